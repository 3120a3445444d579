import type { Comparison, ComparisonRow, ReportFigure } from '../figures/types.js';
import type { Citation } from './types.js';

/** A comparison of which the rows that are said carry the first marks, with what is cited for them. */
export function withMarksFor(
  comparison: Comparison<Citation>,
  said: readonly ComparisonRow<Citation>[],
): {
  readonly comparison: Comparison<Citation>;
  readonly citations: readonly Citation[];
  readonly figures: readonly ReportFigure[];
} {
  const cited = new Map<string, Citation>();
  const numbered = (citation: Citation): Citation => {
    const key = `${citation.report} ${citation.start}`;
    const made = cited.get(key) ?? { ...citation, n: cited.size + 1 };
    cited.set(key, made);
    return { ...made, marks: citation.marks };
  };
  const mark = (row: ComparisonRow<Citation>): ComparisonRow<Citation> => ({
    ...row,
    citation: row.citation === null ? null : numbered(row.citation),
    near: row.near.map((near) => ({ ...near, citation: numbered(near.citation) })),
    ...(row.earlier === undefined
      ? {}
      : { earlier: row.earlier.map((one) => ({ ...one, citation: numbered(one.citation) })) }),
  });
  const first = new Map(said.map((row) => [row, mark(row)]));
  const citations = [...cited.values()];
  return {
    comparison: { ...comparison, rows: comparison.rows.map((row) => first.get(row) ?? mark(row)) },
    citations,
    figures: said.flatMap(({ figure }) => (figure === null ? [] : [figure])),
  };
}
