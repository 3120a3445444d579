import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/lib/log.js';
import { customIds, embedOf, idOf, menuValues, openStage, readable, type Stage } from '../support/bot.js';

const QUESTION = '垫江去年办了多少行政复议？';

describe('/ask', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    expect(stage.server.violations).toEqual([]);
    await stage.close();
  });

  it('answers with the bold number first, then the quote, then its source', async () => {
    const out = await stage.server.slash('ask', { question: QUESTION });
    const text = embedOf(out.shown).description ?? '';
    expect(text).toMatch(/^## \*\*83\u2009件\*\* /u);
    const [number, quote, source] = ['**83', '\n> ', '垫江县人民政府2023年法治政府建设情况报告'].map((part) =>
      text.indexOf(part),
    );
    expect([number, quote, source]).toEqual([number, quote, source].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(text).toMatch(/\[1\] `dj23-\w+`/u);
  });

  it('defers at once and edits once', async () => {
    const out = await stage.server.slash('ask', { question: QUESTION });
    expect(out.acknowledged).toMatchObject({ type: 5, ephemeral: false });
    expect(out.edits).toBe(1);
    expect(out.followUps).toEqual([]);
  });

  it('gives the answer that the app gives, word for word, with verbatim quotes', async () => {
    for (const question of [
      QUESTION,
      '安岳县怎样建设法治阵地？',
      'How many reconsideration cases did Dianjiang handle?',
    ]) {
      const answer = await stage.app.ask({ question });
      const out = await stage.server.slash('ask', { question });
      const text = readable(embedOf(out.shown));
      expect(text).toContain(answer.answer);
      for (const { quote } of answer.citations) {
        if (quote.length <= 700)
          expect(text.replaceAll('\n', '')).toContain(quote.replaceAll(/\s*\n\s*/gu, ''));
      }
    }
  });

  it('answers to the asker alone when private, and shares with the sharer named', async () => {
    const [asker, other] = stage.server.users;
    const [channel] = stage.server.channels;
    if (asker === undefined || other === undefined || channel === undefined) throw new Error('no users');
    const out = await stage.server.slash('ask', { question: QUESTION, private: true }, { user: asker });
    expect(out.acknowledged?.ephemeral).toBe(true);
    expect(embedOf(out.shown).footer?.text).toContain('仅你可见');
    const seen = stage.server.visible(channel, other).map((message) => message.id);
    expect(seen).not.toContain(out.shown?.id);

    const shared = await stage.server.click(out, idOf(out.shown, 'share'), { user: asker });
    expect(shared.acknowledged?.ephemeral).toBe(false);
    expect(embedOf(shared.shown).description).toBe(embedOf(out.shown).description);
    expect(embedOf(shared.shown).footer?.text).toMatch(
      new RegExp(`^据 5 份报告 · 索引第 \\d+ 版 · [\\d-]+ · 由 ${asker.globalName} 分享$`, 'u'),
    );
    expect(customIds(shared.shown).some((id) => id.includes('|share'))).toBe(false);
    expect(stage.server.visible(channel, other).map((message) => message.id)).toContain(shared.shown?.id);
  });

  it('shows the passage to the clicker alone', async () => {
    const out = await stage.server.slash('ask', { question: QUESTION });
    const passage = await stage.server.click(out, '查看原文');
    expect(passage.acknowledged?.ephemeral).toBe(true);
    expect(readable(embedOf(passage.shown))).toContain('办理行政复议案件83 件');
  });

  it('asks the same question of another place', async () => {
    const out = await stage.server.slash('ask', { question: QUESTION });
    expect(menuValues(out.shown, 'place')).toContain('安岳县');
    const other = await stage.server.select(out, { menu: idOf(out.shown, 'place'), values: ['安岳县'] });
    expect(embedOf(other.shown).description).toMatch(/^## \*\*56\u2009件\*\*/u);
  });

  it('compares the same figure everywhere', async () => {
    const out = await stage.server.slash('ask', { question: QUESTION });
    const compared = await stage.server.click(out, '全部对比');
    expect(readable(embedOf(compared.shown))).toMatch(/垫江县　83\u2009件/u);
    expect(readable(embedOf(compared.shown))).toMatch(/安岳县　56\u2009件/u);
  });

  it('takes the question from the last one when a follow-up names only a place, and says so', async () => {
    const [user] = stage.server.users;
    await stage.server.slash('ask', { question: QUESTION }, { ...(user === undefined ? {} : { user }) });
    const out = await stage.server.slash('ask', { question: '那安岳呢？' });
    const text = readable(embedOf(out.shown));
    expect(text).toMatch(/^56\u2009件/u);
    expect(text).toContain(`接着上一个问题：${QUESTION}`);
  });

  it('keeps follow-ups to the user who asked', async () => {
    const [, other] = stage.server.users;
    if (other === undefined) throw new Error('no second user');
    await stage.server.slash('ask', { question: QUESTION });
    const out = await stage.server.slash('ask', { question: '那安岳呢？' }, { user: other });
    expect(readable(embedOf(out.shown))).not.toContain('接着上一个问题');
  });

  it('limits the answer to the county and year beside the question', async () => {
    const out = await stage.server.slash('ask', {
      question: '办理行政复议案件多少件？',
      county: '安岳县',
      year: 2023,
    });
    expect(embedOf(out.shown).description).toMatch(/^## \*\*56\u2009件\*\*/u);
  });

  it('answers an English question in English with the Chinese quote, labels in the reader’s language', async () => {
    const question = 'How many administrative reconsideration cases did Dianjiang handle in 2023?';
    const out = await stage.server.slash('ask', { question }, { locale: 'en-US' });
    const text = readable(embedOf(out.shown));
    expect(text).toMatch(/^83\u2009件/u);
    expect(text).toContain('办理行政复议案件83 件');
    const labels = JSON.stringify(out.shown?.components);
    expect(labels).toContain('Not helpful');
  });

  it('gives readers of traditional characters traditional labels and quotes as written', async () => {
    const out = await stage.server.slash('ask', { question: QUESTION }, { locale: 'zh-TW' });
    expect(JSON.stringify(out.shown?.components)).toContain('沒幫上忙');
    expect(readable(embedOf(out.shown))).toContain('办理行政复议案件83 件');
  });

  it('keeps what a reader finds unhelpful, with the reason from a form', async () => {
    const out = await stage.server.slash('ask', { question: QUESTION });
    const form = await stage.server.click(out, '没帮上忙');
    expect(form.modal?.title).toBe('没帮上忙');
    const sent = await stage.server.modal(form, { text: '单位不对' });
    expect(sent.acknowledged?.ephemeral).toBe(true);
    expect(readable(embedOf(sent.shown))).toContain('已记下');
  });

  it('lets a refused question be put in other words', async () => {
    const out = await stage.server.slash('ask', { question: '垫江县的高铁站有几个站台？' });
    expect(embedOf(out.shown).title).toBe('报告没有写明');
    const form = await stage.server.click(out, '换个问法');
    const sent = await stage.server.modal(form, { text: QUESTION });
    expect(embedOf(sent.shown).description).toMatch(/^## \*\*83/u);
  });

  it('refuses a place without a report by naming the places there are', async () => {
    const out = await stage.server.slash('ask', { question: '奉节县办理行政复议案件多少件？' });
    expect(embedOf(out.shown).title).toBe('没有这个地方的报告');
    expect(readable(embedOf(out.shown))).toContain('云阳县');
  });

  it.each([
    ['nothing but white space', ' \u200b ', '请写下要问的问题'],
    ['6,000 characters', '复'.repeat(6000), '问题太长'],
  ])('explains what is wrong with %s', async (_, question, sentence) => {
    const out = await stage.server.slash('ask', { question });
    expect(readable(embedOf(out.shown))).toContain(sentence);
  });

  it('shows markdown, mentions and HTML in a question as text', async () => {
    const question =
      '**垫江** <@123456789012345678> @everyone `x` [a](http://b.c) <b>办理</b>行政复议案件多少件？';
    const out = await stage.server.slash('ask', { question });
    expect(out.failed).toBeNull();
    expect(out.shown?.mentions).toEqual([]);
    expect(out.shown?.mention_everyone).toBe(false);
  });

  it('explains an unknown county and names those there are', async () => {
    const out = await stage.server.slash('ask', { question: QUESTION, county: '火星' });
    expect(readable(embedOf(out.shown))).toContain('没有 火星 的报告');
    expect(readable(embedOf(out.shown))).toContain('垫江县');
  });

  it('answers buttons whose question does not fit a custom id', async () => {
    const question = `${'请问一下，'.repeat(30)}垫江县办理行政复议案件多少件？`;
    const out = await stage.server.slash('ask', { question });
    for (const id of customIds(out.shown)) expect(id.length).toBeLessThanOrEqual(100);
    const other = await stage.server.select(out, { menu: idOf(out.shown, 'place'), values: ['安岳县'] });
    expect(embedOf(other.shown).author?.name).toContain('请问一下');
  });
});

describe('/ask while typing', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    expect(stage.server.violations).toEqual([]);
    await stage.close();
  });

  it.each([
    ['one Chinese character', '垫', '垫江县'],
    ['pinyin', 'dianj', '垫江县'],
    ['initials', 'dj', '垫江县'],
    ['a town’s name', '巴阳', '云阳县巴阳镇'],
  ])('completes a county from %s', async (_, county, value) => {
    const out = await stage.server.autocomplete('ask', { question: 'x', county }, { focused: 'county' });
    expect(out.choices.map((choice) => choice.value)).toContain(value);
  });

  it('offers all places for nothing and none for nonsense', async () => {
    const all = await stage.server.autocomplete('ask', { question: 'x', county: '' }, { focused: 'county' });
    expect(all.choices).toHaveLength(5);
    const none = await stage.server.autocomplete(
      'ask',
      { question: 'x', county: '@@@' },
      { focused: 'county' },
    );
    expect(none.choices).toEqual([]);
  });

  it('offers first what is asked about most, also after a restart', async () => {
    const first = async () =>
      (await stage.server.autocomplete('ask', { question: 'x', county: '' }, { focused: 'county' }))
        .choices[0]?.value;
    for (let time = 0; time < 3; time += 1)
      await stage.server.slash('ask', { question: '办理行政复议案件多少件？', county: '云阳县' });
    await expect.poll(first).toBe('云阳县');
    const again = await createApp({ ...readConfig({}), data: stage.app.folder }, { log: openLog('silent') });
    expect((await again.suggestCounties(''))[0]?.value).toBe('云阳县');
    await again.close();
  });

  it('completes a year as a number', async () => {
    const out = await stage.server.autocomplete('ask', { question: 'x', year: '20' }, { focused: 'year' });
    expect(out.choices).toEqual([expect.objectContaining({ name: '2023', value: 2023 })]);
  });
});
