import type { FigureKind } from '../figures/types.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';
import { judgeFigure } from './answerability.js';
import type { CorpusReport } from './corpus.js';
import { draft } from './draft.js';
import { compose, type FigureAnswerParts } from './figure-answer.js';
import type { Candidate } from './rank-figures.js';
import type { Answer } from './types.js';

/** A change that is told outweighs a plain amount on the same subject by this. */
const TOLD_CHANGE = 1.35;

/** What is told by counting it: how often, how many. */
const COUNTED = /[次件人户家]数|频[次率]|数量/u;
/** Kinds that are told in units of their own: how long something took tells nothing of what it cost or how often it happened. */
const IN_OWN_UNITS = new Set<FigureKind>(['money', 'duration', 'area']);

/** Whether what is asked about may move by an amount of this kind. */
function mayMove(kind: FigureKind, { kinds, normalised }: UnderstoodQuestion): boolean {
  if (!IN_OWN_UNITS.has(kind) || kinds.includes(kind)) return true;
  return !COUNTED.test(normalised) && !kinds.some((asked) => IN_OWN_UNITS.has(asked));
}

/** From, to and change of one statement (变化); null when no statement tells a change of what was asked about. */
export function changeAnswer(parts: FigureAnswerParts): Answer | null {
  const { question, corpus } = parts;
  const moving = parts.candidates
    .filter(({ misfit }) => misfit === null || misfit === 'kind' || misfit === 'unit')
    .filter(({ matter }) => mayMove(matter.figure.kind, question))
    .map((candidate): Candidate => ({ ...candidate, misfit: null }))
    .map((candidate) => ({
      candidate,
      statement: statementOf(candidate, corpus.byId.get(candidate.matter.report.id)),
    }))
    .filter(({ statement }) => statement.length > 0)
    .map((one) => ({
      ...one,
      score: one.candidate.score * (one.candidate.matter.figure.role === 'value' ? 1 : TOLD_CHANGE),
    }))
    .sort((a, b) => b.score - a.score);
  const best = moving[0];
  const next = moving.find(({ candidate }) => best?.statement.includes(candidate.matter.figure) === false);
  const verdict = judgeFigure(best?.candidate, next?.candidate);
  if (best === undefined || !verdict.answerable) return null;
  const source = corpus.byId.get(best.candidate.matter.report.id);
  if (source === undefined) return null;
  return draft(question, {
    kind: 'change',
    ...compose(question, source, best.statement),
    explain: [...parts.explain, ...verdict.steps],
  });
}

/** The figures of the candidate's statement that tell a change: to, from, change; the plain amount with it last. */
function statementOf({ matter }: Candidate, source: CorpusReport | undefined): readonly StoredFigure[] {
  if (source === undefined) return [];
  const { figure } = matter;
  const together = source.figures.filter(
    ({ start }) => start === figure.start || figure.siblings.includes(start),
  );
  const moved = together.filter(({ role }) => role !== 'value');
  if (moved.length === 0) return [];
  const order = ['to', 'from', 'change', 'value'] as const;
  const told = [...together].sort(
    (a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.start - b.start,
  );
  const sameClause = told.filter(
    ({ role, clause }) => role !== 'value' || clause.start === figure.clause.start || moved.length === 1,
  );
  return figure.role === 'change' ? [figure, ...sameClause.filter((one) => one !== figure)] : sameClause;
}
