import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricById } from '../../../src/figures/catalogue/index.js';
import type { CatalogueMetric } from '../../../src/figures/catalogue/index.js';
import type { Cite, ComparedReport } from '../../../src/figures/compare.js';
import { compare, compareFreeText } from '../../../src/figures/compare.js';
import { rankedIn, standingsOf } from '../../../src/figures/compare/distribution.js';
import { report } from '../catalogue/support.js';

const quote: Cite<string> = ({ text }, { start, end }) => text.slice(start, end);

function metric(id: string): CatalogueMetric {
  const found = metricById(id);
  if (found === undefined) throw new Error(id);
  return found;
}

/** Places that the readings of a place accept, in order. */
const PLACES = ['云阳县', '垫江县', '奉节县', '南岸区', '安岳县', '巫山县'];

function places(...bodies: readonly string[]): readonly ComparedReport[] {
  return bodies.map((body, at) => report(body, PLACES[at]));
}

describe('compare', () => {
  it('does not take what one town did for all of its county', () => {
    const made = compare(
      metric('mediation_handled'),
      places('江口镇人民调解委员会调解矛盾纠纷173件。', '全县人民调解组织调解矛盾纠纷3585件。'),
      quote,
    );
    expect(made.rows.map(({ status }) => status)).toEqual(['near', 'reported']);
    expect(made.rows[0]?.near[0]).toMatchObject({ citation: '173件', why: '只是江口镇的数' });
  });

  it('ranks exact values from the largest and cites each', () => {
    const made = compare(
      metric('review_accepted'),
      places('受理行政复议案件98件。', '受理行政复议案件120件。', '受理行政复议案件45宗。'),
      quote,
    );
    expect(made.order).toBe('ranked');
    expect(made.ranking).toEqual([[1], [0], [2]]);
    expect(made.rows.map(({ citation }) => citation)).toEqual(['98件', '120件', '45宗']);
    expect(made.metric).toEqual({
      id: 'review_accepted',
      nameZh: '行政复议受理案件',
      nameEn: 'administrative reconsideration cases accepted',
      unit: '件',
    });
  });

  it('scales 万 and does not order what a bound leaves open', () => {
    const made = compare(
      metric('info_disclosed'),
      places('主动公开政府信息2万余条。', '主动公开政府信息2.2万条。', '主动公开政府信息8000条。'),
      quote,
    );
    expect(made.order).toBe('partial');
    expect(made.ranking).toEqual([[0, 1], [2]]);
    expect(made.rows[0]?.figure).toMatchObject({ value: 20000, bound: 'atLeast' });
  });

  it('puts a bound that overlaps nothing in its place', () => {
    const made = compare(
      metric('file_review'),
      places('评查行政执法案卷150余份。', '评查行政处罚案卷116件。'),
      quote,
    );
    expect(made.order).toBe('ranked');
    expect(made.ranking).toEqual([[0], [1]]);
  });

  it.each([
    { told: ['约1000条', '950条', '800条'], order: 'partial', ranking: [[0, 1], [2]] },
    { told: ['约1000条', '1150条', '1090条'], order: 'partial', ranking: [[1], [0, 2]] },
    { told: ['约1000条', '920条', '1050条'], order: 'partial', ranking: [[0, 1, 2]] },
    { told: ['不足500条', '600条'], order: 'ranked', ranking: [[1], [0]] },
    { told: ['不足500条', '600条', '400条', '450条'], order: 'partial', ranking: [[1], [0, 2, 3]] },
    { told: ['1000条', '1000条', '不足1200条'], order: 'partial', ranking: [[0, 1, 2]] },
    { told: ['不足500条', '不足300条', '600条'], order: 'partial', ranking: [[2], [0, 1]] },
  ])('orders $told as far as their bounds allow', ({ told, order, ranking }) => {
    const bodies = told.map((one) => `主动公开政府信息${one}。`);
    const made = compare(metric('info_disclosed'), places(...bodies), quote);
    expect([made.order, made.ranking]).toEqual([order, ranking]);
  });

  it('gives equal values one place', () => {
    const made = compare(
      metric('court_appearance_rate'),
      places(
        '行政机关负责人出庭应诉率100%。',
        '行政机关负责人出庭应诉率达100%。',
        '负责人出庭应诉率为96.5%。',
      ),
      quote,
    );
    expect(made.ranking).toEqual([[0, 1], [2]]);
    expect(made.order).toBe('ranked');
  });

  it('shows a near figure with its reason and never ranks it', () => {
    const made = compare(
      metric('review_handled'),
      places('办理行政复议案件83件。', '受理行政复议案件98件。', '办理公证300件。'),
      quote,
    );
    expect(made.rows.map(({ status }) => status)).toEqual(['reported', 'near', 'not-reported']);
    expect(made.rows[1]?.near[0]).toMatchObject({
      why: '受理，不是办理',
      whyEn: 'accepted, not handled',
      citation: '98件',
    });
    expect(made.rows[1]?.figure).toBeNull();
    expect(made.ranking).toEqual([[0]]);
  });

  it('ranks nothing when the units cannot be compared, and says why', () => {
    const made = compare(
      metric('court_appearances'),
      places('行政机关负责人出庭应诉54件次。', '行政机关负责人出庭应诉40件。'),
      quote,
    );
    expect(made).toMatchObject({ order: 'incomparable', ranking: [] });
    expect(made.note).toContain('件次');
    expect(made.noteEn).toContain('cannot be ranked');
  });

  it('ranks in the other unit when all report in it', () => {
    const made = compare(
      metric('court_appearances'),
      places('行政机关负责人出庭应诉54件次。', '行政机关负责人出庭应诉60件次。'),
      quote,
    );
    expect(made.metric.unit).toBe('件次');
    expect(made.ranking).toEqual([[1], [0]]);
  });

  it('takes the total, not its parts', () => {
    const made = compare(
      metric('file_review'),
      places(
        '全年共评查行政执法案卷280宗，其中优秀案卷52宗。',
        '抽查案卷20份。全县共评查行政执法案卷310份。',
      ),
      quote,
    );
    expect(made.rows.map(({ figure }) => figure?.value)).toEqual([280, 310]);
    expect(made.rows[1]?.note).toContain('20份');
  });

  it('does not take the sum of several years for the year', () => {
    const made = compare(
      metric('review_accepted'),
      places(
        '2021年以来累计受理行政复议案件300件。',
        '近三年受理行政复议案件260件。',
        '2023年受理行政复议案件80件。',
      ),
      quote,
    );
    expect(made.rows.map(({ status }) => status)).toEqual(['near', 'near', 'reported']);
    expect(made.rows[0]?.near[0]?.why).toContain('2023');
  });

  it('compares a report given twice once, and two of one place and year as one', () => {
    const [one, other] = places('受理行政复议案件98件。', '受理行政复议案件20件。') as [
      ComparedReport,
      ComparedReport,
    ];
    const twin = { ...report('没有数字。', PLACES[0]), report: 'twin' };
    const made = compare(metric('review_accepted'), [twin, one, other, one], quote);
    expect(made.rows.map(({ report: id }) => id)).toEqual([one.report, other.report]);
  });

  it('keeps one place in two years as two rows', () => {
    const made = compare(
      metric('review_accepted'),
      [
        report('受理行政复议案件98件。', '云阳县'),
        report('受理行政复议案件90件。', '云阳县', { year: 2022 }),
      ],
      quote,
    );
    expect(made.rows.map(({ year }) => year)).toEqual([2023, 2022]);
  });

  it('marks a town among counties', () => {
    const [county, other] = places('调解成功率98%。受理矛盾纠纷30件。', '调解成功率97%。');
    const town = { ...report('调解成功率99%。', '巴阳镇'), level: 'township' as const };
    const made = compare(
      metric('mediation_success_rate'),
      [county, other, town].filter((one) => one !== undefined),
      quote,
    );
    expect(made.rows.map(({ note }) => note)).toEqual([null, null, '乡镇（街道）级，级别与其他不同']);
    expect(made.rows[2]?.noteEn).toContain('township');
  });

  it('has a row for every report even when nobody reports the metric, or none is given', () => {
    const made = compare(metric('notary_cases'), places('受理行政复议案件98件。', '无。'), quote);
    expect(made.rows.map(({ status }) => status)).toEqual(['not-reported', 'not-reported']);
    expect(made).toMatchObject({ order: 'ranked', ranking: [] });
    expect(compare(metric('notary_cases'), [], quote).rows).toEqual([]);
  });

  it('takes the year named last before the number', () => {
    const made = compare(
      metric('review_accepted'),
      places(
        '2021年以来，全县累计受理行政复议案件300件。',
        '自2020年以来持续加强复议工作，2023年受理行政复议案件80件。',
      ),
      quote,
    );
    expect(made.rows.map(({ status }) => status)).toEqual(['near', 'reported']);
  });

  it('takes what was gone through in the year, since whenever it was made', () => {
    const made = compare(
      metric('normative_abolished'),
      places('对2012年以来印发的规范性文件开展清理，废止规范性文件21件。', '废止规范性文件13件。'),
      quote,
    );
    expect(made.rows.map(({ status }) => status)).toEqual(['reported', 'reported']);
  });

  it('shows a loose number as near', () => {
    const made = compare(
      metric('mediation_handled'),
      places('调解各类纠纷数百件。', '调解各类纠纷120件。'),
      quote,
    );
    expect(made.rows[0]?.status).not.toBe('reported');
    expect(made.rows[1]?.status).toBe('reported');
  });

  it('reads a line of 200,000 characters without marks', () => {
    const long = { ...report('无。', PLACES[0]), text: '受理行政复议案件98件'.repeat(17_000) };
    const figures = Array.from({ length: 400 }, (_, at) => {
      const start = at * 11 * 42 + 8;
      return {
        ...({ text: '98件', value: 98, unit: '件', bound: 'exact', kind: 'count', role: 'value' } as const),
        start,
        end: start + 3,
        metric: '',
        period: '2023',
        soft: false,
        heading: [],
        siblings: [],
        stage: null,
        clause: { start: 0, end: long.text.length },
        sentence: { start: 0, end: long.text.length },
      };
    });
    const made = compare(metric('review_accepted'), [{ ...long, figures }], quote);
    expect(made.rows).toHaveLength(1);
  });

  it('takes numbers too large to be exact without failing', () => {
    const made = compare(metric('info_disclosed'), places(`主动公开政府信息${'9'.repeat(30)}条。`), quote);
    expect(made.rows).toHaveLength(1);
  });

  it('orders any exact values as numbers are ordered, each row once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 6 }), (values) => {
        const made = compare(
          metric('penalties'),
          places(...values.map((value) => `办理行政处罚案件${value}件。`)),
          quote,
        );
        const order = made.ranking.flat();
        expect([...order].sort((a, b) => a - b)).toEqual(values.map((_, at) => at));
        const ranked = order.map((at) => values[at] ?? 0);
        expect(ranked).toEqual([...values].sort((a, b) => b - a));
        for (const group of made.ranking) expect(new Set(group.map((at) => values[at])).size).toBe(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('how values spread', () => {
  const COUNTIES = '甲乙丙丁戊己庚辛壬癸'.split('').map((sign) => `青${sign}`);
  const accepted = (values: readonly string[]) =>
    compare(
      metric('review_accepted'),
      values.map((value, at) =>
        report(value === '' ? '全年无事。' : `受理行政复议案件${value}。`, `${COUNTIES[at]}县`),
      ),
      quote,
    );

  it('is told by quartiles, linear between neighbours, of the exact values in any order', () => {
    const made = accepted(['80件', '10件', '20件', '30件', '900余件', '70件', '40件', '50件', '', '64件']);
    expect(made.distribution).toEqual({
      count: 8,
      lowest: 10,
      lowerQuartile: 27.5,
      median: 45,
      upperQuartile: 65.5,
      highest: 80,
    });
  });

  it('is seen at a glance of fewer than eight', () => {
    expect(accepted(['1件', '2件', '3件', '4件', '5件', '6件', '7件', '约8件']).distribution).toBeUndefined();
  });

  it('has a place for each, shared by equal values', () => {
    const made = accepted(['5件', '9件', '7件', '7件', '7件', '1件', '2件', '3件', '']);
    const ranked = rankedIn(made);
    const [level, year] = [made.rows[0]?.level, made.rows[0]?.year];
    const among = (l: string, y: number) => (l === level && y === year ? ranked : undefined);
    const standings = standingsOf(among, made.rows);
    expect(standings.map(({ rank, last }) => [rank, last])).toEqual([
      [5, 5],
      [1, 1],
      [2, 4],
      [2, 4],
      [2, 4],
      [8, 8],
      [7, 7],
      [6, 6],
    ]);
    expect(standings[1]).toMatchObject({
      jurisdiction: made.rows[1]?.jurisdiction,
      year,
      of: 8,
      distribution: { count: 8, median: 6 },
    });
    expect(standingsOf(() => undefined, made.rows)).toEqual([]);
    const few = rankedIn(accepted(['5件', '9件', '7件', '7件', '7件', '1件', '2件']));
    expect(standingsOf(() => few, made.rows)).toEqual([]);
  });
});

describe('compareFreeText', () => {
  it('compares what the catalogue does not know and says how', () => {
    const made = compareFreeText(
      '小微企业贷款贴息',
      places('发放小微企业贷款贴息320万元。', '兑现小微企业贷款贴息1.2亿元。', '办理公证9件。'),
      quote,
    );
    expect(made.metric.id).toBeNull();
    expect(made.rows.map(({ status }) => status)).toEqual(['reported', 'reported', 'not-reported']);
    expect(made.ranking).toEqual([[1], [0]]);
    expect(made.note).toContain('按文字匹配');
    expect(made.noteEn).toContain('matched by its words');
  });

  it('ranks nothing across units', () => {
    const made = compareFreeText('植树造林', places('植树造林2300亩。', '植树造林5万株。'), quote);
    expect(made).toMatchObject({ order: 'incomparable', ranking: [] });
  });

  it('reports nothing for a topic that no report holds', () => {
    const made = compareFreeText('高铁里程', places('受理行政复议案件98件。'), quote);
    expect(made.rows[0]?.status).toBe('not-reported');
  });
});
