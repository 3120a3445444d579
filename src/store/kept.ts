import { cited } from './lines.js';
import type {
  ComparisonLine,
  IndexedPassage,
  LineCitation,
  PackedTerms,
  ReportBundle,
  StoredPassage,
  TermWeights,
} from './store.js';

/**
 * Version of everything derived from a text (passages, figures with their metrics, lines of comparisons, index terms). Raise it when a change in
 * reading, extraction or the catalogue must reach reports that are already stored: the next ingest then derives them anew.
 */
export const DERIVATION = 16;

/** From this version on the lines of comparisons are kept. */
export const LINED = 5;

/** What a report's own row holds, by column, in every store. */
export function reportRow(
  { id, file, sha256, parsed, passages, figures }: ReportBundle,
  embedder: string,
): Readonly<Record<string, string | number | null>> {
  const { description, text } = parsed;
  const { title, publisher, jurisdiction, year, issued, doubts } = description;
  return {
    id,
    file,
    sha256,
    derivation: DERIVATION,
    embedder,
    title,
    publisher,
    jurisdiction: JSON.stringify(jurisdiction),
    name: jurisdiction.name,
    year,
    issued,
    doubts: JSON.stringify(doubts),
    text,
    characters: text.length,
    passages: passages.length,
    figures: figures.length,
  };
}

/** A stored passage with its index forms, as `put` takes it. */
export function wholePassage(
  { index, section, start, end, text, heading, id }: StoredPassage,
  forms: Pick<IndexedPassage, 'characters' | 'gloss' | 'vector'>,
): IndexedPassage {
  return { index, section, start, end, text, heading, id, ...forms };
}

/** The lines of a report whose passages were given these ids, in the passages' order: some are longer than they were made. */
export function linesNamed(
  { lines = [], passages }: Pick<ReportBundle, 'lines' | 'passages'>,
  ids: readonly string[],
): readonly ComparisonLine[] {
  const given = new Map(passages.map(({ id }, at) => [id, ids[at] ?? id]));
  if (passages.every(({ id }) => given.get(id) === id)) return lines;
  const named = (citation: LineCitation): LineCitation => ({
    ...citation,
    id: given.get(citation.id) ?? citation.id,
  });
  return lines.map(({ metric, row }) => ({ metric, row: cited(row, named) }));
}

/** Position of the passage that holds the offset, or of the nearest one. */
export function passageAround(passages: readonly IndexedPassage[], offset: number): number {
  let nearest = 0;
  let least = Infinity;
  passages.forEach(({ start, end }, position) => {
    const distance = offset < start ? start - offset : offset >= end ? offset - end + 1 : 0;
    if (distance < least) [nearest, least] = [position, distance];
  });
  return nearest;
}

/** Sum of the weights: a passage's length in terms. */
export function lengthOf(terms: TermWeights | PackedTerms): number {
  if ('packed' in terms) return terms.length;
  let sum = 0;
  for (const weight of terms.values()) sum += weight;
  return sum;
}

/** The passage with its terms packed, as they cross from thread to thread. */
export function withPackedTerms(passage: IndexedPassage): IndexedPassage {
  const kept = (terms: TermWeights | PackedTerms): PackedTerms => ({
    packed: packTerms(terms),
    length: lengthOf(terms),
  });
  return { ...passage, characters: kept(passage.characters), gloss: kept(passage.gloss) };
}

/** Terms and weights in turn, separated by spaces, which no term holds. */
export function packTerms(terms: TermWeights | PackedTerms): string {
  if ('packed' in terms) return terms.packed;
  let packed = '';
  for (const [term, weight] of terms) packed += `${packed === '' ? '' : ' '}${term} ${written(weight)}`;
  return packed;
}

/** Weights with their four decimals: some thousand make up nearly all, and to write one out costs more than to look it up. */
const known = new Map<number, string>();
const MOST_KNOWN = 20_000;

function written(weight: number): string {
  const found = known.get(weight);
  if (found !== undefined) return found;
  const text = String(fourDecimals(weight));
  if (known.size < MOST_KNOWN) known.set(weight, text);
  return text;
}

/** The terms that `packTerms` wrote. */
export function unpackTerms(packed: string): TermWeights {
  const parts = packed === '' ? [] : packed.split(' ');
  const terms = new Map<string, number>();
  for (let index = 0; index < parts.length; index += 2) {
    terms.set(parts[index] ?? '', Number(parts[index + 1]));
  }
  return terms;
}

/** The terms of a passage, packed or not. */
export function termsOf(terms: TermWeights | PackedTerms): TermWeights {
  return 'packed' in terms ? unpackTerms(terms.packed) : terms;
}

/** A weight as it is kept; most are whole, and rounding takes ten times as long as asking. */
export function fourDecimals(weight: number): number {
  return Number.isInteger(weight) ? weight : Number(weight.toFixed(4));
}
