import { unitFit } from '../question/measure.js';
import { pairsOf } from './word-rarity.js';

/** What several parts make up: 一审62件、二审25件，合计87件. */
const SUM = /合计|共计|总计|两项(?:合|共)计?/u;
/** All of them together are asked for. */
const ALL_ASKED = /总共|一共|合计|总计|加起来|加一块|都算|全部|总数/u;
/** Right before the number that is the sum. */
const SUM_ITSELF = /(?:合计|共计|总计)[达为有]?$/u;
const FEW_TOGETHER = /[两三四五]\p{Script=Han}{1,3}$/u;
/** A part with its number; the label is what stands before it. */
const LABELLED = /(?<label>\p{Script=Han}{2,12})\d[\d.,]{0,9}[万亿]?\p{Script=Han}/gu;
/** Of a label's pairs of characters so many must stand in the question for it to be the part that is meant. */
const NAMED = 0.8;
const HEAD = 2;

/** Where a figure stands. */
export interface Place {
  /** Text of its sentence, up to the figure. */
  readonly before: string;
  readonly clause: string;
}

/**
 * Whether a figure is told of the sum of several parts of which the question names one alone (合计): of 一审62件、二审25件，合计87件，败诉6件
 * no number of cases lost at second instance is known.
 */
export function isOfWholeSum({ before, clause }: Place, question: string): boolean {
  // 持证企业14家、登记小作坊137家，合计151家: the sum itself, where all of them are asked for.
  if (ALL_ASKED.test(question) && SUM_ITSELF.test(before)) return false;
  const sum = SUM.exec(before);
  if (sum === null || /[；;]/u.test(before.slice(sum.index))) return false;
  // 甲镇17处、乙镇11处，丙、丁两镇合计14处: a sum of others than those listed before.
  if (FEW_TOGETHER.test(before.slice(0, sum.index))) return false;
  const labels = [...before.slice(0, sum.index).matchAll(LABELLED)].map(
    ({ groups }) => groups?.['label'] ?? '',
  );
  if (labels.length < 2) return false;
  const named = labels.filter((label) => isNamed(label, labels, question));
  const [part] = named;
  return named.length === 1 && part !== undefined && !clause.includes(part);
}

/** A part in whole numbers, as a list behind the whole has it. */
const PART_BEHIND = /(?<label>\p{Script=Han}{2,12})(?<number>\d{1,9})(?<unit>\p{Script=Han})/gu;
/** The fewest parts that a whole is told by. */
const FEWEST = 2;

/**
 * Whether a figure is made up by the parts that are told right behind it, of which the question names one: of 发现问题676个，春季学期429个、
 * 秋季学期247个 the first is no answer to what came to light in autumn.
 */
export function isWholeOfNamed(
  { value, unit }: { readonly value: number; readonly unit: string },
  { clause, after }: { readonly clause: string; readonly after: string },
  question: string,
): boolean {
  if (ALL_ASKED.test(question)) return false;
  const behind = /^[^。；;]*/u.exec(after)?.[0] ?? '';
  const labels: string[] = [];
  let sum = 0;
  for (const { groups } of behind.matchAll(PART_BEHIND)) {
    if (groups?.['unit'] !== unit) return false;
    sum += Number(groups['number']);
    labels.push(groups['label'] ?? '');
    if (sum >= value) break;
  }
  if (sum !== value || labels.length < FEWEST) return false;
  const named = labels.filter((label) => isNamed(label, labels, question));
  return named.length === 1 && !clause.includes((named[0] ?? '').slice(0, HEAD));
}

/** How many of several something is said of: 放下去的权里有多少项没用过. */
const SOME_ASKED =
  /(?:(?<![区县市镇乡村州旗街厅院])里(?:头|面)?|当中|之中)[,，]?(?:一共|总共|还|又|共)?(?:\p{Script=Han}{1,10}的)?(?:一共|总共|还|又)?(?:有|占|是)(?:多少|几)/u;
/** The part of it, in one clause behind the whole: 76项权限中有31项全年未办过案. */
const PART_OF_IT =
  /^[^，,。；;\d]{0,14}(?:[中里内])(?!心|小|学|央|层|医|药)[，,]?[^，,。；;\d]{0,16}\d[\d.]{0,9}(?<unit>\p{Script=Han}{1,3})/u;

const ALIKE = 0.8;
const DENIED_ASKED = /没|未|不(?!同)/u;
const DENIED_TOLD = /[没未不尚仅]/u;

/** Whether a figure is the whole of which the sentence tells a part right behind it, where it is asked how many of them are so, or are not. */
export function isWholeOfSome({ unit }: { readonly unit: string }, after: string, question: string): boolean {
  if (ALL_ASKED.test(question)) return false;
  const told = PART_OF_IT.exec(after);
  if (told === null || !isCountedAlike(unit, told.groups?.['unit'] ?? '')) return false;
  return SOME_ASKED.test(question) || (DENIED_ASKED.test(question) && DENIED_TOLD.test(told[0]));
}

/** Whether words behind a number begin with the measure word of another, or one that is put for it: 264名队员中…只有39人. */
function isCountedAlike(unit: string, words: string): boolean {
  return [...words].some((_, at) => unitFit([unit], words.slice(0, at + 1)) >= ALIKE);
}

function isNamed(label: string, labels: readonly string[], question: string): boolean {
  const head = label.slice(0, HEAD);
  const own = labels.every((other) => other === label || !other.includes(head));
  if (own && question.includes(head)) return true;
  const pairs = pairsOf(label);
  return pairs.length > 0 && pairs.filter((pair) => question.includes(pair)).length >= pairs.length * NAMED;
}
