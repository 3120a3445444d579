import { firstWhere } from '../../lib/first-where.js';
import type { ReportFilter, StoredReport } from '../store.js';
import { parsed, reportOf, type ReportRow } from './codec.js';
import type { Database } from './database.js';

const COLUMNS =
  'id, first, file, sha256, title, publisher, jurisdiction, year, issued, doubts, characters, passages, figures';

/** A report of the listing, with the number of its first passage. */
export interface ListedReport {
  readonly id: string;
  readonly first: number;
  readonly passages: number;
  readonly report: StoredReport;
}

/** The reports of the store at one generation (报告清单), without their texts. */
export class Listing {
  readonly #byId: ReadonlyMap<string, ListedReport>;
  readonly #stored: readonly StoredReport[];

  private constructor(
    readonly generation: number,
    /** Ordered by id. */
    readonly reports: readonly ListedReport[],
  ) {
    this.#byId = new Map(reports.map((listed) => [listed.id, listed]));
    this.#stored = reports.map(({ report }) => report);
  }

  /** Reads the listing; what an earlier one held already is taken from there. */
  static read(database: Database, generation: number, before: Listing | null): Listing {
    if (before === null || before.reports.length === 0) {
      return new Listing(
        generation,
        database.all<ListedRow>(`SELECT ${COLUMNS} FROM reports ORDER BY id`).map(listed),
      );
    }
    // One row: handing over a row costs as much as reading it.
    const now = database.all<{ listed: string }>(
      `SELECT json_group_array(json_array(id, first)) AS listed
       FROM (SELECT id, first FROM reports ORDER BY id)`,
    );
    const ids = now.flatMap(({ listed: pairs }) => parsed<[string, number][]>(pairs));
    const reports = ids.flatMap(([id, first]) => {
      const known = before.#byId.get(id);
      if (known?.first === first && first > 0) return [known];
      return database.all<ListedRow>(`SELECT ${COLUMNS} FROM reports WHERE id = ?`, id).map(listed);
    });
    return new Listing(generation, reports);
  }

  /** The listing at a later generation, for which only these reports were stored, replaced or removed. */
  after(database: Database, generation: number, changed: readonly string[]): Listing {
    const ids = new Set(changed);
    const now = this.reports.filter(({ id }) => !ids.has(id));
    for (const id of ids) {
      const [row] = database.all<ListedRow>(`SELECT ${COLUMNS} FROM reports WHERE id = ?`, id);
      if (row !== undefined) now.splice(placeAmong(now, id), 0, listed(row));
    }
    return new Listing(generation, now);
  }

  /** Reports that the filter lets through, ordered by id. */
  select(filter: ReportFilter | undefined): readonly StoredReport[] {
    const { reports, jurisdictions, years } = filter ?? {};
    if (reports === undefined && jurisdictions === undefined && years === undefined) return this.#stored;
    const found =
      reports === undefined
        ? this.#stored
        : [...new Set(reports)].sort(byBytes).flatMap((id) => this.#byId.get(id)?.report ?? []);
    return found.filter(
      ({ jurisdiction, year }) =>
        (jurisdictions?.includes(jurisdiction.name) ?? true) && (years?.includes(year) ?? true),
    );
  }

  /** Ids of the reports that the filter lets through; null when it lets all through. */
  within(filter: ReportFilter | undefined): ReadonlySet<string> | null {
    const chosen = this.select(filter);
    return chosen.length === this.reports.length ? null : new Set(chosen.map(({ id }) => id));
  }
}

type ListedRow = ReportRow & { readonly first: number };

function listed({ first, ...row }: ListedRow): ListedReport {
  return { id: row.id, first, passages: row.passages, report: reportOf(row) };
}

/** Where a report belongs by its id. */
function placeAmong(reports: readonly ListedReport[], id: string): number {
  return firstWhere(reports.length, (at) => byBytes(reports[at]!.id, id) >= 0);
}

/** The order of the database: by the bytes of UTF-8. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
