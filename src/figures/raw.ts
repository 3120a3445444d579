import type { Span } from '../lib/span.js';
import type { Bound, FigureKind, FigureRole } from './types.js';

/**
 * A number as the text states it, before it is known what it counts (原始数字). Fields as in `Figure`; the span
 * covers number, scale, touching approximation marks and measure word, not the noun after it.
 */
export interface RawFigure extends Span {
  /** Equals `text.slice(start, end)` of the text it was found in. */
  readonly text: string;
  /** Plain number with the scale applied: 2.76万件 is 27600; 91.58% is 91.58. */
  readonly value: number;
  /** Measure word without the scale; empty when there is none. */
  readonly unit: string;
  readonly bound: Bound;
  readonly kind: FigureKind;
  readonly role: FigureRole;
  /** Year that the figure is about; null where the text points elsewhere without naming it. */
  readonly period: string | null;
  /** A small Chinese-numeral count (三批), a ratio, a target or another doubtful reading (软数字). */
  readonly soft: boolean;
  /** What a table's row and column say that a cell counts (食品类案件数); absent outside tables. */
  readonly cell?: string;
  /** The row of a table whose cells stand one to a line; absent elsewhere. */
  readonly row?: Span;
  /** Figures of one statement of change (由3个工作日压缩至30分钟) share a number; absent otherwise. */
  readonly link?: number;
}
