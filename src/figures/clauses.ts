import type { Span } from '../lib/span.js';

/** A clause that states figures (小句), with the wider spans it stands in. */
export interface Clause extends Span {
  /** Up to 。！？； or a line end (句子). */
  readonly sentence: Span;
  /** Up to 。！？ or a line end: what subject and verb are carried through (复句). Equal for clauses of one statement. */
  readonly statement: Span;
  /** Separator before the clause; empty at the start of a statement. */
  readonly before: string;
}

const STATEMENT_END = new Set(['。', '！', '？', '!', '?', '\n', '\r']);
const SENTENCE_END = new Set(['；', ';']);
const COMMAS = new Set(['，', ',', '：', ':']);
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['「', '」'],
  ['（', '）'],
  ['(', ')'],
]);
/** A quotation longer than this is taken for an unbalanced mark. */
const LONGEST_QUOTATION = 120;
/** Text between two figures that joins them as equals: 63件、部门6件; 18个窗口和6个综窗区. */
const JOINING = new Set(['、', '和', '及', '与', '或']);

interface Marks {
  readonly cuts: { at: number; end: number; mark: string }[];
}

/**
 * Cuts the text into clauses around `figures` (sorted, not overlapping). Marks inside a figure or inside a quotation
 * without figures do not cut; a bracket that holds figures does, and so does 、 or 和 right after a figure.
 * One pass, so the time is linear in the text.
 */
export function clausesOf(text: string, figures: readonly Span[]): readonly Clause[] {
  return assemble(text, findCuts(text, figures).cuts);
}

function findCuts(text: string, figures: readonly Span[]): Marks {
  const cuts: Marks['cuts'] = [];
  let next = 0;
  let at = 0;
  while (at < text.length) {
    const figure = figures[next];
    if (figure !== undefined && at >= figure.start) {
      next += 1;
      at = Math.max(at, figure.end);
      const join = joinAfter(text, at);
      if (join !== null) {
        cuts.push(join);
        at = join.end;
      }
      continue;
    }
    const mark = text.charAt(at);
    const close = skipTo(text, at, figure);
    if (close > at) {
      at = close;
      continue;
    }
    if (isCut(mark) || opensFigures(text, at, figure)) cuts.push({ at, end: at + 1, mark });
    at += 1;
  }
  return { cuts };
}

/** 、 or 和 that follows a figure directly, or a dash before what it is made up of (31260次——县级184次). */
function joinAfter(text: string, end: number): { at: number; end: number; mark: string } | null {
  let at = end;
  while (text.charAt(at) === ' ') at += 1;
  const mark = text.charAt(at);
  if (JOINING.has(mark)) return { at, end: at + 1, mark };
  const dash = DASH.exec(text.slice(at, at + 4))?.[0];
  return dash === undefined ? null : { at, end: at + dash.length, mark: dash };
}

/** A dash that parts follow; one before a number is part of a range. */
const DASH = /^—{1,2}(?=\p{Script=Han})/u;

/** End of a quotation that opens at `at` and holds no figure; `at` itself when there is none. */
function skipTo(text: string, at: number, figure: Span | undefined): number {
  const closing = CLOSING.get(text.charAt(at));
  if (closing === undefined) return at;
  const limit = Math.min(text.length, at + LONGEST_QUOTATION, figure?.start ?? text.length);
  for (let i = at + 1; i < limit; i += 1) {
    const mark = text.charAt(i);
    if (mark === closing) return i + 1;
    if (mark === '\n' || mark === '\r') return at;
  }
  return at;
}

function isCut(mark: string): boolean {
  return (
    STATEMENT_END.has(mark) || SENTENCE_END.has(mark) || COMMAS.has(mark) || mark === '）' || mark === ')'
  );
}

function opensFigures(text: string, at: number, figure: Span | undefined): boolean {
  const mark = text.charAt(at);
  return (mark === '（' || mark === '(') && figure !== undefined && figure.start - at < LONGEST_QUOTATION;
}

function assemble(text: string, cuts: Marks['cuts']): readonly Clause[] {
  const clauses: { start: number; end: number; before: string }[] = [];
  const all: Clause[] = [];
  let start = 0;
  let before = '';
  let sentences: Span[] = [];
  let sentenceStart = 0;
  let statementStart = 0;
  let sentenceOf: number[] = [];
  const flush = (end: number): void => {
    const statement = { start: statementStart, end };
    clauses.forEach((clause, i) => {
      all.push({ ...clause, sentence: sentences[sentenceOf[i] ?? 0] ?? statement, statement });
    });
    clauses.length = 0;
    sentences = [];
    sentenceOf = [];
  };
  for (const cut of [...cuts, { at: text.length, end: text.length, mark: '\n' }]) {
    clauses.push({ start, end: cut.at, before });
    sentenceOf.push(sentences.length);
    start = cut.end;
    before = cut.mark;
    const statementEnds = STATEMENT_END.has(cut.mark);
    if (!statementEnds && !SENTENCE_END.has(cut.mark)) continue;
    const end = cut.mark === '\n' || cut.mark === '\r' ? cut.at : cut.end;
    sentences.push({ start: sentenceStart, end });
    sentenceStart = cut.end;
    if (!statementEnds) continue;
    flush(end);
    statementStart = cut.end;
    before = '';
  }
  return all;
}
