/** A cell as a format gives it. */
export interface GridCell {
  readonly text: string;
  /** Columns and rows that it covers, from 1. */
  readonly columns: number;
  readonly rows: number;
}

/** Stands where a row has no cell of its own, so that no number slips under another heading. */
const EMPTY = '—';
const MOST_COLUMNS = 60;
const NUMBER = /^-?[\d,.]+%?$/u;
const YEAR = /^(?:19|20)\d\d年?度?$/u;

/**
 * A table as lines with a tab between the cells (表格转文本): every line has a cell for each column, and headings that
 * stand over one another are joined, so that a number is read with the heading over it.
 */
export function tableLines(rows: readonly (readonly GridCell[])[]): readonly string[] {
  const { lines, captions } = unspanned(rows);
  const [first = []] = lines;
  const heads = Math.max(1, headingRows(rows.slice(captions.length), lines));
  const head = first.map((_, column) => headingOf(lines.slice(0, heads), column));
  return [...captions, ...[head, ...lines.slice(heads)].map((cells) => cells.map(shown).join('\t'))];
}

/** Rows with a cell for every column; leading rows of one cell across the table are captions. */
function unspanned(rows: readonly (readonly GridCell[])[]) {
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...rows.map(widthOf)));
  const captions: string[] = [];
  const lines: string[][] = [];
  const open: ({ readonly text: string; readonly rows: number } | undefined)[] = [];
  for (const row of rows) {
    const [only] = row;
    if (lines.length === 0 && row.length === 1 && only !== undefined && width > 1) {
      captions.push(only.text);
      continue;
    }
    lines.push(lineOf(row, width, open));
  }
  return { lines, captions };
}

function widthOf(row: readonly GridCell[]): number {
  return row.reduce((sum, cell) => sum + cell.columns, 0);
}

type Open = ({ readonly text: string; readonly rows: number } | undefined)[];

function lineOf(row: readonly GridCell[], width: number, open: Open): string[] {
  const line: string[] = [];
  const left = [...row];
  for (let column = 0; column < width;) {
    const above = open[column];
    if (above !== undefined && above.rows > 0) {
      open[column] = { text: above.text, rows: above.rows - 1 };
      // A number across rows is stated once.
      line[column] = NUMBER.test(above.text) ? '' : above.text;
      column += 1;
      continue;
    }
    const cell = left.shift() ?? { text: '', columns: 1, rows: 1 };
    for (let covered = 0; covered < cell.columns && column < width; covered += 1, column += 1) {
      const text = covered === 0 || !NUMBER.test(cell.text) ? cell.text : '';
      line[column] = text;
      open[column] = { text, rows: cell.rows - 1 };
    }
  }
  return line;
}

/** Rows of headings: as many as the first row's cells cover, as long as they hold no number. */
function headingRows(rows: readonly (readonly GridCell[])[], lines: readonly (readonly string[])[]): number {
  const [first = []] = rows;
  const tall = Math.max(1, ...first.map((cell) => cell.rows));
  const wide = first.some((cell) => cell.columns > 1);
  const covered = tall > 1 ? tall : wide ? 2 : 1;
  const holding = lines.findIndex((line) => line.some((text) => NUMBER.test(text) && !YEAR.test(text)));
  return Math.min(covered, holding === -1 ? lines.length : holding);
}

function headingOf(lines: readonly (readonly string[])[], column: number): string {
  const parts = lines.map((line) => line[column] ?? '').filter((text) => text !== '');
  return [...new Set(parts)].join(' ');
}

function shown(text: string): string {
  const plain = text.replaceAll(/[\s|]+/gu, ' ').trim();
  return plain === '' ? EMPTY : plain;
}
