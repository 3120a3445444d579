import { UNITS } from '../patterns/units.js';
import type { FigureKind } from '../types.js';
import type { Found, Source } from './found.js';
import { SCALE_POWERS } from './numerals.js';

const INDEX = /(?:指数|得分|分值|评分|成绩|系数|均分|万人[^,。;]{0,6}[率比])[^,。;\n]{0,24}$/;
const INDEX_LEAD = /(?:[年至到达为由从自:数分率值是于\u0001]|升|降| |(?:\u0001|[由从自][^,。;]{0,8})的)$/;
const AMOUNT =
  /(?:数|量|额|率|比例|占比|总计|人数|件数|案件)[^,。;\n]{0,10}(?:为|达|达到|至|到|共|共计|合计|是|:)$/;
const NUMBERED =
  /(?:电话|热线|号码|编号|代码|邮编|微信|版本|网址|专线|序号|信箱|密码|账号|尾号|文号|索引号|传真|浏览|点击|阅读次数|字数|下载)[^,。;\n]{0,14}$/;
const CLAUSE_END = /^(?:[,。;、!?)\n]|$)/;
const HEADED = /\((?:单位:)?((?:十|百|千|万|百万|千万|亿)?)([^()\d]{1,5})\) ?:? ?$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const BEFORE_MEASURE = /^[\u4e00-\u9fff]/;
const WINDOW = 40;

const UNIT_KINDS: ReadonlyMap<string, FigureKind> = new Map(UNITS.map(({ unit, kind }) => [unit, kind]));

/** Scale and measure word named in a heading (万元). */
export interface HeadUnit {
  readonly power: number;
  readonly unit: string;
  readonly kind: FigureKind;
}

/** The measure word in a heading such as 罚没（万元）; null when it names none. */
export function headUnit(scale: string, unit: string): HeadUnit | null {
  const kind = UNIT_KINDS.get(unit);
  return kind === undefined ? null : { power: SCALE_POWERS.get(scale) ?? 0, unit, kind };
}

/** A number without scale, mark or measure word: a figure only where the words before it say so. */
export function bareFigure({ readable }: Source, found: Found): Found | null {
  const left = readable.slice(Math.max(0, found.start - WINDOW), found.start);
  const right = readable.slice(found.end, found.end + 1);
  const headed = HEADED.exec(left);
  const head = headed === null ? null : headUnit(headed[1] ?? '', headed[2] ?? '');
  if (head !== null && /^(?:[\s,。;、|)]|$)/.test(right)) {
    const value = Number(`${found.value}e${head.power}`);
    return { ...found, value, unit: head.unit, kind: head.kind };
  }
  if (NUMBERED.test(left)) return null;
  if (INDEX.test(left) && INDEX_LEAD.test(left)) return { ...found, kind: 'index' };
  // 3,800河次: nothing but a quantity has its thousands set off, whatever it is measured in.
  const isGrouped = GROUPED.test(readable.slice(found.numberStart, found.end)) && BEFORE_MEASURE.test(right);
  return isGrouped || (AMOUNT.test(left) && CLAUSE_END.test(right)) ? found : null;
}
