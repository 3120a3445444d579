/**
 * Our search and answers over Postgres with pgvector, beside the same questions over the folder that was copied there.
 *
 *   npm run bench -- postgres --store DIR --reports 2800 --url postgres://… [--questions 100]
 *
 * DIR is a store that `npm run bench -- size --reports 2800 --store DIR` has kept. The database is filled when it is empty.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { GlossEmbedder } from '../../embeddings/gloss-embedder.js';
import { createApp, type DianjuApp } from '../../src/app.js';
import { migrateStore } from '../../src/app/migrating.js';
import { openStore } from '../../src/app/stores.js';
import { readConfig, type Config } from '../../src/config.js';
import { openLog } from '../../src/lib/log.js';
import { retrieve } from '../../src/retrieval/index.js';
import {
  addOne,
  at,
  documentsOf,
  FIRST,
  generated,
  measure,
  OURS,
  place,
  print,
  recall,
  seconds,
  type Question,
} from './bench-measure.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    store: { type: 'string' },
    url: { type: 'string' },
    reports: { type: 'string', default: '2800' },
    questions: { type: 'string', default: '100' },
  },
});
const { store: data, url } = values;
if (data === undefined || url === undefined) throw new Error('--store and --url are needed');

const log = openLog('silent');
const settings = readConfig({});
const places: readonly { readonly engine: string; readonly config: Config }[] = [
  { engine: 'folder', config: { ...settings, data, database: null } },
  { engine: 'Postgres', config: { ...settings, database: { url, replica: null } } },
];

async function version(): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ server: string; pgvector: string | null; size: string }>(
    `SELECT current_setting('server_version') AS server, pg_size_pretty(pg_database_size(current_database())) AS size,
       (SELECT extversion FROM pg_extension WHERE extname = 'vector') AS pgvector`,
  );
  await client.end();
  const [row] = rows;
  return `PostgreSQL ${row?.server ?? ''}, pgvector ${row?.pgvector ?? 'none'}, ${row?.size ?? ''}`;
}

async function filled(from: string, to: string): Promise<string> {
  const { store } = await openStore(
    { ...settings, database: { url: to, replica: null } },
    new GlossEmbedder(),
    {
      log,
    },
  );
  const { length } = await store.reports();
  await store.close();
  if (length > 0) return `held ${length}`;
  const began = performance.now();
  await migrateStore(from, to, { config: settings, log });
  return `copied and compared in ${seconds(began)}`;
}

async function times(count: number, run: (n: number) => Promise<unknown>): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const from = performance.now();
    await run(n);
    taken.push(performance.now() - from);
  }
  return taken;
}

async function asked(app: DianjuApp, engine: string, questions: readonly Question[]): Promise<void> {
  const ask = (n: number) => app.ask({ question: questions[n]?.text ?? '' });
  const first = await times(questions.length, ask);
  const again = await times(questions.length, ask);
  const metrics = ['mediation_success_rate', 'review_accepted', 'legal_aid_handled', 'penalties'];
  const compared = await times(metrics.length, (n) => app.compare({ metric: metrics[n] ?? '' }));
  process.stderr.write(
    `${engine}: answers of a place not asked about yet p50 ${at(first, 0.5)} ms, p99 ${at(first, 0.99)} ms; asked again ` +
      `p50 ${at(again, 0.5)} ms, p99 ${at(again, 0.99)} ms; compare over all ${compared.map((ms) => ms.toFixed(0)).join(', ')} ms\n`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'dianju-bench-'));
try {
  const count = Number(values.reports);
  const { questions } = generated(join(folder, 'reports'), { count, asked: Number(values.questions) });
  process.stderr.write(
    `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}, load average ${loadavg()[0]?.toFixed(1) ?? ''}\n`,
  );
  const build = await filled(data, url);
  process.stderr.write(`${await version()}; ${build}\n`);
  const embedder = new GlossEmbedder();
  for (const { engine, config } of places) {
    const began = performance.now();
    const app = await createApp(config, { log });
    await app.search({ text: '行政复议' });
    const load = seconds(began);
    const made = { build: engine === 'folder' ? '' : build, memory: '' };
    const { store } = await openStore(config, embedder, { log, readOnly: true });
    const all = await measure({ ...made, engine: `${OURS}, ${engine}` }, questions, async ({ text }) =>
      (await retrieve(store, embedder, { query: text, limit: FIRST })).map(({ passage }) => place(passage)),
    );
    print({ ...all, load });
    const placed = await measure(
      { ...made, engine: `ours, place read from the question, ${engine}` },
      questions,
      async ({ text }) => (await app.search({ text, limit: FIRST })).map(({ passage }) => place(passage)),
    );
    print({ ...placed, load });
    await asked(app, engine, questions);
    await recall(store, embedder, { documents: documentsOf(data, await store.reports()), questions });
    await store.close();
    await addOne(app, { folder: join(folder, 'reports'), count });
    await app.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
