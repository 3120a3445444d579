import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.js';
import { registerCommands } from '../../src/discord/deploy.js';
import { startPlayground, type Playground, type Who } from '../../src/playground/index.js';
import { embedOf, readable, whenRead } from '../support/bot.js';
import { createDatabase, REAL_SERVER } from '../support/postgres.js';
import { startDianju, type Started } from '../support/started.js';

const REPORT = [
  '奉节县人民政府2022年法治政府建设情况报告',
  '一、主要工作',
  '（一）依法化解矛盾纠纷。全县受理行政复议案件417件，办结396件。',
  '奉节县人民政府',
  '2023年2月1日',
].join('\n');
const ABOUT_IT = '奉节县2022年受理行政复议案件多少件？';

const data = mkdtempSync(join(tmpdir(), 'dianju-shards-'));
let discord: Playground;
let bot: Started;

/** Someone in the server that the shard with this number serves. */
function servedBy(shard: number): Who {
  const guild = discord.guilds.find(({ id }) => Number((BigInt(id) >> 22n) % 2n) === shard);
  const channel = discord.channels.find((one) => one.guild === guild?.id);
  if (channel === undefined) throw new Error(`no server goes to shard ${shard}`);
  return { channel };
}

async function ask(shard: number, question: string): Promise<string> {
  const { shown } = await discord.slash('ask', { question }, servedBy(shard));
  return readable(embedOf(shown));
}

function page(name: string): Promise<string> {
  const row = bot.logged().find(({ msg }) => msg === 'health and metrics');
  return fetch(`${String(row?.['url'])}/${name}`).then((response) => response.text());
}

async function metric(name: string): Promise<number> {
  const line = (await page('metrics')).split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length));
}

/** Process ids of the shards of a running bot. */
function shardProcesses({ child: { pid } }: Started): readonly number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  // What bundles the program may still be there too.
  const isShard = (child: string): boolean =>
    readFileSync(`/proc/${child}/cmdline`, 'utf8').split('\0').includes('start');
  return children.filter(isShard).map(Number);
}

function startShards({ token, api, cdn }: Playground, more: Readonly<Record<string, string>>) {
  return startDianju(data, { DISCORD_TOKEN: token, DISCORD_API: api, DISCORD_CDN: cdn, ...more });
}

/** Adds a report in a server of the second shard, and asks about it in both. */
async function addOnOne(): Promise<void> {
  expect(await ask(0, ABOUT_IT)).not.toContain('417');
  const file = { name: '奉节.txt', type: 'text/plain', base64: Buffer.from(REPORT).toString('base64') };
  const draft = await discord.slash('report add', { file }, servedBy(1));
  expect(readable(embedOf(await whenRead(draft)))).toContain('奉节县');
  const stored = await discord.click(draft, '存入');
  expect(readable(embedOf(stored.shown))).toContain('奉节县');
  expect(await ask(0, ABOUT_IT)).toContain('417');
  expect(await ask(1, ABOUT_IT)).toContain('417');
}

beforeAll(async () => {
  discord = await startPlayground({ servers: 2, shards: 2 });
  const { token, applicationId, api } = discord;
  await registerCommands({ token, applicationId, guild: null, api, commands });
  // A model that cannot be reached: every answer is our own.
  const model = { MODEL: 'openai:played', MODEL_URL: 'http://127.0.0.1:9/v1', MODEL_KEY: 'none' };
  const told = { DIANJU_LOG: 'info', DIANJU_METRICS: '0' };
  bot = await startShards(discord, { DIANJU_SHARDS: 'auto', ...told, ...model });
}, 180_000);

afterAll(() => discord.close());

