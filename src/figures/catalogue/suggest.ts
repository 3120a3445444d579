import { pinyin } from 'pinyin-pro';
import { METRICS } from './list.js';
import type { CatalogueMetric } from './types.js';
import { matchMetrics } from './match.js';
import { fold } from './words.js';

interface Spelling {
  readonly metric: CatalogueMetric;
  readonly full: string;
  readonly initials: string;
}

let spellings: readonly Spelling[] | null = null;

/**
 * Metrics for a partial, unvalidated input: Chinese, English, pinyin or pinyin initials (xzfy), likeliest first.
 * Empty input gives the catalogue's first metrics.
 */
export function suggestMetrics(partial: string, limit = 25): readonly CatalogueMetric[] {
  const typed = fold(partial);
  if (typed === '') return METRICS.slice(0, limit);
  const contained = METRICS.filter((metric) => names(metric).some((name) => fold(name).includes(typed)));
  const spelt = /^[a-z']+$/.test(typed) ? bySpelling(typed.replaceAll("'", '')) : [];
  const similar = matchMetrics(partial).map(({ metric }) => metric);
  return [...new Set([...contained, ...spelt, ...similar])].slice(0, limit);
}

function names(metric: CatalogueMetric): readonly string[] {
  return [...metric.aliasesZh, ...metric.aliasesEn, metric.id];
}

function bySpelling(typed: string): readonly CatalogueMetric[] {
  spellings ??= METRICS.flatMap((metric) => metric.aliasesZh.map((name) => spell(metric, name)));
  const starts = spellings.filter(
    ({ full, initials }) => initials.startsWith(typed) || full.startsWith(typed),
  );
  const holds = spellings.filter(({ full, initials }) => initials.includes(typed) || full.includes(typed));
  return [...starts, ...holds].map(({ metric }) => metric);
}

function spell(metric: CatalogueMetric, name: string): Spelling {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed' });
  return {
    metric,
    full: syllables.join(''),
    initials: syllables.map((syllable) => syllable[0] ?? '').join(''),
  };
}
