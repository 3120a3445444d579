import { placesIn } from '../../reports/gazetteer.js';
import { pinyinOf } from '../../reports/names.js';
import { metricById } from '../../figures/catalogue/index.js';
import { quotationsIn } from './segments.js';
import type { Evidence, Ground, Segment } from './types.js';
import { JOINING_EN, JOINING_ZH, NEGATION_ZH, NUMBER_WORD_EN, STAGE_EN } from './vocabulary.js';

const LONGEST_PIECE = 16;

/** Quotations that are not verbatim in the evidence, or that cut a number or a negation off (核对引语). */
export function checkQuotations(text: string, evidence: readonly Evidence[]): readonly string[] {
  return quotationsIn(text)
    .filter((quoted) => !evidence.some((one) => standsIn(quoted, one)))
    .map((quoted) => `quotation ${quoted}`);
}

function standsIn(quoted: string, { citation, figures }: Evidence): boolean {
  if (quoted === '') return false;
  if (citation.title.normalize('NFKC').includes(quoted)) return true;
  // Offsets must stay, so only characters that fold to one character are folded.
  const quote = [...citation.quote].map((one) => fold(one)).join('');
  for (let at = quote.indexOf(quoted); at >= 0; at = quote.indexOf(quoted, at + 1)) {
    const [start, end] = [citation.start + at, citation.start + at + quoted.length];
    const cut = figures.some((figure) =>
      [start, end].some((edge) => figure.start < edge && edge < figure.end),
    );
    if (!cut && !NEGATION_ZH.test(quote.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}

function fold(character: string): string {
  const folded = character.normalize('NFKC');
  return folded.length === character.length ? folded : character;
}

/**
 * Words of a segment that its evidence does not hold (核对用词): in Chinese every stretch is made of the evidence's
 * own words and a few that join them; in English every word stands for a concept of the evidence.
 * @param rest - the segment without quotations, numbers and years
 */
export function checkWords(rest: string, segment: Segment, ground: Ground): readonly string[] {
  const sources = segment.evidence.flatMap(sourcesOf);
  const foreign = foreignPlaces(rest, segment);
  const chinese = [...rest.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) => uncovered(run, sources));
  const latin = rest.match(/[A-Za-z][A-Za-z'’-]*/gu) ?? [];
  const allowed = segment.language === 'en' ? englishOf(segment, ground) : null;
  const unknown = latin.filter((word) =>
    allowed === null ? !sources.some((source) => source.includes(word)) : !isKnown(word, allowed, ground),
  );
  const odd = /[^\p{Script=Han}\p{L}\s.,;:!?()%、。,;:—–'’-]/u.exec(rest);
  return [...foreign, ...chinese, ...unknown, ...(odd === null ? [] : [odd[0]])].map(
    (word) => `word ${word}`,
  );
}

function sourcesOf({ citation, jurisdiction, figures }: Evidence): readonly string[] {
  const { name, shortName, parent } = jurisdiction;
  return [
    citation.quote,
    ...citation.heading,
    citation.title,
    name,
    shortName,
    parent ?? '',
    ...figures.map(({ metric }) => metric),
  ].map((source) => source.normalize('NFKC').replaceAll(/\s/gu, ''));
}

/** Places that the evidence neither speaks for nor names. */
function foreignPlaces(rest: string, { evidence }: Segment): readonly string[] {
  const known = evidence.flatMap(sourcesOf);
  return placesIn(rest)
    .filter(({ short }) => !short)
    .map(({ start, end }) => rest.slice(start, end))
    .filter((name) => !known.some((source) => source.includes(name)));
}

function uncovered(run: string, sources: readonly string[]): readonly string[] {
  const reach = new Array<boolean>(run.length + 1).fill(false);
  reach[0] = true;
  for (let at = 0; at < run.length; at += 1) {
    if (reach[at] !== true) continue;
    for (let length = 1; length <= Math.min(LONGEST_PIECE, run.length - at); length += 1) {
      const piece = run.slice(at, at + length);
      if (JOINING_ZH.has(piece) || (length > 1 && sources.some((source) => source.includes(piece)))) {
        reach[at + length] = true;
      }
    }
  }
  if (reach[run.length] !== true) return [run];
  return turned(run, sources);
}

/** Pieces that the evidence states only after a negation that the run leaves out (不予受理 told as 受理). */
function turned(run: string, sources: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < run.length;) {
    let end = at + 1;
    while (end < run.length && sources.some((source) => source.includes(run.slice(at, end + 1)))) end += 1;
    const piece = run.slice(at, end);
    if (piece.length > 1 && !NEGATION_ZH.test(run.slice(Math.max(0, at - 2), at))) {
      const places = sources.flatMap((source) => beforeEach(source, piece));
      if (places.length > 0 && places.every((before) => NEGATION_ZH.test(before))) found.push(piece);
    }
    at = end;
  }
  return found;
}

function beforeEach(source: string, piece: string): readonly string[] {
  const found: string[] = [];
  for (let at = source.indexOf(piece); at >= 0; at = source.indexOf(piece, at + 1)) {
    found.push(source.slice(Math.max(0, at - 2), at));
  }
  return found;
}

interface English {
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

function englishOf({ evidence }: Segment, { answer, stems }: Ground): English {
  const places = evidence.flatMap(({ jurisdiction: { shortName, parent, province } }) =>
    [shortName, ...[parent, province].flatMap((name) => (name === null ? [] : [name.slice(0, -1)]))].map(
      (name) => pinyinOf(name),
    ),
  );
  const metric = answer.comparison?.metric.id ?? null;
  const name = metric === null ? '' : (metricById(metric)?.nameEn ?? '');
  const sources = evidence.flatMap(sourcesOf).join('\n');
  return {
    words: new Set([...places, ...(`${name}`.toLowerCase().match(/[a-z]+/gu) ?? [])]),
    stems: new Set(stems(sources).keys()),
  };
}

function isKnown(word: string, { words, stems: known }: English, ground: Ground): boolean {
  const plain = word.toLowerCase().replaceAll('’', "'").replace(/'s$/u, '');
  if (NUMBER_WORD_EN.test(plain)) return false;
  if (JOINING_EN.has(plain) || words.has(plain) || STAGE_EN.has(plain)) return true;
  const parts = [...ground.stems(plain).keys()];
  return parts.length > 0 && parts.every((part) => known.has(part));
}
