import { readFileSync } from 'node:fs';
import { figuresOf } from '../../../src/figures/figures.js';
import type { ComparedReport } from '../../../src/figures/compare.js';
import type { FigureInContext } from '../../../src/figures/types.js';
import { parseReport } from '../../../src/reports/parse.js';

const FIXTURES = new URL('../../fixtures/catalogue/', import.meta.url);

/** The lines of a fixture as cells; `#` starts a remark. */
export function rows(file: string): readonly (readonly string[])[] {
  return readFileSync(new URL(file, FIXTURES), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** Ids in a cell. */
export function ids(cell: string | undefined): readonly string[] {
  return (cell ?? '').split(' ').filter((id) => id !== '');
}

/** A whole report around the given body. */
export function reportText(body: string, place = '青石县', year = 2023): string {
  return `${place}人民政府关于${year}年法治政府建设情况的报告\n\n一、主要工作\n\n（一）工作情况。${body}\n`;
}

/** A report that says `body`, as comparison takes it. */
export function report(
  body: string,
  place = '青石县',
  options: { id?: string; year?: number } = {},
): ComparedReport {
  const year = options.year ?? 2023;
  const parsed = parseReport(reportText(body, place, year));
  return {
    report: options.id ?? `${place}${year}`,
    jurisdiction: parsed.description.jurisdiction.name,
    level: parsed.description.jurisdiction.level,
    year: parsed.description.year,
    text: parsed.text,
    figures: figuresOf(parsed),
  };
}

/** The figure that is written so; fails when the report states none. */
export function figureIn(from: ComparedReport, written: string): FigureInContext {
  const found = from.figures.find(({ text }) => text.replace(/\s/g, '') === written);
  if (found === undefined)
    throw new Error(`no figure ${written} among ${from.figures.map(({ text }) => text).join(' ')}`);
  return found;
}
