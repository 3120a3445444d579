// Bundles the program and the playground's page into dist/ (打包). With packages left outside and the pieces that are
// loaded late kept apart, it starts in a third of the time that its three hundred sources take one by one.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const dist = join(root, 'dist');
const record = join(dist, 'built.json');
const DAY_MS = 24 * 60 * 60 * 1000;

/** The bundled program. */
export const program = join(dist, 'cli.js');
/** The program's own source, for where nothing can be bundled. */
export const source = join(root, 'src/cli.ts');

/** A thread is started from a file of its own. */
const threads = {
  'derive-worker': 'src/app/derive-worker.ts',
  'drawing-thread': 'src/charts/drawing-thread.ts',
  'index-thread': 'src/store/embedded/index-thread.ts',
  'checkpoint-thread': 'src/store/embedded/checkpoint-thread.ts',
};
const entries = new Set(Object.keys(threads).map((name) => join(dist, `${name}.js`)));

/** Bundles what has changed since it was last bundled; answers at once when nothing has. */
export async function buildIfChanged() {
  if (!isFresh()) await buildAll();
}

function isFresh() {
  try {
    const { files } = JSON.parse(readFileSync(record, 'utf8'));
    return Object.entries(files).every(([file, stamp]) => stampOf(join(root, file)) === stamp);
  } catch {
    return false;
  }
}

function stampOf(file) {
  const { mtimeMs, size } = statSync(file);
  return `${mtimeMs} ${size}`;
}

/** Bundles everything, in place of what was there. */
export async function buildAll() {
  const began = Date.now();
  const { build } = await import('esbuild');
  const common = {
    absWorkingDir: root,
    outdir: dist,
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'error',
    legalComments: 'none',
  };
  const results = await Promise.all([
    build({
      ...common,
      entryPoints: { cli: 'src/cli.ts', ...threads },
      platform: 'node',
      target: 'node20',
      format: 'esm',
      splitting: true,
      packages: 'external',
      chunkNames: '[name]-[hash]',
    }),
    build({
      ...common,
      entryPoints: { page: 'src/playground/page/client/main.ts' },
      minify: true,
      format: 'iife',
      target: 'es2022',
      // The project's own settings are for Node.
      tsconfigRaw: '{}',
    }),
  ]);
  const own = ['package-lock.json', 'tsconfig.json', relative(root, fileURLToPath(import.meta.url))];
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const sources = inputs.filter((file) => !file.startsWith('node_modules/'));
  // What was saved while it was being bundled may not be what was bundled.
  const stamp = (file) => (statSync(join(root, file)).mtimeMs < began ? stampOf(join(root, file)) : 'unsure');
  const files = Object.fromEntries([...own, ...sources].map((file) => [file, stamp(file)]));
  const outputs = results.flatMap(({ outputFiles }) => outputFiles);
  mkdirSync(dist, { recursive: true });
  // What names others comes last: whoever starts meanwhile, a program or a thread, finds all that is named.
  const rank = ({ path }) => (path === program ? 2 : entries.has(path) ? 1 : 0);
  outputs.sort((a, b) => rank(a) - rank(b));
  for (const { path, contents } of outputs) replace(path, contents);
  replace(record, JSON.stringify({ files }));
  removeOld(new Set([...outputs.map(({ path }) => basename(path)), basename(record)]));
}

function replace(file, contents) {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, contents);
  renameSync(beside, file);
}

/** Pieces of earlier bundles go after a day: a bot that was started from them may yet load one. */
function removeOld(current) {
  for (const name of readdirSync(dist)) {
    const file = join(dist, name);
    if (!current.has(name) && statSync(file).mtimeMs < Date.now() - DAY_MS) {
      rmSync(file, { recursive: true, force: true });
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
