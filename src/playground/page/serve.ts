import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { WebSocketServer } from 'ws';
import type { Log } from '../../lib/log.js';
import type { Actions } from '../act/actions.js';
import type { World } from '../world.js';
import { pageScript } from './bundle.js';
import { PAGE } from './html.js';
import { servePage } from './socket.js';
import { STYLE } from './style.js';

/** What the page shows and acts on. */
export interface PageParts {
  readonly world: World;
  readonly actions: Actions;
  readonly log: Log | null;
}

/** Nothing from elsewhere, no script but the page's own, no frames, no forms sent. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // The message elements set style attributes in their templates; no style sheet may stand in the page.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const FONTS: Readonly<Record<string, string>> = {
  '/fonts/regular.otf': 'NotoSansHans-Regular.otf',
  '/fonts/bold.otf': 'NotoSansHans-Bold.otf',
};
/** A file of Discord's largest size in base64, with what stands around it. */
const MOST_SENT = 16 * 1024 * 1024;
const compress = promisify(gzip);

/** The chat page (试用页) and its socket. */
export class ChatPage {
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_SENT });
  #script: Promise<Buffer> | null = null;

  constructor(readonly parts: PageParts) {}

  /** Answers a request for the page or one of its parts. */
  async serve(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405).end();
    else if (path === '/') sendText(response, 'text/html', PAGE);
    else if (path === '/page.css') sendText(response, 'text/css', STYLE);
    else if (path === '/page.js') await this.#sendScript(response);
    else if (path in FONTS) sendFont(response, FONTS[path]!);
    else if (path === '/favicon.ico') response.writeHead(204).end();
    else response.writeHead(404).end();
  }

  /** Takes over a socket that a page opened. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#sockets.handleUpgrade(request, socket, head, (client) => servePage(client, this.parts));
  }

  close(): void {
    for (const client of this.#sockets.clients) client.terminate();
    this.#sockets.close();
  }

  async #sendScript(response: ServerResponse): Promise<void> {
    this.#script ??= pageScript().then((script) => compress(script));
    const bytes = await this.#script.catch((error: unknown) => {
      this.parts.log?.error({ err: error }, 'the page could not be built');
      return null;
    });
    if (bytes === null) response.writeHead(500).end();
    else {
      response.writeHead(200, {
        'content-type': 'text/javascript; charset=utf-8',
        'content-encoding': 'gzip',
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      });
      response.end(bytes);
    }
  }
}

function sendText(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
  response.end(text);
}

function sendFont(response: ServerResponse, name: string): void {
  const main = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
  response.writeHead(200, { 'content-type': 'font/otf', 'cache-control': 'max-age=86400' });
  createReadStream(join(dirname(dirname(main)), 'fonts', name))
    .on('error', () => response.destroy())
    .pipe(response);
}
