import { segment, type TermGroup } from '../question/segment.js';
import { otherWordsIn } from '../question/thesaurus.js';
import type { UnderstoodQuestion } from '../question/types.js';

/**
 * Words of what a question leaves out (除外之词), without those by which it names what it asks for: of 业务事项，不是核心业务 the word 业务
 * rules nothing out.
 */
export function leftOut(
  { excluded = '' }: UnderstoodQuestion,
  groups: readonly TermGroup[],
): readonly string[] {
  if (excluded === '') return [];
  const asked = groups.flatMap(({ words, terms }) => [words, ...terms]);
  const others = /\p{Script=Han}/u.test(excluded) ? [] : otherWordsIn(excluded);
  return [...segment(excluded), ...others]
    .flatMap(({ terms }) => terms)
    .filter((term) => !asked.some((word) => word.includes(term)));
}

/** Parts that a figure is split into right behind it: 受理诉求17329件，其中咨询类9066件. */
const PARTS = /^[,，]?\s*(?:其中|包括|含)[^;；。]*/u;

/** Whether a figure counts what the question leaves out: what is told of it by name, or as one of its parts. */
export function countsLeftOut(metric: string, after: string, left: readonly string[]): boolean {
  const parts = PARTS.exec(after)?.[0] ?? '';
  return left.some((term) => metric.includes(term) || parts.includes(term));
}
