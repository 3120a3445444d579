import type { Span } from '../../lib/span.js';
import type { Bound, FigureKind, FigureRole } from '../types.js';

/** A number with its marks and measure word, before its part in the sentence is known. */
export interface Found extends Span {
  /** Start of the number itself, after the marks before it. */
  readonly numberStart: number;
  readonly value: number;
  readonly unit: string;
  readonly bound: Bound;
  readonly kind: FigureKind;
  readonly soft: boolean;
  /** Known from a table's header, where no sentence says it, or from what stands right before the number. */
  readonly role?: FigureRole;
  /** What the row and the column of a table say that it counts. */
  readonly cell?: string;
  /** The row that it stands in, where its cells stand one to a line. */
  readonly row?: Span;
  /** Known from a table's header; null where the text points elsewhere. */
  readonly period?: string | null;
}

/** What the steps of the search share. */
export interface Source {
  readonly text: string;
  /** `text` folded; same length. */
  readonly folded: string;
  /** `folded` with every date, document number and the like blanked out; same length. */
  readonly readable: string;
}
