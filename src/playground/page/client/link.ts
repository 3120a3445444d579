import type { PageAction, PageEvent, PageResult } from '../protocol.js';

/** What the page is told. */
export interface LinkHandlers {
  onEvent(event: PageEvent): void;
  /** Whether the server can be reached. */
  onConnected(connected: boolean): void;
}

interface Waiting {
  readonly resolve: (result: PageResult) => void;
  readonly reject: (error: Error) => void;
}

/** Milliseconds between attempts to reach the server again. */
const RETRY = 700;

/** The page's connection (连接): actions go out, events come in, and it comes back by itself. */
export class Link {
  #socket: WebSocket | null = null;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(readonly handlers: LinkHandlers) {
    this.#open();
  }

  /** Asks the server to do something; rejects when it refuses or cannot be reached. */
  ask(action: PageAction): Promise<PageResult> {
    const socket = this.#socket;
    if (socket?.readyState !== WebSocket.OPEN) return Promise.reject(new Error('offline'));
    this.#last += 1;
    const n = this.#last;
    socket.send(JSON.stringify({ n, action }));
    if (action.do === 'view') return Promise.resolve({ id: null, failed: null, modal: null, choices: [] });
    return new Promise((resolve, reject) => this.#waiting.set(n, { resolve, reject }));
  }

  #open(): void {
    const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/socket`);
    this.#socket = socket;
    socket.addEventListener('open', () => this.handlers.onConnected(true));
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data)) as PageEvent));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('offline'));
      this.#waiting.clear();
      this.handlers.onConnected(false);
      setTimeout(() => this.#open(), RETRY);
    });
  }

  #receive(event: PageEvent): void {
    if (event.event !== 'result' && event.event !== 'refused') {
      this.handlers.onEvent(event);
      return;
    }
    const waiting = this.#waiting.get(event.n);
    this.#waiting.delete(event.n);
    if (event.event === 'result') waiting?.resolve(event.result);
    else waiting?.reject(new Error(event.why));
  }
}
