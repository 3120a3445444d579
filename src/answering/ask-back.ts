import { METRICS } from '../figures/catalogue/index.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { CorpusReport } from './corpus.js';
import { metricsOf } from './metric-guard.js';
import type { AnswerOption } from './types.js';
import { placeName } from './wording.js';

const MOST_OPTIONS = 5;

/** What can be asked about a place that was named with nothing else (反问): metrics that its report states. */
export function askBack(
  { language }: UnderstoodQuestion,
  { report, figures, text }: CorpusReport,
): { readonly sentence: string; readonly options: readonly AnswerOption[] } {
  const zh = language === 'zh';
  const place = placeName(report.jurisdiction, language);
  const stated = new Set(figures.flatMap((figure) => metricsOf(figure, text)));
  const options = METRICS.filter((metric) => stated.has(metric))
    .slice(0, MOST_OPTIONS)
    .map(({ nameZh, nameEn }) => ({
      label: zh ? nameZh : nameEn,
      question: zh ? `${report.jurisdiction.name}${nameZh}是多少？` : `${nameEn} in ${place}`,
    }));
  const sentence = zh
    ? `想问${place}的什么？可以选一个，或写明要问的事。`
    : `What about ${place}? Choose one, or say what you want to know.`;
  return { sentence, options };
}
