import { checkReport } from '../../src/figures/check.js';
import { figuresOf } from '../../src/figures/figures.js';
import type { Check } from '../../src/figures/types.js';
import { report } from './metric-support.js';

/** The checks of a report that says this. */
export function check(text: string): readonly Check[] {
  const parsed = report(text);
  return checkReport('r', parsed, figuresOf(parsed));
}

/** A check in a line: the stated number, the formula and the verdict. */
export const line = (one: Check): string => `${one.stated.text} ${one.formula} ${one.verdict}`;

/** The checks of a report in lines. */
export const linesOf = (text: string): readonly string[] => check(text).map(line);
