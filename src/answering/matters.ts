import type { Turns } from '../lib/turns.js';
import { readsAs, type Rejoined } from '../lib/soft-breaks.js';
import type { StoredFigure, StoredPassage, StoredReport } from '../store/store.js';
import { isRow, itemHead } from './item-head.js';
import { titleMatter } from './title-matter.js';
import type { Field, Matter } from './term-index.js';

/** A figure with its report and the words that say what it counts. */
export interface FigureMatter extends Matter {
  readonly figure: StoredFigure;
  readonly report: StoredReport;
  /** The words right beside the number: what is counted. */
  readonly beside: string;
  /** The words of the sentence that lead to its clause and to no figure before it. */
  readonly lead: string;
  /** Text of the clause that states it. */
  readonly clause: string;
}

/** A passage with its report, as matched against a question. */
export interface PassageMatter extends Matter {
  readonly passage: StoredPassage;
  /** The text of its report as it reads where that was not wrapped to a width. */
  readonly whole: Rejoined;
  readonly report: StoredReport;
}

/** A report as the store gives it. */
interface ReadReport {
  readonly report: StoredReport;
  readonly text: string;
  /** The text as it reads where it was not wrapped to a width. */
  readonly whole: Rejoined;
  readonly passages: readonly StoredPassage[];
  readonly figures: readonly StoredFigure[];
}

/** What the words count for that lead to a figure's clause and to no figure before it. */
const LEAD = 0.72;
/** How many characters beside a number name what it counts. */
const BESIDE = 10;

/** The figures of a report, each with the words that say what it counts. */
export async function figureMatters(entry: ReadReport, turns: Turns): Promise<readonly FigureMatter[]> {
  const { report, text, whole, figures, passages } = entry;
  const byStart = new Map(figures.map((figure) => [figure.start, figure]));
  const matters: FigureMatter[] = [];
  /** The head of the item that the sentence stands in. */
  let item = { sentence: -1, passage: passages[0], head: '' };
  const matter = titleMatter(report.title, text);
  const said = (start: number, end: number): string => readsAs(whole, { start, end });
  const headOf = (figure: StoredFigure, passage: StoredPassage | undefined): string => {
    const head = itemHead(text, figure, passage);
    return isRow(text, figure.sentence) ? `${matter} ${head}`.trim() : head;
  };
  for (const [at, figure] of figures.entries()) {
    const { clause, sentence } = figure;
    const lead = said(leadStart(figures, at), clause.start);
    const passage = passages.find(({ start, end }) => start <= figure.start && figure.end <= end);
    if (item.sentence !== sentence.start || item.passage !== passage)
      item = { sentence: sentence.start, passage, head: headOf(figure, passage) };
    const fields: Field[] = [
      { text: figure.metric, weight: 1 },
      { text: siblingMetrics(figure, byStart), weight: 0.8 },
      { text: said(clause.start, clause.end), weight: 0.95 },
      { text: said(sentence.start, clause.start), weight: 0.6 },
      { text: referredTo(text, sentence.start), weight: 0.6 },
      { text: lead, weight: LEAD, words: true },
      { text: item.head, weight: 0.55 },
      { text: said(clause.end, sentence.end), weight: 0.35 },
      { text: figure.heading.join(' '), weight: 0.5 },
    ];
    matters.push({
      figure,
      report,
      beside: besideOf(said, figure),
      lead,
      clause: said(clause.start, clause.end),
      fields: fields.filter((field) => field.text !== ''),
    });
    await turns.next();
  }
  return matters;
}

/** The passages of a report, each with its surroundings. */
export function passageMatters({ report, whole, passages }: ReadReport): readonly PassageMatter[] {
  return passages.map((passage, at) => ({
    passage,
    whole,
    report,
    fields: passageFields(whole, passage, passages[at - 1]),
  }));
}

/** A sentence that speaks of what the one before it names: 石桥司法所启用。该所占地2亩. */
const REFERS =
  /^\s*(?:该|此)(?:[所站院局校厂镇乡村县区市馆库桥路]|中心|项目|工程|平台|大厅|街道|社区|单位|部门|公司|企业)/u;
const LONGEST_BEFORE = 80;

/** The sentence before one that refers to it; empty before any other. */
function referredTo(text: string, start: number): string {
  if (!REFERS.test(text.slice(start, start + BESIDE))) return '';
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start).trimEnd();
  const end = Math.max(...['。', '；', '\n'].map((mark) => before.lastIndexOf(mark, before.length - 2)));
  return before.slice(end + 1);
}

/** Where the words begin that lead to the figure's clause and to no other figure: the sentence's subject, told clauses before. */
function leadStart(figures: readonly StoredFigure[], at: number): number {
  const { clause, sentence } = figures[at]!;
  let from = sentence.start;
  for (let before = at - 1; before >= 0 && figures[before]!.start >= sentence.start; before -= 1)
    if (figures[before]!.end <= clause.start) from = Math.max(from, figures[before]!.end);
  return from;
}

/** A rate or a change is told of what its siblings count (449项…，受理比例达31.75%). */
function siblingMetrics(figure: StoredFigure, byStart: ReadonlyMap<number, StoredFigure>): string {
  if (figure.kind !== 'percent' && figure.role === 'value') return '';
  return [...figure.siblings]
    .sort((a, b) => a - b)
    .flatMap((start) => byStart.get(start)?.metric ?? [])
    .join(' ');
}

/** The end of the metric phrase, and the clause's words that touch the number. */
function besideOf(
  said: (from: number, to: number) => string,
  { clause, start, end, metric }: StoredFigure,
): string {
  const before = said(Math.max(clause.start, start - BESIDE), start);
  const after = said(end, Math.min(clause.end, end + BESIDE));
  return `${metric.slice(-BESIDE)}\n${before}\n${after}`;
}

function passageFields(
  whole: Rejoined,
  passage: StoredPassage,
  before: StoredPassage | undefined,
): readonly Field[] {
  const carried = before !== undefined && before.section === passage.section ? readsAs(whole, before) : '';
  return [
    { text: readsAs(whole, passage), weight: 1 },
    { text: passage.heading.join(' '), weight: 0.8, heading: true },
    { text: carried, weight: 0.45 },
  ];
}
