import { townAhead } from '../figures/town.js';
import { lookupUnder } from '../reports/gazetteer.js';
import type { FigureMatter } from './corpus.js';

/** What is asked of a place as a whole. */
const WHOLE_ASKED =
  /全[县区市旗]|整个[县区市]|\b(?:whole|entire) (?:county|district|city)\b|\bcounty-?wide\b|\bin all of\b/iu;

/** Whether a figure is of one town of the county (布朗山乡417株), where the whole county is asked about (只是一个乡镇的数). */
export function isOfTownAlone({ figure, report }: FigureMatter, question: string): boolean {
  const { level, name } = report.jurisdiction;
  if (level === 'township' || !WHOLE_ASKED.test(question)) return false;
  const town = townAhead(figure.metric);
  return town !== null && lookupUnder(town, name) !== null;
}
