import { describe, expect, it } from 'vitest';
import { check, linesOf } from './check-support.js';

describe('the number above the line', () => {
  it.each([
    ['排查纠纷120起，调成114起，成功率95%。'],
    ['排查纠纷120起，成功114起，成功率95%。'],
    ['排查纠纷120起，成功调解114起，成功率95%。'],
    ['排查纠纷120起，成功114起，调解成功率95%。'],
    ['排查纠纷120起，成功化解114起，调解成功率95%。'],
    ['排查纠纷120起，成功114起，调处成功率95%。'],
    ['排查纠纷120起，化解成功114起，调处成功率95%。'],
    ['排查纠纷120起，化解成功114起，化解率95%。'],
    ['排查纠纷120起，诉前化解成功114起，化解率95%。'],
    ['受理投诉120起，结案114起，办结率95%。'],
    ['受理投诉120起，现已办毕114起，办结率95%。'],
    ['受理投诉120起，审结114起，办结率95%。'],
    ['受理投诉120起，办结114起，审结率95%。'],
    ['应诉案件120起，负责人出庭114起，出庭应诉率95%。'],
    ['应诉案件120起，负责人出庭应诉114起，出庭率95%。'],
    // No word of a list: its last two characters are the act.
    ['受理投诉120起，撤诉114起，撤诉率95%。'],
    ['排查人员120起，劝返114起，劝返率95%。'],
    ['排查人员120起，劝返114起，人员劝返率95%。'],
    // 率 ends the name and may begin it.
    ['受理投诉120起，率先办结114起，率先办结率95%。'],
    ['受理投诉120起，和解114起，和解率95%。'],
    // The object may follow the act.
    ['排查问题120起，其中整改问题114起，整改率95%。'],
    ['排查问题120起，其中，整改问题114起，整改率95%。'],
  ])('is of the same act in other words: %s', (text) => {
    expect(linesOf(text)).toEqual(['95% 114/120 consistent']);
  });

  it.each([
    ['受理投诉案件120件，回访办结投诉案件114件，办结率95%。'],
    ['受理投诉案件120件，回访审结投诉案件114件，结案率95%。'],
    ['受理投诉案件120件，回访结案投诉案件114件，审结率95%。'],
    ['排查矛盾纠纷120起，回访成功化解矛盾纠纷114起，成功率95%。'],
    ['排查矛盾纠纷120起，回访调解成功矛盾纠纷114起，成功率95%。'],
    ['排查矛盾纠纷120起，回访调成矛盾纠纷114起，成功率95%。'],
    ['排查矛盾纠纷120起，回访成功调解矛盾纠纷114起，调解成功率95%。'],
    ['排查矛盾纠纷120起，回访化解成功矛盾纠纷114起，调解成功率95%。'],
    ['排查矛盾纠纷120起，回访成功调解矛盾纠纷114起，调处成功率95%。'],
    ['排查矛盾纠纷120起，回访调解成功矛盾纠纷114起，调处成功率95%。'],
    ['排查矛盾纠纷120起，回访化解矛盾纠纷114起，化解率95%。'],
    ['应诉行政案件120件，负责人出庭旁听行政案件114件，出庭率95%。'],
    ['应诉行政案件120件，负责人出庭旁听行政案件114件，出庭应诉率95%。'],
    ['受理投诉案件120件，通过纠错方式办理投诉案件114件，纠错率95%。'],
    // What was taken up is no outcome, except where the rate is of mediation.
    ['排查纠纷120起，成功移送114起，调解成功率95%。'],
    ['排查纠纷120起，成功移送114起，调处成功率95%。'],
    ['排查纠纷120起，受理后移送114起，调解率95%。'],
    ['受理投诉120件，办结114件，办结满意率95%。'],
    ['受理投诉120件，办结114件，办结达95%。'],
    ['受理申请120件，退税114件，税率95%。'],
    ['排查纠纷120起，受理114起，办结率95%。'],
    ['排查纠纷120起，移送114起，调解率95%。'],
    ['共有工作人员120人，其中技术顾问114人，法律顾问比例95%。'],
  ])('is not one that only has the act among its words: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });

  it.each([
    ['共有工作人员200人，其中法律顾问50人，法律顾问比例25%。', '25% 50/200 consistent'],
    ['受理投诉案件200件，通过行政复议纠错方式办理投诉案件20件，行政复议纠错率10%。', '10% 20/200 consistent'],
    ['受理行政复议案件200件，通过调解和解方式结案30件，调解和解率15%。', '15% 30/200 consistent'],
    ['排查纠纷109起，受理109起，调解率100%。', '100% 109/109 consistent'],
    ['排查纠纷120起，受理114起，签约90起，调解率95%。', '95% 114/120 consistent'],
    ['参训300人，285人合格，合格率95%。', '95% 285/300 consistent'],
    // The nearest that fits.
    ['受理案件100件，办结90件，受理投诉200件，办结180件，办结率90%。', '90% 180/200 consistent'],
    ['受理投诉100件，办结率90%，办结90件。', '90% 90/100 consistent'],
  ])('may carry the whole name of the rate: %s', (text, wanted) => {
    expect(linesOf(text)).toEqual([wanted]);
  });
});

describe('a rate of grades', () => {
  const four = '抽取案卷120宗，评出优秀案卷38宗、良好案卷50宗、合格案卷30宗、不合格案卷2宗';
  it.each([
    ['优良率73.3%', '73.3% (38+50)/120 consistent'],
    ['优秀率31.7%', '31.7% 38/120 consistent'],
    ['良好率41.7%', '41.7% 50/120 consistent'],
    ['合格率98.3%', '98.3% (38+50+30)/120 consistent'],
    ['合格率25%', '25% 30/120 consistent'],
    ['不合格率1.7%', '1.7% 2/120 consistent'],
  ])('adds the grades that it takes in: %s', (rate, wanted) => {
    expect(linesOf(`${four}，${rate}。`)).toEqual(['120宗 38+50+30+2 consistent', wanted]);
  });

  it.each([
    ['抽取行政执法案卷120宗，评出优秀行政执法案卷38宗，优秀率31.7%。', '31.7% 38/120 consistent'],
    ['抽取行政执法案卷120宗，评出良好行政执法案卷6宗，良好率5%。', '5% 6/120 consistent'],
    ['抽取行政执法案卷120宗，评出不合格行政执法案卷6宗，不合格率5%。', '5% 6/120 consistent'],
    ['抽查产品200批次，其中合格190批次，合格率95%。', '95% 190/200 consistent'],
    ['抽查产品200批次，其中，合格190批次，合格率95%。', '95% 190/200 consistent'],
  ])('is known whatever is graded: %s', (text, wanted) => {
    expect(linesOf(text)).toEqual([wanted]);
  });

  it('is of all and not of another grade', () => {
    expect(linesOf('抽取案卷200宗，合格190宗、优秀38宗，优秀率20%。')).toEqual(['20% 38/200 inconsistent']);
  });

  it('is not of what passed when it was looked at again', () => {
    expect(linesOf('检查单位200家，合格180家、复查合格190家，合格率95%。')).toEqual([]);
    expect(linesOf('抽查产品10件，不合格0件，不合格率0%。')).toEqual([]);
  });

  it('names each reading once where none fits', () => {
    const both = check('培训班200人，优秀40人、合格100人，合格率60%。');
    expect(both.map((one) => one.note)).toEqual([
      '按报告写出的数计算：(40+100)/200=70.00%，100/200=50.00%，100/(200-40)=62.50%，均不等于60%；报告没有写明分母。',
    ]);
    const single = check('检查单位200家，合格180家，合格率85%。');
    expect(single.map((one) => one.note)).toEqual([
      '按报告写出的数计算：180/200=90.00%，均不等于85%；报告没有写明分母。',
    ]);
  });
});

describe('the number below the line', () => {
  it.each([
    // Less than what stands above it.
    ['受理投诉50件，办结100件，办结率200%。'],
    // Stated after it: of other cases.
    ['审结行政案件95件，新收行政案件100件，结案率95%。'],
    ['办结投诉案件90件，受理投诉案件100件，办结率90%。'],
    // Of another measure.
    ['受理案件100件，收缴罚款98元，罚款收缴率98%。'],
    // Neither end of a change, nor a bound, nor a small number in words.
    ['受理投诉案件由98件增至120件，办结投诉案件49件，办结率50%。'],
    ['受理纠纷2000余件，化解1900件，化解率95%。'],
    ['受理申请四件，办结三件，办结率75%。'],
  ])('is none of these: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });

  it.each([
    ['受理申请130件，其中上年结转12件，审结128件，审结率90.1%。', '90.1% 128/(130+12) consistent'],
    ['上年结转12件，新收130件，审结128件，审结率90.1%。', '90.1% 128/(130+12) consistent'],
    ['旧存12件，新收130件，审结128件，审结率90.1%。', '90.1% 128/(130+12) consistent'],
    ['上年结转200件，新收130件，审结128件，审结率38.8%。', '38.8% 128/(130+200) consistent'],
    ['上年结转12件，新收130件，审结128件，审结率98.5%。', '98.5% 128/130 consistent'],
  ])('may be of the old cases and the new: %s', (text, wanted) => {
    expect(linesOf(text)).toEqual([wanted]);
  });

  it.each([
    ['新收投诉200件，签约12件，办结190件，办结率89.6%。'],
    ['上年结转200件，新收130件，审结128件，审结率32%。'],
    ['新收投诉200件，上年结转办结12件，办结190件，办结率89.6%。'],
  ])('adds no others: %s', (text) => {
    expect(linesOf(text).filter((one) => !one.endsWith('inconsistent'))).toEqual([]);
  });

  it.each([
    ['占25%'],
    ['占比25%'],
    ['约占25%'],
    ['占比达25%'],
    ['占全部25%'],
    ['占全部申请的25%'],
    ['占总数的25%'],
    ['占受理总数的25%'],
  ])('is what the last number is a share of: %s', (share) => {
    expect(linesOf(`受理申请200件，其中经调解结案50件，${share}。`)).toEqual(['25% 50/200 consistent']);
  });

  it.each([
    ['受理申请200件，其中经调解结案50件，占26%。'],
    ['受理申请200件，其中撤诉20件，调解50件，占10%。'],
    ['受理申请200件，其中经调解结案50件，群众满意度占25%。'],
    ['受理申请200件，其中经调解结案50件，占今年受理的全部申请总数的25%。'],
    ['受理申请200件，占比25%，其中经调解结案50件。'],
    ['受理申请200件，其中经调解结案50件，投诉类占比较高的25%。'],
  ])('is left open where the share may be of others: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });

  it('is the same for each share', () => {
    expect(linesOf('受理申请200件，其中经调解结案50件，占25%，撤诉20件，占10%。')).toEqual([
      '25% 50/200 consistent',
      '10% 20/200 consistent',
    ]);
  });
});

describe('a rate that is not of the numbers beside it', () => {
  it.each([
    // What it was before.
    ['受理投诉100件，办结90件，办结率由90%提升至95%。'],
    ['受理投诉100件，办结98件，办结率98%以上。'],
    ['受理投诉100件，办结98件，办结率98%的单位有3个。'],
    ['受理案件1000件，败诉3件，败诉率3‰。'],
    ['受理投诉120件，办结114件，受理率和办结率95%。'],
    ['受理投诉120件，办结114件，受理率及办结率90%。'],
    ['受理申请200件，办结190件，按期办结率95%。'],
    ['受理申请200件，办结190件，按期办结率90%。'],
  ])('is not recomputed: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });

  it('is recomputed where the number is narrowed likewise', () => {
    expect(linesOf('受理申请200件，按期办结190件，按期办结率95%。')).toEqual(['95% 190/200 consistent']);
  });
});

describe('a rate in the sentence after its numbers', () => {
  const before = '受理行政复议申请107件。审结98件。';

  it('is told to fit, with how it was rounded', () => {
    expect(check(`${before}结案率91.6%。`).map((one) => one.note)).toEqual([
      '98/107=91.5888%，四舍五入后与报告相符。',
    ]);
  });

  it.each([
    ['结案率由91.6%提高到93.2%。'],
    ['结案率91.6%以上。'],
    ['结案率约91.6%。'],
    ['结案率91.6%的县有3个。'],
    ['按期结案率91.6%。'],
    ['结案率91.5%。'],
    // Without decimals many quotients fit.
    ['结案率92%。'],
    ['群众满意率91.6%。'],
  ])('is left alone otherwise: %s', (rate) => {
    expect(linesOf(`${before}${rate}`)).toEqual([]);
  });
});

describe('a misfit', () => {
  it.each([
    // Between the number and the rate stands another.
    ['受理申请100件，办结90件，回访80件，办结率95%。'],
    ['受理投诉100件，办结率95%，办结90件。'],
    ['2022年受理申请100件，2023年办结90件，办结率95%。'],
    ['受理案件1.2万件，办结11000件，办结率95%。'],
    // 受理 may stand for 调解 here.
    ['排查纠纷120起，调解90起，调解率95%。'],
    // The number shares only the name of the rate.
    ['受理案件100件，通过调解和解方式结案30件，调解和解率50%。'],
    ['受理案件200件，一次办结150件，办结率95%。'],
    ['受理案件200件涉案人员众多，办结150件，办结率95%。'],
    ['受理案件200件，办结150件均回访，办结率95%。'],
    ['受理投诉200件，办结180件，计划办结率95%。'],
    ['受理投诉200件，办结180件，去年办结率为95%。'],
    ['受理投诉200件，上年结转5件，办结180件，办结率95%。'],
    ['2022年末案件20件，受理投诉200件，办结180件，办结率95%。'],
    ['受理投诉200件，办结180件，办结率约95%。'],
    // 调解 narrows what was closed, and the report does not count it.
    ['受理争议284件，结案278件，调解结案率68%。'],
    // What became of some is not the whole of what became of others.
    ['维持435件，驳回136件，纠错236件，纠错率24.2%。'],
    // Of those carried over and the new ones together 39%, and never of the ones carried over alone.
    ['上年结转200件，新收130件，审结128件，审结率64%。'],
  ])('is not told where the rate may be of other numbers: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });

  it.each([
    // 17/(77-15): those that ended otherwise are taken off.
    ['受理申请77件，经调解终止15件，纠错17件，纠错率27.4%。'],
    ['受理申请77件，经调解终止15件，纠错17件，纠错率27.41%。'],
    ['受理申请77件，经调解终止15件，纠错62件，纠错率100%。'],
    ['受理申请77件，纠错17件，纠错率27.4%，经调解终止15件。'],
  ])('is not told where an outcome taken off the whole makes it fit: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });

  it.each([
    [
      '受理申请77件，经调解终止15件，纠错17件，纠错率29%。',
      '17/77=22.08%，17/(77-15)=27.42%，均不等于29%；报告没有写明分母。',
    ],
    ['受理申请60件，终止50件，办结17件，办结率29%。', '17/60=28.33%，均不等于29%；报告没有写明分母。'],
    ['受理案件120件，撤诉30件，撤诉率20%。', '30/120=25.00%，均不等于20%；报告没有写明分母。'],
  ])('comes with every reading: %s', (text, note) => {
    expect(check(text).map((one) => one.note)).toEqual([`按报告写出的数计算：${note}`]);
  });
});

describe('rounding of a recomputed rate', () => {
  it.each([
    // 69/240 is 28.749999999999996 in binary fractions.
    ['受理投诉240件，办结69件，办结率28.8%。', '69/240=28.7500%，四舍五入后与报告相符。'],
    ['受理投诉240件，办结69件，办结率28.7%。', '69/240=28.7500%，截尾后与报告相符。'],
    ['受理投诉800件，办结785件，办结率98.13%。', '785/800=98.1250%，四舍五入后与报告相符。'],
    ['受理投诉800件，办结785件，办结率98.12%。', '785/800=98.1250%，截尾后与报告相符。'],
  ])('is half up as written in decimals: %s', (text, note) => {
    expect(check(text).map((one) => one.note)).toEqual([note]);
  });

  it('shows two decimals, half up', () => {
    expect(check('受理投诉20000件，败诉201件，败诉率2%。').map((one) => one.computed)).toEqual([1.01]);
  });
});
