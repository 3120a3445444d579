import { cellsOf } from '../extract/cells.js';
import { sameThings } from '../metric/carry.js';
import type { Stated, Statement } from './scene.js';
import { finding, term, verdictOf } from './verdict.js';
import type { Finding } from './verdict.js';

/** A row of a table with its numbers by place, counted from the right. */
interface Row {
  readonly label: string;
  readonly cells: ReadonlyMap<number, Stated>;
  readonly width: number;
  /** Where its line starts and ends in the text. */
  readonly start: number;
  readonly end: number;
}

const TOTAL = /^(?:合计|总计|共计)$/u;
/** Labels of rows that are counted in another row already, so that nothing can be added up. */
const INSIDE = /其中|小计|^含|^#|占/u;
const LONGEST_TABLE = 60;

/** Totals of a table's columns, and the rates of its rows, recomputed from the other cells (表格核算). */
export function checkTables(text: string, statements: readonly Statement[]): readonly Finding[] {
  const found: Finding[] = [];
  let above: Row[] = [];
  let last: Row | null = null;
  for (const statement of statements) {
    const row = rowOf(text, statement);
    if (row === null || last === null || !follows(text, last, row)) above = [];
    last = row;
    if (row === null) continue;
    found.push(...ratesIn(row));
    if (TOTAL.test(row.label)) {
      found.push(...totalsIn(row, above), ...sharesIn(row, above));
      above = [];
    } else if (above.length < LONGEST_TABLE) above.push(row);
  }
  return found;
}

function rowOf(text: string, { stated }: Statement): Row | null {
  const first = stated[0];
  const lastOne = stated.at(-1);
  if (first === undefined || lastOne === undefined) return null;
  const start = text.lastIndexOf('\n', first.figure.start - 1) + 1;
  const next = text.indexOf('\n', lastOne.figure.end);
  const end = next < 0 ? text.length : next;
  if (end - start > 400) return null;
  const cells = cellsOf(text.slice(start, end), start);
  if (cells.length < 2 || cells[0] === undefined || cells[0].start === first.figure.start) return null;
  const byPlace = new Map<number, Stated>();
  cells.forEach((cell, i) => {
    const one = stated.find(({ figure }) => figure.start === cell.start && figure.end === cell.end);
    if (one !== undefined) byPlace.set(cells.length - i, one);
  });
  // A line of prose can look like cells; in a table every number is one.
  if (byPlace.size !== stated.length) return null;
  const label = cells.find((cell) => !/^[\d.,%]*$/u.test(cell.text))?.text ?? '';
  return { label: label.replace(/\s+/gu, ''), cells: byPlace, width: cells.length, start, end };
}

/** Whether a row stands right below another of the same shape. */
function follows(text: string, above: Row, row: Row): boolean {
  return above.width === row.width && text.slice(above.end, row.start).trim() === '';
}

function totalsIn(total: Row, rows: readonly Row[]): readonly Finding[] {
  if (rows.length < 2) return [];
  return [...total.cells].flatMap(([place, stated]) => {
    const parts = rows.map((row) => row.cells.get(place));
    if (!parts.every((part) => part !== undefined) || stated.figure.unit === '%') return [];
    if (!parts.every((part) => sameThings(part.figure.unit, stated.figure.unit))) return [];
    return columnTotal(stated, { parts, plain: !rows.some((row) => INSIDE.test(row.label)) });
  });
}

function columnTotal(
  total: Stated,
  { parts, plain }: { parts: readonly Stated[]; plain: boolean },
): readonly Finding[] {
  const sum = parts.reduce((all, part) => all + written(part), 0);
  const slack = parts.length * 0.5 * 10 ** -Math.max(...parts.map((part) => part.decimals), total.decimals);
  const fits = verdictOf(sum, written(total), total.decimals);
  const isOff = fits === 'inconsistent';
  // Rounded cells may add up to a little more or less.
  if (isOff && (!plain || (total.decimals > 0 && Math.abs(sum - written(total)) <= slack))) return [];
  const computed = parts.reduce((all, part) => all + part.figure.value, 0);
  const formula = parts.map(term).join('+');
  const note = isOff
    ? `本列各行之和为${String(Number(sum.toPrecision(12)))}，合计行写为${total.figure.text}。`
    : '本列各行之和等于合计。';
  return [finding(total, { formula, computed, parts, verdict: fits, note })];
}

/** The number of a cell as it is written, without the scale of its heading. */
function written({ figure }: Stated): number {
  return Number(figure.text.replaceAll(',', ''));
}

/** 办结率 of a row from its 办结 and what stands before it; only a fit is reported. */
function ratesIn(row: Row): readonly Finding[] {
  const cells = [...row.cells.values()];
  return cells.flatMap((rate) => {
    const stem = /([\p{sc=Han}]{2,4})率$/u.exec(rate.figure.metric)?.[1] ?? '';
    if (rate.figure.unit !== '%' || rate.figure.role !== 'value' || stem === '') return [];
    const over = cells.filter(({ figure }) => figure.kind === 'count' && endsInStem(figure.metric, stem));
    const quotients = over.flatMap((top) =>
      cells
        .filter((one) => one !== top && one.figure.kind === 'count' && one.index < top.index)
        .map((under) => ({ top, under })),
    );
    const fit = quotients.flatMap(({ top, under }) => quotient(rate, top, under))[0];
    return fit === undefined ? [] : [fit];
  });
}

function endsInStem(metric: string, stem: string): boolean {
  const bare = metric.replace(/(?:案件|件|总)?[数量]$/u, '');
  return bare.endsWith(stem.slice(-2));
}

/** 占比 of a row: its number before over the column's total. */
function sharesIn(total: Row, rows: readonly Row[]): readonly Finding[] {
  return rows.flatMap((row) =>
    [...row.cells].flatMap(([place, rate]) => {
      const top = row.cells.get(place + 1);
      const under = total.cells.get(place + 1);
      const isShare = rate.figure.unit === '%' && /占比|比例|比重|百分比/u.test(rate.figure.metric);
      return isShare && top !== undefined && under !== undefined ? quotient(rate, top, under) : [];
    }),
  );
}

function quotient(rate: Stated, top: Stated, under: Stated): readonly Finding[] {
  if (under.figure.value <= 0 || top.figure.value > under.figure.value) return [];
  const computed = (top.figure.value / under.figure.value) * 100;
  const verdict = verdictOf(computed, rate.figure.value, rate.decimals);
  if (verdict === 'inconsistent') return [];
  const formula = `${term(top)}/${term(under)}`;
  const note = `${formula}=${computed.toFixed(4)}%，与表中所写相符。`;
  return [finding(rate, { formula, computed, parts: [top, under], verdict, note })];
}
