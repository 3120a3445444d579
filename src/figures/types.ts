import type { Span } from '../lib/span.js';

/** How the stated number bounds the true one: 2000余件 is `atLeast` 2000 (数值的界限). */
export type Bound = 'exact' | 'atLeast' | 'atMost' | 'about';

/** What sort of quantity it is (量的种类). */
export type FigureKind = 'count' | 'percent' | 'money' | 'duration' | 'area' | 'rank' | 'index' | 'other';

/** The part it plays: an amount, either end of a change, or the change itself (角色). */
export type FigureRole = 'value' | 'from' | 'to' | 'change';

/**
 * Stage of a case or matter (办理阶段), where the clause names one: a figure of one stage never answers a
 * question about another. received 收到/收件 · accepted 受理 · handled 办理/调解 · concluded 办结/审结/化解/成功.
 */
export type Stage = 'received' | 'accepted' | 'handled' | 'concluded';

/** A number that a report states as a quantity, rate, amount, duration, rank or index (数字), as in contract.md. */
export interface Figure extends Span {
  /** Equals the report's `text.slice(start, end)`: number, scale, touching approximation marks, measure word. */
  readonly text: string;
  /** Plain number with the scale applied; 91.58% is 91.58 with unit %. */
  readonly value: number;
  /** Measure word without the scale (件, 人次, 元, %); empty when there is none. */
  readonly unit: string;
  readonly bound: Bound;
  readonly kind: FigureKind;
  readonly role: FigureRole;
  /** What is counted, in the text's own words, complete enough to stand alone (指标短语). */
  readonly metric: string;
  /** Year that the figure is about, as a string; null where the text points elsewhere without naming it. */
  readonly period: string | null;
}

/** A figure with the context that matching and display need. Derived from the text, never typed in. */
export interface FigureInContext extends Figure {
  /** The clause that states it: from the last comma-like mark to the next (小句). */
  readonly clause: Span;
  /** The sentence around the clause, up to 。！？； or a line end (句子). */
  readonly sentence: Span;
  /** Headings above it, outermost first. */
  readonly heading: readonly string[];
  readonly stage: Stage | null;
  /** Start offsets of the other figures of the same statement (from and to; a count and its rate). */
  readonly siblings: readonly number[];
  /** A small Chinese-numeral count (三批) or another soft reading: shown last, never ranked. */
  readonly soft: boolean;
}

/** A figure with the report that states it, as printed by `figures --json`. */
export interface ReportFigure extends Figure {
  readonly report: string;
}

/** A comparable metric of the catalogue (可比指标). Data, not code: see src/figures/catalogue. */
export interface Metric {
  /** Stable id in snake case: review_accepted. */
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** The usual unit; figures in `units` are comparable after normalisation. */
  readonly unit: string;
  readonly units: readonly string[];
  readonly kind: FigureKind;
}

/** Why a figure that is close to a metric is not it. */
export interface NearFigure<C> {
  readonly figure: ReportFigure;
  readonly citation: C;
  /** In words, for the reader: "办结，不是受理". */
  readonly why: string;
  readonly whyEn: string;
}

/** One report's line in a comparison. `C` is the citation type of the surface. */
export interface ComparisonRow<C> {
  readonly report: string;
  readonly jurisdiction: string;
  readonly level: string;
  readonly year: number;
  readonly status: 'reported' | 'near' | 'not-reported';
  readonly figure: ReportFigure | null;
  readonly citation: C | null;
  readonly near: readonly NearFigure<C>[];
  /** A different scope, level or wording that the reader must know of; null when there is none. */
  readonly note: string | null;
  /** `note` in English. */
  readonly noteEn?: string | null;
  /** What the report itself says of the year before; absent when nothing. */
  readonly earlier?: readonly Earlier<C>[];
}

/** How a report says that the year before was (上年情况): a change (同比增长64.3%) or the earlier value. */
export interface Earlier<C> {
  readonly figure: ReportFigure;
  readonly citation: C;
  /** Whether a change is told as a fall. */
  readonly falls: boolean;
}

/** One end of a change between two reports of a place. */
export interface YearEnd<C> {
  readonly year: number;
  readonly figure: ReportFigure;
  readonly citation: C;
}

/** A place's change from one of its reports to that of the next year (年度变化), and what the later one says of it. */
export interface YearChange<C> {
  readonly jurisdiction: string;
  readonly from: YearEnd<C>;
  readonly to: YearEnd<C>;
  /** (to − from) / from in percent, negative when it fell. */
  readonly computed: number;
  /** What the later report states: the change, or the value of the year before; null when it states neither. */
  readonly stated: Earlier<C> | null;
  /** Whether that agrees with the two reports; null when nothing is stated. */
  readonly verdict: Check['verdict'] | null;
}

/** How the values of many places lie (分布), of those that are stated exactly. */
export interface Distribution {
  readonly count: number;
  readonly lowest: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly highest: number;
}

/** Where a place stands among all loaded ones of its level and year (位次). */
export interface Standing {
  readonly jurisdiction: string;
  readonly year: number;
  /** 1 for the largest; with `last` where several cannot be ordered. */
  readonly rank: number;
  readonly last: number;
  readonly of: number;
  readonly distribution: Distribution | null;
}

/** A metric across reports (对比). `order`: partial when bounds overlap, incomparable when units differ. */
export interface Comparison<C> {
  readonly metric: {
    /** Null for a metric compared by free text. */
    readonly id: string | null;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly unit: string;
  };
  readonly rows: readonly ComparisonRow<C>[];
  readonly order: 'ranked' | 'partial' | 'incomparable';
  /** Row indices from the largest to the smallest; rows that cannot be ordered share a group. */
  readonly ranking: readonly (readonly number[])[];
  /** Changes between reports of consecutive years of one place; absent when there are none. */
  readonly changes?: readonly YearChange<C>[];
  /** Absent for a few values. */
  readonly distribution?: Distribution;
  /** Where the asked places stand among all; absent when all were asked for. */
  readonly standings?: readonly Standing[];
  /** Why nothing is ranked, or what holds for the whole comparison (free text); null when nothing does. */
  readonly note?: string | null;
  /** `note` in English. */
  readonly noteEn?: string | null;
}

/** A stated rate, total or change recomputed from other stated numbers (核算). */
export interface Check {
  readonly report: string;
  readonly stated: Span & { readonly text: string; readonly value: number };
  readonly formula: string;
  readonly computed: number;
  readonly parts: readonly Span[];
  readonly verdict: 'consistent' | 'rounded' | 'inconsistent';
  readonly note: string;
}
