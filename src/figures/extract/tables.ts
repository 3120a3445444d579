import type { Span } from '../../lib/span.js';
import type { FigureRole } from '../types.js';
import { headUnit, type HeadUnit } from './bare.js';
import { captionOf, captionUnit, namesMoney, unitNamed, type Caption } from './captions.js';
import type { Found, Source } from './found.js';
import { arabicValue } from './numerals.js';

const NUMBER = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/;
const UNIT_OF_CELL = /(?:\(|单位:|:)(?:单位:)?((?:十|百|千|万|百万|千万|亿)?)([^()\d:]{1,5})\)? *$/;
const LABEL_COLUMN = /序号|编号|代码|编码|电话|邮编|年份|日期|时间|浏览|点击|^号$|文号|索引/;
const YEAR_CELL = /^((?:19|20)\d{2}) ?年?度?$/;
/** The year before and the year itself where a heading does not name them. */
const LAST_YEAR_CELL = /^(?:上年|去年|上一?年度)(?:同期)?(?:数|值)?$/;
const THIS_YEAR_CELL = /^(?:本年|今年|本年度|当年)(?:数|值)?$/;
/** Labels of rows that compare the rows above, and of those that are shares of them. */
const CHANGE_ROW = /^(?:同比|环比|增|降|升|较|比(?!例|重|率)|变化)/;
const SHARE_ROW = /^(?:占比|比重|比例|比率)/;
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

/** What rows are read with: their columns, and the units that the table's caption names. */
interface Table {
  readonly columns: readonly Column[];
  readonly caption: Caption;
  readonly hasMoney: boolean;
}

/** Numbers in the cells of tables (表格): unit and scale come from the header, the row's label or the caption. */
export function tableFigures({ folded }: Source, year: number | null): readonly Found[] {
  const found: Found[] = [];
  let columns: readonly Column[] | null = null;
  let caption: Caption = [];
  let rows = 0;
  let start = 0;
  for (const line of folded.split('\n')) {
    const cells = cellsOf(line, start);
    start += line.length + 1;
    const named = /单位/.test(line) ? captionOf(line) : null;
    if (cells.length < 2 || (cells.length === 2 && named !== null)) {
      caption = named ?? (line.trim() === '' ? caption : []);
      if (line.trim() !== '' && caption.length === 0) columns = null;
      continue;
    }
    const numbers = cells.filter((cell) => NUMBER.test(cell.text));
    const isHeader = numbers.every((cell) => YEAR_CELL.test(cell.text));
    if (isHeader && !cells.every((cell) => /^[-:]+$/.test(cell.text))) {
      columns = headedBy(cells, columns, year);
      rows = 0;
    } else if (columns !== null && rows < LONGEST_TABLE) {
      rows += 1;
      const hasMoney = columns.some(({ name }) => namesMoney(name));
      found.push(...rowFigures(cells, { columns, caption, hasMoney }));
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
    return numbersIn({ text, start: at, end: at + text.length });
  });
}

/** A cell, or the cells of its numbers where only one space parts them in a line of wider gaps: 洛社镇  405 241.8. */
function numbersIn(cell: Cell): readonly Cell[] {
  const parts = cell.text.split(' ');
  if (parts.length < 2 || !parts.every((part) => NUMBER.test(part))) return [cell];
  return [...cell.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    start: cell.start + index,
    end: cell.start + index + text.length,
  }));
}

/** The columns under a header; a second header of nothing but units adds them to the columns it stands under. */
function headedBy(
  cells: readonly Cell[],
  above: readonly Column[] | null,
  year: number | null,
): readonly Column[] {
  const units = cells.map(({ text }) => unitNamed(text));
  const shift = (above?.length ?? 0) - cells.length;
  if (above !== null && shift >= 0 && units.every((unit) => unit !== null)) {
    return above.map((column, index) => ({ ...column, head: units[index - shift] ?? column.head }));
  }
  return cells.map((cell) => columnOf(cell.text, year));
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
  const isOfColumn = TOTAL_ROW.test(row) || CHANGE_ROW.test(row) || SHARE_ROW.test(row);
  if (row === '' || name === '' || row.length + name.length > LONGEST_NAME) return '';
  if (period !== undefined) return row;
  return isOfColumn ? `${name}${row}` : row.endsWith(name) ? row : `${row}${name}`;
}

function columnOf(cell: string, year: number | null): Column {
  return {
    name: withoutUnit(cell),
    head: unitOf(cell),
    role: CHANGE_COLUMN.test(cell) ? 'change' : 'value',
    period: yearNamed(cell, year),
    isLabel: LABEL_COLUMN.test(cell),
    isCounted: COUNTED.test(cell),
  };
}

/** The year that a heading or label consists of; null for the year before one that is unknown, undefined for none. */
function yearNamed(cell: string, year: number | null): string | null | undefined {
  if (LAST_YEAR_CELL.test(cell)) return year === null ? null : String(year - 1);
  if (THIS_YEAR_CELL.test(cell)) return year === null ? null : String(year);
  return YEAR_CELL.exec(cell)?.[1];
}

function rowFigures(cells: readonly Cell[], table: Table): readonly Found[] {
  const { columns } = table;
  const shift = shiftOf(cells, columns);
  const label = cells.find((cell) => !NUMBER.test(cell.text))?.text ?? '';
  const year = rowYear(cells, columns[shift]);
  return cells.flatMap((cell, index) => {
    const column = columns[index + shift];
    if (!NUMBER.test(cell.text) || column === undefined || column.isLabel) return [];
    // The first cell of a row is its number in the list, unless its heading names a unit.
    if (index === 0 && column.head === null && /^\d{1,3}$/.test(cell.text)) return [];
    if (year !== undefined && index === 0) return [];
    const head = headOf(cell.text, { column, label, table });
    if (head === undefined) return [];
    const role = CHANGE_ROW.test(label) ? 'change' : column.role;
    const named = year === undefined ? countedIn(label, column) : column.name;
    return [{ ...cellFigure(cell, { ...column, role, year }, head), cell: named }];
  });
}

/** How far the cells stand from the left of their columns: rows may lack cells there, a header the corner above the labels. */
function shiftOf(cells: readonly Cell[], columns: readonly Column[]): number {
  const first = cells[0]?.text ?? '';
  const isLabelled = !NUMBER.test(first) || YEAR_CELL.test(first);
  return cells.length === columns.length + 1 && isLabelled ? -1 : Math.max(0, columns.length - cells.length);
}

/** The unit of a cell by its own sign, its row's label, its column's heading or the caption; undefined where it is none. */
function headOf(
  text: string,
  { column, label, table }: { readonly column: Column; readonly label: string; readonly table: Table },
): HeadUnit | undefined {
  if (text.endsWith('%')) return PERCENT;
  const row = unitOf(label);
  if (row?.kind === 'percent') return row;
  if (column.head?.kind === 'percent' || column.head?.kind === 'money') return column.head;
  const own = row ?? column.head;
  if (own !== null) return own;
  const { caption, hasMoney } = table;
  const isDecimal = text.includes('.');
  const named = { column: column.name, row: withoutUnit(label), isDecimal, hasMoney };
  const unit = caption.length === 0 ? null : captionUnit(caption, named);
  if (unit === undefined) return undefined;
  return unit ?? (COUNTED.test(label) || column.isCounted ? NO_UNIT : undefined);
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
