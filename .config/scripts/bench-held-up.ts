import { readFileSync } from 'node:fs';

/** What one turn of the event loop took (事件循环的一轮), in milliseconds. */
export interface Turn {
  readonly took: number;
  /** Of that, how long its thread ran. */
  readonly ran: number;
  /** Of that, how long its thread was ready and had no processor, for others had it. */
  readonly waited: number;
}

/** From one look to the next, in milliseconds. */
const EVERY_MS = 5;
const NOT_KNOWN = { ran: NaN, waited: NaN };

/** How long this process's first thread has run and waited so far; not a number where the kernel does not tell. */
function scheduled(): Omit<Turn, 'took'> {
  try {
    const [ran, waited] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return { ran: Number(ran) / 1e6, waited: Number(waited) / 1e6 };
  } catch {
    return NOT_KNOWN;
  }
}

/**
 * Watches the event loop and tells a turn that is long by itself from one that others on the machine draw out.
 *
 * @returns ends the watch and gives the turn that took longest, and the one that would have if nobody else had had a processor
 */
export function watchTurns(): () => { readonly longest: Turn; readonly longestByItself: Turn } {
  const none: Turn = { took: 0, ran: 0, waited: 0 };
  let [longest, longestByItself] = [none, none];
  let [at, before] = [performance.now(), scheduled()];
  const byItself = ({ took, waited }: Turn): number => took - (Number.isNaN(waited) ? 0 : waited);
  const look = setInterval(() => {
    const [now, after] = [performance.now(), scheduled()];
    const turn = {
      took: Math.max(now - at - EVERY_MS, 0),
      ran: after.ran - before.ran,
      waited: after.waited - before.waited,
    };
    if (turn.took > longest.took) longest = turn;
    if (byItself(turn) > byItself(longestByItself)) longestByItself = turn;
    [at, before] = [now, after];
  }, EVERY_MS);
  return () => {
    clearInterval(look);
    return { longest, longestByItself };
  };
}

/** A turn in words. */
export const turnInWords = ({ took, ran, waited }: Turn): string =>
  `${took.toFixed(0)} ms (ran ${ran.toFixed(0)}, waited ${waited.toFixed(0)} for a processor)`;
