import type { JurisdictionLevel } from '../../reports/types.js';
import type { FigureInContext, ReportFigure } from '../types.js';

/** One report as comparison needs it: its place, its year, its text and the figures extracted from it. */
export interface ComparedReport {
  readonly report: string;
  readonly jurisdiction: string;
  readonly level: JurisdictionLevel;
  readonly year: number;
  readonly text: string;
  readonly figures: readonly FigureInContext[];
}

/** Makes the surface's citation for a figure that a row shows. */
export type Cite<C> = (report: ComparedReport, figure: FigureInContext) => C;

/** The figure as printed, without its context. */
export function reportFigure(report: string, figure: FigureInContext): ReportFigure {
  const { start, end, text, value, unit, bound, kind, role, metric, period } = figure;
  return { report, start, end, text, value, unit, bound, kind, role, metric, period };
}
