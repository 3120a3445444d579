import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPages, embedOf, openStage, readable, type Stage } from '../support/bot.js';

describe('/figures', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    expect(stage.server.violations).toEqual([]);
    await stage.close();
  });

  it('pages through every figure of a report', async () => {
    const out = await stage.server.slash('figures', { county: '垫江' });
    const listed = await stage.app.figures({ county: '垫江' });
    expect(embedOf(out.shown).title).toBe(`垫江县 2023 · ${listed.length} 个数字`);
    const text = await allPages(stage.server, out.shown);
    for (const { metric } of listed) expect(text).toContain(metric);
  });

  it('keeps to a topic and a unit', async () => {
    const out = await stage.server.slash('figures', { county: '垫江', topic: '行政复议', unit: '%' });
    const lines = readable(embedOf(out.shown))
      .split('\n')
      .filter((line) => line.includes('`'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/%.*复议/u);
  });

  it('says when nothing fits and what to leave out', async () => {
    const out = await stage.server.slash('figures', { county: '垫江', unit: '光年' });
    expect(readable(embedOf(out.shown))).toContain('没有符合条件的数字');
    expect(readable(embedOf(out.shown))).toContain('去掉主题或单位');
  });

  it('exports all, not only the page', async () => {
    const out = await stage.server.slash('figures', { county: '垫江' });
    const csv = await stage.server.click(out, 'CSV');
    const [file] = csv.shown?.attachments ?? [];
    const rows = (await stage.server.download(file?.url ?? '')).toString('utf8').trim().split('\r\n');
    const listed = await stage.app.figures({ county: '垫江' });
    expect(rows).toHaveLength(listed.length + 1);
  });

  it('completes places and topics', async () => {
    const county = await stage.server.autocomplete('figures', { county: 'yy' }, { focused: 'county' });
    expect(county.choices.map((choice) => choice.value)).toContain('云阳县');
    const typed = { county: '云阳县', topic: '调解' };
    const topic = await stage.server.autocomplete('figures', typed, { focused: 'topic' });
    expect(topic.choices[0]?.value).toContain('调解');
  });
});
