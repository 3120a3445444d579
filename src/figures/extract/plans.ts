import type { Span } from '../../lib/span.js';

const PLAN_HEADING =
  /下一?步|下阶段|下一?年|明年|来年|新的?一年|接下来|打算|工作安排|工作思路|工作计划|努力方向|今后|工作举措|主要安排|展望/;
/** What is planned where the report ends with it, and what was done where other parts follow (五、依法行政重点工作). */
const CLOSING_HEADING = /重点工作/;
/** Words that make a plan of a heading which names shortcomings or a year to come as well. */
const PLAN_WORD = /打算|安排|思路|计划|下一?步|下阶段|努力方向|今后|举措|措施|展望|建议/;
const PAST_HEADING = /报告|成效|总结|情况|已|回顾|做法|开展/;
const SHORTCOMINGS_HEADING = /存在|不足|短板|弱项|差距|(?:问题|困难)(?:[和与及、]|以及|清单|$)/;
/** A plan that a heading names beside what was done: 工作开展情况及下一步打算. */
const JOINED_PLAN = /(?:[和与及、暨]|以及)(?:下一?步|下阶段|今后|明年)/;
const MAIN_MARK = /^ {0,6}(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}部分)/;
const INNER_MARKS = [
  /^ {0,6}\( ?[一二三四五六七八九十]{1,3} ?\)/,
  /^ {0,6}\d{1,2} ?(?:、|\.(?!\d))/,
  /^ {0,6}\( ?\d{1,2} ?\)/,
];
/** Before shortcomings, what makes work on them a matter of its own: 补齐短板弱项. */
const ACTS = /(?:补|聚焦|针对|整改|解决|破解|紧盯|查找)[^,、和与及]{0,6}$/;
/** An item of a list that heads nothing. */
const ITEM_MARK = /^ {0,6}[一二三四五六七八九十]{1,3}是/;
/** A line without an ordinal is a heading only when it is this short and no sentence. */
const PLAIN_HEADING = /^ {0,8}[^。;:,!?\n|\t]{4,26}$/;
const LONGEST_HEAD = 40;

/** What may stand between the end of a sentence and the next one's first word. */
const LEAD =
  '(?:[一二三四五六七八九十]{1,3}是|\\( ?[一二三四五六七八九十\\d]{1,3} ?\\)|\\d{1,2} ?[、.])? {0,6}';
const AHEAD = '下一?步|下阶段|今后|下一年|明年|来年|新的一年|接下来';
const INTENDS = '将|要(?![求点闻案素件])|拟|计划|力争|争取|确保|重点|继续|围绕|聚焦|着力|突出';
const OPENS_PLAN = new RegExp(`^ {0,6}${LEAD}(?:${AHEAD})`);
const OPENS_YEAR = new RegExp(
  `^ {0,6}${LEAD}(?:到|在)?((?:19|20)\\d{2}) ?年(?! ?\\d{1,2} ?月)[^。;!?\\n]{0,40}?(?:${INTENDS})`,
);
/** Opens a plan where the section is about shortcomings: 针对上述问题，我局将… */
const ANSWERS_SHORTCOMINGS = new RegExp(
  `^ {0,6}${LEAD}(?:为此,|(?:针对|对照|围绕)[^。;!?\\n]{0,14}(?:问题|不足|短板|差距)[^。;!?\\n]{0,16}?)?[^。;,!?\\n]{0,10}(?<![即必])将(?:继续|进一步|以|坚持|围绕|聚焦|紧|深入|持续|认真|重点|着力|按照|全面|切实|始终|不断|大力|从|加|采取|坚定|牢牢|严格|着眼|强化|推[进动]|突出)`,
);
const STATES_SHORTCOMINGS =
  /^[^。;!?\n]{0,40}?(?:(?:仍|还|也|主要|目前|当前|依然|尚)[^。;!?\n]{0,8}存在[^。;!?\n]{0,20}(?:问题|不足|短板|差距|困难|薄弱|弱项)|存在的?(?:主要|突出)?(?:问题|不足|短板|差距|困难)(?:和[^。;,]{2,6})?(?:是|有|:|如下|主要|$)|(?:看到|认识到)[^。;!?\n]{0,30}(?:问题|不足|短板|差距|困难))/;
const ACTS_ON_SHORTCOMINGS = /^[^。;!?\n]{0,50}(?:将|针对|解决|整改|破解|补齐)/;

/** What a heading says of the text under it: what is planned, or shortcomings with or without the plans that follow. */
type Topic = 'plan' | 'shortcomings' | 'past';

/** Where the walk stands: in a main section, and in a plan that began inside it. */
interface State {
  section: Topic | null;
  /** A plan goes on: to the section's end, to the next heading of the style that opened it, or over the list that follows. */
  plan: 'section' | 'list' | { readonly style: number } | null;
}

/** Stretches of folded text that speak of what is planned for a time to come (下一步打算), in text order. */
export function plansIn(folded: string, year: number | null): readonly Span[] {
  const plans: Span[] = [];
  const state: State = { section: null, plan: null };
  const lines = folded.split('\n');
  const last = lines.findLastIndex((line) => MAIN_MARK.test(line));
  let start = 0;
  for (const [at, line] of lines.entries()) {
    plans.push(...plansOfLine(line, { start, year, state, closes: at === last }));
    start += line.length + 1;
  }
  return plans;
}

