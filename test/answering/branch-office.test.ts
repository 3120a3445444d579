import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

const REPORT = `石家庄市生态环境局元氏县分局2023年度法治政府建设情况报告

一、主要工作
（一）有奖举报。受理举报38件，发放举报奖励9.6万元。
（二）应急响应。重污染天气应急响应7次，检查企业1860家次。

二、存在的不足
执法力量偏弱。
`;

describe("a city's office in a county", () => {
  const { told, ask } = appOverReport(REPORT);

  it.each([
    ['元氏举报奖励发了多少钱', '9.6万元'],
    ['元氏县重污染天气应急响应几次', '7次'],
    ['How much was paid in rewards for reports in Yuanshi?', '9.6万元'],
  ])('is named by the county: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it('is not that of another county', async () => {
    expect((await ask('赞皇县举报奖励发了多少钱')).reason).toBe('no-such-report');
  });
});

describe('an office of a city in a county that is named without its sign', () => {
  const { told, ask } = appOverReport(
    REPORT.replace('石家庄市生态环境局元氏县分局', '泸州市合江生态环境局'),
    REPORT.replace('石家庄市生态环境局元氏县分局', '湘西自治州生态环境局龙山分局').replace('9.6万', '7.3万'),
    REPORT.replace('石家庄市生态环境局元氏县分局', '循化撒拉族自治县司法局').replace('9.6万', '5.1万'),
  );

  it.each([
    ['合江举报奖励发了多少钱', '9.6万元'],
    ['How much was paid in rewards for reports in Hejiang?', '9.6万元'],
    ['龙山县举报奖励发了多少钱', '7.3万元'],
    // An autonomous county is called without its nationality.
    ['循化举报奖励发了多少钱', '5.1万元'],
    ['How much was paid in rewards for reports in Xunhua?', '5.1万元'],
  ])('%s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it('is not its city', async () => {
    expect((await ask('泸州市举报奖励发了多少钱')).reason).toBe('no-such-report');
  });
});

describe('a county that only its city tells of', () => {
  const { told, ask } = appOverReport(`泰州市2023年度法治政府建设情况报告

一、行政应诉
一审行政诉讼案件，泰兴市254件，靖江市201件，高港区71件。
`);

  it('is answered from the city, where its name stands with the number', async () => {
    expect(await told('泰州高港区一审行政诉讼案件多少件')).toBe('71件');
  });

  it('is refused where the city does not name it', async () => {
    expect((await ask('泰州姜堰区一审行政诉讼案件多少件')).reason).toBe('no-such-report');
  });
});
