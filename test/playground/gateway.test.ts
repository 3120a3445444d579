import { REST } from '@discordjs/rest';
import { WebSocketManager } from '@discordjs/ws';
import { Client as CoreClient, GatewayDispatchEvents, InteractionType, MessageFlags } from '@discordjs/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPlayground, type Playground } from '../../src/playground/index.js';
import { call, loginRaw, openRaw, type RawBot } from '../support/discord-raw.js';
import { startToy, type ToyBot } from '../support/discord-toy-bot.js';

describe('the gateway', () => {
  let server: Playground;
  const bots: RawBot[] = [];

  beforeEach(async () => {
    server = await startPlayground({ ackDeadlineMs: 1000, answerDeadlineMs: 1000 });
    const body = [{ type: 1, name: 'ping', description: 'pings' }];
    await call(server, { method: 'PUT', path: `/applications/${server.applicationId}/commands`, body });
  });

  afterEach(async () => {
    for (const bot of bots.splice(0)) bot.stop();
    await server.close();
  });

  const keep = (bot: RawBot) => {
    bots.push(bot);
    return bot;
  };
  const hello = async () => {
    const bot = keep(openRaw(server));
    await bot.next(({ op }) => op === 10);
    return bot;
  };

  it('keeps the resume address on this machine', async () => {
    const bot = keep(await loginRaw(server));
    const ready = bot.packets.find(({ t }) => t === 'READY')!;
    expect(ready.d['resume_gateway_url']).toBe(`${server.url.replace('http', 'ws')}gateway`);
  });

  it('acknowledges heartbeats unless it is muted', async () => {
    const bot = keep(await loginRaw(server));
    bot.send(1, null);
    await bot.next(({ op }) => op === 11);
    server.faults.muteHeartbeats(true);
    bot.send(1, null);
    await server.slash('ping');
    expect(bot.packets.filter(({ op }) => op === 11)).toHaveLength(1);
  });

  it.each([
    ['a wrong token', { token: 'wrong', intents: 0 }, 4004],
    ['an intent that is not allowed', { intents: 1 << 15 }, 4014],
    ['a shard beyond the last', { intents: 0, shard: [2, 2] }, 4010],
    ['a shard that is none', { intents: 0, shard: 'first' }, 4010],
  ])('closes on %s', async (_name, identify, code) => {
    const bot = await hello();
    bot.send(2, { token: server.token, properties: {}, ...identify });
    expect(await bot.closed).toBe(code);
  });

  it('closes on what is sent before IDENTIFY, on a second one, and on what is no JSON', async () => {
    const early = await hello();
    early.send(3, {});
    expect(await early.closed).toBe(4003);
    const twice = keep(await loginRaw(server));
    twice.send(2, { token: server.token, intents: 0, properties: {} });
    expect(await twice.closed).toBe(4005);
    const garbled = await hello();
    garbled.socket.send('{');
    expect(await garbled.closed).toBe(4002);
  });

  it('replays on RESUME what was lost', async () => {
    const first = keep(await loginRaw(server));
    const ready = first.packets.find(({ t }) => t === 'READY')!;
    server.faults.loseEvents(1);
    await server.slash('ping');
    expect(first.packets.some(({ t }) => t === 'INTERACTION_CREATE')).toBe(false);
    server.faults.killGateway();
    await first.closed;
    const second = await hello();
    second.send(6, { token: server.token, session_id: ready.d['session_id'], seq: ready.s });
    await second.next(({ t }) => t === 'INTERACTION_CREATE');
    await second.next(({ t }) => t === 'RESUMED');
  });

  it('refuses a RESUME when told to, or of a session it does not know', async () => {
    const bot = await hello();
    bot.send(6, { token: server.token, session_id: 'none', seq: 0 });
    expect(await bot.next(({ op }) => op === 9)).toMatchObject({ d: false });
  });

  it('asks to reconnect, invalidates sessions, refuses to identify, and closes with any code', async () => {
    const bot = keep(await loginRaw(server));
    server.faults.reconnect();
    await bot.next(({ op }) => op === 7);
    server.faults.invalidSession(true);
    await bot.next(({ op, d }) => op === 9 && (d as unknown) === true);
    server.faults.closeGateway(4009);
    expect(await bot.closed).toBe(4009);
    server.faults.refuseIdentify(4013);
    const next = await hello();
    next.send(2, { token: server.token, intents: 0, properties: {} });
    expect(await next.closed).toBe(4013);
  });
});

