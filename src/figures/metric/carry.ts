import type { FigureKind } from '../types.js';
import { isLightVerb, isPlaceName, isRate, isSubject, takeApart, wordsOf } from './phrase.js';
import { outcomeOf, takesIn, tellsOutcome } from './outcome.js';
import { GENERAL, REGION, sameObject } from './same-object.js';
import { namedTopic } from './topic.js';
import { lastOrWhole, wholeOfParts } from './whole.js';
import type { Continued, Counted, Draft, Measured, Memory, Parts } from './types.js';

/** Units that count the same kind of thing: 抽取46份案卷, 其中优秀案卷31件. */
const CASE_UNITS: ReadonlySet<string> = new Set(['件', '起', '宗', '例', '份', '桩', '案', '件次', '卷']);
const ITEM_UNITS: ReadonlySet<string> = new Set(['件', '项', '条', '份', '件次']);
const PEOPLE_UNITS: ReadonlySet<string> = new Set(['人', '名', '位', '人次']);
/** What the things that are counted come to, in money or land. */
const OF_THINGS: ReadonlySet<FigureKind> = new Set<FigureKind>(['money', 'area']);
/** Units of occasions: 学法12次 counts the act itself, never the object of the clause before. */
const OCCASIONS: ReadonlySet<string> = new Set(['次', '场', '场次', '期', '回', '轮', '届', '人次', '课时']);
/** A measure of the thing counted before: 涉案金额, 阅读量. */
const ATTRIBUTE =
  /^(?:涉及|涉案|累计|总|罚没|参训|参与|受众|受益|惠及|涉|减免|挽回)?(?:总量|总数|金额|总金额|总额|罚没款|款项|标的|标的额|案值|价值|货值|人数|人员|人次|次数|件数|数量|面积|浏览量|阅读量|点击量|访问量|转发量|案值金额|资金|办件|办件量|办理量|受理量|收件量|收案量|办结量|处理量)$/u;
/** Verbs whose object is whom the case goes to: 移送公安机关9件. */
const PASSING_ON = /^(?:移送|移交|转办|交办|上报|报送|通报|提请|抄告|转送)/u;

/** Whether two measure words can count the same things. */
export function sameThings(a: string, b: string): boolean {
  return a === b || (CASE_UNITS.has(a) && CASE_UNITS.has(b)) || (PEOPLE_UNITS.has(a) && PEOPLE_UNITS.has(b));
}

/** Whether the measure word counts how often something was done. */
export function isOccasion(unit: string): boolean {
  return OCCASIONS.has(unit) && !PEOPLE_UNITS.has(unit);
}

/** 困人事件412起；每个小区抽检2份: beyond a ； reaches only what became of the things before it. */
function withinReach(own: string, memory: Memory): Memory {
  const counted = memory.counted.filter(({ index }) => index >= memory.segment);
  const reaches = tellsOutcome(own) || (own === '' && counted.length === 0);
  return reaches ? memory : { ...memory, counted };
}

/** Completes a phrase without verb or without object from the clauses before. */
export function carry(given: Parts, figure: Measured | Continued, all: Memory): Draft {
  const parts = figure.kind === 'count' ? asPredicate(given) : given;
  const own = `${parts.subject}${parts.verb}${parts.object}`;
  const memory = withinReach(own, all);
  const told =
    attributeOf(own, figure, memory) ?? takingPart(own, figure, memory) ?? leftOver(own, figure, all);
  if (told !== null) return told;
  const taken = takenIn(parts, memory);
  if (taken !== null) return taken;
  const base = lastOf(memory, figure, parts.verb);
  if (own === '') return sameThing(figure, base, memory) ?? alone(parts, memory);
  if (base === null) return elided(parts, figure, memory) ?? alone(parts, memory);
  if (AVERAGE.test(own)) return { ...base, metric: `${own}${base.metric}`, ties: [base.index], part: true };
  return wholeOf(parts, figure, base) ?? goneOn({ parts, own, figure, base }, memory);
}

