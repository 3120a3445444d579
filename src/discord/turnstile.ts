import { setImmediate } from 'node:timers/promises';

/** Lets every acknowledgement go before any answer is begun (先应答，后作答). */
export interface Turnstile {
  /** Sends an acknowledgement; answers wait for it. */
  acknowledge<T>(send: () => Promise<T>): Promise<T>;
  /** Resolves when it is this answer's turn: nothing is being acknowledged, or it has waited long enough. */
  turn(): Promise<void>;
}

/**
 * Discord waits 3 s for an acknowledgement and 15 minutes for an answer, and answering keeps the processor busy: in a
 * rush of questions, answers begun early would make later acknowledgements miss their deadline.
 * @param longest - an answer waits no longer than this for acknowledgements, in milliseconds
 */
export function openTurnstile(longest: number): Turnstile {
  let acknowledging = 0;
  let waiting: (() => void)[] = [];
  let last: Promise<void> = Promise.resolve();

  function quiet(until: number): Promise<void> {
    if (acknowledging === 0 || Date.now() >= until) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, until - Date.now());
      waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  return {
    async acknowledge(send) {
      acknowledging += 1;
      try {
        return await send();
      } finally {
        acknowledging -= 1;
        if (acknowledging === 0) {
          const released = waiting;
          waiting = [];
          for (const release of released) release();
        }
      }
    },
    turn() {
      const until = Date.now() + longest;
      // One after another, with a look at the network in between: a new interaction is acknowledged first.
      last = last.then(async () => {
        await setImmediate();
        await quiet(until);
      });
      return last;
    },
  };
}
