import type { Span } from '../lib/span.js';
import { findFigures } from './extract/candidates.js';
import { fold } from './extract/fold.js';
import { periodsOf } from './extract/periods.js';
import { partsOf } from './extract/roles.js';
import type { RawFigure } from './raw.js';

/** What is known about a text before its numbers are read. */
export interface NumberContext {
  /** Year reported on; null when it is unknown. */
  readonly year: number | null;
  /** Web-page dross: numbers in it are none of the report's. */
  readonly dross?: readonly Span[];
}

/**
 * Every figure of a text (数字提取), in text order, without overlaps; each `text` is the slice that its span covers.
 * A value beyond 2^53 is the nearest that a double holds. Cost grows linearly with the text. Never throws.
 */
export function extractNumbers(text: string, context: NumberContext): readonly RawFigure[] {
  const source = { text, folded: fold(text) };
  const found = findFigures(source, context.dross ?? []);
  const parts = partsOf(source, found);
  const periods = periodsOf(source, found, context.year);
  return found.map((figure, index) => {
    const part = parts[index] ?? { role: 'value' as const };
    return {
      start: figure.start,
      end: figure.end,
      text: text.slice(figure.start, figure.end),
      value: figure.value,
      unit: figure.unit,
      bound: figure.bound,
      kind: figure.kind,
      role: part.role,
      period: periods[index] ?? null,
      soft: figure.soft,
      ...(part.link === undefined ? {} : { link: part.link }),
    };
  });
}
