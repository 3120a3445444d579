// `npm run try-package`: packs the program, installs the package into an empty folder as a user would, and asks it a
// question there with npx.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'dianju-package-'));
const run = (program, args, cwd) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

try {
  run('npm', ['run', '-s', 'build'], process.cwd());
  const packed = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], process.cwd()));
  const { filename, size, entryCount } = packed[0];
  console.log(`${filename}: ${entryCount} files, ${(size / 1e6).toFixed(1)} MB`);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, filename)], folder);
  const answer = run('npx', ['--no-install', 'dianju', 'ask', '垫江去年办了多少行政复议？'], folder);
  console.log(answer.split('\n')[0]);
  if (!answer.startsWith('83')) throw new Error('the answer is not the one of a checkout');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
