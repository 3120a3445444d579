import { DianjuError } from '../../lib/errors.js';

/** What the server answers while it stops, starts or is not there; Node's codes of a lost connection. */
const LOST =
  /^(?:08...|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/u;
/** pg's own words, which come without a code. */
const LOST_WORDS = /connection terminated|timeout exceeded when trying to connect|client has encountered/iu;
/** Two transactions that met: one of them is run again. */
const MET: ReadonlySet<string> = new Set(['40001', '40P01', '23505']);
const REFUSED = /^(?:28...|3D000)$/u;
const TOO_SLOW = '57014';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether the connection was lost, so that trying again later can help. */
export function isLost(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isLost);
  return LOST.test(codeOf(error)) || (error instanceof Error && LOST_WORDS.test(error.message));
}

/** Whether another transaction was in the way, so that trying again at once can help. */
export function hasMet(error: unknown): boolean {
  return MET.has(codeOf(error));
}

/** A failure of the database in the program's own words; `place` names the database without its password. */
export function explained(error: unknown, place: string): unknown {
  if (error instanceof DianjuError) return error;
  const cause = { cause: error };
  if (isLost(error)) return new DianjuError('store-unreachable', place, cause);
  if (REFUSED.test(codeOf(error))) return new DianjuError('store-refused', place, cause);
  if (codeOf(error) === TOO_SLOW) return new DianjuError('store-slow', place, cause);
  return error;
}
