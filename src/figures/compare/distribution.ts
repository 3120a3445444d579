import type { Comparison, ComparisonRow, Distribution, Standing } from '../types.js';

/** Fewer values than this are seen at a glance. */
const LEAST = 8;

/** Quartiles of the exact values (四分位数, linear between neighbours); null for a few. */
export function distributionOf(rows: readonly ComparisonRow<unknown>[]): Distribution | null {
  const values = rows
    .flatMap(({ figure }) => (figure?.bound === 'exact' ? [figure.value] : []))
    .sort((a, b) => a - b);
  if (values.length < LEAST) return null;
  const at = (share: number): number => {
    const place = share * (values.length - 1);
    const low = values[Math.floor(place)] ?? 0;
    const high = values[Math.ceil(place)] ?? low;
    return low + (high - low) * (place - Math.floor(place));
  };
  return {
    count: values.length,
    lowest: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    highest: at(1),
  };
}

/** Where the rows of some reports stand among all rows of a comparison, those of their level and year. */
export function standingsOf(
  all: (level: string, year: number) => Comparison<unknown>,
  asked: readonly ComparisonRow<unknown>[],
): readonly Standing[] {
  return asked.flatMap(({ report, level, year, jurisdiction }) => {
    const { rows, ranking } = all(level, year);
    const ranked = ranking.flat().length;
    const group = ranking.findIndex((members) => members.some((at) => rows[at]?.report === report));
    if (group < 0 || ranked < LEAST) return [];
    const rank = ranking.slice(0, group).flat().length + 1;
    const last = rank + (ranking[group]?.length ?? 1) - 1;
    return [{ jurisdiction, year, rank, last, of: ranked, distribution: distributionOf(rows) }];
  });
}
