import type { Log } from '../lib/log.js';
import { EXIT } from './output.js';

/** Where a connection breaks that is being made: before it stands, or while it is greeted. */
const ON_A_CONNECTION: ReadonlySet<string> = new Set(['connect', 'read', 'write']);
/** How it breaks, by the code of the system's error. */
const BROKEN =
  /^(?:ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/u;

/**
 * Lets the process outlive connections that break when nobody listens to them any more: discord.js lets go of a gateway
 * connection that it gives up while it is being made, and opens another. Any other error that nobody caught still ends the
 * process, with a line in the log, since what it left half done is not known.
 */
export function outliveBrokenConnections(log: Log): void {
  // discord.js rejects promises of its own that nobody holds when a socket breaks while it connects: no reason to end.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'rejection that nobody handled'));
  process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
    if (ON_A_CONNECTION.has(error.syscall ?? '') && BROKEN.test(error.code ?? '')) {
      log.warn({ err: error }, 'connection broke that nobody listened to');
      return;
    }
    log.fatal({ err: error }, 'error that nobody caught');
    process.exit(EXIT.failed);
  });
}
