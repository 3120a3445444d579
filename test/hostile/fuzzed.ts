import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HOLDS, isReadOrRefused } from './properties.js';

type Fuzzed = (bytes: Buffer) => void | Promise<void>;

/** One entry a parser for a coverage-guided run (`npm run fuzz`): bytes that break what must hold throw. */
const TARGETS: Readonly<Record<string, Fuzzed>> = {
  ...Object.fromEntries(
    Object.entries(HOLDS).map(([name, holds]): [string, Fuzzed] => [
      name,
      (bytes) => holds(bytes.toString('utf8')),
    ]),
  ),
  html: (bytes) => isReadOrRefused(bytes, 'a.html'),
  docx: (bytes) => isReadOrRefused(bytes, 'a.docx'),
  pdf: (bytes) => isReadOrRefused(bytes, 'a.pdf'),
};

/** Names of the parsers. */
export const PARSERS: readonly string[] = Object.keys(TARGETS);

const IDS = [
  'd1|passage|dj23-941p',
  'd1|comparepage|review_handled|垫江县 云阳县|2023|2',
  'd1|figures|巴阳镇',
];

/** What a run of a parser begins from. */
export async function examples(parser: string): Promise<readonly (Buffer | string)[]> {
  const reports = readdirSync('seeds')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join('seeds', name), 'utf8').slice(0, 1000));
  const lines = reports[0]!.split('\n').filter((line) => line.trim() !== '');
  // Loaded here alone: all that the run loads is watched by it, and slower for it.
  const { docxOf, htmlOf, pdfOf } = await import('../support/documents.js');
  if (parser === 'html') return [htmlOf(lines)];
  if (parser === 'docx') return [docxOf(lines)];
  if (parser === 'pdf') return [await pdfOf(lines)];
  if (parser === 'customId') return IDS;
  if (parser !== 'question') return reports;
  const rows = readFileSync('test/fixtures/questions/build.ndjson', 'utf8').split('\n').slice(0, 40);
  return rows.map((row) => (JSON.parse(row) as { question: string }).question);
}

/** What the run calls: the parser that FUZZ names. */
export async function fuzz(bytes: Buffer): Promise<void> {
  await TARGETS[process.env['FUZZ'] ?? '']?.(bytes);
}
