import type { BarSeriesOption, EChartsOption, ScatterSeriesOption, TitleComponentOption } from 'echarts';
import { displayOrder } from '../figures/table.js';
import { valueInWords } from '../figures/compare/wording.js';
import type { Comparison, ComparisonRow, Figure } from '../figures/types.js';
import type { Language } from '../lib/errors.js';
import { LAYOUT_WIDTH } from './size.js';
import { textWidth } from './svg.js';
import type { Palette } from './theme.js';
import { CHART_WORDS, FONT_FAMILY } from './theme.js';

/** Height of a row, and of one among so many that they would need a long picture. */
const ROW_HEIGHT = 38;
const TIGHT_ROW = 28;
const MANY_ROWS = 15;
const HEAD_HEIGHT = 64;
const LEGEND_LINE = 18;
const LABEL_SIZE = 14;
const SMALL = 12;
const MOST_NAME = 118;
/** More bars than this cannot be read on a phone: then the largest and the smallest are drawn. */
const MOST_BARS = 60;
const HEAD_BARS = 20;
const TAIL_BARS = 10;

/** One bar, mark or absence, from top to bottom. */
export interface BarRow {
  readonly name: string;
  /** `open` upwards (至少), `capped` downwards (至多), `rough` (约). */
  readonly state: 'exact' | 'open' | 'capped' | 'rough' | 'near' | 'absent';
  /** Null for an absence, and for a near figure of another unit. */
  readonly value: number | null;
  readonly label: string;
}

/** What a comparison shows, row by row: bounds in words, near figures apart, absences said. */
export function barRows(comparison: Comparison<unknown>, language: Language): readonly BarRow[] {
  const years = new Set(comparison.rows.map(({ year }) => year));
  const rows = displayOrder(comparison).map(({ row }) => {
    const name = years.size > 1 ? `${row.jurisdiction} ${row.year}` : row.jurisdiction;
    return { name, ...barOf(row, comparison.metric.unit, language) };
  });
  return rows.length <= MOST_BARS ? rows : endsOf(rows, language);
}

/** The largest and the smallest of very many, with how many lie between or state nothing. */
function endsOf(rows: readonly BarRow[], language: Language): readonly BarRow[] {
  const stated = rows.filter(({ state }) => state !== 'near' && state !== 'absent');
  const head = stated.slice(0, HEAD_BARS);
  const tail = stated.slice(Math.max(HEAD_BARS, stated.length - TAIL_BARS));
  const left = rows.length - head.length - tail.length;
  const label = CHART_WORDS[language].left.replace('{count}', left.toLocaleString('en-GB'));
  return [...head, { name: '…', state: 'absent', value: null, label }, ...tail];
}

const STATES = { exact: 'exact', atLeast: 'open', atMost: 'capped', about: 'rough' } as const;

function barOf(row: ComparisonRow<unknown>, unit: string, language: Language): Omit<BarRow, 'name'> {
  if (row.figure !== null) {
    return {
      state: STATES[row.figure.bound],
      value: row.figure.value,
      label: valueInWords(row.figure, language),
    };
  }
  const near = row.near[0]?.figure;
  const words = CHART_WORDS[language];
  if (near === undefined) return { state: 'absent', value: null, label: words.absent };
  return {
    state: 'near',
    value: sameScale(near, unit) ? near.value : null,
    label: `${valueInWords(near, language)} · ${words.near}`,
  };
}

function sameScale(figure: Figure, unit: string): boolean {
  return (figure.unit === '%') === (unit === '%');
}

/** The chart's ECharts option and its height. */
export function barOption(
  comparison: Comparison<unknown>,
  rows: readonly BarRow[],
  style: { readonly palette: Palette; readonly language: Language },
): { readonly option: EChartsOption; readonly height: number } {
  const { palette, language } = style;
  const legend = legendOf(comparison, rows, language);
  const top = HEAD_HEIGHT + legend.length * LEGEND_LINE;
  const height = top + rows.length * (rows.length > MANY_ROWS ? TIGHT_ROW : ROW_HEIGHT) + 34;
  const left = 14 + Math.min(MOST_NAME, Math.max(40, ...rows.map(({ name }) => textWidth(name, LABEL_SIZE))));
  const top1 = Math.max(0, ...rows.map(({ value }) => value ?? 0));
  const right = 18 + rightMargin(rows, top1, left);
  const text = { fontFamily: FONT_FAMILY, color: palette.text };
  const option: EChartsOption = {
    textStyle: text,
    title: titleOf(comparison, legend, style),
    grid: { left, right, top, bottom: 30, containLabel: false },
    xAxis: {
      type: 'value',
      // Bars that do not start at zero exaggerate.
      min: 0,
      max: top1 > 0 ? top1 : 1,
      splitNumber: 2,
      axisLabel: {
        ...text,
        color: palette.muted,
        fontSize: SMALL,
        hideOverlap: true,
        showMaxLabel: false,
        show: top1 > 0,
      },
      splitLine: { lineStyle: { color: palette.grid } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLabel: { ...text, fontSize: LABEL_SIZE, width: MOST_NAME, overflow: 'break', interval: 0 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.muted } },
    },
    series: [bars(rows, palette), marks(rows, palette), words(rows, palette)],
  };
  return { option, height };
}

