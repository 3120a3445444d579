import { setImmediate as immediate } from 'node:timers/promises';

/** How long work holds the thread before others get their turn where nothing else is said, in milliseconds. */
const SLICE_MS = 10;

/** Cuts long work into slices, so that whoever waits meanwhile is answered (分段让出线程). */
export class Turns {
  #since = performance.now();

  /** @param slice - in milliseconds */
  constructor(private readonly slice = SLICE_MS) {}

  /** Called between two pieces of the work: waits for a turn of the others when the slice is used up. */
  async next(): Promise<void> {
    if (performance.now() - this.#since < this.slice) return;
    await immediate();
    this.#since = performance.now();
  }
}
