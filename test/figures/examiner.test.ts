import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/figures/check.js';
import { figuresOf } from '../../src/figures/figures.js';
import type { FigureInContext } from '../../src/figures/types.js';
import { parseReport } from '../../src/reports/parse.js';

interface Annotated {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: string;
  readonly role: string;
  readonly core: boolean;
  readonly alt?: readonly { readonly unit: string }[];
}

interface Checked {
  readonly stated: { readonly start: number; readonly text: string };
  readonly verdict: string;
}

/** Reports written and annotated by someone who had not read the code. */
const FOLDER = new URL('../fixtures/examiner/', import.meta.url);
const REPORTS = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

function rows<T>(name: string): readonly T[] {
  const lines = readFileSync(new URL(name, FOLDER), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

function read(name: string): {
  readonly gold: readonly Annotated[];
  readonly figures: readonly FigureInContext[];
  readonly checks: ReadonlyMap<number, string>;
} {
  const parsed = parseReport(readFileSync(new URL(name, FOLDER), 'utf8'), { fileName: name });
  const figures = figuresOf(parsed);
  const checks = checkReport(name, parsed, figures);
  return {
    gold: rows<Annotated>(`${name.slice(0, 3)}.figures.ndjson`),
    figures,
    checks: new Map(checks.map((one) => [one.stated.start, one.verdict])),
  };
}

function isRight(gold: Annotated, got: FigureInContext): boolean {
  const units = [gold.unit, ...(gold.alt ?? []).map((one) => one.unit)];
  return (
    got.start === gold.start &&
    got.end === gold.end &&
    got.value === gold.value &&
    got.bound === gold.bound &&
    got.role === gold.role &&
    units.includes(got.unit)
  );
}

describe('reports of other provinces, annotated by hand', () => {
  it.each(REPORTS)('%s: span, value, unit, bound and role, F1 of 0.97 or more', (name) => {
    const { gold, figures } = read(name);
    const core = gold.filter((one) => one.core);
    const found = core.filter((one) => figures.some((got) => isRight(one, got)));
    const counted = figures.filter(
      (got) => !gold.some((one) => !one.core && one.start < got.end && got.start < one.end),
    );
    expect(core.length).toBeGreaterThanOrEqual(50);
    expect((2 * found.length) / (core.length + counted.length)).toBeGreaterThanOrEqual(0.97);
  });

  it.each(REPORTS)('%s: no verdict on a stated number other than the one by hand', (name) => {
    const { checks } = read(name);
    const wanted = new Map(
      rows<Checked>(`${name.slice(0, 3)}.checks.ndjson`).map((one) => [one.stated.start, one.verdict]),
    );
    const given = [...checks].map(([start, verdict]) => ({ start, verdict }));
    expect(given.filter(({ start, verdict }) => verdict !== (wanted.get(start) ?? 'consistent'))).toEqual([]);
  });

  it('most of the stated rates and totals are recomputed', () => {
    const found = REPORTS.flatMap((name) => {
      const { checks } = read(name);
      const wanted = rows<Checked>(`${name.slice(0, 3)}.checks.ndjson`);
      return wanted.map(({ stated }) => checks.has(stated.start));
    });
    expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(0.7);
  });

  it('names a cell of a table by its row and its column', () => {
    const { figures } = read('011_nanpu-scjg.txt');
    const metricOf = (text: string): readonly string[] =>
      figures.filter((one) => one.text === text).map((one) => one.metric);
    expect(metricOf('1,486')).toEqual(['食品类案件数']);
    expect(metricOf('388.04')).toEqual(['广告类罚没']);
    expect(metricOf('6,893')).toEqual(['罚没合计']);
  });

  it('carries what is counted past a bracket and to the next stage', () => {
    const { figures } = read('010_qingxi2023.txt');
    const at = (text: string): string | undefined => figures.find((one) => one.text === text)?.metric;
    expect(at('131件')).toBe('受理行政复议申请');
    expect(at('71件')).toBe('调解、和解终止行政复议申请');
  });
});
