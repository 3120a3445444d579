import type { Answer } from './answering/types.js';
import type { Citation } from './answering/types.js';
import type { Check, Comparison, Metric, ReportFigure } from './figures/types.js';
import type { DianjuError, Language } from './lib/errors.js';
import type { Span } from './lib/span.js';
import type { GivenDescription } from './reports/types.js';
import type { StoredPassage, StoredReport, StoreStamp } from './store/store.js';

/** A question with what the asker set beside it. */
export interface AskRequest {
  readonly question: string;
  /** Jurisdiction to look in (any form a question may use); overrides places in the question. */
  readonly county?: string;
  readonly year?: number;
  /** Language of the reply; default: the question's own. */
  readonly language?: Language;
  /** Whose daily budget a configured model is charged to; default: one user for all. */
  readonly asker?: string;
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

/** A check with the place, year and passage that it stands in, so that a surface can show the sentence. */
export interface CheckListing extends Check {
  readonly jurisdiction: string;
  readonly year: number;
  /** Citation id of the passage that states it; null when it stands in none. */
  readonly passage: string | null;
  /** What the report on the year before states, where it is held against that; absent within one report. */
  readonly before?: Citation;
}

/**
 * A number of a message held against the reports (核对数字). The span is half-open in the message's text.
 * `not-found` says only that no report was seen to state it: no match, no claim.
 */
export interface MessageClaim extends Span {
  /** The number as typed, with its unit. */
  readonly text: string;
  /**
   * stated: a report states it · computed: a change that comes out of two years' reports · differs: a report states another
   * value for the same, or another change comes out · not-found: no match.
   */
  readonly verdict: 'stated' | 'computed' | 'differs' | 'not-found';
  /** Place that the message speaks of; null when it names none that is loaded. */
  readonly jurisdiction: string | null;
  /** What the message says is counted, in its own words; null when it does not say. */
  readonly metric: string | null;
  /** What the report states; null unless stated or differs. */
  readonly figure: ReportFigure | null;
  readonly citation: Citation | null;
  /** What the reader must know (another stage, several candidates); null when there is nothing. */
  readonly note: string | null;
  /** `note` in English. */
  readonly noteEn: string | null;
}

/** How a chart is drawn. */
export interface ChartRequest {
  readonly theme: 'light' | 'dark';
  readonly language: Language;
}

/** A chart as PNG with its alternative text, which holds every value. */
export interface RenderedChart {
  readonly png: Buffer;
  readonly alt: string;
}

/** What a reader says about an answer that did not help; nothing in it names the reader. */
export interface Feedback {
  readonly question: string;
  /** In the reader's words; empty when none were given. */
  readonly reason: string;
}

/** A text that a button stands for, under its key. */
export interface KeptText {
  readonly key: string;
  readonly text: string;
}

/** Feedback as it was kept. */
export interface KeptFeedback extends Feedback {
  /** Its number, from 1. */
  readonly n: number;
  /** When it was given, ISO 8601. */
  readonly at: string;
}

/** What became of one file of an ingest. */
export interface IngestOutcome {
  readonly file: string;
  /** Report id; null when the file was refused before it had one. */
  readonly report: string | null;
  readonly state: 'added' | 'replaced' | 'unchanged' | null;
  /** Why it was refused; null when it is stored. */
  readonly error: DianjuError | null;
  /** What could not be read with certainty, as codes; empty when nothing, or when it was not read anew. */
  readonly doubts?: readonly string[];
}

/** Who changes what is loaded; kept in the audit log. */
export interface Editor {
  /** Discord's id of the user. */
  readonly id: string;
  readonly name: string;
}

/** Where a report comes from: its bytes, a file that was attached to a message, or a link that someone typed. */
export type ReportSource =
  | { readonly name: string; readonly bytes: Buffer }
  | { readonly from: 'attachment'; readonly name: string; readonly url: string }
  | { readonly from: 'link'; readonly url: string; readonly name?: string };

/** What was understood of a report before it is stored (待确认的报告). */
export type ReportDraft =
  | { readonly kind: 'same'; readonly report: StoredReport }
  | {
      readonly kind: 'new';
      /** Names the draft when it is confirmed. */
      readonly key: string;
      readonly report: StoredReport;
      /** Loaded reports of the same place on the same year. */
      readonly others: readonly StoredReport[];
    };

/** What a confirmation came to: stored, or asked anew because another report of its place and year was stored meanwhile. */
export type Confirmed =
  { readonly kind: 'stored'; readonly report: StoredReport } | Extract<ReportDraft, { kind: 'new' }>;

/** Adding and removing reports by hand (增删报告). */
export interface Growing {
  /** Discord's id of the role whose members may do it, besides those who manage the server; null for none. */
  readonly role: string | null;
  /** Discord's ids of the only servers in which it may be done; null for every server. */
  readonly servers: readonly string[] | null;
  /**
   * Reads a report without storing it; the draft waits 15 minutes for its confirmation.
   *
   * @param given - place and year by hand, for a report that does not say them
   * @throws DianjuError of the loaders, of `parseReport`, `place-unreadable`, `url-off`, `url-refused` or
   * `url-unreachable`
   */
  draft(source: ReportSource, by: Editor, given?: GivenDescription): Promise<ReportDraft>;
  /**
   * Stores a draft of the same editor, beside or instead of the others of its place and year.
   *
   * @throws DianjuError `draft-gone` when it was confirmed, has expired, or is another's
   */
  confirm(key: string, how: 'replace' | 'keep', by: Editor): Promise<Confirmed>;
  discard(key: string, by: Editor): Promise<void>;
  /** @throws DianjuError `report-unknown` */
  remove(report: string, by: Editor): Promise<StoredReport>;
}

/** What a reader took out of the bot: a private answer shown to a channel, or a file (外发). */
export interface Handout {
  readonly action: 'share' | 'export';
  readonly by: Editor;
  /** Discord's id of the channel in which it was done. */
  readonly channel: string;
  /** Heading of what was shared, or the name of the exported list. */
  readonly what: string;
  /** What the list was asked for: metric, places, year, topic; empty for a share. */
  readonly request: Readonly<Record<string, string>>;
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
  check(request: { readonly county?: string }): Promise<readonly CheckListing[]>;
  /** Holds every number of a message (at most 4,000 characters) against the reports, in text order. */
  checkMessage(text: string): Promise<readonly MessageClaim[]>;
  /** A comparison as line chart over years, else as bar chart. */
  chart(comparison: Comparison<Citation>, request: ChartRequest): Promise<RenderedChart>;
  /** What holds beside a comparison's rows, in sentences: changes over years, quartiles, where the asked places stand. */
  comparisonSummary(comparison: Comparison<Citation>, language: Language): readonly string[];
  /** CSV (UTF-8 with BOM) of what the three lists show. */
  comparisonCsv(comparison: Comparison<Citation>): string;
  figuresCsv(figures: readonly FigureListing[]): string;
  checksCsv(checks: readonly CheckListing[]): string;
  /** Keeps it for the maintainers. */
  feedback(feedback: Feedback): Promise<void>;
  /** Writes down who shared or exported what. */
  recordHandout(handout: Handout): Promise<void>;
  /** What was kept so far, oldest first. */
  keptFeedback(): Promise<readonly KeptFeedback[]>;
  /** Keeps a text that a button stands for, for after a restart; never rejects. */
  keepText(text: KeptText): Promise<void>;
  /** The texts that buttons stand for: the last 5,000, oldest first. */
  keptTexts(): Promise<readonly KeptText[]>;
  reports(): Promise<readonly StoredReport[]>;
  stamp(): Promise<StoreStamp>;
  /** Loaded jurisdictions that fit a partial, unvalidated input in Chinese, pinyin or initials; at most 25. */
  suggestCounties(partial: string): Promise<readonly Choice[]>;
  suggestYears(partial: string): Promise<readonly Choice[]>;
  suggestCitations(partial: string): Promise<readonly Choice[]>;
  /** Catalogue metrics by Chinese, pinyin initials or English; at most 25. */
  suggestMetrics(partial: string): Promise<readonly Choice[]>;
  /** Turns a configured model on or off while the program runs; gives the state, false when there is none. */
  setModel(on: boolean): boolean;
  /** Whether a model rewords answers; absent when none is configured. */
  modelState(): 'absent' | 'on' | 'off';
  /** Absent where the store is only read. */
  readonly growing?: Growing;
  /**
   * Counts one request in this minute, over all processes that share the store; false when it is one too many. Absent
   * where this process is the only one.
   */
  readonly countRequest?: (of: string, most: number) => Promise<boolean>;
  /** Loads beforehand what the first question and the first file would load, in slices that hold nobody up. */
  warm(): Promise<void>;
  /**
   * Asks itself what people ask, while nothing else is done, so that a rush finds all compiled and read; nothing of it is
   * counted. Resolves when it is over, or the app is closed.
   */
  rehearse(): Promise<void>;
  close(): Promise<void>;
}
