import type { ComparisonRow, FigureInContext, ReportFigure } from '../types.js';
import { evidenceOf } from './evidence.js';
import { scopeOf } from './scope.js';
import type { ComparedReport } from './types.js';

/** A note in both languages, as rows and comparisons carry it. */
export interface Note {
  readonly note: string | null;
  readonly noteEn: string | null;
}

/** What the reader must know of the chosen figure: its narrower scope, and other figures of the same metric. */
export function figureNote(
  chosen: FigureInContext,
  matches: readonly FigureInContext[],
  report: ComparedReport,
): Note {
  const scope = scopeOf(evidenceOf(chosen, report.text).local);
  const others = matches
    .filter((figure) => figure !== chosen && figure.value !== chosen.value && !figure.soft)
    .map((figure) => figure.text);
  const zh: string[] = [];
  const en: string[] = [];
  if (scope !== null && scope.width < 2) {
    zh.push(`口径：${scope.name.zh}`);
    en.push(`covers ${scope.name.en}`);
  }
  if (others.length > 0) {
    zh.push(`报告中另有${others.slice(0, 3).join('、')}`);
    en.push(`the report also states ${others.slice(0, 3).join(', ')}`);
  }
  return { note: join(zh, '；'), noteEn: join(en, '; ') };
}

const LEVELS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  province: ['省级', 'a province'],
  prefecture: ['地市级', 'a prefecture'],
  county: ['区县级', 'a county or district'],
  township: ['乡镇（街道）级', 'a township'],
  department: ['部门', 'a department'],
};

/** Marks the rows whose level of government is not the usual one among them. */
export function noteLevels<C>(rows: readonly ComparisonRow<C>[]): readonly ComparisonRow<C>[] {
  const counts = new Map<string, number>();
  for (const { level } of rows) counts.set(level, (counts.get(level) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return rows.map((row) => {
    const name = LEVELS[row.level];
    if (counts.size < 2 || row.level === usual || name === undefined) return row;
    return {
      ...row,
      note: join([`${name[0]}，级别与其他不同`, row.note], '；'),
      noteEn: join([`${name[1]}, a different level from the others`, row.noteEn ?? null], '; '),
    };
  });
}

/** Why figures of different units are not ordered. */
export function incomparableNote(figures: readonly ReportFigure[]): Note {
  const units = [...new Set(figures.map(({ unit }) => unit || '（无单位）'))];
  return {
    note: `单位不同（${units.join('、')}），不能排序`,
    noteEn: `the units differ (${units.join(', ')}) and cannot be ranked`,
  };
}

function join(parts: readonly (string | null)[], mark: string): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length > 0 ? said.join(mark) : null;
}
