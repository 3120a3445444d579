import { speechOf } from '../question/everyday.js';
import { isOrdinaryEnglish, isPinyin } from '../question/pinyin-like.js';
import { looseGroup, type TermGroup } from '../question/segment.js';
import { CHINESE_FILLER } from '../question/vocabulary/filler.js';
import { otherWordsIn, phraseStems, type OtherWords } from '../question/thesaurus.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { Matter } from './term-index.js';
import { asCounted, groupsOf, type TopicIndex } from './topic-index.js';

/** What tells how a stretch of a question that the vocabulary does not know is to be cut. */
interface Ground {
  /** Whether all of it stands somewhere in the reports asked about. */
  stands(stretch: string): boolean;
  /** Whether a dictionary has it. */
  readonly isWord: (word: string) => boolean;
  /** Whether every piece must stand: where no number is asked for, a word that does not may be what is asked about. */
  readonly whole: boolean;
}

const HAN = /^\p{Script=Han}{3,}$/u;
const LONGEST = 8;
/** What a piece costs that stands in the reports, a word that does not, a character that is part of neither. */
const STANDING = 0.2;
const WORD = 0.9;
const LONE = 1;
/** What a phrase weighs of which each word only fills. */
const PHRASE_WEIGHT = 0.4;

/** Words for a sum, which tell figures apart only where something else than money is asked for. */
const SUMS = new Set([
  '资金',
  '金额',
  '总金额',
  '款项',
  '数额',
  '总数额',
  '总额',
  '款额',
  'amount',
  'sum',
  'money',
  'funds',
]);

/** Topics whose groups are kept for an index: those of some questions. */
const MOST_TOPICS = 16;
/** The groups of the topics that were sought in an index: what is sought anew is the same group. */
const kept = new WeakMap<object, Map<string, readonly TermGroup[]>>();

/** The groups of a question's topic (检索词组), cut by the words of the reports that it is sought in. */
export function groupsIn(
  { topic, premises, kind, kinds }: UnderstoodQuestion,
  index: Pick<TopicIndex<Matter>, 'stands' | 'sounding'>,
  isWord: Ground['isWord'],
): readonly TermGroup[] {
  const [takes, whole, money] = [
    premises.length > 0 || kind === 'passage',
    kinds.length === 0,
    kinds.includes('money'),
  ];
  const key = [takes, whole, money, topic].join(' ');
  const before = kept.get(index) ?? new Map<string, readonly TermGroup[]>();
  kept.set(index, before);
  const stands = (stretch: string): boolean => index.stands(stretch);
  const known = groupsOf(topic);
  const groups = known.length > 0 ? known : standingWords(topic, { stands, isWord });
  const made =
    before.get(key) ??
    inReportWords(
      groundedGroups(takes ? groups : groups.map(asCounted), { stands, isWord, whole }).map((group) =>
        asSounding(money && SUMS.has(group.words) ? { ...group, light: true } : group, index),
      ),
      topic,
      stands,
    );
  if (before.size >= MOST_TOPICS) before.clear();
  before.set(key, made);
  return made;
}

/** Words of which each character by itself only fills (课时), and classes by letter (C类). */
const SHORT_WORD = /[A-Za-z]\p{Script=Han}|(?<!\p{Script=Han})\p{Script=Han}{2,6}(?!\p{Script=Han})/gu;

/** Of a topic in which no word is known, those that stand in the reports and are no speech. */
function standingWords(topic: string, { stands, isWord }: Omit<Ground, 'whole'>): readonly TermGroup[] {
  return [...topic.matchAll(SHORT_WORD)]
    .map(([word]) => word)
    .filter(
      (word) => stands(word) && !CHINESE_FILLER.has(word) && (isWord(word) || speechOf(word) === 'matter'),
    )
    .map((word) => looseGroup(word, false));
}

/**
 * The groups with each stretch that the vocabulary does not know cut where the reports' own words end (按报告用词切分):
 * 行政提示书 is 行政 and 提示书 where the report writes 提示书 alone. What stands as it is stays whole.
 */
