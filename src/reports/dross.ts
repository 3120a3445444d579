import type { Line } from '../lib/lines.js';

/** A kind of line that a web page or a printed page adds to a report (网页杂质), with examples. */
export interface DrossPattern {
  readonly name: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
}

/** Only short lines are dross: a long one is the report itself. */
const LONGEST_DROSS = 160;

/** Patterns of dross lines, as data. */
export const DROSS_PATTERNS: readonly DrossPattern[] = [
  {
    name: 'breadcrumb',
    pattern: /^(?:您?(?:当前|现在)?(?:的|所在)?(?:的)?(?:位置|页面)(?:是|为)?\s*[:：]|首页\s*[>›»/])/u,
    examples: [
      '您当前的位置:首页>政府信息公开目录',
      '当前位置：首页 > 政务公开',
      '首页 > 法治政府建设年度报告',
    ],
  },
  {
    name: 'page number',
    pattern:
      /^(?:[—–\-－·.]\s{0,3}\d{1,3}\s{0,3}[—–\-－·.]|第\s?\d{1,3}\s?页.{0,12}|\d{1,3}\s?\/\s?\d{1,3})$/u,
    examples: ['— 2 —', '- 13 -', '第 3 页 共 9 页', '3/9'],
  },
  {
    name: 'page tools',
    pattern:
      /^(?:扫一扫|微信扫|手机扫|用手机扫|返回(?:顶部|首页|列表)|关闭(?:窗口|本页|页面)?$|打印(?:本页|此页|页面|本文)?(?:$|[\s|｜]{1,4}(?:关闭|收藏|分享))|收藏(?:本页)?$|分享(?:到|至)?\s{0,3}(?:$|[:：])|纠错(?:$|\s)|无障碍|长者(?:模式|助手)|(?:字体|字号)\s?[:：\s【[]|[【[]\s?(?:字体|字号|打印|关闭|收藏|大\s|我要))/u,
    examples: [
      '扫一扫在手机打开当前页',
      '分享到：',
      '打印本页',
      '字体：【大 中 小】',
      '【打印】【关闭】',
      '关闭',
    ],
  },
  {
    name: 'metadata',
    pattern:
      /^(?:日期|时间|发布(?:时间|日期|机构|单位|人)|发文(?:时间|日期|机构|单位|字号)|成文(?:日期|时间)|生成日期|公开(?:日期|时间|方式|范围)|信息来源|来源|文章来源|稿件来源|作者|撰稿人?|供稿(?:单位)?|责任编辑|责编|编辑|审核|校对|索[引取]号|主题(?:分类|词)|信息(?:分类|名称)|组配分类|服务对象|体裁|关键[词字]|内容概述|备注(?:\/文号)?|文号|有效性|时效性?|效力状态|公文生成日期|公文日期|发表(?:日期|时间)|更新(?:日期|时间)|发布人员|公开主体|浏览(?:次数|量|人次)|点击(?:数|量|次数|率)|阅读(?:次数|人次|量|数)?|访问(?:次数|量))\s?[:：]/u,
    examples: [
      '日期:2024-02-18',
      '发布时间：2024年2月1日 来源：司法局',
      '索引号：11500231/2024-00012',
      '浏览次数：120',
      '- 备注/文号: 某政〔2024〕5号',
      '• 索 引 号: 035200039/2024-00012',
      '文章来源:司法局 更新时间:2024/02/08',
    ],
  },
  {
    name: 'page widgets',
    pattern:
      /^(?:(?:今天|现在)是\s?[:：]|搜索位置$|匹配度$|排序$|Document$|A\+?\s{0,2}A-?$|长者版|简体\s{0,3}[|｜]?\s{0,3}繁体|语音播报$|朗读$|听全文$|[（(]?版权所有|网站地图)/u,
    examples: [
      '今天是：2024年1月31日 星期三',
      '搜索位置',
      'A+ A-',
      '（版权所有 不得转载）',
      '长者版 无障碍阅读',
    ],
  },
  {
    name: 'site footer',
    pattern:
      /^(?:版权所有|主办(?:单位)?\s?[:：]|承办(?:单位)?\s?[:：]|技术支持|网站标识码|网站地图|联系我们|.{0,20}ICP备|.{0,20}公网安备|上一(?:篇|条)|下一(?:篇|条)|相关(?:附件|链接|阅读|稿件)|附件(?:下载|列表)?\s?[:：]|Copyright)/iu,
    examples: ['版权所有：某县人民政府', '渝ICP备05000000号', '上一篇：无', '附件：1.清单'],
  },
];

/** What a page puts before a field: • 来源, - 索引号; and the spaces inside its name: 索 引 号. */
const BULLET = /^[-–—•·●]\s{1,4}(?=\p{sc=Han})/u;
const SPACED = /(?<=^\p{sc=Han}{0,3})\s(?=\p{sc=Han}(?:\s|[:：]))/gu;

/** A page number without any sign; beside other short lines it may as well be a cell of a table. */
const BARE_NUMBER = /^\d{1,3}$/u;
const TABLE_CELL = 15;

/** The lines that belong to the page, not to the report. */
export function drossIn(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line, index) => isDross(line) || isBarePageNumber(lines, index));
}

function isDross(line: Line): boolean {
  if (line.text.length > LONGEST_DROSS) return false;
  const plain = line.text.replace(BULLET, '').replaceAll(SPACED, '');
  return DROSS_PATTERNS.some(({ pattern }) => pattern.test(line.text) || pattern.test(plain));
}

function isBarePageNumber(lines: readonly Line[], index: number): boolean {
  if (!BARE_NUMBER.test(lines[index]?.text ?? '')) return false;
  const before = lines[index - 1];
  const after = lines[index + 1];
  const outside = (line: Line | undefined): boolean =>
    line === undefined || line.text.length > TABLE_CELL || isDross(line);
  return before !== undefined && outside(before) && outside(after);
}
