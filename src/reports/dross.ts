import type { Line } from './lines.js';

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
      /^(?:日期|时间|发布(?:时间|日期|机构|单位|人)|发文(?:时间|日期|机构|单位|字号)|成文(?:日期|时间)|生成日期|公开(?:日期|时间|方式|范围)|信息来源|来源|作者|责任编辑|编辑|审核|校对|索引号|主题(?:分类|词)|信息分类|文号|有\s?效\s?性|浏览(?:次数|量)|点击(?:数|量|次数)|阅读(?:次数|量|数)?|访问(?:次数|量))\s?[:：]/u,
    examples: [
      '日期:2024-02-18',
      '发布时间：2024年2月1日 来源：司法局',
      '索引号：11500231/2024-00012',
      '浏览次数：120',
    ],
  },
  {
    name: 'site footer',
    pattern:
      /^(?:版权所有|主办(?:单位)?\s?[:：]|承办(?:单位)?\s?[:：]|技术支持|网站标识码|网站地图|联系我们|.{0,20}ICP备|.{0,20}公网安备|上一(?:篇|条)|下一(?:篇|条)|相关(?:附件|链接|阅读|稿件)|附件(?:下载|列表)?\s?[:：]|Copyright)/iu,
    examples: ['版权所有：某县人民政府', '渝ICP备05000000号', '上一篇：无', '附件：1.清单'],
  },
];

/** A page number without any sign; beside other short lines it may as well be a cell of a table. */
const BARE_NUMBER = /^\d{1,3}$/u;
const TABLE_CELL = 15;

/** The lines that belong to the page, not to the report. */
export function drossIn(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line, index) => isDross(line) || isBarePageNumber(lines, index));
}

function isDross(line: Line): boolean {
  return line.text.length <= LONGEST_DROSS && DROSS_PATTERNS.some(({ pattern }) => pattern.test(line.text));
}

function isBarePageNumber(lines: readonly Line[], index: number): boolean {
  if (!BARE_NUMBER.test(lines[index]?.text ?? '')) return false;
  const before = lines[index - 1];
  const after = lines[index + 1];
  const outside = (line: Line | undefined): boolean =>
    line === undefined || line.text.length > TABLE_CELL || isDross(line);
  return before !== undefined && outside(before) && outside(after);
}
