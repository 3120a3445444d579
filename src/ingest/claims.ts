import { randomUUID } from 'node:crypto';
import type { Shared } from '../store/shared.js';

/** How long a file is held without word from its worker, in seconds. */
const LEASE_SECONDS = 30;
/** How often a lease is renewed while it lasts. */
const RENEWALS = 3;

/** The files that this run works on, so that of several processes only one does (认领). */
export class Claims {
  readonly #shared: Shared;
  readonly #seconds: number;
  readonly #worker = randomUUID();
  readonly #held = new Set<string>();
  readonly #renewal: NodeJS.Timeout;

  constructor(shared: Shared, seconds = LEASE_SECONDS) {
    this.#shared = shared;
    this.#seconds = seconds;
    this.#renewal = setInterval(() => this.#renew(), (1000 * seconds) / RENEWALS);
    this.#renewal.unref();
  }

  /** Takes a report's work; false when another process has it. */
  async take(report: string): Promise<boolean> {
    const taken = await this.#shared.claim(workOf(report), this.#worker, this.#seconds);
    if (taken) this.#held.add(report);
    return taken;
  }

  /** Gives a report's work back, done or not. */
  async give(report: string): Promise<void> {
    if (this.#held.delete(report)) await this.#shared.release(workOf(report), this.#worker);
  }

  /** A renewal that fails costs no more than that another process may do the work again, to the same end. */
  #renew(): void {
    for (const report of this.#held) {
      this.#shared.claim(workOf(report), this.#worker, this.#seconds).catch(() => undefined);
    }
  }

  /** Gives everything back. */
  async close(): Promise<void> {
    clearInterval(this.#renewal);
    for (const report of [...this.#held]) await this.give(report);
  }
}

function workOf(report: string): string {
  return `ingest ${report}`;
}
