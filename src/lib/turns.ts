import { setImmediate as immediate } from 'node:timers/promises';

/** How long work holds the thread before others get their turn, in milliseconds. */
const SLICE_MS = 10;

/** The turn that was asked for last: the next one comes after it. */
let last: Promise<void> = Promise.resolve();

/**
 * Cuts long work into slices, so that whoever waits meanwhile is answered (分段让出线程). Of many works at once only one has a
 * slice between two looks at the network: all of them together would hold it up for as long as one that is never cut.
 */
export class Turns {
  #since = performance.now();

  /** Called between two pieces of the work: waits for a turn of the others when the slice is used up. */
  async next(): Promise<void> {
    if (performance.now() - this.#since < SLICE_MS) return;
    last = last.then(() => immediate());
    await last;
    this.#since = performance.now();
  }
}
