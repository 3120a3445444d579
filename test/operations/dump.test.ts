import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../src/store/postgres.js';
import { embedder, report } from '../support/outage.js';
import { createDatabase, REAL_SERVER } from '../support/postgres.js';

const RESTORE = ['--clean', '--if-exists', '--single-transaction'];

describe.skipIf(REAL_SERVER === null)('a dump of the database on a server', () => {
  it('is put back whole, and changes nothing when it is cut short', async () => {
    const database = await createDatabase();
    const { url } = database;
    const folder = mkdtempSync(join(tmpdir(), 'dianju-dump-'));
    const [dump, cut] = [join(folder, 'monday.dump'), join(folder, 'cut.dump')];
    const store = await openPostgresStore({ url, embedder });
    const loaded = async () => (await store.reports({ reports: ['r1', 'r2', 'r3'] })).map(({ id }) => id);
    await store.put(report(1));
    await store.put(report(2));
    expect(spawnSync('pg_dump', ['--format=custom', '--file', dump, url]).status).toBe(0);
    await store.remove('r1');
    await store.put(report(3));

    copyFileSync(dump, cut);
    truncateSync(cut, Math.floor(statSync(dump).size / 2));
    expect(spawnSync('pg_restore', [...RESTORE, '--dbname', url, cut]).status).not.toBe(0);
    expect(await loaded()).toEqual(['r2', 'r3']);

    expect(spawnSync('pg_restore', [...RESTORE, '--dbname', url, dump]).status).toBe(0);
    expect(await loaded()).toEqual(['r1', 'r2']);
    expect(await store.text('r1')).toBe(report(1).parsed.text);
    await store.close();
    await database.drop();
  });
});
