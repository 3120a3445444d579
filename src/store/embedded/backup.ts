import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Sqlite from 'libsql';
import { DianjuError } from '../../lib/errors.js';
import { Database } from './database.js';
import { readableQuery } from './readable.js';
import { SCHEMA_VERSION } from './schema.js';

/** Files of the data folder that are kept beside the store. */
const BESIDE = ['audit.ndjson', 'feedback.ndjson'];
const STORE = 'dianju.db';
/** How long a restore waits for a writer, in milliseconds. */
const BUSY_MS = 30_000;
/** Columns that hold passage numbers: no number is ever used twice, so that no index takes one passage for another. */
const NUMBERS: ReadonlySet<string> = new Set(['passages.number', 'reports.first']);

/** What a backup holds. */
export interface BackupContents {
  readonly reports: number;
  readonly passages: number;
}

/**
 * Copies the store of a data folder, as it stands at one moment, into one file (备份), with a digest of every table and the
 * files beside it. Works while others read and write; the file is there whole or not at all.
 *
 * @throws DianjuError `backup-nothing`, `store-busy`, `store-damaged`, or `backup-unwritable`
 */
export function backUp(folder: string, file: string): BackupContents {
  if (!existsSync(join(folder, STORE))) throw new DianjuError('backup-nothing', folder);
  const beside = `${file}.partial`;
  const live = new Database({ folder, readOnly: false, busyMs: BUSY_MS });
  try {
    rmSync(beside, { force: true });
    live.run('VACUUM INTO ?', beside);
    const contents = seal(beside, folder);
    renameSync(beside, file);
    return contents;
  } catch (error) {
    rmSync(beside, { force: true });
    if (error instanceof DianjuError && error.code === 'store-busy') throw error;
    throw new DianjuError('backup-unwritable', file, { cause: error });
  } finally {
    live.close();
  }
}

/** Puts the files beside the store and the digests into the copy. */
function seal(file: string, folder: string): BackupContents {
  const copy = new Sqlite(file);
  try {
    copy.exec('CREATE TABLE backup_files (name TEXT PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID');
    for (const name of BESIDE.filter((one) => existsSync(join(folder, one)))) {
      copy.prepare('INSERT INTO backup_files VALUES (?, ?)').run(name, readFileSync(join(folder, name)));
    }
    copy.exec('CREATE TABLE backup_digests (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL) WITHOUT ROWID');
    for (const name of tablesOf(copy).filter((one) => one !== 'backup_digests')) {
      copy.prepare('INSERT INTO backup_digests VALUES (?, ?)').run(name, digestOf(copy, name));
    }
    return contentsOf(copy);
  } finally {
    copy.close();
  }
}

/**
 * Replaces what a data folder holds by what the backup holds (恢复), in one transaction: programs that run on the folder see
 * the one or the other, and notice by the store's generation.
 *
 * @throws DianjuError `file-missing`, `backup-damaged`, `store-newer`, `store-busy` or `data-folder-unwritable`
 */
export async function restore(file: string, folder: string): Promise<BackupContents> {
  if (!existsSync(file)) throw new DianjuError('file-missing', file);
  const contents = verified(file);
  const live = new Database({ folder, readOnly: false, busyMs: BUSY_MS });
  const aside = mkdtempSync(join(folder, 'restore-'));
  try {
    copyFileSync(file, join(aside, STORE));
    // Opening brings a store of an earlier version up to this one.
    new Database({ folder: aside, readOnly: false, busyMs: BUSY_MS }).close();
    live.run('ATTACH ? AS backup', join(aside, STORE));
    await live.write(() => replaceAll(live));
    live.run('DETACH backup');
    await live.compact();
    putBeside(join(aside, STORE), folder);
    return contents;
  } finally {
    live.close();
    rmSync(aside, { recursive: true, force: true });
  }
}

