import { Resvg } from '@resvg/resvg-js';
import type { EChartsOption } from 'echarts';
import { outlineText } from './outline.js';
import { toSvg } from './svg.js';

/** What is to be drawn, as plain data. */
export interface Drawing {
  readonly option: EChartsOption;
  /** Size of the layout in logical pixels. */
  readonly width: number;
  readonly height: number;
  /** Width of the picture in pixels. */
  readonly pixels: number;
  readonly background: string;
}

/** Lays a chart out and draws it as PNG, with the shipped fonts alone (绘图线程入口). */
export default async function draw({
  option,
  width,
  height,
  pixels,
  background,
}: Drawing): Promise<Uint8Array> {
  const image = new Resvg(await outlineText(toSvg(option, { width, height })), {
    // Fonts of the machine would hide a missing one, and differ from place to place.
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: pixels },
    background,
  });
  return image.render().asPng();
}
