import type { FigureKind } from '../figures/types.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';
import { judgeFigure, judgeFigures } from './answerability.js';
import type { CorpusReport } from './corpus.js';
import { draft } from './draft.js';
import { changeBehind, compose, type FigureAnswerParts } from './figure-answer.js';
import type { Candidate } from './candidate.js';
import { isModified } from './modifiers.js';
import type { Answer, EvidenceStep } from './types.js';

/** A change that is told outweighs a plain amount on the same subject by this. */
const TOLD_CHANGE = 1.35;

/** What is told by counting it: how often, how many. */
const COUNTED = /[次件人户家]数|频[次率]|数量/u;
/** Kinds that are told in units of their own: how long something took tells nothing of what it cost or how often it happened. */
const IN_OWN_UNITS = new Set<FigureKind>(['money', 'duration', 'area']);

/** How many more or fewer of what is counted one by one (多了几起). */
const PIECES_MORE = /[多少增减升降涨跌](?:了|加了?|少了?|出了?)?(?:多少|几)[件起宗例人名户家个条次]/u;

/** Whether what is asked about may move by an amount of this kind. */
function mayMove(kind: FigureKind, { kinds, normalised }: UnderstoodQuestion): boolean {
  if (SUM_ASKED.test(normalised) && kind !== 'money') return false;
  if (SHARE_ASKED.test(normalised) && kind !== 'percent') return false;
  // How a rate moved is told by no number of cases.
  if (kind === 'count' && kinds.every((asked) => asked === 'percent') && RATE_ASKED.test(normalised))
    return false;
  if (kinds.includes(kind)) return true;
  // By how many days is told by no share.
  if (kind !== 'duration' && TIME_ASKED.test(normalised)) return false;
  // How long it took is told by no number of cases, but by a share as well as in days.
  if (kind === 'count' && kinds.some((asked) => IN_OWN_UNITS.has(asked))) return false;
  if (!IN_OWN_UNITS.has(kind)) return true;
  if (PIECES_MORE.test(normalised)) return false;
  return !COUNTED.test(normalised) && !kinds.some((asked) => IN_OWN_UNITS.has(asked));
}

/** A sum is asked for: by how much money it fell is told by no share. */
const SUM_ASKED = /\b(?:how much|less|more) (?:money|cash)\b|多少(?:块|的)?钱|多少(?:万|亿)?元/iu;

/** A time is asked for: 快了多少天. */
const TIME_ASKED = /(?:多少|几)个?(?:天|工作日|小时|钟头|分钟|个?月(?!份))/u;

/** A share is asked for: by what percentage it rose is told in no years. */
const SHARE_ASKED =
  /\bby what (?:percent(?:age)?|per cent|proportion)\b|[升降涨跌增减]了?百分之(?:多少|几)/iu;

/** A rate is asked about: 输的比例. */
const RATE_ASKED = /比例|占比|比重|(?<!效)率/u;

const LESS_ASKED = /[减降]了(?:多少|几)|下来了|少了(?:多少|几)/u;
const MORE_TOLD = /[增升涨扩]|提高/u;
const LESS_TOLD = /[减降缩压少]/u;

/** Whether how much less there was is asked for, and the clause tells that there was more. */
function movesUp({ matter: { clause } }: Candidate, { normalised, premises }: UnderstoodQuestion): boolean {
  if (premises.length > 0 || !LESS_ASKED.test(normalised)) return false;
  return MORE_TOLD.test(clause) && !LESS_TOLD.test(clause);
}

/** How fast something is done is asked for (办得快了没有), and not how fast something grew. */
const SPEED_ASKED =
  /\b(?:faster|quicker|slower|speedier)\b(?! (?:pace|growth|growing))|[变更]快|快了|[变更]慢|慢了|提速/iu;
const GROWTH = /\b(?:grow|grew|rise|rose|increas|expand|fall|fell|drop|declin)|[增涨升降跌]/iu;
/** Words of how long something takes. */
const TIME_TOLD = /时限|时间|时长|周期|期限|天数|提速|缩短|压缩|[按逾超]期|快|慢/u;

/** Whether how fast something is done is asked for, and neither a time nor words of time are told. */
function tellsNoSpeed(
  { matter: { clause } }: Candidate,
  statement: readonly StoredFigure[],
  { normalised }: UnderstoodQuestion,
): boolean {
  if (!SPEED_ASKED.test(normalised) || GROWTH.test(normalised)) return false;
  return !TIME_TOLD.test(clause) && !statement.some(({ kind }) => kind === 'duration');
}

