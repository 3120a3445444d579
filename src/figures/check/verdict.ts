import type { Check } from '../types.js';
import type { Stated } from './scene.js';

/** How a recomputed number stands to the stated one. */
export type Verdict = Check['verdict'];

/** Slack for binary fractions: 98.125 must round as written in decimals. */
const SLACK = 1e-9;

/** Half-up rounding to the stated decimals gives the stated value: consistent; truncation does: rounded. */
export function verdictOf(computed: number, stated: number, decimals: number): Verdict {
  const scale = 10 ** decimals;
  const target = Math.round(stated * scale);
  const scaled = computed * scale;
  const sign = Math.sign(scaled);
  if (sign * Math.floor(Math.abs(scaled) + 0.5 + SLACK) === target) return 'consistent';
  if (sign * Math.floor(Math.abs(scaled)) === target) return 'rounded';
  return 'inconsistent';
}

/** A computed number as it is shown: two decimals at most. */
export function shown(computed: number): number {
  return Math.round(computed * 100 + SLACK) / 100;
}

/** What a check found, before it gets its report id. */
export type Finding = Omit<Check, 'report'>;

/** A finding about one stated figure. */
export function finding(
  stated: Stated,
  result: Pick<Finding, 'formula' | 'computed' | 'verdict' | 'note'> & { readonly parts: readonly Stated[] },
): Finding {
  const { start, end, text, value } = stated.figure;
  return {
    ...result,
    stated: { start, end, text, value },
    computed: shown(result.computed),
    parts: result.parts.map(({ figure }) => ({ start: figure.start, end: figure.end })),
  };
}

/** A value inside a formula. */
export function term(stated: Stated): string {
  return String(stated.figure.value);
}
