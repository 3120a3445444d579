import { describe, type Verdict } from './answerability.js';
import type { RankedPassage } from './rank-passages.js';

/** From this likelihood on a passage is an answer. Measured over reports that the trees were not fitted to: docs/answering.md. */
const LIKELY = 0.3;
/** The same where it stands in just the part of the report that is meant. */
const LIKELY_IN_PART = 0.15;
const IN_PART = 0.7;

/**
 * The one place that decides whether a passage answers a question: by how likely it does, or, where a part of the report is
 * all that is asked for, by whether it stands in it.
 */
export function judgePassage(ranked: RankedPassage | undefined): Verdict {
  if (ranked === undefined)
    return { answerable: false, steps: [{ step: 'passage', detail: 'no candidate' }] };
  const { match, part, likelihood, score } = ranked;
  const needed = part >= IN_PART ? LIKELY_IN_PART : LIKELY;
  const told =
    likelihood === null
      ? `part of the report ${part.toFixed(2)}`
      : `likelihood ${likelihood.toFixed(2)}, ${String(needed)} needed; signs ${score.toFixed(2)}`;
  return {
    answerable: likelihood === null ? part > 0 : likelihood >= needed,
    steps: [
      { step: 'topic', detail: describe(match) },
      { step: 'passage', detail: told },
    ],
  };
}
