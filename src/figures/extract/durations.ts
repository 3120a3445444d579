import type { Found } from './found.js';

/** How many of the next smaller unit make one, from the smallest up (时间单位). */
const SECONDS: ReadonlyMap<string, number> = new Map([
  ['秒', 1],
  ['秒钟', 1],
  ['分', 60],
  ['分钟', 60],
  ['小时', 3600],
  ['个小时', 3600],
  ['天', 86400],
]);
/** What a time is told in whose last part is written short: 1小时20分. */
const WHOLE_NAMES: ReadonlyMap<string, string> = new Map([['分', '分钟']]);

/** A time told in hours, minutes and seconds is one figure, in the smallest unit that it names (复合时长): 6分30秒 is 390秒. */
export function joinedDurations(found: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  for (const figure of found) {
    const before = joined.at(-1);
    const whole = before === undefined ? null : together(before, figure);
    if (whole === null) joined.push(figure);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

function together(before: Found, figure: Found): Found | null {
  const [larger, smaller] = [SECONDS.get(before.unit), SECONDS.get(figure.unit)];
  if (larger === undefined || smaller === undefined || smaller >= larger) return null;
  if (before.end !== figure.start) return null;
  return {
    ...before,
    end: figure.end,
    value: (before.value * larger) / smaller + figure.value,
    unit: WHOLE_NAMES.get(figure.unit) ?? figure.unit,
    bound: figure.bound === 'exact' ? before.bound : figure.bound,
    kind: 'duration',
  };
}
