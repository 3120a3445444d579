import type {
  ReportBundle,
  ReportFilter,
  ReportStore,
  RetiredCitation,
  ScoredPassage,
  SearchOptions,
  StoredFigure,
  StoredPassage,
  StoredReport,
  StoreStamp,
  TermWeights,
  TextField,
} from './store.js';
import type { IndexIdentity } from '../../embeddings/hnsw-index.js';
import { figureOf, passageOf, reportOf } from './embedded/codec.js';
import type { FigureRow, PassageRow, ReportRow } from './embedded/codec.js';
import { Database } from './embedded/database.js';
import { nearestIds } from './embedded/nearest.js';
import { retire, retiredCitation, revive } from './embedded/retired.js';
import { DERIVATION } from './embedded/schema.js';
import { TextSearch, type ResolvedSearch } from './embedded/text-search.js';
import { VectorSearch } from './embedded/vector-search.js';
import { countTerms, deleteReport, insertReport } from './embedded/writing.js';

const BUSY_MS = 5000;
const REPORT_COLUMNS =
  'id, file, sha256, title, publisher, jurisdiction, year, issued, doubts, characters, passages, figures';
const PASSAGE_COLUMNS = 'id, report, position, section, start, end, heading, text';

/** Where the store lies and whose vectors it holds. */
export interface EmbeddedStoreOptions {
  readonly folder: string;
  readonly embedder: { readonly id: string; readonly dimensions: number };
  /** Never writes, not even the index file; a folder without a store reads as an empty one. Default false. */
  readonly readOnly?: boolean;
  /** How long a writer waits for another process, in milliseconds; default 5000. */
  readonly busyMs?: number;
  /** Number of passages up to which the terms are kept in memory; default 3000. */
  readonly inMemory?: number;
}

