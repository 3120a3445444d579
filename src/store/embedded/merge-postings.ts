import type { TermWeights, TextField } from '../store.js';
import { packTexts, scaledCount, textAt, type FieldPostings, type PostingsTable } from './postings-file.js';

/** A passage with its terms. */
export interface TermRow {
  readonly number: number;
  /** Its citation id. */
  readonly id: string;
  readonly terms: Readonly<Record<TextField, TermWeights>>;
}

const NONE: PostingsTable = {
  numbers: new Uint32Array(),
  ids: packTexts([]),
  fields: { characters: none(), gloss: none() },
};

function none(): FieldPostings {
  return {
    lengths: new Float32Array(),
    terms: packTexts([]),
    starts: new Uint32Array(1),
    rows: new Uint32Array(),
    counts: new Uint16Array(),
  };
}

/** Terms of rows that are being gathered, each with its rows and counts in turn. */
class Gathered {
  readonly terms = new Map<string, number[]>();
  readonly lengths: number[] = [];

  add(row: number, terms: TermWeights): void {
    let length = 0;
    for (const [term, count] of terms) {
      const scaled = scaledCount(count);
      length += count;
      const list = this.terms.get(term);
      if (list === undefined) this.terms.set(term, [row, scaled]);
      else list.push(row, scaled);
    }
    this.lengths.push(length);
  }
}

/**
 * A table with the old one's passages but for those that are gone, and the new ones behind them (索引合并). The new ones'
 * numbers ascend and are higher than all old ones.
 */
export function mergePostings(
  old: PostingsTable | null,
  isGone: (number: number) => boolean,
  added: Iterable<TermRow>,
): PostingsTable {
  const { numbers, ids, fields } = old ?? NONE;
  const moved = new Int32Array(numbers.length);
  const kept: number[] = [];
  const keptIds: string[] = [];
  numbers.forEach((number, row) => {
    moved[row] = isGone(number) ? -1 : kept.push(number) - 1;
    if (moved[row] !== -1) keptIds.push(textAt(ids, row));
  });
  const gathered = { characters: new Gathered(), gloss: new Gathered() };
  for (const { number, id, terms } of added) {
    const row = kept.push(number) - 1;
    keptIds.push(id);
    gathered.characters.add(row, terms.characters);
    gathered.gloss.add(row, terms.gloss);
  }
  return {
    numbers: Uint32Array.from(kept),
    ids: packTexts(keptIds),
    fields: {
      characters: mergeField(fields.characters, moved, gathered.characters),
      gloss: mergeField(fields.gloss, moved, gathered.gloss),
    },
  };
}

function mergeField(old: FieldPostings, moved: Int32Array, added: Gathered): FieldPostings {
  const most = old.rows.length + [...added.terms.values()].reduce((sum, list) => sum + list.length / 2, 0);
  const rows = new Uint32Array(most);
  const counts = new Uint16Array(most);
  const terms: string[] = [];
  const starts = [0];
  let at = 0;
  for (const { term, place, list } of inOrder(old, added)) {
    for (let index = old.starts[place] ?? 0; place >= 0 && index < (old.starts[place + 1] ?? 0); index += 1) {
      const row = moved[old.rows[index] ?? 0] ?? -1;
      if (row < 0) continue;
      rows[at] = row;
      counts[at] = old.counts[index] ?? 0;
      at += 1;
    }
    for (let index = 0; index < list.length; index += 2, at += 1) {
      rows[at] = list[index] ?? 0;
      counts[at] = list[index + 1] ?? 0;
    }
    if (at === starts.at(-1)) continue;
    terms.push(term);
    starts.push(at);
  }
  const lengths = [...old.lengths].filter((_, row) => (moved[row] ?? -1) >= 0);
  return {
    lengths: Float32Array.from([...lengths, ...added.lengths]),
    terms: packTexts(terms),
    starts: Uint32Array.from(starts),
    rows: at === most ? rows : rows.slice(0, at),
    counts: at === most ? counts : counts.slice(0, at),
  };
}

/** The terms of both, in ascending order, each with its place in the old table (−1: none) and what is added to it. */
function* inOrder(
  old: FieldPostings,
  added: Gathered,
): Generator<{ readonly term: string; readonly place: number; readonly list: readonly number[] }> {
  const fresh = [...added.terms].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  let next = 0;
  for (let place = 0; place < old.starts.length - 1; place += 1) {
    const term = textAt(old.terms, place);
    for (let one = fresh[next]; one !== undefined && one[0] < term; one = fresh[next]) {
      yield { term: one[0], place: -1, list: one[1] };
      next += 1;
    }
    const same = fresh[next];
    const list = same?.[0] === term ? same[1] : [];
    if (same?.[0] === term) next += 1;
    yield { term, place, list };
  }
  for (const [term, list] of fresh.slice(next)) yield { term, place: -1, list };
}
