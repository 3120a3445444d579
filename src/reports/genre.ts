/** What a report may be instead, by its title; the first that fits. */
const GENRES: readonly (readonly [genre: string, title: RegExp])[] = [
  ['genre-openness', /信息公开|政务公开/u],
  ['genre-government', /政府工作报告/u],
  ['genre-statistics', /统计公报|国民经济和社会发展/u],
  ['genre-budget', /预算|决算|审计/u],
  ['genre-rules', /(?:办法|规定|条例|细则|方案|意见|规划|通知|公告|要点)》?$/u],
];

/** Titles of the genre: 法治政府建设情况报告, 依法行政工作报告, 法治建设年度报告. */
const OWN = /法治|依法(?:行政|治[县市区州省镇])/u;
/** The genre's matter, and the words of its other subjects. */
const MATTER = /法治|依法行政/gu;
const SUBJECTS = /法治|依法|执法|行政(?:复议|诉讼|应诉|处罚|许可|审批|决策|争议)|规范性文件/gu;
/** How often a report of the genre speaks of its matter at least, in a thousand characters; reports have 1.6 and more. */
const LEAST_SAID = 1.2;
/** How often a text of any length that is one speaks of its subjects at least. */
const LEAST_NAMED = 3;
/** A shorter text says too little to tell what it is not. */
const SHORT = 400;

/** Prefix of the codes below. */
export const GENRE_DOUBT = 'genre-';

/**
 * What a text seems to be, as a doubt's code, when its title is that of another kind of document than a report on
 * rule-of-law government and the text hardly speaks of that (文种); null for a report of the genre, whatever its title.
 */
export function otherGenre(title: string, text: string): string | null {
  if (OWN.test(title) || count(text, MATTER) * 1000 >= LEAST_SAID * text.length) return null;
  const genre = GENRES.find(([, words]) => words.test(title.trim()))?.[0];
  if (genre !== undefined) return genre;
  return text.length >= SHORT && count(text, SUBJECTS) < LEAST_NAMED ? 'genre-other' : null;
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0;
}
