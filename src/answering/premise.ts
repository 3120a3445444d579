import type { Premise, UnderstoodQuestion } from '../question/types.js';
import type { StoredFigure } from '../store/store.js';

/** Texts of the figures that a correction sets against what the question takes for granted. */
export interface Correction {
  readonly zh: string;
  readonly en: string;
}

const HALF_UP = 1e-9;

/**
 * Says where a premise of the question is not what the report states (前提纠正); null when it holds or cannot be
 * told from these figures.
 *
 * @param figures - the answering figure and those of its statement
 */
export function correctionOf(
  question: UnderstoodQuestion,
  figures: readonly StoredFigure[],
): Correction | null {
  const main = figures[0];
  if (main === undefined) return null;
  const moved = movement(figures);
  const moves = question.premises.filter(({ claim }) => claim === 'rose' || claim === 'fell');
  for (const premise of [...moves, ...question.premises]) {
    const wrong = contradiction(premise, main, moved);
    if (wrong !== null) return wrong;
  }
  return null;
}

type Movement = { readonly up: boolean; readonly told: string } | null;

function movement(figures: readonly StoredFigure[]): Movement {
  const from = figures.find(({ role }) => role === 'from');
  const to = figures.find(({ role }) => role === 'to');
  if (from === undefined || to === undefined || from.value === to.value) return null;
  return { up: to.value > from.value, told: `${from.text} → ${to.text}` };
}

function contradiction(premise: Premise, main: StoredFigure, moved: Movement): Correction | null {
  const { claim, value } = premise;
  if (claim === 'rose' || claim === 'fell') {
    if (moved === null || moved.up === (claim === 'rose')) return null;
    return moved.up
      ? correction(moved.told, '是上升，不是下降', 'it rose, it did not fall')
      : correction(moved.told, '是下降，不是上升', 'it fell, it did not rise');
  }
  if (claim === 'rank')
    return main.kind === 'rank' ? correction(main.text, '不是末位', 'not the last') : null;
  if (value === null || !sameQuantity(premise, main)) return null;
  if (claim === 'lessThan' && main.value >= value)
    return correction(main.text, '并不低于所说', 'not below that');
  if (claim === 'moreThan' && main.value <= value)
    return correction(main.text, '并不高于所说', 'not above that');
  if (claim === 'equals' && Math.abs(main.value - value) > HALF_UP) {
    return correction(
      main.text,
      `不是${premise.value ?? ''}${premise.unit ?? ''}`,
      `not ${premise.value ?? ''}`,
    );
  }
  return null;
}

function sameQuantity({ unit }: Premise, main: StoredFigure): boolean {
  return (unit === '%') === (main.unit === '%');
}

function correction(told: string, zh: string, en: string): Correction {
  return { zh: `报告写的是 ${told}，${zh}。`, en: `The report states ${told}: ${en}.` };
}
