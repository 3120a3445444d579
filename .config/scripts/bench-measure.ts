/** What the benchmarks of searches share: made-up reports with questions whose answers are known, and how engines are asked. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GlossEmbedder } from '../../embeddings/gloss-embedder.js';
import type { DianjuApp } from '../../src/app.js';
import { overlap, type Span } from '../../src/lib/span.js';
import { unpackVector } from '../../src/store/embedded/codec.js';
import { Database } from '../../src/store/embedded/database.js';
import type { ReportStore, StoredPassage, StoredReport } from '../../src/store/store.js';
import { chanceFrom, pick, whole } from '../../test/support/generate-report-numbers.js';
import { countyReport } from '../../test/support/generate-counties.js';
import type { Document } from './bench-rivals.js';

const ASKED = ['PLACEYEAR年METRIC是多少？', 'PLACE的METRIC，YEAR年有多少', '请问PLACE YEAR年METRIC情况'];
/** Passages that an engine is asked for. */
export const FIRST = 5;
/** An engine is asked for so long at most, in milliseconds, unmeasured and measured; measured at least so many questions. */
const LONGEST_MS = { before: 20_000, measured: 60_000 };
const FEWEST = 5;

/** A question of a figure of one report. */
export interface Question {
  readonly text: string;
  readonly place: string;
  readonly report: string;
  readonly span: Span;
}

/** A row of the table. */
export interface Line {
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
export const OURS = 'ours, no filter';
let median: number | null = null;

/** What an engine finds: a stretch of a report. */
export type Found = Pick<Document, 'report' | 'span'>;
/** Asks an engine. */
export type Search = (question: Question) => Promise<readonly Found[]>;

export const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;
export const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
export const at = (times: readonly number[], share: number): string =>
  (
    [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  ).toFixed(1);

/** Files of the made-up reports, and questions whose answers are known. */
export function generated(
  folder: string,
  { count, asked }: { readonly count: number; readonly asked: number },
): { files: string[]; questions: Question[] } {
  mkdirSync(folder, { recursive: true });
  const chance = chanceFrom(7);
  const every = Math.max(1, Math.floor(count / asked));
  const questions: Question[] = [];
  const files = Array.from({ length: count }, (_, n) => {
    const { fileName, text, figures, place, year } = countyReport(n);
    const file = join(folder, fileName);
    writeFileSync(file, text);
    const told = figures.filter(({ role, metric }) => role === 'value' && metric.length >= 6);
    if (n % every === 0 && told.length > 0 && questions.length < asked) {
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

/** Asks an engine all questions, once unmeasured and once measured. */
export async function measure(
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

export function print({ engine, times, used, hits, build, load, memory }: Line): void {
  const longer = median === null ? '' : `${(Number(at(times, 0.5)) / median).toFixed(1)} ×`;
  process.stdout.write(
    `| ${engine} | ${times.length} | ${at(times, 0.5)} ms | ${at(times, 0.99)} ms | ${longer} | ${used.toFixed(1)} ms | ${((100 * hits) / times.length).toFixed(0)} % | ${build} | ${load} | ${memory} |\n`,
  );
}

export const place = ({ report, start, end }: StoredPassage): Found => ({ report, span: { start, end } });

/** Share of the ten nearest by comparing all vectors that the vector leg gives too. */
export async function recall(
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

type PassageRow = Found['span'] & {
  readonly report: string;
  readonly heading: string;
  readonly text: string;
  readonly vector: ArrayBuffer;
};

/** The passages of a store with their vectors, as the rivals are given them. */
export function documentsOf(data: string, reports: readonly StoredReport[]): readonly Document[] {
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

/** How long until a report that is added can be asked about. */
export async function addOne(
  app: DianjuApp,
  { folder, count }: { readonly folder: string; readonly count: number },
): Promise<void> {
  const { fileName, text, place, year } = countyReport(count);
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
