import type { StoredFigure } from '../store/store.js';

/** What the mark is called that a score earns: 90分以上算优秀. */
const CALLED =
  /^\s*(?:及?以[上下])?(?:的|者)?[,，]?\s*(?:(?:就|即|可|都)?(?:算|属于?)|(?:评|定|认定|判)为|为(?=优|良|合格|及格|达标|不))/u;
/** How many there are of those who have it: 90分以上的有7个单位, 80分到89分之间的5个. */
const COUNTED =
  /^\s*(?:及?以[上下]|之间|及以上)?(?:的|者|也)*(?:共?有|占|共|是)?\s*\d{1,9}\s*[个家名人份件户处所卷]/u;
const SCORED: ReadonlySet<string> = new Set(['分', '%']);

/**
 * Whether a score is only the bar of a group (分组线): of 90分以上的有7个单位 and 得80分以上算良好 it tells what makes the group, no score of anyone. So
 * is a bound of which no word says what it holds for.
 */
export function isBar({ unit, metric, bound, role }: StoredFigure, after: string): boolean {
  if (!SCORED.has(unit) || role !== 'value') return false;
  return CALLED.test(after) || (unit === '分' && COUNTED.test(after)) || (metric === '' && bound !== 'exact');
}
