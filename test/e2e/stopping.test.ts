import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { registerCommands } from '../../src/discord/deploy.js';
import { startPlayground, type Playground } from '../../src/playground/index.js';
import { embedOf, idOf, readable } from '../support/bot.js';
import { dianju } from '../support/cli.js';
import { startDianju, type Started } from '../support/started.js';

const QUESTION = '垫江去年办了多少行政复议？';
const CLOCK = {
  NODE_OPTIONS: `--import ${fileURLToPath(new URL('../support/jumping-clock.mjs', import.meta.url))}`,
};
const BREAKING = {
  NODE_OPTIONS: `--import ${fileURLToPath(new URL('../support/breaking.mjs', import.meta.url))}`,
};
const data = join(mkdtempSync(join(tmpdir(), 'dianju-stopping-')), 'data');
let discord: Playground;

// Each step is a process of its own.
describe('the process of a bot', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    discord = await startPlayground({ port: 0, ackDeadlineMs: 30_000, answerDeadlineMs: 60_000 });
    const { token, applicationId, api } = discord;
    await registerCommands({ token, applicationId, guild: null, api, commands });
    await dianju(['ingest', '--data', data]);
  });
  afterAll(() => discord.close());

  async function started(env: Readonly<Record<string, string>>): Promise<Started> {
    const { token, api, cdn } = discord;
    const bot = await startDianju(data, { DISCORD_TOKEN: token, DISCORD_API: api, DISCORD_CDN: cdn, ...env });
    await discord.ready();
    return bot;
  }

  it('that is told to stop during 100 answers gives each, or says that it is restarting', async () => {
    const bot = await started({ DIANJU_USER_PER_MINUTE: '0' });
    const before = discord.requests.length;
    const asked = Array.from({ length: 100 }, () => discord.slash('ask', { question: QUESTION }));
    while (discord.requests.length < before + 20) await new Promise((resolve) => setTimeout(resolve, 2));
    bot.child.kill('SIGTERM');
    for (const out of await Promise.all(asked)) {
      expect(out.failed).toBeNull();
      await expect.poll(() => readable(embedOf(out.shown))).toMatch(/^83|正在重启/u);
    }
    expect((await bot.ended).code).toBe(0);
  });

  it('that is told to stop while Discord is away ends', async () => {
    const away = await startPlayground({ port: 0 });
    const { token, api, cdn } = away;
    const bot = await startDianju(data, { DISCORD_TOKEN: token, DISCORD_API: api, DISCORD_CDN: cdn });
    await away.ready();
    await away.close();
    bot.child.kill('SIGTERM');
    expect((await bot.ended).code).toBe(0);
  });

  it('outlives a connection that breaks when nobody listens to it, and no other error that nobody caught', async () => {
    const bot = await started(BREAKING);
    bot.child.kill('SIGUSR2');
    await expect.poll(() => bot.stderr().match(/connection broke that nobody listened to/gu)).toHaveLength(2);
    const out = await discord.slash('ask', { question: QUESTION });
    expect(readable(embedOf(out.shown))).toMatch(/^83/u);
    bot.child.kill('SIGWINCH');
    const { code, stderr } = await bot.ended;
    expect(code).toBe(1);
    expect(stderr).toContain('error that nobody caught');
    expect(stderr).not.toContain(discord.token);
  });

  it('whose clock is set back and forth answers, counts a minute as a minute, and stores reports', async () => {
    const again = await dianju(['ingest', '--data', data], { env: CLOCK });
    expect([again.code, again.stderr]).toEqual([0, expect.not.stringMatching(/\n\s+at /u)]);
    const bot = await started({ ...CLOCK, DIANJU_SERVER_PER_MINUTE: '24' });
    for (let n = 0; n < 10; n += 1) {
      const out = await discord.slash('ask', { question: '垫江县2023年办了多少行政复议？' });
      expect(readable(embedOf(out.shown))).toContain('83 件');
      const moved = await discord.select(out, { menu: idOf(out.shown, 'place'), values: ['安岳县'] });
      expect(readable(embedOf(moved.shown))).toContain('56');
    }
    const rest = await Promise.all(Array.from({ length: 40 }, () => discord.slash('reports')));
    const waits = rest.flatMap(
      ({ shown }) => /请在 (\d+) 秒后再试/u.exec(readable(embedOf(shown)))?.[1] ?? [],
    );
    expect(waits.length).toBeGreaterThan(0);
    expect(waits.filter((seconds) => Number(seconds) > 60)).toEqual([]);
    bot.child.kill('SIGTERM');
    expect((await bot.ended).code).toBe(0);
  });
});
