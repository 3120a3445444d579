import type { Shared } from '../../store/shared.js';

/** Tokens that a reply may have. */
export const MOST_OUTPUT_TOKENS = 600;

/** A counter is kept this long, in milliseconds: over midnight wherever the clocks stand. */
const KEPT_MS = 48 * 60 * 60_000;

/** Tokens that each user has spent today (每日额度), over all processes that share a store; a day begins at midnight UTC. */
export class Budget {
  /**
   * @param shared - keeps the counts
   * @param daily - tokens a user and day
   * @param now - the clock
   */
  constructor(
    private readonly shared: Shared,
    private readonly daily: number,
    private readonly now: () => Date,
  ) {}

  /**
   * Sets tokens aside before a request, so that requests at the same time cannot overspend; false when they are
   * not left.
   */
  reserve(user: string, tokens: number): Promise<boolean> {
    return this.#spend(user, tokens, this.daily);
  }

  /** Replaces what was set aside by what was used. */
  async settle(user: string, reserved: number, used: number): Promise<void> {
    await this.#spend(user, used - reserved, Infinity);
  }

  #spend(user: string, tokens: number, most: number): Promise<boolean> {
    const day = this.now().toISOString().slice(0, 10);
    return this.shared.spend(`model ${day} ${user}`, tokens, { most, until: new Date(Date.now() + KEPT_MS) });
  }
}
