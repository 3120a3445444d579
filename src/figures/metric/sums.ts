/** Numbers that add up or go on from what was counted before them: the sum of a list, all so far, what is left. */
import { sameThings } from './carry.js';
import { stripLeading } from './phrase.js';
import type { Piece } from './pieces.js';
import type { Counted, Draft, Measured, Memory } from './types.js';

const SUM = /(?:合计|共计|总计|一共|共)(?:为|达|有)?$/u;
const SO_FAR = /^(?:累计|总量|总数|总计|年末实有|年底实有|实有|现有)(?:已?达到?|为|共)?$/u;
/** Verbs of what is new within the year, which all of them are not. */
const NEW = /^(?:新增|新建|新登记|新设|新设立|新发展|新注册|新开办|增加|新认定|新培育)$/u;
const MOST = /^最[多高]的(?:是)?(.{2,10})$/u;
const LEFT = /^((?:年末|年底|期末|目前|尚|仍|还)?(?:余|剩余|结余|剩下))(?:有|为)?$/u;

/** The draft of a number that only stands for others before it (合计、累计、余); null where it stands for itself. */
export function sumOf(piece: Piece, memory: Memory): Draft | null {
  const { before, noun, figure } = piece;
  if (noun !== '' || figure.role !== 'value' || figure.kind !== 'count') return null;
  const words = before.trim();
  if (SUM.test(words) && stripLeading(words) === '') return ofList(memory.counted, figure);
  const last = memory.counted.findLast((one) => sameThings(one.unit, figure.unit));
  if (last === undefined || last.object === '') return null;
  if (SO_FAR.test(words) && NEW.test(last.verb)) {
    const metric = `${last.subject}累计${last.object}`;
    return { ...last, verb: '', metric, ties: [last.index] };
  }
  // 办理案件183件，最多的河口镇51件: one of those that all are of.
  const most = MOST.exec(words)?.[1];
  if (most !== undefined)
    return { ...last, metric: `${most}${last.metric}`, ties: [last.index], part: true, share: most };
  const left = LEFT.exec(words)?.[1];
  return left === undefined
    ? null
    : { ...last, verb: '', metric: `${left}${last.object}`, ties: [last.index], part: true };
}

/** What a list adds up to, told after it: 应诉一审案件44件、二审15件，合计59件. */
function ofList(counted: readonly Counted[], sum: Measured): Draft | null {
  const list = listAtEnd(counted, sum.unit);
  const [first] = list;
  if (first === undefined || list.length < 2) return addedUp(counted, sum);
  const object = list.map((one) => one.object).join('、');
  const { subject, verb } = first;
  return {
    subject,
    verb,
    object,
    metric: `${subject}${verb}${object}`,
    ties: list.map(({ index }) => index),
  };
}

/** What was counted last and makes the sum: 不予处罚391件，从轻处罚276件，合计667件. */
function addedUp(counted: readonly Counted[], { unit, value }: Measured): Draft | null {
  const values = counted.filter(({ figure }) => figure.role === 'value' && sameThings(figure.unit, unit));
  for (let count = 2; count <= values.length; count += 1) {
    const list = values.slice(-count);
    const total = list.reduce((sum, { figure }) => sum + figure.value, 0);
    if (Math.abs(total - value) > 1e-9 * value) continue;
    const metric = list.map((one) => one.metric).join('、');
    return { subject: '', verb: '', object: metric, metric, ties: list.map(({ index }) => index) };
  }
  return null;
}

/** The figures at the end of those counted that were told of different things by one verb. */
function listAtEnd(counted: readonly Counted[], unit: string): readonly Counted[] {
  const last = counted.at(-1);
  if (last === undefined || last.object === '') return [];
  const other = counted.findLastIndex(
    (one) =>
      one.figure.role !== 'value' ||
      one.object === '' ||
      one.verb !== last.verb ||
      one.subject !== last.subject ||
      !sameThings(one.unit, unit),
  );
  return counted.slice(other + 1);
}
