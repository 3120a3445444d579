import { extractNumbers } from '../figures/extract.js';
import type { Span } from '../lib/span.js';
import { stagesNamed, unitFit } from '../question/measure.js';
import { statedNumbers, type StatedNumber } from '../question/premises.js';
import type { Premise, UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';
import { asksWhy, givesReason } from './asked-sort.js';
import type { Corpus, CorpusReport } from './corpus.js';
import type { Answer } from './types.js';

/** What a question asks of something whose number it states itself (数已在问句里). */
export type AskedBeyond = 'why' | 'how' | 'amount' | 'which';

const AMOUNT =
  /多少|(?<!哪)几(?![何路号乎])|多[久长大高快]|\bhow (?:many|much|long|often|far|big|large|high|old)\b|\bnumber of\b|\bper ?cent(?:age)?\b/iu;
const HOW =
  /怎么|怎样|如何|咋|怎地|干[嘛吗]|\bhow\b|\bwhat (?:happen|became|becomes|did|does|do|is (?:being )?done|was done)/iu;
const WHICH = /哪|谁|什么|啥|几[路号]|\bwho(?:m|se)?\b|\bwh(?:ich|ere|en|at)\b|\b(?:name|names|list)\b/iu;

/** What is asked beyond the number that stands in the question; null where nothing is asked but whether it is so. */
export function askedBeyond(text: string): AskedBeyond | null {
  if (asksWhy(text)) return 'why';
  if (AMOUNT.test(text)) return 'amount';
  if (HOW.test(text)) return 'how';
  return WHICH.test(text) ? 'which' : null;
}

/** What doubts a number asks for it: 真的有98件吗, 听说只有2家. */
const DOUBTS =
  /[吗嘛]|是不是|对不对|真的|听说|据说|对吧|是吧|\bis it (?:true|correct|right)\b|\breally\b|\bi(?: have|'ve)? heard\b|\bapparently\b|\b(?:right|correct|true)\s*\?/iu;
const CLAUSE_END = /[,，;；。.!！?？]/u;
/** What was done to all of them is told by their number: 反馈问题14项，全部整改到位 answers how many of the 14 were 整改. */
const TOLD_OF_ALL = /(?:全部|全数|均|都|悉数)(?:已经?|按[期时])?(?<done>\p{Script=Han}{2})/gu;
/** Claims beside an amount that its figure may speak against. */
const CLAIMED_OF_ALL = new Set<Premise['claim']>(['all', 'never', 'some', 'seldom', 'rank']);
/** What was not done, in either language: 还有11个没挂牌 is not told by 已有11个挂牌. */
const NOT = /[没未不]|\b(?:not?|never|none|without)\b|n't\b/iu;
/** Up to it a number may stand in a question and be the answer to something else by chance. */
const BY_CHANCE = 12;
const PAIR = 2;
/** Characters after a number that name what it counts. */
const NOUN = 8;

/**
 * Whether a figure only repeats an amount that the question states (重复问句之数): of 那31件初审最后批下来几件 the 31 are known to the asker.
 * How much something moved is no such amount, since the way it went may be what the asker has wrong.
 */
function onlyEchoes(
  { normalised, premises, stages = [] }: UnderstoodQuestion,
  figure: StoredFigure,
  { text }: CorpusReport,
): boolean {
  const beyond = askedBeyond(normalised);
  // More is claimed than the amount, which the figure may speak against: 16个问题全改完了.
  if (beyond !== 'which' && premises.some(({ claim }) => CLAIMED_OF_ALL.has(claim))) return false;
  if (beyond === null || figure.role !== 'value' || figure.kind === 'percent' || figure.kind === 'rank')
    return false;
  // What became of them in the end is another amount than the one that is stated.
  if (isConcluded(figure) && !stages.includes('concluded')) return false;
  const clause = text.slice(figure.clause.start, figure.clause.end);
  return amountsStated(normalised)
    .filter(({ value, unit }) => value === figure.value && (unit === null || counts(unit, figure.unit)))
    .filter((amount) => {
      const said = clauseOf(normalised, amount);
      return !DOUBTS.test(said) && (!NOT.test(said) || NOT.test(clause));
    })
    .some(
      (amount) =>
        beyond !== 'amount' ||
        (!isToldOfAll(normalised, text.slice(figure.start, figure.sentence.end)) &&
          namesSame(normalised, amount, `${figure.metric}\n${clause}`)),
    );
}

/** The figure of an answer that tells nothing beyond what its question states; null for any other. */
export function echoIn(
  { figures, citations, correction, comparison }: Answer,
  question: UnderstoodQuestion,
  corpus: Corpus,
): StoredFigure | null {
  const [lead] = figures;
  const [cited] = citations;
  const source = corpus.byId.get(cited?.report ?? '');
  if (correction !== null || comparison !== null || source === undefined) return null;
  if (lead === undefined) return unnamed(question, source, cited?.marks ?? []);
  const figure = source.figures.find(({ start }) => start === lead.start);
  return figure !== undefined && onlyEchoes(question, figure, source) ? figure : null;
}

/** What is asked of the things that are counted: which ones they are, what they are called, whose they are, where. */
const NAMES_ASKED =
  /哪(?!年|天|月|[一几个]年|[一几个]?月|一?天|方面|块)|谁|叫(?:什么|啥)|(?:什么|啥)(?:名|地方)|名[字单]|\bwh(?:ich|ere)\b|\bwho(?:m|se)?\b|\bnames?\b/iu;
/** A clause that names some: several in a row, a title, a body by its name, one of them before 等. */
const NAMES =
  /\p{Script=Han}[）)”》]?、[“《（(]?\p{Script=Han}|[《（(：:]|包括|分别[是为在]|等\s?\d|(?:在|于)\p{Script=Han}{2,10}(?:设|建|开)|\p{Script=Han}{2}(?:(?<!乡)镇|街道|(?<![乡镇])村|局|公司|事务所|委员会|大学|学院|银行|法院|医院|中学|小学)/u;

/** The figure in the quoted words that is all they tell of things whose names are asked for (只有数量); null where they tell more. */
function unnamed(
  question: UnderstoodQuestion,
  source: CorpusReport,
  [mark]: readonly Span[],
): StoredFigure | null {
  if (mark === undefined || askedBeyond(question.normalised) !== 'which') return null;
  if (!NAMES_ASKED.test(question.normalised)) return null;
  const quoted = source.figures.filter(({ start, end }) => start >= mark.start && end <= mark.end);
  if (
    quoted.some((figure) => NAMES.test(clausesAround(figure, source)) && onlyEchoes(question, figure, source))
  )
    return null;
  return quoted.find((figure) => onlyEchoes(question, figure, source)) ?? null;
}

/** What is asked is a name, or what they were about, whether or not it is stated how many there are. */
const NAMED_BY =
  /叫(?:什么|啥)|(?:什么|啥)名|名[字单]|谁被|被[^,，。?？]{1,10}(?:的)?是(?:谁|哪)|(?:什么|啥)内容|内容是(?:什么|啥)/u;

/**
 * Whether all that is quoted are counts, where a reason or a name is asked for (只有数量): 败诉9件，败诉率10.3% is no reason why, nor
 * does 问责干部7人 tell who.
 */
export function tellsOnlyCounts(
  { kind, figures, citations, correction }: Answer,
  { normalised }: UnderstoodQuestion,
  { byId }: Corpus,
): boolean {
  const [cited] = citations;
  const source = byId.get(cited?.report ?? '');
  if (kind !== 'passage' || figures.length > 0 || correction !== null) return false;
  const why = asksWhy(normalised);
  if (cited === undefined || source === undefined || (!why && !NAMED_BY.test(normalised))) return false;
  const said = cited.marks.map(({ start, end }) => source.text.slice(start, end)).join('');
  if (why ? givesReason(said) : NAMES.test(said)) return false;
  return cited.marks.every((mark) => isCounted(mark, source));
}

/** Whether a number stands in every clause of a quote. */
function isCounted({ start, end }: Span, { text, figures }: CorpusReport): boolean {
  const clauses = [...text.slice(start, end).matchAll(/[^，,；;。：:\n]+/gu)];
  return clauses.every(({ index, 0: clause }) => {
    const from = start + index;
    return figures.some((one) => one.start >= from && one.end <= from + clause.length);
  });
}

/** A figure's clause with the one after it, and the one before it where it begins with the number: 土地征收、工伤认定案件多发，两类案件占43.9%. */
function clausesAround({ start, clause, sentence }: StoredFigure, { text }: CorpusReport): string {
  const before = text.slice(sentence.start, start);
  const told = /[，,]$/u.test(before) ? (before.slice(0, -1).split(CLAUSE_END).at(-1) ?? '') : '';
  const after = /^[，,：:]?[^，,；;。]*/u.exec(text.slice(clause.end, sentence.end))?.[0] ?? '';
  return told + text.slice(clause.start, clause.end) + after;
}

/** Before a number whose things are known: 那2个人, those two. */
const KNOWN = /[那这]$|\b(?:th[eo]se|the) $/iu;

function isToldOfAll(question: string, after: string): boolean {
  const done = [...after.matchAll(TOLD_OF_ALL)].map(({ groups }) => groups?.['done'] ?? '');
  return done.some((verb) => [...verb].some((character) => question.includes(character)));
}

function isConcluded({ stage, metric }: StoredFigure): boolean {
  return (stage ?? stagesNamed(metric)[0]) === 'concluded';
}

/** Whether it is no chance that a number that is asked for equals one that is stated. */
function namesSame(question: string, { start, end, value }: StatedNumber, told: string): boolean {
  if (value > BY_CHANCE || KNOWN.test(question.slice(0, start))) return true;
  const after = /^\p{Script=Han}{2,}/u.exec(question.slice(end, end + NOUN))?.[0] ?? '';
  return [...after].some((_, at) => at + PAIR <= after.length && told.includes(after.slice(at, at + PAIR)));
}

function counts(stated: string, unit: string): boolean {
  return stated !== '' && (unitFit([stated], unit) > 0 || unitFit([unit], stated) > 0);
}

function clauseOf(text: string, { start, end }: Span): string {
  const before = text.slice(0, start).split(CLAUSE_END).at(-1) ?? '';
  return before + text.slice(start, end) + (text.slice(end).split(CLAUSE_END)[0] ?? '');
}

const ENGLISH_NUMBERS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
/** A word before what it counts: two officials, the nine measures; not two weeks. */
const ENGLISH_WORD =
  /(?<![\w-])([a-z]{3,9})(?= (?!(?:working |business )?(?:days|weeks|months|years|hours|minutes|times)\b|per ?cent\b|in\b|or\b|to\b|out\b)[a-z])/giu;

/** The amounts that a question states, in digits and in words. */
function amountsStated(text: string): readonly StatedNumber[] {
  if (/\p{Script=Han}/u.test(text))
    return extractNumbers(text, { year: null }).filter(({ value }) => value > 1);
  const words = [...text.matchAll(ENGLISH_WORD)].flatMap(({ index, 0: word }) => {
    const at = ENGLISH_NUMBERS.indexOf(word.toLowerCase());
    return at < 0 ? [] : [{ start: index, end: index + word.length, value: at + 2, unit: null }];
  });
  return [...statedNumbers(text), ...words];
}