/** 清偿19笔1512万元: two measures of one thing; else what was counted with this measure word last. */
function sameThing(figure: Measured | Continued, base: Counted | null, { counted }: Memory): Draft | null {
  const last = counted.at(-1);
  // 安全生产类211件、402.3万元: joined right to it in another measure.
  const isJoined =
    'joined' in figure &&
    figure.joined &&
    last?.kind === 'count' &&
    last.share === undefined &&
    OF_THINGS.has(figure.kind);
  const same = isJoined || (last !== undefined && last.figure.end === figure.start) ? last : base;
  if (same === null) return null;
  // 案件41件、罚款63万元，其中河口镇9件、27万元: the other measure is of the same place.
  if (last?.share !== undefined && last.index !== same.index) {
    return { ...same, metric: `${last.share}${same.metric}`, ties: [same.index], part: true };
  }
  return { ...same, ties: [same.index] };
}

interface GoingOn {
  readonly parts: Parts;
  /** The words of the clause. */
  readonly own: string;
  readonly figure: Measured | Continued;
  readonly base: Counted;
}

/** A clause that takes its verb, its object or its actor from what was counted before. */
function goneOn({ parts, own, figure, base }: GoingOn, memory: Memory): Draft {
  const joined = 'joined' in figure && figure.joined;
  // 受理263件，成功249件; 受理调解263件，成功249件 is 调解成功.
  if (own === '成功' && !base.verb.includes('调'))
    return sameObject({ ...parts, verb: own, object: '' }, base, memory);
  if (parts.verb === '' || (VERDICT.test(own) && VERDICT.test(base.object))) {
    return sameVerb({ ...parts, verb: '', object: own }, base, { figure, joined, memory });
  }
  if (joined && parts.object === '' && isLightVerb(base.verb)) {
    return { ...parts, verb: base.verb, object: own, metric: `${base.verb}${own}`, ties: [] };
  }
  if (OCCASIONS.has(figure.unit)) return alone(parts, memory);
  if (unlike(base.unit, figure.unit)) return sameActor(parts, base, memory);
  return figure.kind === 'money'
    ? sumOf(parts, wholeOfParts(memory.counted) ?? base, memory)
    : sameObject(parts, base, memory);
}

/** What is taken in as a matter of its own (受理的事项): 行政复议, 劳动仲裁, 城管领域. */
const TAKEN_MATTER =
  /^(?!其中)(\p{Script=Han}{0,8}(?:复议|诉讼|信访|仲裁|援助|调解|处罚|纠纷|裁决|赔偿|举报|投诉|诉求|工单|公证|鉴定|强制|领域|执法|监督|公开|许可))(受理|立案|收案|新收|应诉|受案|登记)$/u;

/** 行政复议受理73件，审结70件: named before the verb that takes it in, what comes of it later is told of it. */
function takenIn({ subject, verb, object }: Parts, memory: Memory): Draft | null {
  const [, matter, act] = TAKEN_MATTER.exec(verb) ?? [];
  if (matter === undefined || act === undefined || subject !== '' || object !== '') return null;
  const { metric } = alone({ subject, verb, object }, memory);
  return { subject, verb: act, object: matter, metric, ties: [] };
}

/** The same of each month or day: 受理诉求15.6万件，月均1.3万件. */
const AVERAGE = /^(?:月均|日均|周均|年均|平均每[月日天周年])$/u;

/** What was left of the year before, which is of the things just counted: 连同上年结转4件. */
const LEFT_OVER =
  /^(?:连同|加上|另有|另|含|包括)((?:上一?年度?|往年|去年)(?:结转|遗留|转入|未结))(?:的|案件)*$/u;

function leftOver(own: string, figure: Measured, memory: Memory): Draft | null {
  const said = LEFT_OVER.exec(own)?.[1];
  // As an outcome it is of what came in, not of what was last done with some of it: 转送2件；连同上年结转4件.
  const base = said === undefined ? null : lastOf(memory, figure, '结案');
  if (said === undefined || base === null || base.object === '') return null;
  const { subject, object } = base;
  return { subject, verb: '', object, metric: `${said}的${object}`, ties: [] };
}

