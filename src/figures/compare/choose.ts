import type { Alignment } from '../align.js';
import type { FigureInContext } from '../types.js';
import type { ComparedReport } from './types.js';
import { evidenceOf, FAR_REACH, REACH } from './evidence.js';
import { scopeOf } from './scope.js';

/** A figure with how it stands to the metric. */
export interface Candidate {
  readonly figure: FigureInContext;
  readonly alignment: Extract<Alignment, { fit: 'match' | 'near' }>;
}

const PART = /其中|领域|专项|重点|突出|部分|新增|抽检/;
const TOTAL = /全年|年度|累计|共|总|合计|各级|各类|全[县区市镇州旗省]/;

const YEAR_SINCE = /((?:19|20)\d\d)年(以来)/;
const YEAR = /((?:19|20)\d\d)年?(以来|起|至今)?/g;

/** Since when what is gone through was made (对2012年以来印发的文件开展清理) does not tell when that was done. */
const MADE_SINCE =
  /(?:对|将|就|把|梳理|清理|排查|抽查|抽取|评查|评估|回访)(?:全[省市县区州旗])?(?:19|20)\d\d年(?:\d{1,2}月)?(?:以来|起)[^，,。；;]{1,10}的(?=\p{Script=Han}{2})/gu;

/** Whether a figure speaks of other years than the report's: 2021年以来, 近三年, 五年来. */
export function spansYears(figure: FigureInContext, report: ComparedReport): boolean {
  const { period, sentence } = figure;
  if (period !== null && /^\d{4}$/.test(period) && Number(period) !== report.year) return true;
  const said = report.text
    .slice(Math.max(sentence.start, figure.start - FAR_REACH), figure.start)
    .replaceAll(MADE_SINCE, '');
  const after = report.text.slice(figure.end, Math.min(figure.clause.end, figure.end + REACH));
  if (/近[两三四五十\d]+年|[三四五十]年来/.test(said)) return true;
  // The year named last before the number is the one it is about.
  const last = [...said.matchAll(YEAR)].at(-1) ?? YEAR_SINCE.exec(after);
  return last?.[2] !== undefined && Number(last[1]) < report.year;
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
  const comparable = alignment.fit === 'match' && alignment.comparable;
  return [
    figure.soft ? 0 : 1,
    comparable ? 1 : 0,
    PART.test(evidence.local) ? 0 : 1,
    PART.test(evidence.before) ? 0 : 1,
    alignment.score >= 0.7 ? 1 : 0,
    scopeOf(evidence.local)?.width ?? 1,
    TOTAL.test(evidence.local) ? 1 : 0,
    alignment.score,
    figure.kind === 'percent' ? 0 : figure.value,
    -figure.start,
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
