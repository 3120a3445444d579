import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLog } from '../../src/lib/log.js';
import { openMetrics, openOperations } from '../../src/operations/index.js';
import { startPlayground, type Playground } from '../../src/playground/index.js';
import { startChatServer } from '../support/chat-server.js';
import { startDianju, type Started } from '../support/started.js';

const QUESTION = '垫江去年办了多少行政复议？';
const data = mkdtempSync(join(tmpdir(), 'dianju-operations-'));
let discord: Playground;

const towards = (): Record<string, string> => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API: discord.api,
  DISCORD_CDN: discord.cdn,
  DIANJU_LOG: 'info',
  DIANJU_METRICS: '0',
});

function endpointOf(bot: Started): string {
  const row = bot.logged().find(({ msg }) => msg === 'health and metrics');
  return String(row?.['url']);
}

async function textOf(bot: Started, path: string): Promise<string> {
  return (await fetch(`${endpointOf(bot)}${path}`)).text();
}

/** Value of one line of the metrics; NaN when there is none. */
async function metric(bot: Started, name: string): Promise<number> {
  const line = (await textOf(bot, '/metrics')).split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length));
}

async function register(): Promise<void> {
  const { registerCommands } = await import('../../src/discord/deploy.js');
  const { commands } = await import('../../commands/index.js');
  const { token, applicationId, api } = discord;
  await registerCommands({ token, applicationId, guild: null, api, commands });
}

async function stop(bot: Started): Promise<void> {
  bot.child.kill('SIGTERM');
  expect((await bot.ended).code).toBe(0);
}

beforeAll(async () => {
  discord = await startPlayground({ port: 0, answerDeadlineMs: 60_000 });
  await register();
});
afterAll(() => discord.close());

