import type { Stated, Statement } from './scene.js';
import { finding, term, verdictOf } from './verdict.js';
import type { Finding } from './verdict.js';

/** A count with the share of an unstated whole that it is said to be. */
interface Share {
  readonly count: Stated;
  readonly rate: Stated;
}

/** Wholes that fit a share must lie this close together, or the fit proves nothing. */
const WIDEST_RANGE = 3;
const SHARE = /(?:覆盖率|比例|比率|占比)(?:达到?|为|均|约|高达)*$/u;

/**
 * Two shares of one whole that is not stated: 1295项 are 91.58 % and 449项 are 31.75 % of the same items. When a whole
 * number of items fits both, the shares agree; nothing is reported otherwise, since the wholes may differ.
 */
export function checkShares(
  statements: readonly Statement[],
  taken: ReadonlySet<number>,
): readonly Finding[] {
  const shares = statements.map((statement) => sharesOf(statement, taken));
  return shares.flatMap((here, i) => {
    const near = [...here, ...(shares[i + 1] ?? [])];
    return here.flatMap((share) => {
      const other = near.find((one) => one.rate.index > share.rate.index && agrees(share, one));
      return other === undefined ? [] : [report(share, other)];
    });
  });
}

function sharesOf({ stated }: Statement, taken: ReadonlySet<number>): readonly Share[] {
  return stated.flatMap((rate, i) => {
    const count = stated[i - 1];
    if (count?.figure.kind !== 'count' || !count.exact || !rate.exact || rate.figure.unit !== '%') return [];
    if (rate.decimals < 2 || taken.has(rate.figure.start) || !SHARE.test(rate.words)) return [];
    return [{ count, rate }];
  });
}

function agrees(a: Share, b: Share): boolean {
  if (a.count.figure.unit !== b.count.figure.unit) return false;
  const [from, to] = wholesOf(a);
  if (to - from > WIDEST_RANGE) return false;
  for (let whole = from; whole <= to; whole += 1) if (isShare(b, whole) && isShare(a, whole)) return true;
  return false;
}

/** Range of whole numbers that the count can be the stated share of. */
function wholesOf({ count, rate }: Share): readonly [number, number] {
  const half = 0.5 / 10 ** rate.decimals;
  const value = count.figure.value * 100;
  return [Math.ceil(value / (rate.figure.value + half)), Math.floor(value / (rate.figure.value - half))];
}

function isShare({ count, rate }: Share, whole: number): boolean {
  const share = (count.figure.value / whole) * 100;
  return verdictOf(share, rate.figure.value, rate.decimals) === 'consistent';
}

function report(share: Share, other: Share): Finding {
  const ratio = other.rate.figure.value / 100;
  const computed = (share.count.figure.value / (other.count.figure.value / ratio)) * 100;
  const verdict = verdictOf(computed, share.rate.figure.value, share.rate.decimals);
  const [whole] = wholesOf(share);
  const formula = `${term(share.count)}/(${term(other.count)}/${String(Number(ratio.toPrecision(12)))})`;
  const note = `报告没有写明分母；两个占比都与总数${String(whole)}相符。`;
  return finding(share.rate, {
    formula,
    computed,
    parts: [share.count, other.count, other.rate],
    verdict: verdict === 'consistent' ? 'consistent' : 'rounded',
    note,
  });
}
