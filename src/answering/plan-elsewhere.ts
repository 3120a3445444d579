import { bodyOfPlan } from '../question/asked-body.js';
import type { UnderstoodQuestion } from '../question/types.js';
import { tellsPlan } from '../retrieval/report-parts.js';
import type { Refusal } from './abstain.js';
import type { CorpusReport } from './corpus.js';
import { placeName } from './wording.js';

/** That a report tells the plan of the whole place, where that of one of its bodies is asked for, with the question for it (全局计划). */
export function planElsewhere(
  question: UnderstoodQuestion,
  [only, ...more]: readonly CorpusReport[],
): Pick<Refusal, 'sentence' | 'options'> {
  const body = bodyOfPlan(question);
  if (body === null || only === undefined || more.length > 0 || !only.passages.some(tellsPlan)) return {};
  const { jurisdiction, year } = only.report;
  const place = placeName(jurisdiction, question.language);
  return question.language === 'zh'
    ? {
        sentence: `${place}${String(year)}年的报告没有单独写${body}的打算，只写了全局的下一步安排。`,
        options: [{ label: `${place}的下一步`, question: `${place}下一步有什么打算？` }],
      }
    : {
        sentence: `The ${String(year)} report of ${place} does not tell what the ${body} plans, only what is planned for the whole.`,
        options: [{ label: `Plans of ${place}`, question: `What are the next plans of ${place}?` }],
      };
}
