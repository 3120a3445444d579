import { describe, expect, it } from 'vitest';
import { extractNumbers } from '../../src/figures/extract.js';
import { fold } from '../../src/figures/extract/fold.js';
import { chineseValue } from '../../src/figures/extract/numerals.js';
import * as changes from '../../src/figures/patterns/changes.js';
import { EXCLUSIONS } from '../../src/figures/patterns/exclusions.js';
import { MARKS_AFTER, MARKS_APART, MARKS_BEFORE } from '../../src/figures/patterns/marks.js';
import { NOT_UNITS, UNITS } from '../../src/figures/patterns/units.js';

function matches(pattern: RegExp, text: string): boolean {
  return [...fold(text).matchAll(pattern)].length > 0;
}

describe('exclusions', () => {
  it.each(EXCLUSIONS.map((row) => [row.id, row] as const))(
    '%s matches its examples and no others',
    (_, row) => {
      expect(row.matches.length).toBeGreaterThan(0);
      expect(row.ignores.length).toBeGreaterThan(0);
      expect(row.matches.filter((text) => !matches(row.pattern, text))).toEqual([]);
      expect(row.ignores.filter((text) => matches(row.pattern, text))).toEqual([]);
    },
  );

  it('have ids of their own', () => {
    expect(new Set(EXCLUSIONS.map(({ id }) => id)).size).toBe(EXCLUSIONS.length);
  });
});

