import { CASES, metric, neighbour, rate, wide, unless } from '../define.js';

const FILES = ['案卷', '卷宗', '执法卷', '处罚卷'] as const;
const RESULT = neighbour(
  ['优秀', '良好', '合格', '不合格', '优良', '先进', '示范案卷'],
  '评查结果，不是评查总数',
  'a result of the review, not all files',
);
const ONE_FIELD = wide(
  neighbour(
    ['领域', '道路交通', '交通运输', '市场监管', '消防', '生态环境', '城管'],
    '只是其中一个领域',
    'one field only',
  ),
);
const REDUCED = neighbour(
  ['免予', '不予', '减轻', '从轻', '免罚', '轻微', '首违'],
  '减轻或免予处罚的案件',
  'cases reduced or exempted',
);
const LISTED = neighbour(['清单', '目录', '事项'], '清单上的事项，不是案件', 'items on a list, not cases');

/** Administrative enforcement (行政执法). */
export const ENFORCEMENT_METRICS = [
  metric({
    id: 'file_review',
    zh: ['行政执法案卷评查', '评查案卷', '评查的行政执法案卷', '案卷评查数', '查看执法卷宗'],
    en: ['enforcement case files reviewed', 'case files examined', 'enforcement file review'],
    units: ['件', '份', '卷', '宗', '本', '个', '册'],
    subject: [FILES],
    counted: [['评查', '抽查', '抽取', '查看', '查阅', '检查', '调阅', '评审', '抽评', '互评']],
    not: [
      RESULT,
      ONE_FIELD,
      neighbour(
        ['发现问题', '整改', '建议书', '意见'],
        '问题、意见，不是案卷',
        'problems or opinions, not files',
      ),
      unless(['处罚'], neighbour(['许可案卷'], '另一类案卷', 'other files')),
    ],
    includes: ['评查的行政执法（处罚）案卷', 'enforcement (penalty) files reviewed'],
    excludes: ['其中优秀等；只评查一个领域的；法律援助案卷', 'graded ones; one field only; legal aid files'],
    ask: ['评查行政执法案卷多少份', 'case files reviewed'],
  }),
  rate({
    id: 'file_review_good_rate',
    zh: ['案卷评查优良率', '案卷优秀率', '案卷合格率'],
    en: ['share of good case files', 'good rate in the file review'],
    subject: [['案卷', '卷宗']],
    counted: [['优良率', '优秀率', '合格率']],
    includes: [
      '案卷评查优良（优秀、合格）率，原文见引文',
      'share of good (excellent, passing) files, as written',
    ],
    excludes: ['件数', 'counts'],
    ask: ['案卷评查优良率', 'share of good case files'],
  }),
  metric({
    id: 'penalties',
    zh: ['行政处罚案件', '办理行政处罚案件', '行政处罚', '作出行政处罚', '查处案件'],
    en: ['administrative penalty cases', 'penalties imposed', 'administrative penalties'],
    units: [...CASES, '宗'],
    otherUnits: ['人次', '次', '万件次', '件次', '人'],
    subject: [['行政处罚', '处罚案件', '处罚决定']],
    not: [
      REDUCED,
      LISTED,
      RESULT,
      neighbour(['案卷', '卷宗', '评查'], '评查的案卷，不是处罚案件', 'files reviewed, not penalties'),
      neighbour(
        ['公示', '法制审核', '听证', '撤销', '简易程序', '普通程序', '一般程序', '信用修复', '修复'],
        '只是其中一部分或另一环节',
        'one part or another step only',
      ),
      neighbour(['复议', '诉讼', '强制', '裁量', '基准', '许可'], '不只是处罚案件', 'not penalties alone'),
    ],
    includes: ['作出、办理的行政处罚案件', 'penalty cases'],
    excludes: ['免罚、减轻的；公示的；评查的案卷', 'exempted or reduced; published; files reviewed'],
    ask: ['行政处罚案件多少件', 'administrative penalty cases'],
  }),
  metric({
    id: 'penalty_amount',
    zh: ['罚没金额', '罚款', '罚没款', '罚款金额', '行政处罚金额'],
    en: ['fines and confiscations', 'amount of fines'],
    kind: 'money',
    units: ['元'],
    subject: [['罚没', '罚款', '处罚金额', '没收']],
    not: [
      neighbour(
        ['减免', '减轻', '免予', '免除', '减少', '减负', '少罚', '少收', '少交', '少缴', '节省'],
        '减免的金额，不是罚没的',
        'fines waived, not imposed',
      ),
      neighbour(['退还', '返还'], '退还的金额，不是罚没的', 'given back, not imposed'),
      ONE_FIELD,
    ],
    includes: ['罚款和没收的金额', 'fines and confiscations'],
    excludes: ['减免的金额', 'fines waived'],
    ask: ['罚没金额多少', 'amount of fines'],
  }),
  metric({
    id: 'fines_waived',
    zh: ['减免罚没金额', '减免罚款', '免罚金额'],
    en: ['fines waived or reduced', 'fines forgone', 'fines waived', 'fines let off', 'fines spared'],
    kind: 'money',
    units: ['元'],
    subject: [['罚', '处罚']],
    counted: [['减免', '免除', '免罚', '减少', '少收', '少罚', '少交']],
    includes: ['减免的罚款、罚没金额', 'fines waived or reduced'],
    excludes: ['罚没金额', 'fines imposed'],
    ask: ['减免罚款多少', 'fines waived'],
  }),
  metric({
    id: 'inspections',
    zh: ['行政检查', '执法检查', '开展行政检查', '检查次数'],
    en: ['administrative inspections', 'inspections carried out'],
    units: ['次', '户次', '家次', '余次', '户（次）', '万次', '场次'],
    otherUnits: ['件', '户', '家', '起', '个'],
    subject: [['行政检查', '执法检查', '监督检查', '日常检查', '日常巡查']],
    not: [
      neighbour(
        ['联合', '双随机', '专项', '减少', '综合查一次', '抽查'],
        '只是其中一类检查',
        'one sort of inspection only',
      ),
      neighbour(
        ['执法监督', '单位', '督察'],
        '对执法单位的监督，不是行政检查',
        'supervision of the authorities themselves',
      ),
      LISTED,
    ],
    includes: ['行政（执法）检查总次数', 'all inspections'],
    excludes: ['联合、专项检查；清单事项', 'joint or special inspections; listed items'],
    ask: ['行政检查多少次', 'administrative inspections'],
  }),
  metric({
    id: 'joint_inspections',
    zh: ['部门联合抽查', '双随机抽查', '联合检查', '双随机、一公开检查', '跨部门联合检查'],
    en: ['joint inspections', 'double-random inspections', 'joint spot checks'],
    units: ['次', '项', '批次', '个', '批', '户次', '家次', '场次'],
    otherUnits: ['户', '家'],
    subject: [['双随机', '联合抽查', '联合检查', '联合监管', '综合查一次', '联合执法']],
    counted: [['抽查', '检查', '执法', '任务']],
    not: [
      neighbour(
        ['清单', '场景', '名录', '事项'],
        '清单或场景，不是检查次数',
        'lists or scenes, not inspections',
      ),
    ],
    includes: ['“双随机”和部门联合抽查', 'double-random and joint checks'],
    excludes: ['检查事项清单；单部门检查', 'lists of items; inspections by one department'],
    ask: ['联合抽查开展几次', 'joint inspections'],
  }),
  metric({
    id: 'license_cases',
    zh: ['行政许可案件', '办理行政许可', '行政许可办件', '实施行政许可'],
    en: ['administrative licence cases', 'licences granted'],
    units: [...CASES, '宗'],
    otherUnits: ['项', '次', '件次', '万件次'],
    subject: [['行政许可', '许可案件', '许可决定']],
    not: [
      LISTED,
      neighbour(['承诺', '案卷', '公示', '项调减'], '另一项数', 'another count'),
      neighbour(['处罚', '强制'], '与处罚、强制合计', 'together with penalties'),
    ],
    includes: ['实施（办理）的行政许可', 'licences dealt with'],
    excludes: ['许可事项清单', 'items on the licence list'],
    ask: ['办理行政许可多少件', 'licences granted'],
  }),
  metric({
    id: 'coercion_cases',
    zh: ['行政强制案件', '行政强制', '实施行政强制'],
    en: ['administrative coercion cases', 'coercive measures'],
    units: [...CASES, '宗'],
    otherUnits: ['次', '项', '件次'],
    subject: [['行政强制', '强制措施', '强制执行']],
    not: [
      LISTED,
      neighbour(['法院', '申请强制', '非诉'], '申请法院执行，不是行政强制', 'execution through courts'),
    ],
    includes: ['实施的行政强制', 'coercive measures taken'],
    excludes: ['强制事项清单；申请法院执行', 'listed items; execution through courts'],
    ask: ['行政强制案件多少', 'coercion cases'],
  }),
];
