import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { METRICS } from '../../src/figures/catalogue/index.js';

const FILE = new URL('../../docs/catalogue.md', import.meta.url);
const START = '<!-- metrics: written by .config/scripts/catalogue-doc.ts -->';
const END = '<!-- end of metrics -->';

/** docs/catalogue.md with its list of metrics made anew from the catalogue. */
export function withMetrics(document: string): string {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start < 0 || end < start)
    throw new Error('docs/catalogue.md has lost the marks around its list of metrics');
  return `${document.slice(0, start)}${START}\n\n${table()}\n\n${document.slice(end)}`;
}

/** The document as it stands. */
export function currentDocument(): string {
  return readFileSync(FILE, 'utf8');
}

function table(): string {
  const head = ['| id | name | unit | includes | not |', '| --- | --- | --- | --- | --- |'];
  const rows = METRICS.map((metric) => {
    const units = [metric.units.join(' '), metric.otherUnits.join(' ')]
      .filter((list) => list !== '')
      .join(' / ');
    const name = `${metric.nameZh}<br>${metric.nameEn}`;
    return `| \`${metric.id}\` | ${name} | ${units} | ${metric.includes.en} | ${metric.excludes.en} |`;
  });
  return [
    `${METRICS.length} metrics. Units after the stroke are reported too, but not ordered with the first.`,
    '',
    ...head,
    ...rows,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(FILE, withMetrics(currentDocument()));
}
