import type { Span } from '../../lib/span.js';
import { EXCLUSIONS } from '../patterns/exclusions.js';

/** Why a code unit is left out of the search for figures; 0 where it is not. */
export const MASK = { none: 0, excluded: 1, title: 2, quoted: 3 } as const;

/** One entry a code unit, with a value of `MASK`. */
export type Mask = Uint8Array;

/** Longest quotation that is read as a name, and longest title of a document, in code units. */
const NAME_LIMIT = 30;
const TITLE_LIMIT = 120;

/** Stands for a blanked code unit: neither digit, letter, space nor punctuation. */
const BLANK = '\u0001';

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
]);

/** What in the folded text can hold no figure: dates, names, titles, page furniture. */
export function maskOf(folded: string, dross: readonly Span[]): Mask {
  const mask = new Uint8Array(folded.length);
  for (const span of enclosed(withoutOddQuotes(folded), PAIRS, NAME_LIMIT).filter(isName(folded)))
    mask.fill(MASK.quoted, span.start, span.end);
  for (const span of enclosed(folded, new Map([['《', '》']]), TITLE_LIMIT)) {
    mask.fill(MASK.title, span.start, span.end);
  }
  for (const { pattern } of EXCLUSIONS) {
    for (const match of folded.matchAll(pattern)) {
      mask.fill(MASK.excluded, match.index, match.index + match[0].length);
    }
  }
  for (const span of dross) mask.fill(MASK.excluded, span.start, span.end);
  return mask;
}

/** A quotation with a sentence end in it is what somebody said, not a name. */
function isName(folded: string): (span: Span) => boolean {
  return ({ end }) => !'。!'.includes(folded.charAt(end - 2));
}

/** Spans from an opening mark to its closing one, on one line, the outer one where they nest. */
function enclosed(folded: string, pairs: ReadonlyMap<string, string>, limit: number): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const closing = pairs.get(folded.charAt(at));
    if (closing === undefined) continue;
    const end = closingAt(folded, at, { closing, limit });
    if (end === null) continue;
    spans.push({ start: at, end });
    at = end - 1;
  }
  return spans;
}

/** The text without the straight quotation marks of lines where one lacks its partner: no pair there can be trusted. */
function withoutOddQuotes(folded: string): string {
  if (!folded.includes('"')) return folded;
  const isOdd = (line: string): boolean => line.split('"').length % 2 === 0;
  return folded
    .split('\n')
    .map((line) => (isOdd(line) ? line.replaceAll('"', ' ') : line))
    .join('\n');
}

function closingAt(
  folded: string,
  start: number,
  { closing, limit }: { readonly closing: string; readonly limit: number },
): number | null {
  const opening = folded.charAt(start);
  let depth = 1;
  const last = Math.min(folded.length, start + limit);
  for (let at = start + 1; at < last; at += 1) {
    const sign = folded.charAt(at);
    if (sign === '\n') return null;
    if (sign === closing) depth -= 1;
    else if (sign === opening) depth += 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

/** The folded text with what the mask excludes blanked out, so that no digit of a date is read as a number. */
export function blanked(folded: string, mask: Mask): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < folded.length; at += 1) {
    if (mask[at] !== MASK.excluded || folded.charAt(at) === '\n') continue;
    parts.push(folded.slice(from, at), BLANK);
    from = at + 1;
  }
  parts.push(folded.slice(from));
  return parts.join('');
}
