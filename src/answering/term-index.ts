import type { Turns } from '../lib/turns.js';
import type { TermGroup } from '../question/segment.js';
import { FieldTexts, soughtTerm, type SoughtTerm } from './field-texts.js';
import type { Senses } from './senses.js';
import { WordReader, type WordTexts } from './word-texts.js';

/** A stretch of text that speaks for a document, and how much it counts. */
export interface Field {
  readonly text: string;
  /** 1 for the document's own words, less for what stands around it. */
  readonly weight: number;
  /** Whether it is a heading: groups that name a section are sought there first. */
  readonly heading?: boolean;
  /** Whether only whole words in it count: another field speaks for their parts and meanings. */
  readonly words?: boolean;
}

/** What is matched against a question: a figure or a passage with its surroundings. */
export interface Matter {
  readonly fields: readonly Field[];
}

/** The documents that hold a concept stem, with how much of it their best field holds, times the field's weight. */
export interface Postings {
  readonly documents: readonly number[];
  readonly values: readonly number[];
}

/** What a synonym counts for against the word that was asked for. */
const SYNONYM = 0.95;
/** What a term of the thesaurus counts for against the word that is asked for. */
export const NEAR = 0.85;
/** What the name of a section (不足, 下一步) counts for in a heading, and in running text; both together count 1. */
const IN_HEADING = 0.85;
const IN_TEXT = 0.7;
const IN_BOTH = 0.15;
/** A word with several senses gives each only a part; this much of one counts as all of it. */
export const WHOLE = 3;
/** Terms whose values are kept for a report. */
const MOST_CACHED = 2000;

/** Matches terms against the documents of one report, with everything derived from them kept. */
export class TermIndex<T extends Matter> {
  readonly documents: readonly T[];
  readonly #senses: Senses;
  /** The figures of a sentence share most of their surroundings: each text is looked at once. */
  readonly #texts: FieldTexts;
  /** For each document, its fields' texts by their places. */
  readonly #fields: readonly Uint32Array[];
  readonly #terms = new Map<string, Float32Array | null>();
  readonly #postings = new Map<string, Postings>();
  readonly #groups = new WeakMap<TermGroup, Float32Array>();
  #words: WordTexts | null = null;
  readonly #holders: Holders;

