import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GlossEmbedder } from '../../embeddings/gloss-embedder.js';
import { openPostgresStore } from '../../src/store/postgres.js';
import { PROJECT } from '../support/cli.js';
import { createDatabase, REAL_SERVER, type TestDatabase } from '../support/postgres.js';

interface Worker {
  readonly process: ChildProcess;
  readonly lines: string[];
  readonly ended: Promise<unknown>;
}

let folder: string;
let database: TestDatabase;

function startWorker(hangs = ''): Worker {
  const script = fileURLToPath(new URL('ingest-worker.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), script, database.url, folder, hangs],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  return { process: child, lines, ended: once(child, 'close') };
}

// PGlite's one backend mixes up the statements of several processes.
describe.skipIf(REAL_SERVER === null)('a Postgres server', () => {
  beforeAll(async () => {
    database = await createDatabase();
    folder = mkdtempSync(join(tmpdir(), 'dianju-workers-'));
    const seeds = readdirSync(join(PROJECT, 'seeds')).filter((name) => name.endsWith('.txt'));
    // Twice the same reports: their citations want the same ids.
    for (const name of seeds) {
      for (const half of ['a', 'b']) {
        copyFileSync(join(PROJECT, 'seeds', name), join(folder, `${half}-${name}`));
      }
    }
  }, 180_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    await database.drop();
  });

  it('several workers share out the files, and take over those of one that was killed', async () => {
    const ids = readdirSync(folder).map((name) => name.replace(/\.txt$/u, ''));
    const stuck = [...ids].sort()[2] ?? '';
    const killed = startWorker(stuck);
    await expect.poll(() => killed.lines, { timeout: 60_000 }).toContain(`holding ${stuck}`);
    const others = [startWorker(), startWorker()];
    await expect
      .poll(() => others.flatMap(({ lines }) => lines).length, { timeout: 60_000 })
      .toBeGreaterThan(1);
    killed.process.kill('SIGKILL');
    await Promise.all([killed, ...others].map(({ ended }) => ended));
    const added = [killed, ...others].flatMap(({ lines }) =>
      lines.filter((line) => line.startsWith('added')),
    );
    expect(added.sort()).toEqual(ids.map((id) => `added ${id}`).sort());
    for (const { lines } of others) expect(lines).toHaveLength(ids.length);

    const embedder = new GlossEmbedder();
    const store = await openPostgresStore({ url: database.url, embedder });
    const reports = await store.reports();
    expect(reports.map(({ id }) => id)).toEqual([...ids].sort());
    for (const { id, passages, figures } of reports) {
      expect(await store.passages(id)).toHaveLength(passages);
      expect(await store.figures({ reports: [id] })).toHaveLength(figures);
    }
    expect((await store.stamp()).generation).toBe(ids.length);
    // Nothing is held any more.
    for (const id of ids) expect(await store.shared.claim(`ingest ${id}`, 'somebody', 1)).toBe(true);
    await store.close();
  }, 180_000);
});
