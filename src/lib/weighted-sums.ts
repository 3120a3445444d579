import { CODE } from './weighted-sums-code.js';

/** Rows that are added to in one go: their sums and columns stay in the processor's near memory. */
export const BLOCK = 32768;
/** The largest value of a column, above and below 0. */
export const MOST_VALUE = 127;
/** The largest weight, above and below 0. */
export const MOST_WEIGHT = 32767;
/** Columns that are added in one go. */
const TOGETHER = 4;
/** Rows that are added to at a time. */
const SIXTEEN = 16;
/** Where the sums begin: behind the columns. */
const SUMS = TOGETHER * BLOCK;
const SUM_BYTES = 4;
const PAGE = 65536;

/** What a column gives the rows of a block: its values, each times a weight, whole numbers both. */
export interface WeightedColumn {
  /** One value a row, at most as many as a block has rows. */
  readonly values: Int8Array;
  readonly weight: number;
}

interface Kernel {
  readonly memory: WebAssembly.Memory;
  /** Weights come by twos, 16 bits each. */
  readonly add: (sums: number, count: number, ...weights: readonly number[]) => void;
  readonly next: (from: number, to: number, least: number) => number;
}

/**
 * Sums of weighted columns of whole numbers (加权列和), by the processor's instructions for many numbers at once, which
 * JavaScript has by way of WebAssembly only: some ten times as fast. One for the whole process: whoever starts sums reads them
 * before anything else has a turn.
 */
class WeightedSums {
  readonly #kernel: Kernel;
  #columns: readonly Int8Array[] = [];
  #sums = new Int32Array();

  constructor() {
    const code = new WebAssembly.Module(Buffer.from(CODE, 'base64'));
    this.#kernel = new WebAssembly.Instance(code).exports as unknown as Kernel;
  }

  /** Sums of so many rows, all 0. What was started before is overwritten. */
  start(rows: number): Int32Array {
    const { memory } = this.#kernel;
    const room = rows + SIXTEEN;
    const lacking = SUMS + room * SUM_BYTES - memory.buffer.byteLength;
    if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE));
    if (this.#sums.buffer !== memory.buffer) {
      const { buffer } = memory;
      this.#sums = new Int32Array(buffer, SUMS);
      this.#columns = Array.from({ length: TOGETHER }, (_, at) => new Int8Array(buffer, at * BLOCK, BLOCK));
    }
    return this.#sums.fill(0, 0, room).subarray(0, rows);
  }

  /** Adds what the columns, which are equally long, give the rows from one on, which is a multiple of sixteen. */
  add(from: number, columns: readonly WeightedColumn[]): void {
    const rows = columns[0]?.values.length ?? 0;
    const count = Math.ceil(rows / SIXTEEN) * SIXTEEN;
    if (count === 0) return;
    for (let first = 0; first < columns.length; first += TOGETHER) {
      const together = columns.slice(first, first + TOGETHER);
      for (const [at, { values }] of together.entries()) this.#columns[at]?.set(values);
      for (const column of this.#columns) column.fill(0, rows, count);
      const weight = (at: number): number => together[at]?.weight ?? 0;
      const pair = (at: number): number => (weight(at) & 0xffff) | (weight(at + 1) << 16);
      this.#kernel.add(SUMS + from * SUM_BYTES, count, pair(0), pair(2));
    }
  }

  /** The first row, from one up to another, whose sum is this or more; the other when there is none. */
  next(from: number, to: number, least: number): number {
    if (from >= to) return to;
    return (this.#kernel.next(SUMS + from * SUM_BYTES, SUMS + to * SUM_BYTES, least) - SUMS) / SUM_BYTES;
  }
}

let opened: WeightedSums | null = null;

/** The sums of this process. */
export function weightedSums(): WeightedSums {
  return (opened ??= new WeightedSums());
}