function groundedGroups(groups: readonly TermGroup[], ground: Ground): readonly TermGroup[] {
  return groups.flatMap((group) => {
    if (group.concept || !HAN.test(group.words) || ground.stands(group.words)) return [group];
    const pieces = cut(group.words, ground).filter((piece) => piece.length > 1);
    if (ground.whole && !pieces.every((piece) => ground.stands(piece))) return [group];
    const found = pieces.flatMap((piece) => groupOf(piece, group));
    return found.length === 0 ? [group] : found;
  });
}

/** A name in pinyin by the characters that the reports write it with (Yukuaizheng is 渝快政). */
function asSounding(group: TermGroup, index: Pick<TopicIndex<Matter>, 'sounding'>): TermGroup {
  const { said, terms } = group;
  if (said === undefined || terms.length > 0 || !isPinyin(said) || isOrdinaryEnglish(said)) return group;
  const found = index.sounding(said).filter((stretch) => stretch.length > 1);
  return found.length === 0 ? group : { ...group, terms: found };
}

/** The groups, each with the words that the reports asked about have for it by the thesaurus (换成报告用词). */
function inReportWords(
  groups: readonly TermGroup[],
  topic: string,
  stands: Ground['stands'],
): readonly TermGroup[] {
  const found = otherWordsIn(topic).flatMap((one) => {
    const terms = one.terms.filter(stands);
    return terms.length === 0 ? [] : [{ ...one, terms }];
  });
  if (found.length === 0) return groups;
  const near = groups.map((group) => {
    if (group.section === true) return group;
    const terms = found.filter(({ said }) => overlap(said, group)).flatMap((one) => one.terms);
    return terms.length === 0 ? group : { ...group, near: [...new Set(terms)] };
  });
  const taken = new Set(groups.flatMap(({ words }) => phraseStems(words)));
  const left = found.filter(
    ({ said }) => said.includes(' ') && !said.split(' ').some((word) => taken.has(word)),
  );
  return [...near, ...left.filter(({ said }) => !isPart(said, left)).map(phraseGroup)];
}

/** Whether a phrase stands in a longer one. */
function isPart(said: string, others: readonly OtherWords[]): boolean {
  return others.some((other) => other.said !== said && ` ${other.said} `.includes(` ${said} `));
}

/** A phrase that means something though its words by themselves do not: drawn up, handed out. */
function phraseGroup({ said, terms }: OtherWords): TermGroup {
  return { words: said, said, terms: [], near: terms, concept: false, weight: PHRASE_WEIGHT };
}

/** Whether a stretch of the topic has all words of a group, or is part of one that the vocabulary does not know. */
function overlap(said: string, { words, concept }: TermGroup): boolean {
  if (said.length === 1 || words.length === 1) return said === words;
  if (/\p{Script=Han}/u.test(words)) return said.includes(words) || (!concept && words.includes(said));
  const own = ` ${phraseStems(words).join(' ')} `;
  const other = ` ${said} `;
  return own.trim() !== '' && (other.includes(own) || (!concept && own.includes(other)));
}

/** A piece as a group of its own: what anybody does or any sentence holds only tells candidates apart. */
function groupOf(words: string, whole: TermGroup): readonly TermGroup[] {
  const speech = speechOf(words);
  if (speech === 'function') return [];
  const { name } = whole;
  return [{ ...looseGroup(words, speech === 'action'), ...(name === undefined ? {} : { name }) }];
}

/** The cheapest way to cut a stretch into pieces that stand, words and single characters. */
function cut(run: string, ground: Ground): readonly string[] {
  const best: { readonly cost: number; readonly pieces: readonly string[] }[] = [{ cost: 0, pieces: [] }];
  for (let end = 1; end <= run.length; end += 1) {
    for (let length = 1; length <= Math.min(LONGEST, end); length += 1) {
      const before = best[end - length];
      const piece = run.slice(end - length, end);
      const own = costOf(piece, ground);
      if (before === undefined || own === null) continue;
      const cost = before.cost + own;
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, pieces: [...before.pieces, piece] };
    }
  }
  return best[run.length]?.pieces ?? [];
}

function costOf(piece: string, ground: Ground): number | null {
  if (piece.length === 1) return LONE;
  const word = ground.isWord(piece);
  // Two characters beside each other in a report are mostly parts of two words.
  if ((word || piece.length > 2) && ground.stands(piece)) return STANDING;
  return word ? WORD : null;
}
