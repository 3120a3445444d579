import { describe, expect, it } from 'vitest';
import { metricById } from '../../src/figures/catalogue/index.js';
import { slice } from '../../src/lib/span.js';
import { generateReport, LAYOUTS } from './generate-report.js';
import { TOPICS } from './generate-report-sentences.js';

describe('generated reports', () => {
  it('are the same for the same seed and differ between seeds', () => {
    expect(generateReport(5)).toEqual(generateReport(5));
    expect(generateReport(5).text).not.toBe(generateReport(6).text);
  });

  it.each(LAYOUTS)('place every figure and check where it stands, laid out as %s', (layout) => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const { text, figures, checks } = generateReport(seed, { layout });
      expect(figures.length).toBeGreaterThan(10);
      expect(figures.map((figure) => slice(text, figure))).toEqual(figures.map((figure) => figure.text));
      for (const { stated, parts, formula } of checks) {
        expect(slice(text, stated)).toBe(stated.text);
        expect(parts.map((part) => Number.parseInt(slice(text, part), 10)).join('/')).toBe(formula);
      }
    }
  });

  it('state catalogue metrics that exist', () => {
    const named = TOPICS.flatMap(({ sentences }) => sentences).flatMap((sentence) =>
      [...sentence.matchAll(/\|([a-z_]{4,})[|}]/gu)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((id) => (metricById(id) ?? null) === null)).toEqual([]);
  });
});
