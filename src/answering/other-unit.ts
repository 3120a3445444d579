import { unitFit } from '../question/measure.js';
import { areOfQuantity } from '../question/quantities.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { FigureMatter } from './corpus.js';

/** Percentage points are asked for: 还差几个点. */
const POINTS_ASKED = /差(?:了|着|出|不)?(?:几|多少)个?(?:百分)?点(?!钟)/u;
const POINTS: ReadonlySet<string> = new Set(['个百分点', '百分点']);
const PEOPLE_ASKED = new Set(['人', '名', '位']);
/** Firms are asked for, and what is counted is something else that 个 stands for: 帮几家企业解决了 is no 98个困难问题. */
const FIRMS_ASKED = /(?:多少|几)个?[家户](?:民营|私营|涉企)?(?:企业|公司|商户|商家|厂|店|律所)/u;
const FIRMS = /企业|公司|主体|[户商厂店铺所家行社]/u;
const PEOPLE_NAMED = /(?:多少|几)(?:个|名|位)?(\p{Script=Han}{2})/u;
const PEOPLE = /(?:[人员者民众]|干部|领导|律师|学生|职工|代表|顾问|专家|校长)[）)”]?$/u;
/** Things asked for one by one (多少个部门) are never told in times, sessions, visits, money or marks; 几个部门搞了多少次 asks for no departments. */
const ONE_BY_ONE = /(?:多少|几)个(?!.*(?:多少|几|多[大高]))/u;
const NEVER_ONE = new Set(['次', '场', '场次', '人次', '件次', '条次', '元', '分']);
const NEVER_LOOSE = new Set(
  '小时 课时 学时 吨 公里 千米 米 户 户次 头 只 羽 尾 匹 辆 辆次 艘 艘次 株 棵 亩'.split(' '),
);
/** What is offered, and no case of it: 办了多少件 is not told by 主题服务28个. */
const OFFERED = /(?:服务|主题|场景|窗口|专[窗区]|平台|中心|[站点室])$/u;
/** Bodies and fields that items are of, and no items themselves: 涉及13个部门309个事项. */
const NO_ITEMS = /(?:部门|单位|机构|乡镇|镇街|街道|社区|村|领域|行业|企业)$/u;
/** Bodies that stand right after a number: 在8个乡镇试行 tells of no cases. */
const BODIES_AFTER = /^\p{Script=Han}{0,2}(?:部门|单位|乡镇|镇街|街道|社区|村(?!民)|小区|学校|企业|公司)/u;
const CASES = new Set('件 起 宗 例'.split(' '));
const HOUSEHOLDS = /家庭|[住农用]户|户$/u;
/** What is kept is told by no occasion on which something was done with it: 权责清单保有量, 动态调整3次. */
const STOCK_ASKED = /保有|存量|现存|留存|结存|在册/u;
/** How often something was done is told by what it was done to or by whom it was, one by one: 做了多少次评估 by 完成评估21项. */
const OCCASIONS = new Set('次 回 趟 遍 轮'.split(' '));
const ONE_EACH = new Set('项 件 起 宗 例 份 架次 艘次 辆次 家次 户次'.split(' '));
/** That is only so where nearly all of what is asked about stands with the figure. */
const ALL_MET = 0.75;

/** What is a number of cases, where a table names no measure word (收案数, 受理数). */
const NUMBER_OF_CASES = /(?:案|案件|申请|收[案到]|受理|立案|新收|办结|审结|结案)件?数?量?$/u;

/** Whether a figure's measure word counts or measures another thing than the one asked for (量词不合). */
export function isOtherUnit(
  { figure: { unit, metric, kind }, beside }: FigureMatter,
  { kinds, units, normalised }: UnderstoodQuestion,
  met: number,
): boolean {
  if (countsNoThings(unit, normalised)) return true;
  if (unit === '个' && countsOthers(metric, units[0], normalised)) return true;
  const after = beside.slice(beside.lastIndexOf('\n') + 1);
  if (unit === '个' && CASES.has(units[0] ?? '') && BODIES_AFTER.test(after)) return true;
  // What is counted one by one is not weighed: containers are no tonnes.
  if (units.length === 0 && kinds.includes('count') && kind === 'other' && areOfQuantity([unit])) return true;
  if (unit === '个' && units.some((one) => PEOPLE_ASKED.has(one)) && !countsPeople(metric, normalised))
    return true;
  if (isNumberOfCases({ unit, metric }, units) || (met >= ALL_MET && isToldOneByOne(units, unit)))
    return false;
  return (kinds.includes('count') || areOfQuantity(units)) && unitFit(units, unit) === 0;
}

/** Whether cases are asked for, and the figure counts some without a measure word, as the cells of tables do. */
function isNumberOfCases(
  { unit, metric }: { readonly unit: string; readonly metric: string },
  asked: readonly string[],
): boolean {
  return unit === '' && CASES.has(asked[0] ?? '') && NUMBER_OF_CASES.test(metric);
}

/** Whether things are asked for, one by one or as they are kept, or percentage points, and the measure word counts none. */
function countsNoThings(unit: string, normalised: string): boolean {
  return (
    (POINTS_ASKED.test(normalised) && !POINTS.has(unit)) ||
    (OCCASIONS.has(unit) && STOCK_ASKED.test(normalised)) ||
    (NEVER_ONE.has(unit) && ONE_BY_ONE.test(normalised))
  );
}

/** Whether one of two measure words is of occasions, the other of what each of them was about: 出具意见7次 are as many opinions. */
function isToldOneByOne(asked: readonly string[], unit: string): boolean {
  if (asked.some((one) => OCCASIONS.has(one))) return ONE_EACH.has(unit);
  return unit === '次' && asked.includes('份');
}

/** Whether 个 counts other things than those that the measure word asked for counts. */
function countsOthers(metric: string, asked: string | undefined, normalised: string): boolean {
  if (isNeverLoose(asked) && !HOUSEHOLDS.test(metric)) return true;
  if (FIRMS_ASKED.test(normalised) && !FIRMS.test(metric)) return true;
  if (asked === '件' && OFFERED.test(metric)) return true;
  return asked === '项' && NO_ITEMS.test(metric);
}

/** Whether what is asked for has a measure word that 个 never stands for: hours, tonnes, households, animals, vehicles. */
function isNeverLoose(asked: string | undefined): boolean {
  return asked !== undefined && NEVER_LOOSE.has(asked);
}

/** Whether 个 counts people: by the metric's last word, or by the people that are asked for (多少领导干部). */
function countsPeople(metric: string, normalised: string): boolean {
  const asked = PEOPLE_NAMED.exec(normalised)?.[1];
  return PEOPLE.test(metric) || (asked !== undefined && metric.includes(asked));
}
