import type { Embedder } from '../../embeddings/embedder.js';
import { characterTerms, loadGloss } from '../../embeddings/gloss.js';
import { figuresOf } from '../figures/figures.js';
import { DianjuError } from '../lib/errors.js';
import { loadReport, type LoadedFile } from '../loaders/index.js';
import { citationId } from '../reports/citation.js';
import { parseReport } from '../reports/parse.js';
import type { ParsedReport } from '../reports/types.js';
import type { IndexedPassage, ReportBundle, ReportStore } from '../store/store.js';
import { indexText } from './index-text.js';

/** Lengths of a citation's code from which the store takes the first free one. */
const SPARE_LENGTHS = [5, 6, 8, 12];

/** What became of one file (收录结果). */
export interface IngestReport {
  readonly file: string;
  /** Report id; null when the file was refused before it had one. */
  readonly report: string | null;
  readonly state: 'added' | 'replaced' | 'unchanged' | null;
  /** Why it was refused; null when it is stored. Nothing of a refused file is stored. */
  readonly error: DianjuError | null;
  /** What could not be read with certainty, as codes; empty when nothing, or when it was not read anew. */
  readonly doubts: readonly string[];
}

/** What ingest needs besides the store. */
export interface IngestOptions {
  readonly embedder: Embedder;
  /** Told after each file what became of it and how many of all are done. */
  readonly onFile?: (outcome: IngestReport, done: number, all: number) => void;
}

/**
 * Reads files into the store, one report one transaction, in the order given. A file that cannot be read is reported
 * and the others go on; one that is stored already, byte for byte and by this version, is skipped.
 *
 * @throws DianjuError `store-busy`, `store-damaged` or `data-folder-unwritable` when the store itself fails
 */
export async function ingestFiles(
  store: ReportStore,
  files: readonly string[],
  { embedder, onFile }: IngestOptions,
): Promise<IngestReport[]> {
  const outcomes: IngestReport[] = [];
  for (const file of files) {
    const outcome = await ingestFile(store, file, embedder);
    outcomes.push(outcome);
    onFile?.(outcome, outcomes.length, files.length);
  }
  return outcomes;
}

async function ingestFile(store: ReportStore, file: string, embedder: Embedder): Promise<IngestReport> {
  let report: string | null = null;
  try {
    const loaded = await loadReport(file);
    report = loaded.id;
    if (await store.holds(loaded.id, loaded.sha256)) {
      return { file, report, state: 'unchanged', error: null, doubts: [] };
    }
    const bundle = await derive(loaded, embedder);
    const { doubts } = bundle.parsed.description;
    return { file, report, state: await store.put(bundle), error: null, doubts };
  } catch (error) {
    if (!(error instanceof DianjuError) || isStoreFailure(error)) throw error;
    return { file, report, state: null, error, doubts: [] };
  }
}

/** The store's own failures concern every file alike. */
function isStoreFailure({ code }: DianjuError): boolean {
  return /^(?:store-|data-folder-|embedder-)/u.test(code);
}

/**
 * Everything that is kept of a loaded file: parts, figures, index terms, vectors (派生).
 *
 * @throws DianjuError `report-unrecognised` when it names no place or year
 */
export async function derive(loaded: LoadedFile, embedder: Embedder): Promise<ReportBundle> {
  const { id, file, sha256, text } = loaded;
  const parsed = parseReport(text, { fileName: file });
  const figures = figuresOf(parsed);
  const passages = await indexPassages(id, parsed, embedder);
  return { id, file, sha256, parsed, passages, figures };
}

async function indexPassages(
  report: string,
  parsed: ParsedReport,
  embedder: Embedder,
): Promise<IndexedPassage[]> {
  const { jurisdiction, year } = parsed.description;
  const texts = parsed.passages.map((passage) => indexText(parsed, passage));
  const vectors = await embedder.embedDocuments(texts);
  const gloss = loadGloss();
  return parsed.passages.map((passage, index) => {
    const place = { report, jurisdiction, year, start: passage.start, end: passage.end, text: passage.text };
    const indexed = texts[index] ?? '';
    return {
      ...passage,
      id: citationId(place),
      longerIds: SPARE_LENGTHS.map((length) => citationId(place, length)),
      characters: characterTerms(indexed),
      gloss: gloss.stems(indexed),
      vector: vectors[index] ?? [],
    };
  });
}
