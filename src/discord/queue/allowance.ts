import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DianjuError, type ErrorCode } from '../../lib/errors.js';
import { within } from '../failure.js';
import { WAITS } from '../limits.js';
import type { Asker } from './line.js';

/** How many requests are taken (限额). */
export interface Allowances {
  /** Requests that may be under way or wait; whoever comes later would no longer be looking at their turn. */
  readonly atATime: number;
  /** Requests of one user in a minute, and of one server; 0 is any number. */
  readonly userPerMinute: number;
  readonly serverPerMinute: number;
  /** From which expected wait on a reader is told of it, in seconds; after a third of it. Default 12. */
  readonly tellsFrom?: number;
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

/** Counts a request where other processes count theirs; false when it is one too many. */
export type CountElsewhere = (of: string, most: number) => Promise<boolean>;

const MINUTE = 60;

/** Counts requests a user and a server, each minute anew, here and `elsewhere`. */
export function openAllowance(
  { userPerMinute, serverPerMinute }: Pick<Allowances, 'userPerMinute' | 'serverPerMinute'>,
  elsewhere: CountElsewhere = async () => true,
): Count {
  const ofUser = counter('limit-user', userPerMinute, elsewhere);
  const ofServer = counter('limit-server', serverPerMinute, elsewhere);
  return async ({ user, server }) =>
    (await ofUser(user)) ?? (typeof server === 'string' ? await ofServer(server) : null);
}

function counter(
  code: ErrorCode,
  points: number,
  elsewhere: CountElsewhere,
): (key: string) => Promise<Refusal | null> {
  if (points === 0) return () => Promise.resolve(null);
  const here = new RateLimiterMemory({ points, duration: MINUTE });
  const told = new RateLimiterMemory({ points: 1, duration: MINUTE });
  return async (key) => {
    const seconds =
      (await over(here, key)) ?? (await overElsewhere(() => elsewhere(`${code} ${key}`, points)));
    if (seconds === null) return null;
    return { error: new DianjuError(code, String(seconds)), first: (await over(told, key)) === null };
  };
}

/** Seconds until another is taken when this is one too many, else null. */
async function over(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    // Clocks are set: by the library’s reckoning a minute may then last a month.
    return Math.min(MINUTE, Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
  }
}

/** The same of a count by the clock's minute. Where it cannot be had in time, that of this process alone holds. */
async function overElsewhere(count: () => Promise<boolean>): Promise<number | null> {
  const taken = await within(count(), WAITS.count, 'count').catch(() => true);
  return taken ? null : MINUTE - Math.floor((Date.now() / 1000) % MINUTE);
}
