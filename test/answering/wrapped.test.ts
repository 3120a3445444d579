import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';
import { wrapped } from '../support/wrapped.js';

const REPORT = wrapped(
  `白石县人民政府关于2023年度法治政府建设情况的报告

一、规范执法
　　对超净车间、危化品库等重点部位实行专家会诊和执法跟进，全年发现电镀废液贮存、特种气体管路等隐患214处，整改207处，其余7处均在限期整改之中。严厉打击侵犯商业秘密行为，市场监管部门办理此类案件3起。审查技术转让、作价入股合同共计246份，涉及合同金额9.3亿元，规避潜在法律风险约1.6亿元。
　　在法治建设中还存在一些不足：少数部门存在“先签后审”“临时送审”现象，原因在于工期压力大、对法定程序重视不足；乡镇执法人员流动频繁，专业力量仍然薄弱。

二、化解矛盾
　　全县受理行政复议申请203件，审结188件，其中经调解和解终止72件。人民调解组织调解各类矛盾纠纷3864件，成功化解3795件。

白石县人民政府
2024年2月1日
`,
  72,
);

describe('a report that was wrapped to a width', () => {
  const { ask } = appOverReport(REPORT);

  it.each([
    ['白石发现了多少处隐患', '214 处', '隐患'],
    ['白石审查了多少份技术转让合同', '246 份', '合同'],
    ['白石规避了多大的法律风险', '1.6 亿元', '风险'],
    ['白石调解成功了多少件纠纷', '3795 件', '纠纷'],
  ])('is answered from as it reads: %s', async (question, told, counted) => {
    const { status, answer, figures, citations } = await ask(question);
    expect([status, answer]).toEqual(['answered', expect.stringContaining(told)]);
    expect(figures[0]?.metric).toContain(counted);
    const [{ start, end, quote } = { start: 0, end: 0, quote: '' }] = citations;
    expect(REPORT.slice(start, end)).toBe(quote);
  });

  it('quotes a sentence whole', async () => {
    const { citations } = await ask('白石的部门为什么先签合同后送审？');
    expect(citations[0]?.quote.replaceAll('\n', '')).toContain('原因在于工期压力大、对法定程序重视不足');
  });
});
