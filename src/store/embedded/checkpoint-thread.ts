import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'libsql';

/** How long it waits for a moment between two reports, in milliseconds. */
const PATIENCE_MS = 1000;

/**
 * Writes the log of changes into the database (检查点) whenever it is told to: nearly all of it while others write on, then the
 * rest between two of their transactions, as a log that is never whole in the database would never be begun anew.
 */
const sqlite = new Sqlite(workerData as string, { timeout: PATIENCE_MS });
parentPort?.on('message', (more: boolean) => {
  if (more) {
    sqlite.exec('PRAGMA wal_checkpoint(PASSIVE)');
    sqlite.exec('PRAGMA wal_checkpoint(RESTART)');
  } else {
    sqlite.close();
    parentPort?.close();
  }
});
