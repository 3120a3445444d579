/** How long those who wait have to wait yet, at most (预计等待). */
export interface Wait {
  /** How many wait besides. */
  readonly others: number;
  readonly seconds: number;
}

/** What the last turn weighs against those before it. */
const NEWEST = 0.1;

/** Measures how quickly one turn comes after another while some wait. */
export function openPace() {
  let last: number | null = null;
  /** From one turn to the next, in milliseconds. */
  let each = 0;
  return {
    /** Called at each turn; `more` when others still wait. */
    turn(more: boolean): void {
      const now = performance.now();
      if (last !== null) each += (now - last - each) * NEWEST;
      last = more ? now : null;
    },
    /** The wait of one besides whom so many wait. */
    wait: (others: number): Wait => ({ others, seconds: Math.ceil((others * each) / 1000) }),
  };
}
