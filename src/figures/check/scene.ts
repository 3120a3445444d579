import type { FigureInContext } from '../types.js';

/** A figure with what the checks ask of it again and again. */
export interface Stated {
  readonly figure: FigureInContext;
  /** Position among the report's figures. */
  readonly index: number;
  /** Words of its clause before it, back to the figure before, without what links them to the number. */
  readonly words: string;
  /** Words of its clause after it, up to the next figure. */
  readonly after: string;
  /** Decimals of the number as written: 2 for 91.58%. */
  readonly decimals: number;
  /** Stated without bound, scale (2.7万) or doubt, so that arithmetic with it is exact. */
  readonly exact: boolean;
}

/** The figures between two sentence ends (。！？ or a line end); ； does not end a statement (复句). */
export interface Statement {
  readonly stated: readonly Stated[];
  /** The text between two of its figures, without white space. */
  between(first: Stated, second: Stated): string;
  /** The statement's text around a figure, as far as a check may look. */
  near(one: Stated): string;
  /** The figures near one, itself included: what a check may look at. */
  around(one: Stated): readonly Stated[];
}

/** How far apart two numbers of one statement can be and still be checked against one another. */
const REACH = 24;
/** The same in characters. */
const WITHIN = 300;

const FIGURE_END = /[。！？!?\n\r]/u;

/** Groups a report's figures into statements. */
export function statementsOf(text: string, figures: readonly FigureInContext[]): readonly Statement[] {
  const groups: FigureInContext[][] = [];
  figures.forEach((figure, i) => {
    const previous = figures[i - 1];
    const apart = previous === undefined || FIGURE_END.test(text.slice(previous.end, figure.start));
    if (apart) groups.push([figure]);
    else groups.at(-1)?.push(figure);
  });
  let index = 0;
  return groups.map((group) => {
    const offset = index;
    index += group.length;
    return statementOf(text, group, offset);
  });
}

function statementOf(text: string, group: readonly FigureInContext[], offset: number): Statement {
  const start = group[0]?.sentence.start ?? 0;
  const end = group.at(-1)?.sentence.end ?? 0;
  const stated = group.map((_, i) => statedOf(text, group, { i, index: offset + i }));
  return {
    stated,
    between: (a, b) => text.slice(a.figure.end, b.figure.start).replace(/\s+/gu, ''),
    near: ({ figure }) =>
      text.slice(Math.max(start, figure.start - WITHIN), Math.min(end, figure.end + WITHIN)),
    around: (one) => stated.slice(Math.max(0, one.index - offset - REACH), one.index - offset + REACH),
  };
}

/** A statement with the one before it in the same paragraph: its rates may be of numbers that stand there. */
export function withBefore(before: Statement, statement: Statement): Statement {
  const stated = [...before.stated, ...statement.stated];
  const offset = stated[0]?.index ?? 0;
  return {
    ...statement,
    stated,
    around: (one) => stated.slice(Math.max(0, one.index - offset - REACH), one.index - offset + REACH),
  };
}

/** Whether no paragraph ends between two statements, and they stand close. */
export function adjoins(text: string, before: Statement, statement: Statement): boolean {
  const from = before.stated.at(-1)?.figure.end ?? 0;
  const to = statement.stated[0]?.figure.start ?? 0;
  return to - from < WITHIN && !/[\n\r]/u.test(text.slice(from, to));
}

function statedOf(
  text: string,
  group: readonly FigureInContext[],
  at: { readonly i: number; readonly index: number },
): Stated {
  const figure = group[at.i] as FigureInContext;
  const from = Math.max(figure.clause.start, group[at.i - 1]?.end ?? 0, figure.start - WITHIN);
  const to = Math.min(figure.clause.end, group[at.i + 1]?.start ?? figure.clause.end, figure.end + WITHIN);
  return {
    figure,
    index: at.index,
    words: text.slice(from, figure.start).replace(/\s+/gu, ''),
    after: text.slice(figure.end, Math.max(figure.end, to)).replace(/\s+/gu, ''),
    decimals: decimalsOf(figure.text),
    exact:
      figure.bound === 'exact' && !figure.soft && !/[万亿萬億千百]/u.test(figure.text.replace('百分', '')),
  };
}

/** Decimals as written, in half- or full-width digits. */
export function decimalsOf(text: string): number {
  return /[.．]([\d０-９]+)/u.exec(text)?.[1]?.length ?? 0;
}

/** Whether two figures are tied by what they count. */
export function tied(a: Stated, b: Stated): boolean {
  return a.figure.siblings.includes(b.figure.start);
}
