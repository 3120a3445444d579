/**
 * Asks the questions about the five bundled reports twice, of these alone and with made-up reports of other counties around
 * them, and lists every answer that gets worse.
 *
 *   npm run eval:size -- [--reports 2800] [--store DIR] [dev build release …]
 *
 * A store that is kept with --store is resumed, not made anew.
 */
import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Answer } from '../../src/answering/types.js';
import { createApp, type DianjuApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/lib/log.js';
import { countyReport } from '../../test/support/generate-counties.js';
import { judge, looseNumbers, type Outcome, type Row } from '../../test/support/judge-answers.js';
import { questionsOf } from '../../test/support/question-sets.js';

const WORTH: Readonly<Record<Outcome, number>> = { right: 2, abstained: 1, wrong: 0 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { reports: { type: 'string', default: '2800' }, store: { type: 'string' } },
});
const sets = positionals.length > 0 ? positionals : ['dev', 'build', 'release'];

const seeds = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join('seeds', name));

interface Judged {
  readonly row: Row;
  readonly answer: Answer;
  readonly outcome: Outcome;
}

async function asked(app: DianjuApp): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const row of sets.flatMap(questionsOf)) {
    const answer = await app.ask({ question: row.question });
    judged.push({ row, answer, outcome: judge(row, answer) });
  }
  return judged;
}

async function withApp<T>(data: string, work: (app: DianjuApp) => Promise<T>): Promise<T> {
  const app = await createApp({ ...readConfig({}), data }, { log: openLog('error') });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** Files of made-up reports of places that none of the loaded ones is of. */
function generated(folder: string, without: (place: string) => boolean): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: Number(values.reports) }, (_, n) => countyReport(n))
    .filter(({ place }) => !without(place.name))
    .map(({ fileName, text }) => {
      writeFileSync(join(folder, fileName), text);
      return join(folder, fileName);
    });
}

function tell(name: string, judged: readonly Judged[]): void {
  const count = (wanted: Outcome): number => judged.filter(({ outcome }) => outcome === wanted).length;
  const loose = judged.reduce((sum, { answer }) => sum + looseNumbers(answer).length, 0);
  process.stdout.write(
    `${name.padEnd(24)} ${count('right')}/${judged.length} right, ${count('wrong')} wrong, ${count('abstained')} abstained, ${loose} numbers without a source\n`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'dianju-eval-'));
try {
  const places = new Set<string>();
  const alone = await withApp(join(folder, 'alone'), async (app) => {
    await app.ingest(seeds);
    for (const { jurisdiction } of await app.reports()) places.add(jurisdiction.name);
    return asked(app);
  });
  tell('five reports alone', alone);
  // A place that is asked about because it has no report: a made-up one would answer, rightly, what the set counts as wrong.
  const absent = alone
    .filter(({ answer }) => answer.reason === 'no-such-report')
    .map(({ answer }) => answer.answer)
    .join();
  const among = await withApp(values.store ?? join(folder, 'among'), async (app) => {
    await app.ingest([
      ...seeds,
      ...generated(join(folder, 'reports'), (place) => places.has(place) || absent.includes(place)),
    ]);
    process.stderr.write(`${(await app.reports()).length} reports\n`);
    return asked(app);
  });
  tell(`among ${values.reports} more`, among);
  among.forEach(({ row, answer, outcome }, at) => {
    const before = alone[at]?.outcome ?? 'right';
    if (WORTH[outcome] >= WORTH[before]) return;
    const got = answer.reason ?? answer.answer.slice(0, 120);
    process.stdout.write(`${row.id} ${row.type} ${before} → ${outcome}: ${row.question}\n     ${got}\n`);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
