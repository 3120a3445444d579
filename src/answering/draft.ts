import type { UnderstoodQuestion } from '../question/types.js';
import type { Answer, EvidenceStep } from './types.js';

/** An answer with nothing in it yet; the parts given replace the empty ones. */
export function draft(question: UnderstoodQuestion, parts: Partial<Answer>): Answer {
  const { kind } = question;
  return {
    question: question.original,
    status: 'answered',
    kind: kind === 'chitchat' ? null : kind,
    answer: '',
    figures: [],
    citations: [],
    comparison: null,
    derived: [],
    reason: null,
    near: [],
    options: [],
    correction: null,
    explain: [],
    ...parts,
  };
}

/** How the question was read, as the first steps of the evidence. */
export function readingOf(question: UnderstoodQuestion): readonly EvidenceStep[] {
  const places = question.places.map(
    ({ text, loaded, how }) =>
      `${text} → ${loaded.map(({ name }) => name).join('/') || 'no report'} (${how})`,
  );
  return [
    { step: 'kind', detail: question.kind },
    { step: 'place', detail: question.allPlaces ? 'all' : places.join(', ') || 'none named' },
    { step: 'year', detail: question.years.join(', ') || 'none named' },
    { step: 'topic', detail: question.topic },
  ];
}
