import type { Editor } from '../app-types.js';
import type { Shared } from '../store/shared.js';

/** What was done, and by whom; more fields as the deed has them. */
export interface Deed {
  readonly action: 'add' | 'replace' | 'remove' | 'share' | 'export';
  readonly by: Editor;
}

/** Writes down who did what and when (审计日志). */
export function writeAudit(shared: Shared, { action, by, ...rest }: Deed): Promise<void> {
  return shared.record('audit', { action, by: by.id, name: by.name, ...rest });
}
