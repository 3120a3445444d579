import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dianju, rows, type Run } from '../support/cli.js';

interface Cited {
  readonly figure: { readonly text: string };
  readonly citation: { readonly report: string; readonly title: string; readonly quote: string };
}

interface Row {
  readonly report: string;
  readonly jurisdiction: string;
  readonly status: string;
  readonly figure: { readonly value: number } | null;
  readonly near: readonly (Cited & { readonly why: string })[];
  readonly earlier?: readonly Cited[];
}

const folder = mkdtempSync(join(tmpdir(), 'dianju-figures-'));
const run = (...args: string[]): Promise<Run> => dianju([...args, '--data', join(folder, 'store')]);

describe('compare', () => {
  it('ranks what is the same, shows what is near with its reason, and names who reports nothing', async () => {
    const [comparison] = rows<{ order: string; rows: Row[] }>(await run('compare', '行政复议办理', '--json'));
    const by = new Map(comparison?.rows.map((row) => [row.jurisdiction, row]));
    expect(by.get('垫江县')).toMatchObject({ status: 'reported', figure: { value: 83 } });
    expect(by.get('安岳县')).toMatchObject({ status: 'reported', figure: { value: 56 } });
    expect(by.get('云阳县')?.status).toBe('near');
    expect(by.get('云阳县')?.near[0]?.why).toContain('受理');
    expect(by.get('巴阳镇')?.status).toBe('not-reported');
    expect(comparison?.order).toBe('ranked');
  });

  it.each(['行政复议办理', '信访总量'])(
    'cites what is near and what is told of the year before: %s',
    async (metric) => {
      const [comparison] = rows<{ rows: Row[] }>(await run('compare', metric, '--json'));
      const told = (comparison?.rows ?? []).flatMap(({ report, near, earlier = [] }) =>
        [...near, ...earlier].map((one) => ({ report, ...one })),
      );
      expect(told.length).toBeGreaterThan(0);
      for (const { report, figure, citation } of told) {
        expect(citation).toMatchObject({ report, title: expect.stringContaining('法治政府') as string });
        expect(citation.quote).toContain(figure.text);
      }
    },
  );

  it('takes a county that is named twice once, in any form', async () => {
    const [comparison] = rows<{ rows: Row[] }>(
      await run('compare', '调解成功率', '垫江', '垫江县', '南岸', '--json'),
    );
    expect(comparison?.rows.map((row) => row.jurisdiction).sort()).toEqual(['南岸区', '垫江县']);
  });

  it('prints a table and writes a CSV that Excel opens and a PNG', async () => {
    const csv = join(folder, 'out.csv');
    const chart = join(folder, 'out.png');
    const shown = await run('compare', '调解成功率', '--csv', csv, '--chart', chart);
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('99.9%');
    expect(readFileSync(csv, 'utf8').charCodeAt(0)).toBe(0xfeff);
    expect(readFileSync(chart).subarray(1, 4).toString()).toBe('PNG');
  });

  it('speaks the language of its words, whatever the terminal speaks', async () => {
    const [zh, en] = await Promise.all([
      run('compare', '行政复议办理'),
      run('compare', 'reconsideration cases handled'),
    ]);
    expect(zh.stdout).toContain('受理，不是办理');
    expect(zh.stdout).toContain('未报告');
    expect(en.stdout).toContain('accepted, not handled');
  });

  it('asks back when the metric can mean several', async () => {
    const failed = await run('compare', '行政复议');
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/·/u);
  });

  it('names the places there are when a county is unknown', async () => {
    const failed = await run('compare', '调解成功率', '火星县');
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('火星县');
    expect(failed.stderr).toContain('垫江县');
  });
});

describe('figures', () => {
  it('lists those of one county on one topic', async () => {
    const listed = rows<{ text: string; report: string }>(
      await run('figures', '垫江', '--topic', '行政复议', '--json'),
    );
    expect(listed.map((figure) => figure.text)).toContain('83 件');
    expect(new Set(listed.map((figure) => figure.report)).size).toBe(1);
  });
});

describe('check', () => {
  it('recomputes what a report states', async () => {
    const csv = join(folder, 'checks.csv');
    const checks = rows<{ stated: { value: number }; verdict: string }>(
      await run('check', '垫江', '--json', '--csv', csv),
    );
    expect(readFileSync(csv, 'utf8')).toContain('77/83');
    expect(checks.find((check) => check.stated.value === 92.8)?.verdict).toBe('consistent');
    expect(checks.find((check) => check.stated.value === 23.6)?.verdict).toBe('inconsistent');
  });
});
