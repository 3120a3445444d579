import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DianjuError, type ErrorCode } from '../../lib/errors.js';
import type { Asker } from './line.js';

/** How many requests are taken (限额). */
export interface Allowances {
  /** Requests that may be under way or wait; whoever comes later would no longer be looking at their turn. */
  readonly atATime: number;
  /** Requests of one user in a minute, and of one server; 0 is any number. */
  readonly userPerMinute: number;
  readonly serverPerMinute: number;
}

/** Why a request is not taken. */
export interface Refusal {
  /** `limit-user`, `limit-server` or `too-busy`. */
  readonly error: DianjuError;
  /** Whether it is the first within its minute: where nobody waits for each answer, it is said once. */
  readonly first: boolean;
}

/** Counts one request; gives the refusal when it is one too many. */
export type Count = (asker: Asker) => Promise<Refusal | null>;

/** Counts requests a user and a server, each minute anew. */
export function openAllowance({ userPerMinute, serverPerMinute }: Omit<Allowances, 'atATime'>): Count {
  const ofUser = counter('limit-user', userPerMinute);
  const ofServer = counter('limit-server', serverPerMinute);
  return async ({ user, server }) =>
    (await ofUser(user)) ?? (typeof server === 'string' ? await ofServer(server) : null);
}

function counter(code: ErrorCode, points: number): (key: string) => Promise<Refusal | null> {
  if (points === 0) return () => Promise.resolve(null);
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return async (key) => {
    try {
      await limiter.consume(key);
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      return {
        error: new DianjuError(code, String(seconds)),
        first: refused.consumedPoints === points + 1,
      };
    }
  };
}
