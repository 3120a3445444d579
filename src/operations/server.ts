import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DianjuError } from '../lib/errors.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from './metrics.js';

/** Where the operator's endpoint listens and what it tells. */
export interface EndpointOptions {
  readonly host: string;
  /** 0 chooses a free one. */
  readonly port: number;
  readonly metrics: Metrics;
  /** Why the bot cannot answer at this moment; null when it can. */
  readonly unready: () => Promise<string | null>;
  readonly log: Log;
}

/** The running endpoint. */
export interface Endpoint {
  /** Base address, with the port that was chosen. */
  readonly url: string;
  close(): Promise<void>;
}

interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const PLAIN = 'text/plain; charset=utf-8';

/**
 * Serves `/healthz` (the process runs), `/readyz` (it can answer) and `/metrics` (运维端点). Nothing on it holds a
 * question, an answer, a name or a setting.
 *
 * @throws DianjuError `metrics-port-taken`
 */
export async function openEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const server = createServer((request, response) => void reply(options, request, response));
  await listening(server, options);
  const { address, port, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, { host, port }: EndpointOptions): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', (error) => {
      failed(new DianjuError('metrics-port-taken', `${host}:${port}`, { cause: error }));
    });
    server.listen({ host, port }, done);
  });
}

async function reply(
  options: EndpointOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, type, body } = await pageOf(options, request).catch((error: unknown) => {
    options.log.error({ err: error }, 'operations endpoint failed');
    return { status: 500, type: PLAIN, body: 'failed\n' };
  });
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function pageOf(
  { metrics, unready }: EndpointOptions,
  { method, url }: IncomingMessage,
): Promise<Page> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, type: PLAIN, body: 'GET only\n' };
  switch (url?.split('?', 1)[0]) {
    case '/healthz':
      return { status: 200, type: PLAIN, body: 'ok\n' };
    case '/readyz': {
      const reason = await unready();
      return { status: reason === null ? 200 : 503, type: PLAIN, body: `${reason ?? 'ready'}\n` };
    }
    case '/metrics':
      return { status: 200, ...(await metrics.text()) };
    default:
      return { status: 404, type: PLAIN, body: '/healthz /readyz /metrics\n' };
  }
}
