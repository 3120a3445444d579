import type { UnderstoodQuestion } from '../question/types.js';
import { Citations, printed } from './cite.js';
import type { Corpus, CorpusReport, ListedReport } from './corpus.js';
import { bestFigure } from './figure-answer.js';
import type { Candidate } from './candidate.js';
import { keyOf } from './scope.js';
import type { Answer } from './types.js';
import { placeName, speak } from './wording.js';

/** Reports with those that stand beside another one of their place and year told apart. */
export interface ByYear<T extends ListedReport> {
  /** One of each place and year: the one that was issued last. */
  readonly first: readonly T[];
  readonly others: readonly T[];
}

/** Tells apart reports of which there is more than one of a place and year (同年多份); a comparison shows them all. */
export function oneOfEachYear<T extends ListedReport>(
  reports: readonly T[],
  { kind }: UnderstoodQuestion,
): ByYear<T> {
  if (kind === 'comparison') return { first: reports, others: [] };
  const chosen = new Map<string, T>();
  for (const entry of reports) {
    const known = chosen.get(yearKey(entry));
    if (known === undefined || (entry.report.issued ?? '') > (known.report.issued ?? ''))
      chosen.set(yearKey(entry), entry);
  }
  const isFirst = (entry: T): boolean => chosen.get(yearKey(entry)) === entry;
  return { first: reports.filter(isFirst), others: reports.filter((entry) => !isFirst(entry)) };
}

function yearKey({ report: { jurisdiction, year } }: ListedReport): string {
  return `${keyOf(jurisdiction)} ${year}`;
}

/** What an answer is held against. */
export interface SameYearParts {
  readonly question: UnderstoodQuestion;
  readonly corpus: Corpus;
  /** The reports that were not answered from, as another one of their place and year was. */
  readonly others: readonly CorpusReport[];
  readonly candidatesIn: (reports: readonly CorpusReport[]) => readonly Candidate[];
}

/**
 * The answer with what the other reports of its place and year say (同年另一份报告): whoever added them kept both, so that none is
 * picked silently. Unchanged where there is one report, or the answer tells of several.
 */
export function withSameYear(made: Answer, parts: SameYearParts): Answer {
  const [id, ...more] = new Set(made.citations.map(({ report }) => report));
  const source = parts.corpus.byId.get(id ?? '');
  if (source === undefined || more.length > 0 || made.status !== 'answered') return made;
  const others = parts.others.filter((other) => yearKey(other) === yearKey(source));
  return others.length === 0 ? made : told(made, { ...parts, source, others });
}

interface Others extends SameYearParts {
  readonly source: CorpusReport;
}

function told(made: Answer, { question, corpus, source, others, candidatesIn }: Others): Answer {
  const { language } = question;
  const zh = language === 'zh';
  const { jurisdiction, year } = source.report;
  const cites = new Citations(made.citations);
  const found =
    made.kind !== 'figure' ? [] : others.map((other) => ({ other, candidates: candidatesIn([other]) }));
  const stated = found.map(({ other, candidates }) => {
    const figure = bestFigure({ question, corpus, candidates, explain: [] })?.figures[0];
    if (figure === undefined)
      return { text: zh ? '另一份没有写明' : 'another does not state it', derived: [] };
    const spoken = speak(printed(figure), language);
    const { n } = cites.figure(other, figure);
    return {
      ...spoken,
      text: zh ? `另一份写的是${spoken.text}[${n}]` : `another states ${spoken.text} [${n}]`,
    };
  });
  const first = zh
    ? `${jurisdiction.name}${year}年不止一份报告：以上出自其中一份[1]`
    : `${placeName(jurisdiction, 'en')} has more than one report for ${year}: this is from one of them [1]`;
  const said = [first, ...stated.map(({ text }) => text)].join(zh ? '；' : '; ');
  return {
    ...made,
    answer: `${made.answer}\n${said}${zh ? '。' : '.'}`,
    citations: cites.list,
    derived: [...made.derived, ...stated.flatMap(({ derived }) => derived)],
  };
}
