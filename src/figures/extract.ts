import type { Span } from '../lib/span.js';
import { findFigures } from './extract/candidates.js';
import type { Found, Source } from './extract/found.js';
import { fold } from './extract/fold.js';
import { blanked, MASK, maskOf } from './extract/mask.js';
import { periodsOf } from './extract/periods.js';
import { partsOf } from './extract/roles.js';
import { splitFigures } from './extract/split.js';
import { tableFigures } from './extract/tables.js';
import { targetsAmong, type Target } from './extract/targets.js';
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
export function extractNumbers(text: string, { year, dross = [] }: NumberContext): readonly RawFigure[] {
  const folded = fold(text);
  const mask = maskOf(folded, dross);
  const source: Source = { text, folded, readable: blanked(folded, mask) };
  const counted = findFigures(source, mask);
  const running = withSplit(counted, splitFigures(source, counted));
  const found = merged(running, tableFigures(source, year), mask);
  const parts = partsOf(source, found);
  const periods = periodsOf(source, found, { year, parts });
  const targets = targetsAmong(source, found, year);
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
      period: periodOf(periods[index] ?? null, targets[index] ?? null, year),
      soft: figure.soft || targets[index] !== null,
      ...(figure.cell === undefined || figure.cell === '' ? {} : { cell: figure.cell }),
      ...(figure.row === undefined ? {} : { row: figure.row }),
      ...(part.link === undefined ? {} : { link: part.link }),
    };
  });
}

/** Figures with the parts that some of them are split into, in text order. */
function withSplit(figures: readonly Found[], parts: readonly Found[]): readonly Found[] {
  return parts.length === 0 ? figures : [...figures, ...parts].sort((a, b) => a.start - b.start);
}

/** What is planned for the year to come is of that year, unless the text names another. */
function periodOf(period: string | null, target: Target | null, year: number | null): string | null {
  return target === 'next year' && year !== null && period === String(year) ? String(year + 1) : period;
}

/** Figures of sentences and of table cells in text order; a cell that a sentence's reading has adds its column. */
function merged(running: readonly Found[], cells: readonly Found[], mask: Uint8Array): readonly Found[] {
  const taken = new Map<number, number>();
  running.forEach(({ start, end }, index) => {
    for (let at = start; at < end; at += 1) taken.set(at, index);
  });
  const all = [...running];
  for (const cell of cells) {
    if (mask[cell.start] !== MASK.none) continue;
    const index = taken.get(cell.start) ?? taken.get(cell.end - 1);
    const same = index === undefined ? undefined : running[index];
    if (index === undefined) all.push(cell);
    else if (same !== undefined) all[index] = { ...same, ...columnOf(cell) };
  }
  return all.sort((a, b) => a.start - b.start);
}

function columnOf({ role, period, cell, row }: Found): Pick<Found, 'role' | 'period' | 'cell' | 'row'> {
  return {
    ...(row === undefined ? {} : { row }),
    ...(cell === undefined || cell === '' ? {} : { cell }),
    ...(role === undefined ? {} : { role }),
    ...(period === undefined ? {} : { period }),
  };
}
