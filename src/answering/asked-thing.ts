import { countedWords } from '../question/english-units.js';
import { segment, type TermGroup } from '../question/segment.js';
import type { FigureMatter } from './corpus.js';
import { MET, type TopicIndex, type TopicMatch } from './topic-index.js';

/** What an English question wants counted (所数之物). */
export interface AskedThing {
  /** The topic's group of its last word: inspections. */
  readonly head: TermGroup;
  /** That and those of the words before it, which tell it from others: undercover inspections. */
  readonly phrase: readonly TermGroup[];
  /** Whether it is sorts of the thing that are counted. */
  readonly sorts: boolean;
}

/** A figure as it is held against the thing. */
export interface Counting {
  readonly matter: FigureMatter;
  readonly match: TopicMatch;
  /** Measure words that the question asks for. */
  readonly units: readonly string[];
}

/** What is left of a figure that does not count what the question wants counted. */
const OTHER_THING = 0.75;
/** Of the phrase this much must stand with the figure. */
const PHRASE_MET = 0.6;
/** A matter of this weight is often left unsaid beside the number: 参演2600余人次. */
const UNSAID = 0.4;
/** Measure words that say by themselves what is counted: sessions, tonnes, ships. */
const TOLD_BY_UNIT = new Set('场 场次 期 吨 辆 艘 艘次 棵 株 公里 枚 批次 分'.split(' '));
/** Bodies that do what is counted, or that it is done to: 81个单位申请, 向8个镇街赋权612项. */
const DOERS = /^\p{Script=Han}{0,2}(?:单位|部门|企业|公司|乡镇|镇街|街道|社区|村|局办|机构)/u;
const DOERS_COUNTED = /(?:单位|部门|企业|公司|乡镇|镇街|街道|社区|村)$/u;
/** 认领证照49类 are no 49 certificates. */
const SORTS = new Set(['类', '种', '大类']);
const SORTS_ASKED = /\b(?:types?|kinds?|sorts?|categor(?:y|ies))\b/iu;
const SORTS_INSTEAD = 0.95;
/** People by what they are: 30名 of 从律师中选聘行政执法监督员 are no lawyers. */
const PEOPLE = /(?:[员者师]|顾问|专家|代表|委员|学生|村民|居民)$/u;
/** As many characters at the end of a metric name what is counted, and so many of a term. */
const TAIL = 6;
const LAST = 2;
/** What is left of a figure that counts those who do it, where what they do is to be counted. */
const DOERS_INSTEAD = 0.85;

/** What is to be counted, in the topic's groups; null where the question names nothing that stands beside a number. */
export function askedThing(question: string, groups: readonly TermGroup[]): AskedThing | null {
  const words = countedWords(question);
  if (words === null) return null;
  const [last] = segment(words.split(/\s/u).at(-1) ?? '');
  const phrase = segment(words).flatMap((own) => groups.filter((group) => isSame(group, own)));
  const named = last === undefined ? undefined : groups.find((group) => holds(group, last));
  const head = named ?? phrase.at(-1);
  return head === undefined ? null : { head, phrase, sorts: SORTS_ASKED.test(question) };
}

function isSame(group: TermGroup, other: TermGroup): boolean {
  return (
    group.words === other.words ||
    (other.terms.length > 0 && other.terms.every((term) => group.terms.includes(term)))
  );
}

function holds(group: TermGroup, word: TermGroup): boolean {
  return group.words.split(' ').includes(word.words) || isSame(group, word);
}

/** What is left of a figure by what it counts: 1 where that is what is asked for. */
export function countsThing(
  { matter, match, units }: Counting,
  { head, phrase, sorts }: AskedThing,
  index: TopicIndex<FigureMatter>,
): number {
  const { unit, metric } = matter.figure;
  if (TOLD_BY_UNIT.has(unit) && units.includes(unit)) return 1;
  const after = matter.beside.slice(matter.beside.lastIndexOf('\n') + 1);
  const doer = DOERS.exec(after)?.[0] ?? DOERS_COUNTED.exec(metric)?.[0];
  const sorted = !sorts && SORTS.has(unit) ? SORTS_INSTEAD : 1;
  const done = doer !== undefined && index.valueIn(index.folded(doer), head) < MET ? DOERS_INSTEAD : 1;
  const instead = sorted * done;
  if (head.weight <= UNSAID) return instead;
  if (units.includes('人') && areOthers(metric, head)) return OTHER_THING;
  const found = match.groups.filter(({ group }) => group === head || phrase.includes(group));
  const all = found.reduce((sum, { weight }) => sum + weight, 0);
  const met = found.reduce((sum, { weight, value }) => sum + (value < MET ? 0 : weight), 0);
  const missed = match.groups.some(({ group, value }) => group === head && value < MET);
  return (missed || met < all * PHRASE_MET ? OTHER_THING : 1) * instead;
}

/** Whether a metric counts people of another sort than the vocabulary knows by the word asked for. */
function areOthers(metric: string, { concept, terms }: TermGroup): boolean {
  if (!concept || !PEOPLE.test(metric) || !terms.some((term) => PEOPLE.test(term))) return false;
  const tail = metric.slice(-TAIL);
  return !terms.some((term) => tail.includes(term.slice(-LAST)));
}