describe('a bot of two shards', { timeout: 120_000 }, () => {
  it('is online when both are, and each answers in its own servers', async () => {
    expect(bot.printed).toContain('on 2 shards');
    await vi.waitFor(async () => expect(await page('readyz')).toBe('ready\n'), 20_000);
    expect(await ask(0, '垫江去年办了多少行政复议？')).toContain('83 件');
    expect(await ask(1, '垫江去年办了多少行政复议？')).toContain('83 件');
    // The reply is seen here before the bot knows that it has arrived.
    await vi.waitFor(() => {
      const rows = bot.logged().filter(({ msg }) => msg === 'interaction');
      expect(rows.map(({ shard }) => shard)).toEqual([0, 1]);
    }, 10_000);
  });

  it('answers on one from a report that was added on the other', async () => {
    await addOnOne();
    expect(readFileSync(join(data, 'audit.ndjson'), 'utf8').match(/"action":"add"/gu)).toHaveLength(1);
  });

  it('tells a failure of the writer in its own words', async () => {
    const file = { name: '空.txt', type: 'text/plain', base64: '' };
    const refused = await discord.slash('report add', { file }, servedBy(0));
    expect(readable(embedOf(await whenRead(refused)))).toContain('是空文件');
  });

  it('shows health and metrics of both together', async () => {
    const answered = 'dianju_interactions_total{kind="command",command="ask",outcome="answered"}';
    await vi.waitFor(async () => expect(await metric(answered)).toBe(5), 10_000);
    expect(await metric('dianju_reports')).toBe(6);
  });

  it('switches the model in all, for as long as they run', async () => {
    const switched = async (shard: number, to: string) =>
      readable(embedOf((await discord.slash(`model ${to}`, {}, servedBy(shard))).shown));
    expect(await switched(0, 'status')).toContain('已开启');
    expect(await switched(1, 'off')).toContain('已关闭');
    await vi.waitFor(async () => expect(await switched(0, 'status')).toContain('已关闭'), 10_000);
  });

  it('goes on in one when the other is killed, which comes back as it was', async () => {
    const before = shardProcesses(bot);
    expect(before).toHaveLength(2);
    process.kill(before[1] ?? 0, 'SIGKILL');
    await vi.waitFor(async () => expect(await page('readyz')).toMatch(/^shard 1: /u), 10_000);
    expect(await ask(0, ABOUT_IT)).toContain('417');
    await vi.waitFor(async () => expect(await page('readyz')).toBe('ready\n'), 20_000);
    expect(await ask(1, ABOUT_IT)).toContain('417');
    const { shown } = await discord.slash('model status', {}, servedBy(1));
    expect(readable(embedOf(shown))).toContain('已关闭');
    expect(shardProcesses(bot)[0]).toBe(before[0]);
    expect(bot.logged().filter(({ msg }) => msg === 'shard ended and is started again')).toMatchObject([
      { shard: 1, signal: 'SIGKILL' },
    ]);
  });

  it('ends when it is told to, and leaves no process behind', async () => {
    const processes = shardProcesses(bot);
    bot.child.kill('SIGTERM');
    expect((await bot.ended).code).toBe(0);
    for (const pid of processes) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('ends with a sentence when Discord refuses one of them for good; none outlives its manager', async () => {
    const elsewhere = await startPlayground({ servers: 2, shards: 2 });
    const [refused, killed] = await Promise.all(
      [discord, elsewhere].map((where) => startShards(where, { DIANJU_SHARDS: '2' })),
    );
    if (refused === undefined || killed === undefined) throw new Error('nothing was started');
    discord.faults.closeGateway(4014);
    const { code, stderr } = await refused.ended;
    expect(code).toBe(1);
    // Beside the rows of the log, one sentence once.
    const said = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
    expect(said).toEqual([expect.stringContaining('4014')]);
    const orphans = shardProcesses(killed);
    killed.child.kill('SIGKILL');
    await vi.waitFor(() => {
      for (const pid of orphans) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    }, 20_000);
    await elsewhere.close();
  });
});

describe.skipIf(REAL_SERVER === null)('two shards over a Postgres server', { timeout: 120_000 }, () => {
  it('answer on one from a report that was added on the other', async () => {
    const database = await createDatabase();
    bot = await startShards(discord, { DIANJU_SHARDS: '2', DIANJU_STORE: database.url });
    await addOnOne();
    bot.child.kill('SIGTERM');
    expect((await bot.ended).code).toBe(0);
    await database.drop();
  });
});
