import type { Answer, Citation } from './types.js';

declare const passed: unique symbol;

/** An answer that has passed every gate; only `verify` makes one, so nothing else can be returned. */
export type VerifiedAnswer = Answer & { readonly [passed]: true };

/** What an answer was stopped for (核验问题). */
export interface GateFailure {
  readonly gate: 'quote' | 'number' | 'mark' | 'figure' | 'empty';
  readonly detail: string;
}

/** Gives the stored text of a report; null when it is not loaded. */
export type TextOf = (report: string) => string | null;

const MARKS = /\[(\d+)\]/gu;
const YEARS = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/**
 * Holds an answer to the gates (核验): every quote is verbatim at its place; every number in the sentences stands in
 * a cited quote, in the question or among the derived numbers; every mark has its citation; every figure given
 * stands in the text as given. The answer itself when all hold, else the failures.
 */
export function verify(answer: Answer, textOf: TextOf): VerifiedAnswer | readonly GateFailure[] {
  const failures = [
    ...quoteFailures(answer.citations, textOf),
    ...markFailures(answer),
    ...numberFailures(answer),
    ...figureFailures(answer, textOf),
  ];
  if (answer.answer.trim() === '') failures.push({ gate: 'empty', detail: 'no sentence' });
  return failures.length === 0 ? (answer as VerifiedAnswer) : failures;
}

/** Whether `verify` let the answer through. */
export function isVerified(result: VerifiedAnswer | readonly GateFailure[]): result is VerifiedAnswer {
  return !Array.isArray(result);
}

/**
 * The numbers of a text as the gate compares them: NFKC, thousands joined, marks and years left out.
 *
 * @param isYear - which four-digit numbers are years; all between 1900 and 2099 unless told
 */
export function numbersIn(text: string, isYear: (number: string) => boolean = () => true): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .replace(MARKS, ' ')
      .replace(YEARS, (number) => (isYear(number) ? ' ' : number))
      .replace(/,(?=\d{3})/gu, '')
      .match(/\d+(?:\.\d+)?/gu) ?? []
  );
}

function quoteFailures(citations: readonly Citation[], textOf: TextOf): GateFailure[] {
  return citations
    .filter(({ report, start, end, quote }) => quote === '' || textOf(report)?.slice(start, end) !== quote)
    .map(({ n, report }) => ({ gate: 'quote', detail: `[${n}] is not verbatim in ${report}` }));
}

function markFailures({ answer, citations, status }: Answer): GateFailure[] {
  const known = new Set(citations.map(({ n }) => String(n)));
  const used = [...answer.matchAll(MARKS)].map((match) => match[1] ?? '');
  const missing = used
    .filter((n) => !known.has(n))
    .map((n) => ({ gate: 'mark' as const, detail: `[${n}] cites nothing` }));
  if (status === 'answered' && citations.length === 0)
    missing.push({ gate: 'mark', detail: 'nothing is cited' });
  return missing;
}

function numberFailures({
  answer,
  correction,
  question,
  citations,
  figures,
  derived,
  near,
  status,
}: Answer): GateFailure[] {
  const sources = [
    question,
    ...citations.map(({ quote }) => quote),
    ...derived.map(({ text }) => text),
    ...(status === 'abstained' ? near.map(({ citation }) => citation.quote) : []),
  ];
  const known = new Set(numbersIn(sources.join('\n'), () => false));
  const years = new Set(citations.flatMap(({ year }) => String(year)));
  for (const { period } of figures) if (period !== null) years.add(period);
  return numbersIn(`${answer}\n${correction ?? ''}`, (number) => status === 'abstained' || years.has(number))
    .filter((number) => !known.has(number))
    .map((number) => ({ gate: 'number', detail: `${number} stands in no source` }));
}

function figureFailures({ figures, citations }: Answer, textOf: TextOf): GateFailure[] {
  return figures
    .filter(({ report, start, end, text }) => {
      const cited = citations.some((one) => one.report === report && one.start <= start && end <= one.end);
      return !cited || textOf(report)?.slice(start, end) !== text;
    })
    .map(({ text }) => ({ gate: 'figure', detail: `${text} is not in a cited quote` }));
}
