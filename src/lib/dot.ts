/** The sum of the products of two vectors' numbers (点积); of vectors of length 1, how much they point the same way: 1 where they do. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}
