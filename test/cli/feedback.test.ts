import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/lib/log.js';
import { dianju, rows, type Run } from '../support/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'dianju-feedback-'));
const data = join(folder, 'store');
const run = (...args: string[]): Promise<Run> => dianju(['feedback', ...args, '--data', data]);

let cites: string;
beforeAll(async () => {
  const app = await createApp({ ...readConfig({}), data }, { log: openLog('silent') });
  await app.ingest(await app.seeds());
  await app.feedback({ question: '垫江复议办结了几件', reason: '答成了受理' });
  await app.feedback({ question: 'What is the weather?', reason: '' });
  const { citations } = await app.ask({ question: '垫江县2023年办理行政复议案件多少件？' });
  cites = citations[0]?.id ?? '';
  await app.close();
});

describe('feedback', () => {
  it('lists what readers found unhelpful, numbered', async () => {
    const listed = rows(await run('--json'));
    expect(listed).toMatchObject([
      { n: 1, question: '垫江复议办结了几件', reason: '答成了受理' },
      { n: 2, question: 'What is the weather?', reason: '' },
    ]);
    expect((await run()).stdout).toMatch(/1 +\d{4}-\d\d-\d\d \d\d:\d\d +垫江复议办结了几件 +答成了受理/u);
  });

  it('becomes an evaluation question on a figure, in a file', async () => {
    const file = join(folder, 'own.ndjson');
    const args = ['--cites', cites, '--quote', '77件', '--to-eval', file];
    expect((await run('1', ...args)).code).toBe(0);
    const row = JSON.parse(readFileSync(file, 'utf8')) as {
      expect: { report: string; start: number; end: number };
    };
    expect(row).toMatchObject({
      id: 'f1',
      lang: 'zh',
      type: 'figure-zh',
      question: '垫江复议办结了几件',
      expect: { value: 77, unit: '件', bound: 'exact', text: '77件' },
    });
    const text = readFileSync(new URL(`../../seeds/${row.expect.report}.txt`, import.meta.url), 'utf8');
    expect(text.slice(row.expect.start, row.expect.end)).toBe('77件');
  });

  it('becomes one on a passage, or on a refusal', async () => {
    const [passage] = rows(await run('1', '--cites', cites, '--quote', '经调解终止15件,纠错9件'));
    expect(passage).toMatchObject({
      type: 'passage',
      expect: { spans: [{ text: '经调解终止15件,纠错9件' }] },
    });
    const [refusal] = rows(await run('2', '--refuse', 'off-topic'));
    expect(refusal).toMatchObject({ lang: 'en', expect: { abstain: true, category: 'off-topic' } });
  });

  it.each([
    [['9'], 1, '9'],
    [['1'], 2, '--cites'],
    [['1', '--refuse', 'unclear'], 2, 'other-county'],
    [['1', '--quote', '没有这几个字'], 1, 'cite'],
  ])('says what to do for %j', async (args, code, hint) => {
    const cited = args.includes('--quote') ? [...args, '--cites', cites] : args;
    const failed = await run(...cited);
    expect(failed.code).toBe(code);
    expect(failed.stderr).toContain(hint);
  });
});
