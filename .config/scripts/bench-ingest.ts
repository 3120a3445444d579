/**
 * How long a report takes until it can be asked about, how long the bot stands still meanwhile, and what many take.
 *
 *   npm run bench -- ingest [--reports 500]
 *
 * The bot and the command line run as users run them, each in a process of its own; the reports are made up.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startPlayground, type Playground } from '../../src/playground/index.js';
import { embedOf, idOf, readable, whenRead } from '../../test/support/bot.js';
import { dianju, PROGRAM } from '../../test/support/cli.js';
import { docxOf, pdfOf } from '../../test/support/documents.js';
import { countyReport } from '../../test/support/generate-counties.js';
import { startDianju } from '../../test/support/started.js';

/** Characters of a page: 24 lines of 27. */
const PAGE = 648;
const TICKS_A_SECOND = 100;

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { reports: { type: 'string', default: '500' } },
});
const folder = mkdtempSync(join(tmpdir(), 'dianju-bench-'));

function line(what: string, measured: string, aim: string): void {
  process.stdout.write(`| ${what} | ${measured} | ${aim} |\n`);
}

/** Lines of the n-th report, carried on with what others say until it has so many pages. */
function pages(n: number, count: number): readonly string[] {
  const lines = countyReport(n).text.split('\n');
  for (let other = n + 1000; lines.join('').length < count * PAGE; other += 1) {
    lines.push(...countyReport(other).text.split('\n').slice(3));
  }
  const kept: string[] = [];
  let left = count * PAGE;
  for (const text of lines.map((one) => one.trim()).filter((one) => one !== '')) {
    // A last line on a page takes the whole line.
    left -= Math.ceil((text.length + 2) / 27) * 27;
    if (left < 0) break;
    kept.push(text);
  }
  return kept;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Longest time that the bot stood still since it was asked last, in milliseconds. */
async function longestStall(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return 1000 * Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/mu.exec(text)?.[1] ?? NaN);
}

interface Attached {
  readonly name: string;
  readonly bytes: Buffer;
  readonly question: string;
}

/** From the attachment to the answer of a question about it, without the time a person takes to press the button. */
async function added(server: Playground, { name, bytes, question }: Attached): Promise<number> {
  const began = performance.now();
  const file = { name, type: 'application/octet-stream', base64: bytes.toString('base64') };
  const shown = await server.slash('report add', { file });
  await server.click(shown, idOf(await whenRead(shown), 'reportstore'));
  const asked = await server.slash('ask', { question });
  const ms = performance.now() - began;
  if (!/\d/u.test(readable(embedOf(asked.shown)))) throw new Error(`no answer: ${question}`);
  return ms;
}

interface Form {
  readonly form: string;
  readonly pages: number;
  readonly aim: string;
  readonly made: (parts: readonly string[]) => Promise<Buffer>;
}

const FORMS: readonly Form[] = [
  { form: '.docx', pages: 20, aim: '≤ 2 s, ≤ 100 ms', made: async (parts) => docxOf(parts) },
  { form: '.pdf', pages: 50, aim: '≤ 5 s, ≤ 100 ms', made: (parts) => pdfOf(parts) },
];

/** Reports of every form added to a bot that has been online for some time, again and again; a row each. */
async function channelLines(pause: number, rounds: readonly string[]): Promise<void> {
  const server = await startPlayground({ port: 0, answerDeadlineMs: 120_000 });
  const { token, api, cdn } = server;
  const port = await freePort();
  const env = { DISCORD_TOKEN: token, DISCORD_API: api, DISCORD_CDN: cdn, DIANJU_METRICS: String(port) };
  const data = join(folder, `channel-${pause}`);
  await dianju(['ingest', '--data', data]);
  await dianju(['register', '--data', data], { env });
  const { child, ended } = await startDianju(data, env);
  await server.ready();
  await sleep(pause);
  let n = 0;
  for (const round of rounds) {
    for (const { form, pages: count, aim, made } of FORMS) {
      n += 1;
      const { place, year } = countyReport(n);
      const bytes = await made(pages(n, count));
      const question = `${place.name}${year}年行政复议案件多少件？`;
      await longestStall(port);
      const ms = await added(server, { name: `${n}${form}`, bytes, question });
      const stall = await longestStall(port);
      const what = `${form} of ${count} pages until it is answered from, ${round}`;
      line(what, `${(ms / 1000).toFixed(2)} s, longest stall ${stall.toFixed(0)} ms`, aim);
    }
  }
  child.kill('SIGTERM');
  await ended;
  await server.close();
}

interface Used {
  /** Largest memory, in MB. */
  readonly memory: number;
  /** Processor time, in seconds. */
  readonly processor: number;
}

/** What a process had used when it was last looked at. */
function watched(child: ChildProcess): () => Used {
  let used: Used = { memory: 0, processor: 0 };
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      used = {
        // A process that is ending has none any more.
        memory: Math.max(used.memory, Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024),
        processor: (Number(stat[11]) + Number(stat[12])) / TICKS_A_SECOND,
      };
    } catch {
      clearInterval(timer);
    }
  }, 50);
  child.on('exit', () => clearInterval(timer));
  return () => used;
}

async function folderLine(count: number): Promise<void> {
  const reports = join(folder, 'reports');
  mkdirSync(reports);
  for (let n = 0; n < count; n += 1) {
    const { fileName, text } = countyReport(n);
    writeFileSync(join(reports, fileName), text);
  }
  const args = [PROGRAM, 'ingest', reports, '--data', join(folder, 'many'), '--json'];
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const use = watched(child);
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  await new Promise((closed) => child.on('close', closed));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const stored = printed.split('"state":"added"').length - 1;
  const { memory, processor } = use();
  line(
    `ingest of ${count} generated reports, ${stored} stored`,
    `${seconds} s (processor ${processor.toFixed(1)} s), ${memory.toFixed(0)} MB`,
    '≤ 90 s, ≤ 600 MB',
  );
}

const load = loadavg()[0]?.toFixed(1) ?? '';
process.stdout.write(
  `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, load ${load}, Node ${process.version}\n\n`,
);
process.stdout.write('| what | measured | aim |\n|---|---|---|\n');
try {
  await channelLines(0, ['as soon as the bot is online']);
  await channelLines(10_000, ['the first one of a bot', 'later']);
  if (Number(values.reports) > 0) await folderLine(Number(values.reports));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
