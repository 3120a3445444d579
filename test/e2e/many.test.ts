import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPages, embedOf, idOf, menuValues, openStage, type Stage } from '../support/bot.js';
import { generateReport } from '../support/generate-report.js';

const REPORTS = 40;

describe('with forty more reports loaded', () => {
  let stage: Stage;
  let folder: string;
  let places: readonly string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dianju-many-'));
    const reports = Array.from({ length: REPORTS }, (_, seed) => generateReport(seed + 1));
    const files = reports.map((report, at) => ({ path: join(folder, `${at}_${report.fileName}`), report }));
    for (const { path, report } of files) await writeFile(path, report.text);
    stage = await openStage({ files: files.map(({ path }) => path) });
    places = [...new Set((await stage.app.reports()).map((report) => report.jurisdiction.name))];
  });
  afterAll(async () => {
    expect(stage.server.violations).toEqual([]);
    await stage.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('offers 25 places at most in a menu, and reaches the others by its pages', async () => {
    expect(places.length).toBeGreaterThan(25);
    const out = await stage.server.slash('ask', { question: '垫江县办理行政复议案件多少件？' });
    const offered = new Set<string>();
    let shown = out.shown;
    for (let turn = 0; turn < 3; turn += 1) {
      const values = menuValues(shown, 'place');
      expect(values.length).toBeLessThanOrEqual(25);
      for (const value of values) offered.add(value);
      const more = values.find((value) => value.startsWith('…')) ?? '';
      const next = await stage.server.select(shown ?? '', { menu: idOf(shown, 'place'), values: [more] });
      expect(next.shown?.id).toBe(out.shown?.id);
      shown = next.shown;
    }
    for (const place of places) expect([...offered].some((value) => value.endsWith(place))).toBe(true);
    expect(embedOf(shown).description).toBe(embedOf(out.shown).description);
  });

  it('compares all of them in pages, none left out', async () => {
    const out = await stage.server.slash('compare', { metric: 'review_accepted' });
    const text = await allPages(stage.server, out.shown);
    for (const place of places) expect(text).toContain(place);
    const now = stage.server.message(out.shown?.id ?? '');
    expect(now?.attachments).toHaveLength(1);
    expect(embedOf(now).image?.url).toBe(now?.attachments[0]?.url);
  });

  it('lists all of them in pages', async () => {
    const out = await stage.server.slash('reports');
    const text = await allPages(stage.server, out.shown);
    for (const place of places) expect(text).toContain(place);
  });

  it('completes with 25 choices at most', async () => {
    const out = await stage.server.autocomplete('ask', { question: 'x', county: '' }, { focused: 'county' });
    expect(out.choices).toHaveLength(25);
  });

  it('pages through the figures and checks of all', async () => {
    const checks = await stage.server.slash('check');
    expect(await allPages(stage.server, checks.shown)).toContain('垫江县');
  });
});
