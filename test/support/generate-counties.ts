import { lookupPlace, placeNames } from '../../src/reports/gazetteer.js';
import { generateReport, type GeneratedReport } from './generate-report.js';
import { chanceFrom, whole } from './generate-report-numbers.js';

/** The year of the first round of counties; each further round is a year earlier. */
const FIRST_YEAR = 2023;

let drawn: readonly string[] | null = null;

/** All counties whose name is given once, in an order drawn by lot, the same on every machine. */
function counties(): readonly string[] {
  if (drawn !== null) return drawn;
  const chance = chanceFrom(1);
  const names = [...new Set(placeNames('county'))].filter((name) => lookupPlace(name).length === 1).sort();
  for (let at = names.length - 1; at > 0; at -= 1) {
    const other = whole(chance, 0, at);
    [names[at], names[other]] = [names[other] ?? '', names[at] ?? ''];
  }
  return (drawn = names);
}

/**
 * The n-th long report of a country of counties (县域年度报告): one a county and year, no place and year twice.
 *
 * @param without - names of places that have real reports
 */
export function countyReport(n: number, without: readonly string[] = []): GeneratedReport {
  const names = counties().filter((name) => !without.includes(name));
  const place = names[n % names.length] ?? '';
  const year = FIRST_YEAR - Math.floor(n / names.length);
  return { ...generateReport(n + 1, { place, year, long: true }), fileName: `c${n}.txt` };
}
