import { extractNumbers } from '../../figures/extract.js';
import type { Bound } from '../../figures/types.js';
import { stageOf } from '../../figures/stage.js';
import type { StoredFigure } from '../../store/store.js';
import { UNITS_EN, STAGE_EN } from './vocabulary.js';
import type { Ground, Said, Segment } from './types.js';

const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d|\s?[件人个项次起家户元%])/gu;
const ENGLISH =
  /((?:at least|more than|over|at most|up to|no more than|about|around|approximately|nearly)\s+)?(\d[\d,]*(?:\.\d+)?)\s?(%|[A-Za-z\p{Script=Han}-]+)?/giu;
const STOP = /[,;:()。,;:、]/u;
const BOUNDS = /余|多|以上|以下|以内|约|近|超|逾|至少|不到|左右/gu;
/** Share of a figure's own words that the sentence must name. */
const LEAST_NAMED = 0.5;

/** What became of the numbers of a segment. */
export interface NumberCheck {
  readonly failures: readonly string[];
  readonly matched: readonly StoredFigure[];
  /** The segment with its checked numbers and years blanked. */
  readonly rest: string;
}

/**
 * Holds every number of a segment to its evidence (核对数字): the same value, unit and bound, said of the same
 * thing at the same stage and year. Another figure of the evidence that fits the words as well stops it.
 */
export function checkNumbers(segment: Segment, plain: string, ground: Ground): NumberCheck {
  const failures: string[] = [];
  const matched: StoredFigure[] = [];
  const known = segment.evidence.flatMap(({ figures }) => figures);
  let rest = plain;
  for (const said of segment.language === 'zh' ? saidInChinese(plain) : saidInEnglish(plain)) {
    const words = plain.slice(said.start, said.end);
    const same = known.filter((figure) => said.matches(figure));
    const found = same.find((figure) => isAbout({ said, figure, known, segment, plain, ground }));
    if (found === undefined) failures.push(`number ${words}`);
    else matched.push(found);
    rest = blank(rest, said.start, said.end);
  }
  const years = checkYears(rest, segment, matched);
  failures.push(...years.failures, ...strayDigits(years.rest, plain, segment));
  return { failures, matched, rest: years.rest.replaceAll(/\d/gu, ' ') };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function saidInChinese(plain: string): readonly Said[] {
  const found = extractNumbers(plain, { year: null });
  return found.map((one, at) => {
    const next = found[at + 1]?.start ?? plain.length;
    const after = plain.slice(one.end, next);
    const stop = after.search(STOP);
    return {
      start: one.start,
      end: one.end,
      before: plain.slice(found[at - 1]?.end ?? 0, one.start),
      after: stop < 0 ? after : after.slice(0, stop),
      matches: (figure) =>
        figure.value === one.value &&
        figure.unit === one.unit &&
        figure.bound === one.bound &&
        figure.kind === one.kind &&
        (figure.role === one.role || one.role === 'value') &&
        (isPlain(one.text) || figure.text === one.text),
    };
  });
}

/** Written in digits with at most one bound; anything else (三批, 2000余件以上) only as the report writes it. */
function isPlain(words: string): boolean {
  return /\d/u.test(words) && (words.match(BOUNDS)?.length ?? 0) <= 1;
}

function saidInEnglish(plain: string): readonly Said[] {
  const found = [...plain.matchAll(ENGLISH)].filter(([whole]) => !/^(?:19|20)\d\d(?:\D|$)/u.test(whole));
  return found.map((match, at) => {
    const [whole, bound = '', number = '', unit = ''] = match;
    const end = match.index + whole.length;
    const previous = found[at - 1];
    const from = previous === undefined ? 0 : previous.index + previous[0].length;
    const after = plain.slice(end, found[at + 1]?.index ?? plain.length);
    const stop = after.search(STOP);
    return {
      start: match.index,
      end: end - unit.length,
      before: plain.slice(from, match.index),
      after: `${unit} ${stop < 0 ? after : after.slice(0, stop)}`,
      matches: (figure) =>
        figure.value === Number(number.replaceAll(',', '')) &&
        figure.bound === boundOf(bound) &&
        unitFits(unit.toLowerCase(), `${unit}${after}`.toLowerCase(), figure.unit),
    };
  });
}

function boundOf(words: string): Bound {
  const said = words.trim().toLowerCase();
  if (said === '') return 'exact';
  if (['at least', 'more than', 'over'].includes(said)) return 'atLeast';
  return ['at most', 'up to', 'no more than'].includes(said) ? 'atMost' : 'about';
}

/** The first word that names a unit decides; a figure without such a word is no rate, sum or time. */
function unitFits(first: string, after: string, unit: string): boolean {
  if (/\p{Script=Han}/u.test(first)) return first.startsWith(unit) && unit !== '';
  const words = [first, ...(after.match(/[a-z%-]+/gu) ?? []).slice(0, 6)];
  const named = words.find((word) => UNITS_EN.has(word));
  if (named !== undefined) return UNITS_EN.get(named)?.includes(unit) === true;
  return ![...UNITS_EN.values()].flat().includes(unit);
}

interface Claim {
  readonly said: Said;
  readonly figure: StoredFigure;
  readonly known: readonly StoredFigure[];
  readonly segment: Segment;
  readonly plain: string;
  readonly ground: Ground;
}

function isAbout(claim: Claim): boolean {
  const { said, figure, known, segment, plain } = claim;
  const own = named(claim, figure, `${said.before} ${said.after}`);
  if (named(claim, figure, `${plain.slice(0, said.start)} ${said.after}`) < LEAST_NAMED) return false;
  const rival = known.some(
    (other) =>
      other.unit === figure.unit &&
      other.value !== figure.value &&
      (other.role === figure.role || segment.language === 'en') &&
      named(claim, other, `${said.before} ${said.after}`) >= own,
  );
  return !rival && stageFits(claim) && periodFits(claim);
}

/** Share of what the figure counts that the words name. */
function named({ segment, ground }: Claim, { metric }: StoredFigure, words: string): number {
  const parts = segment.language === 'zh' ? pairs(metric) : [...ground.stems(metric).keys()];
  const said = segment.language === 'zh' ? new Set(pairs(words)) : new Set(ground.stems(words).keys());
  if (parts.length === 0) return 0;
  return parts.filter((part) => said.has(part)).length / parts.length;
}

function pairs(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2));
}

