import { packedLinesByKey } from '../src/lib/packed-lines.js';
import type { TermWeights } from './terms.js';

const NONE: TermWeights = new Map();

let lines: ReadonlyMap<string, string> | null = null;
const read = new Map<string, TermWeights>();

/**
 * English stems that may stand for another in the meaning of a Chinese word (近义词干), with how nearly they mean the
 * same, 0 to 1. Made by .config/scripts/build-synonyms.ts from WordNet; see NOTICE.
 */
export function relatedStems(stem: string): TermWeights {
  lines ??= packedLinesByKey('embeddings/data/synonyms.txt.gz');
  const line = lines.get(stem);
  if (line === undefined) return NONE;
  const known = read.get(stem);
  if (known !== undefined) return known;
  const related = new Map(
    [...line.matchAll(/(?<![a-z])([a-z]+)([1-9])/gu)].map(
      (match) => [match[1] ?? '', Number(match[2]) / 9] as const,
    ),
  );
  read.set(stem, related);
  return related;
}
