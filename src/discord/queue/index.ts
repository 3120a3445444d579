import { setImmediate } from 'node:timers/promises';
import { DianjuError } from '../../lib/errors.js';
import { ANSWERS_AT_ONCE, WAITS } from '../limits.js';
import {
  openAllowance,
  type Allowances,
  type Count,
  type CountElsewhere,
  type Refusal,
} from './allowance.js';
import { openLine, type Asker } from './line.js';
import { openPace, type Wait } from './pace.js';

export type { Allowances, Refusal } from './allowance.js';
export type { Asker } from './line.js';
export type { Wait } from './pace.js';

/** Decides what is taken, and who is answered when (先应答，后作答，轮流作答). */
export interface Queue {
  /** Counts a request before anything is done for it; gives the refusal of one that is not taken. */
  readonly admit: Count;
  /** Counts what is under way until it has ended. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing that is under way now is any more. */
  ended(): Promise<unknown>;
  /** Sends an acknowledgement; answers wait for it. */
  acknowledge<T>(send: () => Promise<T>): Promise<T>;
  /** Does the work when it is this asker's turn; `tell` is called once where that takes long. */
  serve<T>(asker: Asker, work: () => Promise<T>, tell?: (wait: Wait) => void): Promise<T>;
  /** Tells those who still wait that the bot is stopping. */
  close(): void;
  /** Whether so much is under way that choices while typing are left out. */
  crowded(): boolean;
}

/** With this share of the queue taken, choices while typing are left out: a reader can type on without them. */
const CROWDED = 0.05;
/** A wait of this many seconds is told of, after a third of it: most are over before anybody has read that there is one. */
const TELLS_FROM = 12;
/** An acknowledgement that takes less than this is in no danger of missing Discord's deadline. */
const BRISK_MS = 500;

/** One that waits for its turn. */
interface Waiting {
  begin(): void;
  refuse(error: DianjuError): void;
}

/**
 * Discord waits 3 s for an acknowledgement and 15 minutes for an answer, and answering keeps the processor busy: in a
 * rush of questions, answers begun early would make later acknowledgements miss their deadline. So they begin one by
 * one, with a look at the network in between, and those who wait are called by turns.
 */
export function openQueue(allowances: Allowances, elsewhere?: CountElsewhere): Queue {
  const count = openAllowance(allowances, elsewhere);
  const { tellsFrom = TELLS_FROM } = allowances;
  const tellsAfter = tellsFrom / 3;
  const line = openLine<Waiting>();
  const pace = openPace();
  const quiet = openQuiet();
  const underWay = new Set<Promise<unknown>>();
  let working = 0;
  let calling = false;

  async function call(): Promise<void> {
    if (calling) return;
    calling = true;
    while (working < ANSWERS_AT_ONCE) {
      const next = line.next();
      if (next === undefined) break;
      working += 1;
      pace.turn(line.size > 0);
      await setImmediate();
      await quiet.waited(WAITS.acknowledgements);
      next.begin();
    }
    calling = false;
  }

  return {
    acknowledge: quiet.during,
    ended: () => Promise.allSettled([...underWay]),
    track(work) {
      const tracked = work.finally(() => underWay.delete(tracked));
      underWay.add(tracked);
      return tracked;
    },
    close() {
      for (let next = line.next(); next !== undefined; next = line.next()) {
        next.refuse(new DianjuError('stopping'));
      }
    },
    crowded: () => underWay.size >= allowances.atATime * CROWDED,
    async admit(asker): Promise<Refusal | null> {
      if (underWay.size > allowances.atATime) return { error: new DianjuError('too-busy'), first: true };
      return count(asker);
    },
    async serve(asker, work, tell) {
      let told: NodeJS.Timeout | undefined;
      const tellLater = (to: (wait: Wait) => void): void => {
        told = setTimeout(() => {
          const wait = pace.wait(line.size - 1);
          if (wait.seconds < tellsFrom - tellsAfter) return;
          if (quiet.brisk()) to(wait);
          else tellLater(to);
        }, tellsAfter * 1000);
      };
      if (tell !== undefined) tellLater(tell);
      await new Promise<void>((begin, refuse) => {
        line.add(asker, { begin, refuse });
        void call();
      }).finally(() => clearTimeout(told));
      try {
        return await work();
      } finally {
        working -= 1;
        void call();
      }
    },
  };
}

/** Keeps count of what is being acknowledged. */
function openQuiet() {
  let acknowledging = 0;
  /** How long the last one took, in milliseconds. */
  let took = Infinity;
  const waiting: (() => void)[] = [];

  async function during<T>(send: () => Promise<T>): Promise<T> {
    acknowledging += 1;
    const began = performance.now();
    try {
      return await send();
    } finally {
      took = performance.now() - began;
      acknowledging -= 1;
      if (acknowledging === 0) for (const release of waiting.splice(0)) release();
    }
  }

  /**
   * Resolves when nothing is being acknowledged, or after so many milliseconds; sooner where acknowledgements are quick:
   * of ten a second one is always on its way, and answers that waited for it each would begin one a second.
   */
  function waited(longest: number): Promise<void> {
    if (acknowledging === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(longest, took));
      waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Whether acknowledgements are quick: what may come later must not hold them up. */
  const brisk = (): boolean => acknowledging === 0 || took < BRISK_MS;

  return { during, waited, brisk };
}
