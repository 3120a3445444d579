/**
 * A bot in a process of its own under a rush of mixed interactions, and then under many more for as long as they last.
 *
 *   npm run bench -- load [--reports 500] [--store DIR] [--count 2000] [--rate 200] [--soak 6000] [--soak-rate 25]  [--heap 256] [--shards 2]
 *
 * --heap limits the bot's JavaScript heap (--max-old-space-size), in MB; --shards is DIANJU_SHARDS. The reports are made up, one a county and year; a data folder that is given is copied, never written. The limits of
 * users and servers are the default ones.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { commands } from '../../commands/index.js';
import { registerCommands } from '../../src/discord/deploy.js';
import { startPlayground } from '../../src/playground/index.js';
import type { Completion, Outcome, Who } from '../../src/playground/types.js';
import { dianju, rows } from '../../test/support/cli.js';
import { countyReport } from '../../test/support/generate-counties.js';
import { chanceFrom, pick, whole } from '../../test/support/generate-report-numbers.js';
import { startDianju } from '../../test/support/started.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    reports: { type: 'string', default: '500' },
    store: { type: 'string' },
    count: { type: 'string', default: '2000' },
    rate: { type: 'string', default: '200' },
    soak: { type: 'string', default: '6000' },
    'soak-rate': { type: 'string', default: '25' },
    heap: { type: 'string' },
    shards: { type: 'string' },
  },
});
const USERS = 400;
const SERVERS = 40;
/** Longest wait for what was sent last, in milliseconds. */
const PATIENCE_MS = 60_000;
const METRICS = ['行政复议案件', '主动公开政府信息', '调解成功率', '行政处罚案件', '法律援助案件'];

/** What became of one interaction. */
interface Sent {
  readonly kind: string;
  readonly acknowledgedMs: number;
  /** Null for what shows no answer: choices while typing, and what was refused. */
  readonly answeredMs: number | null;
  readonly state: 'answered' | 'refused' | 'lost' | 'shed';
  /** Set where it was told how long the wait is. */
  readonly toldToWait?: true;
}

type Send = (who: Who) => Promise<Sent>;

async function dataFolder(root: string): Promise<string> {
  const data = join(root, 'data');
  if (values.store !== undefined) cpSync(values.store, data, { recursive: true });
  else {
    const files = join(root, 'reports');
    mkdirSync(files);
    for (let n = 0; n < Number(values.reports); n += 1) {
      const { fileName, text } = countyReport(n);
      writeFileSync(join(files, fileName), text);
    }
    await dianju(['ingest', files, '--data', data]);
  }
  return data;
}

const root = mkdtempSync(join(tmpdir(), 'dianju-load-'));
const data = await dataFolder(root);
const places = rows<{ jurisdiction: string }>(await dianju(['reports', '--json', '--data', data])).map(
  ({ jurisdiction }) => jurisdiction,
);
const discord = await startPlayground({
  port: 0,
  servers: SERVERS,
  shards: Number(values.shards ?? 1),
  answerDeadlineMs: PATIENCE_MS,
});
const { token, applicationId, api, cdn } = discord;
await registerCommands({ token, applicationId, guild: null, api, commands });
const bot = await startDianju(data, {
  DISCORD_TOKEN: token,
  DISCORD_API: api,
  DISCORD_CDN: cdn,
  ...(values.shards === undefined ? {} : { DIANJU_SHARDS: values.shards }),
  ...(values.heap === undefined ? {} : { NODE_OPTIONS: `--max-old-space-size=${values.heap}` }),
});
await discord.ready();

const chance = chanceFrom(11);
const place = (): string => pick(chance, places);
const metric = (): string => pick(chance, METRICS);
const slash = (name: string, options: () => Record<string, string>): Send => {
  return async (who) => {
    const sentAt = performance.now();
    const shown = await discord.slash(name, options(), who);
    if (!WAITING.test(textOf(shown))) return outcome(name, shown, shown.answerMs);
    while (WAITING.test(textOf(shown)) && performance.now() - sentAt < PATIENCE_MS) await sleep(LOOK_MS);
    const failed = WAITING.test(textOf(shown)) ? 'not-answered' : shown.failed;
    const { acknowledged, shown: message } = shown;
    const seen = { acknowledged, shown: message, failed };
    return { ...outcome(name, seen, performance.now() - sentAt), toldToWait: true };
  };
};
const MIX: readonly (readonly [share: number, send: Send])[] = [
  [45, slash('ask', () => ({ question: `${place()}办理${metric()}多少？` }))],
  [
    20,
    async (who) =>
      completion(
        await discord.autocomplete(
          'ask',
          { question: 'x', county: place().slice(0, 1) },
          { ...who, focused: 'county' },
        ),
      ),
  ],
  [10, slash('search', () => ({ text: metric(), county: place() }))],
  [10, slash('figures', () => ({ county: place() }))],
  [8, slash('check', () => ({ county: place() }))],
  [5, slash('compare', () => ({ metric: metric(), counties: [place(), place(), place()].join(' ') }))],
  [2, slash('reports', () => ({}))],
];

/** What stands in an answer's place while it waits. */
const WAITING = /还有 \d+ 个在等|\d+ others are waiting/u;
/** From one look at what waits to the next, in milliseconds. */
const LOOK_MS = 100;

function textOf({ shown }: Pick<Outcome, 'shown'>): string {
  return shown?.embeds[0]?.description ?? '';
}

