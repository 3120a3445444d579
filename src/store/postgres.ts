import { DianjuError } from '../lib/errors.js';
import { DERIVATION, LINED } from './kept.js';
import { nearestIds } from './nearest.js';
import { Link, type Statements, type Work } from './postgres/link.js';
import { migrate } from './postgres/migrate.js';
import {
  figureOf,
  filterValues,
  IN_FILTER,
  PASSAGE_COLUMNS,
  passageOf,
  REPORT_COLUMNS,
  type FigureRow,
  type PassageRow,
  type ReportRow,
} from './postgres/rows.js';
import { Reading } from './postgres/reading.js';
import { openSharedTables } from './postgres/shared.js';
import { documentFrequencies, searchText } from './postgres/text-search.js';
import { prepareVectors, searchVectors, type EmbedderIdentity } from './postgres/vector-search.js';
import { wholeReport } from './postgres/whole.js';
import { countReport, deleteReport, insertReport, revive, stampNow } from './postgres/writing.js';
import { holderOf } from './sentences.js';
import type { Shared } from './shared.js';
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

const PATIENCE_MS = 15_000;

/** Which database holds the store and whose vectors it holds. */
export interface PostgresStoreOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** A copy of the database that is read from, where it has caught up; default: none. */
  readonly replica?: string | null;
  readonly embedder: EmbedderIdentity;
  /** How long a lost connection is tried again, in milliseconds; default 15000. */
  readonly patienceMs?: number;
  /** Told what an operator should know. `vectors not indexed`: there is no pgvector 0.8, and all vectors are compared. */
  readonly onTrouble?: (trouble: 'connection lost' | 'vectors not indexed', place: string) => void;
}

/** A store in Postgres, and what processes that share it agree on. */
export interface PostgresStore extends ReportStore {
  readonly shared: Shared;
}

