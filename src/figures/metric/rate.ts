import { isVerdict, sameThings } from './carry.js';
import { toCome } from './in-turn.js';
import { outcomeOf } from './outcome.js';
import { isRate, isSubject, stripTrailing, wordsOf } from './phrase.js';
import { GENERAL, overlapping } from './same-object.js';
import { namedTopic } from './topic.js';
import type { Counted, Draft, Memory, Parts } from './types.js';

/** A rate whose whole makes it longer than this is told without it. */
const LONGEST_RATE = 48;
/** 结案率 and 调解成功率 are short; a longer name says itself of what it is a rate. */
const LONGEST_OUTCOME = 6;

/** A rate and what it is a rate of: 办结率 → 行政复议案件办结率. */
export function rateOf(body: string, memory: Memory): Draft {
  const before = memory.counted.filter(
    (one) => one.kind !== 'rank' && one.part !== true && one.object + one.subject !== '',
  );
  const counts = before.filter((one) => one.kind === 'count');
  // 城乡建设14.29%，农业农村11.43%: shares beside each other are shares of one whole, not of each other.
  const base = counts.at(-1) ?? before.findLast(({ metric }) => isRate(body) || isRate(metric));
  const own: Parts = { subject: '', verb: '', object: entityOf(body) };
  const act = actOf(body, memory);
  if (act !== null) return { ...own, ...act };
  if (standsAlone(body)) return { ...own, metric: body, ties: sharing(body, base) };
  if (base === undefined) return { ...own, metric: lapped(fallback(memory, body), body), ties: [] };
  const group = counts.filter((one) => one.verb === base.verb && one.verb !== '' && one.unit === base.unit);
  const open = memory.total !== null && sameThings(memory.total.unit, base.unit) ? memory.total : null;
  const total = totalOf(group, memory) ?? open;
  const more = toCome(memory, 'rate');
  const [first, ...bases] = group.slice(-more - 1);
  // 建议173件、提案208件，满意率99.5%和99%: as many rates as there are things, each with its own.
  if (total === null && first !== undefined && more > 0 && bases.length === more) {
    memory.inTurn = { sort: 'rate', told: body, bases };
    return ratedOf(first, body);
  }
  const objects = total === null ? [...new Set(group.map((one) => one.object))].slice(-2) : [total.object];
  const named = objects.length === 0 ? base.object : objects.join('、');
  const what = named.replace(/(?:发案量|案件数|数量|总量|总数)$/u, '');
  const full = wholeOf(body, { what, base, memory });
  const metric = full.length > LONGEST_RATE ? body : full;
  const ties = total === null ? (group.length > 0 ? group : [base]) : [total, ...group];
  return {
    subject: base.subject,
    verb: '',
    object: what,
    metric,
    ties: [...new Set(ties.map((one) => one.index))],
  };
}

/** The rate that is told of one of several things in turn. */
export function ratedOf({ subject, object, index }: Counted, rate: string): Draft {
  return {
    subject,
    verb: '',
    object,
    metric: `${isSubject(subject) ? subject : ''}${object}${rate}`,
    ties: [index],
  };
}

/** The rate with its whole, and who acts, before it. */
function wholeOf(
  body: string,
  { what, base, memory }: { what: string; base: Counted; memory: Memory },
): string {
  if (what !== '' && body.includes(what)) return body;
  const actor = isSubject(base.subject) ? base.subject : '';
  const general = actor || base.subject || namedTopic(memory, body) || what;
  const front = GENERAL.test(what) ? general : `${actor}${what}`;
  return overlapping(what, body) ?? lapped(front, body);
}

/** 食品抽检 and 抽检合格率 → 食品抽检合格率. */
function lapped(front: string, body: string): string {
  for (let length = Math.min(6, front.length, body.length - 1); length >= 2; length -= 1) {
    if (front.endsWith(body.slice(0, length))) return front + body.slice(length);
  }
  return front + body;
}

