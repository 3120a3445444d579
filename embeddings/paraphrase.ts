import { unpackedFile } from '../src/lib/packed-lines.js';
import { loadGloss } from './gloss.js';
import { eachParaphrasePart } from './paraphrase-parts.js';

const DATA = 'embeddings/data/paraphrases.bin.gz';
/** A place of a vector is kept as a whole number of this many to 1. */
const STEPS = 100;

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
 * .config/scripts/train-paraphrases.ts with .config/data/paraphrases.tsv, which was written for this project.
 */
export function paraphrase(text: string): Float32Array {
  const { dimensions, places, values } = loadParaphrases();
  const vector = new Float32Array(dimensions);
  eachParaphrasePart(text, loadGloss(), (part, weight) => {
    const place = places.get(part);
    if (place === undefined) return;
    const from = place * dimensions;
    for (let at = 0; at < dimensions; at += 1) vector[at]! += weight * values[from + at]!;
  });
  return toLengthOne(vector);
}

function toLengthOne(vector: Float32Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  return square === 0 ? vector : vector.map((value) => value / Math.sqrt(square));
}

/** The vectors as they are kept: a line with the number of dimensions, a line a part, an empty one, and the numbers. */
export function packParaphrases(parts: readonly string[], values: Float32Array): Buffer {
  const dimensions = values.length / parts.length;
  const rounded = Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value * STEPS))));
  const head = Buffer.from([String(dimensions), ...parts, '', ''].join('\n'));
  return Buffer.concat([head, Buffer.from(rounded.buffer)]);
}

function unpackParaphrases(packed: Buffer): ParaphraseVectors {
  const end = packed.indexOf('\n\n');
  const [dimensions, ...parts] = packed.toString('utf8', 0, end).split('\n');
  return {
    dimensions: Number(dimensions),
    places: new Map(parts.map((part, place) => [part, place])),
    values: new Int8Array(packed.buffer, packed.byteOffset + end + 2, packed.length - end - 2),
  };
}
