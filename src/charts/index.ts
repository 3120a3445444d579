import type { Comparison } from '../figures/types.js';
import type { Language } from '../lib/errors.js';
import { barOption, barRows } from './bar.js';
import { LAYOUT_WIDTH, pixelsFor, toPng } from './render.js';
import { toSvg } from './svg.js';
import type { Theme } from './theme.js';
import { CHART_WORDS, PALETTES } from './theme.js';

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
  const svg = await toSvg(option, { width: LAYOUT_WIDTH, height });
  const png = await toPng(svg, {
    pixels: options.width ?? pixelsFor(height),
    background: palette.background,
  });
  const { nameZh, nameEn } = comparison.metric;
  const title = `${CHART_WORDS[options.language].chart}: ${options.language === 'zh' ? nameZh : nameEn}`;
  const alt = [title, ...rows.map(({ name, label }) => `${name} ${label}`)].join('; ');
  return { png, alt: alt.length > MOST_ALT ? `${alt.slice(0, MOST_ALT - 1)}…` : alt };
}
