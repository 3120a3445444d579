import type { ComparisonRow, FigureInContext } from '../figures/types.js';
import type { Span } from '../lib/span.js';
import type { Jurisdiction, ParsedReport, Passage, Section } from '../reports/types.js';

/** Everything derived from one file, ready to be kept in one transaction. */
export interface ReportBundle {
  /** Report id: the file's base name without its extension. */
  readonly id: string;
  readonly file: string;
  /** SHA-256 of the original bytes, lower-case hex. */
  readonly sha256: string;
  readonly parsed: KeptText;
  readonly passages: readonly IndexedPassage[];
  readonly figures: readonly FigureInContext[];
  /** Ids of the catalogue's metrics that each of `figures` is of, or near to, in their order. */
  readonly metrics?: readonly (readonly string[])[];
  /** What a comparison shows of the report, by metric in the order of their ids; absent for metrics it says nothing of. */
  readonly lines?: readonly ComparisonLine[];
}

/** The sentence behind a figure of a comparison's line, with the passage that holds it. */
export interface LineCitation extends Span {
  /** Citation id of the passage. */
  readonly id: string;
  readonly quote: string;
  readonly heading: readonly string[];
  /** The figure inside the quote, as offsets into the report's text. */
  readonly marks: readonly Span[];
}

/** A report's line in the comparison of a metric of the catalogue (可比行). */
export interface ComparisonLine {
  /** Id of the metric. */
  readonly metric: string;
  readonly row: ComparisonRow<LineCitation>;
}

/** A section as it is kept. */
export type KeptSection = Omit<Section, 'headingSpan'>;

/** What is kept of a text that was taken apart, besides its passages. */
export interface KeptText extends Pick<ParsedReport, 'text' | 'description'> {
  readonly sections: readonly KeptSection[];
}

/** A passage with its citation id and its index forms. */
export interface IndexedPassage extends Passage {
  /** Citation id: see reports/citation.ts. Unique in the store; the store lengthens it on a collision. */
  readonly id: string;
  /** The same id in longer forms, shortest first: the store takes the first that no other passage has. */
  readonly longerIds?: readonly string[];
  /** Single characters and bigrams of place, headings and text, with their counts. */
  readonly characters: TermWeights | PackedTerms;
  /** English concept stems (gloss) with fractional counts. */
  readonly gloss: TermWeights | PackedTerms;
  readonly vector: readonly number[] | Float32Array;
}

/** Terms with their (fractional) counts. */
export type TermWeights = ReadonlyMap<string, number>;

/** The same as they are kept: to hand some hundred entries from one thread to another takes longer than one text. */
export interface PackedTerms {
  /** Terms and their weights in turn, separated by spaces, which no term holds. */
  readonly packed: string;
  /** Sum of the weights before they were rounded. */
  readonly length: number;
}

/** A loaded report without its text. */
export interface StoredReport {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly jurisdiction: Jurisdiction;
  readonly year: number;
  readonly issued: string | null;
  readonly characters: number;
  readonly passages: number;
  readonly figures: number;
  readonly doubts: readonly string[];
}

/** A stored passage with the report it stands in. */
export interface StoredPassage extends Passage {
  readonly id: string;
  readonly report: string;
}

/** A stored figure with the report and passage it stands in. */
export interface StoredFigure extends FigureInContext {
  readonly report: string;
  /** Citation id of the passage that holds it. */
  readonly passage: string;
}

/** Which reports to look in; an absent field means all. */
export interface ReportFilter {
  readonly reports?: readonly string[];
  readonly jurisdictions?: readonly string[];
  readonly years?: readonly number[];
}

/** A passage found by one leg, with that leg's raw score. */
export interface ScoredPassage {
  readonly id: string;
  readonly score: number;
}

/** A citation of a report that was replaced or removed (失效引文). */
export interface RetiredCitation {
  readonly id: string;
  /** Id of the report in which it stood. */
  readonly report: string;
  readonly jurisdiction: string;
  readonly year: number;
  /** ISO 8601 time at which it went. */
  readonly at: string;
  /** Citation id of the passage of the same place and year that holds most of its sentences now; null when none does. */
  readonly now: string | null;
}

/** Which text index to search. */
export type TextField = 'characters' | 'gloss';

/** State of the store; the generation grows with every change. */
export interface StoreStamp {
  readonly reports: number;
  readonly generation: number;
  /** ISO 8601 time of the last change; null when empty. */
  readonly changed: string | null;
}

/**
 * The contract of a report store (报告库). Every driver passes test/suites/store.ts. One report is one
 * transaction: it is there whole or not at all.
 */
export interface ReportStore {
  stamp(): Promise<StoreStamp>;
  /** Adds the report, or replaces the one with its id; `unchanged` when hash and derivation version agree. */
  put(bundle: ReportBundle): Promise<'added' | 'replaced' | 'unchanged'>;
  /** Whether exactly these bytes are stored under this id, derived by the current version. */
  holds(id: string, sha256: string): Promise<boolean>;
  /** Ids of the reports that an earlier version, or another embedder, has derived. */
  outdated(): Promise<readonly string[]>;
  /** Whether the lines of all reports are kept, be it as an earlier version has made them. */
  hasAllLines(): Promise<boolean>;
  /** Removes the report and everything derived from it; false when there was none. */
  remove(id: string): Promise<boolean>;
  /** Loaded reports, ordered by id. */
  reports(filter?: ReportFilter): Promise<readonly StoredReport[]>;
  /** The full stored text; null when the report is not loaded. */
  text(report: string): Promise<string | null>;
  /** Everything that is kept of a report, as `put` takes it, for another store; null when it is not loaded. */
  whole(report: string): Promise<ReportBundle | null>;
  passages(report: string): Promise<readonly StoredPassage[]>;
  passagesById(ids: readonly string[]): Promise<readonly StoredPassage[]>;
  /** Known citation ids closest to a mistyped one, nearest first. */
  nearestCitations(id: string, limit: number): Promise<readonly string[]>;
  /** What became of a citation whose report was replaced or removed; null when the id was never given out. */
  retired?(id: string): Promise<RetiredCitation | null>;
  /** Citation ids that start with the text, for autocomplete. */
  citationsStarting(prefix: string, limit: number): Promise<readonly string[]>;
  figures(filter?: ReportFilter): Promise<readonly StoredFigure[]>;
  /** Figures that a metric of the catalogue is near to, by report and text; a store without this keeps no such table. */
  figuresNear?(metric: string, filter?: ReportFilter): Promise<readonly StoredFigure[]>;
  /** The lines of the reports for a metric of the catalogue, by report; those that say nothing of it have none. */
  linesOf(metric: string, reports: readonly string[]): Promise<readonly ComparisonRow<LineCitation>[]>;
  /** BM25 (k1 1.2, b 0.6) of the weighted terms over one field, best first; scores are raw. */
  searchText(field: TextField, terms: TermWeights, options: SearchOptions): Promise<readonly ScoredPassage[]>;
  /** Cosine similarity of the vector, best first; scores are raw, right to four decimals. */
  searchVectors(vector: readonly number[], options: SearchOptions): Promise<readonly ScoredPassage[]>;
  /** In how many passages of the whole store each term stands; terms in none are left out. */
  documentFrequencies(field: TextField, terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
  close(): Promise<void>;
}

/** How many passages to return and from which reports. */
export interface SearchOptions {
  readonly limit: number;
  readonly filter?: ReportFilter;
}
