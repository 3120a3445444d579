import type { App, Growing } from '../app-types.js';
import type { Shared } from '../store/shared.js';

/**
 * What the one process that changes a folder does for the others that read it (写进程): adding and removing reports, what
 * is held and counted, and what is written beside the store.
 */
export interface Writer
  extends Shared, Pick<App, 'keepText' | 'keptTexts'>, Omit<Growing, 'role' | 'servers'> {}
