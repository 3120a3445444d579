import { createRequire } from 'node:module';
import type * as ECharts from 'echarts';

const require = createRequire(import.meta.url);

/** Lays an ECharts option out as SVG without a browser; sizes in logical pixels. */
export function toSvg(
  option: ECharts.EChartsOption,
  size: { readonly width: number; readonly height: number },
): string {
  // One file instead of its six hundred modules: the first chart comes two seconds sooner.
  const echarts = require('echarts') as typeof ECharts;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ animation: false, ...option });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Estimated width of a text in logical pixels: a Chinese character is as wide as it is high. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 1 : 0.6), 0) * size;
}
