import { describe, expect, it } from 'vitest';
import { appOverReport } from '../support/app-over-report.js';

const REPORT = `永年区人民政府2023年度法治政府建设情况报告

一、主要工作
（一）文件和决策。列入年度重大决策目录7项，走完全部法定程序6项。县里下放权力89项，评估后收回31项，现保留58项。出具法律意见书138份，否定性意见11份。
（二）考试。组织任前法律知识考试92人，一次性通过90人，补考2人。
（三）社会保障。查出冒领养老金137人、86.4万元，追回80.1万元。医患纠纷索赔总额1950万元，实际赔付436.5万元。慢特病申请4212人，通过3876人。
（四）执法。查处带泥抛撒114起，罚款52.3万元，平均每起4600元。拆除存量违建2.18万平方米；新搭建违建即查即拆3960平方米。违停告知单2.03万份，申诉成立予以撤销的违停告知单211份。“好差评”系统收到评价61.8万条，其中差评9条。
（五）复议。审结行政复议申请49件，其中经调解和解后终止13件。行政诉讼败诉9件，败诉率7.6%，同比下降3.1个百分点。
（六）赋权。大北汪镇、张西堡镇、小龙马乡3个先行镇共办理赋权案件45件。各级河长巡河31260次——县级184次，乡级4076次，村级27000次。
（七）信访。全区信访总量2158件次，同比下降6.5%，降幅居全市第2位。农村低保标准每人每月791元，全年发放低保金1.37亿元。“一窗受理”窗口日均接件260件左右，高峰期达到410件。拿地到开工平均用时由过去的120天左右缩短为46天。集中审查8个乡镇的村规民约102份，纠正与法律抵触的条款37条。为1268株古茶树挂牌，其中大北汪镇417株。火灾没有造成人员死亡，直接财产损失386.7万元。地下水开采量4610万立方米，低于省定控制指标390万立方米。作出行政处罚1290件，2022年为1530件。

（八）法治建设。五年来累计投入普法经费618万元，其中2023年156万元。既有住宅加装电梯当年完工97部，截至年底累计完工412部；受理加梯纠纷68起，9起加梯纠纷至今未能达成协议。“高效办成一件事”上线套餐26项，全年办件4.6万件。项目审批时间控制在50个工作日以内，比改革前少了40个工作日。

二、存在的不足
执法经费缺口约120万元。专业执法人员偏少，办案质量不稳。
`;

describe('of several numbers of one matter', () => {
  const { told, ask } = appOverReport(REPORT);

  it.each([
    ['永年列入目录的重大决策，走完全套程序的有几项？', '6项'],
    ['永年手里还留着县里下放的几项权', '58项'],
    ['永年的法律意见书，投反对票的几份？', '11份'],
    ['永年新提拔的干部考法律，头一回就过的有几个？', '90人'],
    ['How much of the wrongly drawn pensions did Yongnian get back?', '80.1万元'],
    ['How much compensation did patients in Yongnian claim altogether?', '1950万元'],
    ['永年带泥抛撒一起大概罚多少钱？', '4600元'],
    ['永年新盖的违建拆了多少平米？', '3960平方米'],
    ['永年复议里最后和解或者调解掉的有几件', '13件'],
    ['永年乡一级的河长巡了多少趟', '4076次'],
    ['永年信访降幅在全市能排第几', '第2位'],
    // Of one year and of all years.
    ['永年这五年普法一共投了多少钱', '618万元'],
    ['永年老房子加装电梯，累计完工多少部了', '412部'],
    // By the measure word that is asked for.
    ['永年高效办成一件事全年办了多少件', '4.6万件'],
    ['How many working days were cut from project approvals in Yongnian?', '40个工作日'],
    // At its peak, before it became less, and of the whole.
    ['永年一窗受理窗口高峰期一天接件多少', '410件'],
    ['永年以前从拿到地到开工平均要多少天？', '120天左右'],
    ['永年全区给多少株古茶树挂了牌', '1268株'],
    ['永年村规民约里跟法律抵触的条款纠正了几条', '37条'],
    ['What were the direct property losses from fire in Yongnian?', '386.7万元'],
    ['How far under the provincial limit was groundwater use in Yongnian?', '390万立方米'],
    ['How many bad reviews did Yongnian get in its service ratings?', '9条'],
  ])('the one that is asked for answers: %s', async (question, figure) => {
    expect(await told(question)).toBe(figure);
  });

  it.each([
    // What three towns did together is not told of one of them.
    '永年大北汪镇一个镇办了几件赋权案件？',
    // Those of which nothing came are none that were settled.
    '永年加梯纠纷达成协议的有几起？',
    // What is lacking is not what there is.
    '永年执法经费安排了多少钱',
    // How long a complaint takes tells of no visitors.
    '永年一年来了多少游客？',
    // What holds in the country is not told of the town.
    '永年城里人低保每月发多少钱',
  ])('none answers for another: %s', async (question) => {
    expect((await ask(question)).status).toBe('abstained');
  });

  it('holds a year against another where it is asked whether there was less', async () => {
    const { kind, figures } = await ask('Did Yongnian impose fewer administrative penalties than in 2022?');
    expect(kind).toBe('change');
    expect(figures.map(({ text }) => text)).toEqual(['1290件', '1530件']);
  });

  it('tells how a rate moved by the rate', async () => {
    const { figures } = await ask('永年官司输的比例跟前一年比怎么样？');
    expect(figures.map(({ text }) => text)).toEqual(expect.arrayContaining(['7.6%', '3.1个百分点']));
    expect(figures[0]?.unit).not.toBe('件');
  });
});
