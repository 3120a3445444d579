import { LIMITS } from '../limits.js';
import type { Say } from '../locales/index.js';
import type { Reply } from '../reply.js';
import { embed } from './embed.js';
import { plain } from './text.js';

/** A failure in words: what happened, and what to type instead. */
export function failureReply(sentence: string, say: Say): Reply {
  return {
    embeds: [embed({ colour: 'refusal', title: say('error.title'), blocks: [plain(sentence)] }, say)],
  };
}

/** One friendly line. */
export function noticeReply(sentence: string, say: Say): Reply {
  return { embeds: [embed({ colour: 'answer', blocks: [plain(sentence)] }, say)] };
}

/** A file of text with its name. */
export function fileReply(name: string, text: string, say: Say): Reply {
  const data = Buffer.from(text, 'utf8');
  if (data.length > LIMITS.file) return noticeReply(say('error.fileTooLarge'), say);
  return { embeds: [], files: [{ name, data }] };
}
