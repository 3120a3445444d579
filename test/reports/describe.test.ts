import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/lib/package-root.js';
import { parseReport } from '../../src/reports/parse.js';
import { placeNames } from '../../src/reports/gazetteer.js';
import { generateReport } from '../support/generate-report.js';
import { SEEDS } from './support.js';

interface Header {
  readonly text: string;
  readonly fileName?: string;
  /** Null: must be refused. */
  readonly expected: Readonly<Record<string, unknown>> | null;
}

const HEADERS = readFileSync(join(packageRoot(), 'test/fixtures/reports/headers.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Header);

function described(text: string, fileName?: string): Readonly<Record<string, unknown>> {
  const { title, publisher, jurisdiction, year, issued, doubts } = parseReport(
    text,
    fileName === undefined ? {} : { fileName },
  ).description;
  return { title, publisher, ...jurisdiction, year, issued, doubts };
}

describe('what a report says about itself', () => {
  it.each(HEADERS)('is read from $text', ({ text, fileName, expected }) => {
    if (expected === null) expect(() => described(text, fileName)).toThrow();
    else expect(described(text, fileName)).toEqual(expected);
  });

  it('is read from the shipped reports', () => {
    const read = SEEDS.map(({ file, text }) => described(text, file));
    expect(
      read.map(({ name, level, parent, province, year, issued }) => [
        name,
        level,
        parent,
        province,
        year,
        issued,
      ]),
    ).toEqual([
      ['云阳县', 'county', '重庆市', '重庆市', 2023, null],
      ['巴阳镇', 'township', '云阳县', '重庆市', 2023, '2024-01-31'],
      ['垫江县', 'county', '重庆市', '重庆市', 2023, '2024-02-18'],
      ['安岳县', 'county', '资阳市', '四川省', 2023, null],
      ['南岸区', 'county', '重庆市', '重庆市', 2023, null],
    ]);
  });

  it('is read from generated reports of other places and years', () => {
    for (let seed = 100; seed < 160; seed += 1) {
      const { text, fileName, place, year } = generateReport(seed);
      const { description } = parseReport(text, { fileName });
      expect([seed, description.jurisdiction, description.year]).toEqual([seed, place, year]);
    }
  });

  it('keeps a department with its place, whatever words its name holds', () => {
    const departments =
      '司法局 住房和城乡建设局 城市管理局 城市管理综合行政执法局 城乡规划局 市场监督管理局 社区矫正管理局 区域合作局 农业农村局 发展和改革委员会 林业和草原局 市政管理局 应急管理局 地方金融监督管理局 消防救援支队 信访局'.split(
        ' ',
      );
    const places = [...placeNames('prefecture'), ...placeNames('county')].filter((_, at) => at % 29 === 0);
    const misread = places.flatMap((place) =>
      departments
        .map((department) => `${place}${department}`)
        .filter(
          (name) =>
            described(`${name}2023年度法治政府建设情况报告\n\n一、工作开展情况。`, 'x.txt')['name'] !== name,
        ),
    );
    expect(places.length).toBeGreaterThan(100);
    expect(misread).toEqual([]);
  });

  it('prefers the year reported on to the year of issue', () => {
    const text = '巫山县人民政府\n法治政府建设情况报告\n一、工作\n扎实推进。\n巫山县人民政府\n2023年1月10日';
    expect(described(text)).toMatchObject({ year: 2022, issued: '2023-01-10', doubts: ['year-guessed'] });
  });

  it('takes the place that the text speaks of most when no line names one, and says that it guessed', () => {
    const text =
      '2023年法治政府建设情况报告\n一、工作\n今年以来，奉节县扎实推进依法行政。奉节县司法局牵头落实，学习云阳县经验。奉节县获评先进。';
    expect(described(text)).toMatchObject({ name: '奉节县', doubts: ['place-guessed'] });
  });
});

describe('the list of shipped reports', () => {
  it('names each file with its hash, title, place and year', () => {
    const manifest = JSON.parse(readFileSync(join(packageRoot(), 'seeds/manifest.json'), 'utf8')) as unknown;
    const expected = SEEDS.map(({ file, text }) => {
      const { title, name, year } = described(text, file);
      const sha256 = createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex');
      return expect.objectContaining({
        id: file.replace('.txt', ''),
        file,
        title,
        jurisdiction: name,
        year,
        sha256,
      }) as unknown;
    });
    expect(manifest).toEqual(expected);
  });
});
