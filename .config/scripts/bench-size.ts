/**
 * Our search beside what one would use instead, in one process, over the same passages, vectors and questions.
 *
 *   npm run bench -- size --reports 500 [--store DIR] [--questions 100] [--rivals fts5,memory,hnswlib,orama] [--patience 120]
 *
 * The reports are made up, one a county and year. A store that is kept with --store is resumed, not made anew. A rival that has
 * not taken in the passages within so many seconds is left out, and the table says so.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { GlossEmbedder } from '../../embeddings/gloss-embedder.js';
import { createApp, type DianjuApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/lib/log.js';
import { overlap, type Span } from '../../src/lib/span.js';
import { retrieve } from '../../src/retrieval/index.js';
import { openEmbeddedStore } from '../../src/store/embedded.js';
import { unpackVector } from '../../src/store/embedded/codec.js';
import { Database } from '../../src/store/embedded/database.js';
import type { ReportStore, StoredPassage, StoredReport } from '../../src/store/store.js';
import { chanceFrom, pick, whole } from '../../test/support/generate-report-numbers.js';
import { countyReport } from '../../test/support/generate-counties.js';
import { loadTime, RIVALS, TooSlow, type Document } from './bench-rivals.js';

const ASKED = ['PLACEYEAR年METRIC是多少？', 'PLACE的METRIC，YEAR年有多少', '请问PLACE YEAR年METRIC情况'];
const FIRST = 5;
/** An engine is asked for so long at most, in milliseconds, unmeasured and measured; measured at least so many questions. */
const LONGEST_MS = { before: 20_000, measured: 60_000 };
const FEWEST = 5;

interface Question {
  readonly text: string;
  readonly place: string;
  readonly report: string;
  readonly span: Span;
}

interface Line {
  readonly engine: string;
  readonly times: readonly number[];
  /** Processor time a question, in milliseconds: other programs lengthen it less than the times. */
  readonly used: number;
  readonly hits: number;
  readonly build: string;
  /** How long it takes until what was built is found again by a program that starts. */
  readonly load: string;
  readonly memory: string;
}

/** What the others are held against: the same search as theirs, of all passages. */
const OURS = 'ours, no filter';
let median: number | null = null;

