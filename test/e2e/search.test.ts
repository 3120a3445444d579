import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedOf, menuValues, nextPage, openStage, readable, type Stage } from '../support/bot.js';

describe('/search', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    expect(stage.server.violations).toEqual([]);
    await stage.close();
  });

  it('ranks passages and opens one as a whole', async () => {
    const out = await stage.server.slash('search', { text: '人民调解' });
    const found = await stage.app.search({ text: '人民调解', limit: 5 });
    expect(menuValues(out.shown, 'passages')).toEqual(found.map((hit) => hit.passage.id));
    const [first] = found;
    const whole = await stage.server.select(out, { menu: null, values: [first?.passage.id ?? ''] });
    const text = readable(embedOf(whole.shown)).replaceAll('\n', '');
    expect(text).toContain(first?.passage.text.replaceAll(/\s*\n\s*/gu, '').trim());
  });

  it('turns its pages in place', async () => {
    const out = await stage.server.slash('search', { text: '调解' });
    const before = embedOf(out.shown).description;
    const next = await stage.server.click(out, nextPage(out.shown) ?? '');
    expect(next.shown?.id).toBe(out.shown?.id);
    expect(embedOf(next.shown).description).not.toBe(before);
  });

  it('keeps to a county', async () => {
    const out = await stage.server.slash('search', { text: '调解', county: '安岳县' });
    for (const id of menuValues(out.shown, 'passages')) expect(id).toMatch(/^ay23-/u);
  });
});
