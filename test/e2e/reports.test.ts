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
});
