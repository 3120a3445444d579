import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import pg from 'pg';
import { PROJECT } from './cli.js';
import { servePglite } from './pglite-server.js';

/** Address of a server that tests may make databases on (`postgres://user@host:port/postgres`); null when there is none. */
export const REAL_SERVER = process.env['TEST_POSTGRES_URL'] || null;

/** A database for one test. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Postgres with pgvector in this process, behind a socket. It has one backend: no two transactions at a time. */
export async function startPglite(): Promise<TestDatabase & { empty(): Promise<void> }> {
  const db = await openPglite();
  const server = await servePglite(db);
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${server.port}/postgres`,
    async empty() {
      // The tables stay: to make them anew takes longer than a test.
      await db.exec(`TRUNCATE reports, frequencies, retired, claims, counters, journal CASCADE;
        UPDATE state SET generation = 0, changed = NULL, passages = 0, characters_length = 0, gloss_length = 0`);
    },
    async drop() {
      await server.close();
      await db.close();
    },
  };
}

/** To make an empty database takes four times as long as to read one: the first is kept for the others. */
async function openPglite(): Promise<PGlite> {
  const modules = join(PROJECT, 'node_modules');
  const { version } = JSON.parse(
    readFileSync(join(modules, '@electric-sql/pglite/package.json'), 'utf8'),
  ) as { readonly version: string };
  const kept = join(modules, `.cache/dianju/pglite-${version}.tar`);
  if (existsSync(kept)) {
    return PGlite.create({ loadDataDir: new Blob([readFileSync(kept)]), extensions: { vector } });
  }
  const db = await PGlite.create({ extensions: { vector } });
  const beside = `${kept}.${process.pid}`;
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(beside, Buffer.from(await (await db.dumpDataDir('none')).arrayBuffer()));
  renameSync(beside, kept);
  return db;
}

/** A new database on the real server. */
export async function createDatabase(): Promise<TestDatabase> {
  if (REAL_SERVER === null) throw new Error('TEST_POSTGRES_URL is not set');
  const name = `dianju_test_${process.pid}_${Date.now().toString(36)}`;
  const url = new URL(REAL_SERVER);
  url.pathname = `/${name}`;
  await administer(`CREATE DATABASE ${name}`);
  return { url: url.href, drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Runs a statement on the real server. */
export async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: REAL_SERVER ?? '' });
  await client.connect();
  await client.query(sql);
  await client.end();
}
