import { isChangeOnly, stripLeading, stripTrailing } from './phrase.js';
import type { Piece } from './pieces.js';
import type { Counted, Draft, FiguredClause, Measured, Memory } from './types.js';

const IN_TURN = /分别|依次/u;

/** How many clauses right after one are joined to it by 、 or 和 and hold one change each. */
export function changesAfter(clauses: readonly FiguredClause[], at: number): number {
  return joinedAfter(clauses, at, ({ figures: [change] }) => change?.role === 'change');
}

/** How many clauses right after one are joined to it and hold nothing but a rate each: 满意率99.5%和99%. */
export function ratesAfter(clauses: readonly FiguredClause[], at: number): number {
  return joinedAfter(
    clauses,
    at,
    ({ clause, figures: [rate] }) =>
      rate?.kind === 'percent' && rate.role === 'value' && rate.start - clause.start <= 1,
  );
}

function joinedAfter(
  clauses: readonly FiguredClause[],
  at: number,
  isOne: (clause: FiguredClause) => boolean,
): number {
  const after = clauses.slice(at + 1);
  const end = after.findIndex(
    (one) =>
      one.clause.before === '' ||
      !'、和及与'.includes(one.clause.before) ||
      one.figures.length !== 1 ||
      !isOne(one),
  );
  return end < 0 ? after.length : end;
}

/**
 * The change of one of several numbers that are given theirs in turn (分别): 案件826件，罚款68万元，同比分别增长12%、8%. Null where
 * the numbers before do not fit, one by one.
 */
export function changedInTurn(piece: Piece, memory: Memory): Draft | null {
  const lead = stripLeading(piece.before);
  if (IN_TURN.test(piece.before) && isChange(lead.replace(IN_TURN, ''))) {
    const bases = basesOf(piece.figure, memory);
    Object.assign(memory, { changing: bases, changed: stripTrailing(lead.replace(IN_TURN, '')) });
  } else if (!piece.joined) memory.changing = [];
  const base = memory.changing.shift();
  if (base === undefined) return null;
  const own = stripTrailing(lead.replace(IN_TURN, ''));
  return { ...base, metric: base.metric + (own === '' ? memory.changed : own), ties: [base.index] };
}

function isChange(words: string): boolean {
  return isChangeOnly(stripTrailing(words));
}

/** As many of the last numbers as there are changes, where each may change so. */
function basesOf(change: Measured, { counted, changesToCome }: Memory): Counted[] {
  const values = counted.filter(({ figure, part }) => figure.role === 'value' && part !== true);
  const bases = changesToCome < 1 ? [] : values.slice(-changesToCome - 1);
  return bases.length === changesToCome + 1 && bases.every((base) => mayChange(base, change)) ? bases : [];
}

function mayChange(base: Counted, { unit }: Measured): boolean {
  if (base.kind === 'rank') return false;
  if (unit === '%' || unit === '倍') return base.kind !== 'percent';
  return unit === '个百分点' ? base.kind === 'percent' : true;
}
