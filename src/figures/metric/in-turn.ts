import { isChangeOnly, stripLeading, stripTrailing } from './phrase.js';
import type { Piece } from './pieces.js';
import type { Counted, Draft, FiguredClause, InTurn, Measured, Memory } from './types.js';

type Sort = InTurn['sort'];

const IN_TURN = /分别|依次/u;
const NONE: InTurn = { sort: 'change', told: '', bases: [] };

/** Lists longer than this are not given in turn: so many numbers are not remembered. */
const LONGEST_LIST = 40;

/** What kind of number may be told of several others in turn; null for any other. */
function sortOf({ role, kind }: Measured): Sort | null {
  if (role === 'change') return 'change';
  if (kind === 'rank') return 'rank';
  return kind === 'percent' && role === 'value' ? 'rate' : null;
}

/**
 * How many clauses right after one are joined to it by 、 or 和 and hold one number each of the sort that it ends in; rates and
 * ranks have no words of their own: 满意率99.5%和99%; 第4、第6、第5.
 */
export function alikeAfter(clauses: readonly FiguredClause[], at: number): Memory['alike'] {
  const last = clauses[at]?.figures.at(-1);
  const sort = last === undefined ? null : sortOf(last);
  let count = 0;
  while (sort !== null && count < LONGEST_LIST && goesOn(clauses[at + count + 1], sort)) count += 1;
  return { sort, count };
}

function goesOn(clause: FiguredClause | undefined, sort: Sort): boolean {
  const [figure, ...others] = clause?.figures ?? [];
  if (clause === undefined || figure === undefined || others.length > 0) return false;
  const { before, start } = clause.clause;
  const isJoined = before !== '' && '、和及与'.includes(before);
  return isJoined && sortOf(figure) === sort && (sort === 'change' || figure.start - start <= 1);
}

/** How many more numbers of a sort are joined to the one that is described. */
export function toCome({ alike }: Memory, sort: Sort): number {
  return alike.sort === sort ? alike.count : 0;
}

/** The next of the numbers that are given something of this sort in turn; undefined where none is. */
export function nextInTurn({ inTurn }: Memory, sort: Sort): Counted | undefined {
  return inTurn.sort === sort ? inTurn.bases.shift() : undefined;
}

/**
 * The change of one of several numbers that are given theirs in turn (分别): 案件826件，罚款68万元，同比分别增长12%、8%. Null where
 * the numbers before do not fit, one by one.
 */
export function changedInTurn(piece: Piece, memory: Memory): Draft | null {
  const lead = stripLeading(piece.before);
  if (IN_TURN.test(piece.before) && isChange(lead.replace(IN_TURN, ''))) {
    const told = stripTrailing(lead.replace(IN_TURN, ''));
    memory.inTurn = { sort: 'change', told, bases: basesOf(piece.figure, memory) };
  } else if (!piece.joined) memory.inTurn = NONE;
  const base = nextInTurn(memory, 'change');
  if (base === undefined) return null;
  const own = stripTrailing(lead.replace(IN_TURN, ''));
  return { ...base, metric: base.metric + (own === '' ? memory.inTurn.told : own), ties: [base.index] };
}

const RANKED_IN_TURN =
  /^(?:[两二三四五六七八九十]项)?(?:指标|数据|得分)?(?:分别|分|依次)(?:位?列|位?居|排名?|排在|名列|为)([^，,]{0,6})$/u;

/** The rank of one of several numbers that are given theirs in turn: 办结率99%，满意率88%，两项分列全市第4、第5; null elsewhere. */
export function rankedInTurn({ before, joined }: Piece, memory: Memory): Draft | null {
  const circle = RANKED_IN_TURN.exec(before.trim())?.[1];
  if (circle !== undefined) {
    const values = memory.counted.filter((one) => one.kind !== 'rank' && one.figure.soft !== true);
    const wanted = toCome(memory, 'rank') + 1;
    const bases = wanted > 1 ? values.slice(-wanted) : [];
    memory.inTurn = { sort: 'rank', told: circle, bases: bases.length === wanted ? bases : [] };
  } else if (!joined || before.trim() !== '') memory.inTurn = NONE;
  const base = nextInTurn(memory, 'rank');
  if (base === undefined) return null;
  return {
    ...base,
    object: base.metric,
    metric: `${base.metric}${memory.inTurn.told}排名`,
    ties: [base.index],
  };
}

function isChange(words: string): boolean {
  return isChangeOnly(stripTrailing(words));
}

/** As many of the last numbers as there are changes, where each may change so. */
function basesOf(change: Measured, memory: Memory): Counted[] {
  const all = memory.counted.filter(({ figure }) => figure.role === 'value');
  const wholes = all.filter(({ part }) => part !== true);
  const wanted = toCome(memory, 'change') + 1;
  // 5864件，其中简易程序4213件、普通程序1651件，罚款1893万元: the parts are among them where there are too few without.
  const withParts = wholes.length < wanted && all.at(-wanted)?.part !== true;
  const values = withParts ? all : wholes;
  const bases = wanted > 1 ? values.slice(-wanted) : [];
  return bases.length === wanted && bases.every((base) => mayChange(base, change)) ? bases : [];
}

function mayChange(base: Counted, { unit }: Measured): boolean {
  if (base.kind === 'rank') return false;
  if (unit === '%' || unit === '倍') return base.kind !== 'percent';
  return unit === '个百分点' ? base.kind === 'percent' : true;
}