function elided(parts: Parts, figure: Measured, memory: Memory): Draft | null {
  const { earlier } = memory;
  // 全县办理行政处罚1.28万件。古田街道办理412件: a place did some of what was just told of all.
  if (
    parts.object === '' &&
    earlier !== null &&
    parts.verb === earlier.verb &&
    isPlaceName(parts.subject) &&
    sameThings(earlier.unit, figure.unit)
  )
    return {
      ...parts,
      object: earlier.object,
      metric: `${parts.subject}${parts.verb}${earlier.object}`,
      ties: [],
    };
  const base = outcomeOf(parts.verb, memory);
  // 行政强制366件。综合执法队立案1675件: whoever opens cases anew opens them of his own.
  if (parts.subject !== '' && parts.verb === '立案') return null;
  if (base === null || parts.object !== '' || memory.thing !== '' || !sameThings(base.unit, figure.unit))
    return null;
  // 行政诉讼48件，败诉5件。行政复议受理73件: what is taken in is named with it.
  if (wordsOf(parts.verb).some(({ kind }) => kind === 'noun')) return null;
  const object = base.object.replace(REGION, '');
  return { ...parts, object, metric: `${parts.subject}${parts.verb}${object}`, ties: [] };
}

/** 新建法庭4个，全镇达19个; 培养明白人112名，平均每村4名. */
const WHOLE =
  /^(?:[全本我][省市县区镇乡州旗]|(?:平均)?每(?:个|家|所|座|处|条|辆)?(?![年月周日天季次半])[^，、]{1,3})$/u;

/** Whether the words only say how wide the count is: 全镇, 平均每村. */
export function isWhole(words: string): boolean {
  return WHOLE.test(words);
}

/** Whether the words measure the things counted last: 合同的标的额. */
export function isAttributeOfLast(words: string, { counted }: Memory): boolean {
  const [, thing, attribute] = OF.exec(words) ?? [];
  const last = counted.at(-1);
  return (
    thing !== undefined &&
    last !== undefined &&
    last.object.endsWith(thing) &&
    ATTRIBUTE.test(attribute ?? '')
  );
}

const OF = /^(.{2,8})的(.{1,8})$/u;

function wholeOf(parts: Parts, figure: Measured, base: Counted): Draft | null {
  const named = parts.verb === '' && WHOLE.test(parts.object) && base.object !== '';
  if (!named || !sameThings(base.unit, figure.unit)) return null;
  const ties = parts.object.includes('每') ? [] : [base.index];
  const things = parts.object.includes('每') ? base.object.replace(REGION, '') : base.object;
  return { ...base, metric: `${parts.object}${things}`, ties };
}

/** 刑拘412人 after 办理刑事案件523起: other things are counted, so only the actor or the inspection goes on. */
function sameActor(parts: Parts, base: Counted, memory: Memory): Draft {
  const own = `${parts.verb}${parts.object}`;
  const subject = parts.subject === '' ? base.subject : parts.subject;
  const front = subject === '' ? memory.occasion || namedTopic(memory, own) : subject;
  return { ...parts, subject, metric: `${front}${own}`, ties: [] };
}

/** 罚款92.3万元 after 查处案件64起: money came of the cases, it does not count them. */
function sumOf(parts: Parts, base: Counted, memory: Memory): Draft {
  const draft = sameObject(parts, base, memory);
  if (base.kind === 'money' || base.object === '' || GENERAL.test(base.object)) return draft;
  const object = base.object.replace(/^.*的/u, '');
  return { ...draft, object, metric: `${draft.subject}${object}${parts.verb}${parts.object}` };
}

/** People are not cases, nor items of a list: 刑拘412人 does not go on from 刑事案件523起. */
function unlike(a: string, b: string): boolean {
  if (PEOPLE_UNITS.has(a) !== PEOPLE_UNITS.has(b)) return true;
  return CASES_ALONE.test(a) !== CASES_ALONE.test(b) && LISTED.test(a) !== LISTED.test(b);
}

