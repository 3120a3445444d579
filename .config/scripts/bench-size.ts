/**
 * Our search beside what one would use instead, in one process, over the same passages, vectors and questions.
 *
 *   npm run bench -- size --reports 500 [--store DIR] [--questions 100] [--rivals fts5,memory,hnswlib,orama] [--patience 120]
 *
 * The reports are made up, one a county and year. A store that is kept with --store is resumed, not made anew. A rival that has
 * not taken in the passages within so many seconds is left out, and the table says so.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { GlossEmbedder } from '../../embeddings/gloss-embedder.js';
import { createApp, type DianjuApp } from '../../src/app.js';
import { readSeedsIfEmpty } from '../../src/cli/session.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/lib/log.js';
import { retrieve } from '../../src/retrieval/index.js';
import { openEmbeddedStore } from '../../src/store/embedded.js';
import { countyReport } from '../../test/support/generate-counties.js';
import { turnInWords, watchTurns } from './bench-held-up.js';
import {
  addOne,
  at,
  documentsOf,
  FIRST,
  generated,
  measure,
  megabytes,
  OURS,
  place,
  print,
  recall,
  seconds,
  type Question,
} from './bench-measure.js';
import { loadTime, RIVALS, TooSlow, type Document } from './bench-rivals.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    reports: { type: 'string', default: '500' },
    store: { type: 'string' },
    questions: { type: 'string', default: '100' },
    rivals: { type: 'string', default: Object.keys(RIVALS).join(',') },
    patience: { type: 'string', default: '120' },
  },
});

/** Takes the reports in while the same process is asked once a second. */
async function filled(data: string, files: readonly string[]): Promise<string> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const config = { ...readConfig({}), data };
  const app = await createApp(config, { log: openLog('silent') });
  // As a bot does when it starts: it has the bundled reports, and has asked itself about what it has.
  await readSeedsIfEmpty({ app, config }, { whileAnswering: true });
  await app.warm();
  await app.rehearse();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const answers: number[] = [];
  const { place, year } = countyReport(0);
  let waiting = false;
  const asking = setInterval(() => {
    if (waiting) return;
    waiting = true;
    const from = performance.now();
    void app.ask({ question: `${place.name}${year}年行政复议案件有多少？` }).finally(() => {
      answers.push(performance.now() - from);
      waiting = false;
    });
  }, 1000);
  delay.enable();
  const turnsWatched = watchTurns();
  const outcomes = await app.ingest(files);
  delay.disable();
  const { longest, longestByItself } = turnsWatched();
  clearInterval(asking);
  const taken = seconds(began);
  await app.close();
  const added = outcomes.filter(({ state }) => state === 'added').length;
  if (added === 0) return 'kept';
  const { user, system } = process.cpuUsage(used);
  process.stderr.write(
    `ingest of ${added} reports: ${taken}, with the index files ${seconds(began)}, ${((user + system) / 1e6).toFixed(0)} s of processor time; ` +
      `event loop held up (aim ≤ 100 ms) ${(delay.max / 1e6).toFixed(0)} ms at most, p99 ${(delay.percentile(99) / 1e6).toFixed(0)} ms; ` +
      `longest turn ${turnInWords(longest)}, by itself ${turnInWords(longestByItself)}; ` +
      `${answers.length} answers meanwhile, p50 ${at(answers, 0.5)} ms, p99 ${at(answers, 0.99)} ms\n`,
  );
  return `${taken} for ${added} reports`;
}

async function ours(
  data: string,
  questions: readonly Question[],
  { build, reports }: { readonly build: string; readonly reports: string },
): Promise<readonly Document[]> {
  const embedder = new GlossEmbedder();
  const [before, began] = [process.memoryUsage().rss, performance.now()];
  const app: DianjuApp = await createApp({ ...readConfig({}), data }, { log: openLog('silent') });
  const { length } = await app.reports();
  const opened = seconds(began);
  const first = performance.now();
  await app.search({ text: '行政复议' });
  const load = seconds(began);
  process.stderr.write(
    `${length} reports; opened in ${opened}, first search after another ${seconds(first)} (aim ≤ 2 s together), memory ${megabytes(process.memoryUsage().rss)}\n`,
  );
  const store = await openEmbeddedStore({ folder: data, embedder, readOnly: true });
  await retrieve(store, embedder, { query: '行政复议', limit: FIRST });
  const made = { build, memory: megabytes((process.memoryUsage().rss - before) / 2) };
  const placed = await measure(
    { ...made, engine: 'ours, place read from the question' },
    questions,
    async ({ text }) => (await app.search({ text, limit: FIRST })).map(({ passage }) => place(passage)),
  );
  print({ ...placed, load });
  const all = await measure({ ...made, engine: OURS }, questions, async ({ text }) =>
    (await retrieve(store, embedder, { query: text, limit: FIRST })).map(({ passage }) => place(passage)),
  );
  print({ ...all, load });
  const compares: number[] = [];
  for (const metric of ['mediation_success_rate', 'review_accepted', 'legal_aid_handled', 'penalties']) {
    const from = performance.now();
    await app.compare({ metric });
    compares.push(performance.now() - from);
  }
  process.stderr.write(
    `compare over all (aim ≤ 300 ms): ${compares.map((ms) => `${ms.toFixed(0)} ms`).join(', ')}\n`,
  );
  await addOne(app, { folder: reports, count: Number(values.reports) });
  const documents = documentsOf(data, await store.reports());
  await recall(store, embedder, { documents, questions });
  await store.close();
  await app.close();
  return documents;
}

async function rival(
  name: string,
  documents: readonly Document[],
  questions: readonly Question[],
): Promise<void> {
  const make = RIVALS[name];
  if (make === undefined) throw new Error(`no rival ${name}`);
  const [before, began] = [process.memoryUsage().rss, performance.now()];
  try {
    const until = began + 1000 * Number(values.patience);
    const engine = await make(documents, { embedder: new GlossEmbedder(), until, folder });
    const build = seconds(began);
    const memory = megabytes(process.memoryUsage().rss - before);
    process.stderr.write(`${engine.name}: built in ${build}\n`);
    const line = await measure({ engine: engine.name, build, memory }, questions, ({ text }) =>
      engine.search(text, FIRST),
    );
    process.stderr.write(
      `${engine.name}: ${line.times.length} questions asked, p50 ${at(line.times, 0.5)} ms\n`,
    );
    print({ ...line, load: await loadTime(engine) });
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    process.stdout.write(`| ${name} | | | | | | | not built in ${seconds(began)}: ${error.message} | | |\n`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'dianju-bench-'));
const data = values.store ?? join(folder, 'store');
try {
  const { files, questions } = generated(join(folder, 'reports'), {
    count: Number(values.reports),
    asked: Number(values.questions),
  });
  process.stderr.write(
    `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}, load average ${loadavg()[0]?.toFixed(1) ?? ''}\n`,
  );
  process.stdout.write(
    '| engine | asked | p50 | p99 | p50 beside ours | processor | hit@5 | build | load | memory |\n|---|---|---|---|---|---|---|---|---|---|\n',
  );
  const build = await filled(data, files);
  const documents = await ours(data, questions, { build, reports: join(folder, 'reports') });
  for (const name of values.rivals.split(',').filter((chosen) => chosen !== ''))
    await rival(name, documents, questions);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
