import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createEmbedder } from '../../embeddings/index.js';
import { readConfig } from '../../src/config.js';
import { ingestFiles } from '../../src/ingest/index.js';
import { openLog } from '../../src/lib/log.js';
import { openPostgresStore } from '../../src/store/postgres.js';
import { prepareHere } from '../support/prepare.js';

// Ingests the folder named into the database named, telling each file that it stored itself. The first file that
// holds the text HANG is never finished: its worker is there to be killed.
const [url = '', folder = '', hangs = ''] = process.argv.slice(2);
const embedder = await createEmbedder(readConfig({}).embedder, openLog('silent'));
const store = await openPostgresStore({ url, embedder });
const prepare = prepareHere(embedder);
const files = readdirSync(folder).sort();
await ingestFiles(
  store,
  files.map((name) => join(folder, name)),
  {
    prepare: async (file) => {
      if (hangs === file.id) {
        process.stdout.write(`holding ${file.id}\n`);
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      }
      return prepare(file);
    },
    shared: store.shared,
    leaseSeconds: 3,
    onFile: ({ report, state }) => process.stdout.write(`${state ?? 'refused'} ${report ?? ''}\n`),
  },
);
await store.close();
