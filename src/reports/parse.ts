import { DianjuError } from '../lib/errors.js';
import { describe } from './describe.js';
import { isDross } from './dross.js';
import { frameOf } from './front.js';
import { headingsOf } from './headings.js';
import { linesOf } from './lines.js';
import { passagesOf } from './passages.js';
import { sectionsOf } from './sections.js';
import type { ParsedReport } from './types.js';

/** What is known besides the text. */
export interface ParseOptions {
  /** The file's name, with or without extension: the last resort for place and year, and named in failures. */
  readonly fileName?: string;
}

/**
 * Takes a report's text apart (解析报告): who reports on which year, sections, passages. Nothing is cut from the text, so
 * offsets refer to it as given.
 *
 * @throws DianjuError `file-empty`, or `report-unrecognised` when no place or no year can be read from it
 */
export function parseReport(text: string, options: ParseOptions = {}): ParsedReport {
  const name = options.fileName ?? '';
  const lines = linesOf(text);
  if (lines.length === 0) throw new DianjuError('file-empty', name);
  const dross = lines.filter(isDross);
  const frame = frameOf(lines.filter((line) => !isDross(line)));
  const description = describe({ text, frame, dross, fileName: name.replace(/\.[^.]*$/u, '') });
  if (description === null) throw new DianjuError('report-unrecognised', name);
  const left = [...dross, ...frame.spans]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  const sections = sectionsOf(text, headingsOf(text, left));
  return {
    text,
    description,
    sections,
    dross: dross.map(({ start, end }) => ({ start, end })),
    frame: frame.spans,
    passages: passagesOf(text, sections, left),
  };
}