const CASES_ALONE = /^(?:宗|起|例)$/u;
const LISTED = /^(?:项|场|次|期)$/u;

/** 省级示范村5个、市级21个: only the level is new. */
const LEVEL = /^(?:国家|部|省|自治区|市|州|县|区|乡镇|镇|村)级$/u;
const LEVEL_FIRST = /^(?:国家|部|省|自治区|市|州|县|区|乡镇|镇|村)级/u;
/** People at an occasion: 举办讲座52场，培训2449人次. */
const TAKING_PART =
  /^(?:参考|参演|参训|参会|参赛|参加|参与|培训|轮训|受训|受众|受教育|受益|惠及|覆盖)(?:人员|人数|群众|干部|企业|市民|学生|师生|职工)?$/u;
/** 省级示范村87个，今年新增省级12个: of a level only, the things are those counted before; null elsewhere. */
export function ofLevel({ subject, verb, object }: Parts, unit: string, { counted }: Memory): Draft | null {
  const base = counted.findLast((one) => one.kind === 'count' && sameThings(one.unit, unit));
  if (verb === '' || !LEVEL.test(object) || base === undefined) return null;
  const things = base.object.replace(REGION, '').replace(LEVEL_FIRST, '');
  if (things.length < 2 || LEVEL.test(things)) return null;
  return {
    subject,
    verb,
    object: `${object}${things}`,
    metric: `${verb}${object}${things}`,
    ties: [base.index],
  };
}

const VERDICT = /^(?:合格|不合格|优秀|良好|达标|及格|基本合格|通过|有效|继续有效)$/u;

/** Whether the words are a grade or verdict: 优秀, 不合格. */
export function isVerdict(words: string): boolean {
  return VERDICT.test(words);
}

/** 重大合同备案5份 names what was done to what: nothing is carried over. */
function namesAct(object: string): boolean {
  const all = wordsOf(object);
  const matter = all.slice(0, -1).filter((word) => word.kind === 'noun' || word.kind === 'other');
  return NAMING.has(all.at(-1)?.text ?? '') && matter.map((word) => word.text).join('').length >= 2;
}

/** Verbs that are as often the name of an act: 合同备案, 人员编制, 文件初审. */
const NAMING: ReadonlySet<string> = new Set(
  '备案 编制 审查 审核 培训 宣传 登记 检查 抽查 评查 考试 考核 测试 学习 演练 指导 服务 整治 审批 许可 处罚 调解 仲裁 公证 援助 宣讲 咨询 巡查 督查 督察 评估 认定 建设 改造 监测 检测'.split(
    ' ',
  ),
);

/** 因承接能力不足收回6项: how it came about, of what was counted before. */
const CAME_ABOUT = /^因(?!素|公|私)[^的]{4,}$/u;

/** How something came to its end (结案方式): 调解、和解后终止, 经协调撤回. */
const ENDED_BY =
  /^(?:经|因)?(?:调解|和解|撤回|撤诉|协调)(?:[、或和及](?:调解|和解|撤回|撤诉|协调))*(?:后|而)?(?:终止|结案|撤回|撤诉|化解)$/u;

/** Whether the words only tell how something came to its end. */
export function tellsEnding(words: string): boolean {
  return ENDED_BY.test(words);
}

/** A name that ends in a verb, or a verdict, is a predicate: 复议后起诉17件, 合格209人. */
function asPredicate(parts: Parts): Parts {
  if (parts.verb !== '' || parts.object === '') return parts;
  const verdict = isVerdict(parts.object) || CAME_ABOUT.test(parts.object);
  return verdict || (wordsOf(parts.object).at(-1)?.kind === 'verb' && !namesAct(parts.object))
    ? { ...parts, verb: parts.object, object: '' }
    : parts;
}

