import type { Span } from './span.js';

/** A text without the breaks inside its paragraphs, and where each of its characters stands in the text as it is. */
export interface Rejoined {
  readonly text: string;
  /** Offset in the text as it is. */
  readonly outer: (inner: number) => number;
  /** Offset in the rejoined text; of what was left out, that of what follows it. */
  readonly inner: (outer: number) => number;
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
  const rows = rowsOf(text);
  const lines = rows.filter(({ start, end }) => end > start && !PAGE_NUMBER.test(text.slice(start, end)));
  const widths = lines.map(({ width }) => width).sort((a, b) => a - b);
  const usual = widths[Math.floor((widths.length - 1) * USUAL)] ?? 0;
  if (lines.length < FEWEST_ROWS || usual < NARROWEST || usual > WIDEST) return [];
  const isFull = ({ width }: Row): boolean => width <= usual + WIDER && width >= usual - NARROWER;
  const endsAmid = ({ start, end }: Row): boolean => !ENDS.test(text.slice(start, end).trimEnd());
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

function rowsOf(text: string): readonly Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text.charAt(at) !== '\n') continue;
    const end = text.charAt(at - 1) === '\r' ? at - 1 : at;
    const line = text.slice(start, end).trimEnd();
    rows.push({ start, end: start + line.length, width: widthOf(line) });
    start = at + 1;
  }
  return rows;
}

function widthOf(line: string): number {
  let width = 0;
  for (let at = 0; at < line.length; at += 1) width += line.charCodeAt(at) < 0x80 ? 1 : 2;
  return width;
}

/** A text without the breaks inside its paragraphs. */
export function rejoined(text: string): Rejoined {
  const breaks = softBreaks(text);
  return breaks.length === 0 ? asItIs(text) : without(text, breaks);
}

/** The same of a stretch of a text whose breaks are given; offsets are those in the stretch. */
export function rejoinedPart(text: string, breaks: readonly Span[], part: Span): Rejoined {
  const inside = breaks
    .filter(({ start, end }) => start > part.start && end < part.end)
    .map(({ start, end }) => ({ start: start - part.start, end: end - part.start }));
  const stretch = text.slice(part.start, part.end);
  return inside.length === 0 ? asItIs(stretch) : without(stretch, inside);
}

function asItIs(text: string): Rejoined {
  return { text, outer: same, inner: same };
}

function same(offset: number): number {
  return offset;
}

/** A text without these stretches, which are in text order. */
function without(text: string, breaks: readonly Span[]): Rejoined {
  const kept: Span[] = [];
  let from = 0;
  for (const { start, end } of breaks) {
    kept.push({ start: from, end: start });
    from = end;
  }
  kept.push({ start: from, end: text.length });
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of kept) {
    starts.push(length);
    length += end - start;
  }
  const keptStarts = kept.map(({ start }) => start);
  return {
    text: kept.map(({ start, end }) => text.slice(start, end)).join(''),
    outer: (inner) => {
      const at = lastAtMost(starts, inner);
      return kept[at]!.start + inner - starts[at]!;
    },
    inner: (outer) => {
      const at = lastAtMost(keptStarts, outer);
      return starts[at]! + Math.min(outer, kept[at]!.end) - kept[at]!.start;
    },
  };
}

/** Place of the last number that is at most this; the first of them is 0. */
function lastAtMost(sorted: readonly number[], most: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sorted[middle]! <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
