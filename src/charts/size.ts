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