/** What decides whether a verb goes on. */
interface SameVerb {
  readonly figure: Measured;
  readonly joined: boolean;
  readonly memory: Memory;
}

/** 办理建议188件、提案273件: the object is new, the verb stays. */
function sameVerb(parts: Parts, base: Counted, how: SameVerb): Draft {
  const { memory } = how;
  const units =
    sameThings(base.unit, how.figure.unit) || (ITEM_UNITS.has(base.unit) && ITEM_UNITS.has(how.figure.unit));
  const carries =
    (how.joined || units) &&
    base.verb !== '' &&
    base.object !== '' &&
    (how.joined || !namesAct(parts.object)) &&
    !isSubject(parts.object) &&
    // 因公开引发的行政复议4件 says itself how it came about.
    !/^(?:因|由|经|被)[^的]*的/u.test(parts.object) &&
    (how.joined || !memory.opened) &&
    !/^(?:每|人均|平均)/u.test(parts.object);
  const object = LEVEL.test(parts.object)
    ? `${parts.object}${base.object.replace(LEVEL_FIRST, '')}`
    : parts.object;
  const metric = carries ? `${base.subject}${base.verb}${object}` : object;
  return {
    subject: carries ? base.subject : '',
    verb: carries ? base.verb : '',
    object,
    metric,
    ties: [],
  };
}

/** 涉案金额2100余万元 after 审结仲裁案件893件; 涉及240余人 after 排查矛盾纠纷109起. */
function attributeOf(own: string, figure: Measured | Continued, memory: Memory): Draft | null {
  const counted = memory.counted.filter((one) => one.kind !== 'rank' && one.kind !== 'percent');
  const base = lastOrWhole(counted, 'joined' in figure && figure.joined);
  if (base === undefined) return null;
  const named = OF.exec(own);
  // 合同的标的额 after 清理县级部门合同943个: the contracts are those just counted.
  if (named !== null && base.object.endsWith(named[1] ?? '') && ATTRIBUTE.test(named[2] ?? '')) {
    const metric = `${base.verb}${base.object}的${named[2] ?? ''}`;
    return { subject: base.subject, verb: '', object: base.object, metric, ties: [base.index] };
  }
  const bare = own === '涉及' || own === '惠及' || own === '涉';
  if ((!bare && !ATTRIBUTE.test(own)) || base.metric === base.verb) return null;
  const measure = bare && PEOPLE_UNITS.has(figure.unit) ? `${own}人数` : own;
  const what = GENERAL.test(base.object) ? base.metric : base.object;
  const subject = isSubject(base.subject) && !what.startsWith(base.subject) ? base.subject : '';
  const metric = `${bare ? base.metric : subject + what}${measure}`;
  return { subject: base.subject, verb: '', object: what, metric, ties: [base.index] };
}

/** Whether the words count people at an occasion that stands elsewhere: 参训人员, 受教育群众. */
export function isTakingPart(words: string, unit: string): boolean {
  return PEOPLE_UNITS.has(unit) && TAKING_PART.test(words);
}

function takingPart(own: string, figure: Measured, memory: Memory): Draft | null {
  if (!isTakingPart(own, figure.unit)) return null;
  const event = memory.counted.filter((one) => OCCASIONS.has(one.unit) && !PEOPLE_UNITS.has(one.unit)).at(-1);
  const what = event?.object ?? memory.thing;
  if (what === '') return null;
  const ties = event === undefined ? [] : [event.index];
  return { subject: '', verb: '', object: `${what}${own}`, metric: `${what}${own}`, ties };
}

