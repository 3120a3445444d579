import type { Candidate } from './candidate.js';
/** Of figures that count a whole and a part of it (部分与整体), the one that is asked for. */
import { segment } from '../question/segment.js';
import { someOf } from '../question/some-of.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { FigureMatter } from './corpus.js';
import { isToldAs } from './modifiers.js';
import type { TopicMatch } from './topic-index.js';
import { pairsOf } from './word-rarity.js';

/** The part of something that is asked for: 投诉里嫌吵的有多少, 落到红标的有多少家. */
const PART_ASKED =
  /(?:(?<![区县市镇乡村州旗街厅院家屋])里(?:头|面)?(?![头面])|当中|之中|其中)[,，]?(?!一共|总共|合计|累计|共|列|有|包)(?<part>(?:(?!的)\p{Script=Han}){1,8})(?:的(?:一共|总共|又|分别)?(?:共?有|占|是|列了|算了)?|(?:一共|总共|分别)?(?:共?有|占|是))(?:多少|几)|(?:落到|评为|评上|列为|定为|判为)(?<class>(?:(?!的|有)\p{Script=Han}){1,8})的?(?:一共|总共|又|分别)?(?:共?有|占|是)?(?:多少|几)/u;
/** A part stands with a figure from this value of its words on. */
const HELD = 0.5;
/** A candidate as far as wholes and parts go. */
/** The words of the part stand beside a number from here on; less of them stands with the whole. */
const OF_PART = 0.9;
const OF_WHOLE = 0.86;
/** One that has the part must have so much of the rest. */
const PART_SAYS = 0.6;

/** Of the figures of a sentence, one that has less of the part that is asked for counts the whole, or another part. */
export function withPartNamed(ranked: readonly Candidate[], question: string): readonly Candidate[] {
  const some = someOf(question);
  if (some === null) return ranked;
  const { whole, part } = some;
  const valueOf = ({ match }: Candidate): number => {
    const own = match.groups.filter(({ group: { words } }) => part.includes(words) && !whole.includes(words));
    const weight = own.reduce((sum, one) => sum + one.weight, 0);
    return weight === 0 ? 0 : own.reduce((sum, one) => sum + one.weight * one.value, 0) / weight;
  };
  const told = ranked.filter((one) => one.misfit === null && valueOf(one) >= OF_PART);
  return ranked.map((one) => {
    if (one.misfit !== null || valueOf(one) >= OF_WHOLE) return one;
    const { figure, report } = one.matter;
    const isOther = told.some(
      ({ matter, match }) =>
        matter.report === report &&
        matter.figure.sentence.start === figure.sentence.start &&
        matter.figure.unit === figure.unit &&
        match.score >= one.match.score * PART_SAYS,
    );
    return isOther ? { ...one, misfit: 'metric' } : one;
  });
}

/** How many of them something is said of: Of the leads passed to the police, how many were opened as cases. */
const OF_THEM = /^(?:out )?of (?<whole>(?!which|them|these|those).+?),? how many (?<part>[^?]+)/iu;
/** The words of the part stand beside a number from here on, and not below that. */
const TOLD = 0.7;
const UNTOLD = 0.5;

/** Of the figures of a sentence, one that has none of the part that is asked for counts the whole, where another has it. */
export function withPartOfThem(ranked: readonly Candidate[], question: string): readonly Candidate[] {
  const { whole = '', part } = OF_THEM.exec(question)?.groups ?? {};
  if (part === undefined) return ranked;
  const stands = (text: string, said: string): boolean =>
    said.split(' ').every((word) => text.toLowerCase().includes(word.toLowerCase()));
  const valueOf = ({ match }: Candidate): number =>
    Math.max(
      0,
      ...match.groups
        .filter(({ group: { said, words } }) => stands(part, said ?? words) && !stands(whole, said ?? words))
        .map(({ value }) => value),
    );
  const told = ranked.filter((one) => valueOf(one) >= TOLD);
  return ranked.map((one) => {
    const { figure } = one.matter;
    const isWhole = told.some(
      ({ matter }) =>
        matter.report === one.matter.report &&
        matter.figure.sentence.start === figure.sentence.start &&
        matter.figure.start > figure.start &&
        matter.figure.value <= figure.value,
    );
    return isWhole && one.misfit === null && valueOf(one) < UNTOLD ? { ...one, misfit: 'metric' } : one;
  });
}

