import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPlayground, type Playground } from '../../src/playground/index.js';
import { embedOf, idOf, readable } from '../support/bot.js';
import { dianju, type Run } from '../support/cli.js';
import { pageState } from '../support/page-state.js';
import { startDianju } from '../support/started.js';

const folder = mkdtempSync(join(tmpdir(), 'dianju-start-'));
const data = join(folder, 'store');

const start = (env: Readonly<Record<string, string>>) => startDianju(data, env);

function addressIn(printed: string): string {
  const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(printed)?.[0];
  if (address === undefined) throw new Error(`no address in: ${printed}`);
  return address;
}

describe('start without a token', () => {
  it('greets in an empty store with examples from the bundled reports, and offers lines to try', async () => {
    const fresh = mkdtempSync(join(tmpdir(), 'dianju-start-'));
    const { child, printed, ended } = await startDianju(fresh, { DIANJU_PORT: '0' });
    const { messages, starters } = await pageState(addressIn(printed), (state) => state.messages.length > 0);
    const greeting = messages[0]?.message.embeds[0]?.description ?? '';
    expect(greeting.match(/^· /gmu)).toHaveLength(5);
    expect(starters.map((line) => line.split(':')[0])).toEqual([
      '/ask question',
      '/ask question',
      '/compare metric',
      '/check county',
      '/help',
    ]);
    expect(greeting).toContain(starters[0]?.split('question:')[1]);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('prints the address of a page on this machine, and ends cleanly when told to', async () => {
    const { child, printed, ended } = await start({ DIANJU_PORT: '0' });
    const page = await fetch(addressIn(printed));
    expect(page.status).toBe(200);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('takes the next port when the wanted one is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => blocker.once('listening', listening));
    const address = blocker.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { child, printed, ended } = await start({ DIANJU_PORT: String(port) });
    expect(new URL(addressIn(printed)).port).not.toBe(String(port));
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
    blocker.close();
  });
});

describe('with a token', () => {
  let discord: Playground;
  beforeAll(async () => {
    discord = await startPlayground({ port: 0, answerDeadlineMs: 60_000 });
  });
  afterAll(() => discord.close());

  const towards = (token: string): Record<string, string> => ({
    DISCORD_TOKEN: token,
    DISCORD_API: discord.api,
    DISCORD_CDN: discord.cdn,
  });
  const run = (token: string, ...args: string[]): Promise<Run> =>
    dianju([...args, '--data', data], { env: towards(token) });

  it('goes online and answers there', async () => {
    await run(discord.token, 'register');
    const { child, ended } = await start(towards(discord.token));
    await discord.ready();
    const answered = await discord.slash('ask', { question: '安岳县怎样建设法治阵地？' });
    expect(JSON.stringify(answered.shown)).toContain('新建党群法治阵地3个');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('keeps the buttons and menus of a long question working across a restart', async () => {
    const question = `请问${'，在全县推进法治政府建设、化解矛盾纠纷的过程中'.repeat(6)}，垫江县2023年办理行政复议案件多少件？`;
    await run(discord.token, 'register');
    const before = await start(towards(discord.token));
    await discord.ready();
    const asked = await discord.slash('ask', { question });
    const menu = idOf(asked.shown, 'place');
    expect(menu).not.toContain('垫江');
    before.child.kill('SIGTERM');
    await before.ended;
    const after = await start(towards(discord.token));
    await discord.ready();
    const elsewhere = await discord.select(asked, { menu, values: ['安岳县'] });
    expect(embedOf(elsewhere.shown).author?.name).toContain('垫江县2023年办理行政复议案件');
    expect(readable(embedOf(elsewhere.shown))).toContain('安岳县');
    after.child.kill('SIGTERM');
    expect((await after.ended).code).toBe(0);
  }, 90_000);

  it('registers the commands once and says when nothing has changed', async () => {
    expect((await run(discord.token, 'register')).code).toBe(0);
    const puts = discord.requests.filter((request) => request.method === 'PUT').length;
    const again = await run(discord.token, 'register');
    expect(again.stdout).toContain('Already registered');
    expect(discord.requests.filter((request) => request.method === 'PUT')).toHaveLength(puts);
  });

  it.each(['start', 'register'])('is refused for %s in one sentence that says what to do', async (verb) => {
    const refused = await run('wrong-token', verb);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('DISCORD_TOKEN');
    expect(refused.stderr).not.toContain('wrong-token');
    expect(refused.stderr).not.toMatch(/\n\s+at /u);
  });

  it('ends with a sentence when Discord closes the connection for good', async () => {
    const { ended } = await start(towards(discord.token));
    await discord.ready();
    discord.faults.closeGateway(4014);
    const { code, stderr } = await ended;
    expect(code).toBe(1);
    expect(stderr).toContain('4014');
  });
});

describe('register without a token', () => {
  it('says where the token goes', async () => {
    const failed = await dianju(['register'], { cwd: folder });
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('.env');
  });
});