type BarItem = NonNullable<BarSeriesOption['data']>[number];
type Mark = NonNullable<ScatterSeriesOption['data']>[number];

const LABEL = { show: true, position: 'right', fontFamily: FONT_FAMILY, fontSize: LABEL_SIZE } as const;

function bars(rows: readonly BarRow[], palette: Palette): BarSeriesOption {
  return { type: 'bar', barWidth: 18, data: rows.map((row) => barItem(row, palette)) };
}

function barItem({ state, value, label }: BarRow, palette: Palette): BarItem {
  if (value === null || state === 'near') return '-';
  const shown = { ...LABEL, color: palette.text, formatter: label };
  if (state === 'exact') return { value, label: shown, itemStyle: { color: palette.bar } };
  // A bound has an open end: hatched, and pointed by the arrow of `marks`.
  const decal = {
    symbol: 'rect',
    dashArrayX: [8, 0] as number[],
    dashArrayY: [4, 4] as number[],
    rotation: -Math.PI / 4,
    color: palette.background,
  };
  return { value, label: { ...shown, distance: 16 }, itemStyle: { color: palette.bar, decal } };
}

function marks(rows: readonly BarRow[], palette: Palette): ScatterSeriesOption {
  return {
    type: 'scatter',
    z: 3,
    itemStyle: { opacity: 1 },
    data: rows.flatMap((row, at) => markOf(row, at, palette)),
  };
}

function markOf({ state, value }: BarRow, at: number, palette: Palette): Mark[] {
  if (value === null) return [];
  if (state === 'open' || state === 'capped') {
    const turn = state === 'open' ? -90 : 90;
    const arrow = { symbol: 'triangle', symbolSize: [18, 10], symbolRotate: turn, symbolOffset: [5, 0] };
    return [{ value: [value, at], ...arrow, itemStyle: { color: palette.bar } }];
  }
  if (state !== 'near') return [];
  const itemStyle = { color: palette.background, borderColor: palette.bar, borderWidth: 2 };
  return [{ value: [value, at], symbol: 'circle', symbolSize: 12, itemStyle }];
}

/** Labels of rows without a bar. */
function words(rows: readonly BarRow[], palette: Palette): ScatterSeriesOption {
  return {
    type: 'scatter',
    symbolSize: 0.01,
    itemStyle: { opacity: 1 },
    data: rows.flatMap(({ state, value, label }, at): Mark[] => {
      if (state !== 'near' && state !== 'absent') return [];
      const shown = { ...LABEL, color: palette.muted, formatter: label, distance: value === null ? 6 : 12 };
      return [{ value: [value ?? 0, at], label: shown }];
    }),
  };
}

/** Room for the labels that stand beyond the end of their bars. */
function rightMargin(rows: readonly BarRow[], largest: number, left: number): number {
  const wide = LAYOUT_WIDTH - left - 18;
  const needed = rows.map(({ value, label, state }) => {
    const share = largest > 0 ? (value ?? 0) / largest : 0;
    const width = textWidth(label, LABEL_SIZE) + (state === 'exact' ? 10 : 24);
    // The bar takes share × (wide − margin): solved for the margin that leaves room for the label.
    return share >= 1 ? width : Math.max(0, (width - (1 - share) * wide) / share || 0);
  });
  return Math.min(wide * 0.7, Math.max(20, ...needed));
}

function legendOf(
  comparison: Comparison<unknown>,
  rows: readonly BarRow[],
  language: Language,
): readonly string[] {
  const chart = CHART_WORDS[language];
  const has = (state: BarRow['state']): boolean => rows.some((row) => row.state === state);
  return [
    has('open') ? chart.open : '',
    has('capped') ? chart.capped : '',
    has('rough') ? chart.rough : '',
    has('near') ? chart.hollow : '',
    comparison.order === 'incomparable' ? chart.notRanked : '',
    rows.some(({ state }) => state !== 'near' && state !== 'absent') ? '' : chart.nothing,
  ].filter((line) => line !== '');
}

function titleOf(
  comparison: Comparison<unknown>,
  legend: readonly string[],
  { palette, language }: { readonly palette: Palette; readonly language: Language },
): TitleComponentOption {
  const years = [...new Set(comparison.rows.map(({ year }) => year))].sort((a, b) => a - b);
  const name = language === 'zh' ? comparison.metric.nameZh : comparison.metric.nameEn;
  const unit = comparison.metric.unit === '' ? '' : ` · ${comparison.metric.unit}`;
  return {
    text: name,
    subtext: [`${years.join('–')}${unit}`, ...legend].join('\n'),
    left: 12,
    top: 10,
    itemGap: 4,
    textStyle: {
      fontFamily: FONT_FAMILY,
      fontSize: 17,
      fontWeight: 'bold',
      color: palette.text,
      width: LAYOUT_WIDTH - 24,
      overflow: 'truncate',
    },
    subtextStyle: { fontFamily: FONT_FAMILY, fontSize: SMALL, lineHeight: LEGEND_LINE, color: palette.muted },
  };
}
