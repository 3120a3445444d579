/** The place in an order that a question takes for granted (名次前提). */

/** A place with the words that claim it; null is the last. */
export interface ClaimedRank {
  readonly text: string;
  readonly place: number | null;
}

const LAST =
  /最后一名|(?:排|是|在|成了?|居)(?:在|到|名)?最后|最后(?=[,，?？]|$)|倒数第?[一二三]?|垫底|末位|吊车尾|\blast\b(?! year)|bottom|worst/iu;
/** The last place may be looked for as well as claimed: only where it is asked why is it claimed. */
const ASKED_WHY =
  /why|为什么|为何|为啥|怎么(?!办|处|对|帮|罚|奖|管|整|改)|吗|how come|\bwhat (?:has |had )?(?:put|sent|left|made)\b/iu;
const FIRST =
  /拿了?第一(?![次批时])|排(?:名|在|到|得)?了?(?:全[市省区县国])?第一(?![次批时])|[得获排夺](?:了|到|名)?第一(?![次批时])|排(?:名|在|到|得|进)了?\p{Script=Han}{2,6}?第一(?![次批时])|第一名|名列第一|居首|榜首|头一?名|冠军|夺魁|状元|全[市省区县]第一|\b(?:came|comes?|rank(?:s|ed)?|finish(?:es|ed)?|placed) (?:out )?(?:in )?(?:on )?(?:the )?(?:first|top|number one)\b|\bfirst place\b|\btopped\b|\btop (?:spot|place)\b/iu;
/** Another place than the first: 只排第二, 只拿了个第二, 滑到18名. */
const RANKED =
  /(?:排|拿|得|获|居|列|占|落|掉|滑|跌|退|降|名次|位次)[名位在到得了至于个过次列]{0,4}(?:全[市省区县国])?(?:第(?<zh>[二三四五六七八九]|十[一二三四五六七八九]?|[2-9]|[1-9]\d)(?![件起次批条项个轮届期季])|(?<=[到至])(?<bare>[2-9]|[1-9]\d)[名位])/u;
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
const RANKED_ENGLISH = new RegExp(
  String.raw`\b(?:c[oa]m(?:e|es|ing)|rank(?:s|ed|ing)?|finish(?:es|ed|ing)?|plac(?:es|ed|ing)|slip(?:s|ped|ping)?|slid(?:e|es|ing)?|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|climb(?:s|ed|ing)?)\b(?: [a-z]+){0,2}? (?<word>${ORDINALS.slice(1).join('|')}|[1-9]\d?(?:st|nd|rd|th))\b(?! (?:time|instance|batch|quarter|half|phase|round|year|month))`,
  'iu',
);

/** The places that a question claims; none where it claims none. */
export function ranksClaimed(text: string): readonly ClaimedRank[] {
  const last = ASKED_WHY.test(text) ? LAST.exec(text)?.[0] : undefined;
  const first = FIRST.exec(text)?.[0];
  const other = RANKED.exec(text) ?? RANKED_ENGLISH.exec(text);
  const { zh, bare, word } = other?.groups ?? {};
  const place = placeNumber(zh ?? bare ?? word ?? '');
  return [
    ...(last === undefined ? [] : [{ text: last, place: null }]),
    ...(first === undefined ? [] : [{ text: first, place: 1 }]),
    ...(other === null || place === null ? [] : [{ text: other[0], place }]),
  ];
}

/** Whether the last place is claimed, which is claimed only where it is asked why. */
export function claimsLast(text: string): boolean {
  return ASKED_WHY.test(text) && LAST.test(text);
}

const DIGITS = '一二三四五六七八九';

function placeNumber(said: string): number | null {
  if (said === '') return null;
  if (/^\d/u.test(said)) return Number.parseInt(said, 10);
  if (ORDINALS.includes(said.toLowerCase())) return ORDINALS.indexOf(said.toLowerCase()) + 1;
  const ten = said.startsWith('十') ? 10 : 0;
  return ten + DIGITS.indexOf(said.at(-1) ?? '') + 1;
}
