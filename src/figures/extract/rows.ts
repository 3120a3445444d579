import type { HeadUnit } from './bare.js';
import { captionUnit, unitNamed, type Caption } from './captions.js';
import { isEmpty, isNumber, isWord, NUMBER, quantityIn, YEAR_CELL, type Cell } from './cells.js';
import { isCountedName, unitOf, withoutUnit, type Column } from './columns.js';
import type { Found } from './found.js';
import { arabicValue } from './numerals.js';

/** Labels of rows that compare the rows above, and of those that are shares of them. */
const CHANGE_ROW = /^(?:同比|环比|增|降|升|较|比(?!例|重|率)|变化)/;
const SHARE_ROW = /^(?:占比|比重|比例|比率)|^占.{0,12}(?:比例|比重|比率|百分比)$/;
const TOTAL_ROW = /^(?:全[年市县区省])?(?:合计|总计|共计|小计|总数)$/;
/** Labels of rows that say how something is counted, and not what (数量 in a table whose headings are the kinds). */
const MEASURE_ROW = /^(?:数量|件数|宗数|案件数量?|人数|次数|户数|金额|总量)$/;
/** Headings of a column of numbers that say no more. */
const NUMBER_COLUMN = /^(?:数 ?量|数值|数据|数)$/;
/** Longer labels and headings are sentences that look like cells. */
const LONGEST_NAME = 30;

/** Whether a label says that its row adds up the others. */
export function isTotal(label: string): boolean {
  return TOTAL_ROW.test(label);
}

/** What rows are read with: their columns, and the units that the table's caption names. */
export interface Table {
  readonly columns: readonly Column[];
  readonly caption: Caption;
  readonly hasMoney: boolean;
}

/** A column that gives each row its measure word; one of the same name may hold bodies (公安局). */
const UNIT_COLUMN = /^(?:计量)?单 ?位$/;

/** The numbers of a row, each under its column. */
export function rowFigures(all: readonly Cell[], whole: Table): readonly Found[] {
  const { cells, table, measure } = withoutUnitColumn(all, whole);
  const { columns } = table;
  const shift = shiftOf(cells, columns);
  if (isAskew(cells, columns, shift)) return [];
  const label = labelOf(cells, columns, shift);
  const isBare = shift === 0 && cells.every(isNumber);
  const year = rowYear(cells, columns[shift]);
  return cells.flatMap((cell, index) => {
    const column = columns[index + shift];
    if (!isNumber(cell) || column === undefined || column.isLabel) return [];
    // The first cell of a row is its number in the list, unless its heading names a unit, or what all its numbers count.
    const isSerial = column.head === null && !(isBare && column.isCounted);
    if (index === 0 && isSerial && /^\d{1,3}$/.test(cell.text)) return [];
    if (year !== undefined && index === 0) return [];
    const head = headOf(cell.text, { column, label, table, measure });
    if (head === undefined) return [];
    const role = CHANGE_ROW.test(label) ? 'change' : column.role;
    // A row of nothing but numbers is told by its headings.
    const named = year === undefined && !isBare ? countedIn(label, column) : column.name;
    return [{ ...cellFigure(cell, { ...column, role, year }, head), cell: named }];
  });
}

interface MeasuredRow {
  readonly cells: readonly Cell[];
  readonly table: Table;
  /** The measure word that the row gives in a column of its own; null where it gives none. */
  readonly measure: HeadUnit | null;
}

/** A row without the cell that only names its measure word (指标 | 单位 | 数量), as it is where it has none. */
function withoutUnitColumn(cells: readonly Cell[], table: Table): MeasuredRow {
  const at = table.columns.findIndex(({ name }, place) => place > 0 && UNIT_COLUMN.test(name));
  const measure = at < 0 || cells.length !== table.columns.length ? null : unitNamed(cells[at]?.text ?? '');
  if (measure === null) return { cells, table, measure };
  const without = <T>(list: readonly T[]): readonly T[] => list.filter((_, place) => place !== at);
  return { cells: without(cells), table: { ...table, columns: without(table.columns) }, measure };
}

