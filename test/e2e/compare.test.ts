import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customIds, embedOf, idOf, menuValues, openStage, readable, type Stage } from '../support/bot.js';

describe('/compare', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    expect(stage.server.violations).toEqual([]);
    await stage.close();
  });

  it('shows one line a place, ranked first, then near with its reason, then not reported', async () => {
    const out = await stage.server.slash('compare', { metric: 'review_accepted' });
    const lines = readable(embedOf(out.shown)).split('\n');
    expect(lines[0]).toMatch(/^云阳县　98\u2009件 \[1\] `yy23-/u);
    expect(lines.find((line) => line.startsWith('垫江县'))).toMatch(/– .*办理，不是受理，不参与排序/u);
    expect(lines.find((line) => line.startsWith('南岸区'))).toBe('南岸区　未报告');
    expect(lines.find((line) => line.startsWith('巴阳镇'))).toContain('（乡镇）');
    expect(embedOf(out.shown).footer?.text).toMatch(
      /^1 \/ 5 份报告写明 · 据 5 份报告 · 索引第 \d+ 版 · 20\d\d-/u,
    );
  });

  it('draws the chart, with every value in its alternative text', async () => {
    const out = await stage.server.slash('compare', { metric: 'review_handled' });
    const [file] = out.shown?.attachments ?? [];
    expect(file?.description).toMatch(/垫江县 83\s?件.*安岳县 56\s?件/u);
    expect(embedOf(out.shown).image?.url).toContain('chart.png');
    const png = await stage.server.download(file?.url ?? '');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  it('asks back when several metrics are meant, and compares the chosen one', async () => {
    const out = await stage.server.slash('compare', { metric: '行政复议' });
    expect(readable(embedOf(out.shown))).toContain('可以指几个指标');
    expect(menuValues(out.shown, 'metric')).toContain('review_handled');
    const chosen = await stage.server.select(out, { menu: null, values: ['review_handled'] });
    expect(readable(embedOf(chosen.shown))).toMatch(/^垫江县　83/u);
  });

  it('compares only the places named, each once', async () => {
    const out = await stage.server.slash('compare', {
      metric: 'review_handled',
      counties: '垫江、安岳，垫江',
    });
    expect(readable(embedOf(out.shown)).split('\n')).toHaveLength(2);
    expect(embedOf(out.shown).footer?.text).toContain('2 / 2 份报告写明');
  });

  it('compares one place alone', async () => {
    const out = await stage.server.slash('compare', {
      metric: 'review_handled',
      counties: '垫江',
      year: 2023,
    });
    expect(readable(embedOf(out.shown))).toMatch(/^垫江县　83/u);
  });

  it('shows no chart where no place reports the metric, and says so for each', async () => {
    const metrics = await stage.app.suggestMetrics('');
    const outcomes = await Promise.all(
      metrics.map(async ({ value }) => ({ value, outcome: await stage.app.compare({ metric: value }) })),
    );
    const silent = outcomes.find(
      ({ outcome }) =>
        outcome.kind === 'comparison' &&
        outcome.comparison.rows.every((row) => row.status === 'not-reported'),
    );
    if (silent === undefined) throw new Error('every metric is reported');
    const out = await stage.server.slash('compare', { metric: silent.value });
    expect(out.shown?.attachments).toEqual([]);
    expect(readable(embedOf(out.shown)).match(/未报告/gu)).toHaveLength(5);
  });

  it('says when a metric is compared by its words alone', async () => {
    const out = await stage.server.slash('compare', { metric: '柠檬产业示范基地' });
    expect(out.failed).toBeNull();
    expect(embedOf(out.shown).title).toContain('柠檬产业示范基地');
    expect(readable(embedOf(out.shown))).toMatch(/不在|按文字/u);
  });

  it('explains a place that is not loaded', async () => {
    const out = await stage.server.slash('compare', { metric: 'review_handled', counties: '垫江、火星' });
    expect(readable(embedOf(out.shown))).toContain('没有 火星 的报告');
  });

  it('gives the CSV to the clicker alone, with a byte-order mark', async () => {
    const out = await stage.server.slash('compare', { metric: 'review_handled' });
    const csv = await stage.server.click(out, 'CSV');
    expect(csv.acknowledged?.ephemeral).toBe(true);
    const [file] = csv.shown?.attachments ?? [];
    const text = (await stage.server.download(file?.url ?? '')).toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain('垫江县');
  });

  it('opens the passage behind a line', async () => {
    const out = await stage.server.slash('compare', { metric: 'review_handled' });
    const [first] = menuValues(out.shown, 'passages');
    const passage = await stage.server.select(out, {
      menu: idOf(out.shown, 'passages'),
      values: [first ?? ''],
    });
    expect(passage.acknowledged?.ephemeral).toBe(true);
    expect(readable(embedOf(passage.shown))).toContain('83 件');
  });

  it('speaks English to English readers, with the Chinese name of the metric', async () => {
    const out = await stage.server.slash('compare', { metric: 'review_accepted' }, { locale: 'en-GB' });
    expect(embedOf(out.shown).title).toMatch(
      /^administrative reconsideration cases accepted \(行政复议受理案件\)/u,
    );
    expect(readable(embedOf(out.shown))).toContain('not reported');
    expect(embedOf(out.shown).footer?.text).toContain('1 of 5 reports state it');
  });

  it('answers a comparing question in /ask the same way', async () => {
    const out = await stage.server.slash('ask', { question: '各地行政复议办理案件对比' });
    expect(embedOf(out.shown).author?.name).toBe('各地行政复议办理案件对比');
    expect(readable(embedOf(out.shown))).toMatch(/垫江县　83/u);
    expect(customIds(out.shown).some((id) => id.includes('|unhelpful|'))).toBe(true);
  });

  it.each([
    ['Chinese', '复议', '行政复议'],
    ['English', 'reconsideration', 'reconsideration'],
    ['pinyin initials', 'xzfy', '行政复议'],
  ])('completes a metric from %s', async (_, metric, part) => {
    const out = await stage.server.autocomplete('compare', { metric }, { focused: 'metric' });
    expect(out.choices.length).toBeGreaterThan(0);
    expect(out.choices[0]?.name).toContain(part);
  });

  it('completes the last name of a list of places', async () => {
    const typed = { metric: 'x', counties: '垫江县，an' };
    const out = await stage.server.autocomplete('compare', typed, { focused: 'counties' });
    expect(out.choices.map((choice) => choice.value)).toContain('垫江县、安岳县');
  });
});
