// Loaded before a program: what breaks in it when it is sent a signal.
import { WebSocket } from 'ws';

/** A port that nothing listens on. */
const NOWHERE = 'ws://127.0.0.1:1';

process.on('SIGUSR2', () => new WebSocket(NOWHERE));
process.on('SIGWINCH', () => {
  setImmediate(() => {
    throw new TypeError('something else');
  });
});
