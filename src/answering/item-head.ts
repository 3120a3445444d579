import type { Span } from '../lib/span.js';
import type { Passage } from '../reports/types.js';
import type { StoredFigure } from '../store/store.js';

/** A label that a paragraph opens with, behind the mark of a list or none: 劳动仲裁。立案4218件; ——行政复议。; 积案攻坚：. */
const LABEL =
  /^\s*(?:—{1,2}|[■●◆▪★•]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]{1,2})?\s*(?:\p{Script=Han}|[“”（）]){2,12}[。：:]/u;
const ITEM = /[一二三四五六七八九十]是[^。；;\n]{2,40}[。；;]/gu;
/** What a table is called in a line of its own: 表1：省直部门行政复议案件情况, 行政许可实施情况（件）. */
const TITLE = /(?:情况|统计|一览|明细|汇总)表?(?:[（(][^（）()]{1,12}[）)])?$/u;
const LONGEST_TITLE = 40;
const CELLS = /[|\t]/u;
/** What makes a line a sentence and no row of a table. */
const SENTENCE = /[，。；！？]/u;
const ANNOUNCES = /[：:]$/u;
/** Rows further below what announces them belong to another table. */
const MOST_ROWS = 40;
const LONGEST_HEAD = 120;

/**
 * What opens the list item, the paragraph or the table that a figure stands in (所在条目的领起语): 二是优化政务服务。, 劳动仲裁。,
 * 各镇办案明细如下：; up to its first stop.
 */
export function itemHead(text: string, { sentence }: StoredFigure, passage: Passage | undefined): string {
  if (isRow(text, sentence)) {
    const table = tableHead(text, sentence.start);
    if (table !== '') return table;
  }
  const from = Math.max(0, sentence.start - 400, (passage?.start ?? 0) - 200);
  const before = text.slice(from, sentence.start);
  const opened = [...before.matchAll(ITEM)].at(-1);
  const label = LABEL.exec(before.slice(before.lastIndexOf('\n') + 1));
  return opened?.[0] ?? label?.[0] ?? '';
}

/** Whether a sentence is a row of a table. */
export function isRow(text: string, { start, end }: Span): boolean {
  return !SENTENCE.test(text.slice(start, end));
}

/** The line that announces the rows above and with this one, or names their table; empty where sentences stand between. */
function tableHead(text: string, at: number): string {
  let end = text.lastIndexOf('\n', at - 1);
  for (let rows = 0; end > 0 && rows < MOST_ROWS;) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end).trim();
    if (line !== '') rows += 1;
    if (ANNOUNCES.test(line)) return line.slice(-LONGEST_HEAD);
    if (line.length <= LONGEST_TITLE && TITLE.test(line) && !CELLS.test(line)) return line;
    if (SENTENCE.test(line)) return '';
    end = start - 1;
  }
  return '';
}