/** 占收到申请总数的33.9%: the share that what was counted last has in a whole; null when the words tell no share. */
export function shareOf(lead: string, memory: Memory): Draft | null {
  const share = SHARE.exec(lead);
  if (share === null) return null;
  const whole = share[2] ?? '';
  const own = stripTrailing(share[1] ?? '').replace(/的$/u, '');
  const last = memory.counted.filter((one) => one.kind !== 'rank' && one.kind !== 'percent').at(-1);
  const what = own === '' ? (last?.metric ?? '') : own;
  if (what === '') return null;
  const metric = `${what}占${whole === '' ? '比' : whole}`;
  return {
    subject: '',
    verb: '',
    object: what,
    metric,
    ties: own === '' && last !== undefined ? [last.index] : [],
  };
}

/** What has the share, the whole it is a share of, and no more: 其他类占受理总数的. */
const SHARE =
  /^(.{0,24}?)(?<![侵抢强])占(?!地|用|领|有|道)(?:了|到)?(.{0,20}?)(?:的?(?:比例|比重|比率|比))?[的为达到约近均高最,，\s]{0,6}$/u;

/** 重大执法决定法制审核46件，审核率100%: the act itself was counted, and the rate is its rate. */
function actOf(rate: string, memory: Memory): Pick<Draft, 'metric' | 'ties'> | null {
  const last = memory.counted.at(-1);
  const stem = rate.replace(/率$/u, '');
  // 作出纠错决定9件，纠错率4.1%: the act is counted, but of what it is a rate stands elsewhere.
  if (
    last?.kind === 'count' &&
    !isVerdict(stem) &&
    stem.length >= 2 &&
    last.object.slice(0, -stem.length).includes(stem)
  ) {
    const whole = memory.counted.find(
      (one) => one.kind === 'count' && one.part !== true && !one.metric.includes(stem),
    );
    const what = whole === undefined || GENERAL.test(whole.object) ? '' : whole.object;
    return { metric: `${what}${rate}`, ties: whole === undefined ? [] : [whole.index, last.index] };
  }
  if (last?.kind !== 'count' || stem.length < 2 || !last.metric.endsWith(stem) || last.metric === stem)
    return null;
  return { metric: `${last.metric.slice(0, -stem.length)}${rate}`, ties: [last.index] };
}

/** The whole whose parts the group states, told by their shared head noun: 抽取案卷 … 优秀案卷, 合格案卷. */
function totalOf(group: readonly Counted[], memory: Memory): Counted | null {
  const first = group[0];
  if (group.length < 2 || first === undefined) return null;
  const head = first.object.slice(-2);
  if (!group.every((one) => one.object.endsWith(head))) return null;
  return memory.counted.find((one) => one.index < first.index && one.object.endsWith(head)) ?? null;
}

function fallback(memory: Memory, body: string): string {
  const earlier = body.length > LONGEST_OUTCOME ? null : outcomeOf(body.replace(/率$/u, ''), memory);
  if (earlier !== null) return earlier.object;
  return memory.subject === '' ? namedTopic(memory, body) : memory.subject;
}

function sharing(body: string, base: Counted | undefined): readonly number[] {
  if (base === undefined) return [];
  const object = base.object.slice(-4);
  return object.length >= 2 && body.includes(object) ? [base.index] : [];
}

/** What a rate that stands alone is about: 行政复议案件调解率 → 行政复议案件. */
function entityOf(rate: string): string {
  let end = 0;
  let at = 0;
  for (const word of wordsOf(rate)) {
    at += word.text.length;
    if (word.kind === 'verb') break;
    if (!isRate(word.text) && word.kind !== 'filler' && word.kind !== 'adverb') end = at;
  }
  return rate.slice(0, end);
}

/** 行政机关负责人出庭应诉率 says whose rate it is, 办结率 does not. */
function standsAlone(rate: string): boolean {
  if (
    /^.{3,}(?:指数|得分|评分)$/u.test(rate) ||
    /^“[^”]+”.{0,4}率$/u.test(rate) ||
    /^.{3,}(?:占比|比重|数比例)$/u.test(rate)
  )
    return true;
  return (
    rate.length >= 7 &&
    /机关|负责人|事项|案件|样品|产品|工单|诉求|投诉|举报|隐患|合同|学校|线索|任务|社区|群众|企业|议题|行政|纠纷|单位|人员|文件|决策|服务|政府|干部/u.test(
      rate,
    )
  );
}