function stageFits({ said, figure, segment, plain }: Claim): boolean {
  const near = segment.language === 'zh' ? stageOf(said.before, said.after) : stageEn(said);
  const stage = near ?? (segment.language === 'zh' ? stageOf(plain.slice(0, said.start), '') : null);
  if (figure.stage !== null) return stage === figure.stage;
  return near === null || near === stageOf(figure.metric, '');
}

function stageEn({ before, after }: Said) {
  const words = `${after} ${before}`.toLowerCase().match(/[a-z]+/gu) ?? [];
  return STAGE_EN.get(words.find((word) => STAGE_EN.has(word)) ?? '') ?? null;
}

/** A figure of another year than the report's needs that year beside it; a year beside a figure must be its own. */
function periodFits({ said, figure, segment, plain }: Claim): boolean {
  const home = segment.evidence.find(({ citation }) => citation.report === figure.report)?.citation.year;
  const period = figure.period ?? String(home);
  const near = [...`${said.before} ${said.after}`.matchAll(YEAR)].map(([, year]) => year);
  const years = near.length > 0 ? near : [...plain.matchAll(YEAR)].map(([, year]) => year);
  return years.length === 0 ? period === String(home) : years.includes(period);
}

function checkYears(plain: string, { evidence }: Segment, matched: readonly StoredFigure[]) {
  const failures: string[] = [];
  const told = evidence.flatMap(({ citation }) => [String(citation.year), citation.quote, citation.title]);
  const known = `${told.join('\n')}\n${matched.map(({ period }) => period).join('\n')}`;
  const rest = plain.replaceAll(YEAR, (year) => {
    if (!known.includes(year)) failures.push(`year ${year}`);
    return ' '.repeat(year.length);
  });
  return { failures, rest };
}

/** Digits that are no quantity (12345热线) must stand in a quote with what is on either side. */
function strayDigits(rest: string, plain: string, { evidence }: Segment): readonly string[] {
  const quotes = evidence.map(({ citation }) => citation.quote.normalize('NFKC').replaceAll(/\s/gu, ''));
  return [...rest.matchAll(/\d+(?:[.,]\d+)*/gu)]
    .filter(({ 0: digits, index }) => {
      const around = plain.slice(Math.max(0, index - 1), index + digits.length + 1).replaceAll(/\s/gu, '');
      return !quotes.some((quote) => quote.includes(around));
    })
    .map(([digits]) => `number ${digits}`);
}
