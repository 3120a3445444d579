import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPostgresStore, type PostgresStore } from '../../src/store/postgres.js';
import { layLine, type Line } from '../support/cut.js';
import { embedder, ingestAcross, report, searchAcross } from '../support/outage.js';
import { createDatabase, REAL_SERVER, startPglite } from '../support/postgres.js';
import { bundle } from '../suites/bundles.js';

/** A good second; 10 s are in test/nightly/database.nightly.ts. */
const AWAY_MS = 1200;

let lite: Awaited<ReturnType<typeof startPglite>>;
let line: Line;

beforeAll(async () => {
  lite = await startPglite();
}, 180_000);

afterAll(() => lite.drop());

beforeEach(async () => {
  line = await layLine(lite.url);
});

afterEach(async () => {
  await line.close();
  await lite.empty();
});

async function run(sql: string, url = lite.url): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe('a database that is gone for a while', () => {
  it('lets an ingest go on where it was cut off, each report whole and once', async () => {
    await ingestAcross(line, AWAY_MS);
  });

  it('answers when it is back', async () => {
    await searchAcross(line, AWAY_MS);
  });

  it('is told in a sentence without the password when it does not come back', async () => {
    const store = await openPostgresStore({ url: line.url, embedder, patienceMs: 300 });
    await line.cut();
    const failure = store.reports();
    await expect(failure).rejects.toMatchObject({ code: 'store-unreachable' });
    await expect(failure).rejects.toThrow(/127\.0\.0\.1:\d+\/postgres cannot be reached/u);
    await expect(failure).rejects.not.toThrow(/postgres:postgres@/u);
    await store.close();
    await expect(openPostgresStore({ url: line.url, embedder, patienceMs: 0 })).rejects.toMatchObject({
      code: 'store-unreachable',
    });
  });
});

describe('tables of another version', () => {
  it('are brought up to date when they are older, with what they hold', async () => {
    const first = readFileSync(
      new URL('../../src/store/postgres/data/001-reports.sql', import.meta.url),
      'utf8',
    );
    await run('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await run(first);
    await run(`CREATE TABLE migrations (version integer PRIMARY KEY, name text NOT NULL, at timestamptz);
      INSERT INTO migrations VALUES (1, '001-reports.sql', now());
      UPDATE state SET generation = 7`);
    const [one, two] = await Promise.all([
      openPostgresStore({ url: lite.url, embedder }),
      openPostgresStore({ url: lite.url, embedder }),
    ]);
    expect((await one.stamp()).generation).toBe(7);
    expect(await one.shared.claim('work', 'me', 9)).toBe(true);
    expect(await two.shared.claim('work', 'you', 9)).toBe(false);
    await one.close();
    await two.close();
  });

  it('are refused when they are newer', async () => {
    await run("INSERT INTO migrations VALUES (99, '099-later.sql', now())");
    await expect(openPostgresStore({ url: lite.url, embedder })).rejects.toMatchObject({
      code: 'store-newer',
      detail: '99',
    });
    await run('DELETE FROM migrations WHERE version = 99');
  });
});

describe('a text that Postgres cannot keep as it is', () => {
  it.each(['\0', '\ud800'])('is refused, not changed', async (character) => {
    const store = await openPostgresStore({ url: lite.url, embedder });
    const broken = bundle({ id: 'n1', sentences: [`行政${character}复议。`] });
    await expect(store.put(broken)).rejects.toMatchObject({ code: 'file-not-text' });
    expect((await store.stamp()).reports).toBe(0);
    await store.close();
  });
});

describe('a read replica', () => {
  let copy: Awaited<ReturnType<typeof startPglite>>;
  let store: PostgresStore;

  beforeAll(async () => {
    copy = await startPglite();
    const other = await openPostgresStore({ url: copy.url, embedder });
    await other.put(report(1));
    await other.close();
  }, 180_000);

  afterAll(() => copy.drop());

  beforeEach(async () => {
    line = await layLine(copy.url);
    store = await openPostgresStore({ url: lite.url, replica: line.url, embedder });
  });

  afterEach(() => store.close());

  it('is read while it holds what this process has written, else the database itself is', async () => {
    expect((await store.reports()).map(({ id }) => id)).toEqual(['r1']);
    await store.put(report(2));
    await store.put(report(3));
    expect((await store.reports()).map(({ id }) => id)).toEqual(['r2', 'r3']);
    expect(await store.text('r1')).toBeNull();
    await run('UPDATE state SET generation = 2', copy.url);
    expect(await store.text('r1')).toBe(report(1).parsed.text);
    await run('UPDATE state SET generation = 1', copy.url);
  });

  it('is not missed when it is gone', async () => {
    await store.put(report(2));
    await line.cut();
    expect((await store.reports()).map(({ id }) => id)).toEqual(['r2']);
    await line.mend();
  });
});

describe.skipIf(REAL_SERVER === null)('a migration on a server', () => {
  it('that is cut off half-way has not happened, and is done by the next', async () => {
    const database = await createDatabase();
    const blocker = new pg.Client({ connectionString: database.url });
    await blocker.connect();
    // The third table of the first file must wait for this one, which is never made.
    await blocker.query('BEGIN; CREATE TABLE sections (id integer)');
    const direct = await layLine(database.url);
    const opening = openPostgresStore({ url: direct.url, embedder, patienceMs: 0 });
    opening.catch(() => undefined);
    // Inside its transaction the blocker would see the same activity for ever.
    const watcher = new pg.Client({ connectionString: database.url });
    await watcher.connect();
    const waits = async (): Promise<boolean> => {
      const { rows } = await watcher.query(
        "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
      );
      return rows.length > 0;
    };
    await expect.poll(waits, { timeout: 20_000 }).toBe(true);
    await direct.cut();
    await expect(opening).rejects.toMatchObject({ code: 'store-unreachable' });
    await blocker.query('ROLLBACK');
    const { rows } = await blocker.query("SELECT to_regclass('reports') AS found");
    expect(rows).toEqual([{ found: null }]);
    await Promise.all([blocker.end(), watcher.end()]);
    const store = await openPostgresStore({ url: database.url, embedder });
    expect(await store.put(report(1))).toBe('added');
    await store.close();
    await database.drop();
  });
});
