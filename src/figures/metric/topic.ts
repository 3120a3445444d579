import { FRAME_VERBS, TOPIC_ENDS } from './lexicon.js';
import { stripLeading, wordsOf } from './phrase.js';
import type { Draft, Memory } from './types.js';

const FRAMES: readonly string[] = [...FRAME_VERBS].sort((a, b) => b.length - a.length);
const LONGEST_TOPIC = 24;
/** An object of so many characters says what is counted. */
const SAYS_ITSELF = 5;
const LONGEST_EXAMINED = 14;
/** Words that topics and phrases share without being about the same thing. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  '问题 整治 清单 工作 领域 服务 行政 执法 法治 管理 人员 事项 案件 专项 政务 办理 部门'.split(' '),
);
/** Verbs of what an inspection or campaign leads to: they need to be told of what. */
const RESULTS =
  /^(?:抽查|抽取|随机抽取|评出|评定|发现|查出|反馈|整改|立案|查处|查办|责令|处罚|合格|通过|结案|下发|移送)/u;

/** Campaign, reform or named scheme that a clause without figures opens (推行“好差评”改革); null when it opens none. */
export function topicOf(clause: string): string | null {
  const words = stripLeading(clause);
  const verb = FRAMES.find((frame) => words.startsWith(frame));
  if (verb === undefined) return null;
  const topic = words
    .slice(verb.length)
    .replace(/^(?:对.{1,12}开展|金牌|好)/u, '')
    .replace(/(?:等)?工作$/u, '');
  if (topic.length < 3 || topic.length > LONGEST_TOPIC) return null;
  const named = /^“[^”]+”(?:监管|服务|治理|机制|模式|平台|工作法)?$/u.test(topic);
  return named || TOPIC_ENDS.has(topic.slice(-2)) || TOPIC_ENDS.has(topic.slice(-3)) ? topic : null;
}

/** The topic, when the phrase neither names it nor a scheme of its own; else empty. */
export function namedTopic({ topic }: Memory, phrase: string): string {
  return topic === '' || phrase.includes('“') || shares(topic, phrase) ? '' : topic;
}

/** Puts before a phrase the actor of the statement, its topic, or the inspection that led to it. */
export function withTopic(given: Draft, memory: Memory): Draft {
  const draft = upon(given, memory);
  if (draft.subject !== '') return draft;
  if (memory.subject !== '' && draft.verb !== '') {
    return { ...draft, subject: memory.subject, metric: `${memory.subject}${draft.metric}` };
  }
  const named = namedTopic(memory, draft.metric);
  const topic = /^“[^”]+”$/u.test(named) && namesItself(draft) ? '' : named;
  if (topic !== '') return { ...draft, metric: `${topic}${draft.metric}` };
  const { occasion } = memory;
  const led = occasion !== '' && RESULTS.test(draft.metric) && !draft.metric.includes(occasion);
  return led ? { ...draft, metric: `${occasion}${draft.metric}` } : draft;
}

/** Under whose slogan something was done adds nothing to what names itself: “收案即调”, 收到行政复议申请186件. */
function namesItself({ verb, object }: Draft): boolean {
  return verb !== '' && object.length >= SAYS_ITSELF;
}

/** Advice is given on what was examined just before: 审查文件42件，提出意见96条. */
function upon(draft: Draft, memory: Memory): Draft {
  const last = memory.counted.at(-1);
  const given = /^(?:提出|提供|出具|反馈)$/u.test(draft.verb) && /(?:意见|建议)$/u.test(draft.object);
  if (!given || last?.kind !== 'count' || !/^(?:件|份|个|部)$/u.test(last.unit)) return draft;
  const listed = memory.counted.some(
    (one) => one.index < last.index && one.verb === last.verb && one.verb !== '',
  );
  if (
    listed ||
    last.object.length < 3 ||
    last.object.length > LONGEST_EXAMINED ||
    shares(last.object, draft.object)
  )
    return draft;
  const object = `${last.object}${draft.object}`;
  return { ...draft, object, metric: `${draft.subject}${draft.verb}${object}` };
}

/** Whether the phrase repeats a telling word of the topic, so that it needs no reminder. */
function shares(topic: string, phrase: string): boolean {
  // 帮助企业 does not hold 助企.
  const cut = wordsOf(phrase)
    .map((word) => (word.kind === 'verb' ? ` ${word.text} ` : word.text))
    .join('');
  for (let at = 0; at + 2 <= topic.length; at += 1) {
    const word = topic.slice(at, at + 2);
    if (!COMMON_WORDS.has(word) && cut.includes(word)) return true;
  }
  return false;
}
