import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedOf, openStage, readable, type Stage } from '../support/bot.js';

const YEARS: readonly (readonly [number, number, string])[] = [
  [2021, 254, ''],
  [2022, 417, '，同比增长64.3%'],
  [2023, 400, '，较上年下降4.08%'],
];
const OTHERS = ['邵武市', '建瓯市', '顺昌县', '浦城县', '光泽县', '尤溪县', '大田县', '将乐县'];

function report(place: string, year: number, said: string): string {
  return [
    `${place}人民政府关于${year}年法治政府建设情况的报告`,
    '一、主要做法',
    `（一）依法化解矛盾纠纷。全年受理行政复议案件${said}。`,
    `${place}人民政府`,
    `${year + 1}年1月18日`,
  ].join('\n\n');
}

describe('reports of several years', () => {
  let stage: Stage;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dianju-years-'));
    const texts = [
      ...YEARS.map(([year, cases, said]) => report('松溪县', year, `${cases}件${said}`)),
      ...OTHERS.map((place, at) => report(place, 2023, `${100 * (at + 1)}件`)),
      report('鼓楼区', 2023, '11件').replace('鼓楼区', '福州市鼓楼区'),
      report('鼓楼区', 2023, '12件').replace('鼓楼区', '南京市鼓楼区'),
    ];
    const files = texts.map((_, at) => join(folder, `r${at}.txt`));
    await Promise.all(texts.map((text, at) => writeFile(files[at] ?? '', text)));
    stage = await openStage({ files });
  });
  afterAll(async () => {
    expect(stage.server.violations).toEqual([]);
    await stage.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const compare = async (options: Record<string, string | number>) =>
    (await stage.server.slash('compare', { metric: 'review_accepted', ...options })).shown;

  it('stand side by side for one place, each with its year, in a line chart', async () => {
    const shown = await compare({ counties: '松溪' });
    const lines = readable(embedOf(shown)).split('\n');
    for (const [year, cases] of YEARS) {
      expect(lines.some((line) => line.startsWith(`松溪县 ${year}　${cases}`))).toBe(true);
    }
    expect(shown?.attachments[0]?.description).toContain('折线图');
    expect(shown?.attachments[0]?.description).toContain('2021 254 件, 2022 417 件, 2023 400 件');
  });

  it('hold a stated change against both reports, with both citations', async () => {
    const text = readable(embedOf(await compare({ counties: '松溪' })));
    expect(text).toMatch(
      /2021 254 件 \[3\] → 2022 417 件 \[1\]，\+64\.17%；2022年报告称同比增长64\.3%：与两份报告不符/u,
    );
    expect(text).toMatch(/2023 400 件 \[2\]，-4\.08%；2023年报告称同比下降4\.08%：相符/u);
  });

  it('hold what a report says of the year before against that year’s in /check, with both citations', async () => {
    const { shown } = await stage.server.slash('check', { county: '松溪' });
    const text = readable(embedOf(shown));
    expect(text).toMatch(
      /^✗ 松溪县 2022 64\.3% ≠ \(417-254\) ÷ 254 = 64\.17 · 不符 `sx22-\w+` `sx21-\w+`$/mu,
    );
    expect(text).toMatch(/^✓ 松溪县 2023 4\.08% = \(417-400\) ÷ 417 · 相符 `sx23-\w+` `sx22-\w+`$/mu);
  });

  it('hold the changes of a message against both years', async () => {
    const said = await stage.server.say(
      '松溪县2022年受理行政复议案件417件，同比增长64.17%。松溪县2023年受理行政复议案件同比下降9%。',
    );
    const { shown } = await stage.server.messageMenu('Check figures', said.message);
    const blocks = readable(embedOf(shown)).split('\n\n');
    expect(blocks[1]).toMatch(/^✓ .*64\.17%　由两份报告算得此数/u);
    expect(blocks[1]).toMatch(/2022年报告称同比增长64\.3%：与两份报告不符/u);
    expect(blocks[2]).toMatch(/^✗ .*9%　报告为 .*4\.08%/su);
  });

  it('are told apart from others of a year by rank, median and quartiles', async () => {
    const text = readable(embedOf(await compare({ counties: '松溪、大田', year: 2023 })));
    expect(text).toMatch(/大田县在2023年同级 1\d 份报告中排第 2（1\d 个确数：中位数 \d+.*四分位/u);
    const all = readable(embedOf(await compare({ year: 2023 })));
    expect(all).toMatch(/1\d 个确数：中位数/u);
    expect(all).not.toContain('松溪县 2023');
  });

  it('are told apart by rank in the answer to a question too', async () => {
    const question = '2023年松溪县和大田县受理行政复议案件哪个更多？';
    const { shown } = await stage.server.slash('ask', { question });
    const text = readable(embedOf(shown));
    expect(text).toMatch(/大田县在2023年同级 1\d 份报告中排第 2（/u);
    expect(text).toMatch(/松溪县在2023年同级 1\d 份报告中排第 5–6（/u);
  });

  it.each(['松溪县2021年和2022年受理行政复议案件各多少件？', '松溪县近三年受理行政复议案件多少件？'])(
    'are answered together: %s',
    async (question) => {
      const { shown } = await stage.server.slash('ask', { question });
      expect(readable(embedOf(shown))).toMatch(/松溪县2021年 254 件.*松溪县2022年 417 件/u);
    },
  );

  it('of places that share a name go by the place above them', async () => {
    const text = readable(embedOf(await compare({ year: 2023 })));
    expect(text).toMatch(/福州市鼓楼区　11/u);
    expect(text).toMatch(/南京市鼓楼区　12/u);
    const ask = async (question: string) =>
      readable(embedOf((await stage.server.slash('ask', { question })).shown));
    expect(await ask('鼓楼区受理行政复议案件多少件？')).toMatch(/福州市鼓楼区 11 件.*南京市鼓楼区 12 件/u);
    expect(await ask('南京鼓楼区受理行政复议案件多少件？')).toMatch(/12 件/u);
    expect(await ask('徐州市鼓楼区受理行政复议案件多少件？')).toContain('没有徐州市鼓楼区的报告');
    const several = await stage.server.slash('figures', { county: '鼓楼区' });
    expect(readable(embedOf(several.shown))).toContain('福州市鼓楼区、南京市鼓楼区');
    // The one that was asked about comes first.
    const typed = await stage.server.autocomplete('figures', { county: 'gulou' }, { focused: 'county' });
    expect(typed.choices?.map(({ value }) => value)).toEqual(['南京市鼓楼区', '福州市鼓楼区']);
  });
});
