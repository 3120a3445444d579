import type { Span } from '../lib/span.js';
import type { Jurisdiction } from '../reports/types.js';
import { soundsOf, syllablesOf } from './typos.js';

/** Where a name that may be misspelt begins, and the place it may mean. */
export interface Misspelling {
  readonly start: number;
  readonly place: Jurisdiction;
}

/** Where misspelt names are sought: before a sign for the level, or by sound where one may stand. */
type Alike = { readonly before: string } | { readonly where: (span: Span) => boolean };

/**
 * The places that have a report, ready to be found in a text (地名索引): the cost of looking hangs on the text's length, and on
 * how many places there are only where a name is misspelt.
 */
export class LoadedPlaces {
  readonly provinces: ReadonlySet<string | null>;
  readonly departments: readonly Jurisdiction[];
  readonly #names = { name: new Map<string, Jurisdiction[]>(), shortName: new Map<string, Jurisdiction[]>() };
  /** First characters of the names: most places of a text begin none. */
  readonly #firsts: Readonly<Record<'name' | 'shortName', ReadonlySet<number>>>;
  readonly #lengths: Readonly<Record<'name' | 'shortName', readonly number[]>>;
  /** Positions in the list of places by a stretch of text that shares a character with their short names. */
  readonly #shared = new Map<string, readonly number[]>();
  /** The same by the sounds of the whole short name; filled when first asked for. */
  readonly #sounding = new Map<string, number[]>();

  private constructor(readonly all: readonly Jurisdiction[]) {
    this.provinces = new Set(all.map(({ province }) => province));
    this.departments = all.filter(({ level }) => level === 'department');
    for (const place of all)
      for (const field of ['name', 'shortName'] as const) put(this.#names[field], place[field], place);
    const lengths = (names: ReadonlyMap<string, unknown>): readonly number[] =>
      [...new Set([...names.keys()].map(({ length }) => length))].sort((a, b) => b - a);
    const firsts = (names: ReadonlyMap<string, unknown>): ReadonlySet<number> =>
      new Set([...names.keys()].map((name) => name.charCodeAt(0)));
    this.#firsts = { name: firsts(this.#names.name), shortName: firsts(this.#names.shortName) };
    this.#lengths = { name: lengths(this.#names.name), shortName: lengths(this.#names.shortName) };
  }

  /** The index of a list of places; that of the list seen last is kept. */
  static of(loaded: readonly Jurisdiction[]): LoadedPlaces {
    const known = kept.get(loaded) ?? new LoadedPlaces(loaded);
    kept.set(loaded, known);
    return known;
  }

  /** Places with this name. */
  named(field: 'name' | 'shortName', name: string): readonly Jurisdiction[] {
    return this.#names[field].get(name) ?? [];
  }

  /** Names that stand in the text, longest first, each with where it begins. */
  *namesIn(
    text: string,
    field: 'name' | 'shortName',
  ): Generator<{ readonly start: number; readonly name: string; readonly places: readonly Jurisdiction[] }> {
    const firsts = this.#firsts[field];
    for (const length of this.#lengths[field]) {
      for (let start = 0; length > 1 && start + length <= text.length; start += 1) {
        if (!firsts.has(text.charCodeAt(start))) continue;
        const name = text.slice(start, start + length);
        const places = this.#names[field].get(name);
        if (places !== undefined) yield { start, name, places };
      }
    }
  }

  /**
   * Stretches of the text that are written as a short name but for some characters, in the order of the places: where the sign
   * behind the stretch says that a place ends there, or, sought by sound, where one may stand.
   */
  alike(text: string, how: Alike): readonly Misspelling[] {
    const found: (Misspelling & { readonly at: number })[] = [];
    for (const length of this.#lengths.shortName) {
      for (let start = 0; length > 1 && start + length <= text.length; start += 1) {
        const positions = this.#alikeAt(text, { start, end: start + length }, how);
        found.push(...positions.map((at) => ({ start, place: this.all[at]!, at })));
      }
    }
    return found.sort((a, b) => a.at - b.at || a.start - b.start);
  }

  /** Positions of the places whose short name may be meant by a stretch of the text. */
  #alikeAt(text: string, span: Span, how: Alike): readonly number[] {
    const sign = text.charAt(span.end);
    if ('before' in how && (sign === '' || !how.before.includes(sign))) return [];
    const written = text.slice(span.start, span.end);
    if (!HAN.test(written)) return [];
    if ('before' in how) return this.#sharing(written);
    return how.where(span) ? this.#soundingLike(written) : [];
  }

  /**
   * Positions of the places whose short name has a character of the written one at its place. All are looked at: that is done
   * before a table of them would be made, and every report that is stored makes another list of places.
   */
  #sharing(written: string): readonly number[] {
    const known = this.#shared.get(written);
    if (known !== undefined) return known;
    const sharing: number[] = [];
    this.all.forEach(({ shortName }, at) => {
      if (shortName.length !== written.length) return;
      for (let index = 0; index < written.length; index += 1) {
        if (shortName.charCodeAt(index) !== written.charCodeAt(index)) continue;
        sharing.push(at);
        return;
      }
    });
    if (this.#shared.size >= MOST_SHARED) this.#shared.clear();
    this.#shared.set(written, sharing);
    return sharing;
  }

  /** Positions of the places whose short name sounds like the written one. */
  #soundingLike(written: string): readonly number[] {
    if (this.#sounding.size === 0) {
      this.all.forEach(({ shortName }, at) => {
        if (shortName.length > 1) put(this.#sounding, soundOf(shortName), at);
      });
    }
    return this.#sounding.get(soundsOf(written).join(' ')) ?? [];
  }
}

/** Sounds of all short names that were ever loaded: another listing has most of them too. */
const sounds = new Map<string, string>();

function soundOf(shortName: string): string {
  const known = sounds.get(shortName) ?? syllablesOf(shortName).join(' ');
  sounds.set(shortName, known);
  return known;
}

const HAN = /^\p{Script=Han}+$/u;
/** Stretches of text that are remembered. */
const MOST_SHARED = 1000;

const kept = new WeakMap<readonly Jurisdiction[], LoadedPlaces>();

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
