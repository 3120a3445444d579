// Loaded before a program: what breaks in it when it is sent a signal.
import { createServer } from 'node:net';
import { WebSocket } from 'ws';

/** A port that nothing listens on. */
const NOWHERE = 'ws://127.0.0.1:1';

/** Two connections that nobody listens to: one that is refused, one that is reset while it is greeted. */
process.on('SIGUSR2', () => {
  new WebSocket(NOWHERE);
  const server = createServer((socket) => socket.resetAndDestroy());
  server.unref().listen(0, '127.0.0.1', () => new WebSocket(`ws://127.0.0.1:${server.address().port}`));
});
process.on('SIGWINCH', () => {
  setImmediate(() => {
    throw new TypeError('something else');
  });
});
