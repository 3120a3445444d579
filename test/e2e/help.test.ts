import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedOf, menuValues, openStage, readable, type Stage } from '../support/bot.js';

describe('/help', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    expect(stage.server.violations).toEqual([]);
    await stage.close();
  });

  it.each(['zh-CN', 'zh-TW', 'en-US'])('offers only examples that are answered (%s)', async (locale) => {
    const out = await stage.server.slash('help', {}, { locale });
    const examples = menuValues(out.shown, 'example');
    expect(examples).toHaveLength(5);
    for (const question of examples) {
      const answered = await stage.server.select(out, { menu: null, values: [question], locale });
      expect(embedOf(answered.shown).author?.name).toBe(question);
      expect(embedOf(answered.shown).color).not.toBe(0x71_80_96);
    }
  });

  it('names every command in the reader’s language', async () => {
    const out = await stage.server.slash('help', {}, { locale: 'en-US' });
    for (const name of ['ask', 'compare', 'figures', 'check', 'search', 'cite', 'reports', 'help']) {
      expect(readable(embedOf(out.shown))).toContain(`/${name}\``);
    }
    expect(readable(embedOf(out.shown))).not.toMatch(/提问|对比/u);
  });
});
