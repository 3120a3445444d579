import type { Span } from '../../lib/span.js';
import { readArabic } from './arabic.js';
import { bareFigure } from './bare.js';
import { readChinese } from './chinese.js';
import type { Found, Source } from './found.js';
import { MASK, maskOf, type Mask } from './mask.js';

const NUMBER_START = /[\d零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]/g;

/** Every number that is a figure, in text order, without its part in the sentence. */
export function findFigures(source: Source, dross: readonly Span[]): readonly Found[] {
  const { folded } = source;
  const mask = maskOf(folded, dross);
  const found: Found[] = [];
  let covered = 0;
  NUMBER_START.lastIndex = 0;
  for (let hit = NUMBER_START.exec(folded); hit !== null; hit = NUMBER_START.exec(folded)) {
    const { figure, next } = readAt(source, hit.index, mask);
    if (figure !== null && figure.start >= covered) {
      found.push(figure);
      covered = figure.end;
    }
    NUMBER_START.lastIndex = Math.max(next, hit.index + 1);
  }
  return found;
}

function readAt(source: Source, at: number, mask: Mask): { figure: Found | null; next: number } {
  const code = source.folded.charCodeAt(at);
  const isDigit = code >= 0x30 && code <= 0x39;
  if (mask[at] === MASK.excluded) return { figure: null, next: at + 1 };
  if (!isDigit) {
    const { found, next } = readChinese(source, at);
    return { figure: found === null ? null : inContext(source, found, mask), next };
  }
  const { found, bare, next } = readArabic(source, at);
  const figure = found !== null && bare ? bareFigure(source, found) : found;
  return { figure: figure === null ? null : inContext(source, figure, mask), next };
}

/** A number in a title or a name is none, but for a count of titles (《…》等3个清单) and a bare percentage. */
function inContext({ folded }: Source, found: Found, mask: Mask): Found | null {
  const kind = mask[found.numberStart];
  if (kind === MASK.excluded) return null;
  if (kind === MASK.title) {
    return folded.charAt(found.start - 1) === '等' ? { ...found, soft: true } : null;
  }
  if (kind === MASK.quoted) return quotedFigure(folded, found);
  return found;
}

function quotedFigure(folded: string, found: Found): Found | null {
  if (found.unit !== '%') return null;
  const alone =
    /[“‘「『"]/.test(folded.charAt(found.start - 1)) && /[”’」』"]/.test(folded.charAt(found.end));
  return alone ? found : { ...found, soft: true };
}
