import { DianjuError } from '../../lib/errors.js';
import type { StoredFigure, StoredPassage, StoredReport } from '../store.js';
import type { FigureInContext } from '../../figures/types.js';
import type { Jurisdiction } from '../../reports/types.js';

/** A row of `reports` without its text. */
export interface ReportRow {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly jurisdiction: string;
  readonly year: number;
  readonly issued: string | null;
  readonly doubts: string;
  readonly characters: number;
  readonly passages: number;
  readonly figures: number;
}

/** A row of `passages` without its index forms. */
export interface PassageRow {
  readonly id: string;
  readonly report: string;
  readonly position: number;
  readonly section: number | null;
  readonly start: number;
  readonly end: number;
  readonly heading: string;
  readonly text: string;
}

/** A row of `figures`. */
export interface FigureRow {
  readonly report: string;
  readonly passage: string;
  readonly data: string;
}

/**
 * What a column holds as JSON.
 *
 * @throws DianjuError `store-damaged` when it is none: the program writes no other
 */
export function parsed<T>(json: string): T {
  try {
    return JSON.parse(json) as T;
  } catch (error) {
    throw new DianjuError('store-damaged', 'dianju.db', { cause: error });
  }
}

/** A stored report from its row. */
export function reportOf(row: ReportRow): StoredReport {
  return {
    ...row,
    jurisdiction: parsed<Jurisdiction>(row.jurisdiction),
    doubts: parsed<string[]>(row.doubts),
  };
}

/** A stored passage from its row. */
export function passageOf(row: PassageRow): StoredPassage {
  const { id, report, position, section, start, end, text } = row;
  return {
    id,
    report,
    index: position,
    section,
    start,
    end,
    text,
    heading: parsed<string[]>(row.heading),
  };
}

/** A stored passage as an array in JSON: what `passagesOf` reads. */
type PassageInJson = readonly [
  string,
  string,
  number,
  number | null,
  number,
  number,
  readonly string[],
  string,
];

/**
 * The stored passages in a JSON array.
 *
 * @throws DianjuError `store-damaged`
 */
export function passagesOf(json: string): readonly StoredPassage[] {
  return parsed<PassageInJson[]>(json).map(([id, report, index, section, start, end, heading, text]) => ({
    id,
    report,
    index,
    section,
    start,
    end,
    text,
    heading,
  }));
}

/** Figures of one report in one row, each column in the same order. */
export interface FiguresRow {
  readonly report: string;
  /** Passage ids, parted by |. */
  readonly passages: string;
  /** JSON, parted by commas. */
  readonly figures: string;
}

/** The stored figures of such a row, in the order of the text. */
export function figuresOf({ report, passages, figures }: FiguresRow): readonly StoredFigure[] {
  const ids = passages.split('|');
  return parsed<FigureInContext[]>(`[${figures}]`)
    .map((figure, at) => Object.assign(figure, { report, passage: ids[at] ?? '' }))
    .sort((a, b) => a.start - b.start);
}

/** A vector as 32-bit floats in the byte order of the machine. */
export function packVector(vector: readonly number[] | Float32Array): Buffer {
  return Buffer.from(new Float32Array(vector).buffer);
}

/** The vector that `packVector` wrote; libsql's all() gives blobs as an ArrayBuffer. */
export function unpackVector(bytes: ArrayBuffer): Float32Array {
  return new Float32Array(bytes);
}
