import { setImmediate as immediate } from 'node:timers/promises';
import type { Citation } from '../answering/types.js';
import type { CompareOutcome } from '../app-types.js';
import { matchMetrics, metricById, METRICS, type CatalogueMetric } from '../figures/catalogue/index.js';
import { compareFreeText, compareRows, metricRows } from '../figures/compare.js';
import { rankedIn, standingsOf, type Ranked } from '../figures/compare/distribution.js';
import { displayOrder } from '../figures/table.js';
import type { Comparison, ComparisonRow, Standing, YearChange } from '../figures/types.js';
import { DianjuError } from '../lib/errors.js';
import { normalise } from '../question/normalise.js';
import { nameInFull } from '../reports/shared-names.js';
import type { StoredReport } from '../store/store.js';
import type { Library } from './library.js';

/** A metric is taken without asking back when the next likeliest scores at most this share of it. */
const CLEAR_MARGIN = 0.92;
/** Below this a topic is compared by its own words, as no metric of the catalogue. */
const LEAST_SCORE = 0.6;
/** Readings offered when asking back. */
const MOST_OPTIONS = 8;

/** Reports compared before others get their turn. */
const PART = 25;

/** What to compare, where and for which year. */
export interface CompareRequest {
  readonly metric: string;
  readonly counties?: readonly string[];
  readonly year?: number;
}

/**
 * Compares a metric across reports (对比): by the catalogue where it knows the metric, else by the words themselves;
 * asks back when several metrics are equally likely.
 *
 * @throws DianjuError `metric-unknown` for an empty metric, `county-unknown`
 */
export async function compareReports(library: Library, request: CompareRequest): Promise<CompareOutcome> {
  const topic = normalise(request.metric).trim();
  if (topic === '') throw new DianjuError('metric-unknown', request.metric);
  const reports = await library.reportsOf(request.counties, request.year);
  const choice = chooseMetric(topic);
  if (choice.length > 1) return { kind: 'ask-back', options: choice };
  const [metric] = choice;
  if (metric === undefined) {
    const about = await library.about(topic, reports);
    const made = compareFreeText(topic, await library.compared(about), library.citer(about));
    return { kind: 'comparison', comparison: numbered(made) };
  }
  const made = compareRows(metric, await rowsInParts(library, metric, reports));
  return { kind: 'comparison', comparison: numbered(await withStandings(library, made)) };
}

/** The comparison with where its places stand among all loaded ones (位次); as it is when it is of all, or of free text. */
export async function withStandings(
  library: Library,
  comparison: Comparison<Citation>,
): Promise<Comparison<Citation>> {
  const metric = comparison.metric.id === null ? undefined : metricById(comparison.metric.id);
  const all = await library.reportsOf(undefined, undefined);
  if (metric === undefined || isOfAll(comparison, all)) return comparison;
  const standings = await standingsAmongAll(library, metric, comparison);
  return standings.length === 0 ? comparison : { ...comparison, standings };
}

/** Whether every loaded place of its levels and years was compared: then the ranking itself says where each stands. */
function isOfAll({ rows }: Comparison<Citation>, all: readonly StoredReport[]): boolean {
  const asked = new Set(rows.map(({ level, year }) => `${level} ${year}`));
  const loaded = new Set<string>();
  for (const { jurisdiction, year } of all) {
    if (asked.has(`${jurisdiction.level} ${year}`)) loaded.add(`${nameInFull(jurisdiction)} ${year}`);
    if (loaded.size > rows.length) return false;
  }
  return true;
}

/** As they were found when the reports were read; else made a part at a time, so that others are answered meanwhile. */
async function rowsInParts(
  library: Library,
  metric: CatalogueMetric,
  reports: readonly StoredReport[],
): Promise<readonly ComparisonRow<Citation>[]> {
  const told = await library.told(metric.id, reports);
  if (told !== null) return told;
  const cite = library.citer(reports);
  const rows: ComparisonRow<Citation>[] = [];
  for (let at = 0; at < reports.length; at += PART) {
    if (at > 0) await immediate();
    rows.push(...metricRows(metric, await library.compared(reports.slice(at, at + PART)), cite));
  }
  return rows;
}

