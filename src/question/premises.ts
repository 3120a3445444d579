import { extractNumbers } from '../figures/extract.js';
import type { Span } from '../lib/span.js';
import type { Premise } from './types.js';

const TAKEN =
  /为什么|为何|为啥|够用?吗|够不够|(?:怎么|如何|怎样)做到|怎么.{0,4}(?:上升|下降|增加|减少|上涨|下跌|涨|跌|降|升|多|少)(?:了|到)|怎么(?:不|没|低|少|会|才|连|就|还|只|那么|这么|一下)|怎么.{0,4}(?:一半|半数|[一二三四五六七八九]成)|凭什么|何以|是不是|难道|居然|竟然|不是.{1,30}吗|是.{1,24}吗|真的|\bwhy\b|how come|\bonly \d|how did .{1,40} manage|how was .{1,40} achieved|isn't it|is it true|is it correct|is it right|really/iu;
/** Questions that ask for something state only what they take for granted; others state what they ask to be held. */
const ASKS =
  /多少|几[^何]|第几|哪|谁|什么|啥|怎[么样]|如何|为何|\bhow\b|\bwhat\b|\bwhich\b|\bwhere\b|\bwhen\b|\bwho\b|\bwhy\b/iu;
const TENTHS = /([一二三四五六七八九])成(?![立为功效果员交])/gu;
const DIGITS = '一二三四五六七八九';
const ALL =
  /全部|全都|百分之?百|百分百|一件不(?:剩|落|少)|\ball\b(?! (?:the )?(?:five|counties|reports|places))|\bevery\b|\ball of\b/iu;
const HALF = /一半|半数|\bhalf\b/iu;
const FEWER =
  /不到|不足|没到|未到|一半[都也](?:不|没)|半数[都也](?:不|没)|(?:都|也)没|少于|低于|只有|仅|才|less than|fewer than|not even|under|below|only|fail(?:ed)? to/iu;
const MORE = /超过|多于|高于|以上|过了|大于|more than|over|above|exceed/iu;
const ROSE =
  /变慢|变长|slower|longer|涨|升|增(?:加|长|多|至|到)|提高|上去|变多|多了|rise|rose|risen|increase|went up|go up|grow|grew|jump|climb/iu;
const FELL =
  /变快|变短|faster|shorter|跌|降|减少|下滑|变少|掉|缩水|少了|fall|fell|fallen|drop|decrease|went down|go down|declin|shrink|shrank/iu;
const LAST = /最后一?名?|倒数第?[一二三]?|垫底|末位|吊车尾|\blast\b(?! year)|bottom|worst/iu;

/**
 * What the question takes for granted (前提): 为什么涨到了298项 says that it rose, and to 298. Only questions that
 * state something while asking have any.
 */
export function premisesOf(text: string): readonly Premise[] {
  const claimsRank = LAST.test(text) && /why|为什么|为何|为啥|怎么|吗|how come/iu.test(text);
  const numbers = statedNumbers(text);
  const states = !ASKS.test(text) && numbers.length > 0;
  if (!TAKEN.test(text) && !claimsRank && !states) return [];
  const premises: Premise[] = [];
  const add = (claim: Premise['claim'], value: number | null, unit: string | null): void => {
    premises.push({ text, value, unit, claim });
  };
  if (claimsRank) add('rank', null, '名');
  if (HALF.test(text)) add(FEWER.test(text) ? 'lessThan' : 'moreThan', 50, '%');
  for (const { value, unit } of numbers) add(claimOf(text), value, unit);
  for (const [, digit = ''] of text.matchAll(TENTHS))
    add(claimOf(text), 10 * (DIGITS.indexOf(digit) + 1), '%');
  if (ALL.test(text) && /了|吗|是|全|have|were|did|why|all/iu.test(text)) add('all', null, null);
  const moved = ROSE.test(text) ? 'rose' : FELL.test(text) ? 'fell' : null;
  if (moved !== null && !/下降率|增长率/u.test(text)) add(moved, null, null);
  return premises;
}

/** A number that a question states, with its place. */
export interface StatedNumber extends Span {
  readonly value: number;
  /** Null for a bare number of an English question. */
  readonly unit: string | null;
}

const BARE =
  /(?<![\w.,-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?=(?: [a-z-]+){1,4}\b|\s*[?.!]?$)(?!\s*(?:%|percent|million|billion))/giu;
const YEAR = /^(?:19|20)\d\d$/u;

/** The numbers that a question states, those of years and names left out. */
export function statedNumbers(text: string): readonly StatedNumber[] {
  const written = extractNumbers(text, { year: null })
    .filter(({ soft }) => !soft)
    .map(({ start, end, value, unit }) => ({ start, end, value, unit }));
  if (/\p{Script=Han}/u.test(text)) return written;
  const bare = [...text.matchAll(BARE)]
    .map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      value: Number((found[1] ?? '').replaceAll(',', '')),
      unit: null,
    }))
    .filter(({ start, end }) => !YEAR.test(text.slice(start, end)))
    .filter(({ start, end }) => written.every((one) => end <= one.start || one.end <= start));
  return [...written, ...bare];
}

function claimOf(text: string): Premise['claim'] {
  if (FEWER.test(text) && !/只有|仅|才|only/iu.test(text)) return 'lessThan';
  if (MORE.test(text)) return 'moreThan';
  return 'equals';
}
