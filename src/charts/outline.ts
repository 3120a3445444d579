import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'harfbuzzjs';

/** A glyph's outline as SVG path data, y upwards, and its advance; both in font units. */
interface Glyph {
  readonly path: string;
  readonly advance: number;
}

/** One weight of the shipped font. */
interface Typeface {
  readonly unitsPerEm: number;
  /** Height above the baseline of a line's middle, in font units. */
  readonly middle: number;
  glyph(character: string): Glyph;
}

interface Typefaces {
  readonly regular: Typeface;
  readonly bold: Typeface;
}

let loaded: Promise<Typefaces> | undefined;

/**
 * Replaces the text of an ECharts drawing by the outlines of its glyphs, taken from the shipped fonts alone.
 *
 * The rasteriser would read the whole 8 MB font again for every glyph; outlines are read once and kept.
 * A character that the font lacks is drawn as the font's empty box.
 *
 * @throws {Error} A text without a size or an anchor: not ECharts' drawing.
 */
export async function outlineText(svg: string): Promise<string> {
  loaded ??= loadTypefaces();
  const typefaces = await loaded;
  return svg.replace(/<text ([^<>]*)>([^<>]*)<\/text>/gu, (_, attributes: string, text: string) =>
    outlined(attributes, unescaped(text), typefaces),
  );
}

function outlined(attributes: string, text: string, typefaces: Typefaces): string {
  const values = new Map<string | undefined, string>();
  for (const [, name, given = ''] of attributes.matchAll(ATTRIBUTE)) values.set(name, given);
  const value = (name: string): string | undefined => values.get(name);
  const style = value('style') ?? '';
  const size = Number(/font-size:([\d.]+)px/u.exec(style)?.[1]);
  const shift = SHIFT[value('text-anchor') ?? ''];
  if (!(size > 0) || shift === undefined) throw new Error(`text that cannot be placed: ${attributes}`);
  const face = style.includes('font-weight:bold') ? typefaces.bold : typefaces.regular;
  const scale = size / face.unitsPerEm;
  const glyphs = [...text].map((character) => face.glyph(character));
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  const x = Number(value('x') ?? 0) + shift * width * scale;
  const y = Number(value('y') ?? 0) + face.middle * scale;
  const place = `${value('transform') ?? ''} translate(${x} ${y}) scale(${scale} ${-scale})`;
  return `<g transform="${place}" fill="${value('fill') ?? '#000'}">${paths(glyphs)}</g>`;
}

const ATTRIBUTE = /(?:^| )([\w-]+)="([^"]*)"/gu;

/** Share of a text's width by which its start stands left of its anchor. */
const SHIFT: Readonly<Record<string, number>> = { start: 0, middle: -0.5, end: -1 };

function paths(glyphs: readonly Glyph[]): string {
  let at = 0;
  let drawn = '';
  for (const { path, advance } of glyphs) {
    if (path !== '') drawn += `<path transform="translate(${at} 0)" d="${path}"/>`;
    at += advance;
  }
  return drawn;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity);
}

async function loadTypefaces(): Promise<Typefaces> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '..', 'fonts');
  const [regular, bold] = await Promise.all(
    ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'].map((file) => loadTypeface(join(folder, file))),
  );
  if (regular === undefined || bold === undefined) throw new Error('a font is missing');
  return { regular, bold };
}

async function loadTypeface(file: string): Promise<Typeface> {
  const [{ Blob, Face, Font }, data] = await Promise.all([import('harfbuzzjs'), readFile(file)]);
  const face = new Face(new Blob(data));
  const font = new Font(face);
  const { ascender, descender } = font.hExtents();
  const glyphs = new Map<number, Glyph>();
  return {
    unitsPerEm: face.upem,
    middle: (ascender + descender) / 2,
    glyph(character) {
      const id = font.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0;
      const known = glyphs.get(id) ?? glyphOf(font, id);
      glyphs.set(id, known);
      return known;
    },
  };
}

function glyphOf(font: Font, id: number): Glyph {
  return { path: font.glyphToPath(id), advance: font.glyphHAdvance(id) };
}
