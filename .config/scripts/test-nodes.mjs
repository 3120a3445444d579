// `npm run test:nodes [VERSION…] [TEST…]`: runs npm ci and `npm test`, or the tests that are named alone, in a fresh clone
// on each Node.js version, as far as the registry brings it (package `node`), with the npm that this version comes with.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The npm that each version comes with. */
const NPM = { 20: '10', 22: '10', 24: '11' };
const isVersion = (given) => /^\d+$/u.test(given);
const wanted = process.argv.slice(2).filter(isVersion);
const files = process.argv.slice(2).filter((given) => !isVersion(given));
const tests =
  files.length === 0
    ? ['npm', ['test']]
    : ['npx', ['vitest', 'run', '--config', '.config/vitest.config.ts', ...files]];
const outcomes = (wanted.length > 0 ? wanted : Object.keys(NPM)).map(
  (version) => `Node ${version}: ${tried(version)}`,
);
console.log(outcomes.join('\n'));
process.exitCode = outcomes.some((outcome) => outcome.includes('failed')) ? 1 : 0;

function tried(version) {
  const folder = mkdtempSync(join(tmpdir(), `dianju-node${version}-`));
  const tools = join(folder, 'tools');
  const clone = join(folder, 'clone');
  const env = { ...process.env, PATH: [join(tools, 'node_modules/.bin'), process.env.PATH].join(delimiter) };
  const run = (program, args, cwd, given = env) =>
    spawnSync(program, args, { cwd, env: given, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    mkdirSync(tools);
    writeFileSync(
      join(tools, 'package.json'),
      JSON.stringify({ private: true, allowScripts: { node: true } }),
    );
    const packages = [`node@${version}`, `npm@${NPM[version] ?? 'latest'}`];
    const brought = run('npm', ['install', '--no-audit', '--no-fund', ...packages], tools, process.env);
    if (brought.status !== 0) return 'not brought by the registry, not tested';
    const name = run('node', ['--version'], tools).stdout.trim();
    if (!name.startsWith(`v${version}.`))
      return `not brought by the registry (${name} runs instead), not tested`;
    run('git', ['clone', '-q', process.cwd(), clone], folder);
    if (run('npm', ['ci', '--no-audit', '--no-fund'], clone).status !== 0) return `${name}: npm ci failed`;
    const { status, stdout } = run(...tests, clone);
    const counts =
      stdout
        .replaceAll(/\u001b\[\d+m/gu, '')
        .match(/Tests .*/gu)
        ?.at(-1) ?? '';
    return `${name}: ${status === 0 ? 'passed' : 'failed'} ${counts.trim()}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
