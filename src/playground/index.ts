import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { DianjuError } from '../lib/errors.js';
import { createActions } from './act/actions.js';
import { until } from './act/outcome.js';
import { RestFaults } from './faults.js';
import { Gateway } from './gateway.js';
import { ChatPage } from './page/serve.js';
import { serveRest } from './rest/serve.js';
import type { Faults, Playground, PlaygroundOptions } from './types.js';
import { createWorld, usableCommands, type World } from './world.js';

export { PlaygroundMisuse } from './types.js';
export type * from './types.js';

/** The only address that is listened on: what runs here is for this machine. */
const HOST = '127.0.0.1';

/**
 * Starts a loopback server (回环服务器) that speaks Discord's REST and Gateway and serves a chat page.
 * @throws DianjuError `port-taken`
 */
export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const world = createWorld(options);
  const gateway = new Gateway(world);
  const faults = new RestFaults();
  const actions = createActions(world, gateway);
  const page = new ChatPage({ world, actions, log: options.log ?? null });
  const rest = { world, gateway, faults, log: options.log ?? null };
  const server = createServer((request, response) => {
    const answered = answer({ request, response, page, rest });
    answered.catch(() => response.destroy());
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = (request.url ?? '').split('?')[0]!;
    if (!isLocal(request)) socket.destroy();
    else if (/^\/gateway\/?$/u.test(path)) gateway.accept(request, socket, head);
    else if (path === '/socket') page.accept(request, socket, head);
    else socket.destroy();
  });
  const port = await listen(server, options.port ?? 0);
  world.origin = `http://${HOST}:${port}`;
  return {
    url: `${world.origin}/`,
    api: `${world.origin}/api`,
    cdn: `${world.origin}/cdn`,
    token: world.token,
    applicationId: world.applicationId,
    guild: world.guilds[0],
    guilds: world.guilds,
    channels: world.channels,
    users: world.users,
    bot: { id: world.bot.id, username: world.bot.username },
    violations: world.violations,
    requests: world.requests,
    faults: faultsOf(world, gateway, faults),
    ...actions,
    suggest: (lines) => {
      world.starters = lines;
      world.events.emit('commands');
    },
    ready: async () => {
      if (!(await until(world, () => world.online, 30_000))) throw new Error('no client came to be ready');
    },
    visible: (channel, user) =>
      [...world.messages.values()]
        .filter(
          ({ message, onlyFor }) => message.channel_id === channel.id && (onlyFor ?? user.id) === user.id,
        )
        .map(({ message }) => message),
    message: (id) => world.messages.get(id)?.message ?? null,
    download: async (url) => download(world, url),
    commands: () => usableCommands(world),
    close: () => close(server, { gateway, page }),
  };
}

interface Request {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly page: ChatPage;
  readonly rest: Parameters<typeof serveRest>[0];
}

async function answer({ request, response, page, rest }: Request): Promise<void> {
  const path = (request.url ?? '/').split('?')[0]!;
  if (!isLocal(request)) response.writeHead(421).end();
  else if (path.startsWith('/api/')) await serveRest(rest, request, response);
  else if (path.startsWith('/cdn/')) serveFile(rest.world, path, response);
  else await page.serve(path, request, response);
}

/** A page of another site that has its name resolve to this machine must not reach the server. */
function isLocal(request: IncomingMessage): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/u, '');
  const origin = request.headers.origin;
  const named = (name: string) => name === HOST || name === 'localhost';
  return named(host) && (origin === undefined || named(hostOf(origin)));
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}

function serveFile(world: World, path: string, response: ServerResponse): void {
  const file = fileAt(world, path);
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': file.bytes.length,
    'x-content-type-options': 'nosniff',
    // What a bot uploads is shown or saved, never run.
    'content-security-policy': "default-src 'none'; sandbox",
  });
  response.end(file.bytes);
}

function fileAt(world: World, path: string) {
  const key = path.slice('/cdn/'.length).split('/').map(decodeURIComponent).join('/');
  return world.files.get(key);
}

async function download(world: World, url: string): Promise<Buffer> {
  const file = fileAt(world, new URL(url).pathname);
  if (file === undefined) throw new Error(`no file at ${url}`);
  return file.bytes;
}

function faultsOf(world: World, gateway: Gateway, rest: RestFaults): Faults {
  return {
    answer: (route, { status, headers = {}, body = {}, times = 1 }) =>
      rest.arm(route, { kind: 'answer', status, headers, body, times }, times),
    drop: (route, times = 1) => rest.arm(route, { kind: 'drop' }, times),
    loseAnswer: (route, times = 1) => rest.arm(route, { kind: 'lose' }, times),
    stall: (route, ms, times = 1) => rest.arm(route, { kind: 'stall', ms }, times),
    reconnect: () => gateway.reconnect(),
    invalidSession: (resumable) => gateway.invalidSession(resumable),
    closeGateway: (code) => gateway.closeAll(code),
    killGateway: () => gateway.killAll(),
    refuseIdentify: (code) => gateway.refuseIdentify(code),
    refuseResume: (times = 1) => gateway.refuseResume(times),
    muteHeartbeats: (muted) => gateway.muteHeartbeats(muted),
    loseEvents: (count) => gateway.loseEvents(count),
    withhold: (permission, withheld) => {
      if (withheld) world.withheld.add(permission);
      else world.withheld.delete(permission);
    },
    repeatEvents: (count) => gateway.repeatEvents(count),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' ? new DianjuError('port-taken', String(port), { cause: error }) : error,
      );
    });
    server.listen(port, HOST, () => resolve((server.address() as AddressInfo).port));
  });
}

async function close(server: Server, { gateway, page }: { gateway: Gateway; page: ChatPage }): Promise<void> {
  gateway.close();
  page.close();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
