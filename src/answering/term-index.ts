import type { Turns } from '../lib/turns.js';
import type { TermGroup } from '../question/segment.js';
import type { TermWeights } from '../store/store.js';
import { FieldTexts, soughtTerm, type SoughtTerm } from './field-texts.js';

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

/** A field by its text's place among the texts. */
interface FieldPlace {
  readonly text: number;
  readonly weight: number;
  readonly heading: boolean;
  readonly words: boolean;
}

/** What a synonym counts for against the word that was asked for. */
const SYNONYM = 0.95;
/** What the name of a section (不足, 下一步) counts for in a heading, and in running text; both together count 1. */
const IN_HEADING = 0.85;
const IN_TEXT = 0.7;
const IN_BOTH = 0.15;
/** A word with several senses gives each only a part; this much of one counts as all of it. */
export const WHOLE = 3;
/** Terms whose values are kept for a report. */
const MOST_CACHED = 2000;
const NONE: Postings = { documents: [], values: [] };

/** Matches terms against the documents of one report, with everything derived from them kept. */
export class TermIndex<T extends Matter> {
  readonly documents: readonly T[];
  readonly #stems: (text: string) => TermWeights;
  /** The figures of a sentence share most of their surroundings: each text is looked at once. */
  readonly #texts: FieldTexts;
  readonly #fields: readonly (readonly FieldPlace[])[];
  readonly #terms = new Map<string, Float32Array | null>();
  #postings: ReadonlyMap<string, Postings> | null = null;

  constructor(documents: readonly T[], stems: (text: string) => TermWeights) {
    this.documents = documents;
    this.#stems = stems;
    this.#texts = new FieldTexts(documents.flatMap(({ fields }) => fields.map(({ text }) => text)));
    this.#fields = documents.map(({ fields }) =>
      fields.map(({ text, weight, heading, words }) => ({
        text: this.#texts.idOf(text),
        weight,
        heading: heading === true,
        words: words === true,
      })),
    );
  }

  /** How well each document meets the group by the terms' own words. */
  values(group: TermGroup): Float32Array {
    const values = new Float32Array(this.documents.length);
    if (group.name !== undefined) this.#whole(soughtTerm(group.name)).forEach((at) => (values[at] = 1));
    group.terms.forEach((term, at) => {
      const own = this.#term(soughtTerm(term), group.section === true);
      const factor = at === 0 || !group.concept ? 1 : SYNONYM;
      own?.forEach((value, index) => (values[index] = Math.max(values[index] ?? 0, value * factor)));
    });
    return values;
  }

  /** Each pair of characters with how many texts hold it. */
  pairs(): Iterable<readonly [pair: string, texts: number]> {
    return this.#texts.pairs();
  }

  /** Whether all of a stretch stands in a document. */
  stands(stretch: string): boolean {
    return this.#texts.stands(stretch);
  }

  /** Documents that hold all of a name somewhere. */
  #whole(name: SoughtTerm): readonly number[] {
    const held = this.#texts.held(name);
    if (held === null) return [];
    return this.#fields.flatMap((fields, at) => (fields.some(({ text }) => held[text] === 1) ? [at] : []));
  }

  /** Documents that hold a concept stem, with how much of it. */
  held(stem: string): Postings {
    if (this.#postings === null) Array.from(this.#readPostings());
    return this.#postings?.get(stem) ?? NONE;
  }

  /** Reads in slices what is otherwise read when a stem is first sought: a long report's takes a tenth of a second. */
  async prepare(turns: Turns): Promise<void> {
    if (this.#postings !== null) return;
    const steps = this.#readPostings();
    while (steps.next().done !== true) await turns.next();
  }

  /** Over all documents: how much of the best field holds the term; null where none holds any of it. */
  #term(term: SoughtTerm, section: boolean): Float32Array | null {
    const key = section ? `§${term.folded}` : term.folded;
    const known = this.#terms.get(key);
    if (known !== undefined) return known;
    const held = this.#texts.held(term);
    const value = section ? inSection : inFields;
    const values = held === null ? null : Float32Array.from(this.#fields, (fields) => value(fields, held));
    if (this.#terms.size >= MOST_CACHED) this.#terms.clear();
    this.#terms.set(key, values);
    return values;
  }

  /** Reads the postings, text by text and document by document. */
  *#readPostings(): Generator<undefined> {
    const postings = new Map<string, { documents: number[]; values: number[] }>();
    const stems: (readonly [string, number])[][] = [];
    for (const text of this.#texts.texts) {
      stems.push([...this.#stems(text)]);
      yield;
    }
    for (const [index, fields] of this.#fields.entries()) {
      const best = new Map<string, number>();
      for (const { text, weight, words } of fields) {
        for (const [stem, held] of words ? [] : (stems[text] ?? [])) {
          best.set(stem, Math.max(best.get(stem) ?? 0, weight * Math.min(1, held * WHOLE)));
        }
      }
      for (const [stem, value] of best) {
        const list = postings.get(stem) ?? { documents: [], values: [] };
        postings.set(stem, list);
        list.documents.push(index);
        list.values.push(value);
      }
      yield;
    }
    this.#postings = postings;
  }
}

function inFields(fields: readonly FieldPlace[], held: Float32Array): number {
  let best = 0;
  for (const { text, weight, words } of fields) {
    const value = held[text] ?? 0;
    if (!words || value === 1) best = Math.max(best, weight * value);
  }
  return best;
}

function inSection(fields: readonly FieldPlace[], held: Float32Array): number {
  let heading = 0;
  let text = 0;
  for (const field of fields) {
    const value = held[field.text] ?? 0;
    if (field.heading) heading = Math.max(heading, value);
    else text = Math.max(text, field.weight * value);
  }
  return Math.max(heading * IN_HEADING + text * IN_BOTH, text * IN_TEXT);
}
