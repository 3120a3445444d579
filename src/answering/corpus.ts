import type { Passage } from '../reports/types.js';
import type { ReportStore, StoredFigure, StoredPassage, StoredReport, TermWeights } from '../store/store.js';
import { TermIndex, type Field, type Matter } from './term-index.js';

/** A figure with its report and the words that say what it counts. */
export interface FigureMatter extends Matter {
  readonly figure: StoredFigure;
  readonly report: StoredReport;
  /** The words right beside the number: what is counted. */
  readonly beside: string;
  /** Text of the clause that states it. */
  readonly clause: string;
}

/** A passage with its report, as matched against a question. */
export interface PassageMatter extends Matter {
  readonly passage: StoredPassage;
  readonly report: StoredReport;
}

/** A loaded report with everything that answers are cut from. */
export interface CorpusReport {
  readonly report: StoredReport;
  readonly text: string;
  readonly passages: readonly StoredPassage[];
  readonly figures: readonly StoredFigure[];
}

/** The store's content as answering needs it; made again when the store's generation changes. */
export interface Corpus {
  readonly generation: number;
  readonly reports: readonly CorpusReport[];
  readonly byId: ReadonlyMap<string, CorpusReport>;
  readonly figures: TermIndex<FigureMatter>;
  readonly passages: TermIndex<PassageMatter>;
  /** Where each passage stands in `passages`, by its id. */
  readonly passageAt: ReadonlyMap<string, number>;
}

/** How many characters beside a number name what it counts. */
const BESIDE = 10;

type Stems = (text: string) => TermWeights;

const corpora = new WeakMap<ReportStore, Promise<Corpus>>();

/** The store's content with its term indexes, read once for each generation. */
export async function corpusOf(store: ReportStore, stems: Stems): Promise<Corpus> {
  const { generation } = await store.stamp();
  const kept = corpora.get(store);
  if (kept !== undefined && (await kept).generation === generation) return kept;
  const made = readCorpus(store, stems, generation);
  corpora.set(store, made);
  made.catch(() => corpora.delete(store));
  return made;
}

async function readCorpus(store: ReportStore, stems: Stems, generation: number): Promise<Corpus> {
  const listed = await store.reports();
  const figures = await store.figures();
  const reports: CorpusReport[] = [];
  for (const report of listed) {
    const text = await store.text(report.id);
    if (text === null) continue;
    const passages = await store.passages(report.id);
    reports.push({
      report,
      text,
      passages,
      figures: figures.filter((figure) => figure.report === report.id),
    });
  }
  const passages = reports.flatMap(({ report, passages: own }) =>
    own.map((passage, at) => ({ passage, report, fields: passageFields(passage, own[at - 1]) })),
  );
  return {
    generation,
    reports,
    byId: new Map(reports.map((entry) => [entry.report.id, entry])),
    figures: new TermIndex(reports.flatMap(figureMatters), stems),
    passages: new TermIndex(passages, stems),
    passageAt: new Map(passages.map(({ passage }, at) => [passage.id, at])),
  };
}

function figureMatters({ report, text, figures, passages }: CorpusReport): readonly FigureMatter[] {
  return figures.map((figure) => {
    const { clause, sentence } = figure;
    const passage = passages.find(({ start, end }) => start <= figure.start && figure.end <= end);
    const fields: Field[] = [
      { text: figure.metric, weight: 1 },
      { text: siblingMetrics(figure, figures), weight: 0.8 },
      { text: text.slice(clause.start, clause.end), weight: 0.95 },
      { text: text.slice(sentence.start, clause.start), weight: 0.6 },
      { text: itemHead(text, figure, passage), weight: 0.55 },
      { text: text.slice(clause.end, sentence.end), weight: 0.35 },
      { text: figure.heading.join(' '), weight: 0.5 },
    ];
    return {
      figure,
      report,
      beside: besideOf(text, figure),
      clause: text.slice(clause.start, clause.end),
      fields: fields.filter((field) => field.text !== ''),
    };
  });
}

/** A rate or a change is told of what its siblings count (449项…，受理比例达31.75%). */
function siblingMetrics(figure: StoredFigure, all: readonly StoredFigure[]): string {
  if (figure.kind !== 'percent' && figure.role === 'value') return '';
  return all
    .filter(({ start }) => figure.siblings.includes(start))
    .map(({ metric }) => metric)
    .join(' ');
}

/** The end of the metric phrase, and the clause's words that touch the number. */
function besideOf(text: string, { clause, start, end, metric }: StoredFigure): string {
  const before = text.slice(Math.max(clause.start, start - BESIDE), start);
  const after = text.slice(end, Math.min(clause.end, end + BESIDE));
  return `${metric.slice(-BESIDE)}\n${before}\n${after}`;
}

/** The sentence that opens the list item a figure stands in (二是优化政务服务。), up to its first stop. */
function itemHead(text: string, figure: StoredFigure, passage: Passage | undefined): string {
  const from = Math.max(0, figure.sentence.start - 400, (passage?.start ?? 0) - 200);
  const before = text.slice(from, figure.sentence.start);
  const opened = [...before.matchAll(/[一二三四五六七八九十]是[^。；;\n]{2,40}[。；;]/gu)].at(-1);
  return opened?.[0] ?? '';
}

function passageFields(passage: StoredPassage, before: StoredPassage | undefined): readonly Field[] {
  const carried = before !== undefined && before.section === passage.section ? before.text : '';
  return [
    { text: passage.text, weight: 1 },
    { text: passage.heading.join(' '), weight: 0.8, heading: true },
    { text: carried, weight: 0.45 },
  ];
}
