import type { FigureInContext } from '../types.js';
import type { ComparedReport } from './types.js';

/** What links a value to its change on the year before: ，同比增长 · （较上年下降 · ，比去年同期增加了. */
const LINK =
  /^[，,、（(：:]{0,2}(?:同比|较上年|比上年|较去年|比去年|与上年相比|与去年相比)(?:同期)?[，,]?(?:增长|上升|增加|提升|提高|下降|减少|降低|回落)了?$/u;
const FALLING = /下降|减少|降低|回落/u;

/** The figures right beside one that say how it stood the year before (上年情况): its change in percent, its old value. */
export function earlierSaid(
  figure: FigureInContext,
  { figures, text, year }: ComparedReport,
): readonly { readonly figure: FigureInContext; readonly falls: boolean }[] {
  const at = figures.findIndex(({ start }) => start === figure.start);
  const next = figures[at + 1];
  const previous = figures[at - 1];
  const link = next === undefined ? '' : linkBetween(figure, next, text);
  const change = next === undefined || link === '' ? [] : [{ figure: next, falls: FALLING.test(link) }];
  const isOld =
    previous?.role === 'from' &&
    figure.role === 'to' &&
    previous.unit === figure.unit &&
    previous.bound === 'exact' &&
    previous.period === String(year - 1) &&
    previous.sentence.start === figure.sentence.start;
  return isOld ? [{ figure: previous, falls: false }, ...change] : change;
}

/** The words from a value to its change; empty where the next figure is no change of it. */
function linkBetween(figure: FigureInContext, next: FigureInContext, text: string): string {
  if (next.role !== 'change' || next.unit !== '%' || next.bound !== 'exact') return '';
  const words = text.slice(figure.end, next.start).replace(/\s+/gu, '');
  return LINK.test(words) ? words : '';
}
