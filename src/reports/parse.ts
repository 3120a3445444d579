import { DianjuError, type ErrorCode } from '../lib/errors.js';
import { linesOf } from '../lib/lines.js';
import { paragraphsOf, softBreaks } from '../lib/soft-breaks.js';
import { describe, type Missing } from './describe.js';
import { drossIn } from './dross.js';
import { frameOf, splitGluedTitle } from './front.js';
import { headingsOf } from './headings.js';
import { passagesOf } from './passages.js';
import { sectionsOf } from './sections.js';
import { simplifierFor } from './simplify.js';
import type { GivenDescription, ParsedReport } from './types.js';

/** Characters of a first line that say what a text seems to be. */
const LONGEST_HEADLINE = 60;

/** What is known besides the text. */
export interface ParseOptions {
  /** The file's name, with or without extension: the last resort for place and year, and named in failures. */
  readonly fileName?: string;
  /** Goes before what the text says. */
  readonly given?: GivenDescription;
}

const MISSING = {
  both: 'report-unrecognised',
  place: 'report-without-place',
  year: 'report-without-year',
} as const satisfies Record<Missing, ErrorCode>;

/**
 * Takes a report's text apart (解析报告): who reports on which year, sections, passages. Nothing is cut from the text, so
 * offsets refer to it as given.
 *
 * @throws DianjuError `file-empty`; `report-unrecognised`, `report-without-place` or `report-without-year` when it does not
 * say these, with what it seems to be as its hint; or `place-unreadable` when the given place is none
 */
export function parseReport(text: string, options: ParseOptions = {}): ParsedReport {
  const name = options.fileName ?? '';
  const simplify = simplifierFor(text);
  const breaks = softBreaks(text);
  const lines = paragraphsOf(linesOf(text, simplify), breaks);
  if (lines.length === 0) throw new DianjuError('file-empty', name);
  const dross = drossIn(lines);
  const onPage = new Set(dross);
  const own = splitGluedTitle(lines.filter((line) => !onPage.has(line)));
  const frame = frameOf(own);
  const headline = (frame.title || (own[0]?.text ?? '')).trim().slice(0, LONGEST_HEADLINE);
  const description = describe({
    text: simplify(text),
    frame,
    headline,
    dross,
    fileName: name.replace(/\.[^.]*$/u, ''),
    given: options.given ?? {},
  });
  if (typeof description === 'string') {
    throw new DianjuError(MISSING[description], name, headline === '' ? {} : { hint: `《${headline}》` });
  }
  const framed = new Set(frame.spans.map((span) => span.start));
  const left = [...dross, ...frame.spans]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  const sections = sectionsOf(text, headingsOf(own.filter((line) => !framed.has(line.start))));
  return {
    text,
    description,
    sections,
    dross: dross.map(({ start, end }) => ({ start, end })),
    frame: frame.spans,
    passages: passagesOf(text, { sections, left, breaks }),
  };
}
