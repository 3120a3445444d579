import { spelling } from '../question/spelt-in-pinyin.js';

/** What words that share only parts with a term count for at most. */
const PARTIAL = 0.7;
const LEAST_PARTIAL = 0.5;
/** Nearly all of a term in another order (主动公开政府信息 for 政府信息公开) counts for more. */
const MOSTLY = 0.75;
const MOSTLY_COUNTS = 0.9;
/** Pairs of which a report keeps where they stand. */
const MOST_PAIRS = 5000;
/** Parts texts that are folded together: a character that no text holds and that folding leaves alone. */
const PART = '\0';

/** A term in the form in which it is sought, with its character pairs (二元组). */
export interface SoughtTerm {
  readonly folded: string;
  readonly pairs: readonly string[];
}

/** The texts that a report's documents are made of, each once, with where the pairs of characters stand that were sought. */
export class FieldTexts {
  readonly texts: readonly string[];
  /** For each text that was given, its place among the texts. */
  readonly places: Uint32Array;
  readonly #folded: readonly string[];
  /** All of them in one, parted: looking through it is quicker than listing all its pairs. */
  readonly #joined: string;
  /** Where each begins in it. */
  readonly #starts: Uint32Array;
  readonly #postings = new Map<string, readonly number[]>();

  /** @param given - may repeat themselves */
  constructor(given: readonly string[]) {
    const ids = new Map<string, number>();
    this.places = Uint32Array.from(given, (text) => {
      const known = ids.get(text) ?? ids.size;
      if (known === ids.size) ids.set(text, known);
      return known;
    });
    this.texts = [...ids.keys()];
    this.#folded = foldedEach(this.texts);
    this.#joined = this.#folded.join(PART);
    this.#starts = startsOf(this.#folded);
  }

  /** Each pair that shares its first or its second character with a pair, in their order, with how many texts hold it. */
  pairsLike(pair: string): ReadonlyMap<string, number> {
    const [first = '', second = ''] = pair;
    const counts = new Map<string, number>();
    for (const text of this.#folded) {
      if (!text.includes(first) && !text.includes(second)) continue;
      const like = pairsOf(text).filter(([one, other]) => one === first || other === second);
      for (const other of new Set(like)) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    return counts;
  }

  /** Whether all of a stretch of several characters stands in one of the texts. */
  stands(stretch: string): boolean {
    const folded = fold(stretch);
    return pairsOf(folded).length > 0 && !this.#holders(folded).next().done;
  }

  /** The stretches of characters that sound as the letters do (拼音), each once: 渝快政 for yukuaizheng. */
  sounding(letters: string): readonly string[] {
    return [...new Set(spelling(this.#joined, letters))];
  }

  /** How much of the term stands in each text, 0 to 1; null where none holds any of it. */
  held({ folded, pairs }: SoughtTerm): Float32Array | null {
    const values = new Float32Array(this.texts.length);
    if (pairs.length === 0) {
      this.#folded.forEach((text, id) => (values[id] = folded !== '' && text.includes(folded) ? 1 : 0));
      return values;
    }
    const counts = new Uint16Array(this.texts.length);
    let most = 0;
    for (const pair of pairs) {
      for (const id of this.#holding(pair)) {
        const count = (counts[id] ?? 0) + 1;
        counts[id] = count;
        if (count > most) most = count;
      }
    }
    if (most === 0 || most / pairs.length < LEAST_PARTIAL) return null;
    counts.forEach((count, id) => {
      const whole = count === pairs.length && (this.#folded[id] ?? '').includes(folded);
      values[id] = whole ? 1 : partOf(count / pairs.length);
    });
    return values;
  }

  #holding(pair: string): readonly number[] {
    const known = this.#postings.get(pair);
    if (known !== undefined) return known;
    if (this.#postings.size >= MOST_PAIRS) this.#postings.clear();
    const holders = [...this.#holders(pair)];
    this.#postings.set(pair, holders);
    return holders;
  }

  /** Places of the texts that hold a folded stretch, ascending. */
  *#holders(stretch: string): Generator<number> {
    let id = 0;
    for (let at = this.#joined.indexOf(stretch); at >= 0;) {
      while (this.#startOf(id + 1) <= at) id += 1;
      const next = this.#startOf(id + 1);
      // What reaches over where two texts meet stands in none.
      const within = at + stretch.length < next;
      if (within) yield id;
      at = this.#joined.indexOf(stretch, within ? next : at + 1);
    }
  }

  #startOf(id: number): number {
    return this.#starts[id] ?? Infinity;
  }
}

/** The texts, each folded: all at once, which takes half as long as one by one. */
function foldedEach(texts: readonly string[]): readonly string[] {
  const folded = fold(texts.join(PART)).split(PART);
  return folded.length === texts.length ? folded : texts.map(fold);
}

/** Where each text begins in all of them joined by one character. */
function startsOf(texts: readonly string[]): Uint32Array {
  const starts = new Uint32Array(texts.length);
  let at = 0;
  texts.forEach((text, id) => {
    starts[id] = at;
    at += text.length + 1;
  });
  return starts;
}

/** How much of a term stands in a folded text: 0 to 1 (词在句中的程度). */
export function inText(text: string, { folded, pairs }: SoughtTerm): number {
  if (folded === '' || text === '') return 0;
  if (text.includes(folded)) return 1;
  if (pairs.length < 2) return 0;
  return partOf(pairs.filter((pair) => text.includes(pair)).length / pairs.length);
}

/** The term in the form in which it is sought. */
export function soughtTerm(term: string): SoughtTerm {
  const folded = fold(term);
  // A number names what it names as a whole: 12345 is not nearly 12348.
  return { folded, pairs: /\d/u.test(folded) ? [] : pairsOf(folded) };
}

/** NFKC, lower case, without white space and quotation marks: the form in which terms are sought. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s、“”"'‘’「」]/gu, '');
}

function partOf(held: number): number {
  if (held >= MOSTLY) return held * MOSTLY_COUNTS;
  return held >= LEAST_PARTIAL ? held * PARTIAL : 0;
}

function pairsOf(text: string): readonly string[] {
  const characters = [...text];
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
}
