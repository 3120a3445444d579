import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRange, WORKS, type Range } from '../support/kill.js';

/** Random moments of each work at which the process is killed. */
const MOMENTS = Number(process.env['KILLS'] ?? 1);

describe('a process that is killed without warning', () => {
  const counts: { readonly work: string; readonly killed: number; survived: number }[] = [];
  let range: Range;
  beforeAll(async () => {
    range = await openRange();
  });
  afterAll(() => {
    range.close();
    console.table(counts);
  });

  it.each(WORKS)(
    'during %s leaves a store that opens, holds each report whole, and answers',
    { timeout: MOMENTS * 20_000 },
    async (work) => {
      const count = { work, killed: MOMENTS, survived: 0 };
      counts.push(count);
      for (let moment = 0; moment < MOMENTS; moment += 1) {
        await range.kill(work);
        count.survived += 1;
      }
      expect(count.survived).toBe(MOMENTS);
    },
  );
});
