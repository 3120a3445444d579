// `npm run fuzz [PARSER…] [-- --seconds 60]`: a coverage-guided run of each parser of test/hostile/fuzzed.ts by jsfuzz, which
// keeps what reaches new code and changes it further. jsfuzz comes from the registry into node_modules/.cache, for it is
// no part of what `npm ci` installs. Ends with 1 where a parser broke what must hold; the bytes are kept beside its corpus.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const JSFUZZ = 'jsfuzz@1.0.15';
/** Longest time for one input, in seconds; the first waits for the libraries. */
const PATIENCE = 180;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '60' } },
});
const root = resolve('node_modules/.cache/dianju-fuzz');
const tools = join(root, 'tools');
mkdirSync(tools, { recursive: true });
writeFileSync(join(tools, 'package.json'), JSON.stringify({ private: true }));
const brought = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', JSFUZZ], {
  cwd: tools,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (brought.status !== 0) {
  console.log(`Not run: the registry does not bring ${JSFUZZ}.`);
  process.exit(0);
}
await build({
  entryPoints: ['test/hostile/fuzzed.ts'],
  outfile: join(root, 'target.cjs'),
  ...{ bundle: true, platform: 'node', format: 'cjs', packages: 'external', target: 'es2020' },
  // Their data lie beside the sources, which are found from here.
  define: { 'import.meta.url': 'importedFrom' },
  banner: { js: "const importedFrom = require('node:url').pathToFileURL(__filename).href;" },
  logLevel: 'error',
});
const { PARSERS, examples } = createRequire(import.meta.url)(join(root, 'target.cjs'));
let broken = 0;
for (const parser of positionals.length > 0 ? positionals : PARSERS) {
  const { said, ended } = await run(parser, Number(values.seconds) * 1000);
  const last = said.match(/#(\d+) \S+\s+cov: (\d+) corp: (\d+)/gu)?.at(-1) ?? 'nothing run';
  const failed = ended || last === 'nothing run';
  if (failed) broken += 1;
  console.log(`${parser}: ${failed ? `BROKEN\n${said.slice(-2000)}` : last}`);
}
process.exitCode = broken === 0 ? 0 : 1;

/** Has one parser tried for so long; `ended` where the run ended by itself, which it does over bytes that break it. */
async function run(parser, milliseconds) {
  const corpus = join(root, `corpus-${parser}`);
  mkdirSync(corpus, { recursive: true });
  for (const [at, example] of (await examples(parser)).entries())
    writeFileSync(join(corpus, `example-${at}`), example);
  const program = join(tools, 'node_modules/jsfuzz/build/src/index.js');
  const child = spawn(process.execPath, [program, 'target.cjs', corpus, '--timeout', String(PATIENCE)], {
    cwd: root,
    env: { ...process.env, FUZZ: parser },
    detached: true,
  });
  let said = '';
  let late = false;
  let timer;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
      // Counted once its libraries are loaded: all that is loaded is rewritten, which takes up to a minute.
      if (timer !== undefined || !/cov: [1-9]/u.test(said)) return;
      timer = setTimeout(() => {
        late = true;
        process.kill(-child.pid, 'SIGKILL');
      }, milliseconds);
    });
  }
  await once(child, 'close');
  clearTimeout(timer);
  return { said, ended: !late };
}
