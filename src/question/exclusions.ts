import type { Span } from '../lib/span.js';

/** What a question leaves out of what it asks for (除外): 快检的不算, not counting loans. */
export interface Exclusion extends Span {
  /** The words that name it. */
  readonly words: string;
}

const PATTERNS: readonly RegExp[] = [
  // 个体户、合作社不算: all of the list.
  /(?<=[,，。;；?？\s(（])(?<words>(?:[\p{Script=Han}\d]{2,8}[、和]){1,4}[\p{Script=Han}\d]{2,8}?)的?(?:都|也)?(?:(?:不|别|不要|甭)[算计](?!数|得上)(?:在内|进去|进来|上)?|除外|不包括在内)/gu,
  /(?<=^|[,，。;；、?？\s(（])(?<words>[\p{Script=Han}\d]{2,10}?)的?(?:(?:不|别|不要|甭)[算计](?!数|得上)(?:在内|进去|进来|上)?|除外|不包括在内|不含在内)/gu,
  /(?:不含|不包括|不包含|不算(?!数)上?|除去|除开|排除|扣除|扣掉|刨去|刨掉|撇开|去掉)(?<words>[\p{Script=Han}\d]{2,10})(?=$|[,，。;；、?？\s)）])/gu,
  /(?:不是|别|不要|不想|并非|不)(?:问|说|指|要问|想问|要的是)的?(?:是)?(?<words>[\p{Script=Han}\d]{2,10}?)的?(?=$|[,，。;；、?？\s)）])/gu,
  // What is asked back (不是都办结了吗) leaves nothing out.
  /(?<=[,，。;；、?？:：\s(（])(?:请?注意)?(?:问的|要的|我?说的)?不是(?!说|都|已|应|该|还|就|有|没)(?<words>[\p{Script=Han}\d]{2,8}?)(?<![吗么吧了呢])的?(?:那[个种类些]?数?字?|数量?|数字)?(?=$|[,，。;；、?？\s)）])/gu,
  /(?<=^|[,，。;；、?？\s(（])(?<words>[\p{Script=Han}\d]{2,10}?)的?(?:那[个种类些块]|那部分)?(?:不要|别要)(?:了|它)?(?=$|[,，。;；、?？\s)）])/gu,
  /(?<=[,，。;；、?？\s(（])(?:不要|不看|别拿)(?<words>[\p{Script=Han}\d]{2,8}?)(?:的|数量?|数字)?(?=$|[,，。;；、?？\s)）])/gu,
  // 不是先行镇的那些乡镇: all but those.
  /不是(?<words>[\p{Script=Han}\d]{2,8}?)的(?:那些|其他|其它)(?=\p{Script=Han})/gu,
  /除了?(?<words>[\p{Script=Han}\d]{2,10}?)(?:之外|以外|外)(?=[,，]|还|的?其)/gu,
  /(?<=[,;(] ?)(?<words>[a-z][a-z' -]{2,40}?)(?: ones)? (?:do not|don't|does not|doesn't|should not|shouldn't) count\b/giu,
  /(?<=[(,;] ?)(?:i mean )?not (?:just |only |merely )?(?:the )?(?:number of |count of )?(?<words>[a-z][a-z' -]{2,40}?)(?: ones)?(?=\s*[).;?!,]|$)/giu,
  /\b(?:as opposed to|not (?:counting|including)|excluding|exclusive of|other than|except(?: for)?|apart from|aside from|leaving out|rather than|i (?:don't|do not) mean)\s+(?<words>[a-z' -]{3,40})(?=$|[,.;?!()])/giu,
];

/** A question without what it says is not meant. */
export function withoutExclusions(text: string): string {
  return exclusionsIn(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );
}

/** The parts of a question that say what is not meant, from left to right. */
export function exclusionsIn(text: string): readonly Exclusion[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      words: match.groups?.['words'] ?? '',
    })),
  ).sort((a, b) => a.start - b.start);
}