/** Rankings of all reports of a level and year for a metric, by these three, as the store stands at a generation. */
interface Rankings {
  readonly generation: number;
  readonly made: Map<string, Ranked>;
}
const kept = new WeakMap<Library, Rankings>();
/** Rankings that are kept, a hundred bytes for each of their reports. */
const MOST_RANKINGS = 64;

async function standingsAmongAll(
  library: Library,
  metric: CatalogueMetric,
  asked: Comparison<Citation>,
): Promise<readonly Standing[]> {
  if (asked.ranking.length === 0) return [];
  const generation = await library.generation();
  const known = kept.get(library);
  const { made } = known?.generation === generation ? known : { made: new Map<string, Ranked>() };
  kept.set(library, { generation, made });
  const among = new Map<string, Ranked>();
  for (const { level, year } of asked.rows) {
    const key = `${metric.id} ${level} ${year}`;
    const ranked = made.get(key) ?? (await rankedAmongAll(library, metric, { level, year }));
    made.delete(key);
    made.set(key, ranked);
    const [oldest] = made.keys();
    if (made.size > MOST_RANKINGS && oldest !== undefined) made.delete(oldest);
    among.set(`${level} ${year}`, ranked);
  }
  return standingsOf((level, year) => among.get(`${level} ${year}`), asked.rows);
}

async function rankedAmongAll(
  library: Library,
  metric: CatalogueMetric,
  { level, year }: Pick<ComparisonRow<Citation>, 'level' | 'year'>,
): Promise<Ranked> {
  const all = await library.reportsOf(undefined, year);
  const reports = all.filter(({ jurisdiction }) => jurisdiction.level === level);
  return rankedIn(compareRows(metric, await rowsInParts(library, metric, reports)));
}

/** Marks [1], [2], … in the order in which the rows are shown. */
function numbered(comparison: Comparison<Citation>): Comparison<Citation> {
  const numbers = new Map<number, number>();
  const number = (citation: Citation): Citation => {
    const n = numbers.get(citation.n) ?? numbers.size + 1;
    numbers.set(citation.n, n);
    return { ...citation, n };
  };
  const rows = [...comparison.rows];
  for (const { row, at } of displayOrder(comparison)) {
    rows[at] = {
      ...row,
      citation: row.citation === null ? null : number(row.citation),
      near: row.near.map((near) => ({ ...near, citation: number(near.citation) })),
      ...(row.earlier === undefined
        ? {}
        : { earlier: row.earlier.map((one) => ({ ...one, citation: number(one.citation) })) }),
    };
  }
  const { changes } = comparison;
  return {
    ...comparison,
    rows,
    ...(changes === undefined ? {} : { changes: changes.map((one) => renumbered(one, number)) }),
  };
}

function renumbered(
  change: YearChange<Citation>,
  number: (citation: Citation) => Citation,
): YearChange<Citation> {
  const { from, to, stated } = change;
  return {
    ...change,
    stated: stated === null ? null : { ...stated, citation: number(stated.citation) },
    from: { ...from, citation: number(from.citation) },
    to: { ...to, citation: number(to.citation) },
  };
}

/** The metric meant; several when none is likelier than the others; none when the catalogue does not know it. */
function chooseMetric(topic: string): readonly CatalogueMetric[] {
  const named = metricById(topic) ?? METRICS.find((metric) => isNamed(metric, topic));
  if (named !== undefined) return [named];
  const matches = matchMetrics(topic);
  const best = matches[0];
  if (best === undefined || best.score < LEAST_SCORE) return [];
  const close = matches.filter((match) => match.score > best.score * CLEAR_MARGIN);
  return close.slice(0, MOST_OPTIONS).map((match) => match.metric);
}

function isNamed(metric: CatalogueMetric, topic: string): boolean {
  return metric.nameZh === topic || metric.nameEn.toLowerCase() === topic.toLowerCase();
}
