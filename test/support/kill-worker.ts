import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createEmbedder } from '../../embeddings/index.js';
import { readConfig } from '../../src/config.js';
import { ingestFiles } from '../../src/ingest/index.js';
import { openLog } from '../../src/lib/log.js';
import { openEmbeddedStore } from '../../src/store/embedded.js';
import { backUp, restore } from '../../src/store/embedded/backup.js';
import { prepareHere } from './prepare.js';

// Does one kind of work over and over in the data folder named, until the process is killed. `files` holds what it
// works on: a folder of reports, for `replace` two folders of them, for `restore` a backup, for `migration` a store of
// an earlier format.
const [work = '', folder = '', files = ''] = process.argv.slice(2);
const embedder = await createEmbedder(readConfig({}).embedder, openLog('silent'));
const prepare = prepareHere(embedder);
const open = () => openEmbeddedStore({ folder, embedder, ...(work === 'index' ? { withoutIndex: 1 } : {}) });
const reportsIn = (from: string) => readdirSync(from).map((name) => join(from, name));

const WORKS: Readonly<Record<string, () => Promise<void>>> = {
  async ingest() {
    const store = await open();
    for (;;) {
      await ingestFiles(store, reportsIn(files), { prepare });
      for (const file of reportsIn(files)) await store.remove(idOf(file));
    }
  },
  async replace() {
    const store = await open();
    for (;;) {
      await ingestFiles(store, reportsIn(join(files, 'b')), { prepare });
      await ingestFiles(store, reportsIn(join(files, 'a')), { prepare });
    }
  },
  async remove() {
    const store = await open();
    const bundles = await Promise.all(reportsIn(files).map((file) => store.whole(idOf(file))));
    for (;;) {
      for (const bundle of bundles) await store.remove(bundle?.id ?? '');
      for (const bundle of bundles) if (bundle !== null) await store.put(bundle);
    }
  },
  async index() {
    const [file = ''] = reportsIn(files);
    for (;;) {
      for (const name of readdirSync(folder)) if (!name.startsWith('dianju.db')) rmSync(join(folder, name));
      const store = await open();
      const bundle = await store.whole(idOf(file));
      await store.remove(idOf(file));
      if (bundle !== null) await store.put(bundle);
      // Waits for the thread that writes the index files.
      await store.close();
    }
  },
  async backup() {
    for (;;) backUp(folder, `${folder}.backup`);
  },
  async restore() {
    for (;;) await restore(files, folder);
  },
  async migration() {
    for (let round = 0; ; round += 1) {
      const data = join(folder, String(round));
      mkdirSync(data);
      // There as a whole: the copy is not what is tried.
      cpSync(files, join(data, 'copy'));
      renameSync(join(data, 'copy'), join(data, 'dianju.db'));
      await openEmbeddedStore({ folder: data, embedder }).then((store) => store.close());
    }
  },
};

process.stdout.write('begun\n');
await WORKS[work]?.();

function idOf(file: string): string {
  return file.replace(/^.*\/|\.txt$/gu, '');
}
