import type { Editor } from '../app-types.js';
import type { Shared } from '../store/shared.js';
import type { StoredReport } from '../store/store.js';

/** What was done, and by whom; more fields as the deed has them. */
export interface Deed {
  readonly action: 'add' | 'replace' | 'remove' | 'share' | 'export';
  readonly by: Editor;
}

/** Writes down who did what and when (审计日志). */
export function writeAudit(shared: Shared, { action, by, ...rest }: Deed): Promise<void> {
  return shared.record('audit', { action, by: by.id, name: by.name, ...rest });
}

/** A change of what is loaded. */
export interface Change extends Deed {
  readonly report: StoredReport;
  /** Ids of the reports that it took the place of. */
  readonly replaced: readonly string[];
}

/** Writes down who added, replaced or removed which report. */
export function auditChange(shared: Shared, { action, by, report, replaced }: Change): Promise<void> {
  return writeAudit(shared, {
    action,
    by,
    report: report.id,
    file: report.file,
    sha256: report.sha256,
    jurisdiction: report.jurisdiction.name,
    year: report.year,
    replaced,
  } as Deed);
}
