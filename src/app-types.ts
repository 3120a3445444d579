import type { Answer } from './answering/types.js';
import type { Citation } from './answering/types.js';
import type { Check, Comparison, Metric, ReportFigure } from './figures/types.js';
import type { DianjuError, Language } from './lib/errors.js';
import type { StoredPassage, StoredReport, StoreStamp } from './store/store.js';

/** A question with what the asker set beside it. */
export interface AskRequest {
  readonly question: string;
  /** Jurisdiction to look in (any form a question may use); overrides places in the question. */
  readonly county?: string;
  readonly year?: number;
  /** Language of the reply; default: the question's own. */
  readonly language?: Language;
}

/** A ranked passage. */
export interface SearchHit {
  readonly rank: number;
  readonly passage: StoredPassage;
  readonly report: StoredReport;
  readonly score: number;
}

/** A passage behind a citation id, with what stands before and after it. */
export interface CitedPassage {
  readonly passage: StoredPassage;
  readonly report: StoredReport;
  /** Text of the passage before and after in the same report; empty at its ends. */
  readonly before: string;
  readonly after: string;
}

/** A name to choose in autocomplete. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What `figures` lists. */
export interface FigureListing extends ReportFigure {
  readonly jurisdiction: string;
  readonly year: number;
  readonly heading: readonly string[];
  /** Citation id of the passage that holds it. */
  readonly passage: string;
}

/** A comparison that can mean several metrics asks back instead. */
export type CompareOutcome =
  | { readonly kind: 'comparison'; readonly comparison: Comparison<Citation> }
  | { readonly kind: 'ask-back'; readonly options: readonly Metric[] };

/** What became of one file of an ingest. */
export interface IngestOutcome {
  readonly file: string;
  /** Report id; null when the file was refused before it had one. */
  readonly report: string | null;
  readonly state: 'added' | 'replaced' | 'unchanged' | null;
  /** Why it was refused; null when it is stored. */
  readonly error: DianjuError | null;
}

/** What the commands, the command line and the tests can do; nothing else reaches the domain. */
export interface App {
  ask(request: AskRequest): Promise<Answer>;
  search(request: {
    readonly text: string;
    readonly county?: string;
    readonly limit?: number;
  }): Promise<readonly SearchHit[]>;
  /** Throws `citation-unknown` with the nearest ids as its hint. */
  cite(id: string): Promise<CitedPassage>;
  compare(request: {
    readonly metric: string;
    readonly counties?: readonly string[];
    readonly year?: number;
  }): Promise<CompareOutcome>;
  figures(request: {
    readonly county?: string;
    readonly topic?: string;
    readonly unit?: string;
  }): Promise<readonly FigureListing[]>;
  check(request: { readonly county?: string }): Promise<readonly Check[]>;
  reports(): Promise<readonly StoredReport[]>;
  stamp(): Promise<StoreStamp>;
  /** Loaded jurisdictions that fit a partial, unvalidated input in Chinese, pinyin or initials; at most 25. */
  suggestCounties(partial: string): Promise<readonly Choice[]>;
  suggestYears(partial: string): Promise<readonly Choice[]>;
  suggestCitations(partial: string): Promise<readonly Choice[]>;
  /** Catalogue metrics by Chinese, pinyin initials or English; at most 25. */
  suggestMetrics(partial: string): Promise<readonly Choice[]>;
  close(): Promise<void>;
}
