import { headUnit, type HeadUnit } from './bare.js';

/** The units that a table's caption names for all its columns (单位：件、万元). */
export type Caption = readonly HeadUnit[];

const CAPTION = /单位(?:均为|均|为)?:? ?([^()\n|\t:。]{1,30}?) ?\)?[:。]? *$/;
const TITLE_UNIT = /[^()\d]\(([^()]{1,8})\):?$/;
const LONGEST_TITLE = 40;
const SEPARATORS = /[、,;和及 ]+/;
const SCALED = /^(百万|千万|十|百|千|万|亿)(.+)$/;
const RATES = /率|比例|占比|比重|幅度|[增降]幅|增长|同比|环比/;
const MONEY = /(?<![名份员差限])额$|[没货税价]款|资金|经费|产值|价值|投资|收入|支出|费用|税费|标的|案值/;
/** Names of penalties in money as well as of the cases in which they are imposed. */
const MONEY_OR_CASES = /罚款|罚没|没收/;
const MEANS = /人均|平均|均|每/;

/** The units of a caption at the end of a line; null where the line names none that is known (表格单位). */
export function captionOf(line: string): Caption | null {
  const named = CAPTION.exec(line)?.[1];
  return named === undefined ? null : unitsNamed(named);
}

/** The units at the end of a title without the word 单位 (行政许可实施情况（件）); null where it ends in none. */
export function titleUnit(line: string): Caption | null {
  const title = line.trim();
  if (title.length > LONGEST_TITLE || /[。;,!?|\t]/.test(title)) return null;
  const named = TITLE_UNIT.exec(title)?.[1];
  return named === undefined ? null : unitsNamed(named);
}

function unitsNamed(named: string): Caption | null {
  const units = named.split(SEPARATORS).flatMap((part) => {
    const whole = unitNamed(part);
    return whole === null ? part.split('/').map(unitNamed) : [whole];
  });
  const known = units.filter((unit) => unit !== null);
  return known.length === 0 || known.length < units.length ? null : known;
}

/** The measure word that a text consists of, with or without brackets and scale: （万元）; null when it is none. */
export function unitNamed(text: string): HeadUnit | null {
  const bare = text.replace(/^\(|\)$/g, '').trim();
  const scaled = SCALED.exec(bare);
  return headUnit('', bare) ?? (scaled === null ? null : headUnit(scaled[1] ?? '', scaled[2] ?? ''));
}

/** What decides which unit of a caption a cell has. */
export interface Named {
  /** Heading of the column. */
  readonly column: string;
  /** Label of the row. */
  readonly row: string;
  readonly isDecimal: boolean;
  /** Another column names a sum of money without doubt. */
  readonly hasMoney: boolean;
}

/**
 * The unit of a caption that a cell has by what its column, else its row, names; null where the caption has none for it,
 * undefined where it says that the number cannot be read: a sum of money in a table of cases alone.
 */
export function captionUnit(caption: Caption, named: Named): HeadUnit | null | undefined {
  const money = caption.filter((unit) => unit.kind === 'money');
  const rates = caption.filter((unit) => unit.kind === 'percent');
  const counts = caption.filter((unit) => unit.kind !== 'money' && unit.kind !== 'percent');
  const names = `${named.column} ${named.row}`;
  if (RATES.test(named.column) || RATES.test(named.row)) return only(rates);
  if (isMoney(named, counts.length > 0 && money.length > 0)) return only(money) ?? undefined;
  if (counts.length === 0) return isCount(named.column) ? null : only(caption);
  if (named.isDecimal && !MEANS.test(names) && counts.every(({ power }) => power === 0)) return undefined;
  return only(counts) ?? only(counts.filter(({ unit }) => names.includes(unit)));
}

function only(units: Caption): HeadUnit | null {
  return units.length === 1 ? (units[0] ?? null) : null;
}

function isMoney({ column, row, isDecimal, hasMoney }: Named, isMixed: boolean): boolean {
  if (namesMoney(column) || namesMoney(row)) return true;
  const isEither = isMixed && (MONEY_OR_CASES.test(column) || MONEY_OR_CASES.test(row));
  return isEither && (isDecimal || !hasMoney);
}

/** Whether a heading names a sum of money without doubt: 罚没款, 标的额. */
export function namesMoney(name: string): boolean {
  return MONEY.test(name);
}

/** 案件数 and 人次 are no sums, whatever the caption says. */
function isCount(name: string): boolean {
  return /(?:[件人户次家起份条宗案]数|数量|[件人户]次)$/.test(name);
}
