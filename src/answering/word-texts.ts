import { derived } from '../lib/derived.js';
import type { Senses } from './senses.js';

/** Texts by their places, and how much of a stem each holds. */
export type StemTexts = ReadonlyMap<number, number>;

type WordSenses = Pick<Senses, 'words' | 'meaning'>;

/** The texts that hold a word, each once for each time, and which of the report's words it is. */
interface Word {
  readonly order: number;
  readonly texts: number[];
}

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

/**
 * Which of a report's texts hold which words (词位): what the words mean is looked up for the stems that are asked for, for a
 * question asks for dozens and a report holds thousands.
 */
export class WordTexts {
  readonly #words = new Map<string, Word>();
  /** Words in other scripts, of which there may be any number. */
  readonly #foreign: string[] = [];
  readonly #met: MetWords;
  readonly #senses: WordSenses;

  constructor(senses: WordSenses) {
    this.#senses = senses;
    this.#met = metBy(senses);
  }

  /** Takes in the words of the text at a place. */
  add(at: number, text: string): void {
    for (const word of this.#senses.words(text)) {
      const known = this.#words.get(word);
      if (known === undefined) {
        this.#words.set(word, { order: this.#words.size, texts: [at] });
        if (CHINESE.test(word)) this.#met.meet(word);
        else this.#foreign.push(word);
      } else known.texts.push(at);
    }
  }

  /** Texts that hold a concept stem, with how much of it. */
  held(stem: string): StemTexts {
    const found = this.#meaning(stem);
    if (found.length === 0) return NONE;
    // Sums hang on their order in the last digit: it must not be that in which other reports were read.
    found.sort((a, b) => a.word.order - b.word.order);
    const held = new Map<number, number>();
    for (const { word, weight } of found)
      for (const text of word.texts) held.set(text, (held.get(text) ?? 0) + weight);
    return held;
  }

  #meaning(stem: string): { readonly word: Word; readonly weight: number }[] {
    const found: { readonly word: Word; readonly weight: number }[] = [];
    for (const { word: met, weight } of this.#met.meaning(stem)) {
      const word = this.#words.get(met);
      if (word !== undefined) found.push({ word, weight });
    }
    for (const foreign of this.#foreign)
      for (const [meant, weight] of this.#senses.meaning(foreign))
        if (meant === stem) found.push({ word: this.#words.get(foreign)!, weight });
    return found;
  }
}
