/** Tokens that each user has spent today (每日额度); forgotten at midnight UTC and on restart. */
export class Budget {
  #day = '';
  readonly #spent = new Map<string, number>();

  /**
   * @param daily - tokens a user and day
   * @param now - the clock
   */
  constructor(
    private readonly daily: number,
    private readonly now: () => Date,
  ) {}

  /**
   * Sets tokens aside before a request, so that requests at the same time cannot overspend; false when they are
   * not left.
   */
  reserve(user: string, tokens: number): boolean {
    const day = this.now().toISOString().slice(0, 10);
    if (day !== this.#day) this.#spent.clear();
    this.#day = day;
    const spent = this.#spent.get(user) ?? 0;
    if (spent + tokens > this.daily) return false;
    this.#spent.set(user, spent + tokens);
    return true;
  }

  /** Replaces what was set aside by what was used. */
  settle(user: string, reserved: number, used: number): void {
    this.#spent.set(user, Math.max(0, (this.#spent.get(user) ?? 0) - reserved + used));
  }
}