/** From, to and change of one statement (变化); null when no statement tells a change of what was asked about. */
export function changeAnswer(parts: FigureAnswerParts): Answer | null {
  const { question, corpus } = parts;
  const moving = parts.candidates
    .filter(({ misfit }) => misfit === null || misfit === 'kind' || misfit === 'unit')
    // What is aimed at has not come about.
    .filter(({ matter }) => !matter.figure.soft || question.announced === true)
    // An amount in other units stands for the change beside it, and must be of the same thing all the same.
    .filter(({ matter, misfit }) => misfit === null || !isModified(matter, question))
    .filter(({ matter }) => mayMove(matter.figure.kind, question))
    .map((candidate): Candidate => ({ ...candidate, misfit: null }))
    .map((candidate) => ({
      candidate,
      statement: statementOf(candidate, corpus.byId.get(candidate.matter.report.id)),
    }))
    .filter(({ candidate, statement }) => statement.length > 0 && !movesUp(candidate, question))
    .filter(({ candidate, statement }) => !tellsNoSpeed(candidate, statement, question))
    .map((one) => ({
      ...one,
      score: one.candidate.score * (isToldChange(one.candidate, one.statement) ? TOLD_CHANGE : 1),
    }))
    .sort((a, b) => b.score - a.score);
  const best = moving[0];
  const next = moving.find(({ candidate }) => best?.statement.includes(candidate.matter.figure) === false);
  const verdict = judgeFigure(best?.candidate, next?.candidate);
  const clear = best !== undefined && verdict.answerable ? { ...best, steps: verdict.steps } : null;
  const told = clear ?? likeliestChange(parts);
  const source = corpus.byId.get(told?.candidate.matter.report.id ?? '');
  if (told === null || source === undefined) return null;
  return draft(question, {
    kind: 'change',
    ...compose(asStated(question), source, askedFirst(question, told)),
    explain: [...parts.explain, ...told.steps],
  });
}

/** How far it moved is asked for, not to what: 多了几件, not 增加到几件. */
const BY_HOW_MUCH =
  /[多少增减升降涨跌](?:了|加了?|少了?|出来?了?|长了?|[收办接处受做审签发调查]\p{Script=Han}?了?)?(?:多少|几|百分之)|\bby how (?:much|many)\b|\bhow many (?:more|fewer)\b|\bhow (?:much|fast|far|quickly) (?:did|has|have)\b.{0,70}\b(?:grow|rise|risen|increase|expand|fall|drop|decline)/iu;

/** The figures of a change with how far it moved first where that is asked for, in the unit that is asked for. */
function askedFirst(
  { normalised }: UnderstoodQuestion,
  { candidate, statement }: ToldChange,
): readonly StoredFigure[] {
  if (!BY_HOW_MUCH.test(normalised)) return statement;
  const changes = statement.filter(({ role }) => role === 'change');
  const asked = SHARE_ASKED.test(normalised) ? 'percent' : PIECES_MORE.test(normalised) ? 'count' : null;
  const own = changes.find(({ start }) => start === candidate.matter.figure.start);
  const first = changes.find(({ kind }) => kind === asked) ?? own ?? changes[0];
  return first === undefined ? statement : [first, ...statement.filter((figure) => figure !== first)];
}

/** Which way it went stands as known before it is asked by how much: 又增加了，增幅是多少. */
const WAY_STATED =
  /[增升涨多降减少跌]\p{Script=Han}{0,2}了[,，;；](?!.*(?:吗|没有?$|[没不]\p{Script=Han}?$))/u;

/** A question with the way that it states taken for granted. */
function asStated(question: UnderstoodQuestion): UnderstoodQuestion {
  const { premises, claims, normalised } = question;
  return premises.length === 0 && WAY_STATED.test(normalised) ? { ...question, premises: claims } : question;
}

/** A change with the figures of its statement. */
interface ToldChange {
  readonly candidate: Candidate;
  readonly statement: readonly StoredFigure[];
  readonly steps: readonly EvidenceStep[];
}

/** The likeliest figure, where it tells how much something moved, with what that came to. */
function likeliestChange({ question, corpus, candidates }: FigureAnswerParts): ToldChange | null {
  const { best, answerable, steps } = judgeFigures({ question, corpus, candidates });
  if (best === null || !answerable || best.matter.figure.role !== 'change') return null;
  const statement = statementOf(best, corpus.byId.get(best.matter.report.id));
  return statement.length === 0 ? null : { candidate: best, statement, steps };
}

