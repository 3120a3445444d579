import type { ParsedReport } from '../../reports/types.js';
import { clausesOf } from '../clauses.js';
import type { Clause } from '../clauses.js';
import { describeStatement } from './metric.js';
import type { Described } from './metric.js';
import type { RawFigure } from '../raw.js';
import { stageOf } from '../stage.js';
import type { FigureInContext } from '../types.js';

/**
 * Adds metric, clause, sentence, heading, stage and siblings to numbers that were found in `parsed.text`.
 * @param raw - in text order, not overlapping
 */
export function inContext(
  parsed: Pick<ParsedReport, 'text' | 'sections'>,
  raw: readonly RawFigure[],
): readonly FigureInContext[] {
  const { text } = parsed;
  const clauses = clausesOf(text, raw);
  const headings = headingsOf(parsed, raw);
  const figures: FigureInContext[] = [];
  let next = 0;
  for (const statement of statementsOf(clauses)) {
    const figured = statement.map((clause) => {
      const inside: RawFigure[] = [];
      for (; next < raw.length; next += 1) {
        const figure = raw[next];
        if (figure === undefined || figure.start >= clause.end) break;
        inside.push(figure);
      }
      return { clause, figures: inside };
    });
    if (figured.every((one) => one.figures.length === 0)) continue;
    const described = describeStatement(text, figured);
    const flat = figured.flatMap((one) =>
      one.figures.map((figure) => ({ figure, clause: one.clause, all: one.figures })),
    );
    const groups = siblingsOf(
      flat.map((one) => one.figure),
      described,
    );
    flat.forEach(({ figure, clause, all }, i) => {
      const { link: _link, ...rest } = figure;
      const own = described[i];
      figures.push({
        ...rest,
        metric: own?.metric ?? '',
        clause: { start: clause.start, end: clause.end },
        sentence: clause.sentence,
        heading: headings[figures.length] ?? [],
        stage: stage(text, { clause, figure, all }, own?.verb ?? ''),
        siblings: groups[i] ?? [],
      });
    });
  }
  return figures;
}

function statementsOf(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const statements: Clause[][] = [];
  for (const clause of clauses) {
    const current = statements.at(-1);
    if (current?.[0]?.statement === clause.statement) current.push(clause);
    else statements.push([clause]);
  }
  return statements;
}

interface Place {
  readonly clause: Clause;
  readonly figure: RawFigure;
  readonly all: readonly RawFigure[];
}

/** The stage named between the neighbouring figures, else the one of the verb that was carried over. */
function stage(text: string, { clause, figure, all }: Place, verb: string): FigureInContext['stage'] {
  const at = all.indexOf(figure);
  const before = text.slice(all[at - 1]?.end ?? clause.start, figure.start);
  const after = text.slice(figure.end, all[at + 1]?.start ?? clause.end);
  return stageOf(before, after) ?? stageOf(verb, '');
}

/** Start offsets of the other members of each figure's statement: carried, linked or tied figures. */
function siblingsOf(
  figures: readonly RawFigure[],
  described: readonly Described[],
): readonly (readonly number[])[] {
  const group = figures.map((_, i) => i);
  const root = (i: number): number => (group[i] === i || group[i] === undefined ? i : root(group[i]));
  const join = (a: number, b: number): void => {
    group[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
  };
  described.forEach((one, i) => {
    one.ties.forEach((tie) => {
      join(i, tie);
    });
    const link = figures[i]?.link;
    const first = link === undefined ? -1 : figures.findIndex((other) => other.link === link);
    if (first >= 0) join(i, first);
  });
  return figures.map((_, i) =>
    figures.flatMap((other, j) => (j !== i && root(j) === root(i) ? [other.start] : [])),
  );
}

/** Heading path of each figure. Sections nest and stand in text order, so one walk finds them all. */
function headingsOf(
  { sections }: Pick<ParsedReport, 'sections'>,
  raw: readonly RawFigure[],
): readonly (readonly string[])[] {
  const open: { heading: string; end: number }[] = [];
  let next = 0;
  return raw.map((figure) => {
    for (
      let section = sections[next];
      section !== undefined && section.span.start <= figure.start;
      section = sections[next]
    ) {
      while ((open.at(-1)?.end ?? Infinity) <= section.span.start) open.pop();
      open.push({ heading: section.heading, end: section.span.end });
      next += 1;
    }
    while ((open.at(-1)?.end ?? Infinity) <= figure.start) open.pop();
    return open.map((section) => section.heading);
  });
}
