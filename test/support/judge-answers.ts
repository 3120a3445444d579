import type { Answer, Citation } from '../../src/answering/types.js';
import { numbersIn } from '../../src/answering/verify.js';
import type { ReportFigure } from '../../src/figures/types.js';

interface Expected {
  readonly start: number;
  readonly end: number;
  readonly value?: number | null;
  readonly unit?: string;
  readonly bound?: string;
  readonly text?: string;
  readonly report?: string;
}

interface Expectation extends Expected {
  readonly report: string;
  readonly accept?: readonly Expected[];
  readonly correct?: Expected;
  readonly from?: Expected | null;
  readonly to?: Expected | null;
  readonly change?: Expected | null;
  readonly spans?: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly reports?: readonly string[];
  readonly values?: Readonly<Record<string, Expected | null>>;
  readonly category?: string;
}

/** A question with the answer expected of it. */
export interface Row {
  readonly id: string;
  readonly lang: string;
  readonly type: string;
  readonly question: string;
  readonly expect: Expectation;
}

/** What became of a question: answered rightly or wrongly, or left unanswered though it could be. */
export type Outcome = 'right' | 'wrong' | 'abstained';

/** Share of an expected span that the first citation has to hold. */
const HALF = 0.5;

function same(id: string, wanted: string): boolean {
  return id.startsWith(wanted);
}

function isFigure(figure: ReportFigure | undefined | null, report: string, want: Expected): boolean {
  if (figure === undefined || figure === null || !same(figure.report, report)) return false;
  // What is told in words alone (无一起投诉案件) states that there was none.
  const wanted = want.value ?? 0;
  const touches = Math.min(figure.end, want.end) > Math.max(figure.start, want.start);
  return touches && Math.abs(figure.value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
}

function covers(citation: Citation | undefined, row: Row): boolean {
  if (citation === undefined || !same(citation.report, row.expect.report)) return false;
  return (row.expect.spans ?? []).some((span) => {
    const shared = Math.min(citation.end, span.end) - Math.max(citation.start, span.start);
    return shared / (span.end - span.start) >= HALF;
  });
}

function comparedRight({ expect }: Row, answer: Answer): boolean {
  return (expect.reports ?? []).every((report) => {
    const line = answer.comparison?.rows.find((one) => same(one.report, report));
    const want = expect.values?.[report] ?? null;
    if (want === null) return line !== undefined && line.status !== 'reported';
    return line?.status === 'reported' && isFigure(line.figure, report, want);
  });
}

/** Judges an answer by figures, spans or comparison rows, after its question's type. */
export function judge(row: Row, answer: Answer): Outcome {
  const { expect, type } = row;
  if (type === 'unanswerable') return answer.status === 'abstained' ? 'right' : 'wrong';
  if (answer.status !== 'answered') return 'abstained';
  const right = (): boolean => {
    if (type === 'passage') return covers(answer.citations[0], row);
    if (type.startsWith('compare')) return comparedRight(row, answer);
    if (type === 'change') {
      const ends = [expect.from, expect.to].flatMap((end) => end ?? []);
      const need = ends.length > 0 ? ends : [expect.change].flatMap((change) => change ?? []);
      return need.every((want) => answer.figures.some((figure) => isFigure(figure, expect.report, want)));
    }
    const wants = [expect.correct ?? expect, ...(expect.accept ?? [])];
    return wants.some((want) => isFigure(answer.figures[0], want.report ?? expect.report, want));
  };
  return right() ? 'right' : 'wrong';
}

/** Numbers of the answer that stand in no quote, in no derived number and not in the question. */
export function looseNumbers(answer: Answer): readonly string[] {
  if (answer.status !== 'answered') return [];
  const sources = [
    answer.question,
    ...answer.citations.map(({ quote }) => quote),
    ...answer.derived.map(({ text }) => text),
  ];
  const known = new Set(numbersIn(sources.join('\n')));
  return numbersIn(answer.answer).filter((number) => !known.has(number));
}
