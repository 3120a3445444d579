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

/** How many clauses right after one are joined to it and hold nothing but a rank each: 第4、第6、第5. */
export function ranksAfter(clauses: readonly FiguredClause[], at: number): number {
  return joinedAfter(
    clauses,
    at,
    ({ clause, figures: [rank] }) => rank?.kind === 'rank' && rank.start - clause.start <= 1,
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

const RANKED_IN_TURN =
  /^(?:[两二三四五六七八九十]项)?(?:指标|数据|得分)?(?:分别|分|依次)(?:位?列|位?居|排名?|排在|名列|为)([^，,]{0,6})$/u;

/** The rank of one of several numbers that are given theirs in turn: 办结率99%，满意率88%，两项分列全市第4、第5; null elsewhere. */
export function rankedInTurn({ figure, before, joined }: Piece, memory: Memory): Draft | null {
  const circle = RANKED_IN_TURN.exec(before.trim())?.[1];
  if (circle !== undefined) {
    const values = memory.counted.filter((one) => one.kind !== 'rank' && one.figure.soft !== true);
    const bases = values.slice(-memory.ranksToCome - 1);
    memory.ranking = bases.length === memory.ranksToCome + 1 && bases.length > 1 ? bases : [];
    memory.circle = circle;
  } else if (!joined || before.trim() !== '') memory.ranking = [];
  const base = figure.kind === 'rank' ? memory.ranking.shift() : undefined;
  if (base === undefined) return null;
  return { ...base, object: base.metric, metric: `${base.metric}${memory.circle}排名`, ties: [base.index] };
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
