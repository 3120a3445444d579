import type { StoredFigure } from '../../store/store.js';
import { checkNumbers } from './numbers.js';
import { segmentsOf, sentencesOf, withoutQuotations } from './segments.js';
import type { Ground, Segment } from './types.js';
import { checkQuotations, checkWords } from './words.js';

/** A sentence of the model with why it was dropped; kept when there are no reasons. */
export interface CheckedSentence {
  readonly text: string;
  readonly reasons: readonly string[];
  /** The figures that it states. */
  readonly figures: readonly StoredFigure[];
}

/** Longest text that is read at all, in code units. */
const LONGEST = 4000;

/** Holds each sentence of a model's text to the spans that it cites (逐句核验). */
export function checkSentences(text: string, ground: Ground): readonly CheckedSentence[] {
  if (text.length > LONGEST) return [{ text: '', reasons: ['too long'], figures: [] }];
  return sentencesOf(text).map((sentence) => checkSentence(sentence, ground));
}

function checkSentence(text: string, ground: Ground): CheckedSentence {
  const segments = segmentsOf(text, ground);
  if (segments === null) return { text, reasons: ['mark'], figures: [] };
  const checked = segments.map((segment) => checkSegment(segment, ground));
  return {
    text,
    reasons: checked.flatMap(({ reasons }) => reasons),
    figures: checked.flatMap(({ figures }) => figures),
  };
}

function checkSegment(segment: Segment, ground: Ground): Omit<CheckedSentence, 'text'> {
  const plain = withoutQuotations(segment.text);
  const numbers = checkNumbers(segment, plain, ground);
  return {
    reasons: [
      ...checkQuotations(segment.text, segment.evidence),
      ...numbers.failures,
      ...checkWords(numbers.rest, segment, ground),
    ],
    figures: numbers.matched,
  };
}
