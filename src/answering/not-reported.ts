import type { Turns } from '../lib/turns.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';
import { abstain, type Refusal } from './abstain.js';
import { judgeFigures } from './answerability.js';
import { candidatesFor } from './candidates.js';
import type { Corpus, CorpusReport, ListedReport } from './corpus.js';
import type { AnswerDeps } from './deps.js';
import { planElsewhere } from './plan-elsewhere.js';
import type { Candidate } from './candidate.js';
import { groupsOf } from './topic-index.js';
import type { Answer, EvidenceStep } from './types.js';

/** Passages that retrieval is asked for. */
export const MOST_FOUND = 30;
/** A question that is being answered, with what it takes. */
export interface Work {
  readonly question: UnderstoodQuestion;
  readonly deps: AnswerDeps;
  readonly corpus: Corpus;
  readonly explain: readonly EvidenceStep[];
  /** A long report takes a tenth of a second: others get their turn meanwhile. */
  readonly turns: Turns;
}

/** As many reports are read one by one; of more, those that the topic is found in. */
const MOST_READ = 40;
/** Of too many, so many are read; fewer where only what stands nearest is shown. */
const NARROWED = 12;
const NEAREST = 3;

/** Candidates below this share of the topic are not near enough to show. */
const LEAST_NEAR = 0.4;
/** From this likelihood on a figure that is not answered with may be the right one. */
const DOUBTED = 0.2;

/** The reports, opened; of too many, those in which retrieval finds the topic. */
export async function readable(
  { question, corpus, deps }: Work,
  reports: readonly ListedReport[],
  most = NARROWED,
): Promise<readonly CorpusReport[]> {
  if (reports.length <= MOST_READ) return corpus.open(reports);
  const all = reports.length === corpus.reports.length;
  const found = await deps.retrieve({
    query: question.topic === '' ? question.normalised : question.topic,
    filter: all ? {} : { reports: reports.map(({ report }) => report.id) },
    limit: MOST_FOUND,
  });
  const ids = new Set([...new Set(found.map(({ passage }) => passage.report))].slice(0, most));
  return corpus.open(reports.filter(({ report }) => ids.has(report.id)));
}

/** The reports that were read for an answer. */
interface Read {
  readonly reports: readonly CorpusReport[];
  /** Whether the question names them. */
  readonly named: boolean;
}

/** What is known where nothing is answered. */
interface NotReported {
  readonly candidates: readonly Candidate[];
  /** A figure that the question states itself: it stands, and nothing is told of what is asked of it. */
  readonly echoed?: StoredFigure | null;
}

/** That no report states it, with what stands close and how it differs. */
export async function notReported(
  work: Work,
  scope: Read,
  { candidates, echoed = null }: NotReported,
): Promise<Answer> {
  const close = candidates.filter(({ match }) => match.score >= LEAST_NEAR);
  const others = close.length > 0 ? [] : await readable(work, work.corpus.reports, NEAREST);
  const elsewhere = onTopic(work, others).filter(({ misfit }) => misfit === null);
  const known = groupsOf(work.question.topic).some(({ concept }) => concept);
  const off = !scope.named && !known && close.length === 0 && elsewhere.length === 0;
  const borneOut = candidates.find(({ matter }) => matter.figure === echoed) ?? null;
  const doubted = borneOut ?? doubtedIn(work, candidates);
  return refuse(
    work,
    {
      reason: off ? 'off-topic' : 'not-reported',
      detail: '',
      read: scope.reports,
      doubtful: doubted !== null,
      echoed: echoed !== null,
      near: [...new Set([...(doubted === null ? [] : [doubted]), ...close, ...elsewhere])],
      ...planElsewhere(work.question, scope.reports),
    },
    candidates,
  );
}

/** The figure that may be the one asked for, though it is not likely enough to be answered with. */
function doubtedIn({ question, corpus }: Work, candidates: readonly Candidate[]): Candidate | null {
  if (question.kind !== 'figure' || candidates.length === 0) return null;
  const { best, likelihood } = judgeFigures({ question, corpus, candidates });
  return likelihood >= DOUBTED ? best : null;
}

/** An abstention that tells how the candidates were judged. */
export function refuse(
  work: Work,
  refusal: Omit<Refusal, 'explain'>,
  candidates: readonly Candidate[] = refusal.near,
): Answer {
  const { question, corpus } = work;
  const judged = candidates.length === 0 ? [] : judgeFigures({ question, corpus, candidates }).steps;
  return abstain(question, corpus, {
    ...refusal,
    explain: [...work.explain, ...judged, { step: 'abstain', detail: refusal.reason }],
  });
}

/** The figures of the reports that are on the topic. */
export function onTopic(work: Work, reports: readonly CorpusReport[]): readonly Candidate[] {
  return candidatesIn(work, reports, []).filter(({ match }) => match.score >= LEAST_NEAR);
}

/** The figures of the reports, as far as they may answer. */
export function candidatesIn(
  { question, corpus, deps }: Work,
  reports: readonly CorpusReport[],
  mustName: readonly string[],
): readonly Candidate[] {
  return candidatesFor({ question, corpus, reports, mustName, isWord: deps.isWord });
}
