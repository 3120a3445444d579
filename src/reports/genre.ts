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
/** How often a report of the genre speaks of its matter at least, whatever its title says. */
const LEAST_SAID = 3;

/**
 * What a text seems to be, as a doubt's code, when its title is that of another kind of document than a report on
 * rule-of-law government (文种); null for a report of the genre.
 */
export function otherGenre(title: string, text: string): string | null {
  if (OWN.test(title)) return null;
  const genre = GENRES.find(([, words]) => words.test(title.trim()))?.[0];
  if (genre !== undefined) return genre;
  return (text.match(/法治/gu)?.length ?? 0) < LEAST_SAID ? 'genre-other' : null;
}