function verified(file: string): BackupContents {
  let copy: Sqlite.Database | null = null;
  try {
    copy = new Sqlite(file, { readonly: true });
    const { user_version: version } = copy.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version > SCHEMA_VERSION) throw new DianjuError('store-newer', String(version));
    const digests = copy.prepare('SELECT name, sha256 FROM backup_digests').all() as Digest[];
    const open = copy;
    const whole = digests.length > 0 && digests.every(({ name, sha256 }) => digestOf(open, name) === sha256);
    if (!whole) throw new Error('a digest differs');
    return contentsOf(copy);
  } catch (error) {
    if (error instanceof DianjuError) throw error;
    throw new DianjuError('backup-damaged', basename(file), { cause: error });
  } finally {
    copy?.close();
  }
}

interface Digest {
  readonly name: string;
  readonly sha256: string;
}

function tablesOf(database: Sqlite.Database): readonly string[] {
  const rows = database.prepare(ORDINARY_TABLES).all() as { name: string }[];
  return rows.map(({ name }) => name);
}

/** SQLite's own are left out. */
const ORDINARY_TABLES = `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  ORDER BY name`;

/** Digest of a table's rows, whatever their order. */
function digestOf(database: Sqlite.Database, table: string): string {
  const rows: string[] = [];
  const columns = database.prepare(`SELECT * FROM "${table}"`).columns();
  for (const row of database
    .prepare(readableQuery(`"${table}"`, columns).sql)
    .raw()
    .iterate()) {
    const hash = createHash('sha256');
    for (const value of row as unknown[]) {
      hash.update(
        value instanceof ArrayBuffer || ArrayBuffer.isView(value)
          ? Buffer.from(value as never)
          : String(value),
      );
      hash.update('\0');
    }
    rows.push(hash.digest('base64'));
  }
  return createHash('sha256').update(rows.sort().join('\n')).digest('hex');
}

function contentsOf(database: Sqlite.Database): BackupContents {
  return database
    .prepare('SELECT (SELECT count(*) FROM reports) AS reports, (SELECT count(*) FROM passages) AS passages')
    .get() as BackupContents;
}

function replaceAll(live: Database): void {
  live.run('PRAGMA defer_foreign_keys = ON');
  const last = live.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'passages'")?.seq ?? 0;
  const generation = nextGeneration(live);
  const tables = live
    .all<{ name: string }>(ORDINARY_TABLES)
    .map(({ name }) => name)
    .filter((name) => name !== 'meta');
  for (const table of tables) live.run(`DELETE FROM main."${table}"`);
  for (const table of tables) {
    const columns = live
      .all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table)
      .map(({ name }) => name);
    const values = columns.map((name) =>
      NUMBERS.has(`${table}.${name}`) ? `"${name}" + ${last}` : `"${name}"`,
    );
    const names = columns.map((name) => `"${name}"`).join(', ');
    live.run(`INSERT INTO main."${table}" (${names}) SELECT ${values.join(', ')} FROM backup."${table}"`);
  }
  for (const [key, value] of [
    ['generation', String(generation)],
    ['changed', new Date().toISOString()],
  ] as const) {
    live.run('INSERT OR REPLACE INTO main.meta (key, value) VALUES (?, ?)', key, value);
  }
}

/** Beyond both, so that whoever knew either looks again. */
function nextGeneration(live: Database): number {
  const rows = live.all<{ value: string }>(
    `SELECT value FROM main.meta WHERE key = 'generation' UNION ALL SELECT value FROM backup.meta WHERE key = 'generation'`,
  );
  return Math.max(0, ...rows.map(({ value }) => Number(value))) + 1;
}

function putBeside(file: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const copy = new Sqlite(file, { readonly: true });
  try {
    const rows = copy.prepare('SELECT name, content FROM backup_files').all() as {
      name: string;
      content: Uint8Array;
    }[];
    for (const { name, content } of rows.filter((row) => BESIDE.includes(row.name))) {
      const beside = join(folder, `${name}.partial`);
      writeFileSync(beside, Buffer.from(content));
      renameSync(beside, join(folder, name));
    }
  } finally {
    copy.close();
  }
}
