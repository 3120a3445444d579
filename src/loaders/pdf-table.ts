/** A cell with its place across the page, in points. */
export interface Cell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A row with its cells, and the runs of text that they were put together from. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly pieces: readonly Cell[];
}

/** A cell that is a number alone. */
export const NUMBER = /^-?\d[\d,]*(?:\.\d+)?%?$/u;
const EMPTY = '—';

/**
 * Rows of cells as lines with a tab between the cells (PDF 表格): each cell under the heading that it stands under. A
 * row whose cells fit no heading, or two the same, is written as plain text, so that no number is read under a wrong one.
 */
export function tableText(rows: readonly Row[]): readonly string[] {
  const [head, ...body] = rows;
  const headings = head?.cells ?? [];
  return [headings.map(({ text }) => text).join('\t'), ...body.map((row) => rowText(row, headings))];
}

function rowText({ cells, pieces }: Row, head: readonly Cell[]): string {
  const line = placed(cells, head) ?? recut(pieces, head);
  return line?.join('\t') ?? cells.map(({ text }) => text).join('；');
}

/** The cells under their headings; null where one fits none, or two the same. */
function placed(cells: readonly Cell[], head: readonly Cell[]): readonly string[] | null {
  const line = head.map(() => EMPTY);
  for (const cell of cells) {
    const column = columnOf(cell, head);
    if (column === -1 || line[column] !== EMPTY) return null;
    line[column] = cell.text;
  }
  return line;
}

/** A row whose label reaches up to its first number: cut by its runs of text, where only numbers stand behind the label. */
function recut(pieces: readonly Cell[], head: readonly Cell[]): readonly string[] | null {
  const line = head.map(() => '');
  for (const piece of pieces) {
    const column = columnOf(piece, head);
    if (column === -1) return null;
    line[column] += piece.text.trim();
  }
  const [label = '', ...values] = line;
  const fits =
    label !== '' && !NUMBER.test(label) && values.every((text) => text === '' || NUMBER.test(text));
  return fits ? line.map((text) => text || EMPTY) : null;
}

/** The heading whose middle is nearest, as long as no other is nearly as near. */
function columnOf(cell: Cell, head: readonly Cell[]): number {
  const overlapping = head.flatMap(({ left, right }, index) =>
    left < cell.right && cell.left < right ? [index] : [],
  );
  if (overlapping.length === 1) return overlapping[0] ?? -1;
  if (overlapping.length > 1) return -1;
  const distances = head.map(({ left, right }) => Math.abs((left + right - cell.left - cell.right) / 2));
  const sorted = [...distances].sort((a, b) => a - b);
  const [first = 0, second = Infinity] = sorted;
  return first * 2 < second ? distances.indexOf(first) : -1;
}
