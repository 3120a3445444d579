import type { ComparisonRow } from '../figures/types.js';

/** A comparison's row with each of its citations made into another (换引文). */
export function cited<A, B>(row: ComparisonRow<A>, into: (citation: A) => B): ComparisonRow<B> {
  const { citation, near, earlier, ...rest } = row;
  return {
    ...rest,
    citation: citation === null ? null : into(citation),
    near: near.map((one) => ({ ...one, citation: into(one.citation) })),
    ...(earlier === undefined
      ? {}
      : { earlier: earlier.map((one) => ({ ...one, citation: into(one.citation) })) }),
  };
}
