import type { Language } from '../lib/errors.js';
import { claimsMove, namesLevel } from '../question/claimed-move.js';
import type { Premise, UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';
import { isTie, judgeFigures } from './answerability.js';
import { Citations, printed } from './cite.js';
import type { Corpus, CorpusReport } from './corpus.js';
import { draft } from './draft.js';
import { metricsOf } from './metric-guard.js';
import { bearsOut, correctionOf, doneFirst } from './premise.js';
import { isPlanned } from './planned.js';
import { townAhead } from '../figures/town.js';
import { townOf } from './of-town.js';
import type { Candidate } from './candidate.js';
import type { Answer, AnswerOption, DerivedNumber, EvidenceStep } from './types.js';
import { placeName, speak } from './wording.js';

/** What a figure answer is composed from. */
export interface FigureAnswerParts {
  readonly question: UnderstoodQuestion;
  readonly corpus: Corpus;
  readonly candidates: readonly Candidate[];
  readonly explain: readonly EvidenceStep[];
}

const MOST_SIBLINGS = 4;
const MOST_OTHERS = 3;

/** The best figure with its siblings, other readings as options; null when no candidate answers. */
export function figureAnswer(parts: FigureAnswerParts): Answer | null {
  const found = bestFigure(parts);
  if (found === null) return null;
  const { question } = parts;
  const { source, figures, others, steps } = found;
  const made = compose(question, source, figures);
  return draft(question, {
    kind: 'figure',
    ...made,
    answer: [made.answer, changeUntold(question, made.figures)].filter(Boolean).join('\n'),
    options: optionsOf(question, others),
    explain: [...parts.explain, ...steps],
  });
}

/** That only the amount is stated, where it is asked how it moved or taken for granted that it did. */
function changeUntold({ kind, premises, language }: UnderstoodQuestion, figures: Answer['figures']): string {
  const moved = claimsMove(premises);
  if ((kind !== 'change' && !moved) || figures.some(({ role }) => role !== 'value')) return '';
  return language === 'zh'
    ? '报告在这里只写了这个数，没有写与上年相比是升是降。'
    : 'The report states this amount here, not how it compares with the year before.';
}

/** The figure that answers, with what stands beside it. */
export interface BestFigure {
  readonly source: CorpusReport;
  /** The answering figure, then its siblings. */
  readonly figures: readonly StoredFigure[];
  /** Other readings, as likely. */
  readonly others: readonly Candidate[];
  readonly steps: readonly EvidenceStep[];
}

/**
 * The likeliest of the candidates if it may be answered with: one that stands in the same sentence as what the same question is
 * answered with already needs no more than the rules of thumb.
 */
export function bestFigure(
  { question, corpus, candidates }: FigureAnswerParts,
  told: readonly BestFigure[] = [],
): BestFigure | null {
  const { best, byRules, answerable, steps } = judgeFigures({ question, corpus, candidates });
  const source = best === null ? undefined : corpus.byId.get(best.matter.report.id);
  if (best === null || source === undefined) return null;
  const { figure } = best.matter;
  const beside = told.some(
    (one) => one.source === source && one.figures[0]?.sentence.start === figure.sentence.start,
  );
  if (!answerable && !(byRules && beside)) return null;
  return {
    source,
    figures: [figure, ...siblingsOf(figure, source)],
    others: candidates.filter((candidate) => candidate !== best && isTie(best, candidate)),
    steps,
  };
}

/** One statement in words: its figure first, then what stands with it. */
export function compose(
  question: UnderstoodQuestion,
  source: CorpusReport,
  stated: readonly StoredFigure[],
): Composed {
  const moved = claimedMove(question, stated, source) ?? claimedLevel(question, stated);
  const figures = moved ?? doneFirst(question, countFirst(question, moveFirst(question, stated)));
  const premises = question.premises.filter((premise) => !standsBeside(premise, figures, source));
  return composed({
    question,
    source,
    figures,
    wrong: correctionOf({ ...question, premises }, figures)?.[question.language] ?? null,
  });
}

/** Whether the very number that is claimed stands in the sentence for something else of it: it may be that which is meant. */
function standsBeside(
  { claim, value }: Premise,
  [main]: readonly StoredFigure[],
  { figures }: CorpusReport,
): boolean {
  return (
    claim === 'equals' &&
    figures.some(
      (one) =>
        one !== main &&
        one.value === value &&
        one.unit === main?.unit &&
        one.role === 'value' &&
        one.sentence.start === main.sentence.start,
    )
  );
}

type Composed = Pick<Answer, 'answer' | 'figures' | 'citations' | 'derived' | 'correction'>;

/** One statement in words, with what it corrects of the question. */
export function composed({
  question,
  source,
  figures,
  wrong: correction,
}: {
  readonly question: UnderstoodQuestion;
  readonly source: CorpusReport;
  readonly figures: readonly StoredFigure[];
  readonly wrong: string | null;
}): Composed {
  const { language } = question;
  const cites = new Citations();
  const derived: DerivedNumber[] = [];
  const lines = figures.map((figure, at) => {
    const spoken = speak(printed(figure), language);
    derived.push(...spoken.derived);
    const { n } = cites.figure(source, figure);
    return at === 0
      ? lead({ value: spoken.text, figure, source, language, n })
      : beside({ value: spoken.text, figure, language, n }, yearOf(figures[0] ?? figure, source));
  });
  const borneOut = correction === null && bearsOut(question, figures);
  const confirmation = !borneOut ? '' : language === 'zh' ? '与报告相符。' : 'The report bears this out.';
  const [first = '', ...rest] = lines;
  const also =
    rest.length === 0
      ? ''
      : language === 'zh'
        ? `同处还写明：${rest.join('；')}。`
        : `Also stated: ${rest.join('; ')}.`;
  return {
    answer: [[correction ?? confirmation, first].filter(Boolean).join(language === 'zh' ? '' : ' '), also]
      .filter(Boolean)
      .join('\n'),
    figures: figures.map(printed),
    citations: cites.list,
    derived,
    correction,
  };
}

/** One figure in a sentence of its own. */
export function sayFigure(
  { language }: UnderstoodQuestion,
  {
    source,
    figure,
    cites,
  }: { readonly source: CorpusReport; readonly figure: StoredFigure; readonly cites: Citations },
): { readonly text: string; readonly derived: readonly DerivedNumber[] } {
  const spoken = speak(printed(figure), language);
  const { n } = cites.figure(source, figure);
  return { text: lead({ value: spoken.text, figure, source, language, n }), derived: spoken.derived };
}

/** The figures with one of them, or another, put first. */
function before(first: StoredFigure, figures: readonly StoredFigure[]): readonly StoredFigure[] {
  return [first, ...figures.filter((figure) => figure !== first)];
}

/** By how much it is claimed to have moved may be told right behind the amount, be it the other way: 经费86万元,比上年多出12万元. */
function claimedMove(
  { premises }: UnderstoodQuestion,
  stated: readonly StoredFigure[],
  { figures }: CorpusReport,
): readonly StoredFigure[] | null {
  const [main] = stated;
  if (main?.role !== 'value' || main.kind === 'rank' || !claimsMove(premises)) return null;
  const next = changeBehind(main, figures);
  if (next === undefined) return null;
  const same = premises.some(({ value, unit }) => value === next.value && unit === next.unit);
  return same ? before(next, stated) : null;
}

/** By how much a figure moved, where that is the next one of its sentence. */
export function changeBehind(
  figure: StoredFigure,
  figures: readonly StoredFigure[],
): StoredFigure | undefined {
  const next = figures[figures.findIndex(({ start }) => start === figure.start) + 1];
  return next?.role === 'change' && next.sentence.start === figure.sentence.start ? next : undefined;
}

/** What it is claimed to have risen or fallen to is held against the amount, not against how far it moved: 败诉率15.9%，下降6.5个百分点. */
function claimedLevel(
  { premises, normalised }: UnderstoodQuestion,
  stated: readonly StoredFigure[],
): readonly StoredFigure[] | null {
  const [main] = stated;
  const claimed = namesLevel(normalised) && claimsMove(premises);
  if (!claimed || main?.role !== 'change') return null;
  const level = stated.find(
    ({ role, kind, metric }) => role === 'value' && kind === main.kind && main.metric.startsWith(metric),
  );
  return level === undefined ? null : before(level, stated);
}

/** Where it is taken for granted that something rose or fell, the change that is told answers, not the amount. */
function moveFirst(
  { premises }: UnderstoodQuestion,
  figures: readonly StoredFigure[],
): readonly StoredFigure[] {
  const valued = premises.some(({ value }) => value !== null);
  const moved = claimsMove(premises);
  const change = figures.find(({ role }) => role === 'change');
  if (valued || !moved || change === undefined || figures[0]?.role !== 'value') return figures;
  return before(change, figures);
}

/** Where it is taken for granted that there was none, the count of those there were answers, not their share (败诉1件，败诉率7.7%). */
function countFirst(
  { premises }: UnderstoodQuestion,
  figures: readonly StoredFigure[],
): readonly StoredFigure[] {
  const what = /(?<what>\p{Script=Han}{2})率$/u.exec(figures[0]?.metric ?? '')?.groups?.['what'];
  if (what === undefined || !premises.some(({ claim }) => claim === 'never')) return figures;
  const count = figures.find(
    ({ kind, role, value, metric }) =>
      kind === 'count' && role === 'value' && value > 0 && metric.includes(what),
  );
  return count === undefined ? figures : before(count, figures);
}

interface Line {
  readonly value: string;
  readonly figure: StoredFigure;
  readonly language: Language;
  readonly n: number;
}

/** The one year that the text names for a number; null where it names none, or several. */
function yearTold({ period }: StoredFigure): string | null {
  return period !== null && /^\d{4}$/u.test(period) ? period : null;
}

/** The year a number is of; that of the report where the text names none. */
function yearOf(figure: StoredFigure, { report }: CorpusReport): string {
  return yearTold(figure) ?? String(report.year);
}

function lead({ value, figure, source, language, n }: Line & { readonly source: CorpusReport }): string {
  const { jurisdiction } = source.report;
  const period = yearOf(figure, source);
  const planned = isPlanned(figure, source.report);
  const before = source.text.slice(figure.sentence.start, figure.start);
  const town = jurisdiction.level === 'township' ? null : townOf(figure.metric, before, jurisdiction.name);
  const name = nameEn(figure, source);
  const within = town ?? (name === figure.metric ? null : townAhead(figure.metric));
  const placed = `${within === null ? '' : `${within}, `}${placeName(jurisdiction, 'en')}`;
  return language === 'zh'
    ? `${value}${planned ? '（计划）' : ''}：${jurisdiction.name}${town ?? ''}${period}年${figure.metric}。[${n}]`
    : `${value}${planned ? ' (planned)' : ''} — ${name}, ${placed}, ${period}. [${n}]`;
}

/** A number beside the one that answers, with its year where that is another (2022年收到行政复议申请 558 件). */
function beside({ value, figure, language, n }: Line, year: string): string {
  const told = yearTold(figure);
  const other = told === year ? null : told;
  return language === 'zh'
    ? `${other === null ? '' : `${other}年`}${figure.metric} ${value}[${n}]`
    : `${figure.metric}${other === null ? '' : ` (${other})`} ${value} [${n}]`;
}

/** The catalogue's English name where the figure is of that metric, else the report's own words. */
function nameEn(figure: StoredFigure, { text }: CorpusReport): string {
  return metricsOf(figure, text)[0]?.nameEn ?? figure.metric;
}

/** What stands with a figure in one statement: of many those of its own sentence, the nearest first. */
export function siblingsOf(figure: StoredFigure, source: CorpusReport): readonly StoredFigure[] {
  const together = source.figures.filter(
    ({ start }) => figure.siblings.includes(start) && start !== figure.start,
  );
  if (together.length <= MOST_SIBLINGS) return together;
  const apart = ({ start, sentence }: StoredFigure): number =>
    Math.abs(start - figure.start) + (sentence.start === figure.sentence.start ? 0 : source.text.length);
  return [...together].sort((a, b) => apart(a) - apart(b)).slice(0, MOST_SIBLINGS);
}

function optionsOf(question: UnderstoodQuestion, others: readonly Candidate[]): readonly AnswerOption[] {
  const labels = new Map<string, AnswerOption>();
  for (const { matter } of others) {
    const place = matter.report.jurisdiction.name;
    const label = `${place} · ${matter.figure.metric}`;
    labels.set(label, {
      label,
      question: `${place}${matter.figure.metric}${question.language === 'zh' ? '是多少' : ''}`,
    });
  }
  return [...labels.values()].slice(0, MOST_OTHERS);
}
