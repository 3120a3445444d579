import { describe, expect, it } from 'vitest';
import { extractNumbers } from '../../src/figures/extract.js';

interface Row {
  readonly name: string;
  readonly lines: readonly string[];
  /** What is reported. */
  readonly told: readonly string[];
  /** What is planned for a time to come. */
  readonly planned: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    name: 'a heading for shortcomings and plans, the plans by a year to come',
    lines: [
      '七、存在不足和2024年安排',
      '对照先进地区，还存在一些不足：一是数据共享率仅为64.7%；二是2个街道诉前调解成功率不到50%；三是涉外律师仅17名，占律师总数642名的2.6%。四是约1.4万名骑手接受过培训的比例只有18%。',
      '2024年，我们将重点做好以下工作：（一）力争入企检查再压减20%以上；（二）投资约2600万元，归集数据1亿条；（三）完成11个街道自查。',
    ],
    told: ['64.7%', '2个', '不到50%', '17名', '642名', '2.6%', '约1.4万名', '18%'],
    planned: ['20%以上', '约2600万元', '1亿条', '11个'],
  },
  {
    name: 'shortcomings and plans in one paragraph',
    lines: [
      '四、存在问题及下一步工作计划',
      '存在的主要问题是：执法人员持证率只有71.5%，3个乡镇未配齐法制审核员。下一步，我县将新建调解室12个，持证率提高到90%。',
    ],
    told: ['71.5%', '3个'],
    planned: ['12个', '90%'],
  },
  {
    name: 'shortcomings and plans under headings of their own in one section',
    lines: [
      '五、存在的主要问题和2024年工作打算',
      '（一）存在的主要问题',
      '1.出庭应诉率低，全年有6件案件负责人未出庭。',
      '2.专职调解员仅38人。',
      '（二）2024年工作打算',
      '1.办好实事8件。',
      '2.培训人员600人次。',
    ],
    told: ['6件', '38人'],
    planned: ['8件', '600人次'],
  },
  {
    name: 'inner headings that run into their paragraph',
    lines: [
      '三、存在的不足与下步安排',
      '（一）存在不足。纠错率达19.4%，高于全市平均水平。',
      '（二）下步安排。一是举办讲座15场。二是聘请监督员40名。',
    ],
    told: ['19.4%'],
    planned: ['15场', '40名'],
  },
  {
    name: 'plans before shortcomings',
    lines: [
      '六、2024年重点工作安排及存在的不足',
      '（一）工作安排',
      '新建法治广场5个，培育法律明白人900名。',
      '（二）存在的不足',
      '案卷优秀率为31%，7个司法所只有1人。',
    ],
    told: ['31%', '7个', '1人'],
    planned: ['5个', '900名'],
  },
  {
    name: 'plans before shortcomings without inner headings',
    lines: [
      '五、下一步打算和存在的问题',
      '开展专项检查4次，整治隐患50处。',
      '目前还存在一些问题：执法辅助人员占比达43.2%，基层站所缺编26人。',
    ],
    told: ['43.2%', '26人'],
    planned: ['4次', '50处'],
  },
  {
    name: 'shortcomings answered with what will be done about them',
    lines: [
      '三、存在的主要问题',
      '行政诉讼败诉率为12.6%，个别部门超期办件9件。',
      '针对上述问题，我局将进一步加强培训，组织轮训8期。',
      '通报案例10个。',
      '四、附录',
      '全年印发简报14期。',
    ],
    told: ['12.6%', '9件', '14期'],
    planned: ['8期', '10个'],
  },
  {
    name: 'a plan inside a section of shortcomings, its items in lines of their own',
    lines: [
      '五、存在的困难和问题',
      '村级法律顾问服务不足，每月到村率仅56%。',
      '下一步，我们将抓好以下工作：',
      '（一）建设示范点20个。',
      '（二）到村率达到85%。',
    ],
    told: ['56%'],
    planned: ['20个', '85%'],
  },
  {
    name: 'each shortcoming with its own target',
    lines: [
      '四、存在的不足',
      '一是网办率只有62.3%，下一步要提高到80%；二是调解员仅45名，2024年增配至60名；三是败诉案件11件。',
    ],
    told: ['62.3%', '45名', '11件'],
    planned: ['80%', '60名'],
  },
  {
    name: 'what was done, what lacks and what is planned under one heading',
    lines: [
      '一、2023年工作情况及2024年工作打算',
      '全年办结案件312件，办结率97.8%。',
      '2024年，将重点做好两方面工作：',
      '1.办案时限压缩到15天。',
      '2.新聘调解员30名。',
    ],
    told: ['312件', '97.8%'],
    planned: ['15天', '30名'],
  },
  {
    name: 'headings without ordinals',
    lines: [
      '存在的问题和不足',
      '案件超期率为3.1%，2个部门未报送案卷。',
      '下一步工作打算',
      '评查案卷200份，回访企业70家。',
    ],
    told: ['3.1%', '2个'],
    planned: ['200份', '70家'],
  },
  {
    name: 'a heading that asks what is to come',
    lines: ['食品抽检每千人4.1批次。', '拾壹　明年怎么干', '食品抽检达到每千人4.5批次；平均到场压到12分钟。'],
    told: ['4.1批次'],
    planned: ['4.5批次', '12分钟'],
  },
  {
    name: 'the next year as a part of its own',
    lines: ['十、队伍建设', '培训86人。', '十一、下一年重点', '录用法学专业人员25名。'],
    told: ['86人'],
    planned: ['25名'],
  },
  {
    name: 'a plan whose list follows in lines of their own, with no heading above',
    lines: [
      '全年调解纠纷640件。',
      '2024年，我县将做好以下工作：',
      '一是培训200人。',
      '二是建成站点16个。',
      '全县现有公职律师37名。',
    ],
    told: ['640件', '37名'],
    planned: ['200人', '16个'],
  },
  {
    name: 'shortcomings whose heading only mends them',
    lines: [
      '三、补齐短板弱项，提升执法水平',
      '下一步工作由专班负责。',
      '全年培训执法人员1,420人次。',
      '四、聚焦突出问题，强化监督',
      '纠正案件18件。',
    ],
    told: ['1,420人次', '18件'],
    planned: [],
  },
  {
    name: 'a meeting of the next year whose sentence does not make plans of what follows',
    lines: ['2024年1月5日，县委召开会议，要求抓好落实。去年共办结案件88件。'],
    told: ['88件'],
    planned: [],
  },
  {
    name: 'a plan that mentions shortcomings',
    lines: ['四、2024年工作安排', '虽然目前还存在不足，但信心不减。新建工作室9个，培训75人次。'],
    told: [],
    planned: ['9个', '75人次'],
  },
];

describe('what is reported and what is planned', () => {
  it.each(ROWS.map((row) => [row.name, row] as const))('%s', (_, { lines, told, planned }) => {
    const figures = extractNumbers(lines.join('\n'), { year: 2023 });
    const texts = (soft: boolean): readonly string[] =>
      figures.filter((figure) => figure.soft === soft && /\d/.test(figure.text)).map((figure) => figure.text);
    expect({ told: texts(false), planned: texts(true) }).toEqual({ told, planned });
  });
});
