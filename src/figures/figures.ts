import { slice, type Span } from '../lib/span.js';
import { rejoined, type Rejoined } from '../lib/soft-breaks.js';
import type { ParsedReport } from '../reports/types.js';
import { extractNumbers } from './extract.js';
import { inContext } from './metric/context.js';
import type { FigureInContext } from './types.js';

/** Every figure of a report, in text order, with what it counts and the context it stands in (数字及其上下文). */
export function figuresOf(parsed: ParsedReport): readonly FigureInContext[] {
  const whole = rejoined(parsed.text);
  if (whole.text === parsed.text) return read(parsed);
  return read(withoutBreaks(parsed, whole)).map((figure) => inText(figure, parsed.text, whole));
}

type Read = Pick<ParsedReport, 'text' | 'description' | 'sections' | 'dross'>;

function read(parsed: Read): readonly FigureInContext[] {
  const { text, description, dross } = parsed;
  return inContext(parsed, extractNumbers(text, { year: description.year, dross }));
}

/** A report that was wrapped to a width, as it reads without the breaks in its paragraphs. */
function withoutBreaks({ description, sections, dross }: Read, { text, inner }: Rejoined): Read {
  const moved = ({ start, end }: Span): Span => ({ start: inner(start), end: inner(end) });
  return {
    text,
    description,
    sections: sections.map((section) => ({
      ...section,
      headingSpan: moved(section.headingSpan),
      span: moved(section.span),
    })),
    dross: dross.map(moved).filter(({ start, end }) => end > start),
  };
}

/** A figure of the rejoined text where it stands in the text as it is. */
function inText(figure: FigureInContext, text: string, { spanOf }: Rejoined): FigureInContext {
  const own = spanOf(figure);
  return {
    ...figure,
    ...own,
    text: slice(text, own),
    clause: spanOf(figure.clause),
    sentence: spanOf(figure.sentence),
    siblings: figure.siblings.map((start) => spanOf({ start, end: start + 1 }).start),
  };
}
