import { randomUUID } from 'node:crypto';
import type { Shared } from '../shared.js';
import type { Statements } from './link.js';

/** What processes agree on, in tables; the database's clock counts. */
export function openSharedTables(statements: Statements): Shared {
  return {
    async claim(work, worker, seconds) {
      const rows = await statements.query(
        `INSERT INTO claims (work, worker, until) VALUES ($1, $2, now() + $3 * interval '1 second')
         ON CONFLICT (work) DO UPDATE SET worker = excluded.worker, until = excluded.until
           WHERE claims.worker = excluded.worker OR claims.until < now()
         RETURNING work`,
        work,
        worker,
        seconds,
      );
      return rows.length > 0;
    },
    async release(work, worker) {
      await statements.query('DELETE FROM claims WHERE work = $1 AND worker = $2', work, worker);
    },
    async spend(name, amount, { most, until }) {
      if (amount > most) return false;
      const rows = await statements.query(
        `INSERT INTO counters (name, value, until) VALUES ($1, greatest(0, $2::float8), $4::timestamptz)
         ON CONFLICT (name) DO UPDATE SET until = excluded.until, value = greatest(0, $2::float8 +
             CASE WHEN counters.until > now() THEN counters.value ELSE 0 END)
           WHERE $2::float8 <= 0 OR counters.until <= now() OR counters.value + $2::float8 <= $3::float8
         RETURNING name`,
        name,
        amount,
        most,
        until.toISOString(),
      );
      if (amount > 0) await statements.query('DELETE FROM counters WHERE until < now()');
      return rows.length > 0;
    },
    async record(kind, entry) {
      await statements.query(
        'INSERT INTO journal (id, kind, entry) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING',
        randomUUID(),
        kind,
        JSON.stringify(entry),
      );
    },
    async entries(kind) {
      const rows = await statements.query<{ readonly at: Date; readonly entry: Record<string, unknown> }>(
        'SELECT at, entry FROM journal WHERE kind = $1 ORDER BY at, id',
        kind,
      );
      return rows.map(({ at, entry }) => ({ at: new Date(at).toISOString(), ...entry }));
    },
  };
}
