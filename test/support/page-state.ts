import { WebSocket } from 'ws';
import type { PageEvent, PageState } from '../../src/playground/page/protocol.js';

/** What the page at an address is told, as soon as it is as wanted. */
export function pageState(address: string, wanted: (state: PageState) => boolean): Promise<PageState> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/socket`);
  let state: PageState | null = null;
  return new Promise<PageState>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data: Buffer) => {
      const event = JSON.parse(data.toString('utf8')) as PageEvent;
      if (event.event === 'state') ({ state } = event);
      if (event.event === 'message' && state !== null)
        state = { ...state, messages: [...state.messages, event.entry] };
      if (event.event === 'bot' && state !== null) state = { ...state, online: event.online };
      if (state !== null && wanted(state)) resolve(state);
    });
  }).finally(() => socket.close());
}
