import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import type { IngestOutcome } from '../app-types.js';
import { DianjuError, type Language } from '../lib/errors.js';
import { configFor, type CommonOptions } from './session.js';
import { openLog } from '../lib/log.js';
import { firstOf, moreRows, printJson, printLine, remark } from './output.js';
import { withProgress } from './progress.js';

/** Beyond so many files their names say less than the summary. */
const MOST_LINES = 40;

/** Options of `ingest`. */
export interface IngestCommandOptions extends CommonOptions {
  readonly json?: boolean;
  /** A file that names one report a line. */
  readonly list?: string;
  /** Place and year of the files, for reports that do not say them. */
  readonly county?: string;
  readonly year?: number;
}

/**
 * `ingest [FILE…]`: reads reports into the store; a folder stands for the readable files below it. What is stored already
 * is skipped, so that an ingest that was interrupted goes on where it stood.
 */
export async function ingest(files: readonly string[], options: IngestCommandOptions): Promise<void> {
  const config = configFor(options);
  const { createApp } = await import('../app.js');
  const app = await createApp(config, { log: openLog('warn') });
  try {
    const named = [...files, ...(options.list === undefined ? [] : await listed(options.list))];
    const wanted = named.length === 0 ? await app.seeds() : await expand(named);
    const outcomes = await withProgress((advance) => {
      let done = 0;
      return app.ingest(wanted, {
        onFile: () => advance((done += 1), wanted.length),
        given: {
          ...(options.county === undefined ? {} : { county: options.county }),
          ...(options.year === undefined ? {} : { year: options.year }),
        },
      });
    });
    report(outcomes, { language: config.language, json: options.json === true });
  } finally {
    await app.close();
  }
}

/** The lines of a list; relative paths start where the list lies. */
async function listed(list: string): Promise<readonly string[]> {
  const text = await readFile(list, 'utf8').catch((error: unknown) => {
    throw new DianjuError('file-missing', list, { cause: error });
  });
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => resolve(dirname(list), line));
}

async function expand(paths: readonly string[]): Promise<readonly string[]> {
  const { EXTENSIONS } = await import('../loaders/index.js');
  const found: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
    if (!isFolder) {
      found.push(path);
      continue;
    }
    const entries = await readdir(path, { recursive: true });
    found.push(
      ...entries
        .filter((name) => !/(?:^|[\\/])\./u.test(name) && EXTENSIONS.includes(extname(name).toLowerCase()))
        .sort()
        .map((name) => join(path, name)),
    );
  }
  return found;
}

const STATES = ['added', 'replaced', 'unchanged', 'refused'] as const;

function stateOf({ state, error }: IngestOutcome): (typeof STATES)[number] {
  return error === null && state !== null ? state : 'refused';
}

function report(
  outcomes: readonly IngestOutcome[],
  { language, json }: { readonly language: Language; readonly json: boolean },
): void {
  const refused = outcomes.filter((outcome) => outcome.error !== null);
  const { head, more } = firstOf(refused);
  if (json) for (const outcome of outcomes) printJson({ ...outcome, error: outcome.error?.code ?? null });
  else if (outcomes.length <= MOST_LINES) {
    for (const outcome of outcomes) if (outcome.error === null) printLine(line(outcome, language));
  }
  for (const { error } of head) if (error !== null) remark(error.explain(language));
  if (more > 0) remark(moreRows(more, language));
  if (outcomes.length > 1) summarise(outcomes, { language, json });
  if (refused.length > 0) throw new DianjuError('ingest-incomplete', `${refused.length}/${outcomes.length}`);
}

/** How many were understood, doubtful and refused (收录小结): a table on standard error, or a line of JSON there. */
function summarise(
  outcomes: readonly IngestOutcome[],
  { language, json }: { readonly language: Language; readonly json: boolean },
): void {
  const doubtful = outcomes.filter(({ error, doubts = [] }) => error === null && doubts.length > 0);
  const states = Object.fromEntries(
    STATES.map((state) => [state, outcomes.filter((outcome) => stateOf(outcome) === state).length]),
  );
  const understood = outcomes.length - doubtful.length - (states['refused'] ?? 0);
  const doubts = tally(doubtful.flatMap((outcome) => outcome.doubts ?? []));
  const errors = tally(outcomes.flatMap(({ error }) => (error === null ? [] : [error.code])));
  if (json) {
    remark(
      JSON.stringify({
        summary: { files: outcomes.length, understood, doubtful: doubtful.length, ...states, doubts, errors },
      }),
    );
    return;
  }
  const words = language === 'zh' ? ZH : EN;
  const rows: [string, number, string][] = [
    [words.understood, understood, ''],
    [words.doubtful, doubtful.length, told(doubts)],
    [words.refused, states['refused'] ?? 0, told(errors)],
  ];
  for (const [word, count, reasons] of rows)
    remark(`${word}  ${String(count).padStart(6)}  ${reasons}`.trimEnd());
  const { head, more } = firstOf(doubtful);
  for (const { file, doubts: codes = [] } of head) remark(`  ${file}: ${codes.join(', ')}`);
  if (more > 0) remark(moreRows(more, language));
}

const ZH = { understood: '读懂  ', doubtful: '有疑问', refused: '未存入' };
const EN = { understood: 'understood', doubtful: 'doubtful  ', refused: 'refused   ' };

function tally(codes: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function told(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([code, count]) => `${code} ${count}`)
    .join(', ');
}

const STATE_WORDS: Record<(typeof STATES)[number], Record<Language, string>> = {
  added: { zh: '已存入', en: 'added' },
  replaced: { zh: '已替换', en: 'replaced' },
  unchanged: { zh: '没有变化', en: 'unchanged' },
  refused: { zh: '未存入', en: 'refused' },
};

function line(outcome: IngestOutcome, language: Language): string {
  return `${outcome.file}: ${STATE_WORDS[stateOf(outcome)][language]}`;
}
