/**
 * Half-open span of UTF-16 code units: `text.slice(span.start, span.end)` is what it covers, always.
 * A place that could not be located is `null`, never a guess.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the span covers in `text`. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `outer` holds all of `inner`; an empty inner span lies inside where its offset does. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Number of code units that both spans cover; 0 when they only touch. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The span without white space at either end; empty (start = end) when it held nothing else. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b)
  );
}
