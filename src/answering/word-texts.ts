import { derived } from '../lib/derived.js';
import type { Senses } from './senses.js';

/** Texts by their places, and how much of a stem each holds. */
export type StemTexts = ReadonlyMap<number, number>;

type WordSenses = Pick<Senses, 'words' | 'meaning'>;

/** A word that means a stem, and how much of it does. */
interface MetWord {
  readonly word: string;
  readonly weight: number;
}

const NONE: StemTexts = new Map();
const CHINESE = /^\p{Script=Han}/u;

/** Chinese words by what they mean, as they were met in reports: as many as the dictionary has at most. */
class MetWords {
  readonly #met = new Set<string>();
  readonly #byStem = new Map<string, MetWord[]>();

  constructor(private readonly senses: WordSenses) {}

  /** Takes in a word where it is a new one. */
  meet(word: string): void {
    if (this.#met.has(word)) return;
    this.#met.add(word);
    for (const [stem, weight] of this.senses.meaning(word)) {
      const words = this.#byStem.get(stem);
      if (words === undefined) this.#byStem.set(stem, [{ word, weight }]);
      else words.push({ word, weight });
    }
  }

  /** The words that mean a stem, with how much of each does. */
  meaning(stem: string): readonly MetWord[] {
    return this.#byStem.get(stem) ?? [];
  }
}

const metBy = derived((senses: WordSenses) => new MetWords(senses));

/** A report's word by the order in which it was met, and how much of it means a stem. */
interface HeldWord {
  readonly order: number;
  readonly weight: number;
}

/** A word in another script and a stem that it means. */
interface ForeignStem extends HeldWord {
  readonly stem: string;
}

/** The words of a piece of the text at a place, by the order in which they were met. */
interface StandingPiece {
  readonly orders: readonly number[];
  readonly at: number;
}

/** Where a text is cut before its words are read: no word reaches over these, in whatever width they are written. */
const PIECE_END = /[，。；、：\n]/u;

/** Reads the words of a report's texts, one text after the other: what several texts share is read once. */
export class WordReader {
  /** The words, each with its place in the order in which they were met. */
  readonly #words = new Map<string, number>();
  readonly #pieces = new Map<string, readonly number[]>();
  /** The words of each piece and the place of its text, in turn. */
  readonly #standing: StandingPiece[] = [];

  constructor(private readonly senses: WordSenses) {}

  /** Takes in the words of the text at a place. */
  add(at: number, text: string): void {
    for (const piece of text.split(PIECE_END)) {
      let orders = this.#pieces.get(piece);
      if (orders === undefined)
        this.#pieces.set(piece, (orders = this.senses.words(piece).map((word) => this.#orderOf(word))));
      if (orders.length > 0) this.#standing.push({ orders, at });
    }
  }

  /** All that was taken in. */
  read(): WordTexts {
    return new WordTexts(this.#words, this.#standing, this.senses);
  }

  #orderOf(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const order = this.#words.size;
    this.#words.set(word, order);
    return order;
  }
}

/**
 * Which of a report's texts hold which words (词位): what the words mean is looked up for the stems that are asked for, for a
 * question asks for dozens and a report holds thousands.
 */
export class WordTexts {
  /** The texts that hold a word, each once for each time, word by word. */
  readonly #texts: Uint32Array;
  /** Where those of each word begin among them. */
  readonly #starts: Uint32Array;
  readonly #met: MetWords;
  /** Stems of the words in other scripts, of which there may be any number. */
  readonly #foreign: readonly ForeignStem[];

  constructor(
    private readonly words: ReadonlyMap<string, number>,
    standing: readonly StandingPiece[],
    senses: WordSenses,
  ) {
    this.#met = metBy(senses);
    const foreign: ForeignStem[] = [];
    for (const [word, order] of words) {
      if (CHINESE.test(word)) this.#met.meet(word);
      else for (const [stem, weight] of senses.meaning(word)) foreign.push({ order, stem, weight });
    }
    this.#foreign = foreign;
    this.#starts = new Uint32Array(words.size + 1);
    let all = 0;
    for (const { orders } of standing) {
      for (const order of orders) this.#starts[order + 1]! += 1;
      all += orders.length;
    }
    for (let order = 0; order < words.size; order += 1) this.#starts[order + 1]! += this.#starts[order]!;
    const next = this.#starts.slice();
    this.#texts = new Uint32Array(all);
    for (const { orders, at } of standing) for (const order of orders) this.#texts[next[order]!++] = at;
  }

  /** Texts that hold a concept stem, with how much of it. */
  held(stem: string): StemTexts {
    const found = this.#meaning(stem);
    if (found.length === 0) return NONE;
    // Sums hang on their order in the last digit: it must not be that in which other reports were read.
    found.sort((a, b) => a.order - b.order);
    const held = new Map<number, number>();
    for (const { order, weight } of found)
      for (let at = this.#starts[order]!; at < this.#starts[order + 1]!; at += 1) {
        const text = this.#texts[at]!;
        held.set(text, (held.get(text) ?? 0) + weight);
      }
    return held;
  }

  #meaning(stem: string): HeldWord[] {
    const found: HeldWord[] = [];
    for (const { word, weight } of this.#met.meaning(stem)) {
      const order = this.words.get(word);
      if (order !== undefined) found.push({ order, weight });
    }
    for (const foreign of this.#foreign) if (foreign.stem === stem) found.push(foreign);
    return found;
  }
}
