/**
 * Builds src/question/data/thesaurus.txt.gz from .config/data/thesaurus.txt, which was written for this project: a matter a
 * line, the reports' terms ; what people say instead ; English.
 *   npx tsx .config/scripts/build-thesaurus.ts
 * What is built is found by the first character of what people type, or by the stem of the first English word, so that a
 * question reads the few lines that it needs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { phraseStems } from '../../src/question/thesaurus.js';

const SOURCE = '.config/data/thesaurus.txt';
const OUT = 'src/question/data/thesaurus.txt.gz';

/** What is typed, with the terms for it. */
const entries = new Map<string, Set<string>>();

function add(typed: string, terms: readonly string[]): void {
  const others = terms.filter((term) => term !== typed);
  if (typed === '' || others.length === 0) return;
  const own = entries.get(typed) ?? new Set();
  for (const term of others) own.add(term);
  entries.set(typed, own);
}

for (const line of readFileSync(SOURCE, 'utf8').trimEnd().split('\n')) {
  const [official = '', spoken = '', foreign = ''] = line.split(' ; ');
  const terms = official.split(' ');
  for (const word of [...terms, ...spoken.split(' ')]) add(word, terms);
  for (const phrase of foreign.split(' / ')) add(phraseStems(phrase).join(' '), terms);
}

const byFirst = new Map<string, string[]>();
for (const [typed, terms] of entries) {
  const first = /^[a-z0-9]/u.test(typed) ? (typed.split(' ')[0] ?? '') : typed.charAt(0);
  const own = byFirst.get(first) ?? [];
  own.push(`${typed.slice(first.length).trimStart()}=${[...terms].join(' ')}`);
  byFirst.set(first, own);
}
const lines = [...byFirst].map(([first, own]) => `${first}\t${own.join('|')}`).sort();
writeFileSync(OUT, gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
console.log(`${String(entries.size)} entries in ${String(lines.length)} lines`);
