import { openLog } from '../lib/log.js';
import { printJson, printTable } from './output.js';
import { withProgress } from './progress.js';
import { configFor, type CommonOptions } from './session.js';

/** `migrate-store FROM TO`: copies a store, folder or database, into another, and shows that both hold the same. */
export async function migrate(
  from: string,
  to: string,
  options: CommonOptions & { readonly json?: boolean },
): Promise<void> {
  const config = configFor(options);
  const { migrateStore } = await import('../app/migrating.js');
  const tallies = await withProgress((advance) =>
    migrateStore(from, to, { config, log: openLog('warn'), onReport: advance }),
  );
  if (options.json === true) {
    printJson(tallies);
    return;
  }
  const head =
    config.language === 'zh'
      ? ['', '报告', '段落', '数字', 'sha256']
      : ['', 'reports', 'passages', 'figures', 'sha256'];
  printTable(
    head,
    (['from', 'to'] as const).map((side) => {
      const { reports, passages, figures, sha256 } = tallies[side];
      return [side, ...[reports, passages, figures].map(String), sha256];
    }),
  );
}
