import type { Span } from '../lib/span.js';
import type { ReportFigure } from '../figures/types.js';
import type { StoredFigure, StoredPassage } from '../store/store.js';
import type { CorpusReport } from './corpus.js';
import type { Citation } from './types.js';

/** Longest quote of a figure, in code units. */
const LONGEST_QUOTE = 300;
const BREAK = /[，,；;、。\n]/u;

/** Collects the citations of one answer and numbers them from 1. */
export class Citations {
  readonly #made: Citation[];

  /** @param made - citations that there are already */
  constructor(made: readonly Citation[] = []) {
    this.#made = [...made];
  }

  /** All citations so far, in order. */
  get list(): readonly Citation[] {
    return this.#made;
  }

  /** The citation whose quote holds the figure: one made before, or a new one. */
  figure(source: CorpusReport, figure: StoredFigure): Citation {
    const known = this.#made.find(
      (made) => made.report === source.report.id && made.start <= figure.start && figure.end <= made.end,
    );
    if (known !== undefined) return known;
    const passage = source.passages.find(({ id }) => id === figure.passage);
    return this.#add(source, quoteSpan(source.text, figure), {
      id: figure.passage,
      heading: passage?.heading ?? figure.heading,
      marks: [{ start: figure.start, end: figure.end }],
    });
  }

  /** A citation of a whole passage with the answering sentences marked. */
  passage(source: CorpusReport, passage: StoredPassage, marks: readonly Span[]): Citation {
    const { id, heading, start, end } = passage;
    return this.#add(source, { start, end }, { id, heading, marks });
  }

  #add(source: CorpusReport, span: Span, said: Pick<Citation, 'id' | 'heading' | 'marks'>): Citation {
    const { report, text } = source;
    const made: Citation = {
      n: this.#made.length + 1,
      id: said.id,
      report: report.id,
      start: span.start,
      end: span.end,
      quote: text.slice(span.start, span.end),
      heading: said.heading,
      jurisdiction: report.jurisdiction.name,
      year: report.year,
      title: report.title,
      marks: said.marks,
    };
    this.#made.push(made);
    return made;
  }
}

/** The figure as printed, without its context. */
export function printed(figure: StoredFigure): ReportFigure {
  const { report, start, end, text, value, unit, bound, kind, role, metric, period } = figure;
  return { report, start, end, text, value, unit, bound, kind, role, metric, period };
}

/** The figure's sentence; of a long one, the clauses around the figure. Always holds the whole figure. */
function quoteSpan(text: string, figure: StoredFigure): Span {
  const { sentence } = figure;
  const whole = {
    start: Math.min(sentence.start, figure.start),
    end: Math.max(sentence.end, figure.end),
  };
  if (whole.end - whole.start <= LONGEST_QUOTE) return trimmed(text, whole);
  const half = Math.max(0, Math.floor((LONGEST_QUOTE - (figure.end - figure.start)) / 2));
  let start = Math.max(whole.start, figure.start - half);
  let end = Math.min(whole.end, figure.end + half);
  if (start > whole.start) {
    const mark = text.slice(start, figure.start).search(BREAK);
    start = mark < 0 ? Math.min(figure.start, figure.clause.start) : start + mark + 1;
  }
  if (end < whole.end) {
    const rest = text.slice(figure.end, end);
    const mark = Math.max(...['，', ',', '；', ';', '、', '。', '\n'].map((sign) => rest.lastIndexOf(sign)));
    end = mark < 0 ? figure.end : figure.end + mark;
  }
  return trimmed(text, { start, end });
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
