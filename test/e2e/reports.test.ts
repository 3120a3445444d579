import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedOf, openStage, readable, type Stage } from '../support/bot.js';

describe('/reports', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    expect(stage.server.violations).toEqual([]);
    await stage.close();
  });

  it('lists what is loaded', async () => {
    const out = await stage.server.slash('reports');
    const text = readable(embedOf(out.shown));
    for (const { jurisdiction } of await stage.app.reports()) expect(text).toContain(jurisdiction.name);
    expect(embedOf(out.shown).title).toBe('已收录 5 份报告');
  });

  it('lists those of a province, a level and a year', async () => {
    const titleOf = async (options: Record<string, string | number>) => {
      const { shown } = await stage.server.slash('reports', options);
      return embedOf(shown).title ?? embedOf(shown).description;
    };
    expect(await titleOf({ province: '重庆市' })).toBe('已收录 4 份报告');
    expect(await titleOf({ province: '重庆市', level: 'township' })).toBe('已收录 1 份报告');
    expect(await titleOf({ level: '县级', year: 2023 })).toBe('已收录 4 份报告');
    expect(await titleOf({ year: 2019 })).toContain('没有符合条件的报告');
  });

  it('offers the provinces and levels there are', async () => {
    const provinces = await stage.server.autocomplete('reports', { province: '' }, { focused: 'province' });
    expect(provinces.choices?.[0]).toEqual({ name: '重庆市 (4)', value: '重庆市' });
    const levels = await stage.server.autocomplete('reports', { level: '乡' }, { focused: 'level' });
    expect(levels.choices?.map(({ value }) => value)).toEqual(['township']);
  });
});
