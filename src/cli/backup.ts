import { resolve } from 'node:path';
import type { Config } from '../config.js';
import { DianjuError } from '../lib/errors.js';
import { configFor, type CommonOptions } from './session.js';
import { printLine } from './output.js';

/** `backup FILE`: copies the store, as it stands now, into one file; the bot may run meanwhile. */
export async function backup(file: string, options: CommonOptions): Promise<void> {
  const { data, language } = folderOf(options);
  const { backUp } = await import('../store/embedded/backup.js');
  const { reports, passages } = backUp(data, resolve(file));
  printLine(
    language === 'zh'
      ? `已备份 ${reports} 份报告（${passages} 段）到 ${file}。`
      : `Backed up ${reports} reports (${passages} passages) to ${file}.`,
  );
}

/** `restore FILE`: puts what a backup holds in the place of what the store holds; the bot may run meanwhile. */
export async function restore(file: string, options: CommonOptions): Promise<void> {
  const { data, language } = folderOf(options);
  const { restore: putBack } = await import('../store/embedded/backup.js');
  const { reports, passages } = await putBack(resolve(file), data);
  printLine(
    language === 'zh'
      ? `已从 ${file} 恢复 ${reports} 份报告（${passages} 段）到 ${data}。`
      : `Restored ${reports} reports (${passages} passages) from ${file} into ${data}.`,
  );
}

/** The settings where the store is a folder: a database has tools of its own that do more than could be done here. */
function folderOf(options: CommonOptions): Config {
  const config = configFor(options);
  if (config.database === null) return config;
  const { host, pathname } = new URL(config.database.url);
  throw new DianjuError('backup-elsewhere', `${host}${pathname}`);
}
