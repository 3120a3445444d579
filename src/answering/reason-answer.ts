import { asksWhy, givesReason } from './asked-sort.js';
import { passageAnswer, type PassageAnswerParts } from './passage-answer.js';
import { judgePassage } from './passage-grounds.js';
import { rankPassages } from './rank-passages.js';
import type { Answer } from './types.js';

/** Of the topic so much must stand in the sentence that gives the reason, what it gains for giving one among it. */
const LEAST_SHARE = 0.6;

/**
 * The passage that tells why (成因), where it is asked why something that the question states is so: by how much it rose is then
 * no answer; null where none gives a reason for it.
 */
export function reasonAnswer(parts: PassageAnswerParts): Answer | null {
  if (!asksWhy(parts.question.normalised)) return null;
  const telling = rankPassages(parts).filter(
    (one) =>
      judgePassage(one).answerable &&
      one.sentences.some(({ text, share }) => givesReason(text) && share >= LEAST_SHARE),
  );
  const ids = new Set(telling.map(({ passage }) => passage.id));
  return ids.size === 0
    ? null
    : passageAnswer({ ...parts, found: parts.found.filter(({ passage }) => ids.has(passage.id)) });
}
