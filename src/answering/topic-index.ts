import { segment, type TermGroup } from '../question/segment.js';
import type { TermWeights } from '../store/store.js';
import { fold, inText, soughtTerm, type SoughtTerm } from './field-texts.js';
import type { Senses } from './senses.js';
import { NEAR, takeHigher, WHOLE, type Matter, type TermIndex } from './term-index.js';

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

/** A concept stem of a group with what it weighs, and what may stand for it. */
interface AskedStem {
  readonly weight: number;
  readonly ways: readonly SaidStem[];
}

/** A stem that may stand for the one at a place among those asked for. */
interface StandIn {
  readonly place: number;
  readonly near: number;
}

/** A stem, and how nearly it means what is asked for. */
interface SaidStem {
  readonly stem: string;
  readonly near: number;
}

/** A group as it is sought. */
interface SoughtGroup {
  readonly terms: readonly SoughtTerm[];
  /** Those of the thesaurus. */
  readonly near: readonly SoughtTerm[];
  readonly stems: readonly AskedStem[];
  /** The same by the stems that a text may hold: a text holds fewer than there are ways to say what is asked for. */
  readonly standIns: ReadonlyMap<string, readonly StandIn[]>;
  readonly total: number;
}

/** A group with how well each document of each report meets it, and how rare it is. */
interface TopicPart {
  readonly group: TermGroup;
  readonly values: readonly Float32Array[];
  readonly rarity: number;
}

const NONE: readonly StandIn[] = [];
/** What a likeness in meaning alone counts for at most. */
const GLOSS = 0.75;
/** What a word that may stand for another counts for at most against it. */
const RELATED = 0.7;
/** Half of the senses of a text's words is as much as is ever asked for. */
const MEANT_WHOLE = 2;
/** Everyday speech that no document holds says little about what is asked. */
const LIGHT_RARITY = 2.5;
/**
 * How rare an English word may count as at most, one that no document holds and any other: most often a report says it
 * in a word whose meanings do not show it.
 */
