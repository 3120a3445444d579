import type { FigureRole } from '../types.js';
import { headUnit, type HeadUnit } from './bare.js';
import { unitNamed } from './captions.js';
import { isEmpty, YEAR_CELL, type Cell } from './cells.js';

const UNIT_OF_CELL = /(?:\(|单位:|:)(?:单位:)?((?:十|百|千|万|百万|千万|亿)?)([^()\d:]{1,5})\)? *$/;
const LABEL_COLUMN = /序号|编号|代码|编码|电话|邮编|年份|日期|时间|浏览|点击|^号$|文号|索引/;
/** The year before and the year itself where a heading does not name them. */
const LAST_YEAR_CELL = /^(?:上年|去年|上一?年度)(?:同期)?(?:数|值)?$/;
const THIS_YEAR_CELL = /^(?:本年|今年|本年度|当年)(?:数|值)?$/;
const CHANGE_COLUMN = /同比|环比|增长|增幅|降幅|增减|较上年|比上年/;
/** Headings that say nothing without the column before them (受理 占比 办结 占比). */
const OF_THE_COLUMN_BEFORE = /^(?:占比|比重|比例|百分比|同比|环比|增长|增幅|增减|同比增[长减幅])$/;
/** Words of headings and labels over numbers that need no unit. */
const COUNTED =
  /数|量|额|率|比|合计|总计|受理|办结|审结|结案|收案|立案|新收|结转|调解|处罚|许可|强制|检查|维持|撤销|驳回|终止|确认|申请|培训|予以公开|答复/;

/** A column of a table, by what its heading says (列). */
export interface Column {
  /** Its heading without the unit. */
  readonly name: string;
  readonly head: HeadUnit | null;
  readonly role: FigureRole;
  readonly period: string | null | undefined;
  /** The heading is that year and nothing else. */
  readonly isYearAlone: boolean;
  /** Its numbers count nothing, or nothing tells what they count. */
  readonly isLabel: boolean;
  /** The heading names something that is counted, so that a number needs no unit. */
  readonly isCounted: boolean;
}

/** The columns under a heading row, with what stood right above it; null above where that was no heading row. */
export function headedBy(
  cells: readonly Cell[],
  above: readonly Column[] | null,
  year: number | null,
): readonly Column[] {
  const withUnits = above === null ? null : unitsAdded(cells, above);
  if (withUnits !== null) return withUnits;
  const own = cells.map((cell) => columnOf(isEmpty(cell) ? '' : cell.text, year));
  return above === null ? own : (spread(own, above) ?? own);
}

/** A second header of nothing but units adds them to the columns it stands under. */
function unitsAdded(cells: readonly Cell[], above: readonly Column[]): readonly Column[] | null {
  const units = cells.map(({ text }) => unitNamed(text));
  const shift = above.length - cells.length;
  const areUnits = cells.every((cell, at) => units[at] !== null || isEmpty(cell));
  if (shift < 0 || !areUnits || !units.some((unit) => unit !== null)) return null;
  return above.map((column, index) => ({ ...column, head: units[index - shift] ?? column.head }));
}

/**
 * Headings under headings that reach over several of them (行政处罚 over 件数 and 金额): each joined to the one above it, where an empty
 * cell stands for what reaches over it, or where the same names come round under each. Null where nothing tells.
 */
function spread(own: readonly Column[], above: readonly Column[]): readonly Column[] | null {
  const reaches = above.some(({ name }, at) => name === '' || (at > 0 && name === above[at - 1]?.name));
  // The corner above the labels may be missing from the lower row.
  const [corner, ...groups] = above;
  const lower = reaches && own.length === groups.length && corner !== undefined ? [NAMELESS, ...own] : own;
  if (lower.length === above.length) {
    if (!reaches && lower.every(({ name }) => name !== '')) return null;
    let over = above[0];
    return lower.map((column, at) => {
      const upper = above[at];
      if (upper !== undefined && upper.name !== '') over = upper;
      return joined(column.name === '' ? upper : over, column);
    });
  }
  const each = own.length / groups.length;
  if (corner === undefined || groups.length < 2 || reaches || !Number.isInteger(each) || each < 2)
    return null;
  if (!own.every(({ name }, at) => name !== '' && name === own[at % each]?.name)) return null;
  return [corner, ...own.map((column, at) => joined(groups[Math.floor(at / each)], column))];
}

