import type { Senses } from './senses.js';

/** Texts by their places, and how much of a stem each holds. */
export type StemTexts = ReadonlyMap<number, number>;

const NONE: StemTexts = new Map();

/**
 * Which of a report's texts hold which words (词位): what the words mean is looked up for the stems that are asked for, for a
 * question asks for dozens and a report holds thousands.
 */
export class WordTexts {
  /** By word, the texts that hold it, each once for each time. */
  readonly #places = new Map<string, number[]>();
  /** By stem, the places of the words that mean it and how much of each does, in turn: many small lists cost much memory. */
  #meant: ReadonlyMap<string, readonly number[]> | null = null;
  #lists: readonly (readonly number[])[] = [];
  readonly #senses: Pick<Senses, 'words' | 'meaning'>;

  constructor(senses: Pick<Senses, 'words' | 'meaning'>) {
    this.#senses = senses;
  }

  /** Takes in the words of the text at a place. */
  add(at: number, text: string): void {
    for (const word of this.#senses.words(text)) {
      const place = this.#places.get(word);
      if (place === undefined) this.#places.set(word, [at]);
      else place.push(at);
    }
    this.#meant = null;
  }

  /** Texts that hold a concept stem, with how much of it. */
  held(stem: string): StemTexts {
    this.#meant ??= this.#meanings();
    const words = this.#meant.get(stem);
    if (words === undefined) return NONE;
    const held = new Map<number, number>();
    for (let at = 0; at < words.length; at += 2) {
      const weight = words[at + 1] ?? 0;
      for (const text of this.#lists[words[at] ?? 0] ?? []) held.set(text, (held.get(text) ?? 0) + weight);
    }
    return held;
  }

  #meanings(): ReadonlyMap<string, readonly number[]> {
    this.#lists = [...this.#places.values()];
    const meant = new Map<string, number[]>();
    let at = 0;
    for (const word of this.#places.keys()) {
      for (const [stem, weight] of this.#senses.meaning(word)) {
        const words = meant.get(stem);
        if (words === undefined) meant.set(stem, [at, weight]);
        else words.push(at, weight);
      }
      at += 1;
    }
    return meant;
  }
}
