import type { StoredFigure } from '../store/store.js';
import { beside, ownWords, said, type Contradiction, type Facts } from './contradiction.js';

/** Of the topic so much must stand in the sentence that tells the share. */
const LEAST_TOLD = 0.5;
/** Less will do where all that the sentence holds of it stands beside the rate. */
const LEAST_BESIDE = 0.4;
/** And so much beside a number that counts what is claimed. */
const LEAST_SHARE = 0.6;
/** A share told in words is rough: only what is this far from it, in points, is another one. */
const ROUGH = 15;
/** One told in digits may be rounded. */
const ROUNDED = 1;
const HALF = 50;
const WHOLE = 100;

/** Words for what is as it should be; each says that of the others. */
const AS_IT_SHOULD = ['达标', '合格', '够格', '过关', '及格', '符合'];
/** Half of them, or so many tenths, that are said to fall short: 一半不合格, 三成没达标. */
const FALLS_SHORT =
  /(?:一半|半数|大半|过半|大部分|大多数?|多数|[一二三四五六七八九]成)(?:的)?\p{Script=Han}{0,8}?[不没未](?<word>\p{Script=Han}{2})/u;

const NOT = ['不', '未', '没'] as const;
const BETWEEN = /^\p{Script=Han}{0,4}$/u;

/** A share of the whole that is said to fall short, where the report counts both. */
export function notThatShare(facts: Facts): Contradiction | null {
  const { question, asked, counts, source, shareIn, text } = facts;
  const claimed = question.claims.find(({ unit, value }) => unit === '%' && value !== null)?.value ?? null;
  const word = FALLS_SHORT.exec(asked)?.groups?.['word'];
  if (claimed === null || word === undefined || shareIn(text) < LEAST_TOLD) return null;
  const words = AS_IT_SHOULD.includes(word) ? AS_IT_SHOULD : [word];
  const failing = words.flatMap((one) => NOT.map((not) => `${not}${one}`));
  const fails = (stretch: string): boolean => failing.some((one) => stretch.includes(one));
  // 12家不合格: close behind the number, with no more than a word between.
  const falls = (stretch: string): boolean =>
    failing.some(
      (one) => BETWEEN.test(stretch.slice(0, Math.max(0, stretch.indexOf(one)))) && stretch.includes(one),
    );
  const part = counts.find(
    (one) => fails(ownWords(facts, one)) || falls(source.text.slice(one.end, one.clause.end)),
  );
  const whole = counts.find((one) => part !== undefined && one.end <= part.start && one.unit === part.unit);
  if (part === undefined || whole === undefined || whole.value <= part.value) return null;
  const share = (part.value / whole.value) * WHOLE;
  if (claimed === HALF ? share >= HALF - ROUGH : Math.abs(share - claimed) < ROUGH) return null;
  return said([part, whole], `${part.text} / ${whole.text}`, ['没有那么多', 'not that many']);
}

/** What is said not to have been so, unless it only says how many were. */
const DENIED = /[没未不](?!到|足|及|过|仅|但)|\b(?:not|never|without)\b|n't\b/iu;
/** A rate of what should not be. */
const OF_FAILING = /[不未败错]|差评|违/u;

const LESS = ['并没有那么少', 'not that few'] as const;
const MOST = ['并没有那么多', 'not that many'] as const;

/** Another rate than the share that is claimed, where the sentence tells one alone: 才答复了八成, where 回复率100%. */
export function otherRate(facts: Facts): Contradiction | null {
  const claimed = facts.question.claims.find(
    ({ claim, unit, value }) =>
      unit === '%' && value !== null && ['equals', 'lessThan', 'moreThan'].includes(claim),
  );
  const rate = soleRate(facts, claimed?.value ?? null);
  if (claimed?.value === undefined || claimed.value === null || rate === null) return null;
  const { claim, value, text } = claimed;
  // 一半都不出庭 is already read as: less than half are there.
  const denies = claim !== 'lessThan' && DENIED.test(facts.asked) && !OF_FAILING.test(rate.metric);
  const so = denies ? WHOLE - value : value;
  const tolerated = claim !== 'equals' ? 0 : /\d/u.test(text) ? ROUNDED : ROUGH;
  const [above, below] = [rate.value - so > tolerated, so - rate.value > tolerated];
  if (claim === 'lessThan' && !above) return null;
  if (claim === 'moreThan' && !(denies ? above : below)) return null;
  return above || below ? said([rate], rate.text, above === !denies ? LESS : MOST) : null;
}

/** The one rate of a sentence that tells of the matter. */
function soleRate(facts: Facts, claimed: number | null): StoredFigure | null {
  const { figures, shareIn, text } = facts;
  const shares = figures.filter(({ kind, unit }) => kind === 'percent' && unit === '%');
  const [rate, ...more] = shares.filter(({ role }) => role === 'value');
  const isOther = shares.some(({ role, value }) => role !== 'value' && value === claimed);
  if (rate === undefined || more.length > 0 || isOther) return null;
  const share = shareIn(text);
  const told = share >= LEAST_TOLD || (share >= LEAST_BESIDE && shareIn(beside(facts, rate)) >= share);
  return told ? rate : null;
}

/** Units in which the same is counted. */
const ALIKE: readonly (readonly string[])[] = [
  ['件', '起', '宗', '例', '案'],
  ['人', '名', '位'],
  ['家', '户', '个'],
  ['项', '条', '个'],
];

function countsAlike(claimed: string, unit: string): boolean {
  return (
    claimed === '' || claimed === unit || ALIKE.some((one) => one.includes(claimed) && one.includes(unit))
  );
}

/** Another number than the one that is claimed, where one count of the sentence alone is of what is claimed. */
export function otherCount(facts: Facts): Contradiction | null {
  const { question, figures, counts, shareIn, holds, text } = facts;
  const claimed = question.premises.find(
    ({ claim, unit, value }) =>
      value !== null &&
      value > 1 &&
      unit !== null &&
      unit !== '%' &&
      ['equals', 'lessThan', 'moreThan'].includes(claim),
  );
  if (claimed?.value === undefined || claimed.value === null || !holds(text)) return null;
  const { claim, value, unit } = claimed;
  if (question.premises.some((one) => one.claim === 'rose' || one.claim === 'fell')) return null;
  if (figures.some((one) => one.value === value)) return null;
  const [best, next] = counts
    .map((figure) => ({
      figure,
      share: shareIn(beside(facts, figure)) + shareIn(ownWords(facts, figure)),
    }))
    .sort((a, b) => b.share - a.share);
  if (best === undefined || (next !== undefined && next.share >= best.share)) return null;
  const { figure } = best;
  if (shareIn(beside(facts, figure)) < LEAST_SHARE || !countsAlike(unit ?? '', figure.unit)) return null;
  if (claim === 'moreThan' ? figure.value > value : claim === 'lessThan' && figure.value < value) return null;
  return said([figure], figure.text, otherThan(figure, claimed.value));
}

function otherThan({ value }: StoredFigure, claimed: number): readonly [string, string] {
  return value > claimed ? ['不止这么多', 'it is more than that'] : ['没有那么多', 'not that many'];
}
