import {
  ADDS,
  CHANGES_OBJECT,
  COMPARES,
  GAP,
  LEADS_TO,
  LESSENS_OBJECT,
  NAMES_GROWTH,
  STARTS_CHANGE,
  STATES_CHANGE,
} from '../patterns/changes.js';
import type { FigureRole } from '../types.js';
import type { Found, Source } from './found.js';

/** The part a figure plays, and the number of the statement of change it belongs to. */
export interface Part {
  role: FigureRole;
  link?: number;
}

const TAIL = '[^,。;:、\\d]{0,2}$';
const ENDS_CHANGE = new RegExp(`${LEADS_TO}${TAIL}`);
const BETWEEN = new RegExp(`^[^。;!?\\n]{0,24}?(?:${LEADS_TO}|至|到(?!位))${TAIL}`);
const ADJACENT = new RegExp(
  `^ ?,?(?:的?基础上)?(?:大幅|进一步|逐步|平均|直接|统一|均|已|再|全部|分别){0,2}(?:${LEADS_TO})${TAIL}`,
);
/** Between two numbers of one unit, the noun of the first may stand: 20个工作日办结事项压缩至3个工作日. */
const WITH_NOUN = new RegExp(`^[^,。;:、\\d]{1,10}?(?:${LEADS_TO})${TAIL}`);
const LEADS_ON = new RegExp(`^[^,。;:、\\d]{0,8}?(?:${LEADS_TO})`);
/** Between an amount and how far it moved: ，多26.1%; ，减半，降50%. */
const MOVED_BY =
  /^\)?,(?:反而|反倒|却|则|也|又|还)?(?:同比|环比)?(?:减半,|翻番,)?(?:多|少|增|减|升|降|涨|跌)(?:了|出)?$/;
/** Between the amount of the year before and how many more or fewer it is now. */
const MOVED_FROM = /^(?:多|少|增|减|升|降)(?:了|出)?$/;
const EARLIER_AMOUNT =
  /[较比](?:(?:19|20)\d{2} ?年|上年|去年|上一?年度?|前一年|上月|上季度?)(?:全年|同期)?的? ?$/;
const JOINS = /^(?:、|和|及|与|以及|,)$/;
/** Beginnings that are joined, of one time or of several years: 由2021年的78.4%、2022年的91.2%提高到97.7%. */
const JOINED_YEAR = /^[、和及](?:(?:20\d\d|上|去|前) ?年的?)?$/;
/** How far a role looks to the left of its figure, and the widest gap between a from and its to. */
const WINDOW = 40;
const WIDEST_GAP = 34;
/** A change stated this close after a to belongs to the same statement. */
const LINK_REACH = 16;

/** Parts of all figures, in their order: 由3个工作日压缩至30分钟 is a from and a to. */
export function partsOf(source: Source, figures: readonly Found[]): readonly Part[] {
  const parts: Part[] = [];
  let links = 0;
  figures.forEach((figure, index) => {
    const previous = figures[index - 1];
    const before = parts[index - 1];
    if (previous !== undefined && before !== undefined && isTo(source, previous, figure)) {
      links += 1;
      markFrom(source, figures.slice(0, index), { parts, link: links });
      parts.push({ role: 'to', link: links });
      return;
    }
    const left = source.folded.slice(Math.max(previous?.end ?? 0, figure.start - WINDOW), figure.start);
    const isFrom = figure.role === undefined && startsChange(source, figure);
    const isOther = left === ',' && previous?.unit !== figure.unit;
    const isMoved =
      figure.role === undefined && previous !== undefined && isMovedBy(source, previous, figure);
    parts.push(
      isFrom
        ? { role: 'from' }
        : isMoved
          ? { role: 'change' }
          : partOf(figure, left, isOther ? undefined : before),
    );
  });
  return parts;
}

/** Marks the last figure as where a change began, with those of its kind that are joined to it by 、. */
function markFrom(
  { folded }: Source,
  earlier: readonly Found[],
  { parts, link }: { readonly parts: Part[]; readonly link: number },
): void {
  for (let at = earlier.length - 1; at >= 0; at -= 1) {
    const figure = earlier[at];
    const next = earlier[at + 1];
    if (figure === undefined) return;
    if (next !== undefined) {
      const between = folded.slice(figure.end, next.start);
      if (figure.unit !== next.unit || !JOINED_YEAR.test(between)) return;
    }
    parts[at] = { role: 'from', link };
  }
}

function partOf(figure: Found, left: string, before: Part | undefined): Part {
  if (figure.role !== undefined) return { role: figure.role };
  if (ENDS_CHANGE.test(left) || (before?.role === 'change' && /^[至到]$/.test(left))) return { role: 'to' };
  if (isChange(figure, left)) {
    const isSame = before?.role === 'to' && before.link !== undefined && left.length < LINK_REACH;
    return isSame ? { role: 'change', link: before.link ?? 0 } : { role: 'change' };
  }
  // 同比分别增长12%、15%: what is joined on plays the same part.
  if (before !== undefined && (before.role === 'to' || before.role === 'change') && JOINS.test(left)) {
    return { role: before.role };
  }
  return { role: 'value' };
}

/** 由30个工作日压缩为“零”等待: what it became is no figure, but where it began is told all the same. */
function startsChange({ folded }: Source, { start, end }: Found): boolean {
  if (!STARTS_CHANGE.test(folded.slice(Math.max(0, start - 22), start))) return false;
  return LEADS_ON.test(folded.slice(end, end + WIDEST_GAP));
}

/** How far the amount right before it moved, told in a word: 80.9万宗，多26.1%; 比上年的55件多出15件. */
function isMovedBy({ folded }: Source, before: Found, { start, unit, kind }: Found): boolean {
  if (kind === 'rank' || before.kind === 'rank') return false;
  const between = folded.slice(before.end, start);
  if (MOVED_FROM.test(between)) {
    return (
      unit === before.unit && EARLIER_AMOUNT.test(folded.slice(Math.max(0, before.start - 16), before.start))
    );
  }
  return MOVED_BY.test(between) && (unit === '%' || unit === before.unit);
}

function isTo({ folded }: Source, from: Found, to: Found): boolean {
  const between = folded.slice(from.end, to.start);
  if (between.length > WIDEST_GAP || (from.kind === 'rank') !== (to.kind === 'rank')) return false;
  if (ADJACENT.test(between)) return true;
  if (from.unit === to.unit && WITH_NOUN.test(between)) return true;
  const before = folded.slice(Math.max(0, from.start - 22), from.start);
  return STARTS_CHANGE.test(before) && BETWEEN.test(between);
}

function isChange(figure: Found, left: string): boolean {
  if (figure.kind === 'rank') return false;
  if (GAP.test(left)) return false;
  if (/百[分]点|百分點/.test(figure.unit)) return true;
  if (ADDS.test(left) || NAMES_GROWTH.test(left)) return false;
  if (STATES_CHANGE.test(left) || COMPARES.test(left)) return true;
  const isRelative = figure.kind === 'percent' || figure.kind === 'duration';
  return isRelative ? CHANGES_OBJECT.test(left) : LESSENS_OBJECT.test(left);
}
