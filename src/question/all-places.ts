import type { PlaceMention } from './types.js';

const ALL =
  /各地|各区?县|各个|每个[县区地]|五份|5份|[四六七八九十]份报告|所有(?:的)?(?:报告|县|区|地方|地区)|全部(?:的)?(?:报告|县|区|地方)|这[几五些](?:个|份|地)|\ball (?:the |of the )?(?:five |5 )?(?:reports|counties|districts|places|jurisdictions|towns)|\bacross (?:all |the (?!(?:whole|entire)\b|(?:[a-z-]+ ){0,2}(?:borders?|boundary|boundaries|counter|street|road|river)\b))|\beach (?:county|place|report|district)|\bevery (?:county|report|place)|\bthe (?:five|5) (?:[a-z]+ ){0,2}(?:reports|counties|districts|places|jurisdictions|towns|bodies|governments|areas|of them)\b/iu;
const WHICH =
  /几个[县区](?!级)|[两二三四五六七八九十几](?:个|地)(?:地方|县|区县?|镇)|哪个(?:地方|县|区|区县|镇|地区|城市)|(?<![在到去])哪些地方|哪些(?:县|区|报告)|哪几(?:个地方|个县|份报告)|哪份报告|哪(?:里|儿|边)(?:最|更|多|少|高|低|快|大)|谁(?:多|少|高|低)|哪一?家最|谁(?=.{0,24}(?:最|更))|\bwhich (?:of the )?(?:county|counties|district|place|town|jurisdiction|area|reports?|one|five)|\bwho has\b|\bwho had\b/iu;
const BOTH = /\bboth\b|两地|两个?县|双方/iu;

/** Whether every loaded place is meant: 各地, 五份报告, which county, both. */
export function meansAllPlaces(text: string, mentions: readonly PlaceMention[]): boolean {
  if (ALL.test(text)) return true;
  return mentions.length === 0 && (WHICH.test(text) || BOTH.test(text));
}
