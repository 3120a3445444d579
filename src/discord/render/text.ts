import type { Span } from '../../lib/span.js';

/** Marks that Discord reads as formatting anywhere in a line. */
const INLINE = /[\\*_~`|<[\]]/gu;

/** Marks that Discord reads as heading, quote or list at the start of a line. */
const LINE_START = /^([ \t]*)([#>+-]|\d{1,9}[.)])(?=[\s#>]|$)/gmu;

/** Marks that turn the direction of what follows: with them a number could be shown from right to left. */
const DIRECTION = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text that Discord shows as it is written: no formatting, link, mention, emoji or turned direction comes of it. */
export function plain(text: string): string {
  return text
    .replaceAll(DIRECTION, '')
    .replaceAll(INLINE, String.raw`\$&`)
    .replaceAll(LINE_START, (_, space: string, mark: string) =>
      mark.length === 1 ? `${space}\\${mark}` : `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

/** The text with the marked spans bold; spans are offsets into a text that begins at `start`. */
export function emphasised(text: string, start: number, marks: readonly Span[]): string {
  let shown = '';
  let at = 0;
  for (const mark of marks) {
    const from = mark.start - start;
    const to = mark.end - start;
    if (from < at || to > text.length || from >= to) continue;
    shown += plain(text.slice(at, from)) + bold(text.slice(from, to));
    at = to;
  }
  return shown + plain(text.slice(at));
}

/** Bold, line by line: Discord ends bold at no line break but shows stray stars around white space. */
function bold(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const core = line.trim();
      return core === '' ? line : line.replace(core, () => `**${plain(core)}**`);
    })
    .join('\n');
}

/** A text as a block quote. */
export function quoted(text: string): string {
  return text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** The text cut to a length with an ellipsis; only for labels whose whole is shown elsewhere. */
export function label(text: string, most: number): string {
  const flat = text.replaceAll(DIRECTION, '').replaceAll(/\s+/gu, ' ').trim();
  if (flat.length <= most) return flat;
  return `${sliceWhole(flat, most - 1)}…`;
}

/** The first `most` code units, never half of a character. */
export function sliceWhole(text: string, most: number): string {
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}

/**
 * A text in parts of at most `most` code units, cut after a sentence, else after a comma-like mark, else anywhere;
 * together they are the text.
 */
export function parts(text: string, most: number): readonly string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const head = sliceWhole(rest, most);
    const cut = [/[。！？；!?\n]/gu, /[，、,]/gu]
      .map((marks) => lastEnd(head, marks))
      .find((end) => end > most / 2);
    const part = cut === undefined ? head : head.slice(0, cut);
    found.push(part);
    rest = rest.slice(part.length);
  }
  return [...found, rest];
}

function lastEnd(text: string, marks: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(marks)) end = match.index + match[0].length;
  return end;
}
