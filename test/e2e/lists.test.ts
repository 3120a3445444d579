import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { APIMessage } from 'discord.js';
import { embedOf, menuValues, openStage, readable, type Stage } from '../support/bot.js';

describe('/figures, /check, /search, /cite, /reports and /help', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    expect(stage.server.violations).toEqual([]);
    await stage.close();
  });

  async function allPages(first: APIMessage | null): Promise<string> {
    let shown = first;
    let text = readable(embedOf(shown));
    while (buttonEnabled(shown, '下一页')) {
      const next = await stage.server.click(shown ?? '', nextPage(shown));
      shown = next.shown;
      text += `\n${readable(embedOf(shown))}`;
    }
    return text;
  }

  it('/figures pages through every figure of a report', async () => {
    const out = await stage.server.slash('figures', { county: '垫江' });
    const listed = await stage.app.figures({ county: '垫江' });
    expect(embedOf(out.shown).title).toBe(`垫江县 2023 · ${listed.length} 个数字`);
    const text = await allPages(out.shown);
    for (const { metric } of listed) expect(text).toContain(metric);
  });

  it('/figures keeps to a topic and a unit', async () => {
    const out = await stage.server.slash('figures', { county: '垫江', topic: '行政复议', unit: '%' });
    const lines = readable(embedOf(out.shown))
      .split('\n')
      .filter((line) => line.includes('`'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/%.*复议/u);
  });

  it('/figures says when nothing fits and what to leave out', async () => {
    const out = await stage.server.slash('figures', { county: '垫江', unit: '光年' });
    expect(readable(embedOf(out.shown))).toContain('没有符合条件的数字');
    expect(readable(embedOf(out.shown))).toContain('去掉主题或单位');
  });

  it('/figures exports all, not only the page', async () => {
    const out = await stage.server.slash('figures', { county: '垫江' });
    const csv = await stage.server.click(out, 'CSV');
    const [file] = csv.shown?.attachments ?? [];
    const rows = (await stage.server.download(file?.url ?? '')).toString('utf8').trim().split('\r\n');
    const listed = await stage.app.figures({ county: '垫江' });
    expect(rows).toHaveLength(listed.length + 1);
  });

  it('/figures completes places and topics', async () => {
    const county = await stage.server.autocomplete('figures', { county: 'yy' }, { focused: 'county' });
    expect(county.choices.map((choice) => choice.value)).toContain('云阳县');
    const typed = { county: '云阳县', topic: '调解' };
    const topic = await stage.server.autocomplete('figures', typed, { focused: 'topic' });
    expect(topic.choices[0]?.value).toContain('调解');
  });

  it('/check shows what agrees and what does not, the latter first', async () => {
    const out = await stage.server.slash('check', { county: '垫江' });
    const lines = readable(embedOf(out.shown)).split('\n');
    expect(lines[0]).toMatch(/^✗ 23\.6% ≠ /u);
    expect(lines.find((line) => line.startsWith('✓ 92.8%'))).toMatch(/= 77 ÷ 83 · 相符/u);
  });

  it('/check without a place checks all, and names the place of each', async () => {
    const out = await stage.server.slash('check');
    expect(embedOf(out.shown).title).toMatch(/^全部报告/u);
    expect(await allPages(out.shown)).toMatch(/垫江县/u);
  });

  it('/check exports its list', async () => {
    const out = await stage.server.slash('check', { county: '垫江' });
    const csv = await stage.server.click(out, 'CSV');
    const [file] = csv.shown?.attachments ?? [];
    expect((await stage.server.download(file?.url ?? '')).toString('utf8')).toContain('77/83');
  });

  it('/search ranks passages and opens one as a whole', async () => {
    const out = await stage.server.slash('search', { text: '人民调解' });
    const found = await stage.app.search({ text: '人民调解', limit: 5 });
    expect(menuValues(out.shown, 'passages')).toEqual(found.map((hit) => hit.passage.id));
    const [first] = found;
    const whole = await stage.server.select(out, { menu: null, values: [first?.passage.id ?? ''] });
    const text = readable(embedOf(whole.shown)).replaceAll('\n', '');
    expect(text).toContain(first?.passage.text.replaceAll(/\s*\n\s*/gu, '').trim());
  });

  it('/search turns its pages in place', async () => {
    const out = await stage.server.slash('search', { text: '调解' });
    const before = embedOf(out.shown).description;
    const next = await stage.server.click(out, nextPage(out.shown));
    expect(next.shown?.id).toBe(out.shown?.id);
    expect(embedOf(next.shown).description).not.toBe(before);
  });

  it('/search keeps to a county', async () => {
    const out = await stage.server.slash('search', { text: '调解', county: '安岳县' });
    for (const id of menuValues(out.shown, 'passages')) expect(id).toMatch(/^ay23-/u);
  });

  it('/cite shows the passage whole, with its surroundings, whatever the case it is typed in', async () => {
    const [figure] = await stage.app.figures({ county: '垫江', topic: '行政复议' });
    const cited = await stage.app.cite(figure?.passage ?? '');
    const out = await stage.server.slash('cite', { id: ` ${(figure?.passage ?? '').toUpperCase()} ` });
    const text = readable(embedOf(out.shown)).replaceAll('\n', '');
    expect(text).toContain(cited.passage.text.replaceAll(/\s*\n\s*/gu, '').trim());
    expect(text).toContain('上文');
    expect(embedOf(out.shown).title).toBe(cited.report.title);
  });

  it('/cite suggests the nearest ids for one that does not exist', async () => {
    const [figure] = await stage.app.figures({ county: '垫江', topic: '行政复议' });
    const id = figure?.passage ?? '';
    const wrong = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
    const out = await stage.server.slash('cite', { id: wrong });
    expect(readable(embedOf(out.shown))).toContain(`没有引文 ${wrong}`);
    expect(readable(embedOf(out.shown))).toContain(id);
  });

  it('/cite completes ids', async () => {
    const out = await stage.server.autocomplete('cite', { id: 'dj23' }, { focused: 'id' });
    expect(out.choices.length).toBeGreaterThan(0);
    expect(out.choices.length).toBeLessThanOrEqual(25);
    for (const choice of out.choices) expect(String(choice.value)).toMatch(/^dj23-/u);
  });

  it('/reports lists what is loaded', async () => {
    const out = await stage.server.slash('reports');
    const text = readable(embedOf(out.shown));
    for (const { jurisdiction } of await stage.app.reports()) expect(text).toContain(jurisdiction.name);
    expect(embedOf(out.shown).title).toBe('已收录 5 份报告');
  });

  it.each(['zh-CN', 'zh-TW', 'en-US'])(
    '/help offers only examples that are answered (%s)',
    async (locale) => {
      const out = await stage.server.slash('help', {}, { locale });
      const examples = menuValues(out.shown, 'example');
      expect(examples).toHaveLength(5);
      for (const question of examples) {
        const answered = await stage.server.select(out, { menu: null, values: [question], locale });
        expect(embedOf(answered.shown).author?.name).toBe(question);
        expect(embedOf(answered.shown).color).not.toBe(0x71_80_96);
      }
    },
  );

  it('/help names every command in the reader’s language', async () => {
    const out = await stage.server.slash('help', {}, { locale: 'en-US' });
    for (const name of ['ask', 'compare', 'figures', 'check', 'search', 'cite', 'reports', 'help']) {
      expect(readable(embedOf(out.shown))).toContain(`/${name}\``);
    }
    expect(readable(embedOf(out.shown))).not.toMatch(/提问|对比/u);
  });
});

/** The id of the button to the next page. */
function nextPage(shown: APIMessage | null): string {
  const button = buttons(shown).find((item) => item.label?.includes('下一页') === true);
  if (button === undefined) throw new Error('there is no next page');
  return button.custom_id;
}

function buttonEnabled(shown: APIMessage | null, label: string): boolean {
  return buttons(shown).some((item) => item.label?.includes(label) === true && item.disabled !== true);
}

interface Button {
  readonly custom_id: string;
  readonly label?: string;
  readonly disabled?: boolean;
}

function buttons(shown: APIMessage | null): readonly Button[] {
  const rows = (shown?.components ?? []) as unknown as readonly { readonly components?: readonly Button[] }[];
  return rows.flatMap((row) => row.components ?? []).filter((item) => item.label !== undefined);
}
