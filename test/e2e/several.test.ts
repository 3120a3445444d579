import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChatServer, type ChatServer } from '../support/chat-server.js';
import { layLine, type Line } from '../support/cut.js';
import { embedOf, openStage, readable, type Stage } from '../support/bot.js';
import { startPglite } from '../support/postgres.js';

const QUESTION = '垫江县2023年办理行政复议案件多少件？';
const NOBODY = { username: 'p', globalName: 'P', admin: false };

let lite: Awaited<ReturnType<typeof startPglite>>;
let line: Line;
let chat: ChatServer;
let one: Stage;
let other: Stage;

beforeAll(async () => {
  [lite, chat] = await Promise.all([startPglite(), startChatServer()]);
  line = await layLine(lite.url);
  chat.play(() => ({ text: '根据报告，垫江县2023年办理行政复议案件83 件。[1]' }));
  const model = {
    MODEL: 'openai:played',
    MODEL_URL: chat.url,
    MODEL_KEY: 'none',
    MODEL_DAILY_TOKENS: '4000',
  };
  const settings = { ...model, DIANJU_STORE: line.url };
  const bot = { allowances: { atATime: 1000, userPerMinute: 2, serverPerMinute: 0 } };
  one = await openStage({ settings, bot });
  other = await openStage({ settings, bot });
}, 180_000);

afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
  await Promise.all([line.close(), chat.close()]);
  await lite.drop();
});

/** A question of a user in a bot; users are the same to all bots. */
async function ask({ server }: Stage, id: string): Promise<string> {
  return readable(
    embedOf((await server.slash('ask', { question: QUESTION }, { user: { ...NOBODY, id } })).shown),
  );
}

// Each bot has connections of its own, as in a process of its own.
describe('two bots over one Postgres', { timeout: 60_000 }, () => {
  it('count the requests of a user together, in this minute', async () => {
    const asked: string[] = [];
    // Each bot alone would take them all. A minute may end just between the halves of one user's, not of both users'.
    for (const user of ['100000000000000001', '100000000000000002']) {
      for (const stage of [one, other, one, other]) asked.push(await ask(stage, user));
    }
    const refused = asked.filter((text) => text.includes('一分钟内的请求太多'));
    expect(refused.length).toBeGreaterThan(0);
    expect(await ask(other, '100000000000000003')).toContain('83');
  });

  it('spend one budget of tokens', async () => {
    const asked = async ({ app }: Stage) => (await app.ask({ question: QUESTION, asker: 'u' })).wording;
    let reworded = 0;
    while ((await asked(one)) === 'model') reworded += 1;
    expect(reworded).toBeGreaterThan(0);
    expect(await asked(other)).not.toBe('model');
  });

  it('keep the feedback of both', async () => {
    await one.app.feedback({ question: 'first', reason: 'wrong' });
    await other.app.feedback({ question: 'second', reason: 'wrong' });
    for (const { app } of [one, other]) {
      const kept = await app.keptFeedback();
      expect(kept.map(({ question }) => question)).toEqual(['first', 'second']);
    }
  });

  it('acknowledge while the database is gone, and answer when it is back', async () => {
    await line.cut();
    const answers = [one, other].map((stage, n) => ask(stage, `10000000000000001${n}`));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await line.mend();
    for (const answer of await Promise.all(answers)) expect(answer).toContain('83');
  });
});
