import { describe, expect, it } from 'vitest';
import { extractNumbers } from '../../src/figures/extract.js';

const read = (lines: readonly string[]) => extractNumbers(lines.join('\n'), { year: 2022 });

/** Each figure of a table in a line: its text, value and unit, role, period and what the cell counts. */
const shown = (lines: readonly string[]): readonly string[] =>
  read(lines)
    .filter(({ soft }) => !soft)
    .map(
      ({ text, value, unit, role, period, cell = '' }) =>
        `${text} = ${value} ${unit} ${role} ${period ?? '?'} ${cell}`,
    );

describe('a table with a year in front of each row', () => {
  it('gives each cell the year of its row, and counts no year', () => {
    expect(read(['年度\t受理（件）\t办结率', '2021\t35\t94.3%', '2022年\t41\t95.1%'])).toMatchObject([
      { text: '35', value: 35, unit: '件', period: '2021', cell: '受理' },
      { text: '94.3%', value: 94.3, unit: '%', period: '2021' },
      { text: '41', value: 41, unit: '件', period: '2022', cell: '受理' },
      { text: '95.1%', value: 95.1, unit: '%', period: '2022' },
    ]);
  });

  it('keeps a count of 2021 where the first column counts', () => {
    expect(read(['处罚（件）\t许可（件）', '2021\t35'])).toMatchObject([
      { value: 2021, period: '2022' },
      { value: 35, period: '2022' },
    ]);
  });
});

describe('a table whose units stand in its caption', () => {
  it('gives sums of money the unit of money, and cases the other, in columns apart by spaces', () => {
    expect(
      shown([
        '单位：件、万元',
        '年度　　　立案数　　结案数　　罚没款　　听证',
        '2021年　　351　　340　　160.07　　5',
        '2022年　　386　　361　　179.52　　4',
        '增幅（%）　　9.97　　6.18　　12.15　　-20',
      ]),
    ).toEqual([
      '351 = 351 件 value 2021 立案数',
      '340 = 340 件 value 2021 结案数',
      '160.07 = 1600700 元 value 2021 罚没款',
      '5 = 5 件 value 2021 听证',
      '386 = 386 件 value 2022 立案数',
      '361 = 361 件 value 2022 结案数',
      '179.52 = 1795200 元 value 2022 罚没款',
      '4 = 4 件 value 2022 听证',
      '9.97 = 9.97 % change 2022 立案数增幅',
      '6.18 = 6.18 % change 2022 结案数增幅',
      '12.15 = 12.15 % change 2022 罚没款增幅',
      '-20 = -20 % change 2022 听证增幅',
    ]);
  });

  it('reads a caption in brackets at the end of the sentence above', () => {
    expect(
      shown([
        '近两年办案情况对比如下（单位：件、人、万元）：',
        '类别　2021年　2022年',
        '立案件数　120　135',
        '移送人数　4　6',
        '罚没金额　33.5　41.2',
      ]),
    ).toEqual([
      '120 = 120 件 value 2021 立案件数',
      '135 = 135 件 value 2022 立案件数',
      '4 = 4 人 value 2021 移送人数',
      '6 = 6 人 value 2022 移送人数',
      '33.5 = 335000 元 value 2021 罚没金额',
      '41.2 = 412000 元 value 2022 罚没金额',
    ]);
  });

  it('reads a caption beside the title of the table', () => {
    expect(shown(['表1 行政复议情况　　　　单位：件', '收到　受理　审结', '镇街　62　55　51'])).toEqual([
      '62 = 62 件 value 2022 镇街收到',
      '55 = 55 件 value 2022 镇街受理',
      '51 = 51 件 value 2022 镇街审结',
    ]);
  });

  it('makes no cases of money, and no rate of a count, where the caption names only cases', () => {
    expect(shown(['单位：件', '单位名称\t立案\t涉案金额', '住建局\t45\t87.6'])).toEqual([
      '45 = 45 件 value 2022 住建局立案',
    ]);
  });

  it('takes penalties for cases where another column names the money', () => {
    expect(shown(['单位：件、万元', '领域\t警告\t罚款\t罚没金额', '交通\t18\t210\t33'])).toEqual([
      '18 = 18 件 value 2022 交通警告',
      '210 = 210 件 value 2022 交通罚款',
      '33 = 330000 元 value 2022 交通罚没金额',
    ]);
  });
});

