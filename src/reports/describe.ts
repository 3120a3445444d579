import { dateIn, yearsIn } from './dates.js';
import type { Frame } from './front.js';
import type { Line } from './lines.js';
import { placeOf, type ReportPlace } from './place.js';
import type { ReportDescription } from './types.js';

/** What describes a report: its frame, the page's own lines, and its text. */
export interface DescribedParts {
  readonly text: string;
  readonly frame: Frame;
  readonly dross: readonly Line[];
  /** Base name of the file without its extension; the last resort for place and year. */
  readonly fileName: string;
}

const ISSUER = /^(?:中共)?[\p{sc=Han}（）()]{2,30}(?:人民政府|委员会|办事处|管委会|[局厅委办院])$/u;
const DATE_LINE = /日期|时间/u;
/** The opening of the body, where a report without a title names its place and year. */
const OPENING = 600;

/** Title, issuer, place, year and date of a report from its own words (报告基本信息); null without a place or a year. */
export function describe(parts: DescribedParts): ReportDescription | null {
  const place = placeFrom(parts);
  const doubts: string[] = [];
  const issued = issuedFrom(parts);
  const year = yearFrom(parts, issued, doubts);
  if (place === null || year === null) return null;
  if (place.ambiguous) doubts.push('place-ambiguous');
  if (parts.frame.title === '') doubts.push('title-missing');
  return {
    title: parts.frame.title || `${place.jurisdiction.name}${year}年法治政府建设情况报告`,
    publisher: publisherOf(parts),
    jurisdiction: place.jurisdiction,
    year,
    issued,
    doubts,
  };
}

function publisherOf({ frame }: DescribedParts): string | null {
  const lines = [...frame.foot, ...frame.head].map((line) => line.text.replaceAll(/\s+/gu, ''));
  const governments = lines.filter((line) => ISSUER.test(line) && !line.startsWith('中共'));
  const inTitle = /^([\p{sc=Han}]{2,30}?人民政府(?:办公室)?)/u.exec(frame.title)?.[1];
  return governments[0] ?? inTitle ?? lines.find((line) => ISSUER.test(line)) ?? null;
}

function placeFrom({ text, frame, fileName }: DescribedParts): ReportPlace | null {
  const sources = [
    frame.title,
    ...frame.foot.map((line) => line.text),
    ...frame.head.map((line) => line.text),
    fileName,
    ...openingNames(text),
  ];
  const found = sources.flatMap((source) => placeOf(source, text) ?? []);
  return found[0] ?? null;
}

/** Names of places with a government in the opening: 2023年，云阳县坚持…. */
function openingNames(text: string): readonly string[] {
  const opening = text.slice(0, OPENING);
  const named =
    /([\p{sc=Han}]{2,12}?(?:县|区|市|旗|镇|乡|街道))(?:人民政府|委、|坚持|深入|认真|以习近平)/u.exec(opening);
  return named?.[1] === undefined ? [] : [named[1].replace(/^.*(?:年|，)/u, '')];
}

function issuedFrom({ frame, dross }: DescribedParts): string | null {
  const lines = [
    ...frame.foot.toReversed(),
    ...frame.head,
    ...dross.filter((line) => DATE_LINE.test(line.text)),
  ];
  return lines.map((line) => dateIn(line.text)).find((date) => date !== null) ?? null;
}

function yearFrom(
  { text, frame, fileName }: DescribedParts,
  issued: string | null,
  doubts: string[],
): number | null {
  const titled = yearsIn(frame.title)[0];
  if (titled !== undefined) return titled;
  const counts = new Map<number, number>();
  for (const year of yearsIn(text.slice(0, OPENING))) counts.set(year, (counts.get(year) ?? 0) + 1);
  const inOpening = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (inOpening !== undefined) {
    doubts.push('year-not-in-title');
    return inOpening;
  }
  const inName = /20\d\d/u.exec(fileName)?.[0];
  doubts.push('year-guessed');
  if (inName !== undefined) return Number(inName);
  return issued === null ? null : Number(issued.slice(0, 4)) - 1;
}