/** How far the cells stand from the left of their columns: rows may lack cells there, a header the corner above the labels. */
function shiftOf(cells: readonly Cell[], columns: readonly Column[]): number {
  const [first] = cells;
  const isLabelled = first !== undefined && (!isNumber(first) || YEAR_CELL.test(first.text));
  return cells.length === columns.length + 1 && isLabelled ? -1 : Math.max(0, columns.length - cells.length);
}

/** Whether a row that lacks cells lacks them somewhere else than at its left: its label stands under what is counted. */
function isAskew(cells: readonly Cell[], columns: readonly Column[], shift: number): boolean {
  const [first] = cells;
  const over = columns[shift];
  if (shift <= 0 || first === undefined || over === undefined || isNumber(first)) return false;
  return !isEmpty(first) && (over.isCounted || over.head !== null);
}

/**
 * What a row is about: the words that stand before its first number, as the kind and its sub-kind (处罚 警告), without numbers in a
 * list; else its first words.
 */
function labelOf(cells: readonly Cell[], columns: readonly Column[], shift: number): string {
  const from = cells.findIndex((cell, at) => isWord(cell) && columns[at + shift]?.isLabel !== true);
  const first = cells[from] ?? cells.find(isWord);
  if (first === undefined) return '';
  const second = from < 0 ? undefined : cells[from + 1];
  const isKind = second !== undefined && isWord(second) && cells.slice(from + 2).some(isNumber);
  const both = isKind ? `${first.text}${second.text}` : '';
  return both === '' || both.length > LONGEST_NAME / 2 ? first.text : both;
}

/** What a cell counts, from the label of its row and the heading of its column; empty when either is missing. */
function countedIn(label: string, { name, isYearAlone }: Column): string {
  const row = withoutUnit(label);
  if (row === '' || name === '' || row.length + name.length > LONGEST_NAME) return '';
  // 低保人数 under 数量 is told by itself.
  if (NUMBER_COLUMN.test(name) && /[数量额率]$/.test(row)) return row;
  if (isYearAlone) return row;
  const isOfColumn = [TOTAL_ROW, CHANGE_ROW, SHARE_ROW].some((words) => words.test(row));
  const isTurned = MEASURE_ROW.test(row) && !MEASURE_ROW.test(name);
  return isOfColumn || isTurned ? `${name}${row}` : row.endsWith(name) ? row : `${row}${name}`;
}

/** What tells the unit of a cell. */
interface CellContext {
  readonly column: Column;
  readonly label: string;
  readonly table: Table;
  readonly measure: HeadUnit | null;
}

/** The unit of a cell by its own sign, its row's label, its column's heading or the caption; undefined where it is none. */
function headOf(text: string, { column, label, table, measure }: CellContext): HeadUnit | undefined {
  if (text.endsWith('%')) return PERCENT;
  const quantity = quantityIn(text);
  if (quantity !== null) return quantity.head;
  const row = measure ?? unitOf(label);
  if (row?.kind === 'percent') return row;
  if (column.head?.kind === 'percent' || column.head?.kind === 'money') return column.head;
  const own = row ?? column.head;
  if (own !== null) return own;
  const { caption, hasMoney } = table;
  const isDecimal = text.includes('.');
  const named = { column: column.name, row: withoutUnit(label), isDecimal, hasMoney };
  const unit = caption.length === 0 ? null : captionUnit(caption, named);
  if (unit === undefined) return undefined;
  return unit ?? (isCountedName(label) || column.isCounted ? NO_UNIT : undefined);
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
  const digits = NUMBER.test(cell.text) ? cell.text : (quantityIn(cell.text)?.digits ?? cell.text);
  return {
    start: cell.start,
    end: cell.end,
    numberStart: cell.start,
    value: arabicValue(digits.replace('%', ''), power),
    unit,
    bound: 'exact',
    kind,
    soft: false,
    role,
    ...(period === undefined ? {} : { period }),
  };
}
