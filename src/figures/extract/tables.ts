import type { Span } from '../../lib/span.js';
import type { FigureRole } from '../types.js';
import { headUnit, type HeadUnit } from './bare.js';
import type { Found, Source } from './found.js';
import { arabicValue } from './numerals.js';

const NUMBER = /^-?\d[\d,]*(?:\.\d+)?%?$/;
const UNIT_OF_CELL = /(?:\(|单位:|:)(?:单位:)?((?:十|百|千|万|百万|千万|亿)?)([^()\d:]{1,5})\)? *$/;
const LABEL_COLUMN = /序号|编号|代码|编码|电话|邮编|年份|日期|时间|浏览|点击|^号$|文号|索引/;
const YEAR_CELL = /^((?:19|20)\d{2}) ?年?度?$/;
const CHANGE_COLUMN = /同比|环比|增长|增幅|降幅|增减|较上年|比上年/;
/** Words of headings and labels over numbers that need no unit. */
const COUNTED =
  /数|量|额|率|比|合计|总计|受理|办结|审结|结案|收案|立案|新收|结转|调解|处罚|许可|强制|检查|维持|撤销|驳回|终止|确认|申请|培训|予以公开|答复/;
/** Rows further below a header than this belong to another table. */
const LONGEST_TABLE = 60;

const TOTAL_ROW = /^(?:合计|总计|共计|小计)$/;
/** Longer labels and headings are sentences that look like cells. */
const LONGEST_NAME = 30;

/** A cell's text without the white space around it. */
export interface Cell extends Span {
  readonly text: string;
}

interface Column {
  /** Its heading without the unit. */
  readonly name: string;
  readonly head: HeadUnit | null;
  readonly role: FigureRole;
  readonly period: string | null | undefined;
  readonly isLabel: boolean;
  /** The heading names something that is counted, so that a number needs no unit. */
  readonly isCounted: boolean;
}

/** Numbers in the cells of tables (表格): unit and scale come from the header, the row's label or the caption. */
export function tableFigures({ folded }: Source): readonly Found[] {
  const found: Found[] = [];
  let columns: readonly Column[] | null = null;
  let caption: HeadUnit | null = null;
  let rows = 0;
  let start = 0;
  for (const line of folded.split('\n')) {
    const cells = cellsOf(line, start);
    start += line.length + 1;
    if (cells.length < 2) {
      caption = /单位:/.test(line) ? unitOf(line.trim()) : line.trim() === '' ? caption : null;
      if (line.trim() !== '' && caption === null) columns = null;
      continue;
    }
    const numbers = cells.filter((cell) => NUMBER.test(cell.text));
    const isHeader = numbers.every((cell) => YEAR_CELL.test(cell.text));
    if (isHeader && !cells.every((cell) => /^[-:]+$/.test(cell.text))) {
      columns = cells.map((cell) => columnOf(cell.text));
      rows = 0;
    } else if (columns !== null && rows < LONGEST_TABLE) {
      rows += 1;
      found.push(...rowFigures(cells, columns, caption));
    }
  }
  return found;
}

/** The cells of a line, divided by tabs, bars or runs of spaces; none where the line is no table row (表格单元). */
export function cellsOf(line: string, start: number): readonly Cell[] {
  const separator = /[\t|]/.test(line) ? /[^\t|]+/g : /\S {2,}\S/.test(line) ? /\S+(?: \S+)*/g : null;
  const isLoose =
    separator === null && !/[。;!?]|,(?!\d{3})/.test(line) && line.length < 120 && /\S \S/.test(line);
  const pattern = separator ?? (isLoose ? /\S+/g : null);
  if (pattern === null) return [];
  return [...line.matchAll(pattern)].flatMap((match) => {
    const text = match[0].trim();
    if (text === '') return [];
    const at = start + match.index + match[0].indexOf(text);
    return [{ text, start: at, end: at + text.length }];
  });
}

function unitOf(cell: string): HeadUnit | null {
  const match = UNIT_OF_CELL.exec(cell);
  return match === null ? null : headUnit(match[1] ?? '', match[2] ?? '');
}

/** 案件数(宗) names 案件数. */
function withoutUnit(cell: string): string {
  return cell
    .replace(/\([^()]{0,8}\) *$/, '')
    .replace(/单位:[^\n]*/, '')
    .trim();
}

/** What a cell counts, from the label of its row and the heading of its column; empty when either is missing. */
function countedIn(label: string, { name, period }: Column): string {
  const row = withoutUnit(label);
  if (row === '' || name === '' || row.length + name.length > LONGEST_NAME) return '';
  if (period !== undefined) return row;
  return TOTAL_ROW.test(row) ? `${name}${row}` : row.endsWith(name) ? row : `${row}${name}`;
}

function columnOf(cell: string): Column {
  const year = YEAR_CELL.exec(cell);
  return {
    name: withoutUnit(cell),
    head: unitOf(cell),
    role: CHANGE_COLUMN.test(cell) ? 'change' : 'value',
    period: year?.[1],
    isLabel: LABEL_COLUMN.test(cell),
    isCounted: COUNTED.test(cell),
  };
}

function rowFigures(
  cells: readonly Cell[],
  columns: readonly Column[],
  caption: HeadUnit | null,
): readonly Found[] {
  const shift = Math.max(0, columns.length - cells.length);
  const labels = cells.filter((cell) => !NUMBER.test(cell.text)).map((cell) => cell.text);
  const rowHead = labels.map(unitOf).find((head) => head !== null) ?? caption;
  const label = labels[0] ?? '';
  const isCountedRow = COUNTED.test(label);
  const year = rowYear(cells, columns[shift]);
  return cells.flatMap((cell, index) => {
    const column = columns[index + shift];
    if (!NUMBER.test(cell.text) || column === undefined || column.isLabel) return [];
    // The first cell of a row is its number in the list, unless its heading names a unit.
    if (index === 0 && column.head === null && /^\d{1,3}$/.test(cell.text)) return [];
    if (year !== undefined && index === 0) return [];
    const named = year === undefined ? countedIn(label, column) : column.name;
    if (cell.text.endsWith('%')) {
      return [{ ...cellFigure(cell, { ...column, year }, PERCENT), cell: named }];
    }
    const head = column.head ?? rowHead;
    return head !== null || isCountedRow || column.isCounted
      ? [{ ...cellFigure(cell, { ...column, year }, head ?? NO_UNIT), cell: named }]
      : [];
  });
}

const PERCENT: HeadUnit = { power: 0, unit: '%', kind: 'percent' };
const NO_UNIT: HeadUnit = { power: 0, unit: '', kind: 'count' };

/** The year that a row is about, where its first cell names one and counts nothing. */
function rowYear(cells: readonly Cell[], first: Column | undefined): string | undefined {
  if (first !== undefined && (first.head !== null || first.isCounted)) return undefined;
  return YEAR_CELL.exec(cells[0]?.text ?? '')?.[1];
}

function cellFigure(
  cell: Cell,
  { role, period: columnPeriod, year }: Column & { readonly year: string | undefined },
  { power, unit, kind }: HeadUnit,
): Found {
  const period = columnPeriod === undefined ? year : columnPeriod;
  return {
    start: cell.start,
    end: cell.end,
    numberStart: cell.start,
    value: arabicValue(cell.text.replace('%', ''), power),
    unit,
    bound: 'exact',
    kind,
    soft: false,
    role,
    ...(period === undefined ? {} : { period }),
  };
}
