import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, errors } from '../api-error.js';
import type { RestFault, RestFaults } from '../faults.js';
import type { Gateway } from '../gateway.js';
import type { Log } from '../../lib/log.js';
import { noteRequest, type World } from '../world.js';
import { readBody } from './body.js';
import { callbackRoute } from './callback.js';
import { channelRoutes } from './channels.js';
import { commandRoutes } from './commands.js';
import { match, type Reply, type Route } from './route.js';
import { webhookRoutes } from './webhook.js';

const ROUTES: readonly Route[] = [callbackRoute, ...webhookRoutes, ...commandRoutes, ...channelRoutes];

/** What answering needs. */
export interface RestServer {
  readonly world: World;
  readonly gateway: Gateway;
  readonly faults: RestFaults;
  readonly log: Log | null;
}

interface Answer extends Reply {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers one request to `/api/v10/…` (REST 接口). */
export async function serveRest(
  server: RestServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const startedAt = performance.now();
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const segments = decode(pathname.replace(/^\/api(?:\/v10)?\//u, '/'));
  const found = find(request.method ?? 'GET', segments);
  const fault = server.faults.take(found?.route.name ?? 'other');
  const path = `/${segments.join('/')}`;
  const note = (status: number) => {
    const ms = performance.now() - startedAt;
    noteRequest(server.world, { method: request.method ?? 'GET', path, status, ms });
  };
  if (fault?.kind === 'drop') {
    note(0);
    request.socket.destroy();
    return;
  }
  if (fault?.kind === 'stall') await pause(fault.ms);
  const answer = await answerTo(server, request, { found, fault, path, query: searchParams });
  note(fault?.kind === 'lose' ? 0 : answer.status);
  if (fault?.kind === 'lose') {
    request.socket.destroy();
    return;
  }
  // An empty answer must not call itself JSON: clients would parse it.
  if (answer.json === undefined) response.writeHead(answer.status, answer.headers).end();
  else {
    response.writeHead(answer.status, { ...answer.headers, 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.json));
  }
}

interface Asked {
  readonly found: { route: Route; params: Record<string, string> } | null;
  readonly fault: RestFault | null;
  readonly path: string;
  readonly query: URLSearchParams;
}

async function answerTo(server: RestServer, request: IncomingMessage, asked: Asked): Promise<Answer> {
  const { world, gateway, log } = server;
  const { found, fault, path, query } = asked;
  const method = request.method ?? 'GET';
  try {
    // Read first: a client that is still writing would see a broken pipe instead of the answer.
    const body = await readBody(request);
    if (fault?.kind === 'answer') return { status: fault.status, json: fault.body, headers: fault.headers };
    if (found === null) {
      world.violations.push({
        rule: 'unknown-route',
        path: '',
        message: 'No such route',
        method,
        route: path,
      });
      throw errors.unknownRoute();
    }
    if (!found.route.open && request.headers.authorization !== `Bot ${world.token}`)
      throw errors.unauthorized();
    return await found.route.handle({
      world,
      gateway,
      method,
      route: path,
      params: found.params,
      query,
      body,
    });
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, json: error.body };
    log?.error({ err: error, method, path }, 'the loopback server failed');
    const message = error instanceof Error ? error.message : String(error);
    world.violations.push({ rule: 'own-response', path: '', message, method, route: path });
    return { status: 500, json: { message: '500: Internal Server Error', code: 0 } };
  }
}

/** Clients write `@original` as `%40original`. */
function decode(path: string): string[] {
  return path
    .split('/')
    .filter(Boolean)
    .map((segment) => {
      try {
        return decodeURIComponent(segment);
      } catch {
        return segment;
      }
    });
}

function find(method: string, segments: readonly string[]): Asked['found'] {
  for (const route of ROUTES) {
    const params = route.method === method ? match(route.pattern, segments) : null;
    if (params !== null) return { route, params };
  }
  return null;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
