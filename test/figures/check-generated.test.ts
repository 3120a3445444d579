import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/figures/check.js';
import { figuresOf } from '../../src/figures/figures.js';
import { parseReport } from '../../src/reports/parse.js';
import { generateReport } from '../support/generate-report.js';

const SEEDS = Array.from({ length: 16 }, (_, i) => 7001 + i);

describe('checks over generated reports of other places', () => {
  const results = SEEDS.map((seed) => {
    const report = generateReport(seed);
    const parsed = parseReport(report.text, { fileName: report.fileName });
    return { report, checks: checkReport(report.fileName, parsed, figuresOf(parsed)) };
  });

  it('give the verdict that the report was made with', () => {
    for (const { report, checks } of results) {
      const verdictAt = (start: number): string | undefined =>
        checks.find((one) => one.stated.start === start)?.verdict;
      const got = report.checks.map(({ stated }) => `${stated.text} ${String(verdictAt(stated.start))}`);
      expect(got).toEqual(report.checks.map(({ stated, verdict }) => `${stated.text} ${verdict}`));
    }
  });

  it('call nothing inconsistent, since every stated rate was computed', () => {
    expect(results.flatMap(({ checks }) => checks.filter((one) => one.verdict === 'inconsistent'))).toEqual(
      [],
    );
  });
});
