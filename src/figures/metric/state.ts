import { sameThings } from './carry.js';
import type { Draft, Measured, Memory } from './types.js';

/** Words behind a number that only tell how some of the things counted before are: 涉及征地补偿, 消防设施不达标. */
const STATE =
  /^(?:涉及|集中[在于]|存在|属于|来自|发生[在于]|分布[在于]|位于|处于|不?符合|出自|源于)\p{Script=Han}{2,}|\p{Script=Han}{2}(?:[不未]达标|[不未]合格|不到位|不规范|不健全|不全|不足|不符|超标|超期|逾期|缺失|过期|破损|失效)$/u;

/** Some of the things counted before, of which only a state is told (行政机关败诉6件，其中4件集中在征地补偿领域); null elsewhere. */
export function stateOf(noun: string, { unit, kind }: Measured, memory: Memory): Draft | null {
  if (kind !== 'count' || noun.includes('的') || !STATE.test(noun)) return null;
  const whole = memory.total ?? memory.counted.findLast((one) => one.kind === 'count' && one.part !== true);
  if (whole === null || whole === undefined || !sameThings(whole.unit, unit)) return null;
  const { subject, verb, object, index } = whole;
  if (object !== '' && noun.includes(object.slice(-2))) return null;
  const ties = [index];
  if (object === '') return { subject, verb, object, metric: `${whole.metric}${noun}`, ties, part: true };
  const things = `${noun}的${object}`;
  return { subject, verb, object: things, metric: `${subject}${verb}${things}`, ties, part: true };
}
