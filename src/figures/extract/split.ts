import type { Found, Source } from './found.js';
import { arabicValue, SCALE_POWERS } from './numerals.js';
import { readAt } from './quantity.js';

/** What leads from a number to what it is made up of: 58件：…, 241家次，其中…, 18件（…, 31260次——…. */
const LEADS = /^ ?(?:(?:[,、;:(]|—+|--) ?)?(?:其中|包括|包含|含|分别[为是]?|按[^,。;:\d]{1,8})? ?[:,]? ?/u;
/** A sign that says by itself that parts follow. */
const TELLS = /[:(—-]|其中|包括|包含|含|分别/u;
/** What a part is called, before its number. */
const LABEL = /[\p{Script=Han}A-Za-z“”"·]{1,14}? ?(?=\d)/uy;
const NUMBER = /\d+(?:,\d+)*(?:\.\d+)?/y;
/** What ends a part: nothing but the number stands there (种子5、农药17), or its measure word once more. */
const END = / ?[,、;。)）\n]| ?和 ?(?=[\p{Script=Han}])|$/uy;
/** Words after which a number is a name, not a count: 热线12345. */
const CALLED = /(?:热线|电话|平台|第|编号|代码|年|月|日)$/u;
const SCALE = /[万亿]/u;
const FEWEST = 2;
const MOST = 24;
/** Parts come to no more than the whole, but for what is rounded. */
const ROUNDING = 1.001;
/** Up to here the parts begin behind the whole. */
const FURTHEST = 24;
const NEARLY = 1e-6;
/** What no further part comes behind. */
const LAST = /[。)）\n]|^$/u;

/**
 * The parts that a number is split into without a measure word of their own (无量词的分项): of 办结58件：种子5、农药17 the 5 and the 17
 * are counted as the whole is, in 件. They are told one behind the other, two at least, and come to no more than the whole; where no
 * sign says that parts follow they come to just it.
 *
 * @param figures - the figures of the running text, in text order
 */
export function splitFigures({ readable }: Source, figures: readonly Found[]): readonly Found[] {
  const found: Found[] = [];
  for (const [at, whole] of figures.entries()) {
    if (whole.kind !== 'count' || whole.unit === '' || whole.soft) continue;
    found.push(...partsBehind(whole, readable, figures.slice(at + 1, at + 1 + MOST)));
  }
  return found;
}

function partsBehind(whole: Found, readable: string, following: readonly Found[]): readonly Found[] {
  const lead = LEADS.exec(readable.slice(whole.end, whole.end + FURTHEST))?.[0] ?? '';
  const parts: Part[] = [];
  let sum = 0;
  let from = whole.end + lead.length;
  while (parts.length < MOST && !comesTo(sum, whole)) {
    const part = partAt(from, { whole, readable, following });
    if (part === null) break;
    parts.push(part);
    sum += part.figure.value;
    from = part.next;
    if (part.isLast) break;
  }
  const fits = TELLS.test(lead) ? sum <= whole.value * ROUNDING : comesTo(sum, whole);
  if (parts.length < FEWEST || !fits) return [];
  return parts.flatMap(({ figure, isKnown }) => (isKnown ? [] : [figure]));
}

/** One part of a whole. */
interface Part {
  readonly figure: Found;
  /** Whether it has the measure word of the whole, so that it was read already: it tells that the others have it too. */
  readonly isKnown: boolean;
  /** Where the next one begins. */
  readonly next: number;
  readonly isLast: boolean;
}

interface Listing {
  readonly whole: Found;
  readonly readable: string;
  readonly following: readonly Found[];
}

/** The part that begins at a place; null where none does. */
function partAt(from: number, { whole, readable, following }: Listing): Part | null {
  const label = readAt(LABEL, readable, from);
  const start = from + label.length;
  const known = following.find(({ numberStart }) => numberStart === start);
  if (label === '' || CALLED.test(label) || (known !== undefined && known.unit !== whole.unit)) return null;
  const figure = known ?? bare(start, whole, readable);
  const end = readAt(END, readable, figure.end);
  if (end === '' && figure.end < readable.length) return null;
  return { figure, isKnown: known !== undefined, next: figure.end + end.length, isLast: LAST.test(end) };
}

/** A number without a measure word, in the scale of the whole (3万份，其中春季1.2). */
function bare(start: number, whole: Found, readable: string): Found {
  const number = readAt(NUMBER, readable, start);
  const scale = SCALE.exec(readable.slice(whole.numberStart, whole.end))?.[0] ?? '';
  const value = arabicValue(number, SCALE_POWERS.get(scale) ?? 0);
  return { ...whole, start, numberStart: start, end: start + number.length, value, bound: 'exact' };
}

function comesTo(sum: number, whole: Found): boolean {
  return Math.abs(sum - whole.value) < NEARLY;
}