function outcome(
  kind: string,
  seen: Pick<Outcome, 'acknowledged' | 'failed' | 'shown'>,
  answerMs: number | null,
): Sent {
  const { acknowledged, failed } = seen;
  const text = textOf(seen);
  const refused = /请求太多|现在排队的请求/u.test(text);
  const state = failed !== null ? 'lost' : refused ? 'refused' : 'answered';
  return { kind, acknowledgedMs: acknowledged?.ms ?? Infinity, answeredMs: refused ? null : answerMs, state };
}

function completion({ acknowledged, choices, failed }: Completion): Sent {
  const state = failed !== null ? 'lost' : choices.length === 0 ? 'shed' : 'answered';
  return { kind: 'typing', acknowledgedMs: acknowledged?.ms ?? Infinity, answeredMs: null, state };
}

function draw(): Send {
  let left = whole(chance, 0, 99);
  return (MIX.find(([share]) => (left -= share) < 0) ?? MIX[0]!)[1];
}

/** Sends so many at a steady rate, each for another of the users, and waits for all. */
async function sent(count: number, rate: number): Promise<readonly Sent[]> {
  const began = performance.now();
  const all: Promise<Sent>[] = [];
  for (let n = 0; n < count; n += 1) {
    const due = began + (n * 1000) / rate;
    if (due > performance.now()) await sleep(due - performance.now());
    const user = {
      id: String(200_000_000_000_000_000n + BigInt(n % USERS)),
      username: 'u',
      globalName: 'U',
      admin: false,
    };
    all.push(draw()({ user, channel: discord.channels[n % discord.channels.length]! }));
  }
  return Promise.all(all);
}

/** The bot's processes: with shards one for each, and the one that started them. */
function processes(of = bot.child.pid!): readonly number[] {
  const children = readFileSync(`/proc/${of}/task/${of}/children`, 'utf8').split(' ').filter(Boolean);
  return [of, ...children.flatMap((child) => processes(Number(child)))];
}

const inAll = (measured: (pid: number) => number): number =>
  processes().reduce((sum, pid) => sum + measured(pid), 0);

/** Processor time of the bot so far, in milliseconds; the kernel counts hundredths of a second. */
function processorMs(): number {
  return inAll((pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  });
}

/** Processor time of this process, which plays Discord and its users. */
function ownMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function memory(): number {
  return inAll((pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
  });
}

const at = (times: readonly number[], share: number): string => {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(0);
};

function row(name: string, some: readonly Sent[]): string {
  const answers = some.flatMap(({ answeredMs }) => answeredMs ?? []);
  const count = (state: Sent['state']) => some.filter((one) => one.state === state).length;
  const acknowledged = some.map(({ acknowledgedMs }) => acknowledgedMs);
  return `| ${name} | ${some.length} | ${at(acknowledged, 0.5)} | ${at(acknowledged, 1)} | ${at(answers, 0.5)} | ${at(answers, 0.99)} | ${count('answered')} | ${some.filter(({ toldToWait }) => toldToWait).length} | ${count('shed')} | ${count('refused')} | ${count('lost')} |`;
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
print(
  `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, load ${loadavg()[0]?.toFixed(1) ?? '?'}, Node ${process.version}, ${places.length} reports`,
);
const opened = performance.now();
// What is asked while the indexes are read may be lost.
while ((await slash('ask', () => ({ question: `${place()}办理${metric()}多少？` }))({})).state === 'lost')
  await sleep(100);
print(`first answer ${((performance.now() - opened) / 1000).toFixed(1)} s after the bot was online`);
await sent(40, 5);
const before = memory();
const spent = processorMs();
const own = ownMs();
const began = performance.now();
const rush = await sent(Number(values.count), Number(values.rate));
print(`\n${values.count} interactions at ${values.rate} a second; times in ms\n`);
print(
  '| what | sent | acknowledged p50 | latest | answered p50 | p99 | answered | told of the wait | choices left out | told to come back | lost |',
);
print('|---|---|---|---|---|---|---|---|---|---|---|');
for (const kind of new Set(rush.map((one) => one.kind)))
  print(
    row(
      kind,
      rush.filter((one) => one.kind === kind),
    ),
  );
print(row('all', rush));
const answered = rush.filter(({ answeredMs }) => answeredMs !== null).length;
const took = performance.now() - began;
const share = (ms: number): string => `${((100 * ms) / took).toFixed(0)} %`;
print(
  `\nprocessor time in ${(took / 1000).toFixed(1)} s: the bot ${share(processorMs() - spent)} of one, ${((processorMs() - spent) / answered).toFixed(1)} ms for each of ${answered} answers; its Discord ${share(ownMs() - own)}`,
);
const grown = [memory()];
const slice = Math.round(Number(values.soak) / 6);
for (let part = 0; part < 6 && slice > 0; part += 1) {
  const some = await sent(slice, Number(values['soak-rate']));
  grown.push(memory());
  if (part === 5) print(row(`last ${slice} of ${slice * 6} at ${values['soak-rate']} a second`, some));
}
print(
  `\nmemory in MB: ${before} before, ${grown[0]} after the rush, then ${grown.slice(1).join(', ')} after each ${slice} more`,
);
bot.child.kill('SIGTERM');
await bot.ended;
const warned = new Map<string, number>();
for (const { msg, err } of bot.logged()) {
  const said = `${String(msg)}: ${(err as { message?: string } | undefined)?.message ?? ''}`;
  warned.set(said, (warned.get(said) ?? 0) + 1);
}
print(
  `load average ${loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')} at the end`,
);
for (const [said, times] of warned) print(`logged ${times} times: ${said}`);
await discord.close();
rmSync(root, { recursive: true, force: true });
