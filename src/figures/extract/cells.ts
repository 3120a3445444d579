import type { Span } from '../../lib/span.js';
import type { HeadUnit } from './bare.js';
import { unitNamed } from './captions.js';

/** A number that makes up a cell (纯数字单元格). */
export const NUMBER = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/;
/** A year that makes up a cell. */
export const YEAR_CELL = /^((?:19|20)\d{2}) ?年?度?$/;
const WITH_UNIT = /^([-+]?\d[\d,]*(?:\.\d+)?) ?([^\d\s.,%()]{1,6})$/;
/** 1月 and 3日 are headings, and no quantities. */
const DATES = /[年月日号]$/;
/** What stands in a cell that says nothing. */
const EMPTY = /^(?:[-/\\*.·]{0,4}|无|空)$/;

/** A cell's text without the white space around it. */
export interface Cell extends Span {
  readonly text: string;
}

/** A number with its measure word in one cell (77件). */
export interface Quantity {
  readonly digits: string;
  readonly head: HeadUnit;
}

/**
 * The cells of a line, divided by tabs, bars or runs of spaces; none where the line is no table row (表格单元). Between bars and
 * tabs an empty cell keeps its place; elsewhere nothing tells that there is one.
 */
export function cellsOf(line: string, start: number): readonly Cell[] {
  if (/[\t|]/.test(line)) return barred(line, start);
  const isSpaced = /\S {2,}\S/.test(line);
  const isLoose = !isSpaced && !/[。;!?]|,(?!\d{3})/.test(line) && line.length < 120 && /\S \S/.test(line);
  const pattern = isSpaced ? /\S+(?: \S+)*/g : isLoose ? /\S+/g : null;
  if (pattern === null) return [];
  return [...line.matchAll(pattern)].flatMap(({ 0: text, index }) =>
    numbersIn({ text, start: start + index, end: start + index + text.length }),
  );
}

/** The cells between bars, else between tabs; a bar at either end of the line frames it. */
function barred(line: string, start: number): readonly Cell[] {
  const mark = line.includes('|') ? '|' : '\t';
  let from = start;
  const cells = line.split(mark).map((part) => {
    const text = part.trim();
    const at = from + part.indexOf(text);
    from += part.length + mark.length;
    return { text, start: at, end: at + text.length };
  });
  if (mark === '|' && cells[0]?.text === '') cells.shift();
  if (mark === '|' && cells.at(-1)?.text === '') cells.pop();
  return cells.flatMap(numbersIn);
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

/** Whether a cell holds nothing, or a stroke that stands for nothing. */
export function isEmpty({ text }: Cell): boolean {
  return EMPTY.test(text);
}

/** Whether a cell is a number, with or without a measure word. */
export function isNumber({ text }: Cell): boolean {
  return NUMBER.test(text) || quantityIn(text) !== null;
}

/** Whether a cell holds words. */
export function isWord(cell: Cell): boolean {
  return !isNumber(cell) && !isEmpty(cell);
}

/** The number and the measure word that make up a cell; null where it is none. */
export function quantityIn(text: string): Quantity | null {
  const [, digits = '', unit = ''] = WITH_UNIT.exec(text) ?? [];
  const head = unit === '' || DATES.test(unit) ? null : unitNamed(unit);
  return head === null ? null : { digits, head };
}
