import { firstWhere } from './first-where.js';
import { isBreak, linesOf, type Line } from './lines.js';
import type { Span } from './span.js';

/** A text without the breaks inside its paragraphs, and where each of its characters stands in the text as it is. */
export interface Rejoined {
  readonly text: string;
  /** Offset in the rejoined text of one in the text as it is; of what was left out, that of what follows it. */
  readonly inner: (offset: number) => number;
  /** Where a stretch of the rejoined text stands in the text as it is. */
  readonly spanOf: (stretch: Span) => Span;
}

interface Row extends Span {
  /** Columns that it takes: two for a Chinese character, one for a Latin letter or a digit. */
  readonly width: number;
}

/** Text that is wrapped by hand has lines of so many columns. */
const NARROWEST = 40;
const WIDEST = 120;
/** The width that so many of the lines keep to is the one they were wrapped at. */
const USUAL = 0.9;
/** Columns by which a full line may be wider, since no mark begins a line, or narrower, since no number is cut in two. */
const WIDER = 5;
const NARROWER = 10;
/** So many of the lines are full in a text that was wrapped, and so many of these end amid a sentence. */
const FULL = 0.35;
const AMID = 0.5;
/** Fewer rows do not tell what width a text was wrapped at. */
const FEWEST_ROWS = 10;
const ENDS = /[。！？!?；;…：:]["”’」）)]*$/u;
const RUNNING = /[，,。；;]/u;
/** What begins a paragraph, a list item or a heading. */
const BEGINS =
  /^(?:[ \t\u3000]|[一二三四五六七八九十百]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节条、，]|[—·•●■◆▲★※]|\||附件)/u;
/** A page number between two lines of a paragraph: — 3 —. */
const PAGE_NUMBER = /^[\s\-—–－·第]{0,4}\d{1,3}[\s\-—–－·页]{0,4}$/u;

/**
 * The breaks inside the paragraphs of a text that was wrapped to a width (硬换行), each with the blank lines and page numbers that
 * stand in it; none where lines end as paragraphs do. Text that was laid out in pages comes so.
 */
export function softBreaks(text: string): readonly Span[] {
  const lines = rowsOf(text).filter(({ start, end }) => !PAGE_NUMBER.test(text.slice(start, end)));
  const widths = lines.map(({ width }) => width).sort((a, b) => a - b);
  const usual = widths[Math.floor((widths.length - 1) * USUAL)] ?? 0;
  if (lines.length < FEWEST_ROWS || usual < NARROWEST || usual > WIDEST) return [];
  const isFull = ({ width }: Row): boolean => width <= usual + WIDER && width >= usual - NARROWER;
  const endsAmid = ({ start, end }: Row): boolean => !ENDS.test(text.slice(start, end));
  const full = lines.filter(isFull);
  const amid = full.filter(endsAmid);
  if (full.length < lines.length * FULL || amid.length < full.length * AMID) return [];
  return lines.flatMap((row, at) => {
    const next = lines[at + 1];
    if (next === undefined || !endsAmid(row) || BEGINS.test(text.slice(next.start, next.end))) return [];
    // Titles and what stands around them have no commas.
    if (!RUNNING.test(text.slice(row.start, next.end))) return [];
    // The last row of a page may be short.
    const endsPage = PAGE_NUMBER.test(text.slice(row.end, next.start).trim());
    return isFull(row) || endsPage ? [{ start: row.end, end: next.start }] : [];
  });
}

/** The lines of a text, each from where its indentation begins. */
function rowsOf(text: string): readonly Row[] {
  return linesOf(text).map((line) => {
    let { start } = line;
    while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start -= 1;
    return { start, end: line.end, width: widthOf(text.slice(start, line.end)) };
  });
}

function widthOf(line: string): number {
  let width = 0;
  for (let at = 0; at < line.length; at += 1) width += line.charCodeAt(at) < 0x80 ? 1 : 2;
  return width;
}

/** Lines as the paragraphs that they were before they were wrapped, each break (in text order) as so much blank. */
export function paragraphsOf(lines: readonly Line[], breaks: readonly Span[]): readonly Line[] {
  const paragraphs: Line[] = [];
  let next = 0;
  for (const line of lines) {
    while ((breaks[next]?.end ?? Infinity) < line.start) next += 1;
    const last = paragraphs.at(-1);
    const open = breaks[next];
    // What stands in the break, a page number, goes with it.
    if (open !== undefined && open.start < line.start && line.end <= open.end) continue;
    if (last !== undefined && open?.start === last.end && open.end === line.start) {
      const text = `${last.text}${' '.repeat(line.start - last.end)}${line.text}`;
      paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end, text };
    } else paragraphs.push(line);
  }
  return paragraphs;
}

/** A text without the breaks inside its paragraphs. */
export function rejoined(text: string): Rejoined {
  const breaks = softBreaks(text);
  if (breaks.length === 0) return { text, inner: same, spanOf: same };
  const starts = [0, ...breaks.map(({ end }) => end)];
  const ends = [...breaks.map(({ start }) => start), text.length];
  const pieces = starts.map((start, at) => text.slice(start, ends[at]));
  /** Where each piece begins in the rejoined text. */
  const begins: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    begins.push(length);
    length += piece.length;
  }
  const outer = (inner: number): number => {
    const at = lastAtMost(begins, inner);
    return starts[at]! + inner - begins[at]!;
  };
  return {
    text: pieces.join(''),
    inner: (offset) => {
      const at = lastAtMost(starts, offset);
      return begins[at]! + Math.min(offset, ends[at]!) - starts[at]!;
    },
    // An end is that of the last character, not the start of what follows a break.
    spanOf: ({ start, end }) => ({ start: outer(start), end: outer(end - 1) + 1 }),
  };
}

/** What stands in a stretch of a text, as it reads without the breaks inside its paragraphs. */
export function readsAs({ text, inner }: Rejoined, { start, end }: Span): string {
  return text.slice(inner(start), inner(end));
}

function same<T>(place: T): T {
  return place;
}

/** Place of the last number that is at most this; the first of them is 0. */
function lastAtMost(sorted: readonly number[], most: number): number {
  return Math.max(0, firstWhere(sorted.length, (at) => sorted[at]! > most) - 1);
}
