import type { Span } from '../lib/span.js';
import { linesOf, type Line } from './lines.js';

/** A heading as it stands in the text, before sections are nested. */
export interface Heading {
  readonly span: Span;
  readonly text: string;
  /** Style: 1 chapter, 2 一、, 3 （一）, 4 1., 5 （1）; 0 a line without an ordinal. */
  readonly style: number;
}

interface OrdinalStyle {
  readonly style: number;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
}

const HAN_NUMBER = '[一二三四五六七八九十]{1,3}';

/** Ordinals that open a heading, as data. */
export const ORDINAL_STYLES: readonly OrdinalStyle[] = [
  { style: 1, pattern: new RegExp(`^第${HAN_NUMBER}(?:章|部分|篇)`, 'u'), examples: ['第一章 总体情况'] },
  {
    style: 2,
    pattern: new RegExp(`^${HAN_NUMBER}\\s?[、．.]`, 'u'),
    examples: ['一、主要举措', '二. 存在问题'],
  },
  {
    style: 3,
    pattern: new RegExp(`^[（(]\\s?${HAN_NUMBER}\\s?[)）]、?`, 'u'),
    examples: ['（一）强化领导', '(二)优化环境'],
  },
  { style: 4, pattern: /^\d{1,2}\s?[、．.](?![\d％%])/u, examples: ['1.加强学习', '2、优化服务'] },
  { style: 5, pattern: /^[（(]\s?\d{1,2}\s?[)）]/u, examples: ['（1）完善制度'] },
];

/** A heading that is glued to its paragraph ends at its first full stop, within this many characters. */
const LONGEST_HEADING = 60;
/** A line without an ordinal is a heading only when it is this short. */
const LONGEST_PLAIN_HEADING = 40;
const SENTENCE_MARK = /[。！？；：!?;:]/u;
/** Where a heading can begin inside a line: after a sentence end, with the ordinal of an outer level. */
const INLINE_HEADING =
  /[。！？；]\s{0,4}(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]))/gu;

/** Headings of a text in order (标题识别), outside the lines given as not part of the body. */
export function headingsOf(text: string, skipped: readonly Span[]): readonly Heading[] {
  const skip = new Set(skipped.map((span) => span.start));
  const lines = linesOf(text).filter((line) => !skip.has(line.start));
  const numbered = lines.flatMap((line) => splitInline(line)).map((line) => ordinalHeading(line));
  const found = numbered.filter((heading) => heading !== null);
  const hasOuter = found.some((heading) => heading.style <= 2);
  const plain = hasOuter ? [] : plainHeadings(lines, new Set(found.map((heading) => heading.span.start)));
  return [...found, ...plain].sort((a, b) => a.span.start - b.span.start);
}

/** A line cut before each ordinal that follows a sentence end, for pages whose line breaks were lost. */
function splitInline(line: Line): readonly Line[] {
  const cuts = [...line.text.matchAll(INLINE_HEADING)].map((match) => match.index + match[0].length);
  const starts = [0, ...cuts];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? line.text.length;
    return { start: line.start + start, end: line.start + end, text: line.text.slice(start, end) };
  });
}

function ordinalHeading(line: Line): Heading | null {
  const kind = ORDINAL_STYLES.find(({ pattern }) => pattern.test(line.text));
  if (kind === undefined) return null;
  const head = line.text.slice(0, LONGEST_HEADING + 1);
  const stop = head.search(/[。！？]/u);
  if (stop >= 0) return headingTo(line, stop, { style: kind.style, stops: 1 });
  if (line.text.length > LONGEST_HEADING || /[；;，,：:]$/u.test(line.text)) return null;
  return headingTo(line, line.text.length, { style: kind.style, stops: 0 });
}

function headingTo(
  line: Line,
  length: number,
  { style, stops }: { readonly style: number; readonly stops: number },
): Heading {
  return {
    span: { start: line.start, end: line.start + length + stops },
    text: line.text.slice(0, length).replaceAll(/\s+/gu, ''),
    style,
  };
}

/** Short lines without sentence marks that a longer paragraph follows: how reports without ordinals are divided. */
function plainHeadings(lines: readonly Line[], taken: ReadonlySet<number>): readonly Heading[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const fits =
      !taken.has(line.start) &&
      line.text.length >= 4 &&
      line.text.length <= LONGEST_PLAIN_HEADING &&
      !SENTENCE_MARK.test(line.text) &&
      next !== undefined &&
      next.text.length > line.text.length &&
      SENTENCE_MARK.test(next.text);
    return fits ? [headingTo(line, line.text.length, { style: 0, stops: 0 })] : [];
  });
}