/** Whether a candidate tells what became of something, or what it was the year before stands right behind it. */
function isToldChange({ matter: { figure } }: Candidate, statement: readonly StoredFigure[]): boolean {
  return (
    figure.role !== 'value' ||
    (statement[0] === figure && statement.length > 1 && statement[1]?.role === 'value')
  );
}

/** The figures of the candidate's statement that tell a change: to, from, change; the plain amount with it last. */
function statementOf({ matter }: Candidate, source: CorpusReport | undefined): readonly StoredFigure[] {
  if (source === undefined) return [];
  const { figure } = matter;
  const together = source.figures.filter(
    ({ start }) => start === figure.start || figure.siblings.includes(start),
  );
  const moved = together.filter(({ role }) => role !== 'value');
  const before = toldBeside(figure, source);
  if (before.length > 0) return [figure, ...before];
  if (moved.length === 0) return movedSince(figure, source);
  const order = ['to', 'from', 'change', 'value'] as const;
  const told = [...together].sort(
    (a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.start - b.start,
  );
  const sameClause = told.filter(
    ({ role, clause }) => role !== 'value' || clause.start === figure.clause.start || moved.length === 1,
  );
  if (figure.role !== 'change') return sameClause;
  const others = sameClause.filter((one) => one !== figure);
  // 新收126件，同比减少23件；败诉7件，比上年减少4件: the other change is of another amount.
  const ends = others.some(({ role }) => role === 'from' || role === 'to');
  const amount = ends ? [] : amountMoved(figure, source);
  return [figure, ...(amount.length === 0 ? others : amount)];
}

/** What is told to have moved by so much right behind it: 1.08万件，比上个采暖期下降22.6%. */
const MOVED_SINCE = /^[,，（(]?(?:同比|环比|比|较)[^,，;；。\d]{0,14}$/u;

/** The amount right before a change of it; none where something else stands between. */
function amountMoved(change: StoredFigure, { text, figures }: CorpusReport): readonly StoredFigure[] {
  const amount = figures[figures.findIndex(({ start }) => start === change.start) - 1];
  if (amount?.role !== 'value' || amount.sentence.start !== change.sentence.start) return [];
  return MOVED_SINCE.test(text.slice(amount.end, change.start)) ? [amount] : [];
}

/** By how much a plain amount moved, where that stands right behind it in other units: 列第21位，比上一年前进9位. */
function movedSince(figure: StoredFigure, { text, figures }: CorpusReport): readonly StoredFigure[] {
  const change = changeBehind(figure, figures);
  if (change === undefined) return [];
  return MOVED_SINCE.test(text.slice(figure.end, change.start)) ? [change, figure] : [];
}

/** What it was the year before, right behind what it is: 94件，上年为120件; 63起，比上年的82起减少19起; 14分钟，2022年为19分钟. */
const YEAR_BEFORE =
  /^(?:\p{Script=Han}{0,3}[,，（(])?(?:比|较)?(?:上年|去年|上一年|前一年|(?<year>20\d\d)年)(?:同期)?(?:的|为|是|有)?$/u;
/** How much that is, behind it. */
const BY = /^[）)]?[,，]?(?:同比)?(?:下降|降低|减少|少了?|上升|增长|增加|提高|多了?)了?$/u;

/** The amount of the year before that stands right behind a plain one, with how much that changed; none where it does not. */
function toldBeside(figure: StoredFigure, { text, figures, report }: CorpusReport): readonly StoredFigure[] {
  if (figure.role !== 'value') return [];
  const at = figures.findIndex(({ start }) => start === figure.start);
  const [before, change] = [figures[at + 1], figures[at + 2]];
  if (before === undefined || before.unit !== figure.unit) return [];
  const told = YEAR_BEFORE.exec(text.slice(figure.end, before.start));
  if (told === null || Number(told.groups?.['year'] ?? 0) >= report.year) return [];
  if (change === undefined || !BY.test(text.slice(before.end, change.start))) return [before];
  return movedBy(figure, before, change) ? [before, change] : [];
}

/** A share told with one decimal may be off by so much, in percentage points. */
const ROUNDED = 0.6;

/** Whether an amount is what another became by the share that is told: of 受理76件，办结74件，比2022年的103件下降26.2% the 76 are. */
function movedBy(now: StoredFigure, before: StoredFigure, { value, unit }: StoredFigure): boolean {
  if (unit !== '%' || before.value === 0) return true;
  return Math.abs(Math.abs(now.value / before.value - 1) * 100 - Math.abs(value)) <= ROUNDED;
}
