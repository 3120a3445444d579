import type { CheerioAPI } from 'cheerio/slim';
import type { AnyNode, Element } from 'domhandler';
import { tableLines, type GridCell } from './grid.js';

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** `nodeType` of text. */
export const TEXT = 3;
/** A longer cell is a piece of the page, not of a table. */
const LONGEST_CELL = 400;

/** The text of a part of a page, one line a block (块); tables become lines with a tab between the cells. */
export function linesOfBlocks($: CheerioAPI, roots: readonly AnyNode[]): string {
  const lines: string[] = [''];
  const write = (text: string): void => {
    lines[lines.length - 1] += text;
  };
  const breakLine = (): void => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const visit = (node: AnyNode): void => {
    if (node.nodeType === TEXT) return write(node.data.replaceAll(/\s+/gu, ' '));
    if (!('children' in node)) return;
    const name = 'name' in node ? node.name : '';
    if (name === 'br') return breakLine();
    const isBlock = BLOCKS.has(name);
    if (isBlock) breakLine();
    const table = name === 'table' ? rowsOf($, node as Element) : null;
    if (table === null) for (const child of node.children) visit(child);
    else lines.push(...tableLines(table), '');
    if (isBlock) breakLine();
  };
  for (const node of roots) visit(node);
  return lines
    .map((line) => stripped(line.replaceAll(/ +/gu, ' ')))
    .filter((line) => line !== '')
    .join('\n');
}

/** The line without spaces at either end; its tabs stay, for they part cells that may be empty. */
function stripped(line: string): string {
  const isBlank = (at: number): boolean => line[at] === ' ' || line[at] === '\u3000';
  let [start, end] = [0, line.length];
  while (start < end && isBlank(start)) start += 1;
  while (start < end && isBlank(end - 1)) end -= 1;
  return line.slice(start, end);
}

/** The cells of a table of data; null for one that only lays out the page. */
function rowsOf($: CheerioAPI, table: Element): readonly (readonly GridCell[])[] | null {
  if ($(table).find('table').length > 0) return null;
  const rows = $(table)
    .find('tr')
    .get()
    .map((row) =>
      $(row)
        .children('td, th')
        .get()
        .map((cell): GridCell => {
          const text = $(cell).text().replaceAll(/\s+/gu, ' ').trim();
          return { text, columns: span($(cell).attr('colspan')), rows: span($(cell).attr('rowspan')) };
        }),
    )
    .filter((row) => row.length > 0);
  const isData =
    rows.length > 1 &&
    rows.some((row) => row.length > 1) &&
    rows.every((row) => row.every(({ text }) => text.length <= LONGEST_CELL));
  return isData ? rows : null;
}

function span(value: string | undefined): number {
  const count = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(count) ? 1 : Math.min(Math.max(count, 1), 100);
}
