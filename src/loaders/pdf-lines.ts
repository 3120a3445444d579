import { NUMBER, tableText, type Row } from './pdf-table.js';

/** A run of text with its place on the page, in points from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** Height of its characters. */
  readonly size: number;
}

interface Line extends Row {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly size: number;
  readonly text: string;
}

/** Pieces whose feet are closer than this share of their height stand in one line. */
const SAME_LINE = 0.5;
/** A gap wider than this many heights separates cells, not words. */
const CELL_GAP = 1.2;
/** A line that ends within this many heights of the right edge goes on in the next. */
const EDGE = 1.8;
/** A line that starts this many heights in begins a paragraph. */
const INDENT = 1.2;
/** This share of all lines begins where text begins. */
const MANY = 0.15;
/** Lines at the head and the foot of a page that may be the page's own. */
const MARGIN_LINES = 2;
/** What stands on this share of the pages is the page's own. */
const REPEATED = 0.5;
const FEWEST_PAGES = 3;
const PAGE_NUMBER =
  /^(?:[—–\-－·.]{1,2}\s?)?(?:第\s?)?\d{1,3}(?:\s?页)?(?:\s?[—–\-－·.]{1,2}|\s?\/\s?\d{1,3}|.{0,2}共\s?\d{1,3}\s?页)?$/u;
/** How headings and numbered paragraphs begin. */
const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、](?!\d))/u;

/** The text of all pages (页面转文本): lines joined to paragraphs, without page headers, footers and page numbers. */
export function textOfPages(pages: readonly (readonly Piece[])[]): string {
  const lined = pages.map(linesOf);
  const repeated = repeatedLines(lined);
  const body = lined.flatMap((lines) =>
    lines.filter((line, index) => {
      const atEdge = index < MARGIN_LINES || index >= lines.length - MARGIN_LINES;
      const isOuter = index === 0 || index === lines.length - 1;
      return !(atEdge && repeated.has(patternOf(line))) && !(isOuter && PAGE_NUMBER.test(line.text.trim()));
    }),
  );
  return paragraphs(body).join('\n');
}

function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.bottom - a.bottom)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row !== undefined && first !== undefined && isSameLine(first, piece)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(lineOf);
}

function isSameLine(a: Piece, b: Piece): boolean {
  return Math.abs(a.bottom - b.bottom) < Math.max(a.size, b.size, 1) * SAME_LINE;
}

function lineOf(row: readonly Piece[]): Line {
  const pieces = [...row].sort((a, b) => a.left - b.left);
  const size = Math.max(...pieces.map((piece) => piece.size), 1);
  const cells: { text: string; left: number; right: number }[] = [];
  for (const { text, left, right } of pieces) {
    const last = cells.at(-1);
    if (last === undefined || left - last.right > size * CELL_GAP) cells.push({ text, left, right });
    else {
      const spaced = left - last.right > size * 0.2 && isLatin(last.text.at(-1)) && isLatin(text[0]);
      last.text += (spaced ? ' ' : '') + text;
      last.right = right;
    }
  }
  const trimmed = cells.map((cell) => ({ ...cell, text: cell.text.trim() }));
  return {
    cells: trimmed,
    pieces,
    left: trimmed[0]?.left ?? 0,
    right: trimmed.at(-1)?.right ?? 0,
    bottom: pieces[0]?.bottom ?? 0,
    size,
    text: trimmed.map((cell) => cell.text).join(' '),
  };
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z]/u.test(character);
}

/** A line without its numbers, which differ from page to page. */
function patternOf({ text }: Line): string {
  return text.replaceAll(/\d+/gu, '#').replaceAll(/\s/gu, '');
}

function repeatedLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  if (pages.length < FEWEST_PAGES) return new Set();
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = [...lines.slice(0, MARGIN_LINES), ...lines.slice(-MARGIN_LINES)];
    for (const pattern of new Set(edges.map(patternOf))) {
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    }
  }
  const least = Math.max(FEWEST_PAGES, pages.length * REPEATED);
  return new Set([...counts].filter(([, count]) => count >= least).map(([pattern]) => pattern));
}

function paragraphs(lines: readonly Line[]): readonly string[] {
  const leftEdge = leftEdgeOf(lines);
  const rightEdge = edgeOf(lines);
  const texts: string[] = [];
  let before: Line | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const rows = tableAt(lines, at);
    if (rows.length > 1) {
      texts.push(...tableText(rows));
      at += rows.length - 1;
      before = null;
      continue;
    }
    const goesOn =
      before !== null &&
      before.right > rightEdge - before.size * EDGE &&
      line.left < leftEdge + line.size * INDENT &&
      Math.abs(before.size - line.size) < 1 &&
      !(ORDINAL.test(line.text) && /[。；：]$/u.test(before.text));
    if (goesOn) texts.push(joined(texts.pop() ?? '', line.text));
    else texts.push(line.text);
    before = line;
  }
  return texts;
}

/** The lines from here on that have cells, when they hold numbers; words spaced widely are no table. */
function tableAt(lines: readonly Line[], at: number): readonly Line[] {
  let end = at;
  while ((lines[end]?.cells.length ?? 0) > 1) end += 1;
  const rows = lines.slice(at, end);
  const holdsNumbers = rows.slice(1).some(({ cells }) => cells.some(({ text }) => NUMBER.test(text)));
  return holdsNumbers ? rows : [];
}

function joined(before: string, after: string): string {
  return isLatin(before.at(-1)) && isLatin(after[0]) ? `${before} ${after}` : before + after;
}

/** Where lines begin that are not indented: farthest to the left among where many do. */
function leftEdgeOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const left = Math.round(line.left);
    counts.set(left, (counts.get(left) ?? 0) + 1);
  }
  const many = [...counts].filter(([, count]) => count >= lines.length * MANY).map(([left]) => left);
  return Math.min(...many, ...(many.length === 0 ? counts.keys() : []));
}

/** Where full lines end: nine tenths of the lines end at it or before. */
function edgeOf(lines: readonly Line[]): number {
  const ends = lines.map((line) => line.right).sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.9)] ?? 0;
}
