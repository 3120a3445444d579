import type { Alignment } from '../align.js';
import type { FigureInContext } from '../types.js';
import type { ComparedReport } from './types.js';
import { evidenceOf } from './evidence.js';
import { scopeOf } from './scope.js';

/** A figure with how it stands to the metric. */
export interface Candidate {
  readonly figure: FigureInContext;
  readonly alignment: Extract<Alignment, { fit: 'match' | 'near' }>;
}

const PART = /其中|领域|专项|重点|突出|部分|新增|抽检/;
const TOTAL = /全年|年度|累计|共|总|合计|各级|各类|全[县区市镇州旗省]/;

/** Whether a figure speaks of other years than the report's: 2021年以来, 近三年, 五年来. */
export function spansYears(figure: FigureInContext, report: ComparedReport): boolean {
  const clause = report.text.slice(figure.clause.start, figure.clause.end);
  const since = /((?:19|20)\d\d)年?(?:以来|起|至今)/.exec(clause)?.[1];
  if (since !== undefined && Number(since) < report.year) return true;
  if (/近[两三四五十\d]+年|[三四五十]年来/.test(clause)) return true;
  return figure.period !== null && /^\d{4}$/.test(figure.period) && Number(figure.period) !== report.year;
}

/** The candidate that stands for the report: of its year, not a part, the widest; null when there is none. */
export function choose(candidates: readonly Candidate[], report: ComparedReport): Candidate | null {
  let best: Candidate | null = null;
  let bestRank: readonly number[] = [];
  for (const candidate of candidates) {
    const rank = rankOf(candidate, report);
    if (best === null || compareRanks(rank, bestRank) > 0) [best, bestRank] = [candidate, rank];
  }
  return best;
}

/** Larger is better, position by position. */
function rankOf({ figure, alignment }: Candidate, report: ComparedReport): readonly number[] {
  const evidence = evidenceOf(figure, report.text);
  const around = report.text.slice(figure.clause.start, figure.clause.end);
  const comparable = alignment.fit === 'match' && alignment.comparable;
  return [
    figure.soft ? 0 : 1,
    comparable ? 1 : 0,
    PART.test(evidence.local) ? 0 : 1,
    PART.test(evidence.before) || PART.test(around) ? 0 : 1,
    alignment.score >= 0.7 ? 1 : 0,
    scopeOf(evidence.local)?.width ?? 1,
    TOTAL.test(around) ? 1 : 0,
    alignment.score,
    figure.kind === 'percent' ? 0 : figure.value,
    -figure.start,
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
