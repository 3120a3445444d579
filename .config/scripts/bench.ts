/**
 * Times what a user waits for, over the five bundled reports, and prints a table.
 *
 *   npm run bench
 *   npm run bench -- size --reports 500    (see bench-size.ts)
 *   npm run bench -- postgres --url …     (see bench-postgres.ts)
 *   npm run bench -- ingest                (see bench-ingest.ts)
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { commands } from '../../commands/index.js';
import { createApp, type DianjuApp } from '../../src/app.js';
import { readConfig, type Config } from '../../src/config.js';
import { startBot } from '../../src/discord/client.js';
import { registerCommands } from '../../src/discord/deploy.js';
import { figuresOf } from '../../src/figures/figures.js';
import { openLog } from '../../src/lib/log.js';
import { packageRoot } from '../../src/lib/package-root.js';
import { startPlayground } from '../../src/playground/index.js';
import { pageState } from '../../test/support/page-state.js';
import { parseReport } from '../../src/reports/parse.js';
import { questionSets, questionsOf } from '../../test/support/question-sets.js';

if (process.argv[2] === 'size') {
  await import('./bench-size.js');
  process.exit();
}
if (process.argv[2] === 'postgres') {
  await import('./bench-postgres.js');
  process.exit();
}
if (process.argv[2] === 'load') {
  await import('./bench-load.js');
  process.exit();
}
if (process.argv[2] === 'ingest') {
  await import('./bench-ingest.js');
  process.exit();
}

const log = openLog('silent');
const folder = mkdtempSync(join(tmpdir(), 'dianju-bench-'));
const config: Config = { ...readConfig({}), data: join(folder, 'store') };
const root = packageRoot();

interface Line {
  readonly what: string;
  readonly measured: string;
  readonly aim: string;
}

function milliseconds(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function spread(times: readonly number[]): string {
  return `p50 ${milliseconds(times, 0.5).toFixed(1)} ms, p99 ${milliseconds(times, 0.99).toFixed(1)} ms`;
}

async function timed<T>(run: () => Promise<T> | T): Promise<{ ms: number; value: T }> {
  const began = performance.now();
  const value = await run();
  return { ms: performance.now() - began, value };
}

const questions = (): readonly string[] =>
  questionSets().flatMap((set) => questionsOf(set).map(({ question }) => question));

async function storeLines(): Promise<{ lines: Line[]; app: DianjuApp }> {
  const first = await timed(async () => {
    const app = await createApp(config, { log });
    await app.ingest(await app.seeds());
    await app.close();
  });
  const opened = await timed(async () => {
    const app = await createApp(config, { log });
    await app.reports();
    return app;
  });
  const lines = [
    { what: 'first ingest of five reports', measured: `${(first.ms / 1000).toFixed(2)} s`, aim: '≤ 3 s' },
    { what: 'opening an existing store', measured: `${opened.ms.toFixed(0)} ms`, aim: '≤ 300 ms' },
  ];
  return { lines, app: opened.value };
}

async function answerLines(app: DianjuApp): Promise<Line[]> {
  const asked = questions();
  const times: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    for (const question of asked) {
      const { ms } = await timed(() => app.ask({ question }));
      if (round > 0) times.push(ms);
    }
  }
  const compares: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    compares.push((await timed(() => app.compare({ metric: 'mediation_success_rate' }))).ms);
  }
  const outcome = await app.compare({ metric: 'mediation_success_rate' });
  if (outcome.kind !== 'comparison') throw new Error('the benchmark’s metric is ambiguous');
  const charts: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    charts.push((await timed(() => app.chart(outcome.comparison, { theme: 'light', language: 'zh' }))).ms);
  }
  return [
    { what: `warm ask, ${times.length} answers`, measured: spread(times), aim: 'p50 ≤ 5 ms, p99 ≤ 20 ms' },
    { what: 'compare over five reports', measured: spread(compares.slice(5)), aim: 'p99 ≤ 50 ms' },
    { what: 'chart (after the first)', measured: spread(charts.slice(1)), aim: '≤ 200 ms' },
  ];
}

function figureLine(): Line {
  const seeds = readdirSync(join(root, 'seeds')).filter((name) => name.endsWith('.txt'));
  const texts = seeds.map((name) => readFileSync(join(root, 'seeds', name), 'utf8'));
  const longest = texts.reduce((a, b) => (a.length > b.length ? a : b));
  const times: number[] = [];
  for (let round = 0; round < 30; round += 1) {
    const began = performance.now();
    figuresOf(parseReport(longest));
    times.push(((performance.now() - began) * 5000) / longest.length);
  }
  return { what: 'figures of 5,000 characters', measured: spread(times.slice(5)), aim: '≤ 60 ms' };
}

async function discordLines(app: DianjuApp): Promise<Line[]> {
  const server = await startPlayground({ port: 0 });
  const { api, cdn, token, applicationId } = server;
  await registerCommands({ token, applicationId, guild: null, api, commands });
  const bot = await startBot({ app, commands, log, token, api, cdn, mentions: true, answerSeconds: 20 });
  await server.ready();
  const ask = () => server.slash('ask', { question: '垫江去年办了多少行政复议？' });
  for (let round = 0; round < 20; round += 1) await ask();
  const single: number[] = [];
  for (let round = 0; round < 200; round += 1) single.push((await ask()).acknowledged?.ms ?? Infinity);
  const burst = await Promise.all(Array.from({ length: 500 }, () => ask()));
  const slowest = Math.max(...burst.map((outcome) => outcome.acknowledged?.ms ?? Infinity));
  const partials = ['垫', '垫江', 'd', 'dj', '云', '', 'nan', '区'];
  const keystrokes: number[] = [];
  for (let round = 0; round < 200; round += 1) {
    const county = partials[round % partials.length] ?? '';
    const { acknowledged } = await server.autocomplete(
      'ask',
      { question: 'x', county },
      { focused: 'county' },
    );
    keystrokes.push(acknowledged?.ms ?? Infinity);
  }
  await bot.stop();
  await server.close();
  return [
    { what: 'interaction to acknowledgement, one by one', measured: spread(single), aim: 'p99 ≤ 50 ms' },
    { what: '500 interactions at once, slowest', measured: `${(slowest / 1000).toFixed(2)} s`, aim: '≤ 2 s' },
    {
      what: 'keystroke to autocomplete list',
      measured: `p95 ${milliseconds(keystrokes, 0.95).toFixed(1)} ms`,
      aim: 'p95 ≤ 60 ms',
    },
  ];
}

/** Memory of the bot as a newcomer runs it, and the time until its page can be used. */
async function processLines(): Promise<Line[]> {
  const began = performance.now();
  const program = join(root, '.config/scripts/run.mjs');
  const child = spawn(process.execPath, [program, 'start', '--data', join(folder, 'running')], {
    cwd: root,
    env: { ...process.env, DIANJU_PORT: '0', DIANJU_LOG: 'silent' },
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.on('exit', (code) => reject(new Error(`the bot ended with ${code}`)));
  });
  let weight = 0;
  for (const path of ['/', '/page.css', '/page.js'])
    weight += gzipSync(await fetch(url + path).then((part) => part.text())).length;
  await pageState(url, ({ online, commands: usable }) => online && usable.length > 0);
  const ready = performance.now() - began;
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const memory = Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
  child.kill('SIGTERM');
  return [
    { what: 'page without fonts, compressed', measured: `${(weight / 1000).toFixed(0)} kB`, aim: '≤ 600 kB' },
    { what: 'start to a usable page', measured: `${(ready / 1000).toFixed(2)} s`, aim: '≤ 4 s' },
    { what: 'memory of the running bot', measured: `${memory.toFixed(0)} MB`, aim: '≤ 350 MB' },
  ];
}

const { lines, app } = await storeLines();
const all = [...lines, ...(await answerLines(app)), figureLine(), ...(await discordLines(app))];
await app.close();
if (process.platform === 'linux') all.push(...(await processLines()));
rmSync(folder, { recursive: true, force: true });

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
process.stdout.write(`${machine}\n\n| what | measured | aim |\n|---|---|---|\n`);
for (const line of all) process.stdout.write(`| ${line.what} | ${line.measured} | ${line.aim} |\n`);
