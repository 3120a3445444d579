import type { Alignment } from '../align.js';
import { kindCue, stageCue } from '../catalogue/cues.js';
import { chineseGrams } from '../catalogue/words.js';
import type { FigureInContext } from '../types.js';
import { evidenceOf, isBare } from './evidence.js';
import type { ComparedReport } from './types.js';

/** Share of the topic's weight that must stand beside the number to match, and to be near. */
const MATCH = 0.75;
const NEAR = 0.5;

const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * Aligns figures with a topic by the words they share, rare words weighing more. The unit is the commonest among
 * the figures that share most; figures of another unit are matches that cannot be ordered with it.
 */
export function freeTextAligner(
  topic: string,
  reports: readonly ComparedReport[],
): {
  readonly align: (figure: FigureInContext, report: ComparedReport) => Alignment;
  readonly unit: string;
} {
  const asked = chineseGrams(topic);
  const stage = stageCue(topic.toLowerCase());
  const kind = kindCue(topic.toLowerCase());
  const known = new Map<FigureInContext, ReadonlySet<string>>();
  for (const report of reports) {
    for (const figure of report.figures) known.set(figure, wordsOf(figure, report));
  }
  const weight = rarity(asked, [...known.values()]);
  const total = asked.reduce((sum, gram) => sum + weight(gram), 0);
  const share = (figure: FigureInContext): number => {
    const words = known.get(figure);
    if (total === 0 || words === undefined) return 0;
    return asked.reduce((sum, gram) => sum + (words.has(gram) ? weight(gram) : 0), 0) / total;
  };
  const fits = (figure: FigureInContext): boolean =>
    figure.role !== 'change' && figure.role !== 'from' && (kind === null || kind === figure.kind);
  const stageFits = (figure: FigureInContext): boolean =>
    stage === null || figure.stage === null || stage === figure.stage;
  const unit = commonest(
    [...known.keys()].filter((figure) => fits(figure) && stageFits(figure) && share(figure) >= MATCH),
  );
  const align = (figure: FigureInContext): Alignment => {
    const score = fits(figure) ? share(figure) : 0;
    if (score < NEAR) return { fit: 'none' };
    if (score >= MATCH && stageFits(figure)) return { fit: 'match', score, comparable: figure.unit === unit };
    return { fit: 'near', score, why: `写的是“${figure.metric}”`, whyEn: `it counts “${figure.metric}”` };
  };
  return { align, unit };
}

function wordsOf(figure: FigureInContext, report: ComparedReport): ReadonlySet<string> {
  const { beside, before } = evidenceOf(figure, report.text);
  return new Set(chineseGrams(isBare(beside, NO_WORDS) ? `${beside} ${before}` : beside));
}

function rarity(asked: readonly string[], sets: readonly ReadonlySet<string>[]): (gram: string) => number {
  const weights = new Map(
    asked.map((gram) => {
      const holders = sets.filter((set) => set.has(gram)).length;
      return [gram, Math.log(1 + sets.length / Math.max(1, holders)) * (gram.length === 1 ? 0.3 : 1)];
    }),
  );
  return (gram) => weights.get(gram) ?? 0;
}

function commonest(figures: readonly FigureInContext[]): string {
  const counts = new Map<string, number>();
  for (const { unit } of figures) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
