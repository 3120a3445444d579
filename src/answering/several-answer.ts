import type { UnderstoodQuestion } from '../question/types.js';
import { Citations, printed } from './cite.js';
import { draft } from './draft.js';
import { bestFigure, sayFigure, type BestFigure, type FigureAnswerParts } from './figure-answer.js';
import type { Candidate } from './candidate.js';
import { groupsOf } from './topic-index.js';
import type { Answer } from './types.js';

/** What an answer to several questions at once is composed from. */
export interface SeveralAnswerParts extends Omit<FigureAnswerParts, 'candidates'> {
  /** Candidates for one of the questions. */
  readonly candidatesFor: (part: UnderstoodQuestion) => readonly Candidate[];
}

/**
 * The figures that a question asks for at once (许可和处罚分别多少), each in a sentence, and which of them no report
 * states; null when fewer than two are stated, unless each was asked for by name.
 */
export function severalAnswer({
  question,
  corpus,
  candidatesFor,
  explain,
}: SeveralAnswerParts): Answer | null {
  const parts = question.parts ?? [];
  const taken = new Set<string>();
  const asked = parts.map((part) => ({ question: part, corpus, candidates: candidatesFor(part), explain }));
  const sure = asked.flatMap((one) => bestFigure(one) ?? []);
  const found = asked.map((one) => {
    const part = one.question;
    const best = bestFigure(one, sure);
    const again = best !== null && taken.has(keyOf(best));
    if (best !== null) taken.add(keyOf(best));
    return { part, best: again ? null : best };
  });
  const told = found.flatMap(({ best }) => best ?? []);
  if (told.length < 2 && (question.each !== true || told.length === 0)) return null;
  const zh = question.language === 'zh';
  const cites = new Citations();
  const said = found.map(({ part, best }) => {
    const figure = best?.figures[0];
    if (best !== null && figure !== undefined)
      return sayFigure(question, { source: best.source, figure, cites });
    const [words = ''] = zh ? part.topic.split(' ') : [part.topic];
    const text = zh ? `${words}：报告没有写明。` : `${words}: not reported.`;
    return { text, derived: [] };
  });
  return draft(question, {
    kind: 'figure',
    answer: said.map(({ text }) => text).join(zh ? '' : ' '),
    figures: told.flatMap(({ figures }) => figures.slice(0, 1).map(printed)),
    citations: cites.list,
    derived: said.flatMap(({ derived }) => derived),
    explain: [...explain, ...told.flatMap(({ steps }) => steps)],
  });
}

function keyOf({ source, figures }: BestFigure): string {
  return `${source.report.id} ${String(figures[0]?.start)}`;
}

/** Whether the figure counts one of the things asked for and not the other: 调解组织 of 调解组织和调解员. */
export function leavesOut({ figures }: Answer, { parts = [] }: UnderstoodQuestion): boolean {
  const metric = figures[0]?.metric ?? '';
  return parts.some(({ topic }) => {
    // A word without terms of its own may stand there by what it means.
    const terms = groupsOf(topic).flatMap((group) => group.terms);
    return terms.length > 0 && !terms.some((term) => metric.includes(term));
  });
}
