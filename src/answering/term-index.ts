import { segment, type TermGroup } from '../question/segment.js';
import type { TermWeights } from '../store/store.js';

/** A stretch of text that speaks for a document, and how much it counts. */
export interface Field {
  readonly text: string;
  /** 1 for the document's own words, less for what stands around it. */
  readonly weight: number;
  /** Whether it is a heading: groups that name a section are sought there first. */
  readonly heading?: boolean;
}

/** What is matched against a question: a figure or a passage with its surroundings. */
export interface Matter {
  readonly fields: readonly Field[];
}

/** How one part of the topic stands to a document. */
export interface GroupMatch {
  readonly group: TermGroup;
  /** Share of the topic that the group makes up. */
  readonly weight: number;
  /** 0 to 1. */
  readonly value: number;
}

/** How well a document matches a topic, in parts. */
export interface TopicMatch {
  /** 0 to 1: weighted share of the topic that is met. */
  readonly score: number;
  readonly groups: readonly GroupMatch[];
}

/** A text folded and with its concept stems. */
export interface FoldedText {
  readonly folded: string;
  readonly stems: TermWeights;
}

interface Posting {
  readonly index: number;
  /** How much of the stem the document's best field holds, times the field's weight. */
  readonly value: number;
}

/** What a synonym counts for against the word that was asked for. */
const SYNONYM = 0.95;
/** What words that share only parts with a term count for at most. */
const PARTIAL = 0.7;
/** What a likeness in meaning alone counts for at most. */
const GLOSS = 0.75;
const LEAST_PARTIAL = 0.5;
/** Nearly all of a term in another order (主动公开政府信息 for 政府信息公开) counts for more. */
const MOSTLY = 0.75;
const MOSTLY_COUNTS = 0.9;
/** What the name of a section (不足, 下一步) counts for in a heading, and in running text; both together count 1. */
const IN_HEADING = 0.85;
const IN_TEXT = 0.7;
const IN_BOTH = 0.15;
/** A word with several senses gives each only a part; this much of one counts as all of it. */
const WHOLE = 3;
/** Everyday speech that no document holds says little about what is asked. */
const LIGHT_RARITY = 2.5;
/** Terms whose values are kept for a report. */
const MOST_CACHED = 2000;
/** Above this a group counts as met. */
export const MET = 0.3;

/** Matches terms against the documents of one report, with everything derived from them kept. */
export class TermIndex<T extends Matter> {
  readonly documents: readonly T[];
  readonly #stems: (text: string) => TermWeights;
  readonly #folded: readonly (readonly Field[])[];
  readonly #terms = new Map<string, Float32Array>();
  #postings: Map<string, Posting[]> | null = null;

  constructor(documents: readonly T[], stems: (text: string) => TermWeights) {
    this.documents = documents;
    this.#stems = stems;
    this.#folded = documents.map(({ fields }) =>
      fields.map((field) => ({ ...field, text: fold(field.text) })),
    );
  }

  /** How well each document meets the group by the terms' own words. */
  values(group: TermGroup): Float32Array {
    const values = new Float32Array(this.documents.length);
    group.terms.forEach((term, at) => {
      const own = this.#term(term, group.section === true);
      const factor = at === 0 || !group.concept ? 1 : SYNONYM;
      own.forEach((value, index) => (values[index] = Math.max(values[index] ?? 0, value * factor)));
    });
    return values;
  }

  /** Documents that hold a concept stem, with how much of it. */
  held(stem: string): readonly Posting[] {
    return (this.#postings ??= this.#readPostings()).get(stem) ?? [];
  }

  /** Over all documents: the weight of the best field that holds the term, or part of it for a near miss. */
  #term(term: string, section: boolean): Float32Array {
    const wanted = fold(term);
    const key = section ? `§${wanted}` : wanted;
    const known = this.#terms.get(key);
    if (known !== undefined) return known;
    const pairs = pairsOf(wanted);
    const values = Float32Array.from(this.#folded, (fields) => {
      if (section) return inSection(fields, wanted, pairs);
      let best = 0;
      for (const { text, weight } of fields) {
        if (weight > best) best = Math.max(best, weight * inText(text, wanted, pairs));
      }
      return best;
    });
    if (this.#terms.size >= MOST_CACHED) this.#terms.clear();
    this.#terms.set(key, values);
    return values;
  }

  #readPostings(): Map<string, Posting[]> {
    const postings = new Map<string, Posting[]>();
    // The figures of a sentence share most of their surroundings.
    const known = new Map<string, TermWeights>();
    const stemsOf = (text: string): TermWeights => {
      const stems = known.get(text) ?? this.#stems(text);
      known.set(text, stems);
      return stems;
    };
    this.documents.forEach(({ fields }, index) => {
      const best = new Map<string, number>();
      for (const { text, weight } of fields) {
        for (const [stem, held] of stemsOf(text)) {
          best.set(stem, Math.max(best.get(stem) ?? 0, weight * Math.min(1, held * WHOLE)));
        }
      }
      for (const [stem, value] of best) {
        const list = postings.get(stem);
        if (list === undefined) postings.set(stem, [{ index, value }]);
        else list.push({ index, value });
      }
    });
    return postings;
  }
}

