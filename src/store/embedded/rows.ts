import { textAt, type PostingsTable } from './postings-file.js';
import { firstFrom, type Stretch } from './top-rows.js';

/** Where a report's passages stand: numbers from `first` on. */
export interface ReportPassages {
  readonly id: string;
  readonly first: number;
  readonly passages: number;
}

/**
 * The passages of the store in the order of their numbers, each with a row (行号): what the indexes go by. Rows are only
 * added; those of reports that are gone stay, marked.
 */
export class Rows {
  #numbers: Uint32Array;
  readonly #base: Pick<PostingsTable, 'ids' | 'numbers'> | null;
  /** Ids of the rows behind those of the index file. */
  readonly #ids: string[] = [];
  #gone: Uint8Array;
  /** The same by stretches, ascending: reports go as a whole. */
  #goneStretches: readonly Stretch[] = [];
  #count: number;
  #alive: number;
  #version = 0;
  /** Rows of each report, half-open. */
  readonly #spans = new Map<string, readonly [number, number]>();
  readonly #firsts = new Map<string, number>();

  /** @param base - passages that an index file holds */
  constructor(base: Pick<PostingsTable, 'ids' | 'numbers'> | null) {
    const numbers = base?.numbers ?? new Uint32Array();
    this.#base = base;
    this.#numbers = numbers;
    this.#count = numbers.length;
    this.#alive = numbers.length;
    this.#gone = new Uint8Array(numbers.length);
  }

  get count(): number {
    return this.#count;
  }

  /** Rows that are not gone. */
  get alive(): number {
    return this.#alive;
  }

  /** 1 for each row that is gone. */
  get gone(): Uint8Array {
    return this.#gone;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  /** Number of the last passage; 0 when there is none. */
  get last(): number {
    return this.#count === 0 ? 0 : (this.#numbers[this.#count - 1] ?? 0);
  }

  numberOf(row: number): number {
    return this.#numbers[row] ?? 0;
  }

  /** Citation id of the passage in a row; undefined when there is no such row. */
  idOf(row: number): string | undefined {
    const base = this.#base;
    const held = base?.numbers.length ?? 0;
    return base !== null && row < held ? textAt(base.ids, row) : this.#ids[row - held];
  }

  /** The row of a passage number; −1 when there is none, or it is gone. */
  rowOf(number: number): number {
    const row = this.#place(number);
    return row < this.#count && this.#numbers[row] === number && this.#gone[row] === 0 ? row : -1;
  }

  /** How many of the rows, which ascend, are not gone. */
  aliveAmong(rows: Uint32Array): number {
    let held = rows.length;
    let at = 0;
    for (const [from, to] of this.#goneStretches) {
      const start = firstFrom(rows, from, at);
      at = firstFrom(rows, to, start);
      held -= at - start;
    }
    return held;
  }

  /** Adds a passage with a number above all others; its row. */
  add(number: number, id: string): number {
    if (this.#count === this.#numbers.length) {
      const room = Math.max(64, Math.ceil(this.#count * 1.5));
      this.#numbers = grown(this.#numbers, new Uint32Array(room));
      this.#gone = grown(this.#gone, new Uint8Array(room));
    }
    this.#numbers[this.#count] = number;
    this.#ids.push(id);
    this.#count += 1;
    this.#alive += 1;
    this.#version += 1;
    return this.#count - 1;
  }

  /** Marks the rows of reports that are no longer there as gone, and learns where those of the others stand. */
  follow(reports: readonly ReportPassages[]): void {
    const now = new Map(reports.map((report) => [report.id, report]));
    for (const [id, first] of this.#firsts) {
      if (now.get(id)?.first === first) continue;
      this.#firsts.delete(id);
      this.#spans.delete(id);
    }
    for (const { id, first, passages } of reports) {
      if (this.#firsts.has(id) || passages === 0 || first + passages - 1 > this.last) continue;
      this.#firsts.set(id, first);
      this.#spans.set(id, [this.#place(first), this.#place(first + passages)]);
    }
    this.#mark();
  }

  #mark(): void {
    const known = [...this.#spans.values()].reduce((sum, [from, to]) => sum + to - from, 0);
    if (known === this.#alive) return;
    this.#gone.fill(1, 0, this.#count);
    for (const [from, to] of this.#spans.values()) this.#gone.fill(0, from, to);
    this.#goneStretches = stretchesOf(this.#gone, this.#count);
    this.#alive = known;
    this.#version += 1;
  }

  /** Stretches of rows that the reports' passages take up, ascending. */
  spansOf(reports: ReadonlySet<string>): readonly (readonly [number, number])[] {
    return [...reports]
      .flatMap((id) => [this.#spans.get(id) ?? []].filter((span) => span.length === 2))
      .sort((a, b) => a[0] - b[0]);
  }

  /** Place of the first number that is not below the one given. */
  #place(number: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function stretchesOf(gone: Uint8Array, count: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = gone.indexOf(1); from >= 0 && from < count;) {
    const next = gone.indexOf(0, from);
    const to = next < 0 ? count : Math.min(next, count);
    stretches.push([from, to]);
    from = gone.indexOf(1, to);
  }
  return stretches;
}

function grown<A extends Uint32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
