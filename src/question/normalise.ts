import { Converter } from 'opencc-js/t2cn';
import type { Language } from '../lib/errors.js';

const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/gu;
const PICTURES = /[\p{Extended_Pictographic}\uFE0F]/gu;
const CURLY = /[’‘`´]/gu;

/** Signs that are traditional forms of others, and stand as they are in the names of places. */
const KEPT_IN_NAMES = new Set([...'乾么於濛藉瀂鮀礐']);

/** Repeated so often and in a row, a word says no more. */
const MOST_REPEATS = 4;
const LONGEST_REPEATED = 12;
const LETTERS = /^[\p{L} ]+$/u;

let convert: ((text: string) => string) | null = null;

/**
 * The form of a question that matching uses: NFKC, traditional characters as simplified ones, no zero-width
 * characters or pictures, one space for any white space, spoken money and levels as they are written.
 */
export function normalise(question: string): string {
  const simplify = (convert ??= Converter({ from: 'tw', to: 'cn' }) as (text: string) => string);
  const plain = question
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(PICTURES, (sign) => (/\d/u.test(sign) ? sign : ' '))
    .replace(CURLY, "'")
    .replace(/\s+/gu, ' ')
    .trim();
  return withWrittenLevels(withWrittenMoney(withoutRepeats(withOwnSigns(plain, simplify(plain)))));
}

/** Money as it is spoken (2块5, 3块钱), as reports write it. */
function withWrittenMoney(text: string): string {
  return text
    .replace(/(?<![\d.])(\d+)块(\d)(?![\d.]|\s*[吨米斤个亩公万千百])/gu, '$1.$2元')
    .replace(/(?<![\d.])(\d+(?:\.\d+)?[万亿]?)块钱/gu, '$1元')
    .replace(
      // 涨到8块了: of what is paid, not pieces of anything.
      /(?<=[费价钱款薪罚赔涨降跌][^,，。?？]{0,12})(?<![\d.])(\d+(?:\.\d+)?[万亿]?)块(?=[了啊吗吧呢嘛]|[,，。?？!！\s]|$)/gu,
      '$1元',
    );
}

/** Levels of government as reports write them: 省一级 is 省级. */
function withWrittenLevels(text: string): string {
  return text.replace(/([省市县区乡镇村]|国家)一级(?=的|\p{Script=Han}{2})/gu, '$1级');
}

/** The text with what is said over and over said twice (县县县县县, help help help help): it asks for no more than that. */
function withoutRepeats(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length;) {
    const { unit, times } = repeatedAt(text, at);
    kept += times < MOST_REPEATS ? text.charAt(at) : `${unit}${unit}`;
    at += times < MOST_REPEATS ? 1 : times * unit.length;
  }
  return kept;
}

/** The shortest stretch of letters that is repeated here as often as is too often. */
function repeatedAt(text: string, at: number): { readonly unit: string; readonly times: number } {
  for (let length = 1; length <= LONGEST_REPEATED; length += 1) {
    const unit = text.slice(at, at + length);
    if (!LETTERS.test(unit)) break;
    let times = 1;
    while (text.startsWith(unit, at + times * length)) times += 1;
    if (times >= MOST_REPEATS) return { unit, times };
  }
  return { unit: '', times: 0 };
}

/**
 * The simplified text with the signs that names of places keep (乾县): 乾 is 干 elsewhere, but where nothing else is traditional
 * it was typed by somebody who writes simplified characters and means it.
 */
function withOwnSigns(typed: string, simplified: string): string {
  if (typed.length !== simplified.length) return simplified;
  const isOwn = [...typed].every((sign, at) => sign === simplified.charAt(at) || KEPT_IN_NAMES.has(sign));
  if (isOwn) return typed;
  const names = [...typed.matchAll(/乾(?=安?[县縣])/gu)].map(({ index }) => index);
  return names.reduce((text, at) => `${text.slice(0, at)}乾${text.slice(at + 1)}`, simplified);
}

/** The language to answer in: Chinese as soon as its characters are as many as the Latin words. */
export function languageOf(normalised: string): Language {
  const han = normalised.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = normalised.match(/[A-Za-z][A-Za-z'-]*/gu)?.length ?? 0;
  if (words === 0) return 'zh';
  return han >= words ? 'zh' : 'en';
}
