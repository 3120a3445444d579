import type { App } from '../app-types.js';
import type { Shared } from '../store/shared.js';

const MINUTE_MS = 60_000;

/** Counts requests over all processes that share a store (跨进程计数), by the clock's minute. */
export function requestCounter(shared: Shared): NonNullable<App['countRequest']> {
  return (of, most) => {
    const minute = Math.floor(Date.now() / MINUTE_MS);
    // Kept for a minute more: clocks of other machines may be behind.
    const until = new Date((minute + 2) * MINUTE_MS);
    return shared.spend(`minute ${minute} ${of}`, 1, { most, until });
  };
}
