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
  const soFar = SO_FAR_ASKED.test(normalised);
  const all = ALL_ASKED.test(normalised);
  if (!soFar && !all) return ranked;
  const fitting = ranked.filter(({ misfit }) => misfit === null).map(({ matter }) => matter);
  const isOfOneYear = (matter: FigureMatter): boolean => {
    if (soFar && !SO_FAR_TOLD.test(before(matter)))
      return fitting.some((other) => standsBeside(matter, other) && SO_FAR_TOLD.test(before(other)));
    const isPart = all && OF_ONE_YEAR.test(before(matter));
    return (
      isPart &&
      fitting.some((other) => standsBeside(matter, other) && other.figure.value > matter.figure.value)
    );
  };
  return ranked.map((one) =>
    one.misfit === null && isOfOneYear(one.matter) ? { ...one, misfit: 'metric' } : one,
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
