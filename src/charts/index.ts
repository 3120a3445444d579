import type { EChartsOption } from 'echarts';
import { availableParallelism } from 'node:os';
import { valueInWords } from '../figures/compare/wording.js';
import type { Comparison } from '../figures/types.js';
import type { Language } from '../lib/errors.js';
import { type ThreadLimits, Threads } from '../lib/threads.js';
import type { BarRow } from './bar.js';
import { barOption, barRows } from './bar.js';
import type { Drawing } from './drawing-thread.js';
import type { YearSeries } from './line.js';
import { LINE_HEIGHT, lineOption } from './line.js';
import { LAYOUT_WIDTH, pixelsFor } from './size.js';
import type { Theme } from './theme.js';
import { CHART_WORDS, PALETTES } from './theme.js';

export type { YearPoint, YearSeries } from './line.js';
export type { Theme } from './theme.js';

/** How a chart is drawn. */
export interface ChartOptions {
  readonly theme: Theme;
  readonly language: Language;
  /** Width of the picture in pixels; default twice the layout's 440, less for a very tall one. */
  readonly width?: number;
}

/** A drawn chart with its alternative text, which holds every value. */
export interface Chart {
  readonly png: Buffer;
  readonly alt: string;
}

/** Discord keeps at most this many characters of an attachment's description. */
const MOST_ALT = 1024;

/** Longest time for one chart with those that wait before it, in milliseconds. */
const LONGEST = 20_000;
/** Memory that a chart may take, in MB of heap: one of 60 bars takes under 40. */
const MOST_HEAP = 128;
/** Threads when many charts are asked for at once; one is kept after the first chart. */
const MOST_THREADS = 2;
/** The second thread gives its memory back after this time, in milliseconds. */
const IDLE = 5000;

/** Draws charts (图表), each laid out and drawn on a thread of its own, so that it costs no one else's answer. */
export interface Charts {
  /** A comparison as the chart that suits it: few places over several years as lines, else bars. */
  comparison(comparison: Comparison<unknown>, options: ChartOptions): Promise<Chart>;
  /**
   * A comparison as a bar chart (条形图): bars start at zero, bounds are hatched and open, near figures hollow,
   * missing ones named.
   */
  bars(comparison: Comparison<unknown>, options: ChartOptions): Promise<Chart>;
  /** One metric over the years as a line chart (折线图): from zero, a year without a figure leaves a gap. */
  lines(series: YearSeries, options: ChartOptions): Promise<Chart>;
  close(): Promise<void>;
}

/**
 * Opens the threads; none starts before the first chart. A chart beyond the limits rejects with `BeyondLimits`.
 */
export function openCharts({ time = LONGEST, heap = MOST_HEAP, kept = 1 }: ThreadLimits = {}): Charts {
  const threads = new Threads<Drawing, Uint8Array>(new URL('./drawing-thread', import.meta.url), {
    heap,
    kept,
    most: Math.min(MOST_THREADS, availableParallelism()),
    idle: IDLE,
  });
  const draw = async (
    option: EChartsOption,
    height: number,
    { theme, width = pixelsFor(height) }: ChartOptions,
  ): Promise<Buffer> => {
    const { background } = PALETTES[theme];
    const png = await threads.run({ option, width: LAYOUT_WIDTH, height, pixels: width, background }, time);
    return Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  };
  const bars = async (comparison: Comparison<unknown>, options: ChartOptions): Promise<Chart> => {
    const { language, theme } = options;
    const rows = barRows(comparison, language);
    const { option, height } = barOption(comparison, rows, { palette: PALETTES[theme], language });
    return { png: await draw(option, height, options), alt: barsInWords(comparison, rows, language) };
  };
  const lines = async (series: YearSeries, options: ChartOptions): Promise<Chart> => {
    const { language, theme } = options;
    const option = lineOption(series, { palette: PALETTES[theme], language });
    return { png: await draw(option, LINE_HEIGHT, options), alt: linesInWords(series, language) };
  };
  return {
    comparison(comparison, options) {
      const series = seriesOf(comparison, options.language);
      return series === null ? bars(comparison, options) : lines(series, options);
    },
    bars,
    lines,
    close: () => threads.close(),
  };
}

function barsInWords({ metric }: Comparison<unknown>, rows: readonly BarRow[], language: Language): string {
  const title = `${CHART_WORDS[language].chart}: ${language === 'zh' ? metric.nameZh : metric.nameEn}`;
  return altOf([title, ...rows.map(({ name, label }) => `${name} ${label}`)]);
}

function linesInWords({ title, places }: YearSeries, language: Language): string {
  const { lines, absent } = CHART_WORDS[language];
  const said = places.map(({ name, points }) => {
    const years = points.map(
      ({ year, figure }) => `${year} ${figure === null ? absent : valueInWords(figure, language)}`,
    );
    return `${name} ${years.join(', ')}`;
  });
  return altOf([`${lines}: ${title}`, ...said]);
}

/** Lines that can be told apart. */
const MOST_LINES = 6;

/** The comparison by place and year; null when it has one year, many places or units that differ. */
function seriesOf({ rows, metric, order }: Comparison<unknown>, language: Language): YearSeries | null {
  const names = [...new Set(rows.map(({ jurisdiction }) => jurisdiction))];
  const several = names.some(
    (name) => rows.filter((row) => row.jurisdiction === name && row.figure !== null).length > 1,
  );
  if (!several || names.length > MOST_LINES || order === 'incomparable') return null;
  const places = names.map((name) => ({
    name,
    points: rows
      .filter((row) => row.jurisdiction === name)
      .map(({ year, figure }) => ({ year, figure }))
      .sort((a, b) => a.year - b.year),
  }));
  return { title: language === 'zh' ? metric.nameZh : metric.nameEn, unit: metric.unit, places };
}

function altOf(parts: readonly string[]): string {
  const alt = parts.join('; ');
  return alt.length > MOST_ALT ? `${alt.slice(0, MOST_ALT - 1)}…` : alt;
}
