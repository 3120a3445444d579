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
  return isListBefore ? counted.findLast((one) => one.part !== true) : counted.at(-1);
}
