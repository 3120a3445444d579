/** Marks that begin no line. */
const NO_START = /^[，。；：、！？”）》%]/u;

/**
 * A text as it comes out of a page that was laid out (硬换行): from the first long paragraph on each line broken at so many columns,
 * indented where it begins, a page number after every 30 rows.
 */
export function wrapped(text: string, columns: number): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => widthOf(line) > 2 * columns);
  const rows = lines.flatMap((line, at) => (at < first ? [line] : wrappedLine(line, columns)));
  return rows
    .flatMap((row, at) => (at % 30 === 29 ? [row, '', `— ${String((at + 1) / 30)} —`, ''] : [row]))
    .join('\n');
}

function wrappedLine(line: string, columns: number): readonly string[] {
  const rows: string[] = [];
  let row = widthOf(line) > columns && /^\S/u.test(line) ? '　　' : '';
  // No number is cut in two.
  for (const part of line.match(/[\d.,]+%?|[\s\S]/gu) ?? []) {
    if (widthOf(row) + widthOf(part) > columns && !NO_START.test(part)) {
      rows.push(row);
      row = '';
    }
    row += part;
  }
  return [...rows, row];
}

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x80 ? 1 : 2), 0);
}
