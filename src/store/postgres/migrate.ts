import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DianjuError } from '../../lib/errors.js';
import { packageRoot } from '../../lib/package-root.js';
import type { Link, Statements } from './link.js';

/** Names the lock that processes take turns by while they change the tables. */
const LOCK = 7_370_001;

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings the tables to this version (迁移), one numbered file a transaction: what is interrupted has not happened, and
 * of several processes that start at once one does the work while the others wait.
 *
 * @throws DianjuError `store-newer` when a later version of the program has been here
 */
export async function migrate(link: Link): Promise<void> {
  const migrations = readMigrations();
  if ((await versionOf(link)) === migrations.length) return;
  for (const migration of migrations) {
    await link.transaction(async (statements) => {
      await takeTurns(statements);
      await statements.query(
        'CREATE TABLE IF NOT EXISTS migrations (version integer PRIMARY KEY, name text NOT NULL, at timestamptz DEFAULT now())',
      );
      const found = await versionOf(statements);
      if (found > migrations.length) throw new DianjuError('store-newer', String(found));
      if (found >= migration.version) return;
      await statements.query(migration.sql);
      await statements.query(
        'INSERT INTO migrations (version, name) VALUES ($1, $2)',
        migration.version,
        migration.name,
      );
    });
  }
}

/** Waits for other processes that change the tables, until the end of the transaction; without a limit of time. */
export async function takeTurns(statements: Statements): Promise<void> {
  await statements.query('SET LOCAL statement_timeout = 0');
  await statements.query('SELECT pg_advisory_xact_lock($1)', LOCK);
}

async function versionOf(statements: Statements): Promise<number> {
  const [table] = await statements.query<{ found: boolean }>(
    "SELECT to_regclass('migrations') IS NOT NULL AS found",
  );
  if (table?.found !== true) return 0;
  const [row] = await statements.query<{ version: number | null }>(
    'SELECT max(version) AS version FROM migrations',
  );
  return row?.version ?? 0;
}

function readMigrations(): readonly Migration[] {
  const folder = join(packageRoot(), 'src/store/postgres/data');
  return readdirSync(folder)
    .filter((name) => /^\d{3}-[a-z-]+\.sql$/u.test(name))
    .sort()
    .map((name, index) => ({ version: index + 1, name, sql: readFileSync(join(folder, name), 'utf8') }));
}
