import type { EChartsOption, LineSeriesOption } from 'echarts';
import { valueInWords } from '../figures/compare/wording.js';
import type { Figure } from '../figures/types.js';
import type { Language } from '../lib/errors.js';
import { LAYOUT_WIDTH } from './size.js';
import type { Palette } from './theme.js';
import { FONT_FAMILY } from './theme.js';

/** A place's value in one year; null where its report of that year states none. */
export interface YearPoint {
  readonly year: number;
  readonly figure: Pick<Figure, 'value' | 'unit' | 'bound'> | null;
}

/** One metric over the years, a line for each place (历年走势). */
export interface YearSeries {
  readonly title: string;
  readonly unit: string;
  readonly places: readonly { readonly name: string; readonly points: readonly YearPoint[] }[];
}

/** Height of a line chart in logical pixels. */
export const LINE_HEIGHT = 320;

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin'];

/** Years of all places, ascending. */
export function yearsOf(series: YearSeries): readonly number[] {
  const years = series.places.flatMap(({ points }) => points.map(({ year }) => year));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The chart's ECharts option: the value axis starts at zero, a year without a figure leaves a gap. */
export function lineOption(
  series: YearSeries,
  { palette, language }: { readonly palette: Palette; readonly language: Language },
): EChartsOption {
  const years = yearsOf(series);
  const text = { fontFamily: FONT_FAMILY, color: palette.text, fontSize: 13 };
  return {
    textStyle: text,
    title: {
      text: series.title,
      subtext: series.unit,
      left: 12,
      top: 10,
      textStyle: {
        ...text,
        fontSize: 17,
        fontWeight: 'bold',
        width: LAYOUT_WIDTH - 24,
        overflow: 'truncate',
      },
      subtextStyle: { ...text, fontSize: 12, color: palette.muted },
    },
    legend: { bottom: 6, textStyle: text, data: series.places.map(({ name }) => name) },
    grid: { left: 12, right: 48, top: 72, bottom: 46, containLabel: true },
    xAxis: { type: 'category', data: years.map(String), axisLabel: text },
    yAxis: {
      type: 'value',
      min: 0,
      axisLabel: { ...text, color: palette.muted, fontSize: 12 },
      splitLine: { lineStyle: { color: palette.grid } },
    },
    series: series.places.map((place, at): LineSeriesOption => {
      const color = palette.lines[at % palette.lines.length] ?? palette.text;
      const figures = new Map(place.points.map(({ year, figure }) => [year, figure]));
      return {
        type: 'line',
        name: place.name,
        symbol: SYMBOLS[at % SYMBOLS.length] ?? 'circle',
        symbolSize: 9,
        connectNulls: false,
        itemStyle: { color },
        lineStyle: { color, width: 2 },
        data: years.map((year) => {
          const figure = figures.get(year) ?? null;
          if (figure === null) return '-';
          const label = {
            ...text,
            show: true,
            color: palette.text,
            formatter: valueInWords(figure, language),
          };
          return { value: figure.value, label };
        }),
      };
    }),
  };
}
