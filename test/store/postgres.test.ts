import { afterAll, beforeAll, describe } from 'vitest';
import { openPostgresStore } from '../../src/store/postgres.js';
import { createDatabase, REAL_SERVER, startPglite, type TestDatabase } from '../support/postgres.js';
import { DIMENSIONS } from '../suites/bundles.js';
import { storeSuite } from '../suites/store.js';

const embedder = { id: 'test-1', dimensions: DIMENSIONS };

describe('Postgres with pgvector', () => {
  let lite: Awaited<ReturnType<typeof startPglite>>;

  beforeAll(async () => {
    lite = await startPglite();
  }, 180_000);

  afterAll(() => lite.drop());

  storeSuite('the Postgres store', () => ({
    open: () => openPostgresStore({ url: lite.url, embedder }),
    dispose: () => lite.empty(),
  }));
});

describe.skipIf(REAL_SERVER === null)('a Postgres server', () => {
  storeSuite('the Postgres store on a server', () => {
    let database: Promise<TestDatabase> | null = null;
    return {
      async open() {
        database ??= createDatabase();
        return openPostgresStore({ url: (await database).url, embedder });
      },
      dispose: async () => (await database)?.drop(),
    };
  });
});
