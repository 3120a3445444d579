import { segment, type TermGroup } from '../question/segment.js';
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
  return segment(excluded)
    .flatMap(({ terms }) => terms)
    .filter((term) => !asked.some((word) => word.includes(term)));
}
