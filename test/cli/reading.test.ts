import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Citation } from '../../src/answering/types.js';
import { dianju, PROJECT, rows, type Run } from '../support/cli.js';

interface AnswerRow {
  readonly id?: string;
  readonly status: string;
  readonly kind: string | null;
  readonly answer: string;
  readonly reason: string | null;
  readonly citations: readonly Citation[];
  readonly figures: readonly { readonly value: number; readonly unit: string; readonly bound: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'dianju-cli-'));
const data = ['--data', join(folder, 'store')];

const run = (...args: string[]): Promise<Run> => dianju([...args, ...data]);

async function ask(question: string, ...args: string[]): Promise<AnswerRow> {
  const answered = await run('ask', question, '--json', ...args);
  expect(answered.stderr).toBe('');
  const [row] = rows<AnswerRow>(answered);
  if (row === undefined) throw new Error('no answer was printed');
  return row;
}

function expectVerbatim(citations: readonly Citation[]): void {
  for (const citation of citations) {
    const text = readFileSync(join(PROJECT, 'seeds', `${citation.report}.txt`), 'utf8');
    expect(citation.quote).toBe(text.slice(citation.start, citation.end));
  }
}

describe('a first question on a fresh checkout', () => {
  let first: Run;
  beforeAll(async () => {
    first = await run('ask', '安岳县怎样建设法治阵地？');
  });

  it('reads the bundled reports by itself and says so on standard error only', () => {
    expect(first.code).toBe(0);
    expect(first.stderr).toMatch(/5 bundled reports/u);
    expect(first.stdout).not.toMatch(/bundled/u);
  });

  it('is answered from the right report with a verbatim excerpt', () => {
    expect(first.stdout).toContain('安岳县 2023');
    expect(first.stdout).toContain('新建党群法治阵地3个');
  });
});

describe('ask', () => {
  it('says what stands around an answer in the language of the question', async () => {
    const [zh, en] = await Promise.all([
      run('ask', '垫江办理行政复议案件多少件？'),
      run('ask', 'How many reconsideration cases did Dianjiang handle?'),
    ]);
    expect(zh.stdout).toContain('据 5 份报告');
    expect(en.stdout).toContain('from 5 reports');
  });

  it('gives a figure with unit, bound and a citation around it', async () => {
    const answer = await ask('云阳全年开展了多少次应急演练？');
    expect(answer).toMatchObject({ status: 'answered', kind: 'figure' });
    expect(answer.figures[0]).toMatchObject({ value: 1500, unit: '次', bound: 'atLeast' });
    expect(answer.answer).toContain('至少');
    expectVerbatim(answer.citations);
  });

  it.each([
    ['奉节县有多少行政复议案件？', 'no-such-report'],
    ['垫江2019年调解了多少纠纷？', 'year-not-covered'],
    ['云阳县常住人口是多少？', 'not-reported'],
    ['明天天气怎么样？', 'off-topic'],
  ])('refuses %s as %s', async (question, reason) => {
    expect(await ask(question)).toMatchObject({ status: 'abstained', reason, figures: [] });
  });

  it('looks only where it is told to', async () => {
    const answer = await ask('行政复议案件多少件？', '--county', '安岳', '--year', '2023');
    expect(answer.figures[0]).toMatchObject({ value: 56 });
  });

  it('answers a batch in its order, in one process', async () => {
    const file = join(folder, 'batch.ndjson');
    writeFileSync(
      file,
      ['安岳复议案件办了几件', '', '南岸信访总量']
        .map((question, index) => JSON.stringify({ id: `r${index}`, question }))
        .join('\n'),
    );
    const batch = rows<AnswerRow>(await run('ask', '--batch', file, '--json'));
    expect(batch.map((row) => row.id)).toEqual(['r0', 'r1', 'r2']);
    expect(batch[0]?.figures[0]?.value).toBe(56);
    expect(batch[1]?.status).toBe('failed');
    expect(batch[2]?.figures[0]?.value).toBe(5836);
  });

  it('names the line of a batch that is not a row', async () => {
    const file = join(folder, 'bad.ndjson');
    writeFileSync(file, '{"id":"a","question":"安岳"}\nnot json\n');
    const failed = await run('ask', '--batch', file, '--json');
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('bad.ndjson:2');
  });

  it('shows its evidence when asked to explain', async () => {
    const explained = await run('ask', '垫江办理行政复议案件多少件？', '--explain');
    expect(explained.stdout).toMatch(/· .+: .+/u);
  });

  it.each([
    ['an empty question', ''],
    ['only a picture', '🙂'],
    ['only zero-width characters', '\u200B\u200D\uFEFF'],
    ['a question of 6,000 characters', '行政复议'.repeat(1500)],
  ])('refuses %s in one sentence', async (_, question) => {
    const failed = await run('ask', question);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toBe('');
    expect(failed.stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each(['案', 'ＡＢＣ１２３', 'ок 好 ok'])('survives %s', async (question) => {
    const answer = await ask(question);
    expectVerbatim(answer.citations);
  });
});

describe('search and cite', () => {
  it('ranks passages that equal their place in the text', async () => {
    const hits = rows<{ rank: number; report: string; start: number; end: number; text: string }>(
      await run('search', '行政复议', '--json'),
    );
    expect(hits.map((hit) => hit.rank)).toEqual(hits.map((_, index) => index + 1));
    expect(hits).toHaveLength(10);
    for (const hit of hits) {
      const text = readFileSync(join(PROJECT, 'seeds', `${hit.report}.txt`), 'utf8');
      expect(hit.text).toBe(text.slice(hit.start, hit.end));
    }
  });

  it('opens the passage of an answer by its id, however it is typed', async () => {
    const { citations } = await ask('垫江办理行政复议案件多少件？');
    const citation = citations[0];
    if (citation === undefined) throw new Error('the answer has no citation');
    const shown = await run('cite', ` ${citation.id.toUpperCase().replace('-', '')}`);
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('办理行政复议案件83 件');
  });

  it('suggests the nearest ids for one that does not exist', async () => {
    const { citations } = await ask('垫江办理行政复议案件多少件？');
    const id = citations[0]?.id ?? '';
    const wrong = `${id.slice(0, -1)}${id.endsWith('7') ? '8' : '7'}`;
    const failed = await run('cite', wrong);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain(id);
  });

  it('names the places there are for one that there is not', async () => {
    const failed = await run('search', '行政复议', '--county', '奉节县');
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('垫江县');
  });
});

describe('usage', () => {
  it('ends with 2 for a verb that does not exist and for a missing question', async () => {
    expect((await run('frobnicate')).code).toBe(2);
    expect((await run('ask')).code).toBe(2);
  });

  it('shows help with 0', async () => {
    const help = await dianju(['--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('compare');
  });

  it('reports all wrong settings in one sentence and prints no secret', async () => {
    const failed = await dianju(['reports', ...data], {
      env: { DIANJU_LOG: 'loud', DIANJU_PORT: 'x', DISCORD_API: 'nope', DISCORD_TOKEN: 'secret-token' },
    });
    expect(failed.code).toBe(1);
    for (const name of ['DIANJU_LOG', 'DIANJU_PORT', 'DISCORD_API']) expect(failed.stderr).toContain(name);
    expect(failed.stderr).not.toContain('secret-token');
  });

  it('speaks Chinese on a Chinese terminal', async () => {
    const failed = await dianju(['cite', 'zz99-0000', ...data], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(failed.stderr).toContain('没有引文');
  });
});
