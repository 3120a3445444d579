import { derived } from '../lib/derived.js';
import { Turns } from '../lib/turns.js';
import { respelt } from '../question/respell.js';
import type { UnderstoodQuestion } from '../question/types.js';
import { judgeFigures } from './answerability.js';
import { allDoneAnswer } from './all-done-answer.js';
import { askBack } from './ask-back.js';
import { changeAnswer } from './change-answer.js';
import { comparisonAnswer } from './comparison-answer.js';
import { comparedInAll } from './compare-all.js';
import { corpusOf, type CorpusReport, type ListedReport } from './corpus.js';
import type { AnswerDeps } from './deps.js';
import { readingOf } from './draft.js';
import { figureAnswer, type FigureAnswerParts } from './figure-answer.js';
import {
  candidatesIn,
  MOST_FOUND,
  notReported,
  onTopic,
  readable,
  refuse,
  type Work,
} from './not-reported.js';
import { fromLikeliest } from './one-spelling.js';
import { noneAnswer } from './none-answer.js';
import { askedBeyond, echoIn, tellsOnlyCounts } from './only-echoes.js';
import { partAsked } from './part-named.js';
import { passageAnswer, type PassageAnswerParts } from './passage-answer.js';
import { isPlanAsked, isPlanned } from './planned.js';
import { noneFirst, premiseAnswer, setRight } from './premise-answer.js';
import type { Candidate } from './candidate.js';
import { withoutPlaces } from './rank-passages.js';
import { reasonAnswer } from './reason-answer.js';
import { leavesOut, severalAnswer } from './several-answer.js';
import { oneOfEachYear, withSameYear } from './same-year.js';
import { asksForYears, nameIsShared, scopeOf, type Scope } from './scope.js';
import { groupsIn } from './grounded-groups.js';
import { groupsOf } from './topic-index.js';
import type { Answer } from './types.js';
import { bare, lastResort } from './stand-ins.js';
import { mentionedName } from './wording.js';
import { isVerified, verify, type VerifiedAnswer } from './verify.js';

export type { AnswerDeps, FoundPassage } from './deps.js';
export type { VerifiedAnswer } from './verify.js';

/** Words that only a number answers. */
const NUMBER_ASKED =
  /多少|多[大久长高快]|几|率|总[量数额]|数量|[量数额]$|合计|总和|[件起宗人户次场家条]数|[人艘件架辆车台]次|[罚税贷货赔]款$|how many|how much|\brate\b|\bnumber\b|\btotal\b|\bhead ?count\b|\btally\b|%|percent/iu;
/** Where what is taken for granted holds, how it was done is what is asked. */
const WAY = /(?:怎么|如何|怎样)做到|how did .{1,60} (?:manage|achieve)|how was .{1,60} achieved/iu;
/** A figure of another place that fits this nearly as well is as likely meant. */
const OTHER_PLACE = 0.85;

/** The reports that are answered from, opened. */
type InReports = Omit<Extract<Scope, { kind: 'reports' }>, 'reports'> & {
  readonly reports: readonly CorpusReport[];
  /** All that were asked about: more than those where there are too many to read each. */
  readonly asked: readonly ListedReport[];
};

/**
 * Answers a question from the loaded reports, or says why it does not (回答). Every answer passes the gates of
 * `verify`; what does not pass is replaced by an abstention, never shown.
 */
export async function answer(question: UnderstoodQuestion, deps: AnswerDeps): Promise<VerifiedAnswer> {
  const corpus = await corpusOf(deps.store, deps);
  const work: Work = { question, deps, corpus, explain: readingOf(question), turns: new Turns() };
  const textOf = (report: string): string | null => corpus.byId.get(report)?.text ?? null;
  for await (const candidate of drafts(work)) {
    const checked = verify(candidate, textOf);
    if (isVerified(checked)) return checked;
    for (const { gate } of checked) deps.onStopped?.(gate);
  }
  return lastResort(question, textOf);
}

