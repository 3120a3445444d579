import type { Senses } from './senses.js';

/** Texts by their places, and how much of a stem each holds. */
export type StemTexts = ReadonlyMap<number, number>;

const NONE: StemTexts = new Map();

/** Where a word stands: each text that holds it, once for each time. */
interface WordPlace {
  readonly word: string;
  readonly texts: number[];
}

/**
 * Which of a report's texts hold which words (词位): what the words mean is looked up for the stems that are asked for, for a
 * question asks for dozens and a report holds thousands.
 */
export class WordTexts {
  readonly #places = new Map<string, WordPlace>();
  /** By stem, the words that mean it and how much of each does. */
  #meant: ReadonlyMap<string, readonly (readonly [place: WordPlace, weight: number])[]> | null = null;
  readonly #senses: Pick<Senses, 'words' | 'meaning'>;

  constructor(senses: Pick<Senses, 'words' | 'meaning'>) {
    this.#senses = senses;
  }

  /** Takes in the words of the text at a place. */
  add(at: number, text: string): void {
    for (const word of this.#senses.words(text)) {
      const place = this.#places.get(word);
      if (place === undefined) this.#places.set(word, { word, texts: [at] });
      else place.texts.push(at);
    }
    this.#meant = null;
  }

  /** Texts that hold a concept stem, with how much of it. */
  held(stem: string): StemTexts {
    this.#meant ??= this.#meanings();
    const words = this.#meant.get(stem);
    if (words === undefined) return NONE;
    const held = new Map<number, number>();
    for (const [{ texts }, weight] of words)
      for (const at of texts) held.set(at, (held.get(at) ?? 0) + weight);
    return held;
  }

  #meanings(): ReadonlyMap<string, readonly (readonly [place: WordPlace, weight: number])[]> {
    const meant = new Map<string, (readonly [WordPlace, number])[]>();
    for (const place of this.#places.values()) {
      for (const [stem, weight] of this.#senses.meaning(place.word)) {
        const words = meant.get(stem);
        if (words === undefined) meant.set(stem, [[place, weight]]);
        else words.push([place, weight]);
      }
    }
    return meant;
  }
}