const UNHELD_FOREIGN = 3;
const MOST_FOREIGN = 5;
/** Groups whose values are kept: those of some questions. */
const MOST_GROUPS = 64;
/** Above this a group counts as met. */
export const MET = 0.3;

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
  readonly #sought = new Map<TermGroup, SoughtGroup>();
  readonly #parts = new Map<TermGroup, TopicPart>();
  /** The stems of groups and of what may stand for them. */
  readonly #meanings = new WeakMap<readonly TermGroup[], ReadonlySet<string>>();

  constructor(
    /** Of the reports asked about. */
    readonly asked: readonly TermIndex<T>[],
    beside: readonly TermIndex<T>[],
    private readonly senses: Senses,
  ) {
    this.#all = [...asked, ...beside];
    this.#documents = this.#all.reduce((sum, { documents }) => sum + documents.length, 0);
  }

  /** The documents of the reports asked about. */
  documents(): readonly T[] {
    return this.asked.flatMap(({ documents }) => documents);
  }

  /** Each document of the reports asked about that meets so much of the topic's groups, with how it does. */
  match(groups: readonly TermGroup[], least = 0): readonly MatchedDocument<T>[] {
    const parts = groups.map((group) => this.#part(group));
    const total = parts.reduce((sum, { rarity }) => sum + rarity, 0);
    const weights = parts.map(({ rarity }) => (total === 0 ? 0 : rarity / total));
    return this.asked.flatMap(({ documents }, place) =>
      documents.flatMap((document, index) => {
        const valueOf = ({ values }: TopicPart): number => values[place]?.[index] ?? 0;
        const score = parts.reduce((sum, part, at) => sum + (weights[at] ?? 0) * valueOf(part), 0);
        if (score < least) return [];
        const met = parts.map((part, at) => ({
          group: part.group,
          weight: weights[at] ?? 0,
          value: valueOf(part),
        }));
        return [{ document, match: { score, groups: met } }];
      }),
    );
  }

  /** Pairs of characters in the reports asked about that share one with a pair, each with how many of their texts hold it. */
  pairsLike(pair: string): ReadonlyMap<string, number> {
    const all = new Map<string, number>();
    for (const index of this.asked)
      for (const [other, texts] of index.pairsLike(pair)) all.set(other, (all.get(other) ?? 0) + texts);
    return all;
  }

  /** Whether all of a stretch stands in one of the reports asked about. */
  stands(stretch: string): boolean {
    return this.asked.some((index) => index.stands(stretch));
  }

  /** The stretches in the reports asked about that sound as the letters do. */
  sounding(letters: string): readonly string[] {
    return [...new Set(this.asked.flatMap((index) => index.sounding(letters)))];
  }

  #part(group: TermGroup): TopicPart {
    const known = this.#parts.get(group);
    if (known !== undefined) return known;
    const values = this.#values(group);
    const holders = values.reduce((sum, own) => sum + countMet(own), 0);
    const rare = Math.log(1 + (this.#documents + 1) / (holders + 0.5));
    const rarity = Math.min(rare, mostRare(group, holders)) * group.weight;
    const part = { group, values, rarity };
    if (this.#parts.size >= MOST_GROUPS) this.#parts.clear();
    this.#parts.set(group, part);
    return part;
  }

  /** How much of a group stands in a text that is no document of the index: 0 to 1 (概念在句中的程度). */
  valueIn(text: FoldedText, group: TermGroup): number {
    const { terms, near: others } = this.#soughtIn(group);
    const held = Math.max(...terms.map((term) => inText(text.folded, term)));
    const near = Math.max(0, ...others.map((term) => NEAR * inText(text.folded, term)));
    return Math.max(held, near, GLOSS * this.meaningIn(text.stems, group));
  }

  /** How much of what a group means stands in such a text, by the concept stems alone: 0 to 1 (词义在句中的程度). */
  meaningIn(text: TermWeights, group: TermGroup): number {
    const { stems, standIns, total } = this.#soughtIn(group);
    const best = new Float64Array(stems.length);
    for (const [stem, held] of text)
      for (const { place, near } of standIns.get(stem) ?? NONE)
        best[place] = Math.max(best[place]!, near * Math.min(1, held * WHOLE));
    const met = stems.reduce((sum, { weight }, place) => sum + weight * best[place]!, 0);
    return total === 0 ? 0 : met / total;
  }

  /** How much of what a text means the groups hold: 0 to 1 (义项覆盖). */
  meant(text: TermWeights, groups: readonly TermGroup[]): number {
    const asked = this.#meanings.get(groups) ?? this.#meaningsOf(groups);
    let all = 0;
    let met = 0;
    for (const [stem, weight] of text) {
      all += weight;
      if (asked.has(stem)) met += weight;
    }
    return all === 0 ? 0 : Math.min(1, (met * MEANT_WHOLE) / all);
  }

  #meaningsOf(groups: readonly TermGroup[]): ReadonlySet<string> {
    const ways = groups.flatMap((group) => this.#soughtIn(group).stems.flatMap((one) => one.ways));
    const asked = new Set(ways.map(({ stem }) => stem));
    this.#meanings.set(groups, asked);
    return asked;
  }

  /** A text in the form in which groups are sought in it. */
  folded(text: string): FoldedText {
    return { folded: fold(text), stems: this.stems(text) };
  }

  /** A text in the form in which meanings alone are sought in it. */
  stems(text: string): TermWeights {
    return this.senses.stems(text);
  }

  /** What a text says, as a vector. */
  paraphrase(text: string): Float32Array {
    return this.senses.paraphrase(text);
  }

  #soughtIn(group: TermGroup): SoughtGroup {
    const known = this.#sought.get(group);
    if (known !== undefined) return known;
    const stems = [...this.senses.stems(group.said ?? group.words)].map(([stem, count]) => {
      const others = group.said === undefined ? [] : [...this.senses.related(stem)];
      const ways = [
        { stem, near: 1 },
        ...others.map(([other, near]) => ({ stem: other, near: near * RELATED })),
      ];
      const holders = this.#all.reduce((sum, index) => sum + index.held(stem).documents.length, 0);
      return { ways, weight: count * Math.log(1 + this.#documents / Math.max(1, holders)) };
    });
    const total = stems.reduce((sum, { weight }) => sum + weight, 0);
    const terms = [group.words, ...group.terms].map(soughtTerm);
    const near = (group.near ?? []).map(soughtTerm);
    const sought = { terms, near, stems, standIns: standInsOf(stems), total };
    if (this.#sought.size >= MOST_GROUPS) this.#sought.clear();
    this.#sought.set(group, sought);
    return sought;
  }

  /** For each index, how well its documents meet the group: by its words, or by what share of their meanings they hold. */
  #values(group: TermGroup): readonly Float32Array[] {
    const values = this.#all.map((index) => index.values(group));
    if (group.section === true) return values;
    const { stems, total } = this.#soughtIn(group);
    values.forEach((own, place) => {
      const index = this.#all[place]!;
      const meanings = new Float32Array(own.length);
      for (const { ways, weight } of stems)
        addBest(meanings, ways, { index, share: (GLOSS * weight) / total });
      takeHigher(own, meanings);
    });
    return values;
  }
}

function standInsOf(stems: readonly AskedStem[]): ReadonlyMap<string, readonly StandIn[]> {
  const standIns = new Map<string, StandIn[]>();
  stems.forEach(({ ways }, place) => {
    for (const { stem, near } of ways) {
      const known = standIns.get(stem);
      if (known === undefined) standIns.set(stem, [{ place, near }]);
      else known.push({ place, near });
    }
  });
  return standIns;
}

function countMet(values: Float32Array): number {
  let met = 0;
  for (let at = 0; at < values.length; at += 1) if (values[at]! >= MET) met += 1;
  return met;
}

/** Adds to each document a share of how much of a stem, or of what may stand for it, it holds. */
function addBest<T extends Matter>(
  sums: Float32Array,
  ways: readonly SaidStem[],
  { index, share }: { readonly index: TermIndex<T>; readonly share: number },
): void {
  const best = new Map<number, number>();
  for (const { stem, near } of ways) {
    const { documents, values } = index.held(stem);
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at]!;
      const value = near * values[at]!;
      if (ways.length === 1) sums[document] = sums[document]! + share * value;
      else best.set(document, Math.max(best.get(document) ?? 0, value));
    }
  }
  for (const [document, value] of best) sums[document] = sums[document]! + share * value;
}

function mostRare({ light, said }: TermGroup, holders: number): number {
  if (light === true) return LIGHT_RARITY;
  if (said === undefined) return Infinity;
  return holders === 0 ? UNHELD_FOREIGN : MOST_FOREIGN;
}

/** Topics whose groups are kept: those of the question that is being answered. */
const MOST_TOPICS = 16;
const segmented = new Map<string, readonly TermGroup[]>();

/** The groups of a topic; the same ones as long as the same question is answered. */
export function groupsOf(topic: string): readonly TermGroup[] {
  const known = segmented.get(topic);
  if (known !== undefined) return known;
  if (segmented.size >= MOST_TOPICS) segmented.clear();
  const groups = segment(topic);
  segmented.set(topic, groups);
  return groups;
}

/** What shortcomings are called where they are counted: 发现问题15项. */
const COUNTED_PROBLEMS = '问题';
const counted = new WeakMap<TermGroup, TermGroup>();

/** A group as it is sought among figures: "problems" are then things that are counted, not a part of the report. */
export function asCounted(group: TermGroup): TermGroup {
  if (group.section !== true || group.said === undefined) return group;
  const more = group.terms.includes('不足') ? [COUNTED_PROBLEMS] : [];
  const plain = counted.get(group) ?? { ...group, terms: [...group.terms, ...more], section: false };
  counted.set(group, plain);
  return plain;
}
