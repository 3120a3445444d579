import { outlineText } from './outline.js';

/** Logical width on which charts are laid out: a phone's, so that labels stay legible there. */
export const LAYOUT_WIDTH = 440;

/** Pixels of the picture when no width is asked for: twice the layout, sharp on a phone. */
const DEFAULT_PIXELS = 880;
/** Height of the layout from which fewer pixels are drawn: a picture of 40 bars takes as long as its area. */
const TALL = 900;
const TALL_PIXELS = 660;

/** Width in pixels for a layout of this height. */
export function pixelsFor(height: number): number {
  return height > TALL ? TALL_PIXELS : DEFAULT_PIXELS;
}

/** Draws SVG as PNG, on a thread of its own, with the shipped fonts alone. */
export async function toPng(svg: string, options: { pixels: number; background: string }): Promise<Buffer> {
  const [{ renderAsync }, drawing] = await Promise.all([import('@resvg/resvg-js'), outlineText(svg)]);
  const image = await renderAsync(drawing, {
    // Fonts of the machine would hide a missing one, and differ from place to place.
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: options.pixels },
    background: options.background,
  });
  return image.asPng();
}