/** The last count that the clause can go on from, by its measure word first. */
function lastOf(memory: Memory, figure: Measured, verb: string): Counted | null {
  const counts = countsIn(memory).filter((one) => one.figure.role !== 'change');
  const same = counts.filter((one) => sameThings(one.unit, figure.unit));
  // 受理143件：家庭80件、土地63件；成功139件: of all of them.
  const list = tellsOutcome(verb) || verb === '成功' ? wholeOfParts(memory.counted) : undefined;
  if (list !== undefined && list.object !== '' && sameThings(list.unit, figure.unit)) return list;
  // 收到申请74件，告知向其他机关申请5件；审结58件: what came in is what becomes of it.
  const taken = tellsOutcome(verb) ? same.filter((one) => takesIn(one.verb) && one.object !== '') : [];
  const whole = taken.at(-1);
  if (whole !== undefined) return whole;
  // 没收违法所得5.2万元，责令停业3家: money is nothing that is counted.
  const others = figure.kind === 'money' ? counts : counts.filter(({ kind }) => kind !== 'money');
  return same.at(-1) ?? others.at(-1) ?? null;
}

function countsIn(memory: Memory): readonly Counted[] {
  return memory.counted.filter(
    (one) => one.kind !== 'rank' && one.kind !== 'percent' && one.part !== true && !isRate(one.metric),
  );
}

/** What is taken in and dealt with one by one. */
const MATTERS = /(?:案件|纠纷|投诉|申请|诉求|问题|事项|目录|任务|隐患|文件|合同|协议|案卷)$/u;
/** What was found out about them: 规范性文件清理结果. */
const FINDINGS = /(?:清理|评估|审查|评查|排查|核查)(?:结果|情况|工作)$/u;

/** A phrase with nothing before it in the statement but, perhaps, a topic or the thing just named. */
function alone(parts: Parts, memory: Memory): Draft {
  const own = `${parts.verb}${parts.object}`;
  const subject = parts.subject === '' ? memory.subject : parts.subject;
  if (parts.object === '' && memory.scope !== '') {
    return { ...parts, subject, metric: `${memory.scope}中${own}`, ties: [] };
  }
  const topic = namedTopic(memory, own);
  const { thing } = memory;
  const repeats = thing.includes(parts.verb);
  const named =
    parts.object === '' && topic === '' && (!repeats || thing.endsWith(parts.verb)) ? thing : topic;
  const metric =
    subject === '' ? (named.endsWith(own) && named !== '' ? named : `${named}${own}`) : `${subject}${own}`;
  // 雇工纠纷由调委会化解，受理263件，成功249件: they are what goes on.
  const matter = thing.replace(FINDINGS, '');
  const taken = subject === '' && parts.object === '' && named === thing && MATTERS.test(matter);
  const object = taken ? matter : parts.object;
  return { ...parts, subject, object, metric, ties: [] };
}

/** Whether the object is only whom the case goes to. */
export function isPassedOn(parts: Parts): boolean {
  return PASSING_ON.test(parts.verb) && isSubject(parts.object);
}

/** 部门作为被告的47件: the head is the thing counted before, or the scope just named. */
export function modifierOf(body: string, { unit }: Measured, memory: Memory): Draft {
  // 作出撤销等纠错决定36件，经复议后起诉的44件: what is told of cases, none of several decisions is.
  const counts = countsIn(memory).filter((one) => !/等.{0,4}决定$/u.test(one.object));
  // 调成281件，赔付协议903万元，其中涉石斛的59件: of what is counted alike.
  const base = counts.findLast((one) => sameThings(one.unit, unit)) ?? counts.at(-1);
  // 因认定事实不清败诉的有3件，超越职权的1件: what became of them stands for the thing.
  const end = base === undefined || base.verb !== '' ? undefined : wordsOf(base.object).at(-1);
  if (base !== undefined && end?.kind === 'verb')
    return { ...takeApart(body), metric: `${body}${end.text}`, ties: [base.index], part: true };
  const object = base === undefined || base.object === '' ? memory.thing : base.object.replace(/^.*的/u, '');
  return {
    subject: '',
    verb: base?.verb ?? '',
    // 公民提出的53件，法人10件: what has no name of its own names nothing that comes after it.
    object: object === '' ? '' : `${body}的${object}`,
    metric: object === '' ? `${namedTopic(memory, body)}${body}` : `${body}的${object}`,
    ties: base === undefined ? [] : [base.index],
    part: base !== undefined,
  };
}
