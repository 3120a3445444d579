import { unitFit } from '../question/measure.js';
import type { Premise, UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';

/** Texts of the figures that a correction sets against what the question takes for granted. */
export interface Correction {
  readonly zh: string;
  readonly en: string;
}

const HALF_UP = 1e-9;
/** Points by which a share told in words may miss. */
const ROUGH = 5;
const HALF = 50;
const WHOLE = 100;
/** Words by which a report says that something rose, or fell, be it beside what it was before alone (比上年多出58万元). */
export const UP =
  /上升|增长|提高|提升|增加|上涨|增幅|前移|前进|跃升|升高|走高|攀升|上调|增多|净增|延长|扩大|(?:[比较](?:上一?年|去年|前一?年|20\d\d年|同期)|同比|环比)[^，,]{0,6}[多高]\p{Script=Han}{0,3}$/u;
export const DOWN =
  /下降|减少|降低|缩短|压缩|下滑|降幅|回落|后移|后退|走低|压减|缩减|压降|净减|下调|收窄|(?:[比较](?:上一?年|去年|前一?年|20\d\d年|同期)|同比|环比)[^，,]{0,6}[少低]\p{Script=Han}{0,3}$/u;

/**
 * Says where a premise of the question is not what the report states (前提纠正); null when it holds or cannot be
 * told from these figures.
 *
 * @param figures - the answering figure and those of its statement
 */
export function correctionOf(
  question: UnderstoodQuestion,
  figures: readonly StoredFigure[],
): Correction | null {
  const main = figures[0];
  if (main === undefined) return null;
  const moved = movement(figures);
  const moves = question.premises.filter(({ claim }) => claim === 'rose' || claim === 'fell');
  // Whether all of it was done stands before how many it is said to be: 109起全都调成了, where 109 were taken on.
  const whole = question.premises.filter(({ claim }) => claim === 'all' && mayBeDone(question.stages));
  const others = question.premises.filter(({ claim }) => claim !== 'all');
  for (const premise of [...moves, ...whole, ...others]) {
    const wrong = contradiction(premise, figures, moved);
    if (wrong !== null) return wrong;
  }
  return null;
}

/**
 * Whether the report bears out every amount that the question takes for granted (前提属实); false where it states none, or
 * where it cannot be told.
 */
export function bearsOut({ premises }: UnderstoodQuestion, [main]: readonly StoredFigure[]): boolean {
  const amounts = premises.filter(({ value }) => value !== null);
  if (main === undefined || amounts.length === 0 || amounts.length < premises.length) return false;
  // By how much it moved says nothing without the way.
  if (main.role === 'change') return false;
  return amounts.every(
    (premise) => main.bound === 'exact' && sameQuantity(premise, main) && holds(premise, main),
  );
}

function holds(premise: Premise, main: StoredFigure): boolean {
  if (premise.value === null) return false;
  const { claim } = premise;
  const value = measuredAs(premise, premise.value, main);
  if (claim === 'moreThan') return main.value > value;
  if (claim === 'lessThan') return main.value < value;
  return claim === 'equals' && Math.abs(main.value - value) < HALF_UP;
}

type Movement = { readonly up: boolean; readonly told: string } | null;

function movement(figures: readonly StoredFigure[]): Movement {
  const [main] = figures;
  // What is told beside a change moved otherwise: 检查次数压减18%，发现率由11%升至16%.
  const own = main?.role === 'change' ? movedBy(main) : null;
  if (own !== null) return own;
  const from = figures.find(({ role }) => role === 'from');
  const to = figures.find(({ role }) => role === 'to');
  if (from !== undefined && to !== undefined && from.value !== to.value) {
    return { up: to.value > from.value, told: `${from.text} → ${to.text}` };
  }
  const told = figures.filter(({ role }) => role === 'change').map(movedBy);
  return told.find((one) => one !== null) ?? sinceEarlier(figures);
}

/** Which way a change went by its own words; null where they do not say. */
function movedBy({ metric, text }: StoredFigure): Movement {
  const up = UP.test(metric);
  return up === DOWN.test(metric) ? null : { up, told: `${up ? '上升' : '下降'} ${text}` };
}

/** How the figure stands to the same of an earlier year, where that is told beside it: 2起, 2022年为5起. */
function sinceEarlier([main, ...others]: readonly StoredFigure[]): Movement {
  const year = Number(main?.period ?? NaN);
  const before = others.find(
    ({ metric, unit, role, period }) =>
      role === 'value' && metric === main?.metric && unit === main.unit && Number(period ?? NaN) < year,
  );
  if (main?.role !== 'value' || before === undefined || before.value === main.value) return null;
  return { up: main.value > before.value, told: `${before.text} → ${main.text}` };
}

function contradiction(
  premise: Premise,
  figures: readonly StoredFigure[],
  moved: Movement,
): Correction | null {
  const main = figures[0];
  if (main === undefined) return null;
  const { claim, value } = premise;
  if (claim === 'rose' || claim === 'fell') {
    if (moved === null || moved.up === (claim === 'rose')) return null;
    return moved.up
      ? corrected(moved.told, '是上升，不是下降', 'it rose, it did not fall')
      : corrected(moved.told, '是下降，不是上升', 'it fell, it did not rise');
  }
  if (claim === 'rank') return otherRank(premise, main);
  if (claim === 'seldom') return notSeldom(main);
  if (claim === 'all') return notAll(figures);
  if (claim === 'never') return countsDenied(main) ? corrected(main.text, '并非没有', 'it did happen') : null;
  if (claim === 'some') return main.value === 0 ? corrected(main.text, '并没有', 'there was none') : null;
  if (value === null) return null;
  if (!sameQuantity(premise, main))
    return value === HALF && premise.unit === '%' ? notHalf(premise, figures) : null;
  return wasBefore(premise, figures) ?? otherAmount(premise, measuredAs(premise, value, main), main);
}

/** What is said of an amount that is no longer so. */
export const WAS_BEFORE = ['那是从前的', 'that was before'] as const;

/** What is claimed to be so was so before: 由5个工作日压减至1个工作日. */
function wasBefore({ claim, value, unit }: Premise, figures: readonly StoredFigure[]): Correction | null {
  const main = figures[0];
  const before = figures.find((one) => one.role === 'from' && one.value === value && one.unit === unit);
  if (claim !== 'equals' || before === undefined || main?.role !== 'to' || main.value === value) return null;
  return corrected(`${before.text} → ${main.text}`, ...WAS_BEFORE);
}

/** Words of what is told as having gone wrong, or was turned down. */
const WENT_WRONG = /不予|不合格|未|败诉|违法|撤销|驳回|超期|逾期|拒/u;

/** Whether a figure surely counts what is said never to have been: a rate or a stage of it, or what went wrong. */
function countsDenied({ value, unit, stage, metric }: StoredFigure): boolean {
  return value > 0 && (unit === '%' || stage !== null || WENT_WRONG.test(metric));
}

/** Another place in an order than the first or the last that is claimed. */
function otherRank(
  { value, text: claim }: Premise,
  { kind, text, value: rank }: StoredFigure,
): Correction | null {
  if (kind !== 'rank') return null;
  if (value === null) return corrected(text, '不是末位', 'not the last');
  if (rank === value) return null;
  return value === 1
    ? corrected(text, '不是第一', 'not the first')
    : corrected(text, ...notThatPlace(value, claim));
}

const RANK_IN_WORDS =
  /第[一二三四五六七八九十]+|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/iu;

/** That it is not the claimed place, in the digits or words of the question: the gates let no other number pass. */
export function notThatPlace(value: number, claim: string): [zh: string, en: string] {
  const inWords = RANK_IN_WORDS.exec(claim)?.[0];
  return inWords === undefined
    ? [`不是第${value}`, `not number ${value}`]
    : [`不是${inWords}`, `not ${inWords}`];
}

function otherAmount({ claim, unit, text }: Premise, value: number, main: StoredFigure): Correction | null {
  const half = value === HALF && unit === '%';
  if (claim === 'lessThan' && main.value >= value)
    return half
      ? corrected(main.text, '并没有那么少', 'it is not that few')
      : corrected(main.text, '并不低于所说', 'not below that');
  if (claim === 'moreThan' && main.value <= value)
    return half
      ? corrected(main.text, '并非超过一半', 'it is not more than half')
      : corrected(main.text, '并不高于所说', 'not above that');
  // A share told in words is rough: 六成 is as good as 61.2%.
  if (unit === '%' && !/\d|百分/u.test(text) && Math.abs(main.value - value) <= ROUGH) return null;
  if (claim === 'equals' && Math.abs(main.value - value) > HALF_UP) {
    return corrected(main.text, `不是${text}`, `not ${text}`);
  }
  return null;
}

/** What is taken on before any of it is done: 共排查问题18个, 承诺实事10件. */
const TAKEN_ON = /共|总|排查|查出|查摆|发现|反馈|明确|确定|梳理|交办|承诺|列入|收到|接到|接受|下达|涉及|应/u;

/** What says of a number that so many are done: 完成整改问题11个, 办成9件. */
const DONE = /完成|办成|办妥|兑现|成功|整改到位|改正|化解|落实|销号/u;

/** Whether a count tells how many were brought to an end (已办成的数量). */
export function tellsDone({ kind, role, stage, metric }: StoredFigure): boolean {
  return (
    kind === 'count' && role === 'value' && (stage === 'concluded' || (stage === null && DONE.test(metric)))
  );
}

/** Whether what is claimed of all may be that it was done: that all were taken on is another matter (全收了). */
export function mayBeDone(stages: UnderstoodQuestion['stages'] = []): boolean {
  return stages.length === 0 || stages.some((stage) => stage === 'concluded' || stage === 'handled');
}

/** What was taken on and what was concluded of it, where one statement tells both. */
function bothStages(
  figures: readonly StoredFigure[],
): { readonly whole: StoredFigure; readonly done: StoredFigure } | null {
  const counted = figures.filter(({ kind, role }) => kind === 'count' && role === 'value');
  const done = counted.find(tellsDone);
  const whole = counted.find(
    (figure) =>
      !tellsDone(figure) &&
      figure.unit === done?.unit &&
      (figure.stage !== null || TAKEN_ON.test(figure.metric)),
  );
  return done === undefined || whole === undefined || done.value > whole.value ? null : { whole, done };
}

function notHalf({ claim }: Premise, figures: readonly StoredFigure[]): Correction | null {
  const both = bothStages(figures);
  if (both === null) return null;
  const told = `${both.done.text} / ${both.whole.text}`;
  const most = both.done.value * 2 >= both.whole.value;
  if (claim === 'lessThan' && most) return corrected(told, '并没有那么少', 'it is not that few');
  if (claim === 'moreThan' && !most) return corrected(told, '并非超过一半', 'it is not more than half');
  return null;
}

function notSeldom(main: StoredFigure): Correction | null {
  const often = main.unit === '%' && main.role === 'value' && main.value > HALF;
  return often ? corrected(main.text, '并不少见', 'that is not seldom') : null;
}

/** The figures with what was done of the whole first, where something is said to be all done and that is told. */
export function doneFirst(
  { premises, stages = [] }: UnderstoodQuestion,
  figures: readonly StoredFigure[],
): readonly StoredFigure[] {
  const [main] = figures;
  const both = premises.some(({ claim }) => claim === 'all' && mayBeDone(stages))
    ? bothStages(figures)
    : null;
  if (both === null || both.done.value === both.whole.value || (main?.unit === '%' && main.value < WHOLE))
    return figures;
  return [both.done, ...figures.filter((figure) => figure !== both.done)];
}

function notAll(figures: readonly StoredFigure[]): Correction | null {
  const main = figures[0];
  if (main?.unit === '%' && main.role === 'value' && main.value < WHOLE)
    return corrected(main.text, '并非全部', 'not all');
  const both = bothStages(figures);
  if (both === null || both.done.value === both.whole.value) return null;
  return corrected(`${both.done.text} / ${both.whole.text}`, '并非全部', 'not all');
}

/** A measure of time in hours; null for others. Working days are told as days: a claim is never held against their length. */
export function hoursOf(unit: string): number | null {
  if (/分钟/u.test(unit)) return 1 / 60;
  if (/小时|钟头/u.test(unit)) return 1;
  if (/周/u.test(unit)) return 7 * 24;
  if (/月/u.test(unit)) return 30 * 24;
  return /[天日]/u.test(unit) ? 24 : null;
}

/** The amount of a claim in the measure of the figure that it is held against. */
function measuredAs({ unit }: Premise, value: number, main: StoredFigure): number {
  const [claimed, stated] = [hoursOf(unit ?? ''), hoursOf(main.unit)];
  return claimed === null || stated === null ? value : (value * claimed) / stated;
}

function sameQuantity({ unit, text }: Premise, main: StoredFigure): boolean {
  // By how many places it moved is no place: 名次退了3位, 列第2位.
  if (main.kind === 'rank' && !/^第|(?:st|nd|rd|th)$/iu.test(text)) return false;
  if (unit !== null && (hoursOf(unit) === null) !== (hoursOf(main.unit) === null)) return false;
  if (unit === '元' || main.unit === '元') return unit === main.unit;
  // Yuan are no people, and times no people either.
  if (unit !== null && unit !== '' && main.kind === 'count' && unitFit([unit], main.unit) === 0) return false;
  return (unit === '%') === (main.unit === '%');
}

/** Sets what the report states against a claim. */
export function corrected(told: string, zh: string, en: string): Correction {
  return { zh: `报告写的是 ${told}，${zh}。`, en: `The report states ${told}: ${en}.` };
}
