import { derived } from '../src/lib/derived.js';
import { unpackedFile } from '../src/lib/packed-lines.js';
import { loadGloss } from './gloss.js';
import { eachCharacterPart, eachPartOfWord, eachWordPart } from './paraphrase-parts.js';

const DATA = 'embeddings/data/paraphrases.bin.gz';
/** A place of a vector is kept as a whole number of this many to 1. */
const STEPS = 100;
const ONE_OR_TWO = /^\p{Script=Han}{1,2}$/u;

/** Vectors by the parts of texts that they stand for. */
export interface ParaphraseVectors {
  /** How many numbers a vector has. */
  readonly dimensions: number;
  /** Each part, with its place among the vectors. */
  readonly places: ReadonlyMap<string, number>;
  /** The vectors one after another. */
  readonly values: Int8Array;
}

let loaded: ParaphraseVectors | null = null;

/** The trained vectors, read on first use and once. */
export function loadParaphrases(): ParaphraseVectors {
  loaded ??= unpackParaphrases(unpackedFile(DATA));
  return loaded;
}

/**
 * What a text in Chinese or English says (复述向量), as a vector of length 1; that of an everyday question is near that of the
 * official words for the same matter. All zeros where no part of the text is known. Trained by
 * .config/scripts/train-paraphrases.ts with .config/data/paraphrases.tsv, which was written for this project, and with the
 * questions of test/fixtures/questions that may be read.
 */
export function paraphrase(text: string): Float32Array {
  return paraphraseBy(loadParaphrases(), text);
}

/** The same by other vectors than those that are shipped. */
export function paraphraseBy({ dimensions, places, values }: ParaphraseVectors, text: string): Float32Array {
  const vector = new Float32Array(dimensions);
  const add = (place: number | undefined, weight: number): void => {
    if (place !== undefined) addTo(vector, { values, from: place * dimensions }, weight);
  };
  const partsOf = partsOfWords(places);
  const addWord = (word: string): void => {
    for (const { place, weight } of partsOf(word)) add(place, weight);
  };
  eachWordPart(loadGloss().words(text), addWord, (part, weight) => add(places.get(part), weight));
  const characters = charactersOf(places);
  eachCharacterPart(text, (code, before, weight) => add(characters.get(before)?.get(code), weight));
  return toLengthOne(vector);
}

/** Adds so much of one vector to another, four numbers at a time: that takes half as long. */
function addTo(
  vector: Float32Array,
  { values, from }: { readonly values: Int8Array; readonly from: number },
  weight: number,
): void {
  const end = vector.length - (vector.length % 4);
  for (let at = 0; at < end; at += 4) {
    vector[at]! += weight * values[from + at]!;
    vector[at + 1]! += weight * values[from + at + 1]!;
    vector[at + 2]! += weight * values[from + at + 2]!;
    vector[at + 3]! += weight * values[from + at + 3]!;
  }
  for (let at = end; at < vector.length; at += 1) vector[at]! += weight * values[from + at]!;
}

/** A part with its place among the vectors. */
interface PlacedPart {
  readonly place: number;
  readonly weight: number;
}

/** Chinese words whose parts are kept: texts of one sort share most of their words. */
const MOST_WORDS = 20_000;

/** The known parts of a Chinese word, looked up once: there are some seven of each. */
const partsOfWords = derived((places: ParaphraseVectors['places']) => {
  const kept = new Map<string, readonly PlacedPart[]>();
  return (word: string): readonly PlacedPart[] => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const parts: PlacedPart[] = [];
    eachPartOfWord(word, loadGloss(), (part, weight) => {
      const place = places.get(part);
      if (place !== undefined) parts.push({ place, weight });
    });
    if (kept.size >= MOST_WORDS) kept.clear();
    kept.set(word, parts);
    return parts;
  };
});

/** Places of the parts that are one character, and of pairs by the first of them: 0 for what is no pair. */
const charactersOf = derived((places: ParaphraseVectors['places']) => {
  const byFirst = new Map<number, Map<number, number>>();
  for (const [part, place] of places) {
    if (!ONE_OR_TWO.test(part)) continue;
    const [first = '', second] = part;
    const key = second === undefined ? 0 : (first.codePointAt(0) ?? 0);
    const after = byFirst.get(key) ?? new Map<number, number>();
    byFirst.set(key, after.set((second ?? first).codePointAt(0) ?? 0, place));
  }
  return byFirst;
});

function toLengthOne(vector: Float32Array): Float32Array {
  let square = 0;
  for (let at = 0; at < vector.length; at += 1) square += vector[at]! * vector[at]!;
  if (square === 0) return vector;
  const length = Math.sqrt(square);
  for (let at = 0; at < vector.length; at += 1) vector[at]! /= length;
  return vector;
}

/** The vectors as they are kept: a line with the number of dimensions, a line a part, an empty one, and the numbers. */
export function packParaphrases(parts: readonly string[], values: Float32Array): Buffer {
  const dimensions = values.length / parts.length;
  const rounded = Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value * STEPS))));
  const head = Buffer.from([String(dimensions), ...parts, '', ''].join('\n'));
  return Buffer.concat([head, Buffer.from(rounded.buffer)]);
}

/** Vectors as `packParaphrases` writes them. */
export function unpackParaphrases(packed: Buffer): ParaphraseVectors {
  const end = packed.indexOf('\n\n');
  const [dimensions, ...parts] = packed.toString('utf8', 0, end).split('\n');
  return {
    dimensions: Number(dimensions),
    places: new Map(parts.map((part, place) => [part, place])),
    values: new Int8Array(packed.buffer, packed.byteOffset + end + 2, packed.length - end - 2),
  };
}
