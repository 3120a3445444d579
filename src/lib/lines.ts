import { trim, type Span } from './span.js';

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

/** Whether a character ends a line. */
export function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x0c || code === 0x2028 || code === 0x2029;
}
