import type { Counted } from './types.js';

/**
 * What a clause goes on from: the figure told last; after a list of parts their whole, for 调解案件1286件，其中婚姻家庭412件、邻里纠纷366件，涉案金额3200万元
 * tells of all. Undefined where nothing was counted.
 *
 * @param counted - the figures that it may go on from, oldest first
 * @param joined - whether the clause is an item of that list itself
 */
export function lastOrWhole(counted: readonly Counted[], joined: boolean): Counted | undefined {
  const isListBefore = !joined && counted.at(-1)?.part === true && counted.at(-2)?.part === true;
  if (isListBefore) return counted.findLast((one) => one.part !== true);
  return (joined ? undefined : wholeOfParts(counted)) ?? counted.at(-1);
}

/** The whole that those counted last add up to (合为总数): 案件287件，简易程序246件、一般程序41件; undefined where they add up to none. */
export function wholeOfParts(counted: readonly Counted[]): Counted | undefined {
  const { unit, verb } = counted.at(-1) ?? {};
  // What was done to the whole is done to each part; numbers of other matters add up to it by chance.
  const isLike = (one: Counted): boolean =>
    one.unit === unit &&
    one.figure.role === 'value' &&
    ((verb !== '' && one.verb === verb) || one.part === true);
  let sum = 0;
  for (let at = counted.length - 1; at > 0; at -= 1) {
    const one = counted[at];
    if (one === undefined || !isLike(one)) return undefined;
    sum += one.figure.value;
    if (counted.length - at < 2) continue;
    const whole = counted.slice(0, at).findLast((earlier) => isLike(earlier) && earlier.figure.value === sum);
    if (whole !== undefined) return whole;
  }
  return undefined;
}