/** The answer, then the smaller one that stands in for it when a gate stops the first. */
async function* drafts(work: Work): AsyncGenerator<Answer> {
  const made = await compose(work);
  yield made;
  yield bare(made);
  yield refuse(work, { reason: 'not-reported', detail: '', read: work.corpus.reports, near: [] });
}

async function compose(work: Work): Promise<Answer> {
  const { question, corpus } = work;
  if (question.kind === 'chitchat' || corpus.reports.length === 0) {
    return refuse(work, { reason: 'off-topic', detail: '', read: [], near: [] });
  }
  const scope = await scopeOf(question, corpus);
  if (scope.kind === 'no-such-report') {
    return refuse(work, {
      reason: 'no-such-report',
      detail: mentionedName(scope.mention, question.language),
      read: [],
      near: onTopic(work, await readable(work, scope.around)),
    });
  }
  if (scope.kind === 'year-not-covered') return otherYear(work, scope);
  const read = await readable(work, scope.reports);
  const { first, others } = oneOfEachYear(read, question);
  const opened = { ...scope, asked: scope.reports, reports: first };
  const from = (reports: readonly CorpusReport[]) => within(work, { ...opened, reports });
  const answered = await fromLikeliest(question, opened.reports, from);
  const made = answered.status === 'answered' ? answered : await respeltAnswer(work, opened);
  const candidates = (of: readonly CorpusReport[]) => candidatesIn(work, of, scope.mustName);
  return withSameYear(made ?? answered, { ...work, others, candidatesIn: candidates });
}

/** The answer to the question with its misspelt words put right; null where there are none, or that is refused too. */
async function respeltAnswer(work: Work, scope: InReports): Promise<Answer | null> {
  const { question, corpus, deps } = work;
  if (question.language !== 'zh' || !scope.named) return null;
  const index = corpus.passagesOf(new Set(scope.reports.map(({ report }) => report.id)));
  const { text, changes } = respelt(question.normalised, question.topic, {
    stands: (stretch) => index.stands(stretch),
    pairsLike: (pair) => index.pairsLike(pair),
    isWord: (word) => deps.isWord(word),
  });
  if (changes.length === 0) return null;
  const meant = deps.reread(text);
  const explain = [{ step: 'respelt', detail: changes.join(', ') }, ...readingOf(meant)];
  const made = await within({ ...work, question: meant, explain }, scope);
  return made.status === 'answered' ? made : null;
}

/** A figure of another year may stand in a report: 由2022年21.9上升至. */
async function otherYear(work: Work, scope: Extract<Scope, { kind: 'year-not-covered' }>): Promise<Answer> {
  const years = scope.years.map(String);
  const near = onTopic(work, await readable(work, scope.reports));
  const told = near.filter(
    ({ matter: { figure, report } }) =>
      figure.period !== null &&
      years.includes(figure.period) &&
      // What was planned tells nothing of what was done.
      (!isPlanned(figure, report) || isPlanAsked(figure, report, work.question)),
  );
  const found = figureAnswer({
    ...work,
    candidates: told.map((candidate) =>
      candidate.misfit === 'period' ? { ...candidate, misfit: null } : candidate,
    ),
  });
  return (
    found ?? refuse(work, { reason: 'year-not-covered', detail: years.join('、'), read: scope.reports, near })
  );
}

async function within(work: Work, scope: InReports): Promise<Answer> {
  const { question } = work;
  const only = scope.reports[0];
  if (scope.named && only !== undefined && saysNothing(work, scope)) {
    return refuse(work, {
      reason: 'off-topic',
      detail: '',
      read: scope.reports,
      near: [],
      ...askBack(question, only),
    });
  }
  const candidates = candidatesIn(work, scope.reports, scope.mustName);
  const parts = { ...work, candidates };
  await work.turns.next();
  if (question.kind === 'comparison') return compared(work, scope, candidates);
  const everywhere = await acrossPlaces(work, scope, candidates);
  if (everywhere !== null) return everywhere;
  const found = await answered(work, scope, parts);
  if (found === null) return notReported(work, scope, { candidates });
  const echoed = echoIn(found, question, work.corpus);
  return echoed === null && !tellsOnlyCounts(found, question, work.corpus)
    ? found
    : ((await beyondEcho(work, scope)) ?? notReported(work, scope, { candidates, echoed }));
}

