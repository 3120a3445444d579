import { describe, expect, it } from 'vitest';
import { embedOf, openStage, readable, type Stage } from '../support/bot.js';

async function withStage(options: Parameters<typeof openStage>[0], use: (stage: Stage) => Promise<void>) {
  const stage = await openStage(options);
  try {
    await use(stage);
    expect(stage.server.violations).toEqual([]);
  } finally {
    await stage.close();
  }
}

describe('a message that mentions the bot', () => {
  it('is answered once, as a reply that pings no one, and understands a follow-up', async () => {
    await withStage({}, async ({ server }) => {
      const said = await server.say(`<@${server.bot.id}> 垫江去年办了多少行政复议？`);
      const reply = await said.reply(0);
      expect(embedOf(reply).description).toMatch(/^## \*\*83\u2009件\*\*/u);
      expect(reply.message_reference?.message_id).toBe(said.message.id);
      expect(reply.mentions).toEqual([]);

      const next = await server.say(`<@${server.bot.id}> 安岳呢？`);
      const followed = await next.reply(0);
      expect(readable(embedOf(followed))).toMatch(/^56\u2009件/u);
      expect(next.replies).toHaveLength(1);
      const other = await server.click(followed, '查看原文');
      expect(other.acknowledged?.ephemeral).toBe(true);
    });
  });

  it('is explained when nothing is asked', async () => {
    await withStage({}, async ({ server }) => {
      const said = await server.say(`<@${server.bot.id}>`);
      expect(readable(embedOf(await said.reply(0)))).toContain('请写下要问的问题');
    });
  });

  it('is passed over when mentions are switched off, and so is any message without a mention', async () => {
    await withStage({ bot: { mentions: false } }, async ({ server }) => {
      const said = await server.say(`<@${server.bot.id}> 垫江去年办了多少行政复议？`);
      await server.slash('reports');
      expect(said.replies.filter((message) => message.message_reference !== undefined)).toEqual([]);
    });
    await withStage({}, async ({ server }) => {
      const said = await server.say('垫江去年办了多少行政复议？');
      await server.slash('reports');
      expect(said.replies.filter((message) => message.message_reference !== undefined)).toEqual([]);
    });
  });
});
