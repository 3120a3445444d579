const K1 = 1.2;
const B = 0.6;

/** Weight of a term that stands in `frequency` of `passages` passages; rare terms weigh more, none less than 0. */
export function rarity(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

/** What a passage's length does to the counts of its terms: it is added to them below the line. */
export function norm(length: number, meanLength: number): number {
  return K1 * (1 - B + (B * length) / (meanLength || 1));
}

/** A term that stands `count` times in a passage adds `count` / (`count` + its norm) of this times its rarity. */
export const MOST_SATURATION = K1 + 1;
