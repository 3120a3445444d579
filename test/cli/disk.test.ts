import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { registerCommands } from '../../src/discord/deploy.js';
import { createEmbedder } from '../../embeddings/index.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/lib/log.js';
import { openEmbeddedStore } from '../../src/store/embedded.js';
import { startPlayground } from '../../src/playground/index.js';
import { embedOf, idOf, readable } from '../support/bot.js';
import { dianju, PROJECT } from '../support/cli.js';
import { openDisk } from '../support/disk.js';
import { startDianju } from '../support/started.js';

const REPORT = join(PROJECT, 'test/fixtures/questions/places-reports/p11_pingyu.txt');
const folder = mkdtempSync(join(tmpdir(), 'dianju-full-'));
const data = join(folder, 'data');
const disk = openDisk(40);
const embedder = await createEmbedder(readConfig({}).embedder, openLog('silent'));

if (disk === null) console.log('not tried: a full and a read-only disk, which this user may not mount');

describe.skipIf(disk === null)('a disk that takes nothing', { timeout: 60_000 }, () => {
  const { folder: place, fill, empty, allow, close } = disk!;
  const store = join(place, 'data');
  const held = async (of: string) => {
    // A copy: what is open here could not be made read-only.
    const copy = mkdtempSync(join(folder, 'held-'));
    cpSync(of, copy, { recursive: true });
    const opened = await openEmbeddedStore({ folder: copy, embedder });
    const reports = await opened.reports();
    const passages = await Promise.all(reports.map(({ id }) => opened.passages(id)));
    await opened.close();
    return { reports, passages };
  };

  beforeAll(async () => {
    await dianju(['ingest', '--data', data]);
    // A file that is there has room for another row on a disk that is full.
    rmSync(join(data, 'audit.ndjson'));
    await dianju(['backup', join(folder, 'kept.backup'), '--data', data]);
  });
  beforeEach(() => {
    allow(true);
    empty();
    rmSync(store, { recursive: true, force: true, maxRetries: 5 });
    cpSync(data, store, { recursive: true });
  });
  afterAll(() => {
    close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const STATES = [
    ['is full', fill],
    ['is read-only', () => allow(false)],
  ] as const;
  const OUTPUTS = [
    ['compare', '行政复议办理', '--csv'],
    ['compare', '行政复议办理', '--chart'],
    ['figures', '垫江', '--csv'],
    ['backup'],
  ];
  const CHANGES = [
    ['ingest', REPORT],
    ['remove', '002_324a2b4d2bca4757'],
    ['restore', join(folder, 'kept.backup')],
  ];

  describe.each(STATES)('because it %s', (_, take) => {
    it.each(OUTPUTS)('gets a sentence and no half file from %s %s %s', async (...args) => {
      const file = join(place, 'out');
      take();
      const run = await dianju([...args, file, '--data', data]);
      expect([run.code, run.stdout]).toEqual([1, '']);
      expect(run.stderr).toMatch(
        /out could not be written\. Check its folder, permissions and free space\./u,
      );
      expect(run.stderr).not.toMatch(/\n\s+at /u);
      expect(readdirSync(place).filter((name) => name.startsWith('out'))).toEqual([]);
    });

    it.each(CHANGES)('keeps the store as it was when %s is tried', async (...args) => {
      take();
      const run = await dianju([...args, '--data', store]);
      expect(run.code).toBe(1);
      expect(run.stderr).toMatch(/cannot be written\. Check its permissions and free space/u);
      allow(true);
      empty();
      expect(await held(store)).toEqual(await held(data));
    });
  });

  it('a bot goes on answering, says what it could not write, and goes on writing when there is room', async () => {
    const discord = await startPlayground({ port: 0, answerDeadlineMs: 60_000 });
    const { token, applicationId, api, cdn } = discord;
    await registerCommands({ token, applicationId, guild: null, api, commands });
    const bot = await startDianju(store, { DISCORD_TOKEN: token, DISCORD_API: api, DISCORD_CDN: cdn });
    await discord.ready();
    fill();
    const out = await discord.slash('compare', { metric: 'review_handled' });
    expect(readable(embedOf(out.shown))).toContain('垫江县');
    const refused = await discord.click(out, idOf(out.shown, 'comparecsv'));
    expect(readable(embedOf(refused.shown))).toContain('检查权限和剩余空间');
    empty();
    const given = await discord.click(out, idOf(out.shown, 'comparecsv'));
    expect(given.shown?.attachments).toHaveLength(1);
    const written = readFileSync(join(store, 'audit.ndjson'), 'utf8').trim().split('\n');
    expect(written.map((row) => (JSON.parse(row) as { action: string }).action)).toEqual(['export']);
    bot.child.kill('SIGTERM');
    expect((await bot.ended).code).toBe(0);
    await discord.close();
    expect(existsSync(store)).toBe(true);
  });
});
