import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { IngestOutcome } from '../app-types.js';
import { DianjuError, type Language } from '../lib/errors.js';
import { configFor, type CommonOptions } from './session.js';
import { openLog } from '../lib/log.js';
import { printJson, printLine, remark } from './output.js';

/** `ingest [FILE…]`: reads reports into the store; a folder stands for the files in it. */
export async function ingest(
  files: readonly string[],
  options: CommonOptions & { readonly json?: boolean },
): Promise<void> {
  const config = configFor(options);
  const { createApp } = await import('../app.js');
  const app = await createApp(config, { log: openLog('warn') });
  try {
    const wanted = files.length === 0 ? await app.seeds() : await expand(files);
    const outcomes = await withProgress(wanted.length, (advance) => app.ingest(wanted, advance));
    report(outcomes, { language: config.language, json: options.json === true });
  } finally {
    await app.close();
  }
}

async function expand(paths: readonly string[]): Promise<readonly string[]> {
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
    const names = await readdir(path);
    found.push(
      ...names
        .filter((name) => !name.startsWith('.') && name !== 'manifest.json')
        .sort()
        .map((name) => join(path, name)),
    );
  }
  return found;
}

async function withProgress<T>(total: number, run: (advance: () => void) => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return run(() => undefined);
  const bar = new SingleBar({
    stream: process.stderr,
    format: '{bar} {value}/{total} · {rate}/s · {eta_formatted}',
    clearOnComplete: true,
    hideCursor: true,
  });
  const started = performance.now();
  let done = 0;
  const rate = (): string => ((done * 1000) / (performance.now() - started || 1)).toFixed(1);
  bar.start(total, 0, { rate: '–' });
  try {
    return await run(() => {
      done += 1;
      bar.increment(1, { rate: rate() });
    });
  } finally {
    bar.stop();
  }
}

function report(
  outcomes: readonly IngestOutcome[],
  options: { readonly language: Language; readonly json: boolean },
): void {
  for (const outcome of outcomes) {
    if (options.json) printJson({ ...outcome, error: outcome.error?.code ?? null });
    else if (outcome.error === null) printLine(line(outcome, options.language));
    if (outcome.error !== null) remark(outcome.error.explain(options.language));
  }
  if (outcomes.length > 1) summarise(outcomes, options.language);
  const refused = outcomes.filter((outcome) => outcome.error !== null).length;
  if (refused > 0) {
    throw new DianjuError('ingest-incomplete', `${refused}/${outcomes.length}`);
  }
}

/** How many were understood, doubtful and refused, on standard error beside what was printed. */
function summarise(outcomes: readonly IngestOutcome[], language: Language): void {
  const doubtful = outcomes.filter(({ doubts = [] }) => doubts.length > 0);
  const refused = outcomes.filter(({ error }) => error !== null);
  const counts = [outcomes.length - doubtful.length - refused.length, doubtful.length, refused.length];
  const words = language === 'zh' ? ['读懂', '有疑问', '未存入'] : ['understood', 'doubtful', 'refused'];
  remark(words.map((word, index) => `${word}: ${counts[index] ?? 0}`).join(' · '));
  for (const { file, doubts = [] } of doubtful) remark(`  ${file}: ${doubts.join(', ')}`);
}

const STATES: Record<'added' | 'replaced' | 'unchanged', Record<Language, string>> = {
  added: { zh: '已存入', en: 'added' },
  replaced: { zh: '已替换', en: 'replaced' },
  unchanged: { zh: '没有变化', en: 'unchanged' },
};

function line(outcome: IngestOutcome, language: Language): string {
  const state = outcome.state === null ? '' : STATES[outcome.state][language];
  return `${outcome.file}: ${state}`;
}