/**
 * Opens the store in a Postgres database (Postgres 报告库), and makes or brings up to date its tables.
 *
 * @throws DianjuError `store-unreachable`, `store-refused` or `store-newer`
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<PostgresStore> {
  const { url, replica = null, embedder, patienceMs = PATIENCE_MS, onTrouble = () => undefined } = options;
  const link = (address: string, patience: number): Link =>
    new Link({ url: address, patienceMs: patience, onLost: (place) => onTrouble('connection lost', place) });
  const primary = link(url, patienceMs);
  try {
    await migrate(primary);
    const indexed = await prepareVectors(primary, embedder);
    if (!indexed) onTrouble('vectors not indexed', primary.place);
    // A copy that is gone is not waited for: the database itself can answer.
    const reading = new Reading(primary, replica === null ? null : link(replica, 0));
    return new Tables({ primary, reading, embedder, indexed });
  } catch (error) {
    await primary.close();
    throw error;
  }
}

interface Parts {
  readonly primary: Link;
  readonly reading: Reading;
  readonly embedder: EmbedderIdentity;
  readonly indexed: boolean;
}

class Tables implements PostgresStore {
  readonly shared: Shared;
  readonly #primary: Link;
  readonly #reading: Reading;
  readonly #embedder: EmbedderIdentity;
  readonly #indexed: boolean;
  #listing: { readonly generation: number; readonly reports: readonly StoredReport[] } | null = null;

  constructor({ primary, reading, embedder, indexed }: Parts) {
    this.shared = openSharedTables(primary);
    this.#primary = primary;
    this.#reading = reading;
    this.#embedder = embedder;
    this.#indexed = indexed;
  }

  async stamp(): Promise<StoreStamp> {
    const [row] = await this.#rows<StoreStamp>(
      'SELECT generation, changed, (SELECT count(*)::integer FROM reports) AS reports FROM state',
    );
    return row ?? { generation: 0, changed: null, reports: 0 };
  }

  async put(bundle: ReportBundle): Promise<'added' | 'replaced' | 'unchanged'> {
    // Postgres keeps neither, and nothing may be changed in a text that is cited.
    if (/\0|\p{Cs}/u.test(bundle.parsed.text)) throw new DianjuError('file-not-text', bundle.file);
    let state: 'added' | 'replaced' | 'unchanged' = 'unchanged';
    await this.#change(async (statements, cutOff) => {
      // What was cut off after it was carried out is found done: its state is that of the first time.
      if (!cutOff) state = 'unchanged';
      if (await holds(statements, bundle, this.#embedder.id)) return null;
      const replaced = await has(statements, bundle.id);
      state = replaced ? 'replaced' : 'added';
      if (replaced) {
        await stampNow(statements);
        await countReport(statements, bundle.id, -1);
        await deleteReport(statements, bundle.id);
      }
      await insertReport(statements, bundle, this.#embedder.id);
      const generation = await stampNow(statements);
      await countReport(statements, bundle.id, 1);
      await revive(statements, bundle.id);
      return generation;
    });
    return state;
  }

  holds(id: string, sha256: string): Promise<boolean> {
    return holds(this.#primary, { id, sha256 }, this.#embedder.id);
  }

  async outdated(): Promise<readonly string[]> {
    const rows = await this.#primary.query<{ id: string }>(
      'SELECT id FROM reports WHERE derivation <> $1 OR embedder <> $2 ORDER BY id',
      DERIVATION,
      this.#embedder.id,
    );
    return rows.map(({ id }) => id);
  }

  async hasAllLines(): Promise<boolean> {
    const older = await this.#primary.query('SELECT 1 FROM reports WHERE derivation < $1 LIMIT 1', LINED);
    return older.length === 0;
  }

  async remove(id: string): Promise<boolean> {
    let removed = false;
    await this.#change(async (statements, cutOff) => {
      if (!cutOff) removed = false;
      if (!(await has(statements, id))) return null;
      removed = true;
      const generation = await stampNow(statements);
      await countReport(statements, id, -1);
      await deleteReport(statements, id);
      return generation;
    });
    return removed;
  }

  async reports(filter?: ReportFilter): Promise<readonly StoredReport[]> {
    if (filter === undefined) return this.#all();
    return this.#rows<ReportRow>(
      `SELECT ${REPORT_COLUMNS} FROM reports WHERE ${IN_FILTER} ORDER BY id`,
      ...filterValues(filter),
    );
  }

  /** All reports, kept until the store changes: every question asks for them. */
  async #all(): Promise<readonly StoredReport[]> {
    const [state] = await this.#rows<{ generation: number }>('SELECT generation FROM state');
    const generation = state?.generation ?? 0;
    if (this.#listing?.generation !== generation) {
      const reports = await this.#rows<ReportRow>(`SELECT ${REPORT_COLUMNS} FROM reports ORDER BY id`);
      this.#listing = { generation, reports };
    }
    return this.#listing.reports;
  }

  async text(report: string): Promise<string | null> {
    const [row] = await this.#rows<{ text: string }>('SELECT text FROM reports WHERE id = $1', report);
    return row?.text ?? null;
  }

  whole(report: string): Promise<ReportBundle | null> {
    return this.#reading.from((link) => wholeReport(link, report));
  }

  async passages(report: string): Promise<readonly StoredPassage[]> {
    const rows = await this.#rows<PassageRow>(
      `SELECT ${PASSAGE_COLUMNS} FROM passages WHERE report = $1 ORDER BY position`,
      report,
    );
    return rows.map(passageOf);
  }

  async passagesById(ids: readonly string[]): Promise<readonly StoredPassage[]> {
    const rows = await this.#rows<PassageRow>(
      `SELECT ${PASSAGE_COLUMNS} FROM passages WHERE id = ANY ($1)`,
      ids,
    );
    const byId = new Map(rows.map((row) => [row.id, passageOf(row)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async nearestCitations(id: string, limit: number): Promise<readonly string[]> {
    const rows = await this.#rows<{ id: string }>('SELECT id FROM passages');
    return nearestIds(
      id,
      rows.map((row) => row.id),
      limit,
    );
  }

  async retired(id: string): Promise<RetiredCitation | null> {
    const [row] = await this.#rows<{
      report: string;
      name: string;
      year: number;
      at: string;
      sentences: string[];
    }>('SELECT report, name, year, at, sentences FROM retired WHERE id = $1', id);
    if (row === undefined) return null;
    const { report, name, year, at, sentences } = row;
    const passages = await this.#rows<{ id: string; text: string }>(
      `SELECT passages.id, passages.text FROM passages JOIN reports ON reports.id = report
       WHERE name = $1 AND year = $2 ORDER BY report, position`,
      name,
      year,
    );
    return { id, report, jurisdiction: name, year, at, now: holderOf(sentences, passages) };
  }

  async citationsStarting(prefix: string, limit: number): Promise<readonly string[]> {
    const rows = await this.#rows<{ id: string }>(
      'SELECT id FROM passages WHERE starts_with(id, $1) AND id >= $1 ORDER BY id LIMIT $2',
      prefix,
      limit,
    );
    return rows.map((row) => row.id);
  }

  async figures(filter?: ReportFilter): Promise<readonly StoredFigure[]> {
    const rows = await this.#rows<FigureRow>(
      `SELECT report, passage, data FROM figures
       WHERE report IN (SELECT id FROM reports WHERE ${IN_FILTER}) ORDER BY report, starts, ends`,
      ...filterValues(filter),
    );
    return rows.map(figureOf);
  }

  async figuresNear(metric: string, filter?: ReportFilter): Promise<readonly StoredFigure[]> {
    const rows = await this.#rows<FigureRow>(
      `SELECT report, passage, data FROM figures
       WHERE metrics @> ARRAY[$4::text] AND report IN (SELECT id FROM reports WHERE ${IN_FILTER})
       ORDER BY report, starts, ends`,
      ...filterValues(filter),
      metric,
    );
    return rows.map(figureOf);
  }

  async linesOf(metric: string, reports: readonly string[]): Promise<readonly ComparisonRow<LineCitation>[]> {
    const rows = await this.#rows<{ data: ComparisonRow<LineCitation> }>(
      'SELECT data FROM lines WHERE metric = $1 AND report = ANY($2) ORDER BY report',
      metric,
      reports,
    );
    return rows.map(({ data }) => data);
  }

  searchText(
    field: TextField,
    terms: TermWeights,
    options: SearchOptions,
  ): Promise<readonly ScoredPassage[]> {
    return this.#reading.from((link) => searchText(link, { field, terms }, options));
  }

  searchVectors(vector: readonly number[], options: SearchOptions): Promise<readonly ScoredPassage[]> {
    const query = { ...options, vector, embedder: this.#embedder, indexed: this.#indexed };
    return this.#reading.from((link) => searchVectors(link, query));
  }

  documentFrequencies(field: TextField, terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#reading.from((link) => documentFrequencies(link, field, terms));
  }

  async close(): Promise<void> {
    await this.#reading.close();
    await this.#primary.close();
  }

  #rows<Row extends object>(...statement: Parameters<Statements['query']>): Promise<readonly Row[]> {
    return this.#reading.from((link) => link.query<Row>(...statement));
  }

  /** Changes the store; the work gives the generation that it made, null when nothing changed. */
  async #change(work: Work<number | null>): Promise<void> {
    const generation = await this.#primary.transaction(work);
    if (generation !== null) this.#reading.wrote(generation);
  }
}

async function has(statements: Statements, id: string): Promise<boolean> {
  return (await statements.query('SELECT 1 AS found FROM reports WHERE id = $1', id)).length > 0;
}

async function holds(
  statements: Statements,
  { id, sha256 }: { readonly id: string; readonly sha256: string },
  embedder: string,
): Promise<boolean> {
  const rows = await statements.query(
    'SELECT 1 AS found FROM reports WHERE id = $1 AND sha256 = $2 AND derivation = $3 AND embedder = $4',
    id,
    sha256,
    DERIVATION,
    embedder,
  );
  return rows.length > 0;
}
