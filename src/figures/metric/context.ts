import { trim, type Span } from '../../lib/span.js';
import type { ParsedReport } from '../../reports/types.js';
import { clausesOf } from '../clauses.js';
import type { Clause } from '../clauses.js';
import type { RawFigure } from '../raw.js';
import { stageOf } from '../stage.js';
import type { FigureInContext, Stage } from '../types.js';
import { toldApart } from './classified.js';
import { describeStatement } from './metric.js';
import type { Described } from './metric.js';
import type { Counted } from './types.js';

type Parsed = Pick<ParsedReport, 'text' | 'sections'>;

/** A list longer than this is a table, and its rows are no siblings; the bound keeps the walk linear. */
const MOST_SIBLINGS = 40;

/** A stage word farther from its number than this does not govern it. */
const FARTHEST = 160;

/** A figure where it stands: its clause and the words that are its own. */
interface Place {
  readonly figure: RawFigure;
  readonly clause: Clause;
  /** Where the figure before it in the clause ends, or the clause starts. */
  readonly from: number;
  /** Where the next figure of the clause starts, or the clause ends. */
  readonly to: number;
}

/** The end of a statement, and what it counted last. */
interface Before {
  readonly end: number;
  readonly last: Counted | null;
}

/**
 * Adds metric, clause, sentence, heading, stage and siblings to numbers that were found in `parsed.text`.
 * @param raw - in text order, not overlapping
 */
export function inContext(parsed: Parsed, raw: readonly RawFigure[]): readonly FigureInContext[] {
  const headings = headingsOf(parsed, raw);
  const clauses = clausesOf(parsed.text, raw);
  let next = 0;
  const takeInside = (clause: Clause): readonly RawFigure[] => {
    const from = next;
    while ((raw[next]?.start ?? Infinity) < clause.end) next += 1;
    return raw.slice(from, next);
  };
  const figures: FigureInContext[] = [];
  let before: Before | null = null;
  for (const statement of statementsOf(clauses)) {
    const [first] = statement;
    if (first === undefined) continue;
    const end = statement.at(-1)?.end ?? first.end;
    const figured = statement.map((clause) => ({ clause, figures: takeInside(clause) }));
    if (figured.every((one) => one.figures.length === 0)) {
      if (parsed.text.slice(first.start, end).trim() !== '') before = null;
      continue;
    }
    const earlier = earlierIn(parsed.text, before, first);
    const { described, last } = describeStatement(parsed.text, figured, earlier);
    before = { end, last };
    const places = figured.flatMap((one) =>
      one.figures.map((figure, i) => ({
        figure,
        clause: one.clause,
        from: one.figures[i - 1]?.end ?? one.clause.start,
        to: one.figures[i + 1]?.start ?? one.clause.end,
      })),
    );
    for (const one of completed(parsed.text, places, described)) {
      figures.push({ ...one, heading: headings[figures.length] ?? [] });
    }
  }
  return figures;
}

/** What the statement before counted, unless a paragraph ends between; 按管理类别分 tells it apart in a paragraph of its own. */
function earlierIn(text: string, before: Before | null, { start, end }: Span): Counted | null {
  if (before === null) return null;
  const goesOn = !/[\n\r]/u.test(text.slice(before.end, start)) || toldApart(text.slice(start, end)) !== null;
  return goesOn ? before.last : null;
}

/** The figures of one statement, all but their headings. */
function completed(
  text: string,
  places: readonly Place[],
  described: readonly Described[],
): readonly FigureInContext[] {
  const siblings = siblingsOf(places, described);
  const stages: (Stage | null)[] = [];
  return places.map((place, i) => {
    const { figure, clause } = place;
    const own = described[i];
    const changes = figure.role === 'change' || figure.role === 'to';
    const inherited = changes ? (stages[own?.ties[0] ?? -1] ?? null) : null;
    stages[i] = stage(text, place, own?.verb ?? '') ?? inherited ?? cellStage(figure);
    return {
      ...bare(figure),
      metric: figure.cell ?? own?.metric ?? '',
      clause: trim(text, clause),
      // The cells of a row that stand one to a line make one sentence, as they do in one line.
      sentence: trim(text, figure.row ?? clause.sentence),
      heading: [],
      stage: stages[i] ?? null,
      siblings: siblings[i] ?? [],
    };
  });
}

function bare({
  start,
  end,
  text,
  value,
  unit,
  bound,
  kind,
  role,
  period,
  soft,
}: RawFigure): Omit<RawFigure, 'link' | 'cell' | 'row'> {
  return { start, end, text, value, unit, bound, kind, role, period, soft };
}

/** A count in a table is at the stage that its row or its column names; a share of it is at none. */
function cellStage({ cell = '', kind }: RawFigure): Stage | null {
  return kind === 'percent' ? null : stageOf(cell, '');
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

/** The stage named between the neighbouring figures, else the one of the verb that was carried over. */
function stage(text: string, { figure, from, to }: Place, verb: string): Stage | null {
  if (figure.kind === 'duration' || figure.kind === 'rank') return null;
  const before = text.slice(Math.max(from, figure.start - FARTHEST), figure.start);
  const after = text.slice(figure.end, Math.min(to, figure.end + FARTHEST));
  // 受理、办结案件分别为83件、77件: the words before the first number name the stages of all.
  return (before.includes('分别') ? null : stageOf(before, after)) ?? stageOf(verb, '');
}

/** Start offsets of the other members of each figure's statement: carried, linked or tied figures. */
function siblingsOf(
  places: readonly Place[],
  described: readonly Described[],
): readonly (readonly number[])[] {
  const group = places.map((_, i) => i);
  const root = (i: number): number => {
    const up = group[i] ?? i;
    return up === i ? i : root(up);
  };
  const join = (a: number, b: number): void => {
    const [low, high] = [Math.min(root(a), root(b)), Math.max(root(a), root(b))];
    group[high] = low;
  };
  const links = new Map<number, number>();
  places.forEach(({ figure: { link } }, i) => {
    for (const tie of described[i]?.ties ?? []) join(i, tie);
    if (link === undefined || described[i]?.apart === true) return;
    join(i, links.get(link) ?? i);
    links.set(link, i);
  });
  const members = new Map<number, number[]>();
  places.forEach((_, i) => {
    members.set(root(i), [...(members.get(root(i)) ?? []), i].slice(-MOST_SIBLINGS));
  });
  return places.map((_, i) =>
    (members.get(root(i)) ?? []).filter((j) => j !== i).map((j) => places[j]?.figure.start ?? 0),
  );
}

/** Heading path of each figure. Sections nest and stand in text order, so one walk finds them all. */
function headingsOf({ sections }: Parsed, raw: readonly RawFigure[]): readonly (readonly string[])[] {
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
