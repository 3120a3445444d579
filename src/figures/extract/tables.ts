import type { Span } from '../../lib/span.js';
import { captionOf, namesMoney, titleUnit, type Caption } from './captions.js';
import { cellsOf, isEmpty, isNumber, isWord, YEAR_CELL, type Cell } from './cells.js';
import { halfOf, headedBy, toldApart, type Column } from './columns.js';
import type { Found, Source } from './found.js';
import { isTotal, rowFigures, type Table } from './rows.js';
import { stackedTables } from './stacked.js';

/** Rows further below a header than this belong to another table. */
const LONGEST_TABLE = 60;
const RULE = /^[-:]*$/;

/** Numbers in the cells of tables (表格): unit and scale come from the header, the row's label or the caption. */
export function tableFigures({ folded }: Source, year: number | null): readonly Found[] {
  const reader = new TableReader(year);
  let start = 0;
  for (const line of folded.split('\n')) {
    reader.line(line, start);
    start += line.length + 1;
  }
  const stacked = stackedTables(folded).flatMap((one) => {
    const table = tableOf(headedBy(one.head, null, year), one.caption);
    return one.rows.flatMap((cells) => {
      const row = spanOf(one.isLabelled ? cells : [...one.head, ...cells]);
      return rowFigures(cells, table).map((figure) => ({ ...figure, row }));
    });
  });
  return [...reader.found, ...stacked];
}

function spanOf(cells: readonly Cell[]): Span {
  return { start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
}

function tableOf(columns: readonly Column[], caption: Caption): Table {
  const hasMoney = columns.some(({ name }) => namesMoney(name));
  return { columns: toldApart(columns), caption, hasMoney };
}

/** Reads tables line by line, each row under the heading rows above it. */
class TableReader {
  readonly found: Found[] = [];
  #columns: readonly Column[] | null = null;
  #caption: Caption = [];
  #rows = 0;
  /** The first of the cells that label the row above, which holds for the rows below that leave it empty. */
  #group = '';

  constructor(private readonly year: number | null) {}

  line(line: string, start: number): void {
    const cells = cellsOf(line, start);
    const filled = cells.filter(({ text }) => text !== '');
    const named = /单位/.test(line) ? captionOf(line) : filled.length > 1 ? null : titleUnit(line);
    if (filled.length < 2 || (filled.length === 2 && named !== null)) {
      this.#between(line, cells, named);
    } else if (cells.every(({ text }) => RULE.test(text))) {
      return;
    } else if (isHeading(cells)) {
      this.#columns = headedBy(cells, this.#rows === 0 ? this.#columns : null, this.year);
      this.#rows = 0;
      this.#group = '';
    } else if (this.#columns !== null && this.#rows < LONGEST_TABLE) this.#row(cells, this.#columns);
  }

  /** A line that is no row: a caption, a row with nothing but a label, or the end of the table. */
  #between(line: string, cells: readonly Cell[], named: Caption | null): void {
    if (named === null && cells.length > 2 && cells.length === this.#columns?.length) return;
    this.#caption = named ?? (line.trim() === '' ? this.#caption : []);
    if (line.trim() !== '' && this.#caption.length === 0) this.#columns = null;
  }

  #row(cells: readonly Cell[], columns: readonly Column[]): void {
    this.#rows += 1;
    const half = halfOf(columns);
    if (half === null) {
      const filled = this.#grouped(cells, columns);
      this.found.push(...rowFigures(filled, tableOf(columns, this.#caption)));
      return;
    }
    const table = tableOf(half, this.#caption);
    if (cells.length % half.length !== 0) return;
    for (let at = 0; at < cells.length; at += half.length)
      this.found.push(...rowFigures(cells.slice(at, at + half.length), table));
  }

  /** A row whose first cell is empty, or missing, stands in the group of the row above: 处罚 over 警告 and 罚款. */
  #grouped(cells: readonly Cell[], columns: readonly Column[]): readonly Cell[] {
    const [first, second] = cells;
    if (first === undefined || second === undefined) return cells;
    const group = { ...first, text: this.#group };
    if (cells.length === columns.length - 1 && this.#group !== '' && isWord(first) && !isTotal(first.text))
      return [group, ...cells];
    if (cells.length !== columns.length) return cells;
    if (first.text === '' && isWord(second)) return [group, ...cells.slice(1)];
    this.#group = isWord(first) && isWord(second) ? first.text : '';
    return cells;
  }
}

/** Whether a row names columns: it holds no number but years, and more than one label. */
function isHeading(cells: readonly Cell[]): boolean {
  const isYears = cells.filter(isNumber).every(({ text }) => YEAR_CELL.test(text));
  return isYears && !cells.slice(1).every(isEmpty);
}
