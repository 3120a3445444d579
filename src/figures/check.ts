import type { ParsedReport } from '../reports/types.js';
import { checkChanges } from './check/changes.js';
import { checkContradictions } from './check/contradictions.js';
import { checkRates, checkRatesBefore } from './check/rates.js';
import { checkShares } from './check/shares.js';
import { adjoins, statementsOf, withBefore } from './check/scene.js';
import { checkSums } from './check/sums.js';
import { checkTables } from './check/tables.js';
import type { Finding } from './check/verdict.js';
import type { Check, FigureInContext } from './types.js';

/**
 * Recomputes the rates, totals and changes that a report states from other numbers it states (核算), and lists
 * contradictions between its statements. Parts are paired on what they count; where that is not certain nothing is
 * reported, since a false alarm is worse than a miss.
 * @param report - id that the checks carry
 * @param figures - the report's figures in text order, as `figuresOf` gives them
 * @returns one check a stated number at most, in text order
 */
export function checkReport(
  report: string,
  parsed: Pick<ParsedReport, 'text'>,
  figures: readonly FigureInContext[],
): readonly Check[] {
  const statements = statementsOf(parsed.text, figures);
  const found = [
    ...statements.flatMap((statement) => [
      ...checkRates(statement),
      ...checkSums(statement),
      ...checkChanges(statement),
    ]),
    ...checkContradictions(statements),
    ...checkTables(parsed.text, statements),
    ...statements.flatMap((statement, i) => {
      const before = statements[i - 1];
      if (before === undefined || !adjoins(parsed.text, before, statement)) return [];
      const first = statements[i - 2];
      const far =
        first !== undefined && adjoins(parsed.text, first, before) ? withBefore(first, before) : before;
      return checkRatesBefore(statement, withBefore(far, statement));
    }),
  ];
  const taken = new Set(found.map((one) => one.stated.start));
  return onePerNumber([...found, ...checkShares(statements, taken)]).map((one) => ({ report, ...one }));
}

function onePerNumber(found: readonly Finding[]): readonly Finding[] {
  const first = new Map<number, Finding>();
  for (const one of found) if (!first.has(one.stated.start)) first.set(one.stated.start, one);
  return [...first.values()].sort((a, b) => a.stated.start - b.stated.start);
}
