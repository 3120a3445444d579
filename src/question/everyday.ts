import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lib/package-root.js';
import { CHINESE_FILLER } from './vocabulary/filler.js';

/** Words of daily speech that name no matter of a report (日常词). */
interface Everyday {
  /** Pronouns, adverbs, numerals, measure words, prepositions, particles, times. */
  readonly functionWords: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
}

const LONGEST = 3;
/** Single characters that are function words wherever they open or close a run. */
const LONE = new Set(
  '那这每某几咱俺啥还就都也才只又再很最太更挺先后已曾将被把给从往向由跟对为让能会要想该可没别不'.split(''),
);

const NUMERALS = new Set('一二三四五六七八九十两半'.split(''));

const MEASURES = new Set('个件支张条项名位家户场次份部台套类种点届回趟辆艘栋笔封页单遍组批'.split(''));

let loaded: Everyday | null = null;

/** Made by .config/scripts/build-everyday-words.ts from CC-CEDICT's words as jieba tags them; see NOTICE. */
function everyday(): Everyday {
  if (loaded !== null) return loaded;
  const text = readFileSync(join(packageRoot(), 'src/question/data/everyday-words.txt'), 'utf8');
  const [functionWords = '', verbs = ''] = text.split('\n');
  loaded = { functionWords: new Set(functionWords.split(' ')), verbs: new Set(verbs.split(' ')) };
  return loaded;
}

/** What an unknown stretch of a question is made of. */
export type Speech = 'function' | 'action' | 'matter';

/**
 * Whether a stretch can be cut into function words alone, into those and verbs, or names a matter (那张 · 先找 · 无人机).
 */
export function speechOf(run: string): Speech {
  const { functionWords, verbs } = everyday();
  // 任务 and 清单 are no two function words: single characters are ones only where they stand so in questions.
  const isFunction = (word: string): boolean =>
    CHINESE_FILLER.has(word) ||
    MEASURES.has(word) ||
    (word.length > 1 ? functionWords.has(word) : LONE.has(word) || NUMERALS.has(word));
  if (canCut(run, isFunction)) return 'function';
  return canCut(run, (word) => isFunction(word) || verbs.has(word)) ? 'action' : 'matter';
}

function canCut(run: string, known: (word: string) => boolean): boolean {
  const reached = new Array<boolean>(run.length + 1).fill(false);
  reached[0] = true;
  for (let end = 1; end <= run.length; end += 1) {
    for (let length = 1; length <= Math.min(LONGEST, end); length += 1) {
      if (reached[end - length] === true && known(run.slice(end - length, end))) reached[end] = true;
    }
  }
  return reached[run.length] === true;
}

/** What a name does not hold: 派下去帮乡, 放到乡, 依法治镇 are no towns. */
const IN_NO_NAME = /[到去下给让把被帮派放送从往跟由没不了着过的]|依法|法治|所有|全部/u;

/** Whether what looks like a town's name says what is done. */
export function isAction(name: string): boolean {
  return IN_NO_NAME.test(name) || everyday().verbs.has(name.replace(/(?:街道|镇|乡)$/u, ''));
}

/** A stretch without the function words at its edges and the verbs before it, as long as two characters are left. */
export function withoutEdges(run: string): string {
  const { functionWords, verbs } = everyday();
  const filling = (word: string): boolean => (word.length === 1 ? LONE.has(word) : functionWords.has(word));
  let rest = run;
  for (;;) {
    const lengths = [3, 2, 1].filter((length) => rest.length - length >= 2);
    const before = lengths.find(
      (length) => filling(rest.slice(0, length)) || (length > 1 && verbs.has(rest.slice(0, length))),
    );
    const after = lengths.find((length) => filling(rest.slice(-length)));
    if (before !== undefined) rest = rest.slice(before);
    else if (after !== undefined) rest = rest.slice(0, -after);
    else return rest;
  }
}
