import { packedLinesByKey } from '../src/lib/packed-lines.js';
import { englishStems } from './english.js';
import { add, type TermWeights } from './terms.js';

export { add, characterTerms, type TermWeights } from './terms.js';

/** Longest word of the dictionary, in characters. */
const LONGEST = 6;
/** The last code point that is one UTF-16 unit. */
const LAST_OF_ONE_UNIT = 0xffff;
const LAST_OF_ASCII = 0x7f;
const RUNS = /\p{Script=Han}+|[A-Za-z]+|\d+/gu;
/** Stretches of Chinese characters whose words are kept: a report says most of them several times, and so do others. */
const MOST_RUNS = 20_000;

/** Words that say nothing about the matter, in questions and reports alike. */
const FUNCTION_WORDS = new Set(
  (
    '的 了 是 在 和 与 及 或 等 对 把 被 将 让 向 为 为了 以 于 从 到 由 按 按照 并 且 而 也 都 就 还 又 再 很 更 最 这 那 哪 ' +
    '哪些 哪个 什么 怎么 怎样 如何 多少 几 吗 呢 吧 啊 有 没有 个 些 之 其 所 上 中 下 里 们 我 你 他 她 它 自己 可以 能 会 ' +
    '要 请 问 谁 为什么 过 着 地 得'
  ).split(' '),
);

/** A place in the tree of words: the characters that may follow, and what the word up to here means, packed. */
interface Branch {
  readonly next: Map<number, Branch>;
  packed: string | null;
}

/** English concept stems with the share of each. */
export type Meaning = readonly (readonly [stem: string, weight: number])[];

/** The dictionary that brings Chinese and English to the same terms (释义词典). */
export interface Gloss {
  /**
   * English concept stems of a text in either language, with fractional counts: each Chinese word (greedy longest match)
   * contributes 1 in all, each English word its stem, a number itself.
   */
  stems(text: string): TermWeights;
  /** The words of a text that `stems` looks at, in their order; those that say nothing are left out. */
  words(text: string): readonly string[];
  /** The stems of one of those words. */
  meaning(word: string): Meaning;
  /** Whether the dictionary has the Chinese word, of two to six characters. */
  isWord(word: string): boolean;
}

let loaded: Gloss | null = null;

/** The built-in dictionary, read on first use and once. */
export function loadGloss(): Gloss {
  loaded ??= new LazyGloss(packedLinesByKey('embeddings/data/gloss.txt.gz'));
  return loaded;
}

/** Takes a character's words apart when the character is first met: reading all 110,000 costs half a second. */
class LazyGloss implements Gloss {
  readonly #lines: ReadonlyMap<string, string>;
  /** By the first character of the words. */
  readonly #trees = new Map<string, Branch>();
  readonly #meanings = new Map<string, Meaning>();
  readonly #runs = new Map<string, readonly string[]>();

  constructor(lines: ReadonlyMap<string, string>) {
    this.#lines = lines;
  }

  stems(text: string): TermWeights {
    const counts = new Map<string, number>();
    for (const word of this.words(text))
      for (const [stem, weight] of this.meaning(word)) add(counts, stem, weight);
    return counts;
  }

  words(text: string): readonly string[] {
    const words: string[] = [];
    for (const run of text.normalize('NFKC').match(RUNS) ?? []) {
      if (run.charCodeAt(0) <= LAST_OF_ASCII) words.push(run);
      else for (const word of this.#wordsOf(run)) words.push(word);
    }
    return words;
  }

  meaning(word: string): Meaning {
    const known = this.#meanings.get(word);
    if (known !== undefined) return known;
    if (/^\d/u.test(word)) return [[word, 1]];
    if (/^[A-Za-z]/u.test(word)) return englishStems(word).map((stem) => [stem, 1]);
    const meaning = unpacked(this.#branchOf(word)?.packed ?? '');
    this.#meanings.set(word, meaning);
    return meaning;
  }

  isWord(word: string): boolean {
    return word.length > 1 && typeof this.#branchOf(word)?.packed === 'string';
  }

  #wordsOf(run: string): readonly string[] {
    const known = this.#runs.get(run);
    if (known !== undefined) return known;
    if (this.#runs.size >= MOST_RUNS) this.#runs.clear();
    const words = this.#cut(run);
    this.#runs.set(run, words);
    return words;
  }

  /** Cuts a run of Chinese characters into the longest words, from its beginning on. */
  #cut(run: string): readonly string[] {
    const words: string[] = [];
    for (let start = 0; start < run.length;) {
      const first = characterAt(run, start);
      const end = this.#wordEnd(run, start, first);
      const word = run.slice(start, end);
      if (end > start && !FUNCTION_WORDS.has(word)) words.push(word);
      start = Math.max(end, start + first.length);
    }
    return words;
  }

  /** Where the longest word ends that starts here; where it starts when the dictionary has none. */
  #wordEnd(run: string, start: number, first: string): number {
    let end = start;
    let at = start + first.length;
    let branch: Branch | undefined = this.#treeOf(first);
    while (branch !== undefined) {
      if (branch.packed !== null) end = at;
      const code = run.codePointAt(at);
      if (code === undefined) break;
      branch = branch.next.get(code);
      at += code > LAST_OF_ONE_UNIT ? 2 : 1;
    }
    return end;
  }

  #branchOf(word: string): Branch | undefined {
    const [first = '', ...rest] = word;
    return rest.reduce<Branch | undefined>(
      (branch, character) => branch?.next.get(character.codePointAt(0) ?? 0),
      this.#treeOf(first),
    );
  }

  #treeOf(first: string): Branch {
    const known = this.#trees.get(first);
    if (known !== undefined) return known;
    const tree: Branch = { next: new Map(), packed: null };
    for (const entry of this.#lines.get(first)?.split('|') ?? []) {
      const mark = entry.indexOf('=');
      const rest = [...entry.slice(0, mark)];
      if (rest.length < LONGEST) grow(tree, rest).packed = entry.slice(mark + 1);
    }
    this.#trees.set(first, tree);
    return tree;
  }
}

/** The branch that the characters lead to, made where it is not there yet. */
function grow(tree: Branch, characters: readonly string[]): Branch {
  let branch = tree;
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const next: Branch = branch.next.get(code) ?? { next: new Map(), packed: null };
    branch.next.set(code, next);
    branch = next;
  }
  return branch;
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function unpacked(packed: string): Meaning {
  const pairs = [...packed.matchAll(/(?<![a-z])([a-z]+)([1-9])/gu)].map(
    (match) => [match[1] ?? '', Number(match[2])] as const,
  );
  const sum = pairs.reduce((total, [, weight]) => total + weight, 0);
  return pairs.map(([stem, weight]) => [stem, weight / sum] as const);
}
