import type { Clause } from '../clauses.js';
import type { FigureKind, FigureRole } from '../types.js';

/** What the metric phrase needs to know of a figure. */
export interface Measured {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly role: FigureRole;
  /** A small or doubtful number: never the base that others are told from. */
  readonly soft?: boolean;
  /** Ties from, to and change of one statement. */
  readonly link?: string | number | undefined;
}

/** A figure with how its clause hangs on the one before: `joined` by 、 or 和. */
export interface Continued extends Measured {
  readonly joined: boolean;
}

/** A clause with the figures in it, in text order. */
export interface FiguredClause {
  readonly clause: Clause;
  readonly figures: readonly Measured[];
}

/** A phrase taken apart: who, does what, to what (主语、谓语、宾语). Empty strings where there is none. */
export interface Parts {
  readonly subject: string;
  readonly verb: string;
  readonly object: string;
}

/** A metric phrase in the making: `ties` are indices, within the statement, of the figures it was carried from. */
export interface Draft extends Parts {
  readonly metric: string;
  readonly ties: readonly number[];
  /** A part of a total: what follows the list goes on from the total, not from it. */
  readonly part?: boolean;
  /** The words that tell this part from the others (建筑领域); absent where it is none or a verb tells it. */
  readonly share?: string;
}

/** A figure already described, as later clauses of the statement refer to it. */
export interface Counted extends Draft {
  readonly index: number;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly figure: Measured;
}

/** Numbers that are given a change, a rate or a rank in turn, those not yet told; `told` is what is told of each: 同比增长, 满意率, 全市. */
export interface InTurn {
  readonly sort: 'change' | 'rate' | 'rank';
  readonly told: string;
  readonly bases: Counted[];
}

/** What the clauses before have left to refer to. Changed while a statement is walked, never shared. */
export interface Memory {
  /** Campaign or reform under which the clause stands; empty when there is none. */
  topic: string;
  /** What the statement before counted, when it stands in the same paragraph. */
  readonly earlier: Counted | null;
  /** The last figures of the statement, oldest first. */
  readonly counted: Counted[];
  /** How many figures of the statement were described so far. */
  count: number;
  /** The total that 其中 or a bracket splits. */
  total: Counted | null;
  /** Organisation that the statement is about; empty when there is none. */
  subject: string;
  /** Inspection, test or campaign that a figure of the statement counted: what later results came of. */
  occasion: string;
  /** Thing that the last clause without figures named: a document, a scope (…案件中), an object. */
  thing: string;
  /** Those among which a clause counts, named at its head: 审结案件 of 审结案件中维持30件、驳回11件; empty where none are. */
  scope: string;
  /** What is told apart by kind from here on (行政复议申请): empty where that is not named, null where nothing is. */
  toldApart: string | null;
  /** Index of the first figure that is told apart. */
  apartFrom: number;
  /** Index of the first figure behind the last ；. */
  segment: number;
  /** The same of the ； before it. */
  segmentBefore: number;
  /** Whether a ； has just been passed: a bare name behind it has no part in the verb before it. */
  opened: boolean;
  /** Words of the clause right before, where it holds no figure; `bracketed` where a bracket opens after them. */
  preceding: { readonly words: string; readonly bracketed: boolean };
  /** Items of a list that 分别 shares out among the numbers after it, those not yet used. */
  items: string[];
  /** Items of the last list that 分别 shared out, and the unit of what each was given. */
  shared: { readonly items: readonly string[]; readonly unit: string };
  /** What is told of each of those items: 同比下降; empty where nothing is. */
  told: string;
  /** How many numbers of one sort are joined to the clause that is described, which ends in one of them. */
  alike: { readonly sort: InTurn['sort'] | null; readonly count: number };
  inTurn: InTurn;
  /** How many of those items were used. */
  given: number;
  /** The first of those items. */
  leading: string;
}
