import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedOf, openStage, readable, type Stage } from '../support/bot.js';

describe('/cite', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    expect(stage.server.violations).toEqual([]);
    await stage.close();
  });

  it('shows the passage whole, with its surroundings, whatever the case it is typed in', async () => {
    const [figure] = await stage.app.figures({ county: '垫江', topic: '行政复议' });
    const cited = await stage.app.cite(figure?.passage ?? '');
    const out = await stage.server.slash('cite', { id: ` ${(figure?.passage ?? '').toUpperCase()} ` });
    const text = readable(embedOf(out.shown)).replaceAll('\n', '');
    expect(text).toContain(cited.passage.text.replaceAll(/\s*\n\s*/gu, '').trim());
    expect(text).toContain('上文');
    expect(embedOf(out.shown).title).toBe(cited.report.title);
  });

  it('suggests the nearest ids for one that does not exist', async () => {
    const [figure] = await stage.app.figures({ county: '垫江', topic: '行政复议' });
    const id = figure?.passage ?? '';
    const wrong = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
    const out = await stage.server.slash('cite', { id: wrong });
    expect(readable(embedOf(out.shown))).toContain(`没有引文 ${wrong}`);
    expect(readable(embedOf(out.shown))).toContain(id);
  });

  it('completes ids', async () => {
    const out = await stage.server.autocomplete('cite', { id: 'dj23' }, { focused: 'id' });
    expect(out.choices.length).toBeGreaterThan(0);
    expect(out.choices.length).toBeLessThanOrEqual(25);
    for (const choice of out.choices) expect(String(choice.value)).toMatch(/^dj23-/u);
  });
});