describe('a table with headings of its own for units and years', () => {
  it('joins a line of units to the headings above', () => {
    expect(shown(['领域\t检查\t罚款', '（户次）\t（万元）', '食品\t640\t12.5'])).toEqual([
      '640 = 640 户次 value 2022 食品检查',
      '12.5 = 125000 元 value 2022 食品罚款',
    ]);
  });

  it('gives the year before to what stands under 上年', () => {
    expect(shown(['项目\t本年\t上年\t同比（%）', '行政处罚（件）\t812\t901\t-9.88'])).toEqual([
      '812 = 812 件 value 2022 行政处罚',
      '901 = 901 件 value 2021 行政处罚',
      '-9.88 = -9.88 % change 2022 行政处罚同比',
    ]);
  });

  it('reads rows of changes and of shares, whose unit goes before that of the column', () => {
    expect(
      shown([
        '类别\t申请（件）\t审结（件）',
        '2022年\t80\t72',
        '较上年增减（%）\t+6.7\t-2.7',
        '占比（%）\t55\t49.5',
      ]),
    ).toEqual([
      '80 = 80 件 value 2022 申请',
      '72 = 72 件 value 2022 审结',
      '+6.7 = 6.7 % change 2022 申请较上年增减',
      '-2.7 = -2.7 % change 2022 审结较上年增减',
      '55 = 55 % value 2022 申请占比',
      '49.5 = 49.5 % value 2022 审结占比',
    ]);
  });
});

describe('a table whose columns are parted by one space, or by more', () => {
  it('reads numbers that one space parts beside a label with a wider gap', () => {
    expect(
      shown(['镇街　案件数（件）　罚没款（万元）', '堰桥街道　312　186.4', '洛社镇　　405　241.8']),
    ).toEqual([
      '312 = 312 件 value 2022 堰桥街道案件数',
      '186.4 = 1864000 元 value 2022 堰桥街道罚没款',
      '405 = 405 件 value 2022 洛社镇案件数',
      '241.8 = 2418000 元 value 2022 洛社镇罚没款',
    ]);
  });
});

describe('a table whose cells stand one to a line', () => {
  it('is read by its headings where as many numbers follow as there are names', () => {
    expect(
      shown(['办理结果（单位：件）', '新收', '', '办结', '', '维持', '', '745', '', '574', '', '248']),
    ).toEqual([
      '745 = 745 件 value 2022 新收',
      '574 = 574 件 value 2022 办结',
      '248 = 248 件 value 2022 维持',
    ]);
  });

  it('is read row by row where each has a label', () => {
    const rows = [
      '处理方式',
      '数量',
      '比例',
      '维持',
      '350',
      '74.5%',
      '驳回',
      '70',
      '14.9%',
      '撤销',
      '50',
      '10.6%',
    ];
    expect(shown(['2022年审结情况（件）', ...rows])).toEqual([
      '350 = 350 件 value 2022 维持数量',
      '74.5% = 74.5 % value 2022 维持比例',
      '70 = 70 件 value 2022 驳回数量',
      '14.9% = 14.9 % value 2022 驳回比例',
      '50 = 50 件 value 2022 撤销数量',
      '10.6% = 10.6 % value 2022 撤销比例',
    ]);
  });

  it.each([
    ['a row too short', ['单位', '受理数', '办结数', '甲局', '12', '11', '乙局', '7']],
    ['fewer headings than numbers', ['受理', '12', '11', '7']],
    ['lines that are no cells', ['甲局受理情况如下。', '12', '乙局。', '7']],
  ])('is left alone where it is not certain which number stands where: %s', (_, lines) => {
    expect(shown(lines)).toEqual([]);
  });
});

describe('a table that is turned', () => {
  it('tells a cell by its column, and what the row counts', () => {
    expect(shown(['类别 | 市场监管 | 公安', '数量 | 77件 | 42件', '占比 | 64.7% | 35.3%'])).toEqual([
      '77件 = 77 件 value 2022 市场监管数量',
      '42件 = 42 件 value 2022 公安数量',
      '64.7% = 64.7 % value 2022 市场监管占比',
      '35.3% = 35.3 % value 2022 公安占比',
    ]);
  });
});
