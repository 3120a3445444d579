import type { Comparison } from '../figures/types.js';
import type { Language } from '../lib/errors.js';
import { valueInWords } from '../figures/compare/wording.js';
import { barOption, barRows } from './bar.js';
import type { YearSeries } from './line.js';
import { LINE_HEIGHT, lineOption } from './line.js';
import { LAYOUT_WIDTH, pixelsFor, toPng } from './render.js';
import { toSvg } from './svg.js';
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

/**
 * A comparison as a bar chart (条形图): bars start at zero, bounds are hatched and open, near figures hollow,
 * missing ones named. The PNG is drawn off the main thread.
 */
export async function renderBarChart(comparison: Comparison<unknown>, options: ChartOptions): Promise<Chart> {
  const rows = barRows(comparison, options.language);
  const palette = PALETTES[options.theme];
  const { option, height } = barOption(comparison, rows, { palette, language: options.language });
  const svg = toSvg(option, { width: LAYOUT_WIDTH, height });
  const png = await toPng(svg, {
    pixels: options.width ?? pixelsFor(height),
    background: palette.background,
  });
  const { nameZh, nameEn } = comparison.metric;
  const title = `${CHART_WORDS[options.language].chart}: ${options.language === 'zh' ? nameZh : nameEn}`;
  return { png, alt: altOf([title, ...rows.map(({ name, label }) => `${name} ${label}`)]) };
}

/** Lines that can be told apart. */
const MOST_LINES = 6;

/**
 * A comparison as the chart that suits it: few places over several years as lines (折线图), else bars (条形图).
 */
export async function renderComparison(
  comparison: Comparison<unknown>,
  options: ChartOptions,
): Promise<Chart> {
  const series = seriesOf(comparison, options.language);
  return series === null ? renderBarChart(comparison, options) : renderLineChart(series, options);
}

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

/** One metric over the years as a line chart (折线图): from zero, a year without a figure leaves a gap. */
export async function renderLineChart(series: YearSeries, options: ChartOptions): Promise<Chart> {
  const { language, theme } = options;
  const palette = PALETTES[theme];
  const svg = toSvg(lineOption(series, { palette, language }), {
    width: LAYOUT_WIDTH,
    height: LINE_HEIGHT,
  });
  const png = await toPng(svg, {
    pixels: options.width ?? pixelsFor(LINE_HEIGHT),
    background: palette.background,
  });
  const { lines, absent } = CHART_WORDS[language];
  const places = series.places.map(({ name, points }) => {
    const said = points.map(
      ({ year, figure }) => `${year} ${figure === null ? absent : valueInWords(figure, language)}`,
    );
    return `${name} ${said.join(', ')}`;
  });
  return { png, alt: altOf([`${lines}: ${series.title}`, ...places]) };
}

function altOf(parts: readonly string[]): string {
  const alt = parts.join('; ');
  return alt.length > MOST_ALT ? `${alt.slice(0, MOST_ALT - 1)}…` : alt;
}
