// `npm run validate`: format, lint, types, patterns and the import walls, as many at a time as there are cores to spare.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const STEPS = [
  'npm run -s lint',
  'npm run -s format:check',
  'npm run -s types',
  'npm run -s patterns -- --quick',
  'npx vitest run --config .config/vitest.config.ts test/architecture.test.ts',
];
const AT_ONCE = 2;

const waiting = [...STEPS];
let failed = false;

async function work() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const child = spawn(step, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    const [code] = await once(child, 'close');
    if (code === 0) continue;
    failed = true;
    process.stderr.write(`${step}\n${Buffer.concat(said).toString('utf8')}\n`);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
process.exitCode = failed ? 1 : 0;
