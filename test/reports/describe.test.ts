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

  it.each([
    ['大柴旦行政委员会', '大柴旦行政委员会', 'county'],
    ['海西州大柴旦行政委员会', '大柴旦行政委员会', 'county'],
    ['茫崖行政委员会', '茫崖行政委员会', 'county'],
    ['大柴旦行政委员会司法局', '大柴旦行政委员会司法局', 'department'],
    ['乌拉盖管理区管委会', '乌拉盖管理区', 'county'],
    ['乌拉盖管理区管理委员会', '乌拉盖管理区', 'county'],
    ['唐山市汉沽管理区管委会', '唐山市汉沽管理区', 'county'],
    ['长春净月高新技术产业开发区管委会', '长春净月高新技术产业开发区', 'county'],
    ['郑州高新区管委会', '郑州高新区', 'county'],
    ['郑州市高新区管委会', '郑州市高新区', 'county'],
    ['重庆市两江新区管委会', '两江新区', 'county'],
    ['南京江北新区管理委员会', '南京江北新区', 'county'],
    ['陕西省西咸新区管委会', '西咸新区', 'county'],
    ['西咸新区沣西新城管理委员会', '沣西新城', 'county'],
    ['陕西省西咸新区泾河新城管委会', '泾河新城', 'county'],
    ['苏州工业园区管理委员会', '苏州工业园区', 'county'],
    ['中新天津生态城管委会', '中新天津生态城', 'county'],
    ['杨凌农业高新技术产业示范区管委会', '杨凌农业高新技术产业示范区', 'county'],
    ['阿拉山口综合保税区管委会', '阿拉山口综合保税区', 'county'],
    ['黄山风景区管委会', '黄山风景区', 'county'],
    ['九华山风景区管理委员会', '九华山风景区', 'county'],
    ['横琴粤澳深度合作区执行委员会', '横琴粤澳深度合作区', 'county'],
    ['合肥高新区管委会司法局', '合肥高新区司法局', 'department'],
    ['重庆市高新区管委会市场监督管理局', '重庆市高新区市场监督管理局', 'department'],
    ['云阳县工业园区管委会', '云阳县工业园区', 'department'],
    ['神农架林区司法局', '神农架林区司法局', 'department'],
    ['六枝特区教育局', '六枝特区教育局', 'department'],
    ['鄂伦春自治旗市场监督管理局', '鄂伦春自治旗市场监督管理局', 'department'],
    ['浦东新区城市管理行政执法局', '浦东新区城市管理行政执法局', 'department'],
    ['云阳县双江街道办事处', '双江街道', 'township'],
    ['云阳县人民政府双江街道办事处', '双江街道', 'township'],
    ['成都市青羊区人民政府草堂街道办事处', '草堂街道', 'township'],
    ['天祝县', '天祝藏族自治县', 'county'],
    ['奉节县长安土家族乡人民政府', '长安土家族乡', 'township'],
    ['正蓝旗宝绍代苏木人民政府', '宝绍代苏木', 'township'],
    ['额尔古纳市室韦俄罗斯族民族乡人民政府', '室韦俄罗斯族民族乡', 'township'],
    ['新疆生产建设兵团', '新疆生产建设兵团', 'province'],
    ['新疆生产建设兵团司法局', '新疆生产建设兵团司法局', 'department'],
    ['新疆生产建设兵团第六师', '第六师', 'prefecture'],
    ['新疆生产建设兵团第八师石河子市', '石河子市', 'county'],
    ['第八师石河子市司法局', '石河子市司法局', 'department'],
    ['新疆生产建设兵团第八师一四九团', '一四九团', 'township'],
    ['新疆生产建设兵团第一师阿拉尔市十团', '十团', 'township'],
    ['喀什地区行政公署', '喀什地区', 'prefecture'],
    ['锡林郭勒盟行署', '锡林郭勒盟', 'prefecture'],
    ['阿里地区司法局', '阿里地区司法局', 'department'],
    ['中共云阳县委全面依法治县委员会办公室', '云阳县', 'county'],
    ['国家税务总局云阳县税务局', '云阳县税务局', 'department'],
    ['重庆市公安局江北区分局', '重庆市公安局江北区分局', 'department'],
    ['云阳县政务服务中心', '云阳县政务服务中心', 'department'],
    ['云阳县供销合作社', '云阳县供销合作社', 'department'],
    ['云阳县档案馆', '云阳县档案馆', 'department'],
  ])('reads who reports where it is no county: %s', (issuer, name, level) => {
    const text = `${issuer}2023年度法治政府建设情况报告\n\n一、工作开展情况\n扎实推进。`;
    expect(described(text, 'x.txt')).toMatchObject({ name, level, year: 2023, doubts: [] });
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
