/** A verb of its own with the object of what was counted before: 办结77件 after 办理行政复议案件83件. */
import { isRate, wordsOf } from './phrase.js';
import { namedTopic } from './topic.js';
import type { Counted, Draft, Memory, Parts } from './types.js';

/** Objects too general to say what is counted. */
export const GENERAL = /^(?:各类|有关|相关)?(?:案件|事项|问题|材料|内容|意见|数量|人数|次数|总数|总量|数)?$/u;
/** Predicates that read as a modifier: 经调解终止的行政复议案件. */
const MODIFYING = /^(?:经|被|由|以|因|未|不予|不|自行|正在|尚未)/u;
/** How wide a count is, before what is counted (全县). */
export const REGION = /^[全本我][省市县区镇乡州盟旗]/u;
/** A party to a case acts for itself only: 原告撤诉5起，待审1起. */
const PARTIES = /^(?:原告|申请人|当事人|第三人|被告|法院)$/u;
/** At which instance a case stands, which the words before a number may tell anew: 一审审结40件 after 应诉一审案件44件、二审15件. */
const INSTANCE = /^(?:一审|二审|再审)/u;
const INSTANCES = /(?:一审|二审|再审)(?:案件)?(?:、(?:一审|二审|再审)(?:案件)?)*/u;
/** On which list the things stand, which is said already: 退出11座 after 列入退出名单的电站19座. */
const LISTED_AS = /^.{0,4}(?:名单|目录|清单|台账|计划|范围)的(?=.{2})/u;

/** The draft of a clause whose verb is new and whose object stays. */
export function sameObject(parts: Parts, last: Counted, memory: Memory): Draft {
  const { verb } = parts;
  const own = `${verb}${parts.object}`;
  const object = INSTANCE.test(own) ? last.object.replace(INSTANCES, '案件') : last.object;
  const subject = parts.subject === '' && !PARTIES.test(last.subject) ? last.subject : parts.subject;
  const metric =
    object === '' ? withoutObject(own, subject, memory) : withObject(own, { last, subject, object }, memory);
  return { subject, verb, object, metric, ties: [last.index] };
}

function withoutObject(own: string, subject: string, memory: Memory): string {
  if (memory.scope !== '') return `${memory.scope}中${own}`;
  return subject === '' ? `${namedTopic(memory, own)}${own}` : `${subject}${own}`;
}

interface Kept {
  readonly last: Counted;
  readonly subject: string;
  readonly object: string;
}

function withObject(own: string, { last, subject, object }: Kept, memory: Memory): string {
  const named = subject.endsWith(object) || own.startsWith(object) || own.includes(`${object}中`);
  if (named) return `${subject}${own}`;
  if (GENERAL.test(object) && memory.occasion !== '' && subject === '') return `${memory.occasion}${own}`;
  const common = overlapping(object, own);
  if (common !== null) return common;
  const region = REGION.exec(object)?.[0] ?? '';
  const bare = otherLaw(object.slice(region.length).replace(LISTED_AS, ''), own);
  const modified = MODIFYING.test(own) ? `${own}的${object}` : `${region}${own}${bare}`;
  const led = memory.topic !== '' && last.metric.startsWith(memory.topic) ? memory.topic : '';
  return `${subject === '' && !modified.includes(led) ? led : subject}${modified}`;
}

/** 查办行政案件27件；刑事立案9件: what was taken up under one law is no case under the other. */
function otherLaw(object: string, own: string): string {
  return /^(?:刑事|被?刑拘|移送起诉)/u.test(own) ? object.replace(/行政(?=案件)/u, '') : object;
}

/** 行政复议案件 + 复议后起诉 → 行政复议后起诉案件; null when they share no word. */
export function overlapping(object: string, words: string): string | null {
  const at = object.indexOf(words.slice(0, 2));
  if (words.length < 4 || at <= 0 || wordsOf(words)[0]?.kind === 'verb') return null;
  const rest = isRate(words) ? '' : object.slice(at + 2);
  return `${object.slice(0, at)}${words}${rest}`;
}
