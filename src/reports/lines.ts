import { trim, type Span } from '../lib/span.js';

/** A line without the white space around it (行). */
export interface Line extends Span {
  readonly text: string;
}

/**
 * The lines of a text that hold more than white space, in order.
 *
 * @param plain - makes each line's `text`, as long as the stretch it stands for; default: as it is
 */
export function linesOf(text: string, plain: (line: string) => string = (line) => line): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = start;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end += 1;
    const span = trim(text, { start, end });
    if (span.end > span.start) lines.push({ ...span, text: plain(text.slice(span.start, span.end)) });
    start = end + 1;
  }
  return lines;
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

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x0c || code === 0x2028 || code === 0x2029;
}
