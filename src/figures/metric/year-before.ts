import { sameThings } from './carry.js';
import type { Piece } from './pieces.js';
import type { Draft, Memory } from './types.js';

/** 36件，败诉4件；上年31件，败诉6件: what it was the year before, of the first that was counted up to the ；. */
const YEAR_BEFORE = /^(?:上一?年度?|去年|前一年)(?:同期)?(?:为|是|有)?$/u;

/** What the year before had of the first number before a ；; null elsewhere. */
export function ofYearBefore({ before, figure }: Piece, memory: Memory): Draft | null {
  if (!memory.opened || !YEAR_BEFORE.test(before.trim())) return null;
  const first = memory.counted.find(
    ({ index, part, unit, figure: { role } }) =>
      index >= memory.segmentBefore && part !== true && role === 'value' && sameThings(unit, figure.unit),
  );
  return first === undefined ? null : { ...first, ties: [first.index] };
}
