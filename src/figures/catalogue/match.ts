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

/** The aliases of one language, and by gram those that hold it. */
interface AliasIndex {
  readonly aliases: readonly Alias[];
  /** What the grams of each alias weigh together. */
  readonly totals: readonly number[];
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

const CHINESE: readonly Alias[] = METRICS.flatMap((metric) =>
  metric.aliasesZh.map((words) => ({ metric, words, grams: chineseGrams(words) })),
);
const ENGLISH: readonly Alias[] = METRICS.flatMap((metric) =>
  metric.aliasesEn.map((words) => ({ metric, words, grams: englishStems(words) })),
);
const WEIGHTS = weights([...CHINESE, ...ENGLISH]);
const UNSEEN = Math.log(1 + METRICS.length);
const CHINESE_INDEX = indexed(CHINESE);
const ENGLISH_INDEX = indexed(ENGLISH);

/**
 * The metrics that a topic in Chinese, English or both may mean, likeliest first. A topic that names no stage
 * (行政复议) gives each stage of the matter nearly the same score.
 */
export function matchMetrics(topic: string): readonly MetricMatch[] {
  const best = new Map<CatalogueMetric, MetricMatch>();
  const stage = stageCue(topic.toLowerCase());
  const kind = kindCue(topic.toLowerCase());
  for (const [index, grams] of [
    [CHINESE_INDEX, chineseGrams(topic)],
    [ENGLISH_INDEX, englishStems(topic)],
  ] as const) {
    const total = sum(grams);
    for (const [at, shared] of sharedWith(index, new Set(grams))) {
      const alias = index.aliases[at];
      if (alias === undefined) continue;
      const { metric, words } = alias;
      const likeness = (2 * shared) / (total + (index.totals[at] ?? 0));
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

/** The aliases that share a gram with those asked, in order, with what they share. */
function sharedWith(
  { holders }: AliasIndex,
  asked: ReadonlySet<string>,
): readonly (readonly [number, number])[] {
  const shared = new Map<number, number>();
  for (const gram of asked) {
    for (const at of holders.get(gram) ?? []) shared.set(at, (shared.get(at) ?? 0) + weightOf(gram));
  }
  return [...shared].sort(([one], [other]) => one - other);
}

function indexed(aliases: readonly Alias[]): AliasIndex {
  const holders = new Map<string, number[]>();
  aliases.forEach(({ grams }, at) => {
    for (const gram of grams) holders.set(gram, [...(holders.get(gram) ?? []), at]);
  });
  return { aliases, totals: aliases.map(({ grams }) => sum(grams)), holders };
}

function sum(grams: readonly string[]): number {
  return grams.reduce((total, gram) => total + weightOf(gram), 0);
}

function weightOf(gram: string): number {
  return (WEIGHTS.get(gram) ?? UNSEEN) * (gram.length === 1 ? 0.3 : 1);
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
