/** Numbers told by kind (分类统计): 从申请事项看，行政处罚类最多，共349件，其次为投诉举报类296件. */
import { sameThings } from './carry.js';
import { stripLeading } from './phrase.js';
import type { Piece } from './pieces.js';
import type { Draft, Measured, Memory } from './types.js';

/** By what things are told apart: 从行政复议申请事项看, 按纠纷类型分. */
const TOLD_BY = /^(?:从|按照?|就)([^，]{2,20}?)(?:来看|看|分析|划分|分类|区分|统计|分)$/u;
/** What is told apart, at the head of by what: 行政复议申请 of 行政复议申请事项. */
const MATTER =
  /^.{0,12}(?:案件|(?<!被)申请(?!人)|纠纷|诉求|工单|投诉|信访|举报|咨询|复议|诉讼|事件|线索|办件|来电|合同|文件|隐患)/u;
/** Which of the kinds comes first or next: 诉求最多的是…, 其次为…; the matter, if named, is the group. */
const IN_ORDER =
  /^(?:其次|再次|第[二三]|([^，的]{0,12}?)(?:数量|件数|占比)?最[多高大]的?)(?:的?(?:领域|类型|类别))?(?:则?[为是])(?=.{2})/u;
const RESULT = /^(?:处理|审理|办理|复议|裁判)?结果(?:分别)?[为是](?=.{2})/u;
/** 行政处罚类数量最多: how it stands among the others does not name it. */
const FOREMOST_KIND = /(?<=类)(?:案件)?(?:数量|件数|占比|比例)?最[多高大]$/u;
/** A kind of things that are not named with it; 第三类, 各类 are no kinds. */
const KIND = /^(?!.*(?:各|同|此|几|第?[一二三四五六七八九十]|[A-Za-z])类$).{2,}类$/u;
const LONGEST_THING = 14;

/** What a clause without figures says is told apart from here on (行政复议申请); empty where it says nothing of the sort. */
export function toldApart(clause: string): string {
  return MATTER.exec(TOLD_BY.exec(stripLeading(clause))?.[1] ?? '')?.[0] ?? '';
}

/** A number's own words without how its kind stands among the others. */
export function withoutOrder(piece: Piece, memory: Memory): Piece {
  const words = stripLeading(piece.before);
  const named = kindIn(words, memory);
  return named === words ? piece : { ...piece, before: named };
}

/** The kind that words name, without how it stands among the others; the matter that they name is remembered. */
function kindIn(words: string, memory: Memory): string {
  const order = IN_ORDER.exec(words);
  const matter = MATTER.exec(order?.[1] ?? '')?.[0];
  if (matter !== undefined) memory.toldApart = matter;
  return words.slice((order ?? RESULT.exec(words))?.[0].length ?? 0).replace(FOREMOST_KIND, '');
}

/** Whether a clause only names the kind whose number the next one tells: 诉求最多的是噪音扰民类，达300件. */
export function tellsOrder(clause: string): boolean {
  const words = stripLeading(clause);
  return IN_ORDER.test(words) || FOREMOST_KIND.test(words);
}

/** The kind that such a clause names; empty where it names none. */
export function kindInOrder(clause: string, memory: Memory): string {
  return tellsOrder(clause) ? kindIn(stripLeading(clause), memory) : '';
}

/** A kind with the things that it is a kind of: 行政处罚类 → 行政处罚类行政复议申请. */
export function ofKind(draft: Draft, figure: Measured, memory: Memory): Draft {
  if (figure.kind !== 'count' || !KIND.test(draft.object) || !draft.metric.endsWith(draft.object))
    return draft;
  const things = memory.toldApart === '' ? thingsBefore(figure, memory) : memory.toldApart;
  if (things === '' || things.length > LONGEST_THING) return draft;
  return { ...draft, object: `${draft.object}${things}`, metric: `${draft.metric}${things}` };
}

/** What was counted with this measure word before, under its own name. */
function thingsBefore(figure: Measured, { counted, earlier }: Memory): string {
  const like = counted.filter((one) => one.kind === 'count' && sameThings(one.unit, figure.unit));
  const last = like.findLast((one) => one.object !== '' && one.part !== true) ?? like.at(-1);
  const before = last ?? (earlier !== null && sameThings(earlier.unit, figure.unit) ? earlier : undefined);
  return before?.object.replace(/^.*(?:类|的)/u, '') ?? '';
}
