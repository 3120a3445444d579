import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome, Playground, PlaygroundUser, Who } from '../../src/playground/types.js';
import type { Allowances } from '../../src/discord/queue/index.js';
import { embedOf, idOf, openStage, readable, type Stage } from '../support/bot.js';

const QUESTION = '垫江去年办了多少行政复议？';

let stage: Stage;
afterEach(async () => {
  expect(stage.server.violations).toEqual([]);
  await stage.close();
});

async function limited(allowances: Partial<Allowances>): Promise<Playground> {
  const any = { atATime: 1000, userPerMinute: 0, serverPerMinute: 0, tellsFrom: 3600 };
  stage = await openStage({ server: { servers: 2 }, bot: { allowances: { ...any, ...allowances } } });
  return stage.server;
}

const ask = (server: Playground, who: Who = {}) => server.slash('ask', { question: QUESTION }, who);
const textOf = (out: Outcome): string => readable(embedOf(out.shown));

/** The n-th of any number of people. */
function person(n: number): PlaygroundUser {
  return {
    id: String(100_000_000_000_000_000n + BigInt(n)),
    username: `p${n}`,
    globalName: `P${n}`,
    admin: false,
  };
}

describe('a user who asks too much', () => {
  it('is told alone when to try again, while others are answered', async () => {
    const server = await limited({ userPerMinute: 2 });
    const first = await ask(server);
    expect(textOf(first)).toContain('83 件');
    await server.select(first, { menu: idOf(first.shown, 'place'), values: ['安岳县'] });
    const over = await ask(server);
    expect(textOf(over)).toMatch(/一分钟内的请求太多，请在 \d+ 秒后再试/u);
    expect(over.acknowledged?.ephemeral).toBe(true);
    expect(textOf(await ask(server, { locale: 'en-US' }))).toMatch(
      /too many requests.*Try again in \d+ s\./u,
    );
    expect(textOf(await ask(server, { user: server.users[1]! }))).toContain('83 件');
  });

  it('is told once a minute where it is by mentions', async () => {
    const server = await limited({ userPerMinute: 1 });
    const say = () => server.say(`<@${server.bot.id}> ${QUESTION}`);
    const answered = await say();
    expect(readable(embedOf(await answered.reply(0)))).toContain('83 件');
    const over = await say();
    expect(readable(embedOf(await over.reply(0)))).toContain('请求太多');
    const again = await say();
    await ask(server, { user: server.users[1]! });
    expect(again.replies.filter((reply) => reply.message_reference?.message_id === again.message.id)).toEqual(
      [],
    );
  });
});

it('tells a server that asks too much, while another one is answered', async () => {
  const server = await limited({ serverPerMinute: 2 });
  await ask(server, { user: person(1) });
  await ask(server, { user: person(2) });
  expect(textOf(await ask(server, { user: person(3) }))).toContain('本服务器一分钟内的请求太多');
  const channel = server.channels.find(({ guild }) => guild !== server.guild.id);
  if (channel === undefined) throw new Error('there is one server only');
  expect(textOf(await ask(server, { user: person(3), channel }))).toContain('83 件');
});

describe('in a rush', () => {
  it('answers by turns', async () => {
    const server = await limited({});
    await ask(server);
    const order: number[] = [];
    const asked = Array.from({ length: 40 }, async (_, n) => {
      const out = await ask(server, { user: person(n < 39 ? 1 : 2) });
      expect(textOf(out)).toContain('83 件');
      order.push(n);
    });
    await Promise.all(asked);
    expect(order.indexOf(39)).toBeLessThan(20);
  });

  it('tells those who wait long for how long, and answers them in its place', async () => {
    const server = await limited({ tellsFrom: 0 });
    await ask(server);
    const outs = await Promise.all(Array.from({ length: 30 }, (_, n) => ask(server, { user: person(n) })));
    const told = outs.filter((out) => /除这一条外还有 \d+ 个在等，最多大约 \d+ 秒/u.test(textOf(out)));
    expect(told.length).toBeGreaterThan(0);
    for (const out of outs) await expect.poll(() => textOf(out)).toContain('83 件');
    expect(new Set(outs.map(({ shown }) => shown?.id)).size).toBe(outs.length);
  });

  it('leaves out choices while typing until it is over', async () => {
    const server = await limited({ atATime: 100 });
    const type = () => server.autocomplete('ask', { question: 'x', county: '垫' }, { focused: 'county' });
    const asked = Array.from({ length: 20 }, () => ask(server));
    expect((await type()).choices).toEqual([]);
    await Promise.all(asked);
    expect((await type()).choices).not.toEqual([]);
  });

  it('tells those who would wait too long, and answers the others', async () => {
    const server = await limited({ atATime: 20 });
    const outs = await Promise.all(Array.from({ length: 40 }, () => ask(server)));
    const refused = outs.map(textOf).filter((text) => text.includes('现在排队的请求太多'));
    expect(refused.length).toBeGreaterThan(0);
    expect(outs.map(textOf).filter((text) => text.includes('83 件'))).toHaveLength(40 - refused.length);
    expect(textOf(await ask(server))).toContain('83 件');
  });
});
