import { pinyin } from 'pinyin-pro';
import type { Choice } from '../app-types.js';
import { derived } from '../lib/derived.js';
import { nameInFull, sharedNames } from '../reports/shared-names.js';
import type { Jurisdiction, JurisdictionLevel } from '../reports/types.js';
import type { StoredReport } from '../store/store.js';

/** Discord shows at most this many choices. */
const MOST_CHOICES = 25;

const LEVEL_NAMES: Record<JurisdictionLevel, string> = {
  province: '省级',
  prefecture: '市级',
  county: '县级',
  township: '乡镇',
  department: '部门',
};

interface Entry {
  readonly jurisdiction: Jurisdiction;
  /** As uses are counted by. */
  readonly key: string;
  /** As it is looked up: with its parent where the name alone means several. */
  readonly value: string;
  readonly initials: string;
}

/**
 * Loaded places that fit what has been typed so far, in Chinese, pinyin or initials: names that begin with it
 * first, then names that hold it; among those the ones that are asked about most.
 *
 * @param uses - how often each place was asked about, by its name in full
 */
export function countyChoices(
  reports: readonly StoredReport[],
  partial: string,
  uses: ReadonlyMap<string, number>,
): readonly Choice[] {
  const typed = partial
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s'’-]/gu, '');
  return fitting(entriesOf(reports), typed, uses)
    .slice(0, MOST_CHOICES)
    .map(({ jurisdiction, value }) => ({ name: labelOf(jurisdiction), value }));
}

/** Of thousands of places only those that fit are sorted, which stand in the order of their names. */
function fitting(
  entries: readonly Entry[],
  typed: string,
  uses: ReadonlyMap<string, number>,
): readonly Entry[] {
  const ranked: Entry[][] = [];
  for (const entry of entries) {
    const rank = rankOf(entry, typed);
    if (rank > 0) (ranked[rank] ??= []).push(entry);
  }
  const usedOf = ({ key }: Entry): number => uses.get(key) ?? 0;
  return ranked.reverse().flatMap((same) => same.sort((a, b) => usedOf(b) - usedOf(a)));
}

/** Loaded years that begin with what has been typed, latest first. */
export function yearChoices(reports: readonly StoredReport[], partial: string): readonly Choice[] {
  const typed = partial.normalize('NFKC').trim();
  return [...new Set(reports.map((report) => report.year))]
    .sort((a, b) => b - a)
    .map(String)
    .filter((year) => year.startsWith(typed))
    .slice(0, MOST_CHOICES)
    .map((year) => ({ name: year, value: year }));
}

/** By their names in pinyin; prepared once for a listing: each keystroke asks for them. */
const entriesOf = derived((reports: readonly StoredReport[]): readonly Entry[] => {
  const places = new Map(reports.map(({ jurisdiction }) => [nameInFull(jurisdiction), jurisdiction]));
  const shared = sharedNames(reports);
  const entries = [...places].map(([key, jurisdiction]) => {
    const { name, level, shortName } = jurisdiction;
    const value = level === 'township' || shared.has(name) ? key : name;
    return { jurisdiction, key, value, initials: initialsOf(shortName) };
  });
  return entries.sort(compareNames);
});

function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}

function rankOf({ jurisdiction, initials }: Entry, typed: string): number {
  if (typed === '') return 1;
  const { name, shortName, pinyin: spelled, parent } = jurisdiction;
  if (name.startsWith(typed) || shortName.startsWith(typed)) return 5;
  if (spelled.startsWith(typed)) return 4;
  if (initials.startsWith(typed)) return 3;
  if (name.includes(typed)) return 2;
  return parent?.startsWith(typed) === true ? 1 : 0;
}

function compareNames({ jurisdiction: a }: Entry, { jurisdiction: b }: Entry): number {
  return a.pinyin === b.pinyin ? 0 : a.pinyin < b.pinyin ? -1 : 1;
}

function labelOf({ name, level, parent }: Jurisdiction): string {
  return parent === null ? `${name} (${LEVEL_NAMES[level]})` : `${name} · ${parent} (${LEVEL_NAMES[level]})`;
}
