import type { Stated, Statement } from './scene.js';
import { tied } from './scene.js';
import { finding, term, verdictOf } from './verdict.js';
import type { Finding } from './verdict.js';

const FALLING = /下降|减少|压缩|压减|缩短|缩减|精简|降低|回落|降幅|调减|下调/u;

/** Stated changes recomputed from the two ends, or from the new value and the difference (变化幅度). */
export function checkChanges(statement: Statement): readonly Finding[] {
  return statement.stated.flatMap((change) => {
    if (change.figure.role !== 'change' || !change.exact) return [];
    const found = fromEnds(change, statement) ?? fromDifference(change, statement);
    return found === null ? [] : [found];
  });
}

/** 由320项精简至256项，精简20%. The two ends must stand right before the change and be tied to it or linked. */
function fromEnds(change: Stated, statement: Statement): Finding | null {
  const [from, to] = twoBefore(change, statement);
  if (to?.figure.role !== 'to' || from?.figure.role !== 'from' || !tied(from, to)) return null;
  if (from.figure.unit !== to.figure.unit || !tied(to, change) || !onlyChange(change)) return null;
  const exact = from.exact && to.exact;
  const falls = to.figure.value < from.figure.value;
  if (FALLING.test(change.words) !== falls) return null;
  const high = falls ? from : to;
  const low = falls ? to : from;
  const difference = high.figure.value - low.figure.value;
  const simple = change.figure.unit === from.figure.unit || change.figure.unit === '个百分点';
  if (simple && change.figure.kind === 'percent' && change.figure.unit === '%') return null;
  if (!simple && (change.figure.unit !== '%' || from.figure.kind === 'percent' || from.figure.value === 0))
    return null;
  const computed = simple ? difference : (difference / from.figure.value) * 100;
  const formula = simple ? `${term(high)}-${term(low)}` : `(${term(high)}-${term(low)})/${term(from)}`;
  const verdict = verdictOf(computed, change.figure.value, change.decimals);
  if (verdict === 'inconsistent' && (!exact || /提速/u.test(change.words))) return null;
  const note = `由${from.figure.text}到${to.figure.text}，${falls ? '减少' : '增加'}${String(Math.round(computed * 100) / 100)}${change.figure.unit}。`;
  return finding(change, { formula, computed, parts: [from, to], verdict, note });
}

/** The second last and the last figure before one. */
function twoBefore(one: Stated, statement: Statement): readonly [Stated | undefined, Stated | undefined] {
  const near = statement.around(one);
  const at = near.indexOf(one);
  return [near[at - 2], near[at - 1]];
}

/** Nothing but words of change before the number, so that it is the change of what stands before. */
function onlyChange({ words }: Stated): boolean {
  return /^[，,、]?(?:同比|环比|共|累计|较?[上去]年|比[上去]年|总体|平均|分别)?[^，,]{0,6}$/u.test(words);
}

/** 受理210件，比去年增加35件，同比增长20%: 35 / (210 − 35). */
function fromDifference(change: Stated, statement: Statement): Finding | null {
  const [value, difference] = twoBefore(change, statement);
  if (change.figure.unit !== '%' || difference?.figure.role !== 'change' || value?.figure.role !== 'value')
    return null;
  if (difference.figure.unit !== value.figure.unit || !tied(difference, change) || !tied(value, difference))
    return null;
  const falls = FALLING.test(difference.words);
  const before = value.figure.value + (falls ? 1 : -1) * difference.figure.value;
  if (before <= 0 || !value.exact || !difference.exact) return null;
  const computed = (difference.figure.value / before) * 100;
  const formula = `${term(difference)}/(${term(value)}${falls ? '+' : '-'}${term(difference)})`;
  const verdict = verdictOf(computed, change.figure.value, change.decimals);
  const note = `上年为${String(before)}${value.figure.unit}。`;
  return finding(change, { formula, computed, parts: [difference, value], verdict, note });
}
