/** How much two texts say the same, by their vectors of length 1 (复述相似度): 1 where they do, about 0 where they have nothing in common. */
export function likeness(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}
