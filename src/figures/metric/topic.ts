import { FRAME_VERBS, TOPIC_ENDS } from './lexicon.js';
import { stripLeading } from './phrase.js';
import type { Draft, Memory } from './types.js';

const FRAMES: readonly string[] = [...FRAME_VERBS].sort((a, b) => b.length - a.length);
const LONGEST_TOPIC = 24;

/** Campaign, reform or named scheme that a clause without figures opens (推行“好差评”改革); null when it opens none. */
export function topicOf(clause: string): string | null {
  const words = stripLeading(clause);
  const verb = FRAMES.find((frame) => words.startsWith(frame));
  if (verb === undefined) return null;
  const topic = words
    .slice(verb.length)
    .replace(/^(?:对.{1,12}开展|金牌|好)/u, '')
    .replace(/(?:等)?工作$/u, '');
  const named = /^“[^”]+”/u.test(topic);
  if (topic.length < 3 || topic.length > LONGEST_TOPIC) return null;
  return named || TOPIC_ENDS.has(topic.slice(-2)) || TOPIC_ENDS.has(topic.slice(-3)) ? topic : null;
}

/** Puts the topic before a phrase that does not name it. */
export function withTopic(draft: Draft, memory: Memory): Draft {
  const { topic } = memory;
  if (topic === '' || shares(topic, draft.metric) || draft.subject !== '') return draft;
  return { ...draft, metric: `${topic}${draft.metric}` };
}

/** Whether the phrase repeats a word of the topic, so that it needs no reminder. */
function shares(topic: string, phrase: string): boolean {
  for (let at = 0; at + 2 <= topic.length; at += 1) if (phrase.includes(topic.slice(at, at + 2))) return true;
  return false;
}
