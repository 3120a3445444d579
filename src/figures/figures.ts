import type { ParsedReport } from '../reports/types.js';
import { extractNumbers } from './extract.js';
import { inContext } from './metric/context.js';
import type { FigureInContext } from './types.js';

/** Every figure of a report, in text order, with what it counts and the context it stands in (数字及其上下文). */
export function figuresOf(parsed: ParsedReport): readonly FigureInContext[] {
  const { text, description, dross } = parsed;
  return inContext(parsed, extractNumbers(text, { year: description.year, dross }));
}
