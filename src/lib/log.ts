import { pino, destination, type Logger } from 'pino';

/** Structured log (日志); goes to standard error, since standard output is for data. */
export type Log = Logger;

/** Fields that may hold a secret; their values never reach the log. */
const REDACTED = ['token', '*.token', 'key', '*.key', 'authorization', '*.authorization'];

/** What is written of a failure: never the request behind it, whose body and address hold answers and tokens. */
function failure(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack, cause } = error;
  const told = Object.fromEntries(
    Object.entries(error).filter(([key]) => ['code', 'status', 'method'].includes(key)),
  );
  return { type: name, message, stack, ...told, ...(cause === undefined ? {} : { cause: failure(cause) }) };
}

/** Opens the log at a level (silent, error, warn, info, debug). */
export function openLog(level: string): Log {
  // Synchronous, so that the last line before an exit is not lost.
  return pino(
    { level, base: null, redact: REDACTED, serializers: { err: failure } },
    destination({ fd: 2, sync: true }),
  );
}
