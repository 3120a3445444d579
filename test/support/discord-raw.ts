import { WebSocket } from 'ws';
import type { Playground } from '../../src/playground/index.js';

/** What the gateway sends. */
export interface Packet {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Record<string, unknown>;
}

/** A bot made of nothing but fetch and a socket, for what no client library would send. */
export interface RawBot {
  readonly socket: WebSocket;
  readonly packets: readonly Packet[];
  /** The next packet that fits, or one that has come already and was not taken. */
  next(fits: (packet: Packet) => boolean): Promise<Packet>;
  send(op: number, d: unknown): void;
  /** Close code, once the socket is closed. */
  readonly closed: Promise<number>;
  stop(): void;
}

/** Opens a gateway socket without identifying. */
export function openRaw(server: Playground): RawBot {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}gateway?v=10&encoding=json`);
  const packets: Packet[] = [];
  const taken = new Set<Packet>();
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    packets.push(JSON.parse(data.toString()) as Packet);
    for (const look of waiting) look();
  });
  socket.on('error', () => undefined);
  return {
    socket,
    packets,
    next: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const found = packets.find((packet) => !taken.has(packet) && fits(packet));
          if (found === undefined) return;
          taken.add(found);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    send: (op, d) => socket.send(JSON.stringify({ op, d })),
    closed: new Promise((resolve) => socket.once('close', resolve)),
    stop: () => socket.terminate(),
  };
}

/** Opens a gateway socket and identifies, with more of IDENTIFY's own fields where they are given. */
export async function loginRaw(
  server: Playground,
  intents = 0,
  more: Readonly<Record<string, unknown>> = {},
): Promise<RawBot> {
  const bot = openRaw(server);
  await bot.next(({ op }) => op === 10);
  const properties = { os: 'linux', browser: 'raw', device: 'raw' };
  bot.send(2, { token: server.token, intents, properties, ...more });
  await bot.next(({ t }) => t === 'READY');
  return bot;
}

/** A request with the bot's token; `body` as JSON. */
export async function call(
  server: Playground,
  request: { method: string; path: string; body?: unknown; token?: string | null },
) {
  const token = request.token === undefined ? server.token : request.token;
  const response = await fetch(`${server.api}/v10${request.path}`, {
    method: request.method,
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bot ${token}` }),
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  });
  const text = await response.text();
  const json = (text === '' ? null : JSON.parse(text)) as Record<string, unknown> | null;
  return { status: response.status, json };
}