/** Whether a question names no matter at all: no word of it is known, none stands in the reports, no number of anything is asked for. */
function saysNothing({ question, corpus, deps }: Work, { reports }: InReports): boolean {
  if (groupsOf(question.topic).length > 0) return false;
  const index = corpus.passagesOf(new Set(reports.map(({ report }) => report.id)));
  return groupsIn(question, index, deps.isWord).length === 0 && !asksForSome(question);
}

/** What stands of a topic in the measure that is asked for: 自己份内的事有多少项. */
const SOMETHING = /\p{Script=Han}{2}/u;

/** Whether it is asked how many there are of something, be it in words that nobody knows. */
function asksForSome({ topic, units, kind }: UnderstoodQuestion): boolean {
  return kind === 'figure' && units.length > 0 && SOMETHING.test(topic);
}

/** What is told in numbers, then in words; null where nothing is. */
async function answered(work: Work, scope: InReports, parts: FigureAnswerParts): Promise<Answer | null> {
  const { kind } = work.question;
  const moved = kind === 'change' ? changeAnswer(parts) : null;
  if (moved !== null) return moved;
  const counted = kind === 'figure' || kind === 'change' ? await inNumbers(work, scope, parts) : null;
  const { question, corpus } = work;
  // Of 41 tasks whose offices are asked for the 41 are known to the asker.
  const beyond = askedBeyond(question.normalised);
  const isKnown = beyond !== 'amount' && counted !== null && echoIn(counted, question, corpus) !== null;
  if (counted !== null && !isKnown) return counted;
  const told = await inWords(work, scope);
  if (counted === null) return told ?? none(work, scope);
  return told === null || told.correction === null ? counted : told;
}

/** What is told of it in words, where a reason or a way is asked for; null where neither is, or none is told. */
async function beyondEcho(work: Work, scope: InReports): Promise<Answer | null> {
  const beyond = askedBeyond(work.question.normalised);
  if (beyond !== 'why' && beyond !== 'how') return null;
  const words = await wordsOn(work, scope);
  return beyond === 'why' ? reasonAnswer(words) : passageAnswer(words);
}

/** A figure, with what it sets right; words where a way or a reason is asked for of what holds. */
async function inNumbers(work: Work, scope: InReports, parts: FigureAnswerParts): Promise<Answer | null> {
  const { normalised, premises } = work.question;
  const stated = asked(work, scope, parts);
  if (stated === null) return null;
  if (stated.correction !== null) return noneFirst(stated, await wordsOn(work, scope));
  const claims = premises.length > 0;
  const isWay = WAY.test(normalised);
  // An amount that is claimed is answered with the one that is told, whatever the reason, but not with another beside it.
  const [lead] = stated.figures;
  const told = claims && premises.every(({ value }) => value === null || value !== lead?.value);
  if (!claims && !isWay) return stated;
  const words = await wordsOn(work, scope);
  const right = claims ? setRight(stated, words) : stated;
  if (right.correction !== null) return right;
  return (isWay ? passageAnswer(words) : null) ?? (told ? reasonAnswer(words) : null) ?? right;
}

/** Whether several reports state as likely a figure and none is named, or several years are: none is picked silently. */
function meansSeveral(
  { question, corpus }: Work,
  { named, reports }: InReports,
  candidates: readonly Candidate[],
): boolean {
  if (
    (named && !nameIsShared(reports) && !asksForYears(question)) ||
    reports.length < 2 ||
    question.kind !== 'figure' ||
    question.premises.length > 0
  )
    return false;
  const { best, answerable } = judgeFigures({ question, corpus, candidates });
  if (best === null) return false;
  // Each year is judged for itself: figures that a place states year by year would share what likelihood there is.
  const alone = (): boolean => {
    const own = candidates.filter(({ matter }) => matter.report.id === best.matter.report.id);
    return judgeFigures({ question, corpus, candidates: own }).answerable;
  };
  if (!answerable && !(named && alone())) return false;
  const others = candidates.filter(({ misfit }) => misfit === null);
  return others.some(
    (other) => other.matter.report.id !== best.matter.report.id && other.score >= best.score * OTHER_PLACE,
  );
}