/** A document with how it matches a topic. */
export interface MatchedDocument<T> {
  readonly document: T;
  readonly match: TopicMatch;
}

/**
 * What topics are matched against (匹配范围): the documents of the reports asked about, and beside them those of some others
 * that only tell how rare a term is in the genre, which must not hang on the places that are asked about.
 */
export class TopicIndex<T extends Matter> {
  readonly #all: readonly TermIndex<T>[];
  readonly #documents: number;

  constructor(
    private readonly asked: readonly TermIndex<T>[],
    beside: readonly TermIndex<T>[],
    private readonly stems: (text: string) => TermWeights,
  ) {
    this.#all = [...asked, ...beside];
    this.#documents = this.#all.reduce((sum, { documents }) => sum + documents.length, 0);
  }

  /** Each document of the reports asked about with how it matches the topic's groups. */
  match(groups: readonly TermGroup[]): readonly MatchedDocument<T>[] {
    const parts = groups.map((group) => {
      const values = this.#values(group);
      const holders = values.reduce((sum, own) => sum + own.filter((value) => value >= MET).length, 0);
      const rare = Math.log(1 + (this.#documents + 1) / (holders + 0.5));
      const rarity = (group.light === true ? Math.min(rare, LIGHT_RARITY) : rare) * group.weight;
      return { group, values, rarity };
    });
    const total = parts.reduce((sum, { rarity }) => sum + rarity, 0);
    return this.asked.flatMap(({ documents }, place) =>
      documents.map((document, index) => {
        const met = parts.map(({ group, values, rarity }) => ({
          group,
          weight: total === 0 ? 0 : rarity / total,
          value: values[place]?.[index] ?? 0,
        }));
        const score = met.reduce((sum, { weight, value }) => sum + weight * value, 0);
        return { document, match: { score, groups: met } };
      }),
    );
  }

  /** How much of a group stands in a text that is no document of the index: 0 to 1 (概念在句中的程度). */
  valueIn(text: FoldedText, { terms, words }: TermGroup): number {
    const asked = [words, ...terms].map((term) => fold(term));
    const held = Math.max(...asked.map((term) => inText(text.folded, term, pairsOf(term))));
    return Math.max(held, GLOSS * this.#share(words, text.stems));
  }

  /** A text in the form in which groups are sought in it. */
  folded(text: string): FoldedText {
    return { folded: fold(text), stems: this.stems(text) };
  }

  #share(words: string, held: TermWeights): number {
    let total = 0;
    let met = 0;
    for (const [stem, count] of this.stems(words)) {
      const weight = count * this.#rarity(this.#all.reduce((sum, index) => sum + index.held(stem).length, 0));
      total += weight;
      met += weight * Math.min(1, (held.get(stem) ?? 0) * WHOLE);
    }
    return total === 0 ? 0 : met / total;
  }

  #rarity(holders: number): number {
    return Math.log(1 + this.#documents / Math.max(1, holders));
  }

  /** For each index, how well its documents meet the group: by its words, or by what share of their meanings they hold. */
  #values(group: TermGroup): readonly Float32Array[] {
    const values = this.#all.map((index) => index.values(group));
    if (group.section === true) return values;
    const asked = [...this.stems(group.words)].map(([stem, count]) => {
      const held = this.#all.map((index) => index.held(stem));
      return { held, weight: count * this.#rarity(held.reduce((sum, { length }) => sum + length, 0)) };
    });
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    values.forEach((own, place) => {
      const meanings = new Float32Array(own.length);
      for (const { held, weight } of asked) {
        for (const { index, value } of held[place] ?? []) {
          meanings[index] = (meanings[index] ?? 0) + (GLOSS * weight * value) / total;
        }
      }
      meanings.forEach((value, index) => (own[index] = Math.max(own[index] ?? 0, value)));
    });
    return values;
  }
}

/** The groups of a topic. */
export function groupsOf(topic: string): readonly TermGroup[] {
  return segment(topic);
}

function inText(text: string, wanted: string, pairs: readonly string[]): number {
  if (wanted === '' || text === '') return 0;
  if (text.includes(wanted)) return 1;
  if (pairs.length < 2) return 0;
  const held = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
  if (held >= MOSTLY) return held * MOSTLY_COUNTS;
  return held >= LEAST_PARTIAL ? held * PARTIAL : 0;
}

function inSection(fields: readonly Field[], wanted: string, pairs: readonly string[]): number {
  const best = (inHeading: boolean): number =>
    Math.max(
      0,
      ...fields
        .filter(({ heading }) => (heading === true) === inHeading)
        .map(({ text, weight }) => (inHeading ? 1 : weight) * inText(text, wanted, pairs)),
    );
  const [heading, text] = [best(true), best(false)];
  return Math.max(heading * IN_HEADING + text * IN_BOTH, text * IN_TEXT);
}

function pairsOf(term: string): readonly string[] {
  // A number names what it names as a whole: 12345 is not nearly 12348.
  if (/\d/u.test(term)) return [];
  const characters = [...term];
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
}

/** NFKC, lower case, without white space, quotation marks and the comma of lists: the form in which terms are sought. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s、“”"'‘’「」]/gu, '');
}
