import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedOf, openStage, readable, type Stage } from '../support/bot.js';

const MESSAGE = '垫江去年办理行政复议案件83件，办结率95%，云阳受理行政复议案件98件。';

describe('核对数字 / Check figures on a message', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    expect(stage.server.violations).toEqual([]);
    await stage.close();
  });

  async function checked(text: string, locale = 'zh-CN') {
    const said = await stage.server.say(text);
    return stage.server.messageMenu('Check figures', said.message, { locale });
  }

  it('marks each number as stated or different, with its source', async () => {
    const out = await checked(MESSAGE);
    const blocks = readable(embedOf(out.shown)).split('\n\n');
    expect(blocks.find((block) => block.includes('83件'))).toMatch(/^✓ .*报告中有此数 \[\d\] `dj23-/u);
    expect(blocks.find((block) => block.includes('95%'))).toMatch(/^✗ .*报告为 92\.8%/u);
    expect(blocks.find((block) => block.includes('98件'))).toMatch(/^✓ .*`yy23-/u);
  });

  it('is shown to the editor alone', async () => {
    const out = await checked(MESSAGE);
    expect(out.acknowledged).toMatchObject({ type: 5, ephemeral: true });
  });

  it('claims nothing about a number that no report speaks of', async () => {
    const out = await checked('垫江县的高铁站有3456个站台。');
    expect(readable(embedOf(out.shown))).toMatch(/– .*3456个.*没有找到/u);
  });

  it('says so when there is no number, or no text', async () => {
    const out = await checked('大家好，周末愉快！');
    expect(readable(embedOf(out.shown))).toContain('没有可以核对的数字');
  });

  it('pages through a message of many numbers', async () => {
    const text = Array.from({ length: 40 }, (_, at) => `第${at + 1}项完成${1000 + at}件`).join('；');
    const out = await checked(text);
    const claims = await stage.app.checkMessage(text);
    expect(claims.length).toBeGreaterThan(15);
    let seen = readable(embedOf(out.shown));
    let shown = out.shown;
    while (
      /第 (\d+) 页，共 (\d+) 页/u
        .exec(embedOf(shown).footer?.text ?? '')
        ?.slice(1)
        .join() !== undefined
    ) {
      const [page, pages] =
        /第 (\d+) 页，共 (\d+) 页/u.exec(embedOf(shown).footer?.text ?? '')?.slice(1) ?? [];
      if (page === pages) break;
      const next = await stage.server.click(shown ?? '', '下一页 ▶');
      shown = next.shown;
      seen += readable(embedOf(shown));
    }
    for (const claim of claims) expect(seen).toContain(claim.text);
  });

  it('speaks English to English readers', async () => {
    const out = await checked(MESSAGE, 'en-US');
    expect(embedOf(out.shown).title).toMatch(/^Check figures · \d+ stated/u);
  });
});
