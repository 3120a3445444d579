import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { createEmbedder } from '../../embeddings/index.js';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/lib/log.js';
import { openEmbeddedStore } from '../../src/store/embedded.js';
import { backUp, restore } from '../../src/store/embedded/backup.js';
import { ENDING_WITH_PARENT, PROJECT } from './cli.js';
import { generateReport } from './generate-report.js';

/** What is being done when the process is killed. */
export const WORKS = ['ingest', 'replace', 'remove', 'index', 'backup', 'restore', 'migration'] as const;
export type Work = (typeof WORKS)[number];

/** Kills fall this long after the work has begun, in milliseconds: each work goes round several times in it. */
const WITHIN_MS = 1_500;
const REPORTS = 6;
const STORES = join(PROJECT, 'test/fixtures/stores');
const embedder = await createEmbedder(readConfig({}).embedder, openLog('silent'));

/** Where kills are tried: the program to be killed, and the folders that it begins from. */
export interface Range {
  /** Kills the work at a random moment, and holds what is left against what must be. */
  kill(work: Work): Promise<void>;
  close(): void;
}

/** Bundles the program that is killed, so that it begins at once, and stores what it begins from. */
export async function openRange(): Promise<Range> {
  const root = mkdtempSync(join(tmpdir(), 'dianju-kills-'));
  const program = join(PROJECT, `node_modules/.cache/dianju-kills-${process.pid}`);
  await build({
    absWorkingDir: PROJECT,
    entryPoints: {
      worker: 'test/support/kill-worker.ts',
      'index-thread': 'src/store/embedded/index-thread.ts',
    },
    outdir: program,
    ...{ bundle: true, splitting: true, platform: 'node', format: 'esm', packages: 'external' },
    logLevel: 'error',
  });
  for (const [half, offset] of [
    ['a', 0],
    ['b', 100],
  ] as const) {
    mkdirSync(join(root, half));
    for (let n = 1; n <= REPORTS; n += 1) {
      writeFileSync(join(root, half, `r${n}.txt`), generateReport(offset + n).text);
    }
  }
  const earlier = readdirSync(STORES).sort()[0] ?? '';
  writeFileSync(join(root, 'earlier.db'), gunzipSync(readFileSync(join(STORES, earlier))));
  const seeds = await ingested(join(root, 'seeds'), []);
  await ingested(join(root, 'more'), reportsIn(join(root, 'a')));
  const begun: Readonly<Record<Work, { readonly from: string | null; readonly files: string }>> = {
    ingest: { from: 'seeds', files: 'a' },
    replace: { from: 'more', files: '.' },
    remove: { from: 'more', files: 'a' },
    index: { from: 'more', files: 'a' },
    backup: { from: 'more', files: 'a' },
    restore: { from: 'seeds', files: 'more.backup' },
    migration: { from: null, files: 'earlier.db' },
  };
  backUp(join(root, 'more'), join(root, 'more.backup'));
  let round = 0;
  return {
    async kill(work) {
      const { from, files } = begun[work];
      const folder = join(root, `${work}-${(round += 1)}`);
      if (from === null) mkdirSync(folder);
      else cpSync(join(root, from), folder, { recursive: true });
      await killed(join(program, 'worker.js'), [work, folder, join(root, files)]);
      await check(work, folder, seeds);
      for (const name of readdirSync(root)) {
        if (name.startsWith(`${work}-`)) rmSync(join(root, name), { recursive: true });
      }
    },
    close() {
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
      rmSync(program, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function reportsIn(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

/** A data folder with the bundled reports and the given ones; gives how many the bundled ones are. */
async function ingested(data: string, files: readonly string[]): Promise<number> {
  const app = await createApp({ ...readConfig({}), data }, { log: openLog('silent') });
  const seeds = await app.seeds();
  await app.ingest([...seeds, ...files]);
  await app.close();
  return seeds.length;
}

async function killed(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [...ENDING_WITH_PARENT, program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, END_WITH_PARENT: 'yes' },
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await sleep(Math.random() * WITHIN_MS);
  if (!child.kill('SIGKILL')) throw new Error(`the work ended by itself: ${args.join(' ')}`);
  await ended;
}

async function check(work: Work, folder: string, seeds: number): Promise<void> {
  if (work === 'migration') {
    const last = readdirSync(folder).sort((a, b) => Number(b) - Number(a))[0] ?? '';
    // Killed before the store of an earlier format was there.
    if (!existsSync(join(folder, last, 'dianju.db'))) return;
    return checkFolder(join(folder, last), {
      least: 1,
      // Its vectors are of the embedder of that day, and are made anew when its reports are next read.
      vectors: false,
      question: '平舆县2022年主动公开政府信息多少条？',
      answer: '15973',
    });
  }
  const fewest: readonly Work[] = ['ingest', 'remove', 'restore'];
  const kept = fewest.includes(work) ? seeds : seeds + REPORTS;
  const known = { question: '垫江去年办了多少行政复议？', answer: '83 件' };
  await checkFolder(folder, { least: work === 'index' ? kept - 1 : kept, ...known });
  if (work === 'backup' && existsSync(`${folder}.backup`)) {
    await restore(`${folder}.backup`, `${folder}-restored`);
    await checkFolder(`${folder}-restored`, { least: kept, ...known });
  }
}

interface Expected {
  readonly least: number;
  /** Whether the vectors are today's. */
  readonly vectors?: boolean;
  readonly question: string;
  readonly answer: string;
}

/** That the store opens, holds each report whole, finds each passage, and answers. */
async function checkFolder(
  folder: string,
  { least, vectors = true, question, answer }: Expected,
): Promise<void> {
  const store = await openEmbeddedStore({ folder, embedder });
  const reports = await store.reports();
  let passages = 0;
  for (const report of reports) {
    const text = (await store.text(report.id)) ?? '';
    const held = await store.passages(report.id);
    const figures = await store.figures({ reports: [report.id] });
    const whole = held.length === report.passages && figures.length === report.figures;
    const verbatim = [...held, ...figures].every((part) => text.slice(part.start, part.end) === part.text);
    if (!whole || !verbatim || held.length === 0) throw new Error(`${report.id} is stored in part`);
    passages += held.length;
  }
  const [vector = []] = await embedder.embedDocuments(['案件']);
  const found = await store.searchVectors(vector, { limit: passages * 2 });
  const first = reports[0] === undefined ? undefined : (await store.passages(reports[0].id))[0];
  const words = await store.searchText('characters', new Map([['县', 1]]), { limit: passages * 2 });
  await store.close();
  if (reports.length < least)
    throw new Error(`${reports.length} reports where at least ${least} were stored`);
  if (vectors && found.length !== passages)
    throw new Error(`${found.length} of ${passages} passages are in the vector index`);
  if (first === undefined || words.length === 0) throw new Error('nothing is found');
  const app = await createApp(
    { ...readConfig({}), data: folder },
    { log: openLog('silent'), today: () => new Date('2024-06-01') },
  );
  const { answer: said } = await app.ask({ question });
  await app.close();
  if (!said.includes(answer)) throw new Error(`answered “${said}”`);
}
