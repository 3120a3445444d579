import type { Language } from '../lib/errors.js';

/** Colours of a chart; text and muted text keep a contrast of 4.5 against the background. */
export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly bar: string;
  readonly lines: readonly string[];
}

/** Themes of Discord's clients. */
export type Theme = 'light' | 'dark';

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    background: '#ffffff',
    text: '#1f2328',
    muted: '#59636e',
    grid: '#e4e7eb',
    bar: '#2f6db5',
    lines: ['#2f6db5', '#b4530a', '#1a7f4b', '#8a4fb0', '#b3261e', '#4c5a67'],
  },
  dark: {
    background: '#2b2d31',
    text: '#f2f3f5',
    muted: '#b5bac1',
    grid: '#43464d',
    bar: '#7cb0ee',
    lines: ['#7cb0ee', '#f0a35e', '#6cc996', '#c79ae6', '#f28b82', '#b5bac1'],
  },
};

/** Family name inside the font files that the package ships. */
export const FONT_FAMILY = 'Noto Sans S Chinese';

/** Words drawn into charts or said in their alt text. */
export const CHART_WORDS: Readonly<
  Record<
    Language,
    {
      readonly absent: string;
      readonly near: string;
      readonly open: string;
      readonly capped: string;
      readonly rough: string;
      readonly hollow: string;
      readonly nothing: string;
      readonly chart: string;
      readonly lines: string;
      readonly notRanked: string;
      readonly left: string;
    }
  >
> = {
  zh: {
    absent: '未报告',
    near: '口径不同',
    open: '斜纹、箭头向右：至少这么多，可能更多',
    capped: '斜纹、箭头向左：至多这么多，可能更少',
    rough: '斜纹：约数',
    hollow: '空心：相近但不是这个指标，不参与排序',
    nothing: '没有报告写明这个指标',
    chart: '条形图',
    lines: '折线图',
    notRanked: '单位不同，不能排序',
    left: '其余 {count} 份报告见 CSV',
  },
  en: {
    absent: 'not reported',
    near: 'not the same metric',
    open: 'hatched, arrow right: at least this much',
    capped: 'hatched, arrow left: at most this much',
    rough: 'hatched: approximate',
    hollow: 'hollow: close but not this metric, not ranked',
    nothing: 'no report states this metric',
    chart: 'Bar chart',
    lines: 'Line chart',
    notRanked: 'units differ: not ranked',
    left: '{count} more reports: see the CSV',
  },
};