describe('measure words', () => {
  it.each(UNITS.map(({ unit, kind }) => [unit, kind] as const))('%s is read whole, as %s', (unit, kind) => {
    const [figure] = extractNumbers(`平均年龄为12${unit}。`, { year: 2023 });
    expect([figure?.text, figure?.value, figure?.unit, figure?.kind]).toEqual([`12${unit}`, 12, unit, kind]);
  });

  it('are not read where another word begins with them', () => {
    const known = new Set(UNITS.map(({ unit }) => unit));
    const wrong = Object.entries(NOT_UNITS).flatMap(([unit, stops]) =>
      [...stops].filter((stop) => {
        const [figure] = extractNumbers(`涉及12${unit}${stop}工作。`, { year: 2023 });
        return !known.has(unit) || figure?.unit === unit;
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('approximation marks', () => {
  it.each(MARKS_BEFORE.filter(({ mark }) => !/[<>≥≤]/.test(mark)).map((row) => [row.mark, row] as const))(
    '%s before a number is in the span and bounds it, but not inside another word',
    (mark, { bound, notAfter = '' }) => {
      const [figure] = extractNumbers(`进入${mark}20名`, { year: 2023 });
      expect([figure?.text, figure?.bound]).toEqual([`${mark}20名`, bound]);
      for (const sign of notAfter) {
        expect([sign, extractNumbers(`${sign}${mark}20名`, { year: 2023 })[0]?.text]).toEqual([sign, '20名']);
      }
    },
  );

  it.each(MARKS_AFTER.map(({ mark, bound }) => [mark, bound] as const))(
    '%s after a unit means %s',
    (mark, bound) => {
      const [figure] = extractNumbers(`办理20件${mark}。`, { year: 2023 });
      expect([figure?.text, figure?.bound]).toEqual([`20件${mark}`, bound]);
    },
  );

  it.each(MARKS_APART.map(({ mark, bound }) => [mark, bound] as const))(
    '%s bounds but stays outside: %s',
    (mark, bound) => {
      const [figure] = extractNumbers(`每村${mark}20个宣传栏`, { year: 2023 });
      expect([figure?.text, figure?.bound]).toEqual(['20个', bound]);
    },
  );
});

describe('statements of change', () => {
  const leadsTo = new RegExp(`${changes.LEADS_TO}$`);
  it.each([
    [
      'leads to',
      leadsTo,
      ['压缩至', '缩短为', '减至', '提升到', '压缩办理时限至', '降至2023年的'],
      ['整改完成', '提供服务到', '作为', '达到'],
    ],
    [
      'states a change',
      changes.STATES_CHANGE,
      ['同比增长', '下降了', '降幅达', '上升约'],
      ['满意率达', '新建', '完成'],
    ],
    ['names growth', changes.NAMES_GROWTH, ['人口自然增长率'], ['增长率']],
    ['compares', changes.COMPARES, ['比去年同期多', '较上年提前'], ['多', '比例为']],
    ['is a gap', changes.GAP, ['高于全市平均', '比全省平均水平高'], ['比上年提高']],
    [
      'changes its object',
      changes.CHANGES_OBJECT,
      ['减少窗口', '压缩办理时限'],
      ['提高满意率', '提升服务质效，好评'],
    ],
    ['lessens its object', changes.LESSENS_OBJECT, ['减少证明材料'], ['增加编制', '减少']],
    ['adds', changes.ADDS, ['新增'], ['增加']],
    ['starts a change', changes.STARTS_CHANGE, ['由', '从法定的', '由原来的'], ['由于', '从事', '来自']],
  ] as const)('%s', (...[, pattern, yes, no]) => {
    expect(yes.filter((text) => !pattern.test(fold(text)))).toEqual([]);
    expect(no.filter((text) => pattern.test(fold(text)))).toEqual([]);
  });
});

describe('Chinese numerals', () => {
  it.each([
    ['一千二百', 1200],
    ['两万', 20_000],
    ['三百零五', 305],
    ['十五', 15],
    ['一百二十万', 1_200_000],
    ['一亿三千万', 130_000_000],
    ['百', 100],
    ['〇', 0],
    ['零五', 5],
    ['一百零八', 108],
    ['二百一十', 210],
    ['一百一十一', 111],
    ['万', 10_000],
    ['亿', 100_000_000],
    ['二万三千', 23_000],
    ['三亿零五', 300_000_005],
    ['三百亿', 30_000_000_000],
    ['一万零三十', 10_030],
    ['壹仟贰佰叁拾肆', 1234],
    ['伍佰陆拾柒', 567],
    ['捌仟玖佰', 8900],
  ])('%s is %d', (numeral, value) => {
    expect(chineseValue(numeral)).toBe(value);
  });

  it.each([
    ['开展培训七十余次', 70, '次'],
    ['组织二十多场宣讲', 20, '场'],
    ['救助一百二十余人', 120, '人'],
  ])('%s is at least %d', (text, value, unit) => {
    expect(extractNumbers(text, { year: null })).toMatchObject([{ value, unit, bound: 'atLeast' }]);
  });

  it.each([
    '三五',
    '百千',
    '百百',
    '件',
    '',
    '一万万',
    '一亿亿',
    '三五万',
    '一万三五',
    '三五亿',
    '一亿三五',
    '一百二',
    '两千三',
    '一万三',
    '三亿二',
  ])('%s is no numeral', (numeral) => {
    expect(chineseValue(numeral)).toBeNull();
  });
});

describe('a share', () => {
  it.each([
    ['合格率为百分之98.5。', '百分之98.5 98.5 % exact'],
    ['办结率达百分之九十二点五以上。', '百分之九十二点五以上 92.5 % atLeast'],
    ['死亡率控制在千分之三点二以内。', '千分之三点二以内 3.2 ‰ atMost'],
    ['投诉发生率降至万分之1.4。', '万分之1.4 1.4 ‱ exact'],
  ])('is read as it is told: %s', (text, figure) => {
    const [found] = extractNumbers(text, { year: 2023 });
    expect([found?.text, found?.value, found?.unit, found?.bound].join(' ')).toBe(figure);
    expect(found?.kind).toBe('percent');
  });
});

describe('a half of a time', () => {
  it.each([
    ['审批时间压缩至半个工作日。', '半个工作日 0.5 个工作日 exact'],
    ['审批时间由5天缩短为不到半天。', '不到半天 0.5 天 atMost'],
    ['办理平均只需半小时。', '半小时 0.5 小时 exact'],
  ])('is a number where it tells how long: %s', (text, figure) => {
    const [found] = extractNumbers(text, { year: 2023 }).slice(-1);
    expect([found?.text, found?.value, found?.unit, found?.bound].join(' ')).toBe(figure);
  });

  it.each(['民警磨了大半天。', '群众半信半疑。', '上半年每半月巡查。', '推行“半日办结”。'])(
    'is none elsewhere: %s',
    (text) => {
      expect(extractNumbers(text, { year: 2023 })).toEqual([]);
    },
  );
});

it('takes what comes on top of a multiple for no change', () => {
  const figure = extractNumbers('收案24件，较上年翻了一番还多2件。', { year: 2023 }).at(-1);
  expect([figure?.text, figure?.role, figure?.soft]).toEqual(['2件', 'value', true]);
});

describe('parts without a measure word of their own', () => {
  it.each([
    [
      '检查定点机构241家次，其中零售药店168、村卫生室51、医院22。',
      ['241家次', '168家次', '51家次', '22家次'],
    ],
    ['办结58件:种子5,农药17,渔政36。', ['58件', '5件', '17件', '36件']],
    ['交办信访件18件（来电11、来信7），办结16件。', ['18件', '11件', '7件', '16件']],
    ['调解纠纷99件，其中婚姻家庭56、邻里43件。', ['99件', '56件', '43件']],
    // A list that comes to the whole needs no sign before it.
    ['调处纠纷120起，婚姻家庭50、邻里70，成功118起。', ['120起', '50起', '70起', '118起']],
    ['发放补贴3万份，其中春季1.2、秋季1.8。', ['3万份', '12000份', '18000份']],
  ])('are counted as the whole is: %s', (text, told) => {
    const figures = extractNumbers(text, { year: 2023 });
    expect(figures.map(({ text: own, value, unit }) => (/\D$/u.test(own) ? own : `${value}${unit}`))).toEqual(
      told,
    );
  });

  it.each([
    // More than the whole.
    ['受理12件：维持9、撤销8。', ['12件']],
    // One number alone, and a number by which something is called.
    ['受理12件：维持9。', ['12件']],
    ['办理工单9200件（热线12345、平台12328）。', ['9200件']],
    // No sign, and they do not come to the whole.
    ['检查企业300家，问题20，整改20。', ['300家']],
  ])('are none elsewhere: %s', (text, told) => {
    expect(extractNumbers(text, { year: 2023 }).map(({ text: own }) => own)).toEqual(told);
  });
});
