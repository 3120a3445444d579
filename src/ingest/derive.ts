import type { Embedder } from '../../embeddings/embedder.js';
import { characterTerms, loadGloss } from '../../embeddings/gloss.js';
import type { Cite, ComparedReport } from '../figures/compare.js';
import { comparisonLines } from '../figures/compare/lines.js';
import { figuresOf } from '../figures/figures.js';
import { metricsNear } from '../figures/metrics-near.js';
import type { FigureInContext } from '../figures/types.js';
import { trim } from '../lib/span.js';
import { loadBytes, type RawFile } from '../loaders/index.js';
import { citationId } from '../reports/citation.js';
import { parseReport } from '../reports/parse.js';
import type { GivenDescription, ParsedReport, ReportDescription } from '../reports/types.js';
import { passageAround } from '../store/kept.js';
import type { IndexedPassage, LineCitation, ReportBundle } from '../store/store.js';
import { indexText } from './index-text.js';

/** Lengths of a citation's code from which the store takes the first free one. */
const SPARE_LENGTHS = [5, 6, 8, 12];

/** A file to be read; its report is named after what it says where it has no id yet. */
export interface Unread extends Omit<RawFile, 'id'> {
  readonly id: string | null;
  /** What a person said of it. */
  readonly given?: GivenDescription;
}

/**
 * Everything that is kept of a file but its vectors, which are empty: text, parts, figures, index terms (派生). Plain data
 * that can cross from one thread to another.
 *
 * @throws DianjuError of the loaders, or `report-unrecognised` and its like when the text does not name its place or year
 */
export async function derive(file: Unread): Promise<ReportBundle> {
  const parsed = parseReport(await loadBytes(file.bytes, file.file), {
    fileName: file.file,
    ...(file.given === undefined ? {} : { given: file.given }),
  });
  const id = file.id ?? idOf(parsed.description, file.sha256);
  const figures = figuresOf(parsed);
  const metrics = metricsNear(figures, parsed.text);
  const passages = indexed(id, parsed);
  return {
    id,
    file: file.file,
    sha256: file.sha256,
    parsed,
    passages,
    figures,
    metrics,
    lines: comparisonLines(compared(id, parsed, figures), metrics, citing(passages)),
  };
}

function compared(
  report: string,
  { text, description: { jurisdiction, year } }: ParsedReport,
  figures: readonly FigureInContext[],
): ComparedReport {
  const { name, level } = jurisdiction;
  return { report, jurisdiction: name, level, year, text, figures };
}

/** The sentence that states a figure, and the passage that holds it. */
function citing(passages: readonly IndexedPassage[]): Cite<LineCitation> {
  return ({ text }, { start, end, sentence, heading }) => {
    const span = trim(text, sentence);
    return {
      ...span,
      id: passages[passageAround(passages, start)]?.id ?? '',
      quote: text.slice(span.start, span.end),
      heading,
      marks: [{ start, end }],
    };
  };
}

/** Attachments of several places may all be called report.docx. */
function idOf({ jurisdiction, year }: ReportDescription, sha256: string): string {
  return `${jurisdiction.pinyin || 'report'}_${year}_${sha256.slice(0, 10)}`;
}

function indexed(report: string, parsed: ParsedReport): IndexedPassage[] {
  const { jurisdiction, year } = parsed.description;
  const gloss = loadGloss();
  return parsed.passages.map((passage) => {
    const place = { report, jurisdiction, year, start: passage.start, end: passage.end, text: passage.text };
    const text = indexText(parsed, passage);
    return {
      ...passage,
      id: citationId(place),
      longerIds: SPARE_LENGTHS.map((length) => citationId(place, length)),
      characters: characterTerms(text),
      gloss: gloss.stems(text),
      vector: [],
    };
  });
}

/** The same with the vectors of its passages (向量化). */
export async function withVectors(bundle: ReportBundle, embedder: Embedder): Promise<ReportBundle> {
  const texts = bundle.passages.map((passage) => indexText(bundle.parsed, passage));
  const vectors = await embedder.embedDocuments(texts);
  const passages = bundle.passages.map((passage, index) => ({
    ...passage,
    vector: Float32Array.from(vectors[index] ?? []),
  }));
  return { ...bundle, passages };
}