describe('the operations endpoint of a running bot', () => {
  let bot: Started;
  beforeAll(async () => {
    bot = await startDianju(data, towards());
    await discord.ready();
    await discord.slash('ask', { question: QUESTION });
    await discord.slash('ask', { question: '奉节县去年办了多少行政复议？' });
    await discord.slash('cite', { id: 'zz99-0000' });
    await discord.autocomplete('ask', { county: '垫' }, { focused: 'county' });
    const said = await discord.say(`<@${discord.bot.id}> ${QUESTION}`);
    await said.reply(0);
    // The reply is seen here before the bot knows that it has arrived.
    const mentions = 'dianju_interactions_total{kind="mention",command="ask",outcome="answered"}';
    await vi.waitFor(async () => expect(await metric(bot, mentions)).toBe(1), 10_000);
  });
  afterAll(() => stop(bot));

  it('listens on the loopback interface alone', () => {
    expect(endpointOf(bot)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
  });

  it('says that the process runs and that it is ready', async () => {
    expect(await textOf(bot, '/healthz')).toBe('ok\n');
    expect(await textOf(bot, '/readyz')).toBe('ready\n');
  });

  it('counts interactions by kind, command and outcome', async () => {
    const count = (labels: string) => metric(bot, `dianju_interactions_total{${labels}}`);
    expect(await count('kind="command",command="ask",outcome="answered"')).toBe(2);
    expect(await count('kind="command",command="cite",outcome="explained"')).toBe(1);
    expect(await count('kind="autocomplete",command="ask",outcome="answered"')).toBe(1);
    expect(await count('kind="mention",command="ask",outcome="answered"')).toBe(1);
  });

  it('times acknowledgements and answers', async () => {
    expect(await metric(bot, 'dianju_acknowledge_seconds_count{command="ask"}')).toBe(2);
    expect(await metric(bot, 'dianju_answer_seconds_count{kind="command",command="ask"}')).toBe(2);
    expect(await metric(bot, 'dianju_answer_seconds_sum{kind="command",command="ask"}')).toBeGreaterThan(0);
  });

  it('counts abstentions by reason, and tells the state of the store', async () => {
    expect(await metric(bot, 'dianju_abstentions_total{reason="no-such-report"}')).toBe(1);
    expect(await metric(bot, 'dianju_reports')).toBe(5);
    expect(await metric(bot, 'dianju_index_generation')).toBeGreaterThan(0);
  });

  it('answers GET alone, and nothing but its three pages', async () => {
    expect((await fetch(`${endpointOf(bot)}/metrics`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${endpointOf(bot)}/../package.json`)).status).toBe(404);
  });

  it('writes one row a request, with its id and without what was asked', async () => {
    const rows = bot.logged().filter(({ msg }) => msg === 'interaction');
    expect(rows.map(({ command, outcome }) => [command, outcome])).toEqual([
      ['ask', 'answered'],
      ['ask', 'answered'],
      ['cite', 'explained'],
      ['ask', 'answered'],
    ]);
    expect(new Set(rows.map(({ request }) => request)).size).toBe(4);
    const everything = bot.stderr() + (await textOf(bot, '/metrics'));
    for (const secret of ['行政复议', '奉节', 'zz99', discord.token])
      expect(everything).not.toContain(secret);
  });
});

describe('a store that does not answer', () => {
  it('is told by /readyz, while the metrics are served all the same', async () => {
    const log = openLog('silent');
    const address = { host: '127.0.0.1', port: 0 };
    const urls: string[] = [];
    log.info = (row: { url: string }) => urls.push(row.url);
    const stamp = () => new Promise<never>(() => undefined);
    const served = await openOperations({ address, metrics: openMetrics(), log, language: 'en', stamp });
    served.follow(() => null);
    const [ready, metrics] = await Promise.all(
      ['readyz', 'metrics'].map((page) => fetch(`${urls[0]}/${page}`)),
    );
    expect([ready?.status, await ready?.text()]).toEqual([503, 'store: timed-out\n']);
    expect(metrics?.status).toBe(200);
    await served.close();
  });
});

describe('what is switched on or off', () => {
  it('logs what was asked where that is wanted', async () => {
    const bot = await startDianju(data, { ...towards(), DIANJU_LOG_QUESTIONS: 'on', DIANJU_METRICS: 'off' });
    await discord.ready();
    await discord.slash('ask', { question: QUESTION, year: 2023 });
    await stop(bot);
    const rows = bot.logged();
    expect(rows.find(({ msg }) => msg === 'interaction')).toMatchObject({
      asked: { question: QUESTION, year: 2023 },
    });
    expect(rows.some(({ msg }) => msg === 'health and metrics')).toBe(false);
  });

  it('counts the sentences of a model that no gate let through', async () => {
    const model = await startChatServer();
    model.play(() => ({ text: '垫江县2023年办理行政复议案件84件。[1]' }));
    const named = { MODEL: 'openai:played', MODEL_URL: model.url, MODEL_KEY: 'sk-secret' };
    const bot = await startDianju(data, { ...towards(), ...named });
    await discord.ready();
    const answered = await discord.slash('ask', { question: QUESTION });
    expect(JSON.stringify(answered.shown)).not.toMatch(/84\s*件/u);
    expect(await metric(bot, 'dianju_gate_rejections_total{gate="model"}')).toBe(1);
    await stop(bot);
    await model.close();
    expect(bot.stderr()).not.toContain('sk-secret');
  });

  it('says so when the port is taken, and answers all the same', async () => {
    const blocker: Server = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => blocker.once('listening', listening));
    const address = blocker.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const bot = await startDianju(data, { ...towards(), DIANJU_METRICS: String(port) });
    await discord.ready();
    const answered = await discord.slash('ask', { question: QUESTION });
    expect(JSON.stringify(answered.shown)).toContain('83 件');
    await stop(bot);
    blocker.close();
    const warnings = bot.logged().filter(({ level }) => level === 40);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.['msg']).toMatch(new RegExp(`127\\.0\\.0\\.1:${port}.*DIANJU_METRICS`, 'u'));
  });
});
