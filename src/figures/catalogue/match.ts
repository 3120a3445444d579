import type { CatalogueMetric } from './types.js';
import { kindCue, stageCue } from './cues.js';
import { METRICS } from './list.js';
import { chineseGrams, englishStems } from './words.js';

/** A metric that a free-text topic may mean. */
export interface MetricMatch {
  readonly metric: CatalogueMetric;
  /** 0 to 1; several close to the best mean that the topic is ambiguous. */
  readonly score: number;
  /** The alias that matched best. */
  readonly why: string;
}

/** Below this a topic shares too little with a metric to mean it. */
const LEAST_SCORE = 0.35;
/** What a topic that names another stage, or another kind of figure, keeps of its score. */
const OTHER_STAGE = 0.45;
const OTHER_KIND = 0.5;
/** What a metric without stages keeps of its score when the topic names one. */
const NO_STAGE = 0.92;

interface Alias {
  readonly metric: CatalogueMetric;
  readonly words: string;
  readonly grams: readonly string[];
}

const CHINESE: readonly Alias[] = METRICS.flatMap((metric) =>
  metric.aliasesZh.map((words) => ({ metric, words, grams: chineseGrams(words) })),
);
const ENGLISH: readonly Alias[] = METRICS.flatMap((metric) =>
  metric.aliasesEn.map((words) => ({ metric, words, grams: englishStems(words) })),
);
const WEIGHTS = weights([...CHINESE, ...ENGLISH]);
const UNSEEN = Math.log(1 + METRICS.length);
const TOTALS = new Map([...CHINESE, ...ENGLISH].map((alias) => [alias, sum(alias.grams)]));

/**
 * The metrics that a topic in Chinese, English or both may mean, likeliest first. A topic that names no stage
 * (行政复议) gives each stage of the matter nearly the same score.
 */
export function matchMetrics(topic: string): readonly MetricMatch[] {
  const best = new Map<CatalogueMetric, MetricMatch>();
  const stage = stageCue(topic.toLowerCase());
  const kind = kindCue(topic.toLowerCase());
  for (const [aliases, grams] of [
    [CHINESE, chineseGrams(topic)],
    [ENGLISH, englishStems(topic)],
  ] as const) {
    if (grams.length === 0) continue;
    const asked = new Set(grams);
    const total = sum(grams);
    for (const alias of aliases) {
      const { metric, words, grams: own } = alias;
      const shared = sum(own.filter((gram) => asked.has(gram)));
      const likeness = (2 * shared) / (total + (TOTALS.get(alias) ?? 0));
      const score = likeness * fit(metric, stage, kind);
      if (score > (best.get(metric)?.score ?? LEAST_SCORE)) best.set(metric, { metric, score, why: words });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

function fit(
  metric: CatalogueMetric,
  stage: ReturnType<typeof stageCue>,
  kind: ReturnType<typeof kindCue>,
): number {
  const stageScore =
    stage === null || metric.stages.includes(stage) ? 1 : metric.stages.length === 0 ? NO_STAGE : OTHER_STAGE;
  const kindFits = kind === null || kind === metric.kind || (kind === 'count' && metric.kind === 'index');
  return stageScore * (kindFits ? 1 : OTHER_KIND);
}

function sum(grams: readonly string[]): number {
  return grams.reduce(
    (total, gram) => total + (WEIGHTS.get(gram) ?? UNSEEN) * (gram.length === 1 ? 0.3 : 1),
    0,
  );
}

/** Rarity of each gram over the metrics: log(1 + metrics / metrics with it). */
function weights(aliases: readonly Alias[]): ReadonlyMap<string, number> {
  const holders = new Map<string, Set<CatalogueMetric>>();
  for (const { metric, grams } of aliases) {
    for (const gram of grams) {
      const set = holders.get(gram) ?? new Set();
      holders.set(gram, set.add(metric));
    }
  }
  return new Map([...holders].map(([gram, set]) => [gram, Math.log(1 + METRICS.length / set.size)]));
}
