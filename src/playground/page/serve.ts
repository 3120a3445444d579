import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Log } from '../../lib/log.js';
import type { Actions } from '../act/actions.js';
import type { World } from '../world.js';

/** What the page shows and acts on. */
export interface PageParts {
  readonly world: World;
  readonly actions: Actions;
  readonly starters: readonly string[] | null;
  readonly log: Log | null;
}

/** The chat page (试用页) and its socket. */
export class ChatPage {
  constructor(readonly parts: PageParts) {}

  async serve(_path: string, _request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.writeHead(404).end();
  }

  accept(_request: IncomingMessage, socket: Duplex, _head: Buffer): void {
    socket.destroy();
  }

  close(): void {}
}
