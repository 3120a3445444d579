import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { dianju, PROJECT, rows, type Run } from '../support/cli.js';
import { docxOf } from '../support/documents.js';

interface ReportRow {
  readonly report: string;
  readonly jurisdiction: string;
  readonly level: string;
  readonly year: number;
  readonly passages: number;
  readonly figures: number;
}

const folder = mkdtempSync(join(tmpdir(), 'dianju-store-'));

const SHORT_REPORT = `松溪县人民政府关于2022年法治政府建设情况的报告

一、主要做法

（一）推进依法行政。全年受理行政复议案件41件，办结39件。组织执法人员培训320人次，开展案卷评查2次。

（二）化解矛盾纠纷。各级人民调解组织共调解纠纷1520件，调解成功1501件，调解成功率98.7%。

松溪县人民政府
2023年1月18日
`;

const STATISTICS = `松溪县2023年国民经济和社会发展统计公报
一、综合
全年实现地区生产总值560.3亿元，比上年增长6.1%。其中，第一产业增加值66.1亿元，增长4.5%。
二、农业
全年粮食播种面积120万亩，产量41万吨。生猪出栏80万头。
松溪县统计局
2024年3月20日
`;

function inStore(name: string): (...args: string[]) => Promise<Run> {
  return (...args) => dianju([...args, '--data', join(folder, name)]);
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('ingest', () => {
  const run = inStore('ingest');
  let first: Run;
  beforeAll(async () => {
    first = await run('ingest');
  });

  it('reads the bundled reports by default', async () => {
    expect(first.code).toBe(0);
    const loaded = rows<ReportRow>(await run('reports', '--json'));
    expect(loaded.map((report) => `${report.jurisdiction} ${report.level} ${report.year}`)).toEqual([
      '云阳县 county 2023',
      '巴阳镇 township 2023',
      '垫江县 county 2023',
      '安岳县 county 2023',
      '南岸区 county 2023',
    ]);
    for (const report of loaded) {
      expect(report.passages).toBeGreaterThan(5);
      expect(report.figures).toBeGreaterThan(10);
    }
  });

  it('skips what has not changed', async () => {
    const again = rows<{ state: string }>(await run('ingest', '--json'));
    expect(again.map((row) => row.state)).toEqual(Array(5).fill('unchanged'));
  });

  it('reads a folder, GB18030 included, and answers from it; remove leaves nothing of it', async () => {
    const more = join(folder, 'more');
    mkdirSync(more);
    writeFileSync(join(more, 'songxi.txt'), iconv.encode(SHORT_REPORT, 'gb18030'));
    expect((await run('ingest', more)).code).toBe(0);
    const asked = rows<{ figures: { value: number }[] }>(
      await run('ask', '松溪受理了多少行政复议案件？', '--json'),
    );
    expect(asked[0]?.figures[0]?.value).toBe(41);
    expect((await run('remove', 'songxi')).code).toBe(0);
    const afterwards = rows<{ status: string; reason: string }>(
      await run('ask', '松溪受理了多少行政复议案件？', '--json'),
    );
    expect(afterwards[0]).toMatchObject({ status: 'abstained', reason: 'no-such-report' });
    const data = join(folder, 'ingest');
    const left = readdirSync(data).filter((name) =>
      readFileSync(join(data, name)).includes('受理行政复议案件41件'),
    );
    expect(left).toEqual([]);
    const audit = readFileSync(join(data, 'audit.ndjson'), 'utf8').trim().split('\n').slice(-2);
    expect(audit.map((row) => JSON.parse(row) as unknown)).toMatchObject([
      { action: 'add', by: 'command line', report: 'songxi', jurisdiction: '松溪县', year: 2022 },
      { action: 'remove', by: 'command line', report: 'songxi' },
    ]);
  });

  it('reads Word documents', async () => {
    const word = file('zhenghe.docx', docxOf(SHORT_REPORT.replaceAll('松溪', '政和').split('\n')));
    expect(rows(await run('ingest', word, '--json'))).toMatchObject([{ state: 'added', report: 'zhenghe' }]);
    expect((await run('remove', 'zhenghe')).code).toBe(0);
  });

  it('reads the folders below and a list, sums up, and goes on where it stood', async () => {
    const deep = join(folder, 'deep');
    mkdirSync(join(deep, 'below'), { recursive: true });
    const county = (name: string, year: number) =>
      SHORT_REPORT.replaceAll('松溪', name).replace('2022', `${year}`);
    for (const year of [2019, 2020, 2021]) writeFileSync(join(deep, `a${year}.txt`), county('政和', year));
    writeFileSync(join(deep, 'below', 'b.txt'), county('浦城', 2021));
    writeFileSync(join(deep, 'below', 'a2019.txt'), county('浦城', 2019));
    writeFileSync(join(deep, 'below', 'notes.ndjson'), '{}');
    const list = file('list.txt', 'deep/a2019.txt\n# later\n\ndeep/absent.txt\n');
    const run2 = inStore('deep');
    const some = await run2('ingest', '--list', list, '--json');
    expect(rows(some)).toMatchObject([{ state: 'added' }, { state: null, error: 'file-missing' }]);
    const all = await run2('ingest', deep, '--json');
    expect(rows<{ state: string }>(all).map(({ state }) => state)).toEqual([
      'unchanged',
      'added',
      'added',
      null,
      'added',
    ]);
    const summary = all.stderr.split('\n').find((text) => text.startsWith('{"summary"')) ?? '{}';
    expect(JSON.parse(summary)).toMatchObject({
      summary: { files: 5, added: 3, unchanged: 1, refused: 1, errors: { 'file-name-twice': 1 } },
    });
    expect((await run2('ingest', deep)).stderr).toMatch(/understood +4\n.*refused +1 +file-name-twice 1/su);
  });

  it('refuses what it cannot read in one sentence each, and stores the rest', async () => {
    const big = file('big.txt', '');
    truncateSync(big, 50 * 1024 * 1024);
    const refused = await run(
      'ingest',
      file('empty.txt', ''),
      file('binary.txt', Buffer.from([0, 1, 2, 255, 254, 0, 0, 7, 200, 0])),
      big,
      join(folder, 'absent.txt'),
      file('good.txt', SHORT_REPORT),
    );
    expect(refused.code).toBe(1);
    for (const name of ['empty.txt', 'binary.txt', 'big.txt', 'absent.txt']) {
      expect(refused.stderr).toContain(name);
    }
    expect(refused.stderr).not.toMatch(/\n\s+at /u);
    const ids = rows<ReportRow>(await run('reports', '--json')).map((report) => report.report);
    expect(ids).toContain('good');
    expect(ids).toHaveLength(6);
  });

  it('takes place and year by hand for reports that do not say them', async () => {
    const silent = file(
      'silent.txt',
      SHORT_REPORT.replaceAll(/松溪县(?:人民政府)?|2022年|2023年1月18日/gu, ''),
    );
    const refused = await run('ingest', silent);
    expect(refused.stderr).toContain('add it again with its county and year');
    const given = await run('ingest', silent, '--county', '福建省松溪县', '--year', '2020');
    expect(given.code).toBe(0);
    const stored = rows<ReportRow>(await run('reports', '--json')).find(({ report }) => report === 'silent');
    expect(stored).toMatchObject({ jurisdiction: '松溪县', year: 2020 });
    expect((await run('remove', 'silent')).code).toBe(0);
  });

  it('says what another kind of document seems to be, and stores it only when told to', async () => {
    const statistics = file('tjgb.txt', STATISTICS);
    const left = await run('ingest', statistics, '--json');
    expect(left.code).toBe(1);
    expect(rows(left)).toMatchObject([{ state: null, error: 'report-other-genre' }]);
    expect(left.stderr).toContain('seems to be a statistical communiqué');
    expect(rows(await run('ingest', statistics, '--yes', '--json'))).toMatchObject([{ state: 'added' }]);
    expect((await run('remove', 'tjgb')).code).toBe(0);
  });

  it('names the report that is not there to remove', async () => {
    const failed = await run('remove', 'nothing');
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('nothing');
  });
});

describe('two ingests at once', () => {
  it('leave each report whole and there once', async () => {
    const run = inStore('twice');
    const both = await Promise.all([run('ingest'), run('ingest')]);
    for (const { code, stderr } of both) expect([0, 1], stderr).toContain(code);
    expect(both.some(({ code }) => code === 0)).toBe(true);
    expect(rows(await run('reports', '--json'))).toHaveLength(5);
  });
});

describe('a data folder that cannot be written', () => {
  it('is named in one sentence', async () => {
    const inTheWay = file('a-file', 'not a folder');
    const failed = await dianju(['ingest', '--data', inTheWay]);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('a-file');
    expect(failed.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('figures', () => {
  it('prints a page of a long list, and how many more there are', async () => {
    const shown = await inStore('ingest')('figures');
    expect(shown.stdout.trim().split('\n').length).toBeLessThan(50);
    expect(shown.stdout).toMatch(/… \d+ more: --json gives them all\./u);
  });
});

describe('figures --file', () => {
  it('extracts without storing anything', async () => {
    const seed = readdirSync(join(PROJECT, 'seeds')).find((name) => name.endsWith('.txt')) ?? '';
    const copy = join(folder, seed);
    copyFileSync(join(PROJECT, 'seeds', seed), copy);
    const empty = join(folder, 'untouched');
    const found = rows<{ report: string; start: number; end: number; text: string }>(
      await dianju(['figures', '--file', copy, '--json', '--data', empty]),
    );
    expect(found.length).toBeGreaterThan(20);
    expect(found[0]?.report).toBe(seed.replace('.txt', ''));
    expect(readdirSync(folder)).not.toContain('untouched');
  });

  it('reads other formats within the limits of ingest', async () => {
    const word = file('figures.docx', docxOf(SHORT_REPORT.split('\n')));
    const found = await dianju(['figures', '--file', word, '--json']);
    expect(rows<{ text: string }>(found).map(({ text }) => text)).toContain('41件');
    const broken = await dianju(['figures', '--file', file('broken.docx', 'PK\u0003\u0004broken')]);
    expect(broken.code).toBe(1);
    expect(broken.stderr).toContain('broken.docx');
  });

  it('gives no figure and no failure for a report without any', async () => {
    const bare = file('bare.txt', '松溪县人民政府2022年法治政府建设情况报告\n\n全县依法行政水平不断提升。\n');
    const found = await dianju(['figures', '--file', bare, '--json']);
    expect(found).toMatchObject({ code: 0, stdout: '' });
  });
});
