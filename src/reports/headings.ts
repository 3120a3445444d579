import { trim, type Span } from '../lib/span.js';
import { firstWhere } from '../lib/first-where.js';
import type { Line } from '../lib/lines.js';

/** A heading as it stands in the text, before sections are nested. */
export interface Heading {
  readonly span: Span;
  /** Style: 1 chapter, 2 一、, 3 （一）, 4 1., 5 （1）; 0 or the innermost a line without an ordinal. */
  readonly style: number;
  /** Whether a full stop ends it, as where its paragraph follows on the same line. */
  readonly stops: boolean;
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
    // 一、二审案件 names two instances and numbers nothing.
    pattern: new RegExp(`^${HAN_NUMBER}\\s?[、．.](?![一二三四五六七八九十])`, 'u'),
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
/** Where a heading can begin inside a line: after a sentence end or a gap, with the ordinal of an outer level. */
const INLINE_HEADING =
  /[。！？；\s]\s{0,4}(?=(?:[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[（(][一二三四五六七八九十]{1,3}[)）]))/gu;
/** An outer heading whose first inner one follows without any mark: 一、工作情况（一）强化领导。 */
const OUTER_THEN_INNER = /^[一二三四五六七八九十]{1,3}、[^。！？；（(]{2,40}(?=[（(]一[)）])/u;
/** An outer heading whose paragraph follows without any mark, as one that begins with a year: 二、存在的不足2023年工作还有差距。 */
const OUTER_THEN_YEAR = /^[一二三四五六七八九十]{1,3}、[^。！？；：，,（(\d]{4,24}(?=20\d\d年)/u;
/** A count of something makes a statement, which belongs to a passage, out of what looks like a heading. */
const COUNT = /\d\s?[余多]?[万亿]?[余多]?\s?(?:件|次|人|场|份|条|起|名|家|户|元|期|批|宗|[%％])/u;

/** Headings of the body's lines in order (标题识别). */
export function headingsOf(body: readonly Line[]): readonly Heading[] {
  const lines = body.flatMap((line) => splitInline(line));
  const numbered = lines.map((line) => ordinalHeading(line)).filter((heading) => heading !== null);
  const taken = new Set(numbered.map((heading) => heading.span.start));
  // Lines without an ordinal divide the innermost numbered section, or the report when nothing is numbered.
  const innermost = numbered.reduce((deepest, heading) => Math.max(deepest, heading.style), 0);
  const plain = plainHeadings(lines, taken, innermost === 0 ? 0 : innermost + 1);
  const all = [...numbered, ...plain].sort((a, b) => a.span.start - b.span.start);
  return all.filter((heading, index) => !isLoneItem(lines, heading, all[index + 1] ?? null));
}

/**
 * A numbered line with nothing under it is an item of a list: as a heading it would head nothing, and its words would
 * stand in no passage.
 */
function isLoneItem(lines: readonly Line[], heading: Heading, next: Heading | null): boolean {
  if (heading.style <= 2 && !heading.stops) return false;
  if (next !== null && next.style > heading.style) return false;
  const end = next?.span.start ?? Number.POSITIVE_INFINITY;
  const at = firstWhere(lines.length, (place) => lines[place]!.start >= heading.span.start);
  const own = lines[at];
  const following = lines[at + 1];
  const restOfLine = own !== undefined && own.end > heading.span.end;
  return !restOfLine && (following === undefined || following.start >= end);
}

/** A line cut before each ordinal of an outer level, for pages whose line breaks were lost. */
function splitInline(line: Line): readonly Line[] {
  const cuts = [...line.text.matchAll(INLINE_HEADING)].map((match) => match.index + match[0].length);
  const starts = [0, ...cuts];
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? line.text.length;
    const head = outerHead(line.text.slice(start, Math.min(end, start + LONGEST_HEADING + 1)));
    const middle = head === null ? [] : [start + head[0].length];
    return [start, ...middle].map((from, part, froms) => {
      const to = froms[part + 1] ?? end;
      const span = trim(line.text, { start: from, end: to });
      return {
        start: line.start + span.start,
        end: line.start + span.end,
        text: line.text.slice(span.start, span.end),
      };
    });
  });
}

/** An outer heading that what follows is glued to. */
function outerHead(text: string): RegExpExecArray | null {
  // A line that ends here is a heading as a whole: 三、贯彻落实2024年工作要点.
  const goesOn = text.length > LONGEST_HEADING || /[。；]/u.test(text);
  return OUTER_THEN_INNER.exec(text) ?? (goesOn ? OUTER_THEN_YEAR.exec(text) : null);
}

function ordinalHeading(line: Line): Heading | null {
  const kind = ORDINAL_STYLES.find(({ pattern }) => pattern.test(line.text));
  if (kind === undefined) return null;
  const head = line.text.slice(0, LONGEST_HEADING + 1);
  const stop = head.search(/[。！？]/u);
  if (COUNT.test(withoutQuoted(head.slice(0, stop < 0 ? undefined : stop)))) return null;
  if (stop >= 0) return headingTo(line, stop, { style: kind.style, stops: true });
  if (line.text.length > LONGEST_HEADING || /[；;，,：:]$/u.test(line.text)) return null;
  return headingTo(line, line.text.length, { style: kind.style, stops: false });
}

function headingTo(
  line: Line,
  length: number,
  { style, stops }: { readonly style: number; readonly stops: boolean },
): Heading {
  return {
    span: { start: line.start, end: line.start + length + (stops ? 1 : 0) },
    style,
    stops,
  };
}

function withoutQuoted(text: string): string {
  return text.replaceAll(/“[^”]{0,60}”|《[^》]{0,60}》/gu, '');
}

/** Short lines without sentence marks that a longer paragraph follows: how reports without ordinals are divided. */
function plainHeadings(
  lines: readonly Line[],
  taken: ReadonlySet<number>,
  style: number,
): readonly Heading[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const fits =
      !taken.has(line.start) &&
      line.text.length >= 4 &&
      line.text.length <= LONGEST_PLAIN_HEADING &&
      !SENTENCE_MARK.test(line.text) &&
      !COUNT.test(line.text) &&
      next !== undefined &&
      next.text.length > line.text.length &&
      SENTENCE_MARK.test(next.text);
    return fits ? [headingTo(line, line.text.length, { style, stops: false })] : [];
  });
}
