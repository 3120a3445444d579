import { describe, expect, it } from 'vitest';
import { extractNumbers } from '../../src/figures/extract.js';

/** Each figure in words: its text, its year, and its role where it is no plain amount. */
function told(text: string): readonly string[] {
  return extractNumbers(text, { year: 2023 }).map(
    ({ text: figure, period, role }) => `${figure} ${period ?? '?'}${role === 'value' ? '' : ` ${role}`}`,
  );
}

describe('the year that a paragraph opens with', () => {
  it.each([
    ['2021年，全县收到申请70件。公安领域18件。撤销4件。', ['70件 2021', '18件 2021', '4件 2021']],
    ['（一）收案。2021年，收到申请70件。撤销4件。', ['70件 2021', '4件 2021']],
    ['2021年，收到申请70件。撤销4件。\n维持9件。', ['70件 2021', '4件 2021', '9件 2023']],
    ['2021年，收到申请70件。今年收到81件。撤销4件。', ['70件 2021', '81件 2023', '4件 2023']],
    ['2021年，收到申请70件。截至年底，在办3件。', ['70件 2021', '3件 2023']],
    ['2021年，收到申请70件。比2020年增加6件。撤销4件。', ['70件 2021', '6件 2021 change', '4件 2021']],
    [
      '2021年，收到申请70件，比上年的66件增加4件。上年撤销8件。',
      ['70件 2021', '66件 2020', '4件 2021 change', '8件 2020'],
    ],
  ])('holds until another time is named: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['2021年3月，县政府印发办法。收到申请70件。', ['70件 2023']],
    ['2021年，县里启动改革。收到申请70件。', ['70件 2023']],
    ['2021年收到申请70件。撤销4件。', ['70件 2021', '4件 2023']],
    ['自2021年起，收到申请70件。撤销4件。', ['70件 2023', '4件 2023']],
    ['收到申请81件，2021年，收到申请70件。撤销4件。', ['81件 2023', '70件 2021', '4件 2023']],
  ])('is none where something else is told: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('the year of a number', () => {
  it.each([
    ['应诉率由2021年全年的16%提高到2022年全年的31%。', ['16% 2021 from', '31% 2022 to']],
    [
      '占比从2021年的20.5%、8.5%升到2023年的40.5%、24.5%。',
      ['20.5% 2021 from', '8.5% 2021 from', '40.5% 2023 to', '24.5% 2023 to'],
    ],
    [
      '受理151件；而2022年受理的只有66件，同比增长128.8%。',
      ['151件 2023', '66件 2022', '128.8% 2023 change'],
    ],
    ['新收326件（2022年为87件），增长274.7%。', ['326件 2023', '87件 2022', '274.7% 2023 change']],
    ['在前一年上升20.5%的基础上又上升44.5%。', ['20.5% 2022 change', '44.5% 2023 change']],
    [
      '应诉率从2021年比全国平均（40%）低9.5个百分点，变成2022年比平均值高出3个百分点。',
      ['40% 2021', '9.5个百分点 2021 change', '3个百分点 2022'],
    ],
    ['提前一年完成整改12件。', ['12件 2023']],
  ])('is the one that is named for it: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a change told in a word', () => {
  it.each([
    ['办案503件，比增19.1%。', ['503件 2023', '19.1% 2023 change']],
    ['办案503件，同增19.1%。', ['503件 2023', '19.1% 2023 change']],
    [
      '许可80.9万宗，多26.1%；处罚37件，少了35.9%。',
      ['80.9万宗 2023', '26.1% 2023 change', '37件 2023', '35.9% 2023 change'],
    ],
    ['信件120件，反而少12.5%。', ['120件 2023', '12.5% 2023 change']],
    [
      '到市里的14件人次，减半，降50%；到县里的20件人次，升42.8%。',
      ['14件人次 2023', '50% 2023 change', '20件人次 2023', '42.8% 2023 change'],
    ],
    [
      '收到1113件，比2022年的558件多出555件，增99.5%。',
      ['1113件 2023', '558件 2022', '555件 2023 change', '99.5% 2023 change'],
    ],
    ['共同增收3户，参加人员多达12名，多12名。', ['3户 2023', '12名 2023', '12名 2023 change']],
  ])('belongs to the amount before it: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a number with a stray space in it', () => {
  it.each([
    ['全县出庭应诉1 4起，胜诉9起。', ['1 4起', '9起']],
    ['收到附件1 4份。', ['4份']],
    ['乡镇 | 1 4起', ['4起']],
  ])('is read as one where it can be nothing else: %s', (text, expected) => {
    expect(extractNumbers(text, { year: 2023 }).map((figure) => figure.text)).toEqual(expected);
  });
});
