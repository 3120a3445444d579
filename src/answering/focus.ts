import { MEASURE } from '../question/measure.js';
import type { TermGroup } from '../question/segment.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { FigureMatter } from './corpus.js';
import type { TopicMatch } from './topic-index.js';
import { pairsOf } from './word-rarity.js';

/** The part of something that is asked for: 投诉里嫌吵的有多少, 落到红标的有多少家. */
const PART_ASKED =
  /(?:里头?|里面|当中|之中|其中)[,，]?(?<part>(?:(?!的)\p{Script=Han}){1,8})(?:的(?:一共|总共|又|分别)?(?:共?有|占|是)?|(?:一共|总共|分别)?(?:共?有|占|是))(?:多少|几)|(?:落到|评为|评上|列为|定为|判为)(?<class>(?:(?!的|有)\p{Script=Han}){1,8})的?(?:一共|总共|又|分别)?(?:共?有|占|是)?(?:多少|几)/u;
/** A part stands with a figure from this value of its words on. */
const HELD = 0.5;
/** A word stands in the figure's own clause from here on, and only around it below that. */
const BESIDE = 0.95;
const AROUND = 0.65;
/** What is left of a figure whose neighbour in the sentence has the focus of the question. */
const OTHER_FOCUS = 0.75;
const DONE = /[了过到掉出]{1,3}$/u;
const NUMBER_WORD = new RegExp(`(?:多少|几)(?:余|多)?(?:${MEASURE})?的?`, 'u');

/** A candidate as far as its focus goes. */
interface Ranked {
  readonly matter: FigureMatter;
  readonly match: TopicMatch;
  readonly misfit: string | null;
  readonly score: number;
  readonly telling: number;
}

/**
 * Where one figure of a sentence has the focus of the question beside it, another has not: of 收到意见1127条，采纳289条 the first is
 * no answer to how many were 采纳, though it has the rest of the question.
 */
export function withFocus<T extends Ranked>(
  ranked: readonly T[],
  question: UnderstoodQuestion,
  groups: readonly TermGroup[],
): readonly T[] {
  const focus = question.language === 'zh' ? focusOf(question.normalised, groups) : null;
  if (focus === null) return ranked;
  const valueOf = ({ match }: T): number => match.groups.find(({ group }) => group === focus)?.value ?? 0;
  const sentenceOf = ({ matter: { figure, report } }: T): string => `${report.id} ${figure.sentence.start}`;
  const told = new Set(ranked.filter((one) => one.misfit === null && valueOf(one) >= BESIDE).map(sentenceOf));
  return ranked
    .map((one) =>
      told.has(sentenceOf(one)) && valueOf(one) < AROUND
        ? { ...one, score: one.score * OTHER_FOCUS, telling: one.telling * OTHER_FOCUS }
        : one,
    )
    .sort((a, b) => b.score - a.score || a.matter.figure.start - b.matter.figure.start);
}

/** What the number asked for is a number of (问题焦点): what is counted behind the measure word, else what stands nearest before it, else the last words. */
function focusOf(question: string, groups: readonly TermGroup[]): TermGroup | null {
  const number = NUMBER_WORD.exec(question);
  const at = number?.index ?? question.length;
  // What was done stands right before the number, however little the word tells elsewhere: 赔付了几件.
  const done = question.slice(0, at).replace(DONE, '');
  const said = groups.filter(
    ({ light, words }) => question.includes(words) && (light !== true || done.endsWith(words)),
  );
  if (said.length < 2) return null;
  const behind = said.find(({ words }) => question.indexOf(words, at) === at + (number?.[0].length ?? 0));
  if (behind !== undefined) return behind;
  const before = said.filter(({ words }) => question.indexOf(words) < at);
  return before.reduce<TermGroup | null>(
    (last, one) =>
      last === null || question.lastIndexOf(one.words, at) > question.lastIndexOf(last.words, at)
        ? one
        : last,
    null,
  );
}

/** Whether only a part of something is asked for (投诉里嫌吵的有多少), and the figure is not told of that part. */
export function lacksPart(
  { clause, figure }: FigureMatter,
  { groups }: TopicMatch,
  question: string,
): boolean {
  const asked = PART_ASKED.exec(question)?.groups;
  const part = asked?.['part'] ?? asked?.['class'];
  if (part === undefined) return false;
  const own = groups.filter(({ group }) => part.includes(group.words) || group.words.includes(part));
  if (own.some(({ value }) => value >= HELD)) return false;
  const said = `${figure.metric}\n${clause}`;
  return !pairsOf(part).some((pair) => said.includes(pair));
}
