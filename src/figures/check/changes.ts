import { isChangeOnly, stripLeading, stripTrailing } from '../metric/phrase.js';
import type { Stated, Statement } from './scene.js';
import { tied } from './scene.js';
import { finding, shown, term, verdictOf } from './verdict.js';
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

/** 由320项精简至256项，精简20%. The two ends must stand right before the change and be tied to it. */
function fromEnds(change: Stated, statement: Statement): Finding | null {
  const [from, to] = twoBefore(change, statement);
  if (to?.figure.role !== 'to' || from?.figure.role !== 'from' || !tied(from, to) || !tied(to, change))
    return null;
  const falls = to.figure.value < from.figure.value;
  if (from.figure.unit !== to.figure.unit || !onlyChange(change) || FALLING.test(change.words) !== falls)
    return null;
  const recomputed = difference({ from, to, change }, falls);
  if (recomputed === null) return null;
  const { computed, formula } = recomputed;
  const verdict = verdictOf(computed, change.figure.value, change.decimals);
  const doubtful = !from.exact || !to.exact || /提速/u.test(change.words);
  if (verdict === 'inconsistent' && doubtful) return null;
  const amount = `${String(shown(computed))}${change.figure.unit}`;
  const note = `由${from.figure.text}到${to.figure.text}，${falls ? '减少' : '增加'}${amount}。`;
  return finding(change, { formula, computed, parts: [from, to], verdict, note });
}

/** The change in the unit it is stated in; null where that can mean two things (满意率由83%升至97%，提升14%). */
function difference(
  { from, to, change }: { from: Stated; to: Stated; change: Stated },
  falls: boolean,
): { readonly computed: number; readonly formula: string } | null {
  const [high, low] = falls ? [from, to] : [to, from];
  const gap = high.figure.value - low.figure.value;
  const gapFormula = `${term(high)}-${term(low)}`;
  if (change.figure.unit === '个百分点') return { computed: gap, formula: gapFormula };
  if (change.figure.unit !== '%') {
    return change.figure.unit === from.figure.unit ? { computed: gap, formula: gapFormula } : null;
  }
  if (from.figure.kind === 'percent' || from.figure.value <= 0) return null;
  return { computed: (gap / from.figure.value) * 100, formula: `(${gapFormula})/${term(from)}` };
}

/** The second last and the last figure before one. */
function twoBefore(one: Stated, statement: Statement): readonly [Stated | undefined, Stated | undefined] {
  const near = statement.around(one);
  const at = near.indexOf(one);
  return [near[at - 2], near[at - 1]];
}

/** Nothing but words of change before the number, so that it is the change of what stands before. */
function onlyChange({ words }: Stated): boolean {
  return isChangeOnly(stripTrailing(stripLeading(words)));
}

/** 受理210件，比去年增加35件，同比增长20%: 35 / (210 − 35); 受理210件，比去年175件增加35件，增长20%: 35 / 175. */
function fromDifference(change: Stated, statement: Statement): Finding | null {
  const [value, gap] = twoBefore(change, statement);
  if (change.figure.unit !== '%' || gap?.figure.role !== 'change' || value?.figure.role !== 'value')
    return null;
  if (gap.figure.unit !== value.figure.unit || !tied(gap, change) || !tied(value, gap)) return null;
  const falls = FALLING.test(gap.words);
  const isBefore = (value.figure.period ?? '') < (gap.figure.period ?? '');
  const before = isBefore ? value.figure.value : value.figure.value + (falls ? 1 : -1) * gap.figure.value;
  if (before <= 0 || !value.exact || !gap.exact) return null;
  const computed = (gap.figure.value / before) * 100;
  const base = isBefore ? term(value) : `(${term(value)}${falls ? '+' : '-'}${term(gap)})`;
  const formula = `${term(gap)}/${base}`;
  const verdict = verdictOf(computed, change.figure.value, change.decimals);
  const note = `上年为${String(before)}${value.figure.unit}。`;
  return finding(change, { formula, computed, parts: [gap, value], verdict, note });
}
