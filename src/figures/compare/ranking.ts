import type { ComparisonRow } from '../types.js';

/** How far a value given as about may lie from the true one, as a share of it. */
const ABOUT = 0.1;

interface Range {
  readonly row: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Row indices from the largest to the smallest. Rows whose possible values overlap, and so cannot be ordered,
 * share a group; equal exact values share one too. Rows without a figure are left out.
 */
export function rank(rows: readonly ComparisonRow<unknown>[]): {
  readonly ranking: readonly (readonly number[])[];
  readonly partial: boolean;
} {
  const ranges = rows.flatMap((row, at) => rangeOf(row, at)).sort((a, b) => a.low - b.low);
  const groups: Range[][] = [];
  let reach = -Infinity;
  // From the smallest up: a group reaches as high as the highest of its members.
  for (const range of ranges) {
    const group = groups.at(-1);
    if (group !== undefined && range.low <= reach) group.push(range);
    else groups.push([range]);
    reach = Math.max(reach, range.high);
  }
  const ranking = groups.reverse().map((group) => group.map(({ row }) => row).sort((a, b) => a - b));
  return { ranking, partial: groups.some((group) => group.length > 1 && !allEqual(group)) };
}

function rangeOf({ figure }: ComparisonRow<unknown>, at: number): readonly Range[] {
  if (figure === null) return [];
  const { value, bound } = figure;
  const spread = Math.abs(value) * ABOUT;
  const ranges = {
    exact: { low: value, high: value },
    atLeast: { low: value, high: Infinity },
    atMost: { low: -Infinity, high: value },
    about: { low: value - spread, high: value + spread },
  };
  return [{ row: at, ...ranges[bound] }];
}

function allEqual(group: readonly Range[]): boolean {
  const [first] = group;
  return group.every(({ low, high }) => low === high && low === first?.low);
}
