import { getHeapStatistics } from 'node:v8';

/** How many of something, so many bytes each, fit into a share of what the heap may grow to (内存份额). */
export function fitting(bytes: number, share: number): number {
  return Math.floor((getHeapStatistics().heap_size_limit * share) / bytes);
}
