import type { UnderstoodQuestion } from '../question/types.js';
import type { Corpus, CorpusReport } from './corpus.js';
import { groupsIn } from './grounded-groups.js';
import { guardMetrics } from './metric-guard.js';
import type { Candidate } from './candidate.js';
import { rankFigures } from './rank-figures.js';

/** Where candidates are looked for. */
export interface CandidateSearch {
  readonly question: UnderstoodQuestion;
  readonly corpus: Corpus;
  /** Opened reports. */
  readonly reports: readonly CorpusReport[];
  /** Names that the figure's sentence must hold. */
  readonly mustName: readonly string[];
  /** Whether a dictionary has the Chinese word. */
  readonly isWord: (word: string) => boolean;
}

/** The figures that may answer a question (候选数字), best first; those ruled out come with the reason. */
export function candidatesFor({
  question,
  corpus,
  reports,
  mustName,
  isWord,
}: CandidateSearch): readonly Candidate[] {
  const ids = new Set(reports.map(({ report }) => report.id));
  const groups = groupsIn(question, corpus.figuresOf(ids), isWord);
  const ranked = rankFigures(corpus, { question, groups, reports: ids, mustName });
  return guardMetrics(ranked, { question, groups }, corpus);
}
