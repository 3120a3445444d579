import { readArabic } from './arabic.js';
import { bareFigure } from './bare.js';
import { readChinese } from './chinese.js';
import { joinedDurations } from './durations.js';
import type { Found, Source } from './found.js';
import { listedFigure } from './lists.js';
import { MASK, type Mask } from './mask.js';

const NUMBER_START = /[\d半零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]/g;

/** Every number in running text that is a figure, in text order, without its part in the sentence. */
export function findFigures(source: Source, mask: Mask): readonly Found[] {
  const { readable } = source;
  const found: Found[] = [];
  let covered = 0;
  NUMBER_START.lastIndex = 0;
  for (let hit = NUMBER_START.exec(readable); hit !== null; hit = NUMBER_START.exec(readable)) {
    const { figure, next } = readNumber(source, hit.index);
    const kept = figure === null ? null : inContext(readable, figure, mask);
    if (kept !== null && kept.start >= covered) {
      found.push(kept);
      covered = kept.end;
    }
    NUMBER_START.lastIndex = Math.max(next, hit.index + 1);
  }
  return joinedDurations(found);
}

function readNumber(source: Source, at: number): { figure: Found | null; next: number } {
  const code = source.readable.charCodeAt(at);
  if (code < 0x30 || code > 0x39) {
    const { found, next } = readChinese(source, at);
    return { figure: found, next };
  }
  const { found, bare, next } = readArabic(source, at);
  const isBare = found !== null && bare;
  return { figure: isBare ? (listedFigure(source, found) ?? bareFigure(source, found)) : found, next };
}

/** What comes on top of a multiple is no amount of its own: 翻了一番还多2件. */
const BEYOND = /[番倍]还?多$/u;
const BEYOND_LENGTH = 3;

/** A number in a title or a name is none, but for a count of titles (《…》等3个清单) and a percentage. */
function inContext(readable: string, found: Found, mask: Mask): Found | null {
  const kind = mask[found.numberStart];
  if (kind === MASK.title) return readable.charAt(found.start - 1) === '等' ? { ...found, soft: true } : null;
  if (kind === MASK.quoted) return quotedFigure(readable, found);
  const isBeyond = BEYOND.test(readable.slice(Math.max(0, found.start - BEYOND_LENGTH), found.start));
  return isBeyond ? { ...found, role: 'value', soft: true } : found;
}

function quotedFigure(readable: string, found: Found): Found | null {
  if (found.unit !== '%') return null;
  const alone =
    /[“‘「『"]/.test(readable.charAt(found.start - 1)) && /[”’」』"]/.test(readable.charAt(found.end));
  return alone ? found : { ...found, soft: true };
}
