import { pino, destination, type Logger } from 'pino';

/** Structured log (日志); goes to standard error, since standard output is for data. */
export type Log = Logger;

/** Fields that may hold a secret; their values never reach the log. */
const REDACTED = ['token', '*.token', 'key', '*.key', 'authorization', '*.authorization'];

/** Opens the log at a level (silent, error, warn, info, debug). */
export function openLog(level: string): Log {
  // Synchronous, so that the last line before an exit is not lost.
  return pino({ level, base: null, redact: REDACTED }, destination({ fd: 2, sync: true }));
}
