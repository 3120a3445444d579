import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { startBot } from '../../src/discord/client.js';
import { registerCommands } from '../../src/discord/deploy.js';
import { openLog } from '../../src/lib/log.js';
import { startPlayground } from '../../src/playground/index.js';
import type { Playground } from '../../src/playground/types.js';
import { embedOf, idOf, openApp, openStage, readable, type Stage } from '../support/bot.js';

const QUESTION = '垫江去年办了多少行政复议？';
const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close();
});

async function stageFor(options?: Parameters<typeof openStage>[0]): Promise<Stage> {
  const stage = await openStage(options);
  opened.push(stage);
  return stage;
}

async function serverAlone(): Promise<Playground> {
  const server = await startPlayground({ port: 0 });
  opened.push(server);
  return server;
}

async function botOptions(server: Playground) {
  const app = await openApp();
  opened.push(app);
  const { token, api, cdn } = server;
  return { app, commands, log: openLog('silent'), token, api, cdn, mentions: true, answerSeconds: 20 };
}

describe('going online', () => {
  it('explains a token that Discord does not know', async () => {
    const server = await serverAlone();
    const options = { ...(await botOptions(server)), token: 'wrong.token.here' };
    await expect(startBot(options)).rejects.toMatchObject({ code: 'token-refused' });
  });

  it.each([
    [4004, 'token-refused'],
    [4014, 'gateway-refused'],
  ])('explains close code %i at IDENTIFY', async (close, code) => {
    const server = await serverAlone();
    server.faults.refuseIdentify(close);
    await expect(startBot(await botOptions(server))).rejects.toMatchObject({ code });
  });

  it('explains an address where nobody answers', async () => {
    const server = await startPlayground({ port: 0 });
    const options = await botOptions(server);
    await server.close();
    await expect(startBot(options)).rejects.toMatchObject({ code: 'discord-unreachable' });
  });

  it('knows the name it goes by', async () => {
    const stage = await stageFor();
    expect(stage.bot.name).toBe(stage.server.bot.username);
  });
});

describe('losing the connection', () => {
  it.each([
    [4004, 'token-refused'],
    [4010, 'gateway-refused'],
    [4011, 'gateway-refused'],
    [4012, 'gateway-refused'],
    [4013, 'gateway-refused'],
    [4014, 'gateway-refused'],
  ])('ends for good on close code %i', async (close, code) => {
    const stage = await stageFor();
    stage.server.faults.closeGateway(close);
    await expect(stage.bot.failed).rejects.toMatchObject({ code });
  });

  it('goes on after a cut connection', async () => {
    const stage = await stageFor();
    stage.server.faults.killGateway();
    await stage.server.ready();
    const out = await stage.server.slash('reports');
    expect(embedOf(out.shown).title).toContain('5');
  });
});

