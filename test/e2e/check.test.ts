import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPages, embedOf, openStage, readable, type Stage } from '../support/bot.js';

describe('/check', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    expect(stage.server.violations).toEqual([]);
    await stage.close();
  });

  it('shows what agrees and what does not, the latter first', async () => {
    const out = await stage.server.slash('check', { county: '垫江' });
    const lines = readable(embedOf(out.shown)).split('\n');
    expect(lines[0]).toMatch(/^✗ 23\.6% ≠ /u);
    expect(lines.find((line) => line.startsWith('✓ 92.8%'))).toMatch(/= 77 ÷ 83 · 相符/u);
  });

  it('without a place checks all, and names the place of each', async () => {
    const out = await stage.server.slash('check');
    expect(embedOf(out.shown).title).toMatch(/^全部报告/u);
    expect(await allPages(stage.server, out.shown)).toMatch(/垫江县/u);
  });

  it('exports its list', async () => {
    const out = await stage.server.slash('check', { county: '垫江' });
    const csv = await stage.server.click(out, 'CSV');
    const [file] = csv.shown?.attachments ?? [];
    expect((await stage.server.download(file?.url ?? '')).toString('utf8')).toContain('77/83');
  });
});
