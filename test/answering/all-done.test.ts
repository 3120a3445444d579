import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

describe('all of it was done, where what was not is asked for', () => {
  const { ask } = appOverReport(`青石县人民政府关于2023年度法治政府建设情况的报告

一、主要工作
接受市委法治督察，反馈的14项问题全部整改销号。
以县政府为被告的行政诉讼案件6件，县领导全部出庭应诉，均胜诉。
办理人大代表建议38件，除2件列入下年计划外，其余全部办结。

青石县人民政府
2024年2月1日
`);

  it.each([
    ['青石县被法治督察指出的14项问题还有几项没改完', '14项“全部整改”，没有剩下的'],
    ['青石县打行政官司全输了，一共输了几件', '6件“均胜诉”，没有败诉的'],
    ['How many of its court cases did Qingshi lose?', '6件“均胜诉”: none was lost'],
  ])('%s → %s', async (question, words) => {
    const { correction } = await ask(question);
    expect(correction).toContain(words);
  });

  it('states none where no amount is taken for granted', async () => {
    const { figures } = await ask('青石县法治督察反馈的问题没整改的有几项');
    expect(figures[0]?.value).toBe(0);
  });

  it('says so of nothing that was done with exceptions', async () => {
    const { correction } = await ask('青石县人大代表建议还有几件没办结');
    expect(correction).toBeNull();
  });
});
