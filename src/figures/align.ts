import { STAGE_NAMES } from './catalogue/define.js';
import type { Bilingual, CatalogueMetric, Terms } from './catalogue/types.js';
import { fold } from './catalogue/words.js';
import type { Evidence } from './compare/evidence.js';
import { evidenceOf } from './compare/evidence.js';
import type { FigureInContext, Stage } from './types.js';

/** How a figure stands to a metric (对齐结果). */
export type Alignment =
  | {
      readonly fit: 'match';
      /** 1 when the subject stands beside the number, less when it is carried over. */
      readonly score: number;
      /** False when the unit cannot be ordered with the metric's (件次 beside 件). */
      readonly comparable: boolean;
    }
  | { readonly fit: 'near'; readonly score: number; readonly why: string; readonly whyEn: string }
  | { readonly fit: 'none' };

const NONE: Alignment = { fit: 'none' };

/** Whether the figure, on the evidence of its clause, is of the metric; `text` is the report's. */
export function alignFigure(metric: CatalogueMetric, figure: FigureInContext, text: string): Alignment {
  if (!kindFits(metric, figure)) return NONE;
  const comparable = metric.units.includes(figure.unit);
  if (!comparable && !metric.otherUnits.includes(figure.unit)) return NONE;
  const evidence = evidenceOf(figure, text);
  const about = subjectScore(metric.subject, evidence);
  if (about === 0) return NONE;
  if (!says(metric.counted, evidence.unquoted)) return NONE;
  const neighbour = metric.neighbours.find(({ words }) => anyOf(words, evidence.beside));
  if (neighbour !== undefined) return near(neighbour.why, about);
  const stage = stageFit(metric.stages, figure.stage);
  if (stage !== null) return near(stage, about);
  return { fit: 'match', score: about, comparable };
}

function kindFits(metric: CatalogueMetric, figure: FigureInContext): boolean {
  if (figure.role === 'change' || figure.role === 'from') return false;
  return figure.kind === metric.kind;
}

/** 1 when every group stands beside the number, 0.7 when one comes from the sentence, 0.5 from the heading. */
function subjectScore(subject: Terms, evidence: Evidence): number {
  if (says(subject, evidence.beside)) return 1;
  if (!evidence.bare) return 0;
  if (says(subject, `${evidence.beside}\n${evidence.before}`)) return 0.7;
  return says(subject, `${evidence.beside}\n${evidence.before}\n${evidence.heading}`) ? 0.5 : 0;
}

function stageFit(stages: readonly Stage[], stage: Stage | null): Bilingual | null {
  const wanted = stages[0];
  if (wanted === undefined || (stage !== null && stages.includes(stage))) return null;
  const name = STAGE_NAMES[wanted];
  if (stage === null) {
    return { zh: `没有写明是否${name.zh}`, en: `not said whether ${name.en}` };
  }
  return {
    zh: `${STAGE_NAMES[stage].zh}，不是${name.zh}`,
    en: `${STAGE_NAMES[stage].en}, not ${name.en}`,
  };
}

function near(why: Bilingual, score: number): Alignment {
  return { fit: 'near', score, why: why.zh, whyEn: why.en };
}

function says(terms: Terms, words: string): boolean {
  return terms.every((group) => anyOf(group, words));
}

function anyOf(group: readonly string[], words: string): boolean {
  return group.some((word) => words.includes(fold(word)));
}
