const HAN_DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  零: '0',
  O: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

const DATE =
  /(20\d\d|二[〇○零O][〇○零O一二三四五六七八九]{2})\s?[年\-./]\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?[月\-./]\s?(\d{1,2}|[一二三四五六七八九十]{1,3})/u;
/** A year that is not part of a day's date. */
const YEAR =
  /(20\d\d|二[〇○零O][〇○零O一二三四五六七八九]{2})\s?(?=年(?!\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日))/gu;
const RANGE = /20\d\d年?\s?[—–\-－~至到]{1,2}\s?(20\d\d)\s?年/u;

/** The first date in a text as ISO 8601 (2024-01-31), in digits or Chinese numerals; null when there is none. */
export function dateIn(text: string): string | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const month = smallNumber(match[2] ?? '');
  const day = smallNumber(match[3] ?? '');
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${yearNumber(match[1] ?? '')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Last year of the first range in a text (2021—2023年); null when there is none. */
export function rangeEndIn(text: string): number | null {
  const end = RANGE.exec(text)?.[1];
  return end === undefined ? null : Number(end);
}

/** Years named in a text, in order; days and the ends of ranges (2021—2025年) are left out, since they name a plan. */
export function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(YEAR)]
    .filter((match) => !/[—–\-－~至到]\s?$/u.test(text.slice(0, match.index)))
    .map((match) => yearNumber(match[1] ?? ''));
}

function yearNumber(text: string): number {
  return Number([...text].map((character) => HAN_DIGITS[character] ?? character).join(''));
}

/** 1 to 99 in digits or Chinese numerals. */
function smallNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const tensValue = text.includes('十') ? (tens === '' ? 1 : Number(HAN_DIGITS[tens ?? ''] ?? 0)) : 0;
  return tensValue * 10 + Number(HAN_DIGITS[ones ?? ''] ?? 0);
}
