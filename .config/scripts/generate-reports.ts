/**
 * Writes made-up reports of the genre into a folder, with their figures and checks beside them as NDJSON.
 *
 *   npx tsx .config/scripts/generate-reports.ts --count 500 --out /tmp/reports --seed 1
 *   npx tsx .config/scripts/generate-reports.ts --count 2800 --out /tmp/reports --counties
 *
 * With --counties each is as long as a real one, and of another county or year.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countyReport } from '../../test/support/generate-counties.js';
import { generateReport } from '../../test/support/generate-report.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    counties: { type: 'boolean', default: false },
  },
});
if (values.out === undefined) {
  process.stderr.write('--out DIR is missing\n');
  process.exit(2);
}
const out = values.out;
mkdirSync(out, { recursive: true });
const rows = (items: readonly object[]): string => items.map((item) => `${JSON.stringify(item)}\n`).join('');
for (let seed = Number(values.seed); seed < Number(values.seed) + Number(values.count); seed += 1) {
  const { fileName, text, figures, checks } = values.counties ? countyReport(seed - 1) : generateReport(seed);
  const id = fileName.replace(/\.txt$/u, '');
  writeFileSync(join(out, fileName), text);
  writeFileSync(
    join(out, `${id}.figures.ndjson`),
    rows(figures.map((figure) => ({ report: fileName, ...figure, core: true }))),
  );
  writeFileSync(
    join(out, `${id}.checks.ndjson`),
    rows(checks.map((check) => ({ report: fileName, ...check }))),
  );
}
process.stderr.write(`${values.count} reports in ${out}\n`);
