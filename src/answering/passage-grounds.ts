import { describe, type Verdict } from './answerability.js';
import type { RankedPassage } from './rank-passages.js';

/** From this likelihood on a passage is an answer. Measured over reports that the trees were not fitted to: docs/answering.md. */
const LIKELY = 0.25;

/**
 * The one place that decides whether a passage answers a question: by how likely it does, or, where a part of the report is
 * all that is asked for, by whether it stands in it.
 */
export function judgePassage(ranked: RankedPassage | undefined): Verdict {
  if (ranked === undefined)
    return { answerable: false, steps: [{ step: 'passage', detail: 'no candidate' }] };
  const { match, part, likelihood, score } = ranked;
  const told =
    likelihood === null
      ? `part of the report ${part.toFixed(2)}`
      : `likelihood ${likelihood.toFixed(2)}, ${String(LIKELY)} needed; signs ${score.toFixed(2)}`;
  return {
    answerable: likelihood === null ? part > 0 : likelihood >= LIKELY,
    steps: [
      { step: 'topic', detail: describe(match) },
      { step: 'passage', detail: told },
    ],
  };
}
