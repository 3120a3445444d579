/** A cell with its place across the page, in points. */
export interface Cell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

const EMPTY = '—';

/**
 * Rows of cells as lines with a tab between the cells (PDF 表格): each cell under the heading that it stands under. A
 * row whose cells fit no heading, or two the same, is written as plain text, so that no number is read under a wrong one.
 */
export function tableText(rows: readonly (readonly Cell[])[]): readonly string[] {
  const [head = [], ...body] = rows;
  return [head.map(({ text }) => text).join('\t'), ...body.map((row) => rowText(row, head))];
}

function rowText(row: readonly Cell[], head: readonly Cell[]): string {
  const line = head.map(() => EMPTY);
  for (const cell of row) {
    const column = columnOf(cell, head);
    if (column === -1 || line[column] !== EMPTY) return row.map(({ text }) => text).join('；');
    line[column] = cell.text;
  }
  return line.join('\t');
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