const NAMELESS: Column = {
  name: '',
  head: null,
  role: 'value',
  period: undefined,
  isYearAlone: false,
  isLabel: false,
  isCounted: false,
};

function joined(upper: Column | undefined, lower: Column): Column {
  if (upper === undefined) return lower;
  return {
    name: `${upper.name}${lower.name}`,
    head: lower.head ?? upper.head,
    role: upper.role === 'change' ? 'change' : lower.role,
    period: lower.period === undefined ? upper.period : lower.period,
    isYearAlone: upper.isYearAlone || lower.isYearAlone,
    isLabel: upper.isLabel || lower.isLabel,
    isCounted: upper.isCounted || lower.isCounted,
  };
}

/** The columns of a table that stands in two halves side by side (单位 件数 单位 件数); null where it does not. */
export function halfOf(columns: readonly Column[]): readonly Column[] | null {
  const half = columns.length / 2;
  if (half < 2 || !Number.isInteger(half) || columns[0]?.name === '') return null;
  return columns.every((column, at) => isSame(column, columns[at % half])) ? columns.slice(0, half) : null;
}

/**
 * Columns of one name told apart: a share or a change belongs to the column before it; of others it is not known which is which,
 * and none is read.
 */
export function toldApart(columns: readonly Column[]): readonly Column[] {
  return columns.map((column, at) => {
    if (columns.every((other, place) => place === at || !isSame(column, other))) return column;
    const before = columns.slice(0, at).findLast(({ name }) => !OF_THE_COLUMN_BEFORE.test(name));
    if (!OF_THE_COLUMN_BEFORE.test(column.name) || before === undefined) return { ...column, isLabel: true };
    return { ...column, name: `${before.name}${column.name}` };
  });
}

function isSame(one: Column, other: Column | undefined): boolean {
  return (
    one.name === other?.name &&
    one.period === other.period &&
    one.head?.unit === other.head?.unit &&
    one.head?.kind === other.head?.kind
  );
}

/** The unit that a heading or a label names at its end: 罚没（万元）. */
export function unitOf(cell: string): HeadUnit | null {
  const match = UNIT_OF_CELL.exec(cell);
  return match === null ? null : headUnit(match[1] ?? '', match[2] ?? '');
}

/** 案件数(宗) names 案件数. */
export function withoutUnit(cell: string): string {
  return cell
    .replace(/\([^()]{0,8}\) *$/, '')
    .replace(/单位:[^\n]*/, '')
    .trim();
}

/** Whether a heading or label names something that is counted. */
export function isCountedName(name: string): boolean {
  return COUNTED.test(name);
}

/** A year before what a column counts: 2021年受理量. */
const OF_YEAR = /^((?:19|20)\d{2})(?:年度?)? ?(?=[\u4e00-\u9fff]{2})/;

function columnOf(cell: string, year: number | null): Column {
  const named = yearNamed(cell, year);
  const led = named === undefined ? OF_YEAR.exec(cell) : null;
  return {
    name: withoutUnit(led === null ? cell : cell.slice(led[0].length)),
    head: unitOf(cell),
    role: CHANGE_COLUMN.test(cell) ? 'change' : 'value',
    period: named === undefined ? led?.[1] : named,
    isYearAlone: named !== undefined,
    isLabel: LABEL_COLUMN.test(cell),
    isCounted: isCountedName(cell),
  };
}

/** The year that a heading or label consists of; null for the year before one that is unknown, undefined for none. */
function yearNamed(cell: string, year: number | null): string | null | undefined {
  if (LAST_YEAR_CELL.test(cell)) return year === null ? null : String(year - 1);
  if (THIS_YEAR_CELL.test(cell)) return year === null ? null : String(year);
  return YEAR_CELL.exec(cell)?.[1];
}
