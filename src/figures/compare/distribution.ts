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

/** Where each report of a ranking stands, and how all its values spread. */
export interface Ranked {
  /** By report. */
  readonly places: ReadonlyMap<string, Pick<Standing, 'rank' | 'last'>>;
  /** Number of those that are ranked. */
  readonly of: number;
  readonly distribution: Distribution | null;
}

/** The places of a comparison's ranking (名次); those that share one share both its ends. */
export function rankedIn({ rows, ranking }: Comparison<unknown>): Ranked {
  const places = new Map<string, Pick<Standing, 'rank' | 'last'>>();
  let before = 0;
  for (const group of ranking) {
    for (const at of group) {
      const report = rows[at]?.report;
      if (report !== undefined) places.set(report, { rank: before + 1, last: before + group.length });
    }
    before += group.length;
  }
  return { places, of: before, distribution: distributionOf(rows) };
}

/** Where the rows of some reports stand among all of their level and year. */
export function standingsOf(
  among: (level: string, year: number) => Ranked | undefined,
  asked: readonly ComparisonRow<unknown>[],
): readonly Standing[] {
  return asked.flatMap(({ report, level, year, jurisdiction }) => {
    const { places, of, distribution } = among(level, year) ?? NONE;
    const place = places.get(report);
    return place === undefined || of < LEAST ? [] : [{ jurisdiction, year, ...place, of, distribution }];
  });
}

const NONE: Ranked = { places: new Map(), of: 0, distribution: null };
