import { pinyin, polyphonic } from 'pinyin-pro';
import type { JurisdictionLevel } from './types.js';

/** Peoples that stand in the names of autonomous places (自治地方名称中的民族). */
const PEOPLES =
  /(?:维吾尔|哈萨克|柯尔克孜|塔吉克|蒙古|锡伯|达斡尔|鄂伦春|鄂温克|俄罗斯|乌孜别克|塔塔尔|保安|东乡|撒拉|裕固|布依|土家|仡佬|景颇|傈僳|拉祜|布朗|哈尼|纳西|普米|阿昌|德昂|独龙|基诺|仫佬|毛南|朝鲜|各族|[壮回藏苗彝侗瑶白黎傣畲水佤土羌京怒满])族?/gu;

const SUFFIXES: Record<JurisdictionLevel, RegExp> = {
  province: /(?:特别行政区|自治区|省|市)$/u,
  prefecture: /(?:自治州|地区|市|盟)$/u,
  county: /(?:自治县|自治旗|行政委员会|管理区|林区|特区|(?<!高)新区|新城|县|区|市|旗)$/u,
  township: /(?:民族乡|民族苏木|街道办事处|街道|地区|苏木|镇|乡)$/u,
  department: /(?:委员会|办公室|管理局|局|厅|委|办)$/u,
};

/** A name with more readings than this is long enough to be known by the usual one. */
const READINGS = 64;

/** 科尔沁左翼中旗 without its last character is no name. */
const BANNER = /[左右]翼?[前中后]旗$/u;

/**
 * Name without the word for its level and the peoples in it (简称): 云阳县 → 云阳, 石柱土家族自治县 → 石柱. A name that
 * would keep fewer than two characters stays whole.
 */
export function shortNameOf(name: string, level: JurisdictionLevel): string {
  if (BANNER.test(name)) return name;
  const bare = name.replace(SUFFIXES[level], '');
  if (bare.length < 2) return name;
  const autonomous =
    /自治|民族/u.test(name) ||
    (level === 'province' && name.endsWith('自治区')) ||
    // 荷花傣族佤族乡, 柳城畲族镇.
    (level === 'township' && /族(?:乡|镇|苏木)$/u.test(name));
  const short = autonomous ? bare.slice(0, 2) + bare.slice(2).replaceAll(PEOPLES, '') : bare;
  return short.length < 2 ? bare : short;
}

/**
 * Names of places that are read otherwise than their characters mostly are (地名读音), with the syllables of what is written here.
 * Source: the readings that 现代汉语词典 marks as those of place names.
 */
const READ_OTHERWISE: ReadonlyMap<string, readonly string[]> = new Map(
  `单县 shan xian / 涡阳 guo yang / 歙县 she xian / 繁峙 fan shi / 洪洞 hong tong / 乐亭 lao ting / 乐陵 lao ling / 乐清 yue qing
尉犁 yu li / 蔚县 yu xian / 筠连 jun lian / 泌阳 bi yang / 浚县 xun xian / 六合 lu he / 大埔 da bu / 黄陂 huang pi / 什邡 shi fang
吴堡 wu bu / 宕昌 tan chang`
    .split(/[\n/]/u)
    .map((entry) => {
      const [name = '', ...syllables] = entry.trim().split(' ');
      return [name, syllables] as const;
    }),
);
/** As a single character, or before another one, it is taken for the adverb dou; in names of places it never is. */
const CAPITAL = '都';

/** Toneless pinyin in one word, lower case (拼音), as names of places are read: 云阳 → yunyang, 丰都 → fengdu. */
export function pinyinOf(name: string): string {
  return syllablesOfName(name)
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, '');
}

function syllablesOfName(name: string): readonly string[] {
  const known = READ_OTHERWISE.get(name);
  if (known !== undefined) return known;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
  return [...name].map((character, at) => (character === CAPITAL ? 'du' : (syllables[at] ?? '')));
}

/**
 * All that a name of a place may be read as, in one word each, lower case (多音字): 长汀 → changting, zhangting. So many at most as
 * `READINGS` says.
 */
export function readingsOf(name: string): readonly string[] {
  const readings = polyphonic(name.toLowerCase(), { toneType: 'none', type: 'array', v: true }).map((of) => [
    ...new Set(of),
  ]);
  if (readings.reduce((product, { length }) => product * length, 1) > READINGS) return [pinyinOf(name)];
  return readings.reduce<readonly string[]>(
    (before, of) => before.flatMap((start) => of.map((syllable) => `${start}${syllable}`)),
    [''],
  );
}

/** First letters of the pinyin (拼音首字母), lower case: 垫江 → dj. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, '');
}
