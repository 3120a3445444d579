/**
 * Scores the answers to a set of questions with expected spans and values.
 *   npx tsx .config/scripts/eval-answers.ts [SET …] [--unread] [--misses] [--explain] [--save]
 * `--unread` takes the outside askers' questions that nobody has read, and prints them together too.
 * `--save` appends the table, with the commit it was made on, to docs/results/answers.ndjson; each table is shown
 * beside the last one saved, so that a regression shows.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Answer } from '../../src/answering/types.js';
import type { DianjuApp } from '../../src/app.js';
import { appOverFolder } from '../../test/support/app-over-folder.js';
import { judge, looseNumbers, type Outcome, type Row } from '../../test/support/judge-answers.js';
import { isUnread, questionSets, questionsOf, reportsOf } from '../../test/support/question-sets.js';

const RESULTS = 'docs/results/answers.ndjson';

class Tally {
  readonly counts: Record<Outcome, number> = { right: 0, wrong: 0, abstained: 0 };

  line(name: string): string {
    const { right, wrong, abstained } = this.counts;
    const all = right + wrong + abstained;
    const told = right + wrong;
    const share = (part: number, whole: number): string =>
      whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
    return `${name.padEnd(22)} ${String(right).padStart(4)}/${String(all).padEnd(4)} ${share(right, all).padStart(6)}%   wrong ${share(wrong, all).padStart(5)}%   abstained ${share(abstained, all).padStart(5)}%   precision ${share(right, told).padStart(5)}%`;
  }
}

async function evaluate(app: DianjuApp, name: string, flags: readonly string[]): Promise<Tally> {
  const tallies = new Map<string, Tally>();
  const times: number[] = [];
  let loose = 0;
  for (const row of questionsOf(name)) {
    const begun = performance.now();
    const answer = await app.ask({ question: row.question });
    times.push(performance.now() - begun);
    const outcome = judge(row, answer);
    loose += looseNumbers(answer).length;
    for (const key of ['all', row.type, `in ${row.lang}`]) {
      const tally = tallies.get(key) ?? new Tally();
      tally.counts[outcome] += 1;
      tallies.set(key, tally);
    }
    if (flags.includes('--misses') && outcome !== 'right') printMiss(row, answer, { outcome, flags });
  }
  times.sort((a, b) => a - b);
  console.log(`\n${name}`);
  for (const [key, tally] of [...tallies].sort(([a], [b]) =>
    a === 'all' ? 1 : b === 'all' ? -1 : a.localeCompare(b),
  )) {
    console.log(tally.line(key));
  }
  console.log(
    `numbers without a source ${String(loose)} · median ${(times[times.length >> 1] ?? 0).toFixed(1)} ms`,
  );
  showLast(name);
  if (flags.includes('--save')) save(name, tallies);
  return tallies.get('all') ?? new Tally();
}

function printMiss(
  row: Row,
  answer: Answer,
  { outcome, flags }: { outcome: Outcome; flags: readonly string[] },
): void {
  const got =
    answer.figures[0]?.text ??
    answer.citations[0]?.quote.slice(0, 60) ??
    `${answer.reason ?? ''} near ${answer.near.map(({ figure }) => figure?.text ?? '').join(' ')}`;
  console.log(
    `${row.id} ${row.type} ${outcome} (${String(answer.kind)}) ${row.question}\n     want ${wantedOf(row)} · got ${got}`,
  );
  if (answer.comparison !== null) {
    for (const line of answer.comparison.rows)
      console.log(`       ${line.jurisdiction} ${line.status} ${line.figure?.text ?? ''}`);
  }
  if (flags.includes('--explain'))
    for (const { step, detail } of answer.explain) console.log(`       ${step}: ${detail}`);
}

function wantedOf({ expect }: Row): string {
  return (
    expect.text ??
    expect.correct?.text ??
    expect.to?.text ??
    expect.spans?.[0]?.text.slice(0, 40) ??
    expect.category ??
    ''
  );
}

/** A table as saved. */
interface Saved {
  readonly commit: string;
  readonly set: string;
  readonly table: Readonly<Record<string, Readonly<Record<Outcome, number>>>>;
}

function lastSaved(name: string): Saved | null {
  if (!existsSync(RESULTS)) return null;
  const rows = readFileSync(RESULTS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Saved);
  return rows.filter(({ set }) => set === name).at(-1) ?? null;
}

function showLast(name: string): void {
  const before = lastSaved(name);
  const counts = before?.table['all'];
  if (before === null || counts === undefined) return;
  const { right, wrong, abstained } = counts;
  console.log(
    `last saved, on ${before.commit}: ${String(right)}/${String(right + wrong + abstained)} right, ${String(wrong)} wrong`,
  );
}

function save(name: string, tallies: ReadonlyMap<string, Tally>): void {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', 'src', 'embeddings') === '' ? '' : ' with changes';
  const table = Object.fromEntries([...tallies].map(([key, { counts }]) => [key, counts]));
  const saved: Saved = { commit: `${git('rev-parse', '--short', 'HEAD')}${changed}`, set: name, table };
  mkdirSync(dirname(RESULTS), { recursive: true });
  appendFileSync(RESULTS, `${JSON.stringify(saved)}\n`);
}

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folder = mkdtempSync(join(tmpdir(), 'dianju-eval-'));
const together = new Map<string, Tally>();
const every = questionSets().filter((name) => !flags.includes('--unread') || isUnread(name));
for (const name of named.length > 0 ? named : every) {
  const reports = reportsOf(name);
  const own = basename(reports) === 'seeds';
  const app = await appOverFolder(reports, join(folder, basename(reports)));
  const { counts } = await evaluate(app, name, flags);
  for (const key of ['all', own ? 'over the five reports' : 'over invented reports']) {
    const sum = together.get(key) ?? new Tally();
    for (const outcome of ['right', 'wrong', 'abstained'] as const) sum.counts[outcome] += counts[outcome];
    together.set(key, sum);
  }
  await app.close();
}
console.log('\ntogether');
for (const [key, tally] of together) console.log(tally.line(key));
rmSync(folder, { recursive: true, force: true });
