/**
 * The first of so many places where something holds that holds at all places behind it too (二分查找); `count` where it holds at
 * none.
 */
export function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