async function acrossPlaces(
  work: Work,
  scope: InReports,
  candidates: readonly Candidate[],
): Promise<Answer | null> {
  if (!meansSeveral(work, scope, candidates)) return null;
  const all = await compared(work, scope, candidates);
  return all.figures.length > 1 ? all : null;
}

/** One figure, or each of several that are asked for at once. */
function asked(work: Work, scope: InReports, parts: FigureAnswerParts): Answer | null {
  const several = (): Answer | null =>
    severalAnswer({
      ...work,
      candidatesFor: (part) => candidatesIn({ ...work, question: part }, scope.reports, scope.mustName),
    });
  const one = work.question.each === true ? null : figureAnswer(parts);
  return one === null || leavesOut(one, work.question) ? (several() ?? one ?? figureAnswer(parts)) : one;
}

/** Whether it is words that a question asks for, not a number. */
export function asksForWords({ kind, kinds, normalised }: UnderstoodQuestion): boolean {
  return kind === 'passage' || (kind === 'figure' && kinds.length === 0 && !NUMBER_ASKED.test(normalised));
}

/** What a passage tells, where words are asked for or something is taken for granted; null when none does. */
async function inWords(work: Work, scope: InReports): Promise<Answer | null> {
  const { premises, normalised } = work.question;
  const takes = premises.length > 0;
  const words = asksForWords(work.question);
  if (!takes && !words) return null;
  const parts = await wordsOn(work, scope);
  const measured = takes ? premiseAnswer(parts) : null;
  if (measured !== null && measured.correction !== null) return measured;
  const told = passageAnswer(parts);
  const right = told === null ? null : setRight(told, parts);
  if (right !== null && right.correction !== null) return right;
  // A passage that sets nothing right is no answer to how many there were.
  return measured ?? (words || !NUMBER_ASKED.test(normalised) ? right : null);
}

/** What says that there was none of what a number is asked of, where the reports are named. */
function none({ question, corpus, deps, explain }: Work, { named, reports }: InReports): Answer | null {
  const { isWord } = deps;
  // That there was none of it all year tells nothing of how many there were in March.
  if (question.kind !== 'figure' || !named || partAsked(question.normalised) !== null) return null;
  const search = { question, corpus, reports, isWord: (word: string) => isWord(word), explain };
  return noneAnswer(search) ?? allDoneAnswer(search);
}

async function wordsOn(work: Work, scope: InReports): Promise<PassageAnswerParts> {
  const { question, deps, corpus } = work;
  const ids = scope.reports.map(({ report }) => report.id);
  const reports = new Set(ids);
  const query = withoutPlaces(question);
  await corpus.readPassages(reports);
  return {
    ...work,
    groups: groupsIn(question, corpus.passagesOf(reports), deps.isWord),
    reports,
    mustName: scope.mustName,
    found: await deps.retrieve({ query, filter: { reports: ids }, limit: MOST_FOUND }),
  };
}

async function compared(work: Work, scope: InReports, candidates: readonly Candidate[]): Promise<Answer> {
  const topic = groupsOf(work.question.topic)
    .map(({ terms, words }) => terms[0] ?? words)
    .join('');
  // All reports are ranked at once: a question that each is asked alone is the same for all.
  const ranked = derived((question: UnderstoodQuestion) =>
    candidatesIn({ ...work, question }, scope.reports, scope.mustName),
  );
  const candidatesOf = (question: UnderstoodQuestion, { report }: CorpusReport): readonly Candidate[] =>
    ranked(question).filter(({ matter }) => matter.report.id === report.id);
  const parts = { ...work, reports: scope.reports, topic, candidates, candidatesOf };
  const many = scope.asked.length > scope.reports.length;
  const made = many ? await comparedInAll(parts, scope.asked, work.deps) : comparisonAnswer(parts);
  return made ?? notReported(work, scope, { candidates });
}