describe('stopping', () => {
  it('lets a running answer finish and tells newcomers to come back', async () => {
    const stage = await stageFor();
    const running = stage.server.slash('compare', { metric: 'review_handled' });
    await seen(stage, '/callback');
    const stopped = stage.bot.stop();
    const late = await stage.server.slash('ask', { question: QUESTION });
    expect(readable(embedOf(late.shown))).toContain('正在重启');
    expect(late.acknowledged?.ephemeral).toBe(true);
    await stopped;
    const out = await running;
    expect(readable(embedOf(out.shown))).toContain('垫江县');
  });

  it('leaves buttons that the next run answers', async () => {
    const stage = await stageFor();
    const out = await stage.server.slash('ask', { question: QUESTION });
    await stage.bot.stop();
    const { server, app } = stage;
    const { token, api, cdn } = server;
    const log = openLog('silent');
    const next = await startBot({ app, commands, log, token, api, cdn, mentions: false, answerSeconds: 20 });
    const place = await server.select(out, { menu: idOf(out.shown, 'place'), values: ['安岳县'] });
    expect(embedOf(place.shown).description).toMatch(/^## \*\*56/u);
    await next.stop();
  });
});

describe('when something goes wrong', () => {
  it('says after the deadline that it took too long', async () => {
    const stage = await stageFor({ bot: { answerSeconds: 0.001 } });
    const out = await stage.server.slash('compare', { metric: 'review_handled' });
    expect(readable(embedOf(out.shown))).toContain('/compare 用时过长');
  });

  it('gives a reference for what nobody foresaw, and no stack', async () => {
    const stage = await stageFor();
    const broken = { ...stage.app, ask: () => Promise.reject(new TypeError('secret detail')) };
    await stage.bot.stop();
    const { token, api, cdn } = stage.server;
    const log = openLog('silent');
    const bot = await startBot({
      app: broken,
      commands,
      log,
      token,
      api,
      cdn,
      mentions: false,
      answerSeconds: 20,
    });
    const out = await stage.server.slash('ask', { question: QUESTION });
    expect(readable(embedOf(out.shown))).toMatch(/意外的错误（编号 [0-9a-f]{6}）/u);
    expect(JSON.stringify(out.shown)).not.toContain('secret detail');
    await bot.stop();
  });

  it('survives an interaction that Discord has given up, and answers the next', async () => {
    const stage = await stageFor({ server: { ackDeadlineMs: 1000 } });
    stage.server.faults.stall('callback', 2000);
    const lost = await stage.server.slash('reports');
    expect(lost.failed).toBe('not-acknowledged');
    const out = await stage.server.slash('reports');
    expect(embedOf(out.shown).title).toContain('5');
  });

  it('repeats an edit that Discord put off', async () => {
    const stage = await stageFor();
    stage.server.faults.answer('edit', {
      status: 429,
      headers: { 'Retry-After': '0.1' },
      body: { retry_after: 0.1 },
    });
    const out = await stage.server.slash('reports');
    expect(embedOf(out.shown).title).toContain('5');
  });
});

describe('registering', () => {
  it('puts the whole list once, and not again while it is there', async () => {
    const server = await serverAlone();
    const { token, api, applicationId } = server;
    const options = { token, api, applicationId, guild: null, commands };
    expect(await registerCommands(options)).toBe('registered');
    expect(await registerCommands(options)).toBe('unchanged');
    expect(server.requests.filter((request) => request.method === 'PUT')).toHaveLength(1);
    expect(server.commands().map((command) => command.name)).toEqual(
      commands.map((command) => command.data.name),
    );
    expect(server.violations).toEqual([]);
  });

  it('asks Discord for the application when its id is not set', async () => {
    const server = await serverAlone();
    const { token, api } = server;
    const options = { token, api, applicationId: null, guild: null, commands };
    expect(await registerCommands(options)).toBe('registered');
  });

  it('puts the list again when a description has changed', async () => {
    const server = await serverAlone();
    const { token, api, applicationId } = server;
    const base = { token, api, applicationId, guild: null };
    await registerCommands({ ...base, commands });
    const changed = commands.map((command) =>
      command.data.name === 'help'
        ? { ...command, data: { ...command.data, description: 'Other words' } }
        : command,
    );
    expect(await registerCommands({ ...base, commands: changed })).toBe('registered');
  });

  it('registers in one server alone', async () => {
    const server = await serverAlone();
    const { token, api, applicationId, guild } = server;
    expect(await registerCommands({ token, api, applicationId, guild: guild.id, commands })).toBe(
      'registered',
    );
    expect(await registerCommands({ token, api, applicationId, guild: guild.id, commands })).toBe(
      'unchanged',
    );
  });

  it('explains a wrong token', async () => {
    const server = await serverAlone();
    const { api, applicationId } = server;
    const options = { token: 'wrong.token.here', api, applicationId, guild: null, commands };
    await expect(registerCommands(options)).rejects.toMatchObject({ code: 'token-refused' });
  });

  it('names commands and options in English, simplified and traditional Chinese', async () => {
    for (const { data } of commands) {
      expect(Object.keys(data.name_localizations ?? {})).toEqual(['zh-CN', 'zh-TW']);
    }
  });
});

/** Waits until a request with this end has been served. */
async function seen({ server }: Stage, end: string): Promise<void> {
  while (!server.requests.some((request) => request.path.endsWith(end))) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
