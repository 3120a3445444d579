import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlaygroundMisuse } from '../../src/playground/index.js';
import { embedOf, openStage, readable, type Stage } from '../support/bot.js';

describe('clicks', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    expect(stage.server.violations).toEqual([]);
    await stage.close();
  });

  const ask = (options: Record<string, string | boolean>) =>
    stage.server.slash('ask', { question: '垫江去年办了多少行政复议？', ...options });

  it('that come twice are each answered, alike, and leave the reply as it was', async () => {
    const { shown } = await ask({});
    if (shown === null) throw new Error('no reply');
    const before = readable(embedOf(shown));
    const both = await Promise.all([
      stage.server.click(shown, '查看原文'),
      stage.server.click(shown, '查看原文'),
    ]);
    const texts = both.map((outcome) => readable(embedOf(outcome.shown)));
    expect(texts[0]).toContain('办理行政复议案件');
    expect(texts[1]).toBe(texts[0]);
    for (const outcome of both) expect(outcome.acknowledged?.ephemeral).toBe(true);
    const now = stage.server.message(shown.id);
    if (now === null) throw new Error('the reply is gone');
    expect(readable(embedOf(now))).toBe(before);
  });

  it('on a private reply are for its reader alone', async () => {
    const { shown } = await ask({ private: true });
    const [, other] = stage.server.users;
    const [channel] = stage.server.channels;
    if (shown === null || other === undefined || channel === undefined) throw new Error('no reply');
    expect(stage.server.visible(channel, other).map((message) => message.id)).not.toContain(shown.id);
    await expect(stage.server.click(shown, '查看原文', { user: other })).rejects.toThrow(PlaygroundMisuse);
  });
});