/** Whether only a part of something is asked for (投诉里嫌吵的有多少), and the figure is not told of that part. */
export function lacksPart(
  { clause, figure }: FigureMatter,
  { groups }: TopicMatch,
  question: UnderstoodQuestion,
): boolean {
  const part = partIn(question);
  if (part === '') return false;
  const own = groups.filter(({ group }) => part.includes(group.words) || group.words.includes(part));
  // Of a part that is named in several words (靠调解了结) what tells it apart must stand there.
  const weight = own.reduce((sum, one) => sum + one.weight, 0);
  if (own.length > 0 && own.reduce((sum, one) => sum + one.weight * one.value, 0) >= HELD * weight)
    return false;
  const said = `${figure.metric}\n${clause}`;
  if (concerns(said, part) || isToldAs(part, said)) return false;
  const inOtherWords = segment(part).flatMap(({ terms }) => terms);
  return ![...pairsOf(part), ...inOtherWords].some((words) => said.includes(words));
}

/** The part that is asked for, without the place that is asked about (政务事项里，垫江有几项做到); empty where none is. */
function partIn({ normalised, places }: UnderstoodQuestion): string {
  const asked = PART_ASKED.exec(normalised)?.groups;
  const part = asked?.['part'] ?? asked?.['class'] ?? '';
  return places.reduce((rest, { text }) => rest.replace(text, ''), part);
}

/** What has to do with something (跟国外有关) is told in a word that has one character of it: 涉外, 涉矿用地. */
const HAS_TO_DO = /^(?:跟|和|与|同)(?<what>\p{Script=Han}{1,7}?)(?:有关|相关|沾边)$/u;
const CONCERNING = /涉及?(?<what>\p{Script=Han}{1,3})/gu;

function concerns(said: string, part: string): boolean {
  const what = HAS_TO_DO.exec(part)?.groups?.['what'] ?? '';
  return [...said.matchAll(CONCERNING)].some(({ groups }) =>
    [...(groups?.['what'] ?? '')].some((character) => what.includes(character)),
  );
}

/** What a report tells of a whole: 收到评价21.6万条，其中差评9条. */
const PART_TOLD = /^其中|其中[,，:：]?$/u;

/**
 * Where a part is asked for and a sentence tells it as one (其中), neither the whole nor what is told elsewhere answers: of
 * 清单涵盖152项，其中不予处罚98项 the first is no answer to how many of the list go unpunished.
 */
export function withPart(ranked: readonly Candidate[], question: string): readonly Candidate[] {
  if (!PART_ASKED.test(question)) return ranked;
  const isTold = ({ matter: { clause, lead } }: Candidate): boolean =>
    PART_TOLD.test(clause) || PART_TOLD.test(lead);
  const met = ({ match }: Candidate): boolean => match.groups.every(({ value }) => value >= HELD);
  if (!ranked.some((one) => one.misfit === null && isTold(one) && met(one))) return ranked;
  return ranked.map((one) => (one.misfit === null && !isTold(one) ? { ...one, misfit: 'metric' } : one));
}

/** So much of each word of the question stands with the whole. */
const ALL_SAID = 0.9;
/** A part that says no more of the question than this beyond what the whole says. */
const NO_MORE = 0.03;

/**
 * Of a whole that says all that is asked and a part of it (其中) that says no more, the whole answers: of 审查合同、协议46份，其中农村集体经济合同31份
 * the second is no answer to how many contracts were reviewed.
 */
export function withWhole(ranked: readonly Candidate[], question: string): readonly Candidate[] {
  const wholes = ranked.filter(
    ({ misfit, match }) =>
      misfit === null && match.groups.length > 0 && match.groups.every(({ value }) => value >= ALL_SAID),
  );
  if (wholes.length === 0) return ranked;
  return ranked.map((one) => {
    const { figure, report, clause, lead } = one.matter;
    if (one.misfit !== null || !(PART_TOLD.test(clause) || PART_TOLD.test(lead))) return one;
    const isPart = wholes.some(
      ({ matter, match }) =>
        matter.report === report &&
        matter.figure.sentence.start === figure.sentence.start &&
        matter.figure.start < figure.start &&
        matter.figure.unit === figure.unit &&
        matter.figure.value > figure.value &&
        !saysApart(figure.metric, matter.figure.metric, question) &&
        one.match.groups.every(({ value }, at) => value <= (match.groups[at]?.value ?? 0) + NO_MORE),
    );
    return isPart ? { ...one, misfit: 'metric' } : one;
  });
}

/** Whether the question has words of a part that its whole has not, be they known or not: 涉外公证 of 公证. */
function saysApart(part: string, whole: string, question: string): boolean {
  return pairsOf(part).some((pair) => !whole.includes(pair) && question.includes(pair));
}
