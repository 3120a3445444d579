import { handsOver, stagesNamed } from '../question/measure.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { FigureMatter } from './corpus.js';

/** Whether a figure counts what has come to another stage than the one asked for (阶段不合): 受理 is never 办结. */
export function isOtherStage(matter: FigureMatter, question: UnderstoodQuestion): boolean {
  const { figure } = matter;
  const stages = question.stages ?? [];
  if (isOfNoStage(matter, question)) return true;
  if (stages.length === 0 && figure.stage === 'concluded' && handsOver(question.normalised)) return true;
  return figure.kind === 'count' && stages.length > 0 && !isOfStage(figure, question);
}

/** Whether only what was taken on or brought to an end is asked for, and the figure's clause says another or neither (举报4.7万件). */
function isOfNoStage({ figure, clause }: FigureMatter, { stageDemanded }: UnderstoodQuestion): boolean {
  if (stageDemanded === undefined || figure.kind !== 'count' || figure.stage === stageDemanded) return false;
  return !stagesNamed(`${figure.metric}\n${clause}`).includes(stageDemanded);
}

/** What was opened to be dealt with is both (立案查处1085起), and what was settled so that it ended (以调解方式终止41件) has come to an end. */
const OPENED_TO_DEAL = /立案(?:查处|查办|调查|侦查|侦办)/u;
const OPENED = /立案/u;
const ENDED = /(?:调解|和解)[^,，。]{0,8}(?:终止|结案|撤回)/u;

function isOfStage(
  { stage, metric }: FigureMatter['figure'],
  { stages: asked = [], normalised }: UnderstoodQuestion,
): boolean {
  if (stage === null || asked.includes(stage)) return true;
  if (stage !== 'handled') return false;
  if (asked.includes('accepted')) return OPENED.test(normalised) && OPENED_TO_DEAL.test(metric);
  return asked.includes('concluded') && ENDED.test(metric);
}
