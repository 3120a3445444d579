import type { FoundPassage } from '../answering/deps.js';
import { derived } from '../lib/derived.js';
import type { StoredReport } from '../store/store.js';

/** Searches that are kept, some 30 passages each. */
const MOST_KEPT = 64;

/** What was found of late in a store, by what was looked for. */
class FoundBefore {
  readonly #kept = new Map<string, readonly FoundPassage[]>();

  /** What was found for the same before, or what is found now. */
  async find(
    request: object,
    search: () => Promise<readonly FoundPassage[]>,
  ): Promise<readonly FoundPassage[]> {
    const key = JSON.stringify(request);
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const found = await search();
    // A leg that was out of reach may be back for the next.
    if (!found.some(({ legs }) => legs.vectors > 0)) return found;
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(key, found);
    return found;
  }
}

/**
 * What was found of late (检索备忘), as long as nothing is stored or removed: people ask for the same matter in many places, and
 * where one does not state it all reports are searched for it.
 */
export const foundBefore = derived((_listing: readonly StoredReport[]) => new FoundBefore());
