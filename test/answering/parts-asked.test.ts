import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

const REPORT = `青柏县人民政府2023年度法治政府建设情况报告

一、主要工作
（一）热线。县热线全年接到群众诉求9320件。分类型看，咨询5114件，占54.87%；求助2870件，占30.79%；投诉906件，占9.72%；感谢35件，占0.38%。
（二）评价。“好差评”收到评价742条，非常满意的611条，满意的118条，基本满意的13条。
（三）案卷。抽查行政处罚案卷44份，得90分以上算优秀，有21份。换成单位来看，平均分90分以上的有6个单位。
（四）处罚。立案查处环境违法案件318起，罚款4120万元。其中按日计罚7起、罚款986.5万元。
（五）减材料。推行告知承诺57项，申请材料压减26%。
（六）培训。领导干部在网络学院学满38课时。
（七）机构。原县市容管理所更名为县市容管理局。
`;

describe('a part of what a report counts', () => {
  const { ask, told } = appOverReport(REPORT);

  it('is what is asked for where the whole lacks a word of the question', async () => {
    expect(await told('青柏老百姓打电话来道谢的有多少件')).toBe('35件');
    expect(await told('青柏全年接到多少件群众诉求')).toBe('9320件');
  });

  it('is told by its degree', async () => {
    expect(await told('青柏的好差评里特别满意的有几条')).toBe('611条');
    expect(await told('青柏的好差评里还算满意的有几条')).toBe('13条');
  });

  it('is measured as the question does, whatever it names before', async () => {
    expect(await told('青柏按天罚的那几起，罚了多少')).toBe('986.5万元');
  });

  it('is told by how far it went down where it is asked how far it was brought down', async () => {
    expect(await told('青柏告知承诺把材料压下去多少')).not.toBe('57项');
  });

  it('is no number of units where a score is only the bar of a group', async () => {
    expect(await told('青柏有几个单位平均分在90分以上')).not.toBe('90分以上');
  });

  it.each(['青柏 课时', '青柏以前叫什么名字', '青柏自己份内的事有多少项'])(
    'is sought though no word of the question is known: %s',
    async (question) => {
      expect((await ask(question)).reason).not.toBe('off-topic');
    },
  );

  it('is asked back for where nothing is said of it', async () => {
    expect((await ask('青柏怎么样')).reason).toBe('off-topic');
  });
});

const LETTERS = `樟泉县人民政府2023年度法治政府建设情况报告

一、主要工作
（一）信箱。书记信箱收信31件，县长信箱收信46件。
（二）复议。镇街政府作被申请人的复议案件共52宗，占17.1%。
（三）司法所。5月8日，石桥坳司法所启用。该所占地3亩，投资180万元，服务9个村的1.7万人口。
`;

describe('a place beside what is asked of it', () => {
  const { told } = appOverReport(LETTERS);

  it('ends before the office that its sign begins', async () => {
    expect(await told('章泉县长信箱收到几封信')).toBe('46件');
    expect(await told('樟泉县长信箱收到几封信')).toBe('46件');
  });

  it('stands before whom the cases are against, or in brackets', async () => {
    expect(await told('樟泉告镇街的有多少宗')).toBe('52宗');
    expect(await told('石桥坳司法所（樟泉那个）花了多少钱')).toBe('180万元');
  });

  it('is spoken of in the sentence that refers to it', async () => {
    expect(await told('樟泉的石桥坳司法所管着多少人口')).toBe('1.7万人');
  });
});
