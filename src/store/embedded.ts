import { setImmediate as rest } from 'node:timers/promises';
import type { ComparisonRow } from '../figures/types.js';
import type {
  LineCitation,
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
import type { IndexIdentity } from '../../embeddings/vector-file.js';
import { figuresOf, parsed, passagesOf } from './embedded/codec.js';
import type { FiguresRow } from './embedded/codec.js';
import { Checkpoints } from './embedded/checkpoints.js';
import { Database } from './embedded/database.js';
import { IndexKeeper } from './embedded/index-keeper.js';
import { Indexes } from './embedded/indexes.js';
import { Listing } from './embedded/listing.js';
import { nearestIds } from './nearest.js';
import { retiredCitation, revive } from './embedded/retired.js';
import { DERIVATION, LINED } from './kept.js';
import { named } from './embedded/text-search.js';
import { wholeReport } from './embedded/whole.js';
import { deleteReport, insertReport } from './embedded/writing.js';

const BUSY_MS = 5000;
/** Changes of its own that a process remembers, so that its listing follows them one by one. */
const MOST_CHANGES = 100;
/** Passages that are searched without index files: 1,000 take about 3 ms. */
const WITHOUT_INDEX = 1000;

/** Where the store lies and whose vectors it holds. */
export interface EmbeddedStoreOptions {
  readonly folder: string;
  readonly embedder: {
    readonly id: string;
    readonly dimensions: number;
    /** Whether most values of a question's vector are 0; default false. */
    readonly sparse?: boolean;
  };
  /** Never writes, not even the index file; a folder without a store reads as an empty one. Default false. */
  readonly readOnly?: boolean;
  /** How long a writer waits for another process, in milliseconds; default 5000. */
  readonly busyMs?: number;
  /** Number of passages that are searched without index files; default 1000. */
  readonly withoutIndex?: number;
  /** Told which index files could not be used or built; what is stored is found all the same, more slowly. */
  readonly onTrouble?: (error: unknown) => void;
}

/**
 * Opens the store of a data folder (内嵌报告库): SQLite holds everything, the index files beside it are a
 * cache. Opening reads nothing but the version; what is searched is read when it first is.
 *
 * @throws DianjuError `data-folder-unwritable`, `store-damaged`, `store-newer`, `store-older` (when only read) or `store-busy`
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<ReportStore> {
  const { folder, readOnly = false, busyMs = BUSY_MS } = options;
  const connect = () => new Database({ folder, readOnly, busyMs });
  return new EmbeddedStore(connect, options);
}

class EmbeddedStore implements ReportStore {
  readonly #database: Database;
  /** Opens a second connection: what is written is seen on the first one when it is whole. */
  readonly #openWriter: () => Database;
  #writer: Database | null = null;
  readonly #embedder: EmbeddedStoreOptions['embedder'];
  readonly #indexes: Indexes;
  /** Absent for a reader: only who may write writes index files. */
  readonly #keeper: IndexKeeper | null;
  readonly #checkpoints: Checkpoints;
  #listing: Listing | null = null;
  /** Whether all reports of a listing have their lines: looked up once for it. */
  #lined: { readonly listing: Listing; readonly all: boolean } | null = null;
  #changed = false;
  /** The generation as it was found in this turn of the event loop; null where nobody has looked yet. */
  #seen: number | null = null;
  /** Ids of the reports that this process has changed of late, by the generation that each made. */
  readonly #changes = new Map<number, string>();

  constructor(connect: () => Database, options: EmbeddedStoreOptions) {
    const { folder, embedder, readOnly = false, withoutIndex = WITHOUT_INDEX, onTrouble } = options;
    this.#database = connect();
    this.#openWriter = connect;
    this.#embedder = embedder;
    this.#checkpoints = new Checkpoints(this.#database.file);
    const identity = (): IndexIdentity => ({
      embedder: embedder.id,
      dimensions: embedder.dimensions,
      store: this.#meta('store') ?? '',
      sparse: embedder.sparse ?? false,
    });
    this.#indexes = new Indexes(this.#database, {
      ...{ folder, identity, onTrouble },
      onRead: () => this.#considerIndexes(),
    });
    this.#keeper = readOnly
      ? null
      : new IndexKeeper({ least: withoutIndex, job: () => ({ folder, identity: identity() }), onTrouble });
  }

  async stamp(): Promise<StoreStamp> {
    const { reports, generation } = this.#current();
    return { reports: reports.length, generation, changed: this.#meta('changed') };
  }

  async put(bundle: ReportBundle): Promise<'added' | 'replaced' | 'unchanged'> {
    const state = await this.#change(bundle.id, async (writer) => {
      if (this.#holds(bundle.id, bundle.sha256)) return { result: 'unchanged' as const, changed: false };
      const replaced = deleteReport(writer, bundle.id);
      await insertReport(writer, bundle, this.#embedder.id);
      revive(writer, bundle.id);
      return { result: replaced ? ('replaced' as const) : ('added' as const), changed: true };
    });
    if (state === 'replaced') await this.#leaveNothing();
    if (state !== 'unchanged') {
      // What answers meanwhile does not wait for this and the change itself in one.
      await rest();
      this.#checkpoints.consider();
      this.#considerIndexes();
    }
    return state;
  }

  async holds(id: string, sha256: string): Promise<boolean> {
    return this.#holds(id, sha256);
  }

  async remove(id: string): Promise<boolean> {
    const removed = await this.#change(id, async (writer) => {
      const gone = deleteReport(writer, id);
      return { result: gone, changed: gone };
    });
    if (removed) {
      await rest();
      await this.#leaveNothing();
      this.#considerIndexes();
    }
    return removed;
  }

  async reports(filter?: ReportFilter): Promise<readonly StoredReport[]> {
    return this.#current().select(filter);
  }

  async text(report: string): Promise<string | null> {
    const row = this.#database.get<{ text: string }>('SELECT text FROM reports WHERE id = ?', report);
    return row?.text ?? null;
  }

  async whole(report: string): Promise<ReportBundle | null> {
    return wholeReport(this.#database, report);
  }

  async passages(report: string): Promise<readonly StoredPassage[]> {
    return this.#passages('report = ? ORDER BY position', report);
  }

  async passagesById(ids: readonly string[]): Promise<readonly StoredPassage[]> {
    const found = this.#passages('id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
    const byId = new Map(found.map((passage) => [passage.id, passage]));
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
    return retiredCitation(this.#database, id);
  }

  async citationsStarting(prefix: string, limit: number): Promise<readonly string[]> {
    const rows = this.#database.all<{ id: string }>(
      'SELECT id FROM passages WHERE id >= ? AND id < ? ORDER BY id LIMIT ?',
      prefix,
      `${prefix}\u{10ffff}`,
      limit,
    );
    return rows.map((row) => row.id);
  }

  async figures(filter?: ReportFilter): Promise<readonly StoredFigure[]> {
    const reports = this.#current()
      .select(filter)
      .map(({ id }) => id);
    // A row a report: handing over a row costs as much as reading it.
    return reports.flatMap((report) => {
      const [found] = this.#database.all<Omit<FiguresRow, 'report'>>(
        `SELECT group_concat(passage, '|') AS passages, group_concat(data, ',') AS figures
         FROM figures WHERE report = ? GROUP BY report`,
        report,
      );
      return found === undefined ? [] : figuresOf({ ...found, report });
    });
  }

  async figuresNear(metric: string, filter?: ReportFilter): Promise<readonly StoredFigure[]> {
    const within = this.#current().within(filter);
    return this.#database
      .all<FiguresRow>(
        `SELECT figures.report AS report, group_concat(passage, '|') AS passages, group_concat(data, ',') AS figures
         FROM figure_metrics JOIN figures USING (report, start, end) WHERE metric = ?
         GROUP BY figure_metrics.report ORDER BY figure_metrics.report`,
        metric,
      )
      .filter(({ report }) => within === null || within.has(report))
      .flatMap(figuresOf);
  }

  async linesOf(metric: string, reports: readonly string[]): Promise<readonly ComparisonRow<LineCitation>[]> {
    // One row: handing over a row costs as much as reading it.
    const [found] = this.#database.all<{ lines: string | null }>(
      `SELECT group_concat(data, ',') AS lines
       FROM lines WHERE metric = ? AND report IN (SELECT value FROM json_each(?))`,
      metric,
      JSON.stringify(reports),
    );
    const lines = parsed<ComparisonRow<LineCitation>[]>(`[${found?.lines ?? ''}]`);
    return lines.sort((a, b) => (a.report < b.report ? -1 : 1));
  }

  async searchText(
    field: TextField,
    terms: TermWeights,
    options: SearchOptions,
  ): Promise<readonly ScoredPassage[]> {
    const listing = this.#current();
    const { text, rows } = await this.#indexes.at(listing);
    return named(text[field].search(terms, listing.within(options.filter), options.limit), rows);
  }

  async searchVectors(vector: readonly number[], options: SearchOptions): Promise<readonly ScoredPassage[]> {
    const listing = this.#current();
    const { vectors, rows } = await this.#indexes.at(listing);
    return named(
      vectors.search({ vector, limit: options.limit, within: listing.within(options.filter) }),
      rows,
    );
  }

  async documentFrequencies(
    field: TextField,
    terms: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const { text } = await this.#indexes.at(this.#current());
    const found = terms.map((term) => [term, text[field].frequency(term)] as const);
    return new Map(found.filter(([, frequency]) => frequency > 0));
  }

  async close(): Promise<void> {
    try {
      await this.#keeper?.settled();
      if (this.#changed) this.#considerIndexes();
      await this.#keeper?.settled();
      await this.#checkpoints.close();
    } finally {
      this.#changed = false;
      this.#writer?.close();
      this.#database.close();
    }
  }

  async outdated(): Promise<readonly string[]> {
    return this.#database
      .all<{ id: string }>(
        'SELECT id FROM reports WHERE derivation <> ? OR embedder <> ? ORDER BY id',
        DERIVATION,
        this.#embedder.id,
      )
      .map(({ id }) => id);
  }

  async hasAllLines(): Promise<boolean> {
    const listing = this.#current();
    if (this.#lined?.listing !== listing) {
      const older = this.#database.get('SELECT 1 AS found FROM reports WHERE derivation < ?', LINED);
      this.#lined = { listing, all: older === undefined };
    }
    return this.#lined.all;
  }

  /** The passages that a condition chooses, as one row: handing over a row costs as much as reading it. */
  #passages(chosen: string, value: string): readonly StoredPassage[] {
    const [found] = this.#database.all<{ passages: string }>(
      `SELECT json_group_array(json_array(id, report, position, section, start, end, json(heading), text)) AS passages
       FROM (SELECT * FROM passages WHERE ${chosen})`,
      value,
    );
    return passagesOf(found?.passages ?? '[]');
  }

  #holds(id: string, sha256: string): boolean {
    const row = this.#database.get<{ sha256: string; derivation: number; embedder: string }>(
      'SELECT sha256, derivation, embedder FROM reports WHERE id = ?',
      id,
    );
    return row?.sha256 === sha256 && row.derivation === DERIVATION && row.embedder === this.#embedder.id;
  }

  /** Empties what still holds a report that is gone: the log of changes and what is kept in memory. */
  async #leaveNothing(): Promise<void> {
    if (this.#listing !== null) this.#current();
    await this.#writer?.compact();
  }

  #considerIndexes(): void {
    this.#keeper?.consider(this.#indexes.drift());
  }

  async #change<T>(
    report: string,
    work: (writer: Database) => Promise<{ readonly result: T; readonly changed: boolean }>,
  ): Promise<T> {
    const writer = (this.#writer ??= this.#openWriter());
    return writer
      .write(async () => {
        const { result, changed } = await work(writer);
        if (changed) this.#stampNow(writer, report);
        return result;
      })
      .finally(() => (this.#seen = null));
  }

  #stampNow(writer: Database, report: string): void {
    const generation = this.#generationNow() + 1;
    // Where nobody has looked at the listing for so long, it is read whole.
    if (this.#changes.size >= MOST_CHANGES) this.#changes.clear();
    this.#changes.set(generation, report);
    for (const [key, value] of [
      ['generation', String(generation)],
      ['changed', new Date().toISOString()],
    ] as const) {
      writer.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', key, value);
    }
    this.#changed = true;
  }

  #meta(key: string): string | null {
    const row = this.#database.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', key);
    return row?.value ?? null;
  }

  /** What another process changes is seen one turn of the event loop later at most: an answer asks several times in one. */
  #generation(): number {
    if (this.#seen === null) {
      this.#seen = this.#generationNow();
      setImmediate(() => (this.#seen = null));
    }
    return this.#seen;
  }

  #generationNow(): number {
    return this.#database.count("SELECT CAST(value AS INTEGER) AS count FROM meta WHERE key = 'generation'");
  }

  /** The listing, read again when this or another process has changed the store. */
  #current(): Listing {
    const generation = this.#generation();
    if (this.#listing?.generation !== generation) {
      const before = this.#listing;
      const changed = before === null ? null : this.#changedSince(before.generation, generation);
      this.#listing =
        before === null || changed === null
          ? Listing.read(this.#database, generation, before)
          : before.after(this.#database, generation, changed);
    }
    return this.#listing;
  }

  /** The reports that were changed from one generation to another; null where other processes did some of it. */
  #changedSince(from: number, to: number): readonly string[] | null {
    const changed: string[] = [];
    for (let generation = from + 1; generation <= to; generation += 1) {
      const report = this.#changes.get(generation);
      if (report === undefined) return null;
      changed.push(report);
    }
    return changed;
  }
}
