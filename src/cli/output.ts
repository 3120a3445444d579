import { rename, rm, writeFile } from 'node:fs/promises';
import { styleText } from 'node:util';
import Table from 'cli-table3';
import stringWidth from 'string-width';
import type { Answer, Citation } from '../answering/types.js';
import type { StoreStamp } from '../store/store.js';
import type { Figure } from '../figures/types.js';
import { DianjuError, type Language } from '../lib/errors.js';

/** What the process ends with: something went wrong, or the command line was not understood. */
export const EXIT = { failed: 1, usage: 2 } as const;

/** Writes one line of data to standard output. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes one object as a line of NDJSON to standard output. */
export function printJson(row: unknown): void {
  printLine(JSON.stringify(row));
}

/** Writes a remark to standard error, where it cannot mix with data. */
export function remark(line: string): void {
  process.stderr.write(`${line}\n`);
}

/**
 * Writes a file that the user asked for, whole or not at all.
 *
 * @throws DianjuError `file-unwritable`
 */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}`;
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new DianjuError('file-unwritable', file, { cause: error });
  }
}

/** Rows that a reader is shown; thousands are for a file. */
const MOST_ROWS = 40;

/** The first rows of a long list, and how many are left. */
export function firstOf<T>(rows: readonly T[]): { readonly head: readonly T[]; readonly more: number } {
  const head = rows.slice(0, MOST_ROWS);
  return { head, more: rows.length - head.length };
}

/** The line under a list that goes on. */
export function moreRows(more: number, language: Language): string {
  return language === 'zh'
    ? `… 另有 ${more} 行：加 --json 可得全部。`
    : `… ${more} more: --json gives them all.`;
}

/** A borderless table whose columns line up for wide (Chinese) characters too. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const table = new Table({
    head: [...head],
    style: { head: process.stdout.isTTY ? ['bold'] : [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: BORDERLESS,
  });
  for (const row of rows) table.push([...row]);
  printLine(table.toString().replaceAll(/(?<! ) +$/gmu, ''));
}

const BORDERLESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

/** Cuts a text to a width in terminal columns, with an ellipsis where something is left out. */
export function fit(text: string, columns: number): string {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  if (stringWidth(flat) <= columns) return flat;
  let kept = '';
  for (const character of flat) {
    if (stringWidth(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** What was loaded: reports, generation of the index, day of its last change (索引版本). */
export function stampLine({ reports, generation, changed }: StoreStamp, language: Language): string {
  const day = changed?.slice(0, 10) ?? '–';
  return language === 'zh'
    ? `据 ${reports} 份报告 · 索引第 ${generation} 版 · ${day}`
    : `from ${reports} reports · index ${generation} · ${day}`;
}

/** The fields of a figure that the contract names, in its order. */
export function figureJson(figure: Figure & { readonly report: string }): Record<string, unknown> {
  const { report, start, end, text, value, unit, bound, kind, role, metric, period } = figure;
  return { report, start, end, text, value, unit, bound, kind, role, metric, period };
}

/** An answer in the form of the contract, with the row's id where it came from a batch. */
export function answerJson(answer: Answer, id: string | null): Record<string, unknown> {
  return {
    ...(id === null ? {} : { id }),
    question: answer.question,
    status: answer.status,
    kind: answer.kind,
    answer: answer.answer,
    figures: answer.figures.map(figureJson),
    citations: answer.citations,
    comparison: answer.comparison,
    derived: answer.derived,
    reason: answer.reason,
    near: answer.near.map((miss) => ({
      ...miss,
      figure: miss.figure === null ? null : figureJson(miss.figure),
    })),
    options: answer.options,
    correction: answer.correction,
    wording: answer.wording ?? 'extracted',
  };
}

/** Prints an answer for a reader: the answer, what stands close to a refusal, each quote with its place, other readings. */
export function printAnswer(answer: Answer, language: Language): void {
  printLine(answer.answer);
  if (answer.near.length > 0) {
    printLine('');
    printLine(language === 'zh' ? '最接近的：' : 'Closest to it:');
  }
  for (const { figure, citation, why, whyEn } of answer.near) {
    const stated = figure === null ? '' : `${figure.text} ${figure.metric} · `;
    printLine(`  · ${stated}${language === 'zh' ? why : whyEn} [${citation.n}]`);
  }
  const cited = [...answer.citations, ...answer.near.map((miss) => miss.citation)];
  for (const citation of new Map(cited.map((one) => [one.n, one])).values()) printCitation(citation);
  if (answer.options.length > 0) {
    printLine('');
    printLine(language === 'zh' ? '也可能是问：' : 'You may also mean:');
    for (const option of answer.options) printLine(`  · ${option.label}: ${option.question}`);
  }
}

function printCitation(citation: Citation): void {
  const place = [`${citation.jurisdiction} ${citation.year}`, ...citation.heading].join(' › ');
  printLine('');
  printLine(`[${citation.n}] ${citation.id}  ${place}`);
  printLine(`    ${emphasised(citation).replaceAll(/(?<!\s)\s*\n\s*/gu, '\n    ')}`);
}

function emphasised(citation: Citation): string {
  if (!process.stdout.isTTY) return citation.quote;
  let shown = '';
  let at = citation.start;
  for (const mark of citation.marks) {
    if (mark.start < at || mark.end > citation.end) continue;
    shown += citation.quote.slice(at - citation.start, mark.start - citation.start);
    shown += styleText('bold', citation.quote.slice(mark.start - citation.start, mark.end - citation.start));
    at = mark.end;
  }
  return shown + citation.quote.slice(at - citation.start);
}