type Found = Pick<Document, 'report' | 'span'>;
type Search = (question: Question) => Promise<readonly Found[]>;

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

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const at = (times: readonly number[], share: number): string =>
  (
    [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  ).toFixed(1);

/** Files of the made-up reports, and questions whose answers are known. */
function generated(folder: string, count: number): { files: string[]; questions: Question[] } {
  mkdirSync(folder, { recursive: true });
  const chance = chanceFrom(7);
  const every = Math.max(1, Math.floor(count / Number(values.questions)));
  const questions: Question[] = [];
  const files = Array.from({ length: count }, (_, n) => {
    const { fileName, text, figures, place, year } = countyReport(n);
    const file = join(folder, fileName);
    writeFileSync(file, text);
    const told = figures.filter(({ role, metric }) => role === 'value' && metric.length >= 6);
    if (n % every === 0 && told.length > 0 && questions.length < Number(values.questions)) {
      const { metric, start, end } = told[whole(chance, 0, told.length - 1)] ?? {
        metric: '',
        start: 0,
        end: 0,
      };
      const words = pick(chance, ASKED).replace('PLACE', place.name).replace('YEAR', String(year));
      const report = fileName.replace('.txt', '');
      questions.push({
        text: words.replace('METRIC', metric),
        place: place.name,
        report,
        span: { start, end },
      });
    }
    return file;
  });
  return { files, questions };
}

type PassageRow = Found['span'] & {
  readonly report: string;
  readonly heading: string;
  readonly text: string;
  readonly vector: ArrayBuffer;
};

/** The passages of a store with their vectors, as the rivals are given them. */
function documentsOf(data: string, reports: readonly StoredReport[]): readonly Document[] {
  const database = new Database({ folder: data, readOnly: true, busyMs: 5000 });
  try {
    return reports.flatMap(({ id, jurisdiction: { name, pinyin }, year }) =>
      database
        .all<PassageRow>('SELECT start, end, heading, text, vector FROM passages WHERE report = ?', id)
        .map(({ start, end, heading, text, vector }) => ({
          report: id,
          span: { start, end },
          text: [name, String(year), pinyin, ...(JSON.parse(heading) as string[]), text].join('\n'),
          vector: unpackVector(vector),
        })),
    );
  } finally {
    database.close();
  }
}

async function measure(
  made: Pick<Line, 'engine' | 'build' | 'memory'>,
  questions: readonly Question[],
  search: Search,
): Promise<Omit<Line, 'load'>> {
  const times: number[] = [];
  let hits = 0;
  // Once unmeasured: a running bot has met most words before.
  await within(questions, { least: 1, longest: LONGEST_MS.before }, search);
  const before = process.cpuUsage();
  await within(questions, { least: FEWEST, longest: LONGEST_MS.measured }, async (question) => {
    const began = performance.now();
    const found = await search(question);
    times.push(performance.now() - began);
    const right = ({ report, span }: Found): boolean =>
      report === question.report && overlap(span, question.span) > 0;
    hits += found.slice(0, FIRST).some(right) ? 1 : 0;
  });
  const { user, system } = process.cpuUsage(before);
  median ??= made.engine === OURS ? Number(at(times, 0.5)) : null;
  return { ...made, times, hits, used: (user + system) / 1000 / times.length };
}

/** Asks the questions, in their order, or as many as there is time for. */
async function within(
  questions: readonly Question[],
  { least, longest }: { readonly least: number; readonly longest: number },
  ask: (question: Question) => Promise<unknown>,
): Promise<void> {
  const until = performance.now() + longest;
  for (const [asked, question] of questions.entries()) {
    if (asked >= least && performance.now() > until) return;
    await ask(question);
  }
}

function print({ engine, times, used, hits, build, load, memory }: Line): void {
  const longer = median === null ? '' : `${(Number(at(times, 0.5)) / median).toFixed(1)} ×`;
  process.stdout.write(
    `| ${engine} | ${times.length} | ${at(times, 0.5)} ms | ${at(times, 0.99)} ms | ${longer} | ${used.toFixed(1)} ms | ${((100 * hits) / times.length).toFixed(0)} % | ${build} | ${load} | ${memory} |\n`,
  );
}

/** Takes the reports in while the same process is asked once a second. */
async function filled(data: string, files: readonly string[]): Promise<string> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const app = await createApp({ ...readConfig({}), data }, { log: openLog('silent') });
  // As a bot does when it starts.
  await app.warm();
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
  const outcomes = await app.ingest(files);
  delay.disable();
  clearInterval(asking);
  const taken = seconds(began);
  await app.close();
  const added = outcomes.filter(({ state }) => state === 'added').length;
  if (added === 0) return 'kept';
  const { user, system } = process.cpuUsage(used);
  process.stderr.write(
    `ingest of ${added} reports: ${taken}, with the index files ${seconds(began)}, ${((user + system) / 1e6).toFixed(0)} s of processor time; ` +
      `event loop held up (aim ≤ 100 ms) ${(delay.max / 1e6).toFixed(0)} ms at most, p99 ${(delay.percentile(99) / 1e6).toFixed(0)} ms; ` +
      `${answers.length} answers meanwhile, p50 ${at(answers, 0.5)} ms, p99 ${at(answers, 0.99)} ms\n`,
  );
  return `${taken} for ${added} reports`;
}

/** How long until a report that is added can be asked about. */
async function addOne(app: DianjuApp, folder: string): Promise<void> {
  const { fileName, text, place, year } = countyReport(Number(values.reports));
  const file = join(folder, fileName);
  writeFileSync(file, text);
  const began = performance.now();
  await app.ingest([file]);
  const stored = seconds(began);
  const { citations } = await app.ask({ question: `${place.name}${year}年有哪些不足？` });
  const told = citations.some(({ report }) => `${report}.txt` === fileName);
  process.stderr.write(
    `one report added in ${stored}, ${told ? 'answered from' : 'NOT FOUND'} after ${seconds(began)} (aim ≤ 2 s)\n`,
  );
  await app.remove(fileName.replace('.txt', ''));
}

const place = ({ report, start, end }: StoredPassage): Found => ({ report, span: { start, end } });

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
  await addOne(app, reports);
  const documents = documentsOf(data, await store.reports());
  await recall(store, embedder, { documents, questions });
  await store.close();
  await app.close();
  return documents;
}

/** Share of the ten nearest by comparing all vectors that the vector leg gives too. */
async function recall(
  store: ReportStore,
  embedder: GlossEmbedder,
  {
    documents,
    questions,
  }: { readonly documents: readonly Document[]; readonly questions: readonly Question[] },
): Promise<void> {
  let [met, all] = [0, 0];
  for (const { text } of questions.slice(0, 20)) {
    const vector = await embedder.embedQuery(text);
    const found = await store.searchVectors(vector, { limit: 10 });
    const exact = documents.map((held) =>
      held.vector.reduce((sum, value, at) => sum + value * (vector[at] ?? 0), 0),
    );
    const least = exact.sort((a, b) => b - a)[9] ?? 0;
    met += found.filter(({ score }) => score >= least - 1e-5).length;
    all += Math.min(10, exact.length);
  }
  process.stderr.write(`vector leg: recall@10 ${(met / all).toFixed(3)} (aim ≥ 0.97)\n`);
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
  const { files, questions } = generated(join(folder, 'reports'), Number(values.reports));
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
