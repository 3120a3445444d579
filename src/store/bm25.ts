const K1 = 1.2;
const B = 0.6;

/** Weight of a term that stands in `frequency` of `passages` passages; rare terms weigh more, none less than 0. */
export function rarity(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

/** What a passage's length does to the counts of its terms. */
export function norm(length: number, meanLength: number): number {
  return K1 * (1 - B + (B * length) / (meanLength || 1));
}

/** No contribution before its rarity reaches this, however often the term stands in a passage. */
export const MOST_SATURATION = K1 + 1;

/** Contribution of a term that stands `count` times in a passage with the given norm, before its rarity. */
export function saturation(count: number, passageNorm: number): number {
  return (count * (K1 + 1)) / (count + passageNorm);
}
