import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dianju } from '../support/cli.js';
import { chanceFrom, whole } from '../support/generate-report-numbers.js';

const QUESTION = '垫江县2023年办理行政复议案件多少件？';
const PAGE = 4096;
const TRIES = Number(process.env['DAMAGES'] ?? 4);
const root = mkdtempSync(join(tmpdir(), 'dianju-damaged-'));
const sound = join(root, 'sound');
const ENDS = ['right', 'abstained', 'said to be damaged'];

beforeAll(async () => {
  // A process of its own, at whose end everything is in the one file.
  await dianju(['ingest', '--data', sound]);
});
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

/** Ways in which a page of the file may be damaged. */
const DAMAGES: readonly ((page: Buffer, chance: () => number) => void)[] = [
  (page) => page.fill(0),
  (page, chance) => page.forEach((_, at) => (page[at] = Math.floor(chance() * 256))),
  (page, chance) => {
    const at = whole(chance, 0, page.length - 1);
    page[at] = (page[at] ?? 0) ^ (1 << whole(chance, 0, 7));
  },
  (page, chance) => page.copyWithin(whole(chance, 0, PAGE / 2), whole(chance, 0, PAGE / 2)),
];

/** What a reader is told over a store of which one page is damaged. */
async function told(data: string): Promise<string> {
  const { code, stdout, stderr } = await dianju(['ask', QUESTION, '--json', '--data', data]);
  if (code === 0) {
    const { status, answer } = JSON.parse(stdout) as { readonly status: string; readonly answer: string };
    if (status !== 'answered') return status;
    return answer.startsWith('83') ? 'right' : answer;
  }
  if (/The data file .* is damaged/u.test(stderr)) return 'said to be damaged';
  return `ended with ${code}: ${stdout}${stderr}`;
}

it(
  'gives the right figure, none, or a sentence over a damaged page, never another figure',
  { timeout: TRIES * 10_000 },
  async () => {
    const chance = chanceFrom(5);
    const ends = new Map<string, number>();
    for (let n = 0; n < TRIES; n += 1) {
      const data = join(root, String(n));
      mkdirSync(data);
      const bytes = readFileSync(join(sound, 'dianju.db'));
      const at = PAGE * whole(chance, 1, bytes.length / PAGE - 1);
      DAMAGES[n % DAMAGES.length]?.(bytes.subarray(at, at + PAGE), chance);
      writeFileSync(join(data, 'dianju.db'), bytes);
      const end = await told(data);
      ends.set(end, (ends.get(end) ?? 0) + 1);
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    }
    console.table([...ends]);
    expect(ends.get('right')).toBeGreaterThan(0);
    expect([...ends.keys()].filter((end) => !ENDS.includes(end))).toEqual([]);
  },
);