describe('several shards', () => {
  const GUILD_MESSAGES = 1 << 9;
  let server: Playground;
  let shards: readonly RawBot[];

  beforeEach(async () => {
    server = await startPlayground({ servers: 3, shards: 2, ackDeadlineMs: 1000 });
    const body = [{ type: 1, name: 'ping', description: 'pings' }];
    await call(server, { method: 'PUT', path: `/applications/${server.applicationId}/commands`, body });
    shards = await Promise.all([0, 1].map((id) => loginRaw(server, GUILD_MESSAGES, { shard: [id, 2] })));
  });

  afterEach(async () => {
    for (const shard of shards) shard.stop();
    await server.close();
  });

  const guildsOf = (shard: RawBot) =>
    shard.packets.find(({ t }) => t === 'READY')?.d['guilds'] as readonly { readonly id: string }[];

  it('are recommended, and may all identify at once', async () => {
    const { json } = await call(server, { method: 'GET', path: '/gateway/bot' });
    expect(json).toMatchObject({ shards: 2, session_start_limit: { max_concurrency: 2 } });
  });

  it('serve each server by its id, which no two of them do', () => {
    for (const [id, shard] of shards.entries()) {
      const own = server.guilds.filter((guild) => (BigInt(guild.id) >> 22n) % 2n === BigInt(id));
      expect(own.length).toBeGreaterThan(0);
      expect(guildsOf(shard).map((guild) => guild.id)).toEqual(own.map((guild) => guild.id));
    }
  });

  it('are told what happens in their own servers alone', async () => {
    const [channel] = server.channels.filter(({ guild }) => guild === server.guilds[1]?.id);
    if (channel === undefined) throw new Error('the second server has no channel');
    const own = shards.filter((shard) => guildsOf(shard).some(({ id }) => id === channel.guild));
    const others = shards.filter((shard) => !own.includes(shard));
    expect([own.length, others.length]).toEqual([1, 1]);
    await server.say('hello', { channel });
    await server.slash('ping', {}, { channel });
    const told = (shard: RawBot) =>
      shard.packets.filter(({ op }) => op === 0).map(({ t, d }) => [t, d['guild_id']]);
    expect(own.flatMap(told).slice(1)).toEqual([
      ['MESSAGE_CREATE', channel.guild],
      ['INTERACTION_CREATE', channel.guild],
    ]);
    expect(others.flatMap(told).slice(1)).toEqual([]);
  });

  it('are online when every server is served', async () => {
    server.faults.killGateway();
    await Promise.all(shards.map(({ closed }) => closed));
    let isReady = false;
    const ready = server.ready().then(() => (isReady = true));
    const first = await loginRaw(server, 0, { shard: [0, 2] });
    expect(isReady).toBe(false);
    shards = [first, await loginRaw(server, 0, { shard: [1, 2] })];
    await ready;
  });
});

describe('a client of another make', () => {
  it('logs in and answers with @discordjs/core', async () => {
    const server = await startPlayground({});
    const rest = new REST({ version: '10', api: server.api }).setToken(server.token);
    const gateway = new WebSocketManager({ token: server.token, intents: 0, rest });
    const client = new CoreClient({ rest, gateway });
    client.on(GatewayDispatchEvents.InteractionCreate, ({ data, api }) => {
      if (data.type !== InteractionType.ApplicationCommand) return;
      void api.interactions
        .defer(data.id, data.token, { flags: MessageFlags.Ephemeral })
        .then(() => api.interactions.editReply(data.application_id, data.token, { content: 'pong' }));
    });
    await rest.put(`/applications/${server.applicationId}/commands`, {
      body: [{ type: 1, name: 'ping', description: 'pings' }],
    });
    await gateway.connect();
    await server.ready();
    const outcome = await server.slash('ping');
    expect(outcome).toMatchObject({ failed: null, acknowledged: { type: 5, ephemeral: true }, edits: 1 });
    expect(outcome.shown?.content).toBe('pong');
    expect(server.violations).toEqual([]);
    await gateway.destroy();
    await server.close();
  });
});

describe('a bad day at Discord', () => {
  let server: Playground;
  let toy: ToyBot;

  beforeEach(async () => {
    server = await startPlayground({ ackDeadlineMs: 2000, answerDeadlineMs: 3000 });
    toy = await startToy(server);
  });

  afterEach(async () => {
    await toy.stop();
    await server.close();
  });

  const show = () => server.slash('show', { text: 'x' });

  it('429 with Retry-After on the edit is waited for', async () => {
    const body = { message: 'You are being rate limited.', retry_after: 0.3, global: false };
    server.faults.answer('edit', { status: 429, headers: { 'retry-after': '0.3' }, body });
    const outcome = await show();
    expect(outcome.failed).toBeNull();
    expect(server.requests.filter(({ method }) => method === 'PATCH').map(({ status }) => status)).toEqual([
      429, 200,
    ]);
  });

  it('500 once is tried again, and the answer comes', async () => {
    server.faults.answer('edit', { status: 500 });
    expect((await show()).failed).toBeNull();
  });

  it('a dropped or stalled callback is not acknowledged', async () => {
    server.faults.drop('callback');
    expect((await show()).failed).toBe('not-acknowledged');
    server.faults.stall('callback', 2100);
    expect((await show()).failed).toBe('not-acknowledged');
  });

  it('the client resumes after op 7, and answers again', async () => {
    const resumed = new Promise((resolve) => toy.client.once('shardResume', resolve));
    server.faults.reconnect();
    await resumed;
    expect((await show()).failed).toBeNull();
  });
});

describe('starting and closing', () => {
  it('says which port is taken', async () => {
    const server = await startPlayground({});
    const port = Number(new URL(server.url).port);
    await expect(startPlayground({ port })).rejects.toMatchObject({
      code: 'port-taken',
      detail: String(port),
    });
    await server.close();
  });

  it('answers nobody who calls it by a foreign name', async () => {
    const server = await startPlayground({});
    const port = Number(new URL(server.url).port);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request({ port, host: '127.0.0.1', path: '/', headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(421);
    await server.close();
  });
});
