import { DianjuError } from '../lib/errors.js';
import { dateIn, rangeEndIn, yearsIn } from './dates.js';
import type { Frame } from './front.js';
import type { Line } from '../lib/lines.js';
import { placesIn } from './gazetteer.js';
import { otherGenre } from './genre.js';
import { departmentOf, departmentWithoutPlace, placeOf, type ReportPlace } from './place.js';
import type { GivenDescription, Jurisdiction, ReportDescription } from './types.js';

/** What describes a report: its frame, the page's own lines, and its text. */
export interface DescribedParts {
  readonly text: string;
  readonly frame: Frame;
  /** The title, or the first line where there is none. */
  readonly headline: string;
  readonly dross: readonly Line[];
  /** Base name of the file without its extension; the last resort for place and year. */
  readonly fileName: string;
  readonly given: GivenDescription;
}

const ISSUER =
  /^(?:中共)?[\p{sc=Han}（）()]{2,30}(?:人民政府|行政公署|行署|委员会|办事处|管委会|[局厅委办院])$/u;
const DATE_LINE = /日期|时间/u;
const PARTY = /^中共[\p{sc=Han}]{1,12}?委(?:员会)?/u;
const ISSUER_IN_TITLE =
  /^([\p{sc=Han}]{2,30}?(?:人民政府(?:办公室)?|行政公署|行署|管委会|管理委员会|办事处|[局厅]))/u;
const PUBLISHER_FIELD =
  /(?:发布机构|发布单位|发文机构|发文机关|发文单位|公开主体|信息来源|来源)\s?[:：]\s?([\p{sc=Han}]{2,30})/u;
/** A title inside a title: 关于印发《奉节县2023年…》的通知; and one behind a dash. */
const INNER_TITLE = /(?:《|——)([^》]{2,60})/gu;
const TITLES = /《[^》]{0,60}》/gu;
const OPENING_NAME =
  /([\p{sc=Han}]{2,12}?(?:县|区|市|旗|镇|乡|街道))(?:人民政府|委、|坚持|深入|认真|以习近平)/u;
const READ_FOR_PLACES = 20_000;
/** The opening of the body, where a report without a title names its place and year. */
const OPENING = 600;

/** What a report does not say of itself: its place, its year, or either (缺少的信息). */
export type Missing = 'place' | 'year' | 'both';

/** Title, issuer, place, year and date of a report from its own words (报告基本信息), or what it does not say. */
export function describe(parts: DescribedParts): ReportDescription | Missing {
  const doubts: string[] = [];
  const place = givenPlace(parts, doubts) ?? placeFrom(parts) ?? guessedPlace(parts, doubts);
  const issued = issuedFrom(parts);
  const year = givenYear(parts, doubts) ?? yearFrom(parts, issued, doubts);
  if (place === null) return year === null ? 'both' : 'place';
  if (year === null) return 'year';
  if (issued !== null && Number(issued.slice(0, 4)) < year) doubts.push('year-after-issue');
  if (place.ambiguous) doubts.push('place-ambiguous');
  if (parts.frame.title === '') doubts.push('title-missing');
  const genre = otherGenre(parts.headline, parts.text);
  if (genre !== null) doubts.push(genre);
  return {
    title: parts.frame.title || `${place.jurisdiction.name}${year}年法治政府建设情况报告`,
    publisher: publisherOf(parts),
    jurisdiction: place.jurisdiction,
    year,
    issued,
    doubts,
  };
}

function givenPlace({ given: { county }, text }: DescribedParts, doubts: string[]): ReportPlace | null {
  if (county === undefined) return null;
  const place = placeOf(county, text);
  if (place === null) throw new DianjuError('place-unreadable', county);
  doubts.push('place-given');
  return place;
}

function givenYear({ given: { year } }: DescribedParts, doubts: string[]): number | null {
  if (year === undefined) return null;
  doubts.push('year-given');
  return year;
}

function guessedPlace({ text }: DescribedParts, doubts: string[]): ReportPlace | null {
  const found = mostNamed(text);
  if (found !== null) doubts.push('place-guessed');
  return found;
}

