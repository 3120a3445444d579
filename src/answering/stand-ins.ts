/** What stands in for an answer that a gate stops (替代答案). */
import type { UnderstoodQuestion } from '../question/types.js';
import { draft } from './draft.js';
import type { Answer } from './types.js';
import { isVerified, verify, type VerifiedAnswer } from './verify.js';

/** The same figures and quotes without our own wording around them. */
export function bare(made: Answer): Answer {
  const marks = made.citations.map(({ n }) => `[${n}]`).join('');
  const values = made.figures.map(({ text }) => text).join('；');
  return { ...made, answer: `${values}${marks}`, correction: null, near: [], derived: [] };
}

/** That nothing could be verified; it holds no number and no quote. */
export function lastResort(
  question: UnderstoodQuestion,
  textOf: (report: string) => string | null,
): VerifiedAnswer {
  const zh = question.language === 'zh';
  const empty = draft(question, {
    status: 'abstained',
    reason: 'not-reported',
    answer: zh ? '没有可以核实的答案。' : 'No answer could be verified.',
  });
  const checked = verify(empty, textOf);
  if (!isVerified(checked)) throw new Error('an empty abstention must pass the gates');
  return checked;
}
