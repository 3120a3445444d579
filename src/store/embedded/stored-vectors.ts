import type { IndexIdentity } from '../../../embeddings/vector-file.js';
import { unpackVector } from './codec.js';
import type { Database } from './database.js';

/** The vector of a passage. */
export interface StoredVector {
  readonly number: number;
  readonly vector: Float32Array;
}

/**
 * Vectors of the passages with numbers from one to another (已存向量), both included, in their order. Those of another embedder
 * cannot be compared; they wait for the next ingest.
 */
export function readVectors(
  database: Database,
  { embedder, dimensions }: IndexIdentity,
  [from, to, most = -1]: readonly [from: number, to: number, most?: number],
): readonly StoredVector[] {
  return database
    .all<{ number: number; vector: ArrayBuffer }>(
      `SELECT number, vector FROM passages WHERE number BETWEEN ? AND ?
       AND (SELECT embedder FROM reports WHERE id = report) = ? AND length(vector) = ? ORDER BY number LIMIT ?`,
      from,
      to,
      embedder,
      4 * dimensions,
      most,
    )
    .map(({ number, vector }) => ({ number, vector: unpackVector(vector) }));
}
