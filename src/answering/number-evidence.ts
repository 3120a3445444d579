/**
 * What a question says of the number itself, beside its matter, and whether the figure is told to be of that sort: the greatest of
 * several, an average, one part of a whole, or what comes last of several steps; and how it stands among the numbers beside it.
 */
import { unitFit } from '../question/measure.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { FigureMatter } from './corpus.js';
import type { Candidate } from './candidate.js';

/** A number as it is written. */
export const NUMBER = /\d[\d.,]*/gu;

/** A sort of number (数字的类别), as reports tell it beside the number and as people ask for it. */
interface NumberSort {
  readonly told: RegExp;
  readonly asked: RegExp;
}

const SORTS = {
  /** 极值: 单笔最高, 最长. */
  extreme: {
    told: /最[高低大小长短多少远近早晚重轻快慢久]|单笔|最为/u,
    asked:
      /最(?!近|后|终|新|多跑|满意)|\b(?:most|largest|biggest|highest|lowest|longest|shortest|greatest|smallest|fastest|slowest|worst|best|maximum|minimum|record|oldest|heaviest|top)\b/iu,
  },
  /** 平均: 平均用时, 户均. */
  average: {
    told: /平均|人均|户均|件均|年均|月均|日均|均分|每[人户件年月天日村个家次万千百]/u,
    asked:
      /平均|人均|户均|均|一般要|每[人户件年月天日村个家次万千百]|\b(?:average|averaged|mean|per|each|typical|typically|usually|normally)\b/iu,
  },
  /** 其中的一部分. */
  part: {
    told: /其中|另有|其余|包括|包含|分别/u,
    asked:
      /其中|里面|里头|当中|之中|中(?=有|，|,|的)|单独|光是|单是|的有(?:多少|几)|\b(?:of (?:the|those|these|them|its|all)|among|alone|out of|only|just|included?)\b/iu,
  },
  /** 最后的一步: 实际到位, 真正落实. */
  later: {
    told: /实际|最终|最后|真正|已经?|到位|完成|办结|落实|采纳|成功/u,
    asked:
      /实际|最终|最后|真正|真的|到底|结果|成了|成功|完了|\b(?:actually|really|finally|ended up|in the end|eventually|succe\w+|turned out|went on to)\b/iu,
  },
} satisfies Readonly<Record<string, NumberSort>>;

type SortName = keyof typeof SORTS;

/** The sorts of number that a question asks for; read once, for all candidates. */
export function sortsAsked(question: string): ReadonlySet<SortName> {
  const names = Object.keys(SORTS) as SortName[];
  return new Set(names.filter((name) => SORTS[name].asked.test(question)));
}

/** What is read before a number to see of what sort it is, in characters; it ends at the number before it. */
const BEFORE = 14;
/** The last of the words before a number that come after another number or the end of a sentence. */
const OWN_WORDS = /[^\d。；;！]*$/u;

/** What the number itself tells, by name (数字证据); each is a number around 0 to 1, or below 0 where it speaks against a figure. */
export const NUMBER_EVIDENCE = [
  'extremeAsked',
  'averageAsked',
  'partAsked',
  'laterAsked',
  'stageHeld',
  'unitAlone',
  'turn',
] as const;

/** From this on a unit is one of those asked for. */
const SAME_UNIT = 0.95;
/** So many numbers before a figure in its clause count as 1. */
const MANY_TURNS = 4;

/** What a figure is held against. */
interface Asked {
  readonly question: UnderstoodQuestion;
  readonly sorts: ReadonlySet<SortName>;
  readonly candidates: readonly Candidate[];
}

/**
 * How a figure stands to the sort of number that is asked for: for each sort 1 where the question asks for one and the figure is told
 * to be one, −1 where it asks and the figure is not, −0.5 where the figure is one that was not asked for, else 0.
 */
export function numberHeld(
  matter: FigureMatter,
  text: string,
  asked: Asked,
): Readonly<Record<(typeof NUMBER_EVIDENCE)[number], number>> {
  const { start, end, stage } = matter.figure;
  const { stages } = asked.question;
  const before = OWN_WORDS.exec(text.slice(Math.max(0, start - BEFORE), start))?.[0] ?? '';
  const around = `${before}${text.slice(start, end)}`;
  const held = (name: SortName): number => {
    const is = SORTS[name].told.test(around);
    if (asked.sorts.has(name)) return is ? 1 : -1;
    return is ? -0.5 : 0;
  };
  return {
    extremeAsked: held('extreme'),
    averageAsked: held('average'),
    partAsked: held('part'),
    laterAsked: held('later'),
    stageHeld: stage !== null && stages?.includes(stage) === true ? 1 : 0,
    unitAlone: unitAlone(matter, asked),
    turn: turnOf(matter, text),
  };
}

/** The more a figure is the only one of its sentence that has a unit asked for: 1 where it is, 0 where no unit is asked for. */
function unitAlone({ figure, report }: FigureMatter, { question: { units }, candidates }: Asked): number {
  const isOfUnit = (unit: string): boolean => unitFit(units, unit) >= SAME_UNIT;
  if (units.length === 0 || !isOfUnit(figure.unit)) return 0;
  const like = candidates.filter(
    ({ matter: { figure: other, report: own } }) =>
      own.id === report.id && other.sentence.start === figure.sentence.start && isOfUnit(other.unit),
  );
  return 1 / Math.max(1, like.length);
}

/** Which number of its clause a figure is: 0 the first, 1 the fifth or a later one. */
function turnOf({ figure }: FigureMatter, text: string): number {
  const before = text.slice(figure.clause.start, figure.start).match(NUMBER)?.length ?? 0;
  return Math.min(1, before / MANY_TURNS);
}
