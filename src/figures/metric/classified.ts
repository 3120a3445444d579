/** Numbers told by kind (分类统计): 从申请事项看，行政处罚类最多，共349件，其次为投诉举报类296件. */
import { sameThings } from './carry.js';
import { stripLeading } from './phrase.js';
import { REGION } from './same-object.js';
import type { Piece } from './pieces.js';
import type { Draft, Measured, Memory } from './types.js';

/** By what things are told apart: 从行政复议申请事项看, 按纠纷类型分. */
const TOLD_BY = /^(?:从|按照?|就)([^，]{2,20}?)(?:来看|看|分析|划分|分类|区分|统计|分)$/u;
/** What is told apart, at the head of by what: 行政复议申请 of 行政复议申请事项. */
const MATTER =
  /^.{0,12}(?:案件|(?<!被)申请(?!人)|纠纷|诉求|工单|投诉|信访|举报|咨询|复议|诉讼|事件|线索|办件|来电|合同|文件|隐患)/u;
/** Which of the kinds comes first or next: 诉求最多的是…, 其次为…; the matter, if named, is the group. */
const IN_ORDER =
  /^(?:其次|再次|第[二三]|.{0,6}第[一二三四五]位|([^，的]{0,12}?)(?:数量|件数|占比)?最[多高大]的?)(?:的?(?:领域|类型|类别))?(?:则?[为是])(?=.{2})/u;
const RESULT = /^(?:处理|审理|办理|复议|裁判)?结果(?:分别)?[为是](?=.{2})/u;
/** 行政处罚类数量最多: how it stands among the others does not name it. */
const FOREMOST_KIND = /(?<=类)(?:案件)?(?:数量|件数|占比|比例)?最[多高大]$/u;
/** 按性质分，投诉过半，有859条: among those told apart any of them may be called the most. */
const MOST_OF = /^(\p{Script=Han}{2,12}?)(?:过半|居多|占多数|占大头|居首|次之|(?:数量)?最多)$/u;
/** A kind of things that are not named with it; 第三类, 各类 are no kinds. */
const KIND = /^(?!.*(?:各|同|此|几|第?[一二三四五六七八九十]|[A-Za-z])类$).{2,}类$/u;
const LONGEST_THING = 14;

/**
 * What a clause without figures says is told apart from here on (行政复议申请), empty where it only says by what (按管理类别分); null
 * where it says nothing of the sort.
 */
export function toldApart(clause: string): string | null {
  const by = TOLD_BY.exec(stripLeading(clause))?.[1];
  return by === undefined ? null : (MATTER.exec(by)?.[0] ?? '');
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
  const words = stripLeading(clause);
  const most = memory.toldApart === null ? undefined : MOST_OF.exec(words)?.[1];
  return most ?? (tellsOrder(clause) ? kindIn(words, memory) : '');
}

/** A kind with the things that it is a kind of: 行政处罚类 → 行政处罚类行政复议申请, 写信的 → 写信的信访事项. */
export function ofKind(draft: Draft, figure: Measured, memory: Memory): Draft {
  if (figure.kind !== 'count' || figure.role !== 'value' || !namesKind(draft, memory)) return draft;
  const things = memory.toldApart || thingsBefore(figure, memory);
  if (things === '' || things.length > LONGEST_THING || draft.metric.endsWith(things)) return draft;
  const told = { ...draft, object: `${draft.object}${things}`, metric: `${draft.metric}${things}` };
  return memory.toldApart === null ? told : { ...told, part: true };
}

/** Whether a phrase only says which kind is counted, not of what. */
function namesKind({ subject, verb, object, metric, ties }: Draft, { toldApart: apart }: Memory): boolean {
  if (KIND.test(object)) return metric.endsWith(object);
  if (apart === null) return false;
  return metric.endsWith('的') || (verb === '' && subject === '' && ties.length === 0 && metric === object);
}

/** What was counted with this measure word before, under its own name. */
function thingsBefore(figure: Measured, { counted, earlier, toldApart: apart, apartFrom }: Memory): string {
  const like = counted.filter(
    (one) =>
      one.kind === 'count' && sameThings(one.unit, figure.unit) && (apart === null || one.index < apartFrom),
  );
  const last = like.findLast((one) => one.object !== '' && one.part !== true) ?? like.at(-1);
  const before = last ?? (earlier !== null && sameThings(earlier.unit, figure.unit) ? earlier : undefined);
  return (
    before?.object
      .replace(/^.*(?:类|的)/u, '')
      .replace(/(?:总量|总数|数量)$/u, '')
      .replace(REGION, '') ?? ''
  );
}
