/**
 * How often the right passage comes first (hit@1), among five (hit@5), and the mean reciprocal rank, by type of question.
 *
 *   npx tsx .config/scripts/eval-retrieval.ts [--half build|release] [--misses] [--plain] [FILE]
 *
 * A row is {"id","question","report","quote"} or, with offsets, {"id","question","expect":{"report","start","end"}}. The
 * search is limited to the reports of the places that the question names, as an answer would be; --plain searches the
 * whole store with the question as it stands.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { GlossEmbedder } from '../../embeddings/gloss-embedder.js';
import { ingestFiles } from '../../src/ingest/index.js';
import { packageRoot } from '../../src/lib/package-root.js';
import { overlap, type Span } from '../../src/lib/span.js';
import { understand } from '../../src/question/understand.js';
import { retrieve } from '../../src/retrieval/index.js';
import { openEmbeddedStore } from '../../src/store/embedded.js';
import type { ReportStore } from '../../src/store/store.js';
import { prepareHere } from '../../test/support/prepare.js';

const DEPTH = 10;

interface Row {
  readonly id: string;
  readonly type: string;
  readonly half?: string;
  readonly question: string;
  readonly report?: string;
  readonly quote?: string;
  readonly expect?: Partial<Span> & { readonly report?: string; readonly spans?: readonly Span[] };
}

interface Target {
  readonly report: string;
  readonly spans: readonly Span[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, misses: { type: 'boolean' }, plain: { type: 'boolean' } },
});

async function targetOf(store: ReportStore, row: Row): Promise<Target | null> {
  const prefix = row.report ?? row.expect?.report;
  const report = (await store.reports()).find(({ id }) => prefix !== undefined && id.startsWith(prefix));
  if (report === undefined) return null;
  if (row.quote !== undefined) {
    const start = ((await store.text(report.id)) ?? '').indexOf(row.quote);
    return start < 0 ? null : { report: report.id, spans: [{ start, end: start + row.quote.length }] };
  }
  const { start, end, spans } = row.expect ?? {};
  if (spans !== undefined) return { report: report.id, spans };
  return start === undefined || end === undefined ? null : { report: report.id, spans: [{ start, end }] };
}

async function rankOf(store: ReportStore, row: Row, target: Target): Promise<number> {
  const reports = await store.reports();
  const jurisdictions = reports.map(({ jurisdiction }) => jurisdiction);
  const understood = understand(row.question, {
    jurisdictions,
    years: [...new Set(reports.map(({ year }) => year))],
    today: '2024-06-01',
  });
  const named = [...new Set(understood.places.flatMap(({ loaded }) => loaded.map(({ name }) => name)))];
  const found = await retrieve(store, embedder, {
    query: values.plain === true || understood.topic === '' ? row.question : understood.topic,
    question: row.question,
    limit: DEPTH,
    ...(named.length > 0 && values.plain !== true ? { filter: { jurisdictions: named } } : {}),
  });
  const rank = found.findIndex(
    ({ passage }) =>
      passage.report === target.report &&
      target.spans.some((span) => 2 * overlap(passage, span) >= span.end - span.start),
  );
  if (values.misses === true && rank !== 0) {
    process.stdout.write(
      `${row.id} rank ${rank + 1 || '-'} ${row.question} → ${understood.topic}\n   ${found[0]?.passage.text.slice(0, 90).replaceAll('\n', ' ') ?? ''}\n`,
    );
  }
  return rank;
}

function print(name: string, ranks: readonly number[]): void {
  const share = (count: number): string => `${((100 * count) / ranks.length).toFixed(1)} %`.padStart(8);
  const top = ranks.filter((rank) => rank === 0).length;
  const five = ranks.filter((rank) => rank >= 0 && rank < 5).length;
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / ranks.length;
  process.stdout.write(
    `${name.padEnd(14)} n ${String(ranks.length).padStart(3)}  hit@1 ${share(top)}  hit@5 ${share(five)}  MRR ${reciprocal.toFixed(3)}\n`,
  );
}

const file = positionals[0] ?? join(packageRoot(), 'test/fixtures/retrieval/questions.ndjson');
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Row)
  .filter((row) => values.half === undefined || row.half === values.half);
const embedder = new GlossEmbedder();
const folder = mkdtempSync(join(tmpdir(), 'dianju-eval-'));
try {
  const store = await openEmbeddedStore({ folder, embedder });
  const seeds = join(packageRoot(), 'seeds');
  const reports = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
  await ingestFiles(
    store,
    reports.map((name) => join(seeds, name)),
    { prepare: prepareHere(embedder) },
  );
  const byType = new Map<string, number[]>();
  for (const row of rows) {
    const target = await targetOf(store, row);
    if (target === null) continue;
    const rank = await rankOf(store, row, target);
    byType.set(row.type, [...(byType.get(row.type) ?? []), rank]);
  }
  for (const [type, ranks] of byType) print(type, ranks);
  print('all', [...byType.values()].flat());
  await store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
