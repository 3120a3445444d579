import type { Stated, Statement } from './scene.js';
import { finding } from './verdict.js';
import type { Finding } from './verdict.js';

/** A metric shorter than this is too general to be the same thing twice. */
const SHORTEST_METRIC = 6;
/** Words that narrow a number to part of the year, place or matter. */
const NARROWED =
  /季度|半年|月|其中|截至|截止|本次|此次|首批|新增|累计|历年|以来|分别|部分|本级|直接|当场|人均|平均|占|各|每/u;

/** The same metric, stage and period stated with two values in two statements (前后不一致). */
export function checkContradictions(statements: readonly Statement[]): readonly Finding[] {
  const seen = new Map<string, Stated>();
  const found: Finding[] = [];
  for (const statement of statements) {
    for (const stated of statement.stated) {
      const key = keyOf(stated);
      if (key === null) continue;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, stated);
      else if (
        first.figure.value !== stated.figure.value &&
        first.index < (statement.stated[0]?.index ?? 0)
      ) {
        found.push(contradiction(stated, first));
      }
    }
  }
  return found;
}

function keyOf(stated: Stated): string | null {
  const { figure, words, exact } = stated;
  if (!exact || figure.role !== 'value' || figure.stage === null) return null;
  if (!/^(?:件|起|宗|%)$/u.test(figure.unit) || figure.metric.length < SHORTEST_METRIC) return null;
  if (NARROWED.test(words) || stated.after !== '') return null;
  // Only a number that names its own object, not one that was told from another clause.
  if (!words.includes(figure.metric.slice(-4))) return null;
  return [figure.metric, figure.stage, figure.unit, figure.period ?? ''].join('|');
}

function contradiction(later: Stated, first: Stated): Finding {
  const note = `同一指标“${first.figure.metric}”前文为${first.figure.text}，此处为${later.figure.text}，前后不一致。`;
  return finding(later, {
    formula: `${String(first.figure.value)} ≠ ${String(later.figure.value)}`,
    computed: first.figure.value,
    parts: [first],
    verdict: 'inconsistent',
    note,
  });
}
