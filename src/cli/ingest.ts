import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import type { IngestOutcome } from '../app-types.js';
import { doubtInWords } from '../discord/locales/doubts.js';
import type { Say } from '../discord/locales/index.js';
import type { Config } from '../config.js';
import { DianjuError, type Language } from '../lib/errors.js';
import { configFor, personAtCommandLine, type CommonOptions } from './session.js';
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
  /** Whether what seems to be another kind of document is stored too. */
  readonly yes?: boolean;
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
    const given = {
      ...(options.county === undefined ? {} : { county: options.county }),
      ...(options.year === undefined ? {} : { year: options.year }),
    };
    const by = personAtCommandLine();
    const read: Read = (some, otherGenres) =>
      withProgress((advance) => {
        let done = 0;
        const onFile = () => advance((done += 1), some.length);
        return app.ingest(some, { onFile, given, by, otherGenres });
      });
    const shown = { ...(await wordsFor(config)), json: options.json === true };
    const outcomes = await read(wanted, options.yes === true ? 'store' : 'leave');
    report(await withThoseWanted(outcomes, read, shown), shown);
  } finally {
    await app.close();
  }
}

type Read = (files: readonly string[], otherGenres: 'store' | 'leave') => Promise<readonly IngestOutcome[]>;

/** How the outcome is told. */
interface Shown {
  readonly language: Language;
  readonly say: Say;
  readonly json: boolean;
}

async function wordsFor({ language }: Config): Promise<Pick<Shown, 'language' | 'say'>> {
  // Loaded late: only an ingest has doubts to tell.
  const { wordsOf } = await import('../discord/locales/index.js');
  return { language, say: wordsOf(language === 'zh' ? 'zh-CN' : 'en') };
}

/** Asks the person at the terminal about files that seem to be of another kind, and stores them where they are wanted. */
async function withThoseWanted(
  outcomes: readonly IngestOutcome[],
  read: Read,
  shown: Shown,
): Promise<readonly IngestOutcome[]> {
  const others = outcomes.filter(({ error }) => error?.code === 'report-other-genre');
  if (others.length === 0 || !process.stdin.isTTY || !process.stderr.isTTY) return outcomes;
  tellDoubts(others, shown);
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(
    shown.language === 'zh' ? '仍要存入吗？[y/N] ' : 'Store them all the same? [y/N] ',
  );
  terminal.close();
  if (!/^(?:y|yes|是)$/iu.test(answer.trim())) return outcomes;
  const files = others.map(({ file }) => file);
  const stored = new Map((await read(files, 'store')).map((outcome) => [outcome.file, outcome]));
  return outcomes.map((outcome) => stored.get(outcome.file) ?? outcome);
}

/** The first files of many with their doubts in words. */
function tellDoubts(outcomes: readonly IngestOutcome[], { language, say }: Shown): void {
  const { head, more } = firstOf(outcomes);
  for (const { file, doubts = [] } of head) {
    const words = doubts.map((code) => doubtInWords(code, say));
    remark(`  ${file}: ${words.join(language === 'zh' ? '；' : '; ')}`);
  }
  if (more > 0) remark(moreRows(more, language));
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

function report(outcomes: readonly IngestOutcome[], shown: Shown): void {
  const { language, json } = shown;
  const refused = outcomes.filter((outcome) => outcome.error !== null);
  const { head, more } = firstOf(refused);
  if (json) for (const outcome of outcomes) printJson({ ...outcome, error: outcome.error?.code ?? null });
  else if (outcomes.length <= MOST_LINES) {
    for (const outcome of outcomes) if (outcome.error === null) printLine(line(outcome, language));
  }
  for (const outcome of head) {
    if (outcome.error === null) continue;
    remark(outcome.error.explain(language));
    if (outcome.error.code === 'report-other-genre') tellDoubts([outcome], shown);
  }
  if (more > 0) remark(moreRows(more, language));
  if (outcomes.length > 1) summarise(outcomes, shown);
  if (refused.length > 0) throw new DianjuError('ingest-incomplete', `${refused.length}/${outcomes.length}`);
}

/** How many were understood, doubtful and refused (收录小结): a table on standard error, or a line of JSON there. */
function summarise(outcomes: readonly IngestOutcome[], shown: Shown): void {
  const { language, json } = shown;
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
  tellDoubts(doubtful, shown);
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
