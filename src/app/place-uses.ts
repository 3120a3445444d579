import { nameInFull } from '../reports/shared-names.js';
import type { Jurisdiction } from '../reports/types.js';
import { KeptRows } from './kept-rows.js';

/** Uses that are counted: what was asked about long ago no longer comes first. */
const MOST_USES = 2_000;

/** How often each place was asked about of late (使用次数), and nothing about who asked what. */
export class PlaceUses {
  readonly #kept: KeptRows<{ readonly place: string }>;
  #counts: Promise<Map<string, number>> | null = null;

  constructor(folder: string) {
    this.#kept = new KeptRows({
      folder,
      name: 'place-uses.ndjson',
      most: MOST_USES,
      rowIn: ({ place }) => (typeof place === 'string' ? { place } : null),
    });
  }

  /** Counts places that were asked about; never rejects. */
  async count(places: readonly Jurisdiction[]): Promise<void> {
    const counts = await this.all();
    const kept = [...new Set(places.map(nameInFull))].map((place) => {
      counts.set(place, (counts.get(place) ?? 0) + 1);
      return this.#kept.keep({ place });
    });
    await Promise.all(kept);
  }

  /** Uses by place, by its name in full. */
  all(): Promise<Map<string, number>> {
    return (this.#counts ??= this.#read());
  }

  async #read(): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const { place } of await this.#kept.all()) counts.set(place, (counts.get(place) ?? 0) + 1);
    return counts;
  }
}
