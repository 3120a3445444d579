import { ARRIVALS } from './arrival-words.js';
import { isFraction } from '../figures/fraction.js';
import { withoutExclusions } from '../question/exclusions.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { FigureMatter } from './corpus.js';
import { DEEDS } from './deed-words.js';
import { DEGREES } from './degree-words.js';
import { MODIFIERS, type Modifier } from './modifier-words.js';
import { OF_SEVERAL } from './of-several-words.js';
import { OUTCOMES } from './outcome-words.js';

const PROBLEMS_ASKED =
  /(?:多少|几)(?:个|条|处|项|类)?(?:的?)(?:毛病|问题(?!线索))|how many (?:problems|issues)\b/iu;
/** What was found holds for every number of the list that tells it: 发现问题676个，春季学期429个、秋季学期247个. */
const PROBLEMS = /问题|隐患|线索|风险|毛病|不足|漏洞|^(?:排查)?(?:发现|查出|检出)/u;
/** What is counted one by one comes to 4.5 only on average. */
const AVERAGE_ASKED =
  /均|每|摊|人头|(?<![第十百千万几])一(?:条|艘|户|亩|个|家|名|辆|台|件|次|人|头|只|套)[^,，。?？]{0,12}(?:补|赔|奖|罚|发|给|收)[^,，。?？]{0,4}(?:多少|几)|\bper\b|\bevery\b|\beach\b|\bapiece\b|\baverage|\bmean\b|\btypical/iu;
/** What each case or person comes to. */
const EACH_TOLD = /[案人户]均(?![为达有约])/u;
/** How many there were is told by no index (解纷调解力指数). */
const COUNT_ASKED = /总[数量]|(?<!质)数量|how many|number of/iu;
/**
 * One of several things is asked for by itself, and what is told of them together is more than that; what was set up by itself
 * (单独开的窗口) is only told of.
 */
const ALONE =
  /单独(?!(?:开|设|建|办|立|辟|列|划|编)\p{Script=Han}{0,2}的)|(?:镇|乡|街道|县|区|局|村)一个(?:镇|乡|街道|县|区|局|村)|单算|分开[算说看]|光(?:是|算|说)|\bby (?:itself|themselves)\b|\bon (?:its|their) own\b/iu;
const JOINT = /\p{Script=Han}{2}(?:、|和(?!解|谐|平)|以?及(?!时)|与(?!会))\p{Script=Han}{2}/u;
/** Those who are employed are no occasions on which they were there. */
const EMPLOYED =
  /聘(?:请|任|用)?了?(?:多少|几)[名人位个]|\bemploy(?:s|ed)?\b|\bon (?:its|the) payroll\b|\bhire[sd]?\b|\bkeeps? (?:on|as)\b|\bretain(?:s|ed)?\b/iu;
/** What it was before, where that is asked: what was wrong 原来 is only told of (改正了几件原来办错的). */
const FORMER =
  /(?:原来|原先|原本|以前|从前|过去|早先)[^,，。?？]{0,16}(?:多少|几)|originally|used to|previously/iu;

/** Whether a figure is told with a word that makes it another quantity than the one asked for, or lacks one asked for. */
export function isModified(
  { figure, beside }: FigureMatter,
  { normalised, premises, kind }: UnderstoodQuestion,
): boolean {
  const said = `${figure.metric}\n${beside}`;
  // What it was and what it is are held against each other as they are told.
  if (kind !== 'change' && isAverage(figure, said) && !AVERAGE_ASKED.test(normalised)) return true;
  if (PROBLEMS_ASKED.test(normalised) && figure.kind === 'count' && !PROBLEMS.test(said)) return true;
  if (figure.kind === 'index' && figure.unit !== '分' && COUNT_ASKED.test(normalised)) return true;
  if (figure.unit === '人次' && EMPLOYED.test(normalised)) return true;
  if (kind === 'figure' && FORMER.test(normalised) && figure.role !== 'from') return true;
  const { needed, barred, alone } = modifiersOf(normalised);
  if (alone && JOINT.test(figure.metric)) return true;
  if (barred.some(({ told }) => told.test(figure.metric))) return true;
  // Which way it moved may be taken for granted of any number; an amount may be what the word is said of.
  const isOpen = premises.every(({ claim }) => claim === 'rose' || claim === 'fell');
  return isOpen && needed.some(({ told }) => !told.test(said));
}

function isAverage({ kind, value }: FigureMatter['figure'], said: string): boolean {
  return (kind === 'count' && isFraction(value)) || EACH_TOLD.test(said);
}

/** Whether a question asks for a figure that is told with one of these words, whatever else it says. */
export function needsModifier({ normalised }: UnderstoodQuestion): boolean {
  return modifiersOf(normalised).needed.length > 0;
}

/** Those that say which matter is counted, not what was done or how it came in. */
const MATTERS: readonly Modifier[] = [...MODIFIERS, ...OF_SEVERAL, ...OUTCOMES];

/** Whether words that ask for figures told with a modifier (真有问题) are answered in one that has it (核查属实). */
export function isToldAs(asked: string, said: string): boolean {
  const needed = MATTERS.filter(({ needs }) => needs?.test(asked) === true);
  return needed.length > 0 && needed.every(({ told }) => told.test(said));
}

/** All of them. */
export const ALL_MODIFIERS: readonly Modifier[] = [...MATTERS, ...DEEDS, ...ARRIVALS, ...DEGREES];

/** Modifiers that the figure must be told with, and those it may not. */
interface Modifiers {
  readonly needed: readonly Modifier[];
  readonly barred: readonly Modifier[];
  /** Whether one of several things is asked for by itself. */
  readonly alone: boolean;
}

/** The modifiers of the question that is being answered: many figures are held against it. */
let last: (Modifiers & { readonly question: string }) | null = null;

function modifiersOf(question: string): Modifiers {
  if (last?.question === question) return last;
  const asked = withoutExclusions(question);
  last = {
    question,
    needed: ALL_MODIFIERS.filter(({ needs }) => needs?.test(asked) === true),
    barred: ALL_MODIFIERS.filter(({ allows }) => !allows.test(question)),
    alone: ALONE.test(asked),
  };
  return last;
}

const WHOLE_ASKED =
  /总共|一共|共有|总量|总数|现有|现在|目前|如今|in total|altogether|in all|currently|\btotal\b/iu;
const NEW_ASKED = /新|增|new|added|additional|more/iu;
const CUMULATIVE_ASKED = /累计|\bcumulative(?:ly)?\b/iu;
const ADDED_ASKED = /新增|新取得|新添|净增|多了/u;
const NEW = /新增|新设|新建|新培育|新招/u;
const STOCK = /总量|总数|累计|现有|共有|达/u;
/** What is left of what was added where the whole is asked for, and what a word for the whole adds. */
const ADDED = 0.8;
const IN_STOCK = 1.02;
const ALL_SO_FAR = 1.08;
const MAYBE_ADDED = 0.92;

/** How a figure stands to a question for the whole: what was newly added is not all there is. */
export function wholeness({ figure: { metric }, beside }: FigureMatter, normalised: string): number {
  if (CUMULATIVE_ASKED.test(normalised)) return STOCK.test(beside) ? ALL_SO_FAR : MAYBE_ADDED;
  if (ADDED_ASKED.test(normalised) && STOCK.test(beside)) return ADDED;
  if (NEW.test(metric) && !NEW_ASKED.test(normalised))
    return WHOLE_ASKED.test(normalised) ? ADDED : MAYBE_ADDED;
  return WHOLE_ASKED.test(normalised) && STOCK.test(metric) ? IN_STOCK : 1;
}
