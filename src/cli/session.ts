import { userInfo } from 'node:os';
import type { App, Editor } from '../app-types.js';
import type { DianjuApp } from '../app.js';
import { readConfig, type Config } from '../config.js';
import { openLog, type Log } from '../lib/log.js';
import type { Watch } from '../lib/watch.js';
import { remark } from './output.js';
import { withProgress } from './progress.js';

/** Options that every verb takes. */
export interface CommonOptions {
  /** Folder that holds the store. */
  readonly data?: string;
  readonly verbose?: boolean;
}

/** What a verb can have otherwise. */
interface SessionOptions extends CommonOptions {
  /** Counts what happens; default: nobody. */
  readonly watch?: Watch;
  /** Whether it answers until it is told to stop. */
  readonly standing?: boolean;
}

/** What a verb works with; `close` frees it. */
export interface Session {
  readonly config: Config;
  readonly log: Log;
  readonly app: DianjuApp;
}

/** The settings with the command line's own options on top. */
export function configFor(options: CommonOptions): Config {
  const config = readConfig();
  // A folder that is named is meant, whatever the settings say.
  return options.data === undefined ? config : { ...config, data: options.data, database: null };
}

/** Who changes what is loaded from the command line, for the audit log: the user of this machine. */
export function personAtCommandLine(): Editor {
  try {
    return { id: 'command line', name: userInfo().username };
  } catch {
    // A container may run as a user that has no name.
    return { id: 'command line', name: String(process.getuid?.() ?? '') };
  }
}

/** The log of a verb: a verb that is not watched tells only what went wrong. */
export function logFor({ verbose }: CommonOptions, { logLevel }: Config): Log {
  return openLog(logLevel === 'info' && verbose !== true ? 'warn' : logLevel);
}

/**
 * Opens the store, runs the verb on it and closes it again. A store without any report reads `seeds/` first and
 * says so, so that a fresh checkout answers its first question.
 */
export async function withApp<T>(options: SessionOptions, use: (session: Session) => Promise<T>): Promise<T> {
  return withOpenApp(options, async (session) => {
    await readSeedsIfEmpty(session);
    await renewOutdated(session);
    return use(session);
  });
}

/** The same with the store as it is found. */
export async function withOpenApp<T>(
  options: SessionOptions,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const config = configFor(options);
  const log = logFor(options, config);
  // Loaded late, so that verbs without a store and --help start at once.
  const { createApp } = await import('../app.js');
  const app = await createApp(config, {
    log,
    standing: options.standing === true,
    ...(options.watch === undefined ? {} : { watch: options.watch }),
  });
  try {
    return await use({ config, log, app });
  } finally {
    await app.close();
  }
}

/**
 * Derives anew what an earlier version or another embedder has derived. Where that fails the reports are used as they are:
 * found by their words alone.
 */
async function renewOutdated({ app, config: { language }, log }: Session): Promise<void> {
  try {
    const { renewed, refused } = await withProgress((advance) => app.renew(advance));
    if (renewed > 0) {
      remark(
        language === 'zh'
          ? `已按本版本重新读取 ${renewed} 份报告。`
          : `Read ${renewed} ${renewed === 1 ? 'report' : 'reports'} anew for this version.`,
      );
    }
    for (const { report, error } of refused) remark(`${report}: ${error.explain(language)}`);
  } catch (error) {
    log.warn({ err: error }, 'reports of an earlier version were not read anew');
  }
}

/** The same while a bot answers, from what is there. */
export function renewMeanwhile({ app, log }: Pick<Session, 'app' | 'log'>): void {
  app.renew().then(
    ({ renewed, refused }) => {
      if (renewed > 0) log.info({ renewed }, 'reports of an earlier version were read anew');
      for (const { report, error } of refused)
        log.warn({ report, err: error }, 'report of an earlier version');
    },
    (error: unknown) => log.warn({ err: error }, 'reports of an earlier version were not read anew'),
  );
}

/** Loads what the first question and the first file need, then readies itself for a rush, while a bot answers. */
export function warmMeanwhile({ app, log }: { readonly app: App; readonly log: Log }): void {
  app
    .warm()
    .then(() => app.rehearse())
    .catch((error: unknown) => log.warn({ err: error }, 'not everything was loaded before it is needed'));
}

/** Reads `seeds/` where there is no report yet, for a bot while it answers. */
export async function readSeedsIfEmpty(
  { app, config }: Omit<Session, 'log'>,
  options: { readonly whileAnswering?: boolean } = {},
): Promise<void> {
  if ((await app.stamp()).reports > 0) return;
  const outcomes = await app.ingest(await app.seeds(), options);
  const stored = outcomes.filter((outcome) => outcome.error === null).length;
  const place = config.database === null ? config.data : 'Postgres';
  remark(
    config.language === 'zh'
      ? `首次使用：已把自带的 ${stored} 份报告读入 ${place}。`
      : `First use: read the ${stored} bundled reports into ${place}.`,
  );
}
