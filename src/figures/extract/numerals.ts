const DIGITS = new Map<string, number>([...'零一二三四五六七八九'].map((numeral, value) => [numeral, value]));
for (const [numeral, value] of [
  ['〇', 0],
  ['两', 2],
  ['壹', 1],
  ['贰', 2],
  ['叁', 3],
  ['肆', 4],
  ['伍', 5],
  ['陆', 6],
  ['柒', 7],
  ['捌', 8],
  ['玖', 9],
] as const) {
  DIGITS.set(numeral, value);
}
const TENS = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** Powers of ten that may follow a number (数量级): 万 4, 亿 8; a compound such as 百万 adds its parts. */
export const SCALE_POWERS: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['十亿', 9],
  ['百亿', 10],
  ['千亿', 11],
  ['万亿', 12],
]);

/**
 * Value of a Chinese numeral (中文数字): 一千二百 is 1200, 百 alone is 100. Null when it is none, as in 三五, or says
 * one thing in speech and another by its signs: 一百二 and 一万三.
 */
export function chineseValue(numeral: string): number | null {
  return parted(numeral, ['亿', 1e8], (part) => parted(part, ['万', 1e4], belowTenThousand));
}

/** A numeral as what stands before a large sign, times its value, and what stands after it. */
function parted(
  numeral: string,
  [sign, times]: readonly [string, number],
  valueOf: (part: string) => number | null,
): number | null {
  const at = numeral.indexOf(sign);
  if (at < 0) return valueOf(numeral);
  const high = at === 0 ? 1 : valueOf(numeral.slice(0, at));
  const low = afterLarger(numeral.slice(at + 1), valueOf);
  return high === null || low === null ? null : high * times + low;
}

/** What follows 万 or 亿; a digit alone is the next place in speech (一万三), never the last. */
function afterLarger(numeral: string, valueOf: (numeral: string) => number | null): number | null {
  if (numeral === '') return 0;
  return (DIGITS.get(numeral) ?? 0) === 0 ? valueOf(numeral) : null;
}

function belowTenThousand(numeral: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let last = Infinity;
  let isLast = true;
  for (const sign of numeral) {
    const value = DIGITS.get(sign);
    const tens = TENS.get(sign);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      // 一百二 is 120 in speech; 102 is written 一百零二.
      isLast = digit === 0 || last <= 10 || last === Infinity;
      digit = value;
    } else if (tens === undefined || tens >= last) return null;
    else {
      total += (digit ?? 1) * tens;
      digit = null;
      last = tens;
    }
  }
  if (numeral === '' || (!isLast && digit !== null)) return null;
  return total + (digit ?? 0);
}

/**
 * Value of Arabic digits times a power of ten. The decimal point is moved in the writing, not multiplied, so
 * 20.6万 is 206000 and nothing beside it; beyond 2^53 the value is the nearest that a double can hold, and the
 * figure's `text` keeps every digit.
 */
export function arabicValue(digits: string, power: number): number {
  return Number(`${digits.replace(/[ ,]/g, '')}e${power}`);
}
