import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerCommands } from '../../src/discord/deploy.js';
import { commands } from '../../commands/index.js';
import { startPlayground, type Playground } from '../../src/playground/index.js';
import { dianju, rows } from '../support/cli.js';
import { startDianju, type Started } from '../support/started.js';

const folder = mkdtempSync(join(tmpdir(), 'dianju-backup-'));
const data = join(folder, 'data');
const file = join(folder, 'monday.backup');
const QUESTION = '垫江去年办了多少行政复议？';
let discord: Playground;
let bot: Started;

const run = (...args: string[]) => dianju([...args, '--data', data]);
/** The answer with the ids beside it, which hold any digits: a number is sought with its unit. */
const asked = async (): Promise<string> =>
  JSON.stringify((await discord.slash('ask', { question: QUESTION })).shown);
const loaded = async () => rows<{ report: string; sha256: string }>(await run('reports', '--json'));

beforeAll(async () => {
  discord = await startPlayground({ port: 0, answerDeadlineMs: 60_000 });
  const { token, applicationId, api, cdn } = discord;
  await registerCommands({ token, applicationId, guild: null, api, commands });
  bot = await startDianju(data, { DISCORD_TOKEN: token, DISCORD_API: api, DISCORD_CDN: cdn });
  await discord.ready();
});

afterAll(async () => {
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toMatchObject({ code: 0, signal: null });
  await discord.close();
});

// Each step is a process of its own.
describe('a backup of a running bot', { timeout: 90_000 }, () => {
  it('is put back while the bot runs, which notices without a restart', async () => {
    writeFileSync(join(data, 'audit.ndjson'), '{"action":"add"}\n');
    expect(await asked()).toContain('83 件');
    expect((await run('backup', file)).stdout).toContain('5 reports');

    expect((await run('remove', '002_324a2b4d2bca4757')).code).toBe(0);
    expect(await asked()).not.toContain('83 件');
    writeFileSync(join(data, 'audit.ndjson'), '');

    expect((await run('restore', file)).stdout).toContain('5 reports');
    expect(await asked()).toContain('83 件');
    expect(await loaded()).toHaveLength(5);
    expect(readFileSync(join(data, 'audit.ndjson'), 'utf8')).toBe('{"action":"add"}\n');
  });

  it('fills an empty data folder, and leaves nothing lying about', async () => {
    const empty = join(folder, 'empty');
    const restored = await dianju(['restore', file, '--data', empty]);
    expect(restored.code).toBe(0);
    const answered = await dianju(['ask', QUESTION, '--data', empty]);
    expect(answered.stdout).toContain('83 件');
    expect(answered.stderr).toBe('');
    expect(readdirSync(empty).filter((name) => /restore|partial/u.test(name))).toEqual([]);
  });
});

describe('a backup that is not whole', () => {
  const size = () => statSync(file).size;

  it.each([0, 0.3, 0.9, 0.999])('is refused when only this share of it is there: %s', async (share) => {
    const cut = join(folder, `cut-${share}.backup`);
    copyFileSync(file, cut);
    truncateSync(cut, Math.floor(size() * share));
    const refused = await run('restore', cut);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(/incomplete or damaged: nothing was changed/u);
    expect(await loaded()).toHaveLength(5);
  });

  it('is refused when one word of a report was changed in it', async () => {
    const changed = join(folder, 'changed.backup');
    const bytes = readFileSync(file);
    const at = bytes.indexOf('办理行政复议案件83');
    expect(at).toBeGreaterThan(0);
    bytes.write('办理行政复议案件93', at);
    writeFileSync(changed, bytes);
    expect((await run('restore', changed)).stderr).toContain('damaged');
  });

  it('is refused when it is something else, or not there', async () => {
    const other = join(folder, 'other.backup');
    writeFileSync(other, 'not a backup');
    expect((await run('restore', other)).stderr).toContain('damaged');
    copyFileSync(join(data, 'dianju.db'), other);
    expect((await run('restore', other)).stderr).toContain('damaged');
    expect((await run('restore', join(folder, 'none.backup'))).stderr).toContain('There is no file');
  });
});

describe('a backup that cannot be made', () => {
  it('says that there is nothing to back up', async () => {
    const failed = await dianju(['backup', file, '--data', join(folder, 'nowhere')]);
    expect([failed.code, failed.stderr]).toEqual([1, expect.stringContaining('nothing to back up')]);
  });

  it.each(['backup', 'restore'])('says what does it where the store is in Postgres: %s', async (verb) => {
    const env = { DIANJU_STORE: 'postgres://me:hush-hush@db:5432/dianju' };
    const failed = await dianju([verb, file], { env });
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/^The store is in the Postgres database db:5432\/dianju: .*pg_dump.*\n$/u);
  });

  it('says that it could not be written, and leaves no half of it', async () => {
    const failed = await run('backup', join(folder, 'no-such-folder', 'x.backup'));
    expect([failed.code, failed.stderr]).toEqual([1, expect.stringContaining('could not be written')]);
  });
});
