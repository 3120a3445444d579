import type { ScoredPassage, SearchOptions, TermWeights, TextField } from '../store.js';
import { bm25, rarity, type FieldStatistics } from './bm25.js';
import { unpackTerms } from './codec.js';
import type { Database } from './database.js';
import { Postings } from './postings.js';

/** Up to this many passages the terms are kept in memory (about 6 kB a passage). */
const IN_MEMORY = 3000;
/** Passages that the full-text index proposes in a larger store, each then scored exactly. */
const CANDIDATES = 400;
/** Rarest terms of a query that propose candidates. */
const PROPOSING_TERMS = 24;

interface TermsRow {
  readonly id: string;
  readonly report: string;
  readonly terms: string;
  readonly length: number;
}

/** A search with its filter already turned into reports; null means all. */
export interface ResolvedSearch extends SearchOptions {
  readonly reports: ReadonlySet<string> | null;
}

/** Search over the terms of one field, as the store stands at one generation. */
export class TextSearch {
  readonly #database: Database;
  readonly #field: TextField;
  readonly #statistics: FieldStatistics;
  readonly #inMemory: number;
  #postings: Postings | null = null;

  constructor(database: Database, field: TextField, inMemory = IN_MEMORY) {
    this.#database = database;
    this.#field = field;
    this.#inMemory = inMemory;
    const row = database.get<{ passages: number; meanLength: number | null }>(
      `SELECT count(*) AS passages, avg(${field}_length) AS meanLength FROM passages`,
    );
    this.#statistics = { passages: row?.passages ?? 0, meanLength: row?.meanLength ?? 0 };
  }

  /** Passages that score above 0, best first; equal scores in the order of their ids. */
  search(terms: TermWeights, { limit, reports }: ResolvedSearch): readonly ScoredPassage[] {
    const found = this.#small()
      ? this.#load().search(terms, reports)
      : this.#searchTables(terms, reports, Math.max(CANDIDATES, 10 * limit));
    return found
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      .slice(0, Math.max(0, limit));
  }

  /** In how many passages each term stands; terms in none are left out. */
  frequencies(terms: readonly string[]): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const term of terms) {
      const frequency = this.#frequency(term);
      if (frequency > 0) found.set(term, frequency);
    }
    return found;
  }

  #small(): boolean {
    return this.#statistics.passages <= this.#inMemory;
  }

  #load(): Postings {
    this.#postings ??= new Postings(
      this.#rows('').map(({ terms, ...row }) => ({ ...row, terms: unpackTerms(terms) })),
    );
    return this.#postings;
  }

  #rows(where: string, ...values: (string | number)[]): readonly TermsRow[] {
    return this.#database.all<TermsRow>(
      `SELECT id, report, ${this.#field} AS terms, ${this.#field}_length AS length FROM passages ${where}`,
      ...values,
    );
  }

  #frequency(term: string): number {
    if (this.#small()) return this.#load().frequency(term);
    const row = this.#database.get<{ passages: number }>(
      'SELECT passages FROM frequencies WHERE field = ? AND term = ?',
      this.#field,
      term,
    );
    return row?.passages ?? 0;
  }

  #searchTables(terms: TermWeights, reports: ReadonlySet<string> | null, most: number): ScoredPassage[] {
    const frequencies = this.frequencies([...terms.keys()]);
    if (frequencies.size === 0) return [];
    const weighted = new Map<string, number>();
    for (const [term, frequency] of frequencies) {
      weighted.set(term, (terms.get(term) ?? 0) * rarity(frequency, this.#statistics.passages));
    }
    const rows =
      reports === null || this.#passagesOf(reports) > this.#inMemory
        ? this.#propose(frequencies, reports, most)
        : this.#rows('WHERE report IN (SELECT value FROM json_each(?))', JSON.stringify([...reports]));
    return rows.flatMap(({ id, terms: packed, length }) => {
      const score = bm25(weighted, { terms: unpackTerms(packed), length }, this.#statistics);
      return score > 0 ? [{ id, score }] : [];
    });
  }

  #passagesOf(reports: ReadonlySet<string>): number {
    const row = this.#database.get<{ passages: number | null }>(
      'SELECT sum(passages) AS passages FROM reports WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify([...reports]),
    );
    return row?.passages ?? 0;
  }

  /** Candidates from the full-text index by the query's rarest terms: common ones stand nearly everywhere. */
  #propose(
    frequencies: ReadonlyMap<string, number>,
    reports: ReadonlySet<string> | null,
    most: number,
  ): readonly TermsRow[] {
    const rarest = [...frequencies].sort((a, b) => a[1] - b[1]).slice(0, PROPOSING_TERMS);
    const match = `${this.#field} : (${rarest.map(([term]) => `"${term}"`).join(' OR ')})`;
    const inReports =
      reports === null
        ? ''
        : 'AND rowid IN (SELECT number FROM passages WHERE report IN (SELECT value FROM json_each(?)))';
    const values = reports === null ? [match, most] : [match, JSON.stringify([...reports]), most];
    return this.#rows(
      `WHERE number IN (SELECT rowid FROM terms WHERE terms MATCH ? ${inReports} ORDER BY rank LIMIT ?)`,
      ...values,
    );
  }
}