function publisherOf({ frame, dross }: DescribedParts): string | null {
  const lines = [...frame.foot, ...frame.head].map((line) => line.text.replaceAll(/\s+/gu, ''));
  const governments = lines.filter((line) => ISSUER.test(line) && !line.startsWith('中共'));
  const inTitle = ISSUER_IN_TITLE.exec(frame.title.replace(PARTY, ''))?.[1];
  const onPage = publishersOnPage(dross);
  return governments[0] ?? inTitle ?? lines.find((line) => ISSUER.test(line)) ?? onPage[0] ?? null;
}

/** Who published it, by the page's own lines: 发布机构：奉节县司法局. */
function publishersOnPage(dross: readonly Line[]): readonly string[] {
  return dross.flatMap((line) => PUBLISHER_FIELD.exec(line.text)?.[1] ?? []);
}

function placeFrom({ text, frame, dross, fileName }: DescribedParts): ReportPlace | null {
  const sources = [
    frame.title,
    ...[...frame.title.matchAll(INNER_TITLE)].map((match) => match[1] ?? ''),
    ...frame.foot.map((line) => line.text),
    ...frame.head.map((line) => line.text),
    ...publishersOnPage(dross),
    ...openingNames(text),
    fileName,
  ];
  const department = departmentWithoutPlace(frame.title);
  for (const source of sources) {
    const named = placeOf(source, text);
    if (named === null) continue;
    const found = named.ambiguous ? (spelledOut(named, sources, text) ?? named) : named;
    const { jurisdiction, ambiguous } = found;
    if (department === null || source === frame.title || jurisdiction.level === 'department') return found;
    return { jurisdiction: departmentOf(jurisdiction, department), ambiguous };
  }
  return null;
}

/** The same place with its parents before it, where the page names them: 高安市寺前镇 for 寺前镇. */
function spelledOut(
  { jurisdiction }: ReportPlace,
  sources: readonly string[],
  text: string,
): ReportPlace | null {
  const others = sources.map((source) => placeOf(source, text));
  const same = others.filter((other) => other?.jurisdiction.name === jurisdiction.name);
  const full = same.find((other) => other !== null && other.jurisdiction.parent !== null);
  return full === undefined || full === null ? null : { ...full, ambiguous: false };
}

/** The place that a text without a title speaks of most, when no other comes near (正文所述地方). */
function mostNamed(text: string): ReportPlace | null {
  const counts = new Map<string, { places: readonly Jurisdiction[]; count: number }>();
  for (const { places, short } of placesIn(text.slice(0, READ_FOR_PLACES))) {
    const [first] = places;
    if (short || first === undefined || first.level === 'province' || first.level === 'township') continue;
    const known = counts.get(first.name) ?? { places, count: 0 };
    counts.set(first.name, { places, count: known.count + 1 });
  }
  const [best, second] = [...counts.values()].sort((a, b) => b.count - a.count);
  const jurisdiction = best?.places[0];
  if (best === undefined || jurisdiction === undefined) return null;
  if (best.count < 2 || best.count < 2 * (second?.count ?? 0)) return null;
  return placeOf(jurisdiction.name, text);
}

/** Names of places with a government in the opening: 2023年，云阳县坚持…. */
function openingNames(text: string): readonly string[] {
  const named = OPENING_NAME.exec(text.slice(0, OPENING).replaceAll(TITLES, ''));
  return named?.[1] === undefined ? [] : [named[1].replace(/^.*[年，]/u, '')];
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
  const rangeEnd = rangeEndIn(frame.title);
  if (rangeEnd !== null) {
    doubts.push('year-range');
    return rangeEnd;
  }
  const counts = new Map<number, number>();
  for (const year of yearsIn(text.slice(0, OPENING).replaceAll(TITLES, '')))
    counts.set(year, (counts.get(year) ?? 0) + 1);
  const inOpening = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (inOpening !== undefined) {
    doubts.push('year-not-in-title');
    return inOpening;
  }
  const inName = /(?<![0-9a-z])20\d\d(?![0-9a-z])/iu.exec(fileName)?.[0];
  doubts.push('year-guessed');
  if (inName !== undefined) return Number(inName);
  return issued === null ? null : Number(issued.slice(0, 4)) - 1;
}
