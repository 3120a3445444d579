import type { Span } from '../lib/span.js';
import { lookupSpelt, townsUnder } from '../reports/gazetteer.js';
import { pinyinOf, readingsOf } from '../reports/names.js';
import type { Jurisdiction } from '../reports/types.js';
import type { PlaceMention } from './types.js';
import { placeOfDepartment, withoutLevel } from './departments.js';
import { isOrdinaryEnglish, isPinyin } from './pinyin-like.js';
import { knowsEnglish } from './segment.js';
import { oneLetterApart } from './typos.js';
import { ROMANISED } from './vocabulary/romanised-names.js';

type Mention = PlaceMention & Span;

interface Word extends Span {
  /** Lower case without apostrophes and hyphens. */
  readonly letters: string;
  readonly capital: boolean;
}

const LEVEL =
  /^\s*(?:[县区镇市乡]|(?:New (?:City|District|Area|Town)|County|District|Township|Town|City|Province|Municipality|Prefecture|Subdistrict|Banner)\b|xian\b|qu\b|zhen\b|shi\b)/iu;
/** What a department is called behind its place. */
const OFFICE =
  /^(?:'s)?\s+(?:[a-z]+\s+){0,5}?(?:bureau|department|authority|commission|office|administration|agency|regulator|watchdog)\b/iu;
const NAMES_PLACE_BEFORE =
  /\b(?:in|of|for|did|does|do|has|have|had|was|were|is|by|at|from|between|and|or|than|with|to|against|about)\s+$|^$/iu;
/** Capitalised words that name no place: openings of questions, and names of the field. */
const NOT_PLACES = new Set(
  'how what which who why when where did does do is are was were has have had the a an in of on for by all both number share total list name tell give compare among between please can could under after before during since until while because although though given despite considering now i we they it party government people npc cppcc congress law laws code civil constitution xi jinping thought rule chinese china court courts fengqiao county counties town district app logo id ids e-seal foi it’s report reports legal police january february march april may june july august september october november december percent percentage ranking rank amount administrative mandarin putonghua cantonese hakka hokkien teochew shanghainese mongolian tibetan uyghur uygur kazakh korean japanese russian english french german spanish portuguese arabic thai vietnamese burmese braille ramadan christmas easter monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
const LEAST_FUZZY = 6;
const MOST_WORDS = 4;

/**
 * Places in Latin letters: loaded ones by their pinyin in any spacing (Nan'an, nan an, Dianjiang County), with one
 * letter wrong in longer names; any other capitalised name that stands like a place is one without a report.
 */
export function latinPlaces(text: string, reported: readonly Jurisdiction[]): readonly Mention[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const loaded = reported.map(spelt);
  const found: Mention[] = [];
  for (let at = 0; at < words.length;) {
    const hit = longestLoaded({ text, words, at }, loaded);
    if (hit !== null) {
      found.push(hit.mention);
      at += hit.words;
      continue;
    }
    const word = words[at];
    const strange = word === undefined ? null : strangePlace(text, word, reported);
    if (strange !== null) found.push(strange);
    at += 1;
  }
  const counties = found.flatMap((mention) => mention.loaded);
  return counties.length === 0 ? found : found.flatMap((mention) => inCounty(mention, counties));
}

/**
 * Beside a county with a report, a name that is none is a town of it (Sanyang, Pingjiang is 三阳乡), or, where no place at all is
 * spelt so, a word like others: a lake, a village, a firm.
 */
function inCounty(mention: Mention, counties: readonly Jurisdiction[]): readonly Mention[] {
  if (mention.loaded.length > 0 || mention.known?.level === 'township') return [mention];
  const [word] = wordsOf(mention.text);
  const letters = word?.letters ?? '';
  const named = word !== undefined && word.end < mention.text.length;
  const towns = townsSpelt(letters, counties);
  const [town, ...others] = towns;
  if (town !== undefined && others.length === 0) return [{ ...mention, known: town }];
  return mention.known === null && !named ? [] : [mention];
}

const spellings = new WeakMap<Jurisdiction, Jurisdiction>();

function isDepartment({ level }: Jurisdiction): boolean {
  return level === 'department';
}

/** A department is spelt by its place. */
function spelt(place: Jurisdiction): Jurisdiction {
  const above = placeOfDepartment(place);
  if (above === null) return place;
  const known = spellings.get(place);
  if (known !== undefined) return known;
  const made = { ...place, pinyin: pinyinOf(withoutLevel(above)) };
  spellings.set(place, made);
  return made;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[A-Za-z](?:[A-Za-zü]|['-](?=[A-Za-z]))*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    letters: match[0].toLowerCase().replace(/'s$/u, '').replaceAll(/['-]/gu, '').replaceAll('ü', 'v'),
    capital: /^[A-Z]/u.test(match[0]),
  }));
}

function longestLoaded(
  { text, words, at }: { readonly text: string; readonly words: readonly Word[]; readonly at: number },
  loaded: readonly Jurisdiction[],
): { readonly mention: Mention; readonly words: number } | null {
  for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count -= 1) {
    const part = words.slice(at, at + count);
    const first = part[0];
    const last = part.at(-1);
    if (first === undefined || last === undefined) continue;
    if (count > 1 && !/^[A-Za-z' -]*$/u.test(text.slice(first.start, last.end))) continue;
    const letters = part.map((word) => word.letters).join('');
    const after = text.slice(last.end);
    const spelt = loaded.filter(
      (place) => isSpelt(place, letters) || isSpeltBeforeLevel(place, letters, after),
    );
    const exact = inNamedProvince(spelt, words);
    const meant = exact.length > 0 || count > 1 ? ofLevel(exact, after) : spelledOtherwise(first, loaded);
    if (meant.length === 0) continue;
    const level = meant.some(isDepartment) ? (OFFICE.exec(after) ?? LEVEL.exec(after)) : LEVEL.exec(after);
    const end = last.end + (level?.[0].length ?? 0);
    const how = exact.length > 0 ? 'pinyin' : 'typo';
    return {
      mention: {
        start: first.start,
        end,
        text: text.slice(first.start, end),
        loaded: meant,
        known: null,
        how,
      },
      words: count + (level?.[0].match(/[A-Za-z]+/gu)?.length ?? 0),
    };
  }
  return null;
}

/** Whether the letters are a place's pinyin, or its name as another language of the country has it (Uxin for 乌审旗). */
function isSpelt({ pinyin: own, name }: Jurisdiction, letters: string): boolean {
  if (own !== '' && own === letters) return true;
  const romanised = ROMANISED.get(letters);
  return romanised !== undefined && name.startsWith(romanised);
}

/** Whether a county of one character is meant (Yi County is 黟县), whose own spelling has its sign: yixian. */
function isSpeltBeforeLevel({ pinyin }: Jurisdiction, letters: string, after: string): boolean {
  return pinyin === `${letters}xian` && /^\s+County\b/iu.test(after);
}

const LEVEL_SIGNS: Readonly<Record<string, RegExp>> = {
  county: /[县旗]$/u,
  banner: /旗$/u,
  district: /区$/u,
  town: /镇$/u,
  city: /市$/u,
};

/** Of places spelt alike those of the level that is named behind them: Yunyang County is 云阳县, not 郧阳区. */
function ofLevel(places: readonly Jurisdiction[], after: string): readonly Jurisdiction[] {
  const sign = LEVEL_SIGNS[LEVEL.exec(after)?.[0].trim().toLowerCase() ?? ''];
  const there = sign === undefined ? [] : places.filter(({ name }) => sign.test(name));
  return there.length > 0 ? there : places;
}

/** Of places spelt alike (云阳, 郧阳) those in a province that the words name too; all of them when none is. */
function inNamedProvince(places: readonly Jurisdiction[], words: readonly Word[]): readonly Jurisdiction[] {
  if (places.length < 2) return places;
  const letters = new Set(words.map((word) => word.letters));
  const there = places.filter(({ province }) => province !== null && letters.has(provinceSpelt(province)));
  return there.length > 0 ? there : places;
}

const provinces = new Map<string, string>();

function provinceSpelt(province: string): string {
  const known = provinces.get(province) ?? pinyinOf(withoutLevel(province));
  provinces.set(province, known);
  return known;
}

/** Places of which a word is another reading (Zhangting for 长汀), or else a misspelling. */
function spelledOtherwise(word: Word, loaded: readonly Jurisdiction[]): readonly Jurisdiction[] {
  const read =
    word.capital && isPinyin(word.letters) && !isOrdinaryEnglish(word.letters)
      ? loaded.filter((place) => isReadAs(place, word.letters))
      : [];
  return read.length > 0 ? read : misspelt(word, loaded);
}

/** Letters at either end of a name's pinyin that another reading of it shares: only one of its syllables is another. */
const SHARED_START = 2;
const SHARED_END = 3;

function isReadAs({ pinyin, shortName }: Jurisdiction, letters: string): boolean {
  const shares =
    letters.startsWith(pinyin.slice(0, SHARED_START)) || letters.endsWith(pinyin.slice(-SHARED_END));
  return pinyin !== '' && shares && readingsOf(shortName).includes(letters);
}

function misspelt({ letters, capital }: Word, loaded: readonly Jurisdiction[]): readonly Jurisdiction[] {
  if (!capital && letters.length < LEAST_FUZZY + 2) return [];
  // Training is no misspelling of Taining.
  if (knowsEnglish(letters)) return [];
  // Chongqing is no misspelling of Changqing.
  if (loaded.some(({ province }) => province !== null && provinceSpelt(province) === letters)) return [];
  const near = loaded.filter(
    (place) => place.pinyin.length >= LEAST_FUZZY && oneLetterApart(letters, place.pinyin),
  );
  // Zhongxian is 忠县 without a report, and no misspelling of Zhongxiang.
  return near.length > 0 && lookupSpelt(letters).length > 0 ? [] : near;
}

/** Towns are sought by their spelling in at most so many counties: more would take too long to spell. */
const MOST_COUNTIES = 300;
/** A name of so many letters that is spelt as a town is that town, whatever stands behind it. */
const TELLING = 9;
const TOWN = /^\s*(?:Town(?:ship)?|Subdistrict|镇|乡|zhen\b|xiang\b)/iu;

/** Towns that are spelt so in the counties that have a report: Jiayi Town is 加义镇. */
function townsSpelt(letters: string, reported: readonly Jurisdiction[]): readonly Jurisdiction[] {
  const counties = reported.filter(({ level }) => level === 'county');
  if (counties.length > MOST_COUNTIES) return [];
  return counties
    .flatMap(townsUnder)
    .filter(({ pinyin }) => pinyin === letters || pinyin.replaceAll('v', 'u') === letters);
}

/** Sea-use, Rule-of-law: joined of English words. */
function isCompound(text: string, { start, end }: Word): boolean {
  const parts = text.slice(start, end).toLowerCase().split('-');
  return parts.length > 1 && parts.some((part) => knowsEnglish(part) && !isPinyin(part));
}

function strangePlace(text: string, word: Word, reported: readonly Jurisdiction[]): Mention | null {
  const level = LEVEL.exec(text.slice(word.end));
  const placed = NAMES_PLACE_BEFORE.test(text.slice(0, word.start));
  if (!word.capital || NOT_PLACES.has(word.letters) || isCompound(text, word)) return null;
  if (/^[A-Z]{2,}$/u.test(text.slice(word.start, word.end))) return null;
  if (level === null && !(placed && isPinyin(word.letters) && !isOrdinaryEnglish(word.letters))) return null;
  const end = word.end + (level?.[0].length ?? 0);
  const after = text.slice(word.end);
  const isTown = TOWN.test(after) || (level === null && word.letters.length >= TELLING);
  const towns = isTown ? townsSpelt(word.letters, reported) : [];
  const [known, ...others] = towns.length > 0 ? towns : ofLevel(lookupSpelt(word.letters), after);
  return {
    start: word.start,
    end,
    text: text.slice(word.start, end),
    loaded: [],
    known: others.length === 0 ? (known ?? null) : null,
    how: 'pinyin',
  };
}
