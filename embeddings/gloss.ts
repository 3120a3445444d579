import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packageRoot } from '../src/lib/package-root.js';
import { englishStems } from './english.js';
import { add, type TermWeights } from './terms.js';

export { add, characterTerms, type TermWeights } from './terms.js';

/** Longest word of the dictionary, in characters. */
const LONGEST = 6;
const RUNS = /\p{Script=Han}+|[A-Za-z]+|\d+/gu;

/** Words that say nothing about the matter, in questions and reports alike. */
const FUNCTION_WORDS = new Set(
  (
    '的 了 是 在 和 与 及 或 等 对 把 被 将 让 向 为 为了 以 于 从 到 由 按 按照 并 且 而 也 都 就 还 又 再 很 更 最 这 那 哪 ' +
    '哪些 哪个 什么 怎么 怎样 如何 多少 几 吗 呢 吧 啊 有 没有 个 些 之 其 所 上 中 下 里 们 我 你 他 她 它 自己 可以 能 会 ' +
    '要 请 问 谁 为什么 过 着 地 得'
  ).split(' '),
);

/** The words that begin with a character: what follows it, with what it means; and how long the longest is. */
interface WordsOf {
  readonly meanings: ReadonlyMap<string, string>;
  readonly longest: number;
}

type Meaning = readonly (readonly [stem: string, weight: number])[];

/** The dictionary that brings Chinese and English to the same terms (释义词典). */
export interface Gloss {
  /**
   * English concept stems of a text in either language, with fractional counts: each Chinese word (greedy longest match)
   * contributes 1 in all, each English word its stem, a number itself.
   */
  stems(text: string): TermWeights;
  /** Whether the dictionary has the Chinese word, of two to six characters. */
  isWord(word: string): boolean;
}

let loaded: Gloss | null = null;

/** The built-in dictionary, read on first use and once. */
export function loadGloss(): Gloss {
  loaded ??= readGloss();
  return loaded;
}

function readGloss(): Gloss {
  const packed = readFileSync(join(packageRoot(), 'embeddings/data/gloss.txt.gz'));
  const lines = new Map<string, string>();
  for (const line of gunzipSync(packed).toString('utf8').split('\n')) {
    const tab = line.indexOf('\t');
    lines.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return new LazyGloss(lines);
}

/** Takes a character's words apart when the character is first met: reading all 110,000 costs half a second. */
class LazyGloss implements Gloss {
  readonly #lines: ReadonlyMap<string, string>;
  readonly #words = new Map<string, WordsOf>();
  readonly #meanings = new Map<string, Meaning>();

  constructor(lines: ReadonlyMap<string, string>) {
    this.#lines = lines;
  }

  stems(text: string): TermWeights {
    const counts = new Map<string, number>();
    for (const [run] of text.normalize('NFKC').matchAll(RUNS)) {
      if (/^\d/u.test(run)) add(counts, run, 1);
      else if (/^[A-Za-z]/u.test(run)) for (const stem of englishStems(run)) add(counts, stem, 1);
      else this.#countHan(run, counts);
    }
    return counts;
  }

  isWord(word: string): boolean {
    return word.length > 1 && this.#wordsOf(word.charAt(0)).meanings.has(word.slice(1));
  }

  #countHan(run: string, counts: Map<string, number>): void {
    const characters = [...run];
    for (let start = 0; start < characters.length;) {
      const word = this.#wordAt(characters, start);
      if (!FUNCTION_WORDS.has(word)) {
        for (const [stem, weight] of this.#meaning(word)) add(counts, stem, weight);
      }
      start += Math.max(1, [...word].length);
    }
  }

  /** Longest word that starts here; empty when the dictionary has none. */
  #wordAt(characters: readonly string[], start: number): string {
    const first = characters[start] ?? '';
    const { meanings, longest } = this.#wordsOf(first);
    let rest = characters.slice(start + 1, start + longest).join('');
    for (let last = Math.min(start + longest, characters.length) - 1; !meanings.has(rest); last -= 1) {
      if (rest === '') return '';
      rest = rest.slice(0, -(characters[last] ?? '').length);
    }
    return first + rest;
  }

  #wordsOf(first: string): WordsOf {
    const known = this.#words.get(first);
    if (known !== undefined) return known;
    const meanings = new Map<string, string>();
    let longest = 1;
    for (const entry of this.#lines.get(first)?.split('|') ?? []) {
      const mark = entry.indexOf('=');
      meanings.set(entry.slice(0, mark), entry.slice(mark + 1));
      longest = Math.max(longest, 1 + mark);
    }
    const words = { meanings, longest: Math.min(LONGEST, longest) };
    this.#words.set(first, words);
    return words;
  }

  #meaning(word: string): Meaning {
    const known = this.#meanings.get(word);
    if (known !== undefined) return known;
    const [first = '', ...rest] = [...word];
    const packed = this.#wordsOf(first).meanings.get(rest.join('')) ?? '';
    const pairs = [...packed.matchAll(/(?<![a-z])([a-z]+)([1-9])/gu)].map(
      (match) => [match[1] ?? '', Number(match[2])] as const,
    );
    const sum = pairs.reduce((total, [, weight]) => total + weight, 0);
    const meaning = pairs.map(([stem, weight]) => [stem, weight / sum] as const);
    this.#meanings.set(word, meaning);
    return meaning;
  }
}
