import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/figures/figures.js';
import type { FigureInContext } from '../../src/figures/types.js';
import { report } from './metric-support.js';

interface Expected {
  readonly text: string;
  readonly metric: string;
  readonly stage: string | null;
  readonly stageEither?: boolean;
  readonly group: string | null;
}

interface Sentence {
  readonly text: string;
  readonly figures: readonly Expected[];
}

const sentences = readFileSync(new URL('../fixtures/metric/sentences.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sentence);

/** Share of character pairs that two phrases have in common (Dice), marks left aside. */
function overlap(a: string, b: string): number {
  const pairs = (phrase: string): string[] => {
    const bare = phrase.replace(/[\s“”‘’《》（）()、]/gu, '');
    return Array.from({ length: Math.max(0, bare.length - 1) }, (_, i) => bare.slice(i, i + 2));
  };
  const left = pairs(a);
  const rest = pairs(b);
  const size = left.length + rest.length;
  let shared = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return size === 0 ? 0 : (2 * shared) / size;
}

function find(figures: readonly FigureInContext[], text: string, after: number): FigureInContext | undefined {
  return figures.find((figure) => figure.start >= after && figure.text === text);
}

/** Each expected figure of a sentence with the figure found for it. */
function matched(sentence: Sentence): { want: Expected; got: FigureInContext | undefined }[] {
  const figures = figuresOf(report(sentence.text));
  let after = 0;
  return sentence.figures.map((want) => {
    const got = find(figures, want.text, after);
    after = got?.end ?? after;
    return { want, got };
  });
}

let all: readonly { readonly sentence: Sentence; readonly pairs: ReturnType<typeof matched> }[] = [];
const pairs = () => all.flatMap((one) => one.pairs);
// Not while the tests are collected: what fails there is no test's failure.
beforeEach(() => {
  if (all.length === 0) all = sentences.map((sentence) => ({ sentence, pairs: matched(sentence) }));
});

describe('the metric phrase of a figure', () => {
  it('is near the expected wording on own sentences of the genre', () => {
    const scores = pairs().map(({ want, got }) => overlap(got?.metric ?? '', want.metric));
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    expect(mean).toBeGreaterThanOrEqual(0.9);
    expect(scores.filter((score) => score < 0.5).length / scores.length).toBeLessThanOrEqual(0.05);
  });

  it('is written in words of the sentence it stands in', () => {
    for (const { sentence, pairs: found } of all) {
      for (const { got } of found) {
        const letters = [...(got?.metric ?? '')].filter((letter) => !'的排名人数'.includes(letter));
        expect(letters.filter((letter) => !sentence.text.includes(letter))).toEqual([]);
      }
    }
  });

  it.each([
    [
      '全年办理行政复议案件83件，办结77件、办结率92.8%。',
      ['办理行政复议案件', '办结行政复议案件', '行政复议案件办结率'],
    ],
    [
      '公开现行有效规范性文件78件，其中，县政府63件、县政府部门6件、乡镇人民政府9件。',
      [
        '公开现行有效规范性文件',
        '公开县政府现行有效规范性文件',
        '公开县政府部门现行有效规范性文件',
        '公开乡镇人民政府现行有效规范性文件',
      ],
    ],
    ['评查116件行政处罚案卷，制发通报及4份执法监督意见书。', ['评查行政处罚案卷', '制发执法监督意见书']],
    ['13项电子证照实现四地互认。', ['实现四地互认的电子证照']],
    ['对26个乡镇和57个县级单位开展法治督察。', ['开展法治督察的乡镇', '开展法治督察的县级单位']],
    ['企业开办时间由5个工作日压缩至4小时。', ['企业开办时间', '企业开办时间']],
    ['信访总量5836件，同比下降6.3%。', ['信访总量', '信访总量同比下降']],
    ['排查矛盾纠纷109起，涉及240余人。', ['排查矛盾纠纷', '排查矛盾纠纷涉及人数']],
    ['审结仲裁案件893件，涉案金额2100余万元。', ['审结仲裁案件', '仲裁案件涉案金额']],
    [
      '12345热线受理群众诉求368件，办结365件，办结率99.2%。',
      ['12345热线受理群众诉求', '12345热线办结群众诉求', '12345热线群众诉求办结率'],
    ],
    [
      '回收问卷512份，群众对法治建设的满意度为94.2分，其中对行政执法的评价最低，为89.7分。',
      ['回收问卷', '群众对法治建设的满意度', '行政执法的评价最低'],
    ],
    [
      '收到行政复议申请44件，受理39件，转送2件；连同上年结转4件，全年审结35件。',
      [
        '收到行政复议申请',
        '受理行政复议申请',
        '转送行政复议申请',
        '上年结转的行政复议申请',
        '审结行政复议申请',
      ],
    ],
  ])('carries subject and verb over in %s', (text, metrics) => {
    expect(figuresOf(report(text)).map((figure) => figure.metric)).toEqual(metrics);
  });

  it('does not carry a verb into the next sentence', () => {
    const [, second] = figuresOf(report('办理行政复议案件83件。新增人民调解员12名。'));
    expect(second?.metric).toBe('新增人民调解员');
  });
});

describe('the stage of a figure', () => {
  it('is the one named by its own clause', () => {
    for (const { want, got } of pairs()) {
      if (want.stageEither !== true)
        expect(`${want.metric}: ${String(got?.stage)}`).toBe(`${want.metric}: ${String(want.stage)}`);
    }
  });

  it.each([
    ['查处案件12件。', 'handled'],
    ['成功查处案件12件。', 'concluded'],
    ['查处成功案件12件。', 'concluded'],
    ['成功受理案件12件。', 'accepted'],
    ['收到信件12件。', 'received'],
    ['受理后办结案件12件。', 'concluded'],
    ['案件12件已受理后办结。', 'accepted'],
    ['成功案例12个。', null],
    ['案件办结率12%。', 'concluded'],
    ['案件受理率12%。', 'accepted'],
    ['案件审核数12件。', 'handled'],
    ['受理案件办结率12%。', 'concluded'],
    ['案件受案率12%。', 'accepted'],
    ['案件受案数12件。', 'accepted'],
    ['案件受案量12件。', 'accepted'],
    ['案件受案比例12%。', 'accepted'],
    ['案件受案数据12条。', null],
    ['案件受案记录12条。', null],
    ['案件成功率12%。', 'concluded'],
    ['案件12件查处成功。', 'concluded'],
    ['办结案件12件后受理。', 'concluded'],
    ['案件12件。', null],
    ['办成率高的受理案件12件。', 'accepted'],
    ['全县普法成功案例12个。', null],
    ['全县成功举办比赛12场。', null],
    ['受案率为12%，办结。', 'accepted'],
  ])('is in %s %s', (text, stage) => {
    expect(figuresOf(report(text))[0]?.stage).toBe(stage);
  });

  it('is not taken from a name that holds a stage word', () => {
    expect(figuresOf(report('全县基层调解组织达522个、人民调解员2447名。')).map((one) => one.stage)).toEqual([
      null,
      null,
    ]);
  });
});

describe('the siblings of a figure', () => {
  it('are the other figures of the same statement', () => {
    for (const { pairs: found } of all) {
      for (const { want, got } of found) {
        const expected = found.flatMap((other) =>
          other.want !== want && want.group !== null && other.want.group === want.group
            ? [other.got?.start]
            : [],
        );
        expect(`${want.metric}: ${[...(got?.siblings ?? [])].join()}`).toBe(
          `${want.metric}: ${expected.join()}`,
        );
      }
    }
  });
});