interface Walk {
  readonly start: number;
  readonly year: number | null;
  readonly state: State;
  /** Whether the line is the heading of the last main section. */
  readonly closes: boolean;
}

function plansOfLine(line: string, walk: Walk): readonly Span[] {
  if (line.trim() === '') return [];
  const { start, year, state } = walk;
  const headEnd = enterHeading(line, walk);
  const plans: Span[] = [];
  let from = state.section === 'plan' || state.plan !== null ? 0 : null;
  let opened = false;
  for (const sentence of line.matchAll(/[^。;!?]+[。;!?]*/g)) {
    if (sentence.index < headEnd) continue;
    const [text] = sentence;
    if (opensPlan(text, year, state)) {
      opened = true;
      from ??= sentence.index;
      if (state.section === 'shortcomings') state.plan ??= 'section';
    } else if (
      from !== null &&
      state.section !== 'plan' &&
      STATES_SHORTCOMINGS.test(text) &&
      !ACTS_ON_SHORTCOMINGS.test(text)
    ) {
      plans.push({ start: start + from, end: start + sentence.index });
      from = null;
      state.plan = null;
    }
  }
  if (from !== null) plans.push({ start: start + from, end: start + line.length });
  if (opened && state.plan === null && /:\s*$/.test(line)) state.plan = 'list';
  return plans.filter((plan) => plan.start < plan.end);
}

/** Takes note of a heading at the start of a line; returns where the text after it begins. */
function enterHeading(line: string, { year, state, closes }: Walk): number {
  if (MAIN_MARK.test(line)) {
    const head = headOf(line, 0);
    const ends = closes && CLOSING_HEADING.test(head) && yearsIn(head).length === 0;
    state.section = topicOf(head, year) ?? (ends ? 'plan' : null);
    const isFirst = state.section === 'shortcomings' && planComesFirst(head, year);
    state.plan = isFirst ? 'section' : null;
    return head.length;
  }
  const style = INNER_MARKS.findIndex((mark) => mark.test(line));
  if (style < 0) {
    if (ITEM_MARK.test(line)) return 0;
    if (state.plan === 'list') state.plan = null;
    if (!PLAIN_HEADING.test(line)) return 0;
    return enterTopic(line, { topic: topicOf(line, year), plan: 'section', state });
  }
  if (typeof state.plan === 'object' && state.plan?.style === style) state.plan = null;
  const head = headOf(line, INNER_MARKS[style]?.exec(line)?.[0].length ?? 0);
  const topic = /[,;]/.test(head) ? null : topicOf(head, year);
  return enterTopic(head, { topic, plan: { style }, state });
}

function enterTopic(
  head: string,
  {
    topic,
    plan,
    state,
  }: { readonly topic: Topic | null; readonly plan: State['plan']; readonly state: State },
): number {
  if (topic === null) return 0;
  // A list of what is planned may well name what was done: only shortcomings end it.
  if (topic === 'plan') state.plan ??= plan;
  else if (topic === 'shortcomings') {
    state.plan = null;
    state.section = 'shortcomings';
  }
  return topic === 'past' ? 0 : head.length;
}

/** A heading up to the end of its first sentence; the whole line where none ends. */
function headOf(line: string, from: number): string {
  const end = /[。;:!?]/.exec(line.slice(from))?.index ?? line.length - from;
  return line.slice(0, from + Math.min(end, LONGEST_HEAD));
}

function topicOf(head: string, year: number | null): Topic | null {
  const years = yearsIn(head);
  const isLater = namesLater(years, year);
  const isPast = PAST_HEADING.test(head);
  if (namesShortcomings(head)) return 'shortcomings';
  if (isPast) {
    const isBoth = JOINED_PLAN.test(head) || (isLater && PLAN_WORD.test(head));
    return isBoth ? 'shortcomings' : 'past';
  }
  if (isLater) return 'plan';
  return PLAN_HEADING.test(head) && years.length === 0 ? 'plan' : null;
}

function namesShortcomings(head: string): boolean {
  const named = SHORTCOMINGS_HEADING.exec(head);
  return named !== null && !ACTS.test(head.slice(0, named.index));
}

function yearsIn(head: string): readonly number[] {
  return [...head.matchAll(/((?:19|20)\d{2}) ?年(?! ?\d{1,2} ?月)/g)].map((match) => Number(match[1]));
}

function namesLater(years: readonly number[], year: number | null): boolean {
  return year !== null && years.some((named) => named > year);
}

/** 2025年安排和存在的不足: the plans come first. */
function planComesFirst(head: string, year: number | null): boolean {
  const before = head.slice(0, SHORTCOMINGS_HEADING.exec(head)?.index ?? 0);
  return PLAN_WORD.test(before) || (namesLater(yearsIn(before), year) && /[和与及、]/.test(before));
}

function opensPlan(sentence: string, year: number | null, { section }: State): boolean {
  if (OPENS_PLAN.test(sentence)) return true;
  if (section === 'shortcomings' && ANSWERS_SHORTCOMINGS.test(sentence)) return true;
  const named = OPENS_YEAR.exec(sentence);
  if (named === null) return false;
  return year === null ? named[0].endsWith('将') : Number(named[1]) > year;
}
