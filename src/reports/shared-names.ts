import { derived } from '../lib/derived.js';
import type { Jurisdiction } from './types.js';

/** Whatever reports of a place. */
interface Placed {
  readonly jurisdiction: Jurisdiction;
}

/** Names that several of the places have (重名): 鼓楼区 of 福州市 and of 南京市. Looked up once for a list. */
export const sharedNames = derived((all: readonly Placed[]): ReadonlySet<string> => {
  const parents = new Map<string, string | null>();
  const shared = new Set<string>();
  for (const { jurisdiction } of all) {
    const { name, parent } = jurisdiction;
    if (parents.has(name) && parents.get(name) !== parent) shared.add(name);
    parents.set(name, parent);
  }
  return shared;
});

/** A place's name with that of the place above it: 南京市鼓楼区. */
export function nameInFull({ name, parent }: Pick<Jurisdiction, 'name' | 'parent'>): string {
  return `${parent ?? ''}${name}`;
}
