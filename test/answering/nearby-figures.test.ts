import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type DianjuApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/lib/log.js';

/** A report whose sentences tell a whole and its part, what there was and what came of it, all and the one end of them. */
const REPORT = `青石县人民政府关于2023年度法治政府建设情况的报告

一、规范执法
编制《青石县轻微违法免罚清单》，涵盖14个领域126项，其中不予处罚事项83项、减轻处罚事项43项。政务服务“好差评”系统收到评价3.4万条，其中差评7条，均已整改。
交通部门处罚金额812.6万元，同比上升5.1%；单笔最高罚款36万元。全员法律考试平均87.3分，最低58分。
组织540人参加执法资格年度考试，合格512人，28名未过关人员暂停执法。新任领导干部任前法律考试93人，一次性通过88人。
查获涉渔“三无”船舶31艘，已拆解24艘。镇领导包案信访积案22件，化解17件。信用系统触发反馈惩戒措施642次，执行措施275次。
审查县政府常务会议议题187件，提出意见260条，建议暂不提交会议研究的议题6件。对罚款收入靠前的单位开展检查，退还不当罚款9.4万元。
排查一般隐患3150处、重大隐患41处，重大隐患整改38处。查处涉林行政案件46起，比上年的63起减少17起。海砂盗采立案5起，没收船舶2艘、海砂2.7万吨，拍卖所得168万元上缴国库。拆除违法建筑15处、2360平方米。

二、优化服务
推出“企业开办”“子女入学”等“一件事”主题服务26个，全年办件量达1.35万件。当年新登记4210户，其中企业967户。
对2001年以来的164件规范性文件全面清理，继续有效97件、修改21件、废止46件。继续聘请律师事务所担任法律顾问，年服务费4.5万元。
护林员38名，每名每年工资1.6万元。全年涉水土保持行政处罚案件29件，责令当事人补植林木8600余株。

三、化解矛盾
办理行政复议案件64件，办结58件，经调解终止11件，纠错7件。承接市中级法院移送行政争议案件19件，成功化解5件。
全县调解成功率98.2%，万人起诉率同比下降8.6%。
加强数字法治政府建设，梳理核心业务193条，业务事项清单8021条。推行惠企政策“免申即享”，兑付资金1.17亿元，735家企业受益。推行柔性执法，办理减轻处罚案件52件，减免罚没金额310余万元。

青石县人民政府
2024年2月1日
`;

describe('the figure among those beside it', () => {
  const data = mkdtempSync(join(tmpdir(), 'dianju-nearby-'));
  let app: DianjuApp;

  beforeAll(async () => {
    app = await createApp(readConfig({ DIANJU_DATA: join(data, 'store'), NODE_ENV: 'test' }), {
      log: openLog('error'),
    });
    const file = join(data, 'report.txt');
    writeFileSync(file, REPORT);
    await app.ingest([file]);
  }, 60_000);

  afterAll(async () => {
    await app.close();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  });

  const told = async (question: string): Promise<string | undefined> =>
    (await app.ask({ question })).figures[0]?.text;

  it.each([
    // A part of a whole.
    ['青石免罚清单里，完全不罚的列了多少项？', '83项'],
    ['青石好差评里头差评有几条', '7条'],
    ['青石去年新开张的里头有几家是企业', '967户'],
    // What became of it.
    ['青石抓到的三无船舶已经拆了多少条', '24艘'],
    ['青石领导包的老上访案解决了几件？', '17件'],
    ['青石信用系统触发之后真正落到执行的惩戒有多少次', '275次'],
    ['青石常务会有多少议题被法制审核挡住、建议先别上会的？', '6件'],
    ['法院那边移交给青石化解的行政争议有几件', '19件'],
    ['青石清理规范性文件，最后留下来接着有效的是几件', '97件'],
    ['青石复议改正了多少件原来办错的', '7件'],
    // One end of many.
    ['青石开出的最大一张罚单是多少钱？', '36万元'],
    ['青石全体人员考法律，考得最差的多少分？', '58分'],
    // Who passed, and who did not.
    ['青石执法人员年度考试挂了多少人啊', '28名'],
    ['青石新提拔干部考法律，一次就考过的多少人？', '88人'],
    ['青石 重大隐患', '41处'],
    // The measure that is asked for.
    ['青石惠企的钱企业不用报就能到账，一共发出去多少', '1.17亿元'],
    ['青石把没收的海砂卖了多少钱上交？', '168万元'],
    ['青石拆掉的违建加起来多少平米？', '2360平方米'],
    ['破坏水土被罚的人，在青石补种了多少棵树？', '8600余株'],
    ['青石万人起诉率下来了多少？', '8.6%'],
    ['青石请法律顾问一年要花多少钱？', '4.5万元'],
    ['青石的护林员一年挣多少钱？', '1.6万元'],
    ['青石搞柔性执法，少罚的钱总共有多少？', '310余万元'],
    ['青石退回去给当事人的罚款有多少钱', '9.4万元'],
    ['青石搞数字法治，业务事项总共理出来多少条', '8021条'],
  ])('%s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it('tells what it was the year before with what it is', async () => {
    const { kind, figures } = await app.ask({ question: '青石涉林的行政案件比前一年是多了还是少了？' });
    expect(kind).toBe('change');
    expect(figures.map(({ text }) => text)).toEqual(['46起', '63起', '17起']);
  });
});
