import { firstWhere } from '../lib/first-where.js';
import { trim, type Span } from '../lib/span.js';
import { bodiesOf, headingPath } from './sections.js';
import type { Passage, Section } from './types.js';

/** A passage is filled up to here before the next begins, in characters. */
const ENOUGH = 150;
/** A passage grows no further than this by whole sentences. */
const MOST = 300;
/** A single sentence longer than this is cut at its clauses. */
const LONGEST_SENTENCE = 420;
/** What remains at the end of a section joins the passage before it when it is shorter than this. */
const CRUMB = 60;
/** A new list item (二是…) begins a passage when the one before holds at least this much. */
const ITEM_ENOUGH = 90;

const SENTENCE_END = new Set(['。', '！', '？', '!', '?']);
const CLAUSE_END = new Set(['；', ';', '，', ',']);
const CLOSING = new Set(['”', '’', '』', '」', '）', ')', '》', '"']);
const LIST_ITEM =
  /^(?:[一二三四五六七八九十]{1,2}是|[（(]?\d{1,2}[)）、.．]|第[一二三四五六七八九十][，、])/u;

/** What is known of a text before it is cut into passages; all in text order. */
interface Apart {
  readonly sections: readonly Section[];
  /** Dross, title and signature. */
  readonly left: readonly Span[];
  /** Breaks inside paragraphs. */
  readonly breaks: readonly Span[];
}

/**
 * Passages of about 150 to 300 characters that end at sentence ends and stay inside one section (段落). Spans given
 * in `left` are left out, so that nothing else is: passages, headings and those spans together cover the text but for white space.
 */
export function passagesOf(text: string, { sections, left, breaks }: Apart): readonly Passage[] {
  const spans = bodiesOf(text, sections).flatMap((body) =>
    without(body, left).flatMap((stretch) =>
      join(text, sentencesOf(text, stretch, breaks)).map((span) => ({ ...span, section: body.section })),
    ),
  );
  return spans.map(({ start, end, section }, index) => ({
    index,
    start,
    end,
    text: text.slice(start, end),
    heading: headingPath(sections, section),
    section,
  }));
}

/** What remains of a span without the (sorted) spans that are left out. */
function without(span: Span, left: readonly Span[]): readonly Span[] {
  const rest: Span[] = [];
  let start = span.start;
  for (let at = firstEndingAfter(left, start); at < left.length; at += 1) {
    const hole = left[at];
    if (hole === undefined || hole.start >= span.end) break;
    rest.push({ start, end: Math.max(start, hole.start) });
    start = Math.min(span.end, hole.end);
  }
  rest.push({ start, end: span.end });
  return rest;
}

/** Index of the first span that ends after an offset. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return firstWhere(spans.length, (at) => spans[at]!.end > offset);
}

/** The sentences of a stretch; a break inside a paragraph (`breaks`, in text order) ends none. */
function sentencesOf(text: string, stretch: Span, breaks: readonly Span[]): readonly Span[] {
  const sentences: Span[] = [];
  let start = stretch.start;
  let next = firstEndingAfter(breaks, start);
  for (let at = stretch.start; at < stretch.end; at += 1) {
    const mark = text.charAt(at);
    while ((breaks[next]?.end ?? Infinity) <= at) next += 1;
    const isBreak = (mark === '\n' || mark === '\r') && at < (breaks[next]?.start ?? Infinity);
    const ends = SENTENCE_END.has(mark) || isBreak || isLongCut(mark, at - start);
    if (!ends) continue;
    let end = at + 1;
    while (end < stretch.end && CLOSING.has(text.charAt(end))) end += 1;
    sentences.push(trim(text, { start, end }));
    start = end;
    at = end - 1;
  }
  sentences.push(trim(text, { start, end: stretch.end }));
  return sentences.filter((span) => span.end > span.start);
}

function isLongCut(mark: string, length: number): boolean {
  if (length >= 2 * LONGEST_SENTENCE) return true;
  return length >= LONGEST_SENTENCE && CLAUSE_END.has(mark);
}

function join(text: string, sentences: readonly Span[]): readonly Span[] {
  const passages: { start: number; end: number }[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const last = passages.at(-1);
    if (last === undefined || beginsPassage(text, last, { sentences, index })) passages.push({ ...sentence });
    else last.end = sentence.end;
  }
  return joinCrumb(passages);
}

function beginsPassage(
  text: string,
  last: Span,
  { sentences, index }: { readonly sentences: readonly Span[]; readonly index: number },
): boolean {
  const sentence = sentences[index];
  if (sentence === undefined) return false;
  const length = last.end - last.start;
  const joined = sentence.end - last.start;
  if (LIST_ITEM.test(text.slice(sentence.start, sentence.start + 6))) {
    return length >= ITEM_ENOUGH || (length >= CRUMB && itemEnd(text, sentences, index) - last.start > MOST);
  }
  return length >= ENOUGH ? joined > MOST || length >= MOST : joined > MOST + CRUMB && length >= CRUMB;
}

/** End of the list item that begins at a sentence: where the next item begins. */
function itemEnd(text: string, sentences: readonly Span[], index: number): number {
  let end = sentences[index]?.end ?? 0;
  for (let at = index + 1; at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (sentence === undefined) break;
    if (LIST_ITEM.test(text.slice(sentence.start, sentence.start + 6))) break;
    end = sentence.end;
    if (end - (sentences[index]?.start ?? 0) > MOST) break;
  }
  return end;
}

function joinCrumb(passages: readonly { start: number; end: number }[]): readonly Span[] {
  const last = passages.at(-1);
  const before = passages.at(-2);
  if (last === undefined || before === undefined || last.end - last.start >= CRUMB) return passages;
  return [...passages.slice(0, -2), { start: before.start, end: last.end }];
}
