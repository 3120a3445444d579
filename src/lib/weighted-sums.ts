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
  /** Weights come by twos, 16 bits each; then the addresses of four columns. */
  readonly add: (sums: number, count: number, ...weightsAndColumns: readonly number[]) => void;
  readonly next: (from: number, to: number, least: number) => number;
}

/** Where a column lies, and its weight. */
interface PlacedColumn {
  readonly address: number;
  readonly weight: number;
}

/** Rows whose sums lie from an address on, a multiple of sixteen. */
interface PlacedSums {
  readonly address: number;
  readonly count: number;
}

let code: WebAssembly.Module | null = null;

/**
 * Sums of weighted columns of whole numbers (加权列和), by the processor's instructions for many numbers at once, which
 * JavaScript has by way of WebAssembly only: some ten times as fast.
 */
function kernelOver(memory: WebAssembly.Memory): Kernel {
  code ??= new WebAssembly.Module(Buffer.from(CODE, 'base64'));
  return new WebAssembly.Instance(code, { columns: { memory } }).exports as unknown as Kernel;
}

function addTogether(kernel: Kernel, { address, count }: PlacedSums, columns: readonly PlacedColumn[]): void {
  const none = columns[0] ?? { address: 0, weight: 0 };
  const weight = (at: number): number => columns[at]?.weight ?? 0;
  const pair = (at: number): number => (weight(at) & 0xffff) | (weight(at + 1) << 16);
  const place = (at: number): number => (columns[at] ?? none).address;
  for (let at = 0; at < columns.length; at += TOGETHER)
    kernel.add(
      address,
      count,
      pair(at),
      pair(at + 2),
      place(at),
      place(at + 1),
      place(at + 2),
      place(at + 3),
    );
}

const bySixteen = (rows: number): number => Math.ceil(rows / SIXTEEN) * SIXTEEN;

/**
 * Sums of columns that are copied to where the instructions reach them. One for the whole process: whoever starts sums reads
 * them before anything else has a turn.
 */
class WeightedSums {
  readonly #memory = new WebAssembly.Memory({ initial: SUMS / PAGE + 1 });
  readonly #kernel = kernelOver(this.#memory);
  #columns: readonly Int8Array[] = [];
  #sums = new Int32Array();

  /** Sums of so many rows, all 0. What was started before is overwritten. */
  start(rows: number): Int32Array {
    const room = rows + SIXTEEN;
    const lacking = SUMS + room * SUM_BYTES - this.#memory.buffer.byteLength;
    if (lacking > 0) this.#memory.grow(Math.ceil(lacking / PAGE));
    const { buffer } = this.#memory;
    if (this.#sums.buffer !== buffer) {
      this.#sums = new Int32Array(buffer, SUMS);
      this.#columns = Array.from({ length: TOGETHER }, (_, at) => new Int8Array(buffer, at * BLOCK, BLOCK));
    }
    return this.#sums.fill(0, 0, room).subarray(0, rows);
  }

  /** Adds what the columns, which are equally long, give the rows from one on, which is a multiple of sixteen. */
  add(from: number, columns: readonly WeightedColumn[]): void {
    const rows = columns[0]?.values.length ?? 0;
    if (rows === 0) return;
    const sums = { address: SUMS + from * SUM_BYTES, count: bySixteen(rows) };
    for (let first = 0; first < columns.length; first += TOGETHER) {
      const together = columns.slice(first, first + TOGETHER);
      const placed = together.map(({ weight }, at) => ({ address: at * BLOCK, weight }));
      for (const [at, { values }] of together.entries()) {
        this.#columns[at]?.set(values);
        this.#columns[at]?.fill(0, rows, sums.count);
      }
      addTogether(this.#kernel, sums, placed);
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

/** Columns that lie where the instructions reach them (常驻列), so that none is copied for a search. */
export class HeldColumns {
  /** All of them, one behind the other. */
  readonly values: Int8Array;
  readonly #kernel: Kernel;
  readonly #sums: Int32Array;
  /** Where the columns begin: behind the sums. */
  readonly #first: number;

  /** @param rows - how long each column is, a multiple of sixteen */
  constructor(
    private readonly rows: number,
    columns: number,
  ) {
    this.#first = rows * SUM_BYTES;
    const memory = new WebAssembly.Memory({ initial: Math.ceil((this.#first + rows * columns) / PAGE) });
    this.#kernel = kernelOver(memory);
    this.#sums = new Int32Array(memory.buffer, 0, rows);
    this.values = new Int8Array(memory.buffer, this.#first, rows * columns);
  }

  /** What columns, by their places, give the first rows of them; overwrites what was summed before. */
  sum(rows: number, columns: readonly { readonly column: number; readonly weight: number }[]): Int32Array {
    this.#sums.fill(0);
    const sums = { address: 0, count: bySixteen(rows) };
    const placed = columns.map(({ column, weight }) => ({
      address: this.#first + column * this.rows,
      weight,
    }));
    if (rows > 0) addTogether(this.#kernel, sums, placed);
    return this.#sums;
  }

  /** The first row, from one up to another, whose sum is this or more; the other when there is none. */
  next(from: number, to: number, least: number): number {
    return from >= to ? to : this.#kernel.next(from * SUM_BYTES, to * SUM_BYTES, least) / SUM_BYTES;
  }
}
