import type { Language } from '../../lib/errors.js';
import { en } from './en.js';
import { zhCN, type Key } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

export type { Key } from './zh-CN.js';

/** A table of words that the bot has. Traditional-Chinese readers get traditional labels, quotes as written. */
export type Locale = 'zh-CN' | 'zh-TW' | 'en';

type Slots<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

/** Gaps of a sentence in any of the languages: what one leaves out another may need. */
type Gaps<K extends Key> = Slots<(typeof zhCN)[K] | (typeof zhTW)[K] | (typeof en)[K]>;

type Filling<K extends Key> = [Gaps<K>] extends [never]
  ? []
  : [filling: Readonly<Record<Gaps<K>, string | number>>];

/** Says something in the reader's language, with what belongs into its gaps. */
export type Say = <K extends Key>(key: K, ...filling: Filling<K>) => string;

/** The locale for what Discord says of a user: zh-CN, zh-TW, en-US and 30 others, which get English. */
export function localeOf(discordLocale: string): Locale {
  if (discordLocale === 'zh-CN' || discordLocale === 'zh-TW') return discordLocale;
  return 'en';
}

/** The language that sentences of the domain (errors, notes) come in. */
export function languageOf(locale: Locale): Language {
  return locale === 'en' ? 'en' : 'zh';
}

/** The words of a locale, with the language of the domain's own sentences. */
export interface Words {
  readonly say: Say;
  readonly language: Language;
}

/** Words and language of a locale. */
export function wordsIn(locale: Locale): Words {
  return { say: wordsOf(locale), language: languageOf(locale) };
}

/** The words of a locale, always the same function: what is made with them is kept by it. */
export function wordsOf(locale: Locale): Say {
  return WORDS[locale];
}

const WORDS: Readonly<Record<Locale, Say>> = {
  'zh-CN': sayIn(zhCN),
  'zh-TW': sayIn(zhTW),
  en: sayIn(en),
};

function sayIn(table: Readonly<Record<Key, string>>): Say {
  return (key, ...filling) => filled(table[key], filling[0]);
}

function filled(text: string, filling: Readonly<Record<string, string | number>> | undefined): string {
  if (filling === undefined) return text;
  return text.replaceAll(/\{(\w+)\}/gu, (gap, name: string) => String(filling[name] ?? gap));
}

/**
 * The words for what a text asks: Chinese characters in it ask for Chinese, Latin letters alone for English,
 * anything else for the reader's own language.
 */
export function localeOfText(text: string, reader: Locale): Locale {
  if (/\p{Script=Han}/u.test(text)) return reader === 'en' ? 'zh-CN' : reader;
  return /\p{Script=Latin}/u.test(text) ? 'en' : reader;
}
