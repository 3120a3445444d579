import type { Candidate } from './candidate.js';
import { MEASURE, unitFit } from '../question/measure.js';
import type { TermGroup } from '../question/segment.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { FigureMatter } from './corpus.js';
import { withPartNamed, withPartOfThem } from './part-asked.js';

/** A word or another name of it (0.95, kept with the precision of 32 bits) stands in the figure's own clause from here on, and only around it below that. */
const BESIDE = 0.94;
const AROUND = 0.65;
/** What is left of a figure whose neighbour in the sentence has the focus of the question. */
const OTHER_FOCUS = 0.75;
/** One that says the focus in the question's own words, and this much of the rest, goes before one that has a name for it. */
const SAYS_AS_MUCH = 0.75;
const DONE = /[了过到掉出]{1,3}$/u;
const NUMBER_WORD = new RegExp(`(?:多少|几)(?:余|多)?(?:${MEASURE})?的?`, 'u');

/** What is said of what is counted, right behind it: 有几批不过关. */
const SAID_OF = /^(?:已经?|都|还)?(?:没有?|不|未|被|能)?/u;
/** The words of the focus stand this close before the number, in one clause with it, where they name what is counted. */
const CLOSE = 6;

/** A candidate as far as its focus goes. */
/**
 * Where one figure of a sentence has the focus of the question beside it, another has not: of 收到意见1127条，采纳289条 the first is
 * no answer to how many were 采纳, though it has the rest of the question.
 */
export function withFocus(
  ranked: readonly Candidate[],
  question: UnderstoodQuestion,
  groups: readonly TermGroup[],
): readonly Candidate[] {
  if (question.language === 'en') return withPartOfThem(ranked, question.normalised);
  return withPartNamed(withGroup(withWord(ranked, question), question, groups), question.normalised);
}

/** The words right before the number that is asked for, with what they may end in: 最后收回来多少份 has 回来 and 收回. */
function wordsBefore(question: string): readonly string[] {
  const at = [...question.matchAll(/多少|几/gu)].at(-1)?.index ?? 0;
  const said = question.slice(0, at).replace(/的?(?:一共|总共|到底|才|只|又|共)?(?:有|是)?$/u, '');
  return [/^$/u, /[了来去]{1,3}$/u, /[了过掉来去]{1,3}$/u].flatMap(
    (ending) => /\p{Script=Han}{2}$/u.exec(said.replace(ending, ''))?.[0] ?? [],
  );
}

/** As much of the topic as this must stand with a figure beside which the word before the number stands. */
const AS_MUCH = 0.7;
/** The same where its clause says nothing but that word: 反馈的23个问题，已完成20个. */
const AS_MUCH_BARE = 0.55;
const BARE = 2;

/**
 * Of the figures of a sentence, one is told with the very word that stands before the number that is asked for, be it known or not: of
 * 发放问卷2000份，收回1876份 the first is no answer to how many came back (最后收回来多少份).
 */
function withWord(
  ranked: readonly Candidate[],
  { normalised, topic }: UnderstoodQuestion,
): readonly Candidate[] {
  const words = wordsBefore(normalised).filter((word) => topic.includes(word));
  const isTold = (one: Candidate): boolean => words.some((word) => says(one, word));
  const told = ranked.filter((one) => one.misfit === null && isTold(one));
  if (told.length === 0) return ranked;
  return ranked.map((one) => {
    const { figure, report } = one.matter;
    const isOther =
      !isTold(one) &&
      told.some(
        ({ matter, match }) =>
          matter.report === report &&
          matter.figure.sentence.start === figure.sentence.start &&
          matter.figure.start > figure.start &&
          matter.figure.unit === figure.unit &&
          match.score >= one.match.score * (isBare(matter, words) ? AS_MUCH_BARE : AS_MUCH),
      );
    return isOther ? { ...one, misfit: one.misfit ?? 'metric' } : one;
  });
}

/** Whether a figure's clause says nothing but one of the words. */
function isBare({ clause, figure }: FigureMatter, words: readonly string[]): boolean {
  const said = clause.replace(figure.text, '');
  return words.some((word) => said.includes(word) && said.length <= word.length + BARE);
}

/** The same by the focus of the question, however a report names it. */
function withGroup(
  ranked: readonly Candidate[],
  question: UnderstoodQuestion,
  groups: readonly TermGroup[],
): readonly Candidate[] {
  const focus = focusOf(question.normalised, groups);
  if (focus === null) return ranked;
  const othersMisfit = isDone(question.normalised, focus) ? 'metric' : null;
  const valueOf = ({ match }: Candidate): number =>
    match.groups.find(({ group }) => group === focus)?.value ?? 0;
  const sentenceOf = ({ matter: { figure, report } }: Candidate): string =>
    `${report.id} ${figure.sentence.start}`;
  const told = ranked.filter((one) => one.misfit === null && valueOf(one) >= BESIDE);
  // 调解室28个，化解纠纷1463起: asked for in 起, the number of rooms takes nothing from the others.
  const unitOf = ({ matter }: Candidate): number =>
    question.units.length === 0 ? 1 : unitFit(question.units, matter.figure.unit);
  /** How well the best unit of those told fits, by their sentences. */
  const toldIn = new Map<string, number>();
  for (const one of told) {
    const sentence = sentenceOf(one);
    toldIn.set(sentence, Math.max(toldIn.get(sentence) ?? 0, unitOf(one)));
  }
  const isBesideTold = (one: Candidate): boolean => (toldIn.get(sentenceOf(one)) ?? -1) >= unitOf(one);
  const counted = namesCounted(question.normalised, focus);
  const inSameWords = told.filter((one) => counted && says(one, focus.words));
  const isOther = (one: Candidate): boolean =>
    (valueOf(one) < AROUND && isBesideTold(one)) ||
    (!says(one, focus.words) &&
      inSameWords.some(
        (other) =>
          sentenceOf(other) === sentenceOf(one) && other.match.score >= one.match.score * SAYS_AS_MUCH,
      ));
  return ranked
    .map((one) =>
      isOther(one)
        ? {
            ...one,
            score: one.score * OTHER_FOCUS,
            telling: one.telling * OTHER_FOCUS,
            misfit: one.misfit ?? othersMisfit,
          }
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
  const after = question.slice(at + (number?.[0].length ?? 0)).replace(SAID_OF, '');
  const behind = said.find(({ words }) => after.startsWith(words));
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

/** Whether what was done stands right before the number (拆了多少条): a figure of the sentence beside which it does not tells another stage. */
function isDone(question: string, { words }: TermGroup): boolean {
  const before = question.slice(0, NUMBER_WORD.exec(question)?.index ?? 0);
  return DONE.test(before) && before.replace(DONE, '').endsWith(words.replace(DONE, ''));
}

/** Whether the focus stands beside the number: 业务事项总共理出来多少条. */
function namesCounted(question: string, { words }: TermGroup): boolean {
  const number = NUMBER_WORD.exec(question);
  if (number === null) return false;
  const after = question.slice(number.index + number[0].length).replace(SAID_OF, '');
  if (after.startsWith(words)) return true;
  const at = question.lastIndexOf(words, number.index);
  const between = question.slice(at + words.length, number.index);
  return at >= 0 && between.length <= CLOSE && !/[,，、;；]/u.test(between);
}

/** Whether a figure is told in these very words. */
function says({ matter: { figure, beside, lead } }: Candidate, words: string): boolean {
  return words.length > 1 && [figure.metric, beside, lead].some((text) => text.includes(words));
}
