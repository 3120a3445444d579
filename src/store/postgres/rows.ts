import type { FigureInContext } from '../../figures/types.js';
import type { Jurisdiction } from '../../reports/types.js';
import type { ReportFilter, StoredFigure, StoredPassage, StoredReport } from '../store.js';
import type { Value } from './link.js';

export const REPORT_COLUMNS =
  'id, file, sha256, title, publisher, jurisdiction, year, issued, doubts, characters, passages, figures';
export const PASSAGE_COLUMNS = 'id, report, position, section, starts, ends, heading, text';

/** A row of `reports` without its text. */
export type ReportRow = Omit<StoredReport, 'jurisdiction' | 'doubts'> & {
  readonly jurisdiction: Jurisdiction;
  readonly doubts: readonly string[];
};

/** A row of `passages` without its index forms. */
export interface PassageRow {
  readonly id: string;
  readonly report: string;
  readonly position: number;
  readonly section: number | null;
  readonly starts: number;
  readonly ends: number;
  readonly heading: readonly string[];
  readonly text: string;
}

/** A row of `figures`. */
export interface FigureRow {
  readonly report: string;
  readonly passage: string;
  readonly data: FigureInContext;
}

/** A stored passage from its row. */
export function passageOf({ position, starts, ends, ...row }: PassageRow): StoredPassage {
  return { ...row, index: position, start: starts, end: ends };
}

/** A stored figure from its row. */
export function figureOf({ data, report, passage }: FigureRow): StoredFigure {
  return { ...data, report, passage };
}

/** Condition on `reports` with the first three places of a statement for its values. */
export const IN_FILTER = `($1::text[] IS NULL OR id = ANY ($1)) AND ($2::text[] IS NULL OR name = ANY ($2))
  AND ($3::integer[] IS NULL OR year = ANY ($3))`;

/** The values of `IN_FILTER`. */
export function filterValues(filter: ReportFilter = {}): [Value, Value, Value] {
  return [filter.reports ?? null, filter.jurisdictions ?? null, filter.years ?? null];
}