  constructor(documents: readonly T[], senses: Senses) {
    this.documents = documents;
    this.#senses = senses;
    this.#texts = new FieldTexts(documents.flatMap(({ fields }) => fields.map(({ text }) => text)));
    let first = 0;
    this.#fields = documents.map(({ fields }) =>
      this.#texts.places.subarray(first, (first += fields.length)),
    );
    this.#holders = holdersOf(documents, this.#fields, this.#texts.texts.length);
  }

  /** How well each document meets the group by the terms' own words, in an array for the caller. */
  values(group: TermGroup): Float32Array {
    const known = this.#groups.get(group) ?? this.#valuesOf(group);
    this.#groups.set(group, known);
    return known.slice();
  }

  #valuesOf(group: TermGroup): Float32Array {
    const values = new Float32Array(this.documents.length);
    if (group.name !== undefined) this.#whole(soughtTerm(group.name)).forEach((at) => (values[at] = 1));
    group.terms.forEach((term, at) => {
      const own = this.#term(soughtTerm(term), group.section === true);
      if (own !== null) takeHigher(values, own, at === 0 || !group.concept ? 1 : SYNONYM);
    });
    for (const term of group.near ?? []) {
      const own = this.#term(soughtTerm(term), false);
      if (own !== null) takeHigher(values, own, NEAR);
    }
    return values;
  }

  /** Each pair that shares its first or its second character with a pair, with how many texts hold it. */
  pairsLike(pair: string): ReadonlyMap<string, number> {
    return this.#texts.pairsLike(pair);
  }

  /** Whether all of a stretch stands in a document. */
  stands(stretch: string): boolean {
    return this.#texts.stands(stretch);
  }

  /** The stretches in the documents that sound as the letters do. */
  sounding(letters: string): readonly string[] {
    return this.#texts.sounding(letters);
  }

  /** Documents that hold all of a name somewhere. */
  #whole(name: SoughtTerm): readonly number[] {
    const held = this.#texts.held(name);
    if (held === null) return [];
    return this.#fields.flatMap((texts, at) => (texts.some((text) => held[text] === 1) ? [at] : []));
  }

  /** Documents that hold a concept stem, with how much of it. */
  held(stem: string): Postings {
    const known = this.#postings.get(stem);
    if (known !== undefined) return known;
    const best = new Map<number, number>();
    const { starts, documents, weights } = this.#holders;
    for (const [text, held] of this.#read().held(stem)) {
      const value = Math.min(1, held * WHOLE);
      for (let at = starts[text]!; at < starts[text + 1]!; at += 1) {
        const document = documents[at]!;
        best.set(document, Math.max(best.get(document) ?? 0, weights[at]! * value));
      }
    }
    const postings = { documents: [...best.keys()], values: [...best.values()] };
    if (this.#postings.size >= MOST_CACHED) this.#postings.clear();
    this.#postings.set(stem, postings);
    return postings;
  }

  /** Reads in slices what is otherwise read when a stem is first sought: a long report's takes some time. */
  async prepare(turns: Turns): Promise<void> {
    if (this.#words !== null) return;
    const reader = new WordReader(this.#senses);
    for (const [at, text] of this.#texts.texts.entries()) {
      reader.add(at, text);
      await turns.next();
    }
    this.#words ??= reader.read();
  }

  #read(): WordTexts {
    if (this.#words !== null) return this.#words;
    const reader = new WordReader(this.#senses);
    this.#texts.texts.forEach((text, at) => reader.add(at, text));
    return (this.#words = reader.read());
  }

  /** Over all documents: how much of the best field holds the term; null where none holds any of it. */
  #term(term: SoughtTerm, section: boolean): Float32Array | null {
    const key = section ? `§${term.folded}` : term.folded;
    const known = this.#terms.get(key);
    if (known !== undefined) return known;
    const held = this.#texts.held(term);
    const value = section ? inSection : inFields;
    const values =
      held === null
        ? null
        : Float32Array.from(this.#fields, (texts, at) => value(this.documents[at]!.fields, { texts, held }));
    if (this.#terms.size >= MOST_CACHED) this.#terms.clear();
    this.#terms.set(key, values);
    return values;
  }
}

/** Text by text, the documents in which what it means counts, and what it counts for there. */
interface Holders {
  /** Where those of each text begin among all. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly weights: Float64Array;
}

function holdersOf(documents: readonly Matter[], texts: readonly Uint32Array[], count: number): Holders {
  const starts = new Uint32Array(count + 1);
  const each = (take: (text: number, document: number, weight: number) => void): void => {
    documents.forEach(({ fields }, document) =>
      fields.forEach(({ weight, words }, at) => {
        if (words !== true) take(texts[document]![at]!, document, weight);
      }),
    );
  };
  each((text) => (starts[text + 1]! += 1));
  for (let text = 0; text < count; text += 1) starts[text + 1]! += starts[text]!;
  const all = starts[count]!;
  const holders = { starts, documents: new Uint32Array(all), weights: new Float64Array(all) };
  const next = starts.slice();
  each((text, document, weight) => {
    const at = next[text]!;
    next[text] = at + 1;
    holders.documents[at] = document;
    holders.weights[at] = weight;
  });
  return holders;
}

/** Raises each value to that of the others, times a factor, where that is higher. */
export function takeHigher(values: Float32Array, others: Float32Array, factor = 1): void {
  for (let at = 0; at < values.length; at += 1) {
    const other = others[at]! * factor;
    if (other > values[at]!) values[at] = other;
  }
}

/** How much of a term each text holds, and which texts the fields of a document are. */
interface HeldTexts {
  readonly texts: Uint32Array;
  readonly held: Float32Array;
}

function inFields(fields: readonly Field[], { texts, held }: HeldTexts): number {
  let best = 0;
  for (let at = 0; at < fields.length; at += 1) {
    const value = held[texts[at]!]!;
    if (value === 0) continue;
    const { weight, words } = fields[at]!;
    if (words !== true || value === 1) best = Math.max(best, weight * value);
  }
  return best;
}

function inSection(fields: readonly Field[], { texts, held }: HeldTexts): number {
  let heading = 0;
  let text = 0;
  for (const [at, field] of fields.entries()) {
    const value = held[texts[at]!]!;
    if (field.heading === true) heading = Math.max(heading, value);
    else text = Math.max(text, field.weight * value);
  }
  return Math.max(heading * IN_HEADING + text * IN_BOTH, text * IN_TEXT);
}
