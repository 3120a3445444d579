import { derived } from '../lib/derived.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { Candidate } from './candidate.js';
import type { FigureMatter } from './corpus.js';

/** All there has been up to now is asked for (累计). */
const SO_FAR_ASKED =
  /累计|累积|迄今|至今一共|到(?:现在|目前)(?:为止)?(?:一共|总共)|\bcumulative(?:ly)?\b|\bso far\b|\bto date\b/iu;
/** How reports tell it, before the number: 截至年底累计完工412部. */
const SO_FAR_TOLD = /累计|累积|截[至止]|迄今|以来/u;
/** What came together over several years is asked for. */
const ALL_ASKED = /总共|一共|合计|加起来|累计|\bin total\b|\baltogether\b|\boverall\b/iu;
/** How a sum is told, before its number. */
const SUM_TOLD = /合计|共计|总计/u;
/** One year alone is asked about. */
const ONE_YEAR_ASKED = /当年|本年度?|这一年|那一年|(?:20\d\d|今|去)年(?!以来|[底末初起])/u;
/** Before the number of one year of them: 五年来累计投入618万元，其中2020年156万元. */
const OF_ONE_YEAR = /其中[，,]?(?:20\d\d年|今年|当年|本年度?)[^，,。；;\d]{0,8}$/u;

/**
 * Of a number of one year and the one of all years beside it the one that is asked for (累计与当年): of 当年完工97部，截至年底累计完工412部
 * the first is no answer to how many there are so far.
 *
 * @param before - what stands between the number before a figure and the figure itself
 */
export function withCumulative(
  ranked: readonly Candidate[],
  { normalised }: UnderstoodQuestion,
  before: (matter: FigureMatter) => string,
): readonly Candidate[] {
  const asksSoFar = SO_FAR_ASKED.test(normalised);
  const asksAll = asksSoFar || ALL_ASKED.test(normalised);
  const asksOneYear = !asksAll && ONE_YEAR_ASKED.test(normalised);
  if (!asksAll && !asksOneYear) return ranked;
  const fitting = ranked.filter(({ misfit }) => misfit === null).map(({ matter }) => matter);
  // Each figure is held against all others of its sentence: what stands before it is read once.
  const saidBefore = derived(before);
  const stands = (matter: FigureMatter, told: RegExp): boolean => told.test(saidBefore(matter));
  const hasBeside = (matter: FigureMatter, told: RegExp): boolean =>
    fitting.some((other) => standsBeside(matter, other) && stands(other, told));
  const isOther = (matter: FigureMatter): boolean => {
    if (asksOneYear) return stands(matter, SO_FAR_TOLD) && hasBeside(matter, OF_ONE_YEAR);
    if (asksSoFar && !stands(matter, SO_FAR_TOLD)) return hasBeside(matter, SO_FAR_TOLD);
    const isMore = (other: FigureMatter): boolean =>
      standsBeside(matter, other) && other.figure.value > matter.figure.value;
    // 31件，部门和乡镇83件，合计114件: all of them are told by the sum.
    if (!stands(matter, SUM_TOLD) && fitting.some((other) => isMore(other) && stands(other, SUM_TOLD)))
      return true;
    return stands(matter, OF_ONE_YEAR) && fitting.some(isMore);
  };
  return ranked.map((one) =>
    one.misfit === null && isOther(one.matter) ? { ...one, misfit: 'metric' } : one,
  );
}

/** Whether two figures of a sentence are counted alike. */
function standsBeside(
  { figure, report }: FigureMatter,
  { figure: other, report: own }: FigureMatter,
): boolean {
  return (
    report.id === own.id &&
    figure.start !== other.start &&
    figure.sentence.start === other.sentence.start &&
    figure.unit === other.unit &&
    figure.role === other.role
  );
}
