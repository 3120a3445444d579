import { isRate, isSubject, takeApart } from './phrase.js';
import type { Counted, Draft, Measured, Memory, Parts } from './types.js';

/** Units that count the same kind of thing: 抽取46份案卷, 其中优秀案卷31件. */
const CASE_UNITS: ReadonlySet<string> = new Set(['件', '起', '宗', '例', '份', '桩', '案', '件次', '卷']);
const PEOPLE_UNITS: ReadonlySet<string> = new Set(['人', '名', '位', '人次']);
/** Objects too general to say what is counted. */
const GENERAL = /^(?:各类)?(?:案件|事项|问题|线索|材料|内容|意见)?$/u;
/** Predicates that read as a modifier: 经调解终止的行政复议案件. */
const MODIFYING = /^(?:经|被|由|以|因|未|不予|不|自行|正在|尚未|涉及|涉)/u;

/** Whether two measure words can count the same things. */
export function sameThings(a: string, b: string): boolean {
  return a === b || (CASE_UNITS.has(a) && CASE_UNITS.has(b)) || (PEOPLE_UNITS.has(a) && PEOPLE_UNITS.has(b));
}

/** Completes a phrase without verb or without object from the clauses before. */
export function carry(parts: Parts, figure: Measured, memory: Memory): Draft {
  const base = lastOf(memory, figure);
  const own = `${parts.subject}${parts.verb}${parts.object}`;
  if (base === null) return { ...parts, metric: alone(own, memory), ties: [] };
  if (parts.verb !== '') return sameObject(parts, base);
  if (
    /^(?:件数|人数|次数|数量|总数|总量|数|量|金额|总额|总金额|标的额?|涉案金额|涉案标的额?|涉及金额|案值)?$/u.test(
      parts.object,
    )
  ) {
    return { ...base, metric: `${base.metric}${parts.object}`, ties: [base.index] };
  }
  const verb = sameThings(base.unit, figure.unit) && !isSubject(parts.object) ? base.verb : '';
  const metric = `${base.verb === verb ? base.subject : ''}${verb}${parts.object}`;
  return { subject: base.subject, verb, object: parts.object, metric, ties: [] };
}

/** The last count that the clause can go on from, by its measure word first. */
function lastOf(memory: Memory, figure: Measured): Counted | null {
  const counts = memory.counted.filter(
    (one) => one.kind !== 'rank' && !isRate(one.metric) && one.figure.role !== 'change',
  );
  const same = counts.filter((one) => sameThings(one.unit, figure.unit) && one.object !== '');
  return same.at(-1) ?? counts.at(-1) ?? null;
}

/** 办结77件 after 办理行政复议案件83件: the verb is new, the object stays. */
function sameObject(parts: Parts, base: Counted): Draft {
  const verb = `${parts.subject}${parts.verb}`;
  const object = base.object;
  const subject = parts.subject === '' ? base.subject : parts.subject;
  const common = overlapping(object, verb);
  const metric =
    common ??
    (MODIFYING.test(verb)
      ? `${verb}的${object}`
      : `${subject === parts.subject ? '' : subject}${verb}${object}`);
  return { subject, verb: parts.verb, object, metric, ties: [base.index] };
}

/** 行政复议案件 + 复议后起诉 → 行政复议后起诉案件; null when they share no word. */
function overlapping(object: string, verb: string): string | null {
  const word = verb.slice(0, 2);
  const at = object.indexOf(word);
  if (verb.length < 4 || at <= 0) return null;
  return `${object.slice(0, at)}${verb}${object.slice(at + 2)}`;
}

function alone(own: string, memory: Memory): string {
  return memory.topic === '' || own.includes(memory.topic.slice(0, 4)) ? own : `${memory.topic}${own}`;
}

/** A part of a total: 其中优秀案卷31件; 其中，县政府63件、县政府部门6件. Null when no total is open. */
export function partOf(body: string, figure: Measured, memory: Memory): Draft | null {
  const total = memory.total;
  if (total === null || !sameThings(total.unit, figure.unit)) return null;
  const parts = takeApart(body);
  if (parts.verb !== '' && parts.object === '') return sameObject(parts, total);
  const ties = [total.index];
  const head = total.object.slice(-2);
  if (parts.verb !== '') return { ...parts, metric: body, ties };
  if (body.includes(head) && head !== '') {
    const prefix = memory.topic === '' ? total.object.slice(0, -2) : memory.topic;
    const metric = body.startsWith(prefix) ? body : `${prefix}${body}`;
    return { subject: total.subject, verb: total.verb, object: body, metric, ties };
  }
  const metric = `${total.verb}${body}${total.object}`;
  return { subject: total.subject, verb: total.verb, object: `${body}${total.object}`, metric, ties };
}

/** A rate and what it is a rate of: 办结率 → 行政复议案件办结率. */
export function rateOf(body: string, memory: Memory): Draft {
  const counts = memory.counted.filter((one) => one.kind !== 'rank' && !isRate(one.metric));
  const base = counts.at(-1);
  const own: Parts = { subject: '', verb: '', object: body };
  if (standsAlone(body) || base === undefined) {
    return {
      ...own,
      metric: standsAlone(body) ? body : alone(body, memory),
      ties: base === undefined ? [] : [base.index],
    };
  }
  const group = counts.filter((one) => one.verb === base.verb && one.verb !== '' && one.unit === base.unit);
  const objects = [...new Set(group.map((one) => one.object))].slice(-2).join('、');
  const what = objects === '' ? base.object : objects;
  const joined = overlapping(what, body);
  const prefix =
    GENERAL.test(what) || isSubject(base.subject) ? `${base.subject}${GENERAL.test(what) ? '' : what}` : what;
  const metric = joined ?? `${prefix === '' ? memory.topic : prefix}${body}`;
  return { ...own, metric, ties: group.length > 0 ? group.map((one) => one.index) : [base.index] };
}

/** 行政机关负责人出庭应诉率 says whose rate it is, 办结率 does not. */
function standsAlone(rate: string): boolean {
  return (
    rate.length >= 7 &&
    /机关|负责人|事项|案件|群众|企业|议题|行政|纠纷|单位|人员|文件|决策|服务|政府|干部/u.test(rate)
  );
}
