import { captionOf, titleUnit, type Caption } from './captions.js';
import { cellsOf, isEmpty, isNumber, isWord, YEAR_CELL, type Cell } from './cells.js';

/** A table whose cells stand one to a line, as a web page gives it that has lost its grid (逐行表格). */
export interface StackedTable {
  readonly caption: Caption;
  /** The headings of its columns; the one above the labels may be missing. */
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether its rows have labels; a row without any is told by the headings alone. */
  readonly isLabelled: boolean;
}

/** A longer line is a sentence, or a heading of the report. */
const LONGEST_CELL = 20;
const LONGEST_TITLE = 40;
const SENTENCE =
  /[。;,:!?|\t]|^[一二三四五六七八九十]{1,3}、|^\([一二三四五六七八九十]{1,3}\)|^\d{1,2}[、.]\D/;
/** What a table may have above its headings. */
const TITLE = /(?:情况|统计|一览|明细|汇总|总表|表|结果|数据)(?:\([^()]{1,8}\))?$|^附?表\d/;
/** What stands above the labels of the rows. */
const CORNER =
  /^(?:申请|审理|处理|统计|办理|被申请人?|行政|执法|案件)?(?:类别|类型|种类|分类|项目|方式|部门|单位|机关|名称|领域|指标|内容|地区|区域|区县|县区|县市区|乡镇|镇街|街道|乡镇街道|事项|环节|结果|情况|对象|阶段|渠道|年度|年份|主体)(?:名称)?$/;
const SERIAL = /^(?:序号|编号)$/;
const MOST_COLUMNS = 12;
/** Names and as many numbers below them, where no caption says that they are a table. */
const LEAST_NAMES = 3;

/** The tables of a text whose cells stand one to a line, as far as it is certain which cell stands where. */
export function stackedTables(folded: string): readonly StackedTable[] {
  const tables: StackedTable[] = [];
  let run: Cell[] = [];
  let caption: Caption = [];
  let start = 0;
  const end = (): void => {
    if (run.some(isNumber)) tables.push(...tablesIn(run, caption));
    run = [];
    caption = [];
  };
  for (const line of folded.split('\n')) {
    const text = line.trim();
    const at = start + line.indexOf(text);
    start += line.length + 1;
    if (text === '') continue;
    const named = isTitleLine(text) ? (captionOf(text) ?? titleUnit(text)) : null;
    if (named !== null || !isCell(text)) end();
    caption = named ?? caption;
    if (named === null && isCell(text)) run.push({ text, start: at, end: at + text.length });
  }
  end();
  return tables;
}

function isTitleLine(text: string): boolean {
  return text.length <= LONGEST_TITLE && (/单位/.test(text) || TITLE.test(text));
}

function isCell(text: string): boolean {
  return text.length <= LONGEST_CELL && !SENTENCE.test(text) && cellsOf(text, 0).length < 2;
}

/** The tables of a run of cells, one after the other, up to where nothing tells the columns any more. */
function tablesIn(run: readonly Cell[], caption: Caption): readonly StackedTable[] {
  const tables: StackedTable[] = [];
  let at = 0;
  while (at < run.length) {
    const first = run.findIndex((cell, place) => place >= at && isNumber(cell) && !isYear(cell));
    if (first < 0) return tables;
    const names = run.slice(at, first);
    const found = labelled(run, names, first) ?? bare(run, names, { first, hasCaption: caption.length > 0 });
    if (found === null || !names.every(isWordOrYear)) return tables;
    const { head, rows, isLabelled } = found;
    tables.push({ caption: at === 0 ? caption : [], head, rows, isLabelled });
    at = found.end;
  }
  return tables;
}

interface Grid extends Omit<StackedTable, 'caption'> {
  readonly end: number;
}

/** Rows of a label and as many numbers as there are headings (维持 3509 74.7% 撤销 63 1.3%), be they numbered or not. */
function labelled(run: readonly Cell[], names: readonly Cell[], first: number): Grid | null {
  const serial = names.findLastIndex(({ text }) => SERIAL.test(text));
  if (serial >= 0) return rowsOf(run, { from: first, head: names.slice(serial), words: [1] });
  const label = names.at(-1);
  const count = run.slice(first).findIndex((cell) => isWord(cell));
  if (label === undefined || count < 1 || count > MOST_COLUMNS) return null;
  const before = names.slice(0, -1);
  const head = before.slice(-count);
  if (head.length < count || !opens(before.slice(0, -count), head)) return null;
  return rowsOf(run, { from: first - 1, head, words: [0] });
}

/** Rows of one shape from a place on; null where there are fewer than two, or where they end inside a row. */
function rowsOf(
  run: readonly Cell[],
  {
    from,
    head,
    words,
  }: { readonly from: number; readonly head: readonly Cell[]; readonly words: readonly number[] },
): Grid | null {
  const width = words[0] === 0 ? head.length + 1 : head.length;
  const isRow = (cells: readonly Cell[]): boolean =>
    cells.length === width && cells.every((cell, at) => words.includes(at) === isWord(cell));
  const rows: (readonly Cell[])[] = [];
  let at = from;
  for (let row = run.slice(at, at + width); isRow(row); row = run.slice(at, at + width)) {
    rows.push(row);
    at += width;
  }
  const next = run[at];
  const isCut = next !== undefined && (isNumber(next) || isNumberNext(run, at));
  if (rows.length < 2 || isCut || (next !== undefined && width < 3)) return null;
  return { head, rows, isLabelled: true, end: at };
}

/** Whether the first number stands right behind one name: a row of another width. */
function isNumberNext(run: readonly Cell[], at: number): boolean {
  const next = run[at + 1];
  return next !== undefined && !isWord(next);
}

/** As many numbers as there are names above them (新收 办结 维持 8745 7574 2480). */
function bare(
  run: readonly Cell[],
  names: readonly Cell[],
  { first, hasCaption }: { readonly first: number; readonly hasCaption: boolean },
): Grid | null {
  const behind = run.slice(first).findIndex((cell) => isWord(cell));
  const row = behind < 0 ? run.slice(first) : run.slice(first, first + behind);
  const head = names.slice(-row.length);
  const least = hasCaption ? 2 : LEAST_NAMES;
  if (row.length < least || row.length > MOST_COLUMNS || head.length < row.length) return null;
  if (!names.slice(0, -row.length).every(({ text }) => TITLE.test(text))) return null;
  return { head, rows: [row], isLabelled: false, end: first + row.length };
}

/** Whether what stands above the headings is a title, the heading above the labels, or the headings once more. */
function opens(above: readonly Cell[], head: readonly Cell[]): boolean {
  const names = head.map(({ text }) => text);
  const repeats = above.slice(-names.length).every(({ text }, at) => text === names[at]);
  const isRepeated = names.length > 1 && above.length >= names.length && repeats;
  const rest = isRepeated ? above.slice(0, -names.length) : above;
  if (rest.length === 0) return true;
  const [one = rest[0], two] = rest.slice(-2);
  if (rest.length > 2 || one === undefined) return false;
  return two === undefined
    ? CORNER.test(one.text) || TITLE.test(one.text)
    : TITLE.test(one.text) && CORNER.test(two.text);
}

function isYear({ text }: Cell): boolean {
  return YEAR_CELL.test(text) && /年/.test(text);
}

function isWordOrYear(cell: Cell): boolean {
  return isWord(cell) || isYear(cell) || isEmpty(cell);
}
