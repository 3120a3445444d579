import type { Legs } from '../retrieval/index.js';
import { describe, type Verdict } from './answerability.js';
import type { TopicMatch } from './topic-index.js';
import type { EvidenceStep } from './types.js';

/**
 * What must speak for a passage in all, what a raw score of each word index counts for against the topic's share, and
 * what standing in the part of the report that is meant does. Measured on questions with and without an answer.
 */
const PASSAGE_GROUNDS = 0.48;
const GLOSS_FOUND = 0.38;
const CHARACTERS_FOUND = 0.057;
const PART_FOUND = 0.3;
/**
 * A passage that says less than this of the question in other words only shares words with it (which countries buy the lemons).
 * Measured with vectors that had not learnt the questions: of 680 passages that answer one is below, and that is of a plan.
 */
const LEAST_SAID = 0.13;
/** From here on a passage says what is asked in other words, and less in common will do. */
const WELL_SAID = 0.45;
const GROUNDS_WELL_SAID = 0.4;

/** What speaks for a passage as an answer. */
export interface PassageGrounds {
  readonly match: TopicMatch;
  /** Retrieval's raw scores. */
  readonly legs: Pick<Legs, 'characters' | 'gloss'>;
  /** 0 to 1: how it stands to the part of the report that is meant. */
  readonly part: number;
  /** Passages in the store: raw scores grow with the logarithm of their number. */
  readonly passages: number;
  /** How near its words come to the question's in other words; absent where a part of the report is all that is asked for. */
  readonly said?: number;
  /** Whether the question takes something for granted, which what is said about the same need not bear out. */
  readonly taken?: boolean;
}

/**
 * The one place that decides whether a passage answers a question: by the share of the topic that stands in it, by what
 * the word indexes found in common beyond that, and by the part of the report that it stands in.
 */
export function judgePassage(grounds: PassageGrounds | undefined): Verdict {
  if (grounds === undefined)
    return { answerable: false, steps: [{ step: 'passage', detail: 'no candidate' }] };
  const { match, legs, part, passages, said, taken } = grounds;
  const found = (legs.gloss * GLOSS_FOUND + legs.characters * CHARACTERS_FOUND) / Math.log(1 + passages);
  const sum = match.score + found + part * PART_FOUND;
  const steps: EvidenceStep[] = [
    { step: 'topic', detail: describe(match) },
    {
      step: 'passage',
      detail: `${sum.toFixed(2)} = topic ${match.score.toFixed(2)} + words in common ${found.toFixed(2)} + part of the report ${(part * PART_FOUND).toFixed(2)}`,
    },
  ];
  const strange = said !== undefined && said < LEAST_SAID && part === 0;
  if (strange)
    steps.push({
      step: 'said',
      detail: `${said.toFixed(2)}: words in common, but nothing like what is asked`,
    });
  const least =
    said !== undefined && said >= WELL_SAID && taken !== true ? GROUNDS_WELL_SAID : PASSAGE_GROUNDS;
  return { answerable: sum >= least && !strange, steps };
}
