// `npm run protections [NUMBER…]`: takes out protections of docs/reliability.md one by one, in a clone, and runs the test
// that is named there; it must fail. What still passes protects nothing, or its test shows nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What is protected, the source file, what stands there and what stands there without it, and the test that shows it. */
const PROTECTIONS = [
  {
    what: 'an interaction that is delivered twice',
    file: 'src/discord/once.ts',
    stands: 'if (seen.has(id)) return false;',
    without: '',
    test: ['test/e2e/faults.test.ts', 'answers an interaction once that is delivered twice'],
  },
  {
    what: 'a lost response',
    file: 'src/discord/delivery.ts',
    stands: 'if (!arrived) throw error;',
    without: 'throw error;',
    test: ['test/e2e/faults.test.ts', 'answers once when the acknowledgement arrived'],
  },
  {
    what: 'no permission for embeds',
    file: 'src/discord/permitted.ts',
    stands: 'if (allowed.embeds ||',
    without: 'if (!allowed.embeds ||',
    test: ['test/e2e/faults.test.ts', 'gets the answer as text where embeds are not permitted'],
  },
  {
    what: 'a user who asks too much',
    file: 'src/discord/queue/allowance.ts',
    stands: 'if (points === 0) return',
    without: 'return',
    test: ['test/e2e/limits.test.ts', 'is told alone when to try again'],
  },
  {
    what: 'answers by turns',
    file: 'src/discord/queue/line.ts',
    stands: 'map.delete(key);\n  map.set(key, value);',
    without: '',
    test: ['test/e2e/limits.test.ts', 'answers by turns'],
  },
  {
    what: 'choices in a rush',
    file: 'src/discord/queue/index.ts',
    stands: 'underWay.size >= allowances.atATime * CROWDED',
    without: 'false',
    test: ['test/e2e/limits.test.ts', 'leaves out choices while typing'],
  },
  {
    what: 'text that is no UTF-8',
    file: 'src/store/embedded/readable.ts',
    stands: "type === null || type === 'TEXT'",
    without: 'type === null',
    test: ['test/store/embedded.test.ts', 'says that the file is damaged where'],
  },
  {
    what: 'a changed backup',
    file: 'src/store/embedded/backup.ts',
    stands: "if (!whole) throw new Error('a digest differs');",
    without: '',
    test: ['test/operations/backup.test.ts', 'is refused when one word of a report was changed'],
  },
  {
    what: 'addresses of private networks',
    file: 'src/app/download.ts',
    stands: 'return !PRIVATE.check',
    without: 'return true || PRIVATE.check',
    test: ['test/hostile/addresses.test.ts', 'none of 500 hostile addresses'],
  },
  {
    what: 'marks that turn the direction',
    file: 'src/discord/render/text.ts',
    stands: '\\u202A-\\u202E',
    without: '',
    test: ['test/hostile/channel.test.ts', 'cannot turn the direction'],
  },
  {
    what: 'quotes that are not verbatim',
    file: 'src/answering/verify.ts',
    stands: '|| textOf(report)?.slice(start, end) !== quote',
    without: '',
    test: ['test/answering/verify.test.ts', 'stop a quote that is not verbatim'],
  },
  {
    what: 'zip bombs',
    file: 'src/loaders/unpacked.ts',
    stands: "content === 'damaged' || content === 'too-large'",
    without: 'false',
    test: ['test/loaders/formats.test.ts', 'that unpacks into more than a report is refused'],
  },
  {
    what: 'choices whose socket is dropped',
    file: 'src/discord/dispatch.ts',
    stands: 'await responded(() => interaction.respond(shown));',
    without: 'await interaction.respond(shown);',
    test: ['test/e2e/faults.test.ts', 'gives once after a dropped socket what is said at once'],
  },
  {
    what: 'names that change their address',
    file: 'src/app/download.ts',
    stands: '|| !addresses.every(({ address }) => isPublicAddress(address))',
    without: '',
    test: ['test/app/download.test.ts', 'of a name is the one that was checked'],
  },
  {
    what: 'an index file that is damaged',
    file: 'src/store/embedded/indexes.ts',
    stands: 'this.#unusable = unusable.length > 0;',
    without: '',
    test: ['test/store/embedded.test.ts', 'makes it anew when the file is cut short'],
  },
  {
    what: 'old buttons of members without the right',
    file: 'commands/report.ts',
    stands: '|| !manages(app, caller)',
    without: '',
    test: ['test/e2e/report.test.ts', 'does nothing for a member who has lost the right'],
  },
];

const clone = mkdtempSync(join(tmpdir(), 'dianju-without-'));
const wanted = process.argv.slice(2).map(Number);
let kept = 0;
try {
  spawnSync('git', ['clone', '-q', process.cwd(), clone], { stdio: 'inherit' });
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
  for (const [at, { what, file, stands, without, test }] of PROTECTIONS.entries()) {
    if (wanted.length > 0 && !wanted.includes(at + 1)) continue;
    const source = readFileSync(join(clone, file), 'utf8');
    if (!source.includes(stands)) throw new Error(`${file} does not hold: ${stands}`);
    writeFileSync(
      join(clone, file),
      source.replace(stands, () => without),
    );
    const args = ['vitest', 'run', '--config', '.config/vitest.config.ts', test[0], '-t', test[1]];
    const { status, stdout } = spawnSync('npx', args, { cwd: clone, encoding: 'utf8' });
    writeFileSync(join(clone, file), source);
    const counts = /Tests .*/u.exec(stdout.replaceAll(/\u001b\[\d+m/gu, ''))?.[0] ?? 'the test process ended';
    if (status === 0) kept += 1;
    console.log(`${at + 1}. without ${what}: ${status === 0 ? 'STILL PASSES' : 'fails'} (${counts.trim()})`);
  }
} finally {
  rmSync(clone, { recursive: true, force: true });
}
process.exitCode = kept === 0 ? 0 : 1;
