import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dianju, rows, type Run } from '../support/cli.js';
import { startPglite } from '../support/postgres.js';

let lite: Awaited<ReturnType<typeof startPglite>>;
let folder: string;
/** It is tried for 15 s: begun at once, asked after at the end. */
let unreachable: Promise<Run>;

beforeAll(async () => {
  lite = await startPglite();
  folder = mkdtempSync(join(tmpdir(), 'dianju-postgres-'));
  unreachable = dianju(['migrate-store', NOWHERE, join(folder, 'never')]);
}, 180_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  await lite.drop();
});

const NOWHERE = 'postgres://me:hush-hush@127.0.0.1:9/dianju?x=1';
const QUESTION = '垫江去年办了多少行政复议？';

interface Tally {
  readonly reports: number;
  readonly passages: number;
  readonly figures: number;
  readonly sha256: string;
}

async function migrate(from: string, to: string) {
  const run = await dianju(['migrate-store', from, to, '--json']);
  expect(run.stderr).toBe('');
  return rows<{ from: Tally; to: Tally }>(run)[0];
}

/** The answer without the stamp, which tells when the store was written. */
function answerOf(run: Awaited<ReturnType<typeof dianju>>): unknown {
  const [answer] = rows<{ stamp: unknown }>(run);
  return { ...answer, stamp: null };
}

it('one setting moves a store into Postgres, where it answers as before, and back', async () => {
  const [first, again] = [join(folder, 'first'), join(folder, 'again')];
  const before = await dianju(['ask', QUESTION, '--json', '--data', first]);
  const there = await migrate(first, lite.url);
  expect(there?.from).toMatchObject({ reports: 5 });
  expect(there?.from.figures).toBeGreaterThan(100);
  expect(there?.to).toEqual(there?.from);

  const env = { DIANJU_STORE: lite.url };
  const asked = await dianju(['ask', QUESTION, '--json'], { env, cwd: folder });
  expect(answerOf(asked)).toEqual(answerOf(before));
  const ingested = await dianju(['ingest'], { env, cwd: folder });
  expect(ingested.stdout.match(/unchanged/gu)).toHaveLength(5);
  const searched = async (options: readonly string[]) =>
    rows<{ id: string; score: number }>(
      await dianju(['search', '行政复议', '--json', ...options], { env, cwd: folder }),
    );
  const [hits, expected] = await Promise.all([searched([]), searched(['--data', first])]);
  expect(hits.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  // A copied passage's length is summed from counts of four decimals.
  hits.forEach(({ score }, rank) => expect(score).toBeCloseTo(expected[rank]?.score ?? 0, 4));

  const back = await migrate(lite.url, again);
  expect(back?.to).toEqual(there?.from);
  expect(answerOf(await dianju(['ask', QUESTION, '--json', '--data', again]))).toEqual(answerOf(before));
}, 180_000);

it('a copy that is not the same is told', async () => {
  const first = join(folder, 'first');
  const client = new pg.Client({ connectionString: lite.url });
  await client.connect();
  await client.query("UPDATE figures SET data = '{}' WHERE report = (SELECT min(id) FROM reports)");
  await client.end();
  const run = await dianju(['migrate-store', first, lite.url]);
  expect(run.code).toBe(1);
  expect(run.stderr).toMatch(/^The two stores hold report \S+ differently\. Remove it/u);
}, 60_000);

it('a store without reports, and a database that is not there, are told in a sentence without the password', async () => {
  const empty = await dianju(['migrate-store', join(folder, 'nothing'), lite.url]);
  expect(empty.code).toBe(1);
  expect(empty.stderr).toMatch(/^There are no reports in .*nothing\. /u);
  const gone = await dianju(['reports'], { env: { DIANJU_STORE: 'postgres//me:hush-hush@x' }, cwd: folder });
  expect(gone.stderr).toMatch(
    /DIANJU_STORE must be postgres:\/\/user:password@host:port\/database \(it is \*\*\*\)/u,
  );
  const refused = await unreachable;
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('The database 127.0.0.1:9/dianju cannot be reached. Check that it runs');
  expect(refused.stderr).not.toContain('hush');
}, 60_000);