/**
 * Opens the store of a data folder (内嵌报告库): SQLite holds everything, the vector index beside it is a cache.
 *
 * @throws DianjuError `data-folder-unwritable`, `store-damaged`, `store-newer` or `store-busy`
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<ReportStore> {
  const { folder, readOnly = false, busyMs = BUSY_MS } = options;
  return new EmbeddedStore(new Database({ folder, readOnly, busyMs }), options);
}

interface View {
  readonly generation: number;
  readonly reports: readonly StoredReport[];
  readonly text: Map<TextField, TextSearch>;
}

class EmbeddedStore implements ReportStore {
  readonly #database: Database;
  readonly #options: EmbeddedStoreOptions;
  readonly #embedder: string;
  readonly #vectors: VectorSearch;
  #view: View | null = null;
  #changed = false;

  constructor(database: Database, options: EmbeddedStoreOptions) {
    this.#database = database;
    this.#options = options;
    this.#embedder = options.embedder.id;
    this.#vectors = new VectorSearch(database, options.readOnly === true ? null : options.folder);
  }

  async stamp(): Promise<StoreStamp> {
    const reports = this.#database.get<{ count: number }>('SELECT count(*) AS count FROM reports');
    const changed = this.#meta('changed');
    return { reports: reports?.count ?? 0, generation: this.#generation(), changed };
  }

  async put(bundle: ReportBundle): Promise<'added' | 'replaced' | 'unchanged'> {
    const state = await this.#change(() => {
      if (this.#holds(bundle.id, bundle.sha256)) return { result: 'unchanged' as const, changed: false };
      const replaced = this.#delete(bundle.id);
      insertReport(this.#database, bundle, this.#embedder);
      countTerms(this.#database, bundle.id, 1);
      revive(this.#database);
      return { result: replaced ? ('replaced' as const) : ('added' as const), changed: true };
    });
    if (state === 'replaced') this.#leaveNothing();
    return state;
  }

  async holds(id: string, sha256: string): Promise<boolean> {
    return this.#holds(id, sha256);
  }

  async remove(id: string): Promise<boolean> {
    const removed = await this.#change(() => {
      const gone = this.#delete(id);
      return { result: gone, changed: gone };
    });
    if (removed) this.#leaveNothing();
    return removed;
  }

  async reports(filter?: ReportFilter): Promise<readonly StoredReport[]> {
    return select(this.#current().reports, filter);
  }

  async text(report: string): Promise<string | null> {
    const row = this.#database.get<{ text: string }>('SELECT text FROM reports WHERE id = ?', report);
    return row?.text ?? null;
  }

  async passages(report: string): Promise<readonly StoredPassage[]> {
    return this.#database
      .all<PassageRow>(`SELECT ${PASSAGE_COLUMNS} FROM passages WHERE report = ? ORDER BY position`, report)
      .map(passageOf);
  }

  async passagesById(ids: readonly string[]): Promise<readonly StoredPassage[]> {
    const rows = this.#database.all<PassageRow>(
      `SELECT ${PASSAGE_COLUMNS} FROM passages WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    );
    const byId = new Map(rows.map((row) => [row.id, passageOf(row)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async nearestCitations(id: string, limit: number): Promise<readonly string[]> {
    const rows = this.#database.all<{ id: string }>('SELECT id FROM passages');
    return nearestIds(
      id,
      rows.map((row) => row.id),
      limit,
    );
  }

  async retired(id: string): Promise<RetiredCitation | null> {
    return this.#database.has('retired') ? retiredCitation(this.#database, id) : null;
  }

  async citationsStarting(prefix: string, limit: number): Promise<readonly string[]> {
    const rows = this.#database.all<{ id: string }>(
      'SELECT id FROM passages WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT ?',
      prefix.length,
      prefix,
      limit,
    );
    return rows.map((row) => row.id);
  }

  async figures(filter?: ReportFilter): Promise<readonly StoredFigure[]> {
    const reports = select(this.#current().reports, filter).map(({ id }) => id);
    return this.#database
      .all<FigureRow>(
        `SELECT report, passage, data FROM figures WHERE report IN (SELECT value FROM json_each(?))
         ORDER BY report, start, end`,
        JSON.stringify(reports),
      )
      .map(figureOf);
  }

  async searchText(
    field: TextField,
    terms: TermWeights,
    options: SearchOptions,
  ): Promise<readonly ScoredPassage[]> {
    return this.#text(field).search(terms, this.#resolve(options));
  }

  async searchVectors(vector: readonly number[], options: SearchOptions): Promise<readonly ScoredPassage[]> {
    return this.#vectors.search(vector, this.#identity(), this.#resolve(options));
  }

  async documentFrequencies(
    field: TextField,
    terms: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    return this.#text(field).frequencies(terms);
  }

  async close(): Promise<void> {
    try {
      if (this.#changed) this.#vectors.save(this.#identity());
    } finally {
      this.#changed = false;
      this.#database.close();
    }
  }

  #holds(id: string, sha256: string): boolean {
    const row = this.#database.get<{ sha256: string; derivation: number; embedder: string }>(
      'SELECT sha256, derivation, embedder FROM reports WHERE id = ?',
      id,
    );
    return row?.sha256 === sha256 && row.derivation === DERIVATION && row.embedder === this.#embedder;
  }

  #delete(id: string): boolean {
    if (this.#database.get('SELECT 1 AS found FROM reports WHERE id = ?', id) === undefined) return false;
    countTerms(this.#database, id, -1);
    retire(this.#database, id);
    deleteReport(this.#database, id);
    return true;
  }

  /** Empties what still holds a report that is gone: the log of changes and what is kept in memory. */
  #leaveNothing(): void {
    this.#view = null;
    this.#database.compact();
  }

  async #change<T>(work: () => { readonly result: T; readonly changed: boolean }): Promise<T> {
    return this.#database.write(() => {
      const { result, changed } = work();
      if (changed) this.#stampNow();
      return result;
    });
  }

  #stampNow(): void {
    const generation = this.#generation() + 1;
    for (const [key, value] of [
      ['generation', String(generation)],
      ['changed', new Date().toISOString()],
    ] as const) {
      this.#database.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', key, value);
    }
    this.#changed = true;
  }

  #meta(key: string): string | null {
    const row = this.#database.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', key);
    return row?.value ?? null;
  }

  #generation(): number {
    return Number(this.#meta('generation') ?? 0);
  }

  /** What is kept in memory, taken anew when this or another process has changed the store. */
  #current(): View {
    const generation = this.#generation();
    if (this.#view?.generation !== generation) {
      const rows = this.#database.all<ReportRow>(`SELECT ${REPORT_COLUMNS} FROM reports ORDER BY id`);
      this.#view = { generation, reports: rows.map(reportOf), text: new Map() };
    }
    return this.#view;
  }

  #text(field: TextField): TextSearch {
    const { text } = this.#current();
    const known = text.get(field);
    if (known !== undefined) return known;
    const search = new TextSearch(this.#database, field, this.#options.inMemory);
    text.set(field, search);
    return search;
  }

  #resolve(options: SearchOptions): ResolvedSearch {
    const { filter } = options;
    if (filter === undefined) return { ...options, reports: null };
    const { reports } = this.#current();
    const chosen = select(reports, filter);
    return {
      ...options,
      reports: chosen.length === reports.length ? null : new Set(chosen.map(({ id }) => id)),
    };
  }

  #identity(): IndexIdentity {
    const { id, dimensions } = this.#options.embedder;
    return { embedder: id, dimensions, store: this.#meta('store') ?? '', generation: this.#generation() };
  }
}

function select(reports: readonly StoredReport[], filter: ReportFilter | undefined): readonly StoredReport[] {
  if (filter === undefined) return reports;
  return reports.filter(
    ({ id, jurisdiction, year }) =>
      (filter.reports?.includes(id) ?? true) &&
      (filter.jurisdictions?.includes(jurisdiction.name) ?? true) &&
      (filter.years?.includes(year) ?? true),
  );
}
