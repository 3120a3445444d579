import { derived } from '../lib/derived.js';
import { fitting } from '../lib/heap-share.js';
import { rejoined } from '../lib/soft-breaks.js';
import { Turns } from '../lib/turns.js';
import { nameInFull, sharedNames } from '../reports/shared-names.js';
import type { ReportStore, StoredFigure, StoredPassage, StoredReport, TermWeights } from '../store/store.js';
import { figureMatters, passageMatters, type FigureMatter, type PassageMatter } from './matters.js';
import type { Senses } from './senses.js';
import { TermIndex, type Matter } from './term-index.js';
import { TopicIndex } from './topic-index.js';

export type { FigureMatter, PassageMatter } from './matters.js';

/** A loaded report, by its listing. */
export interface ListedReport {
  readonly report: StoredReport;
}

/** A loaded report with everything that answers are cut from. */
export interface CorpusReport extends ListedReport {
  readonly text: string;
  readonly passages: readonly StoredPassage[];
  readonly figures: readonly StoredFigure[];
}

interface OpenedReport extends CorpusReport {
  readonly figureIndex: TermIndex<FigureMatter>;
  /** Made when it is first asked for: a question that a figure answers needs none. */
  readonly passageIndex: () => TermIndex<PassageMatter>;
}

/** Reports that tell how rare a term is in the genre: the log of a share needs no more. */
const SAMPLE = 8;
const NOTHING: TermWeights = new Map();
/** What an opened report takes that was asked about, in bytes. */
const REPORT_SIZE = 500_000;
/** Opened reports that are kept: opening one takes longer than answering from it, and all of a small store fit in. */
export const REPORTS_KEPT = Math.min(512, Math.max(64, fitting(REPORT_SIZE, 1 / 12)));
/** Sets of reports of which is kept how topics were matched against them. */
const MOST_INDEXES = 16;

/**
 * The store's content as one answer needs it (语料): all reports by their listing, and of those that were opened for it
 * everything. What it takes to answer hangs on the reports asked about, not on how many are loaded.
 */
export class Corpus {
  readonly byId = new Map<string, CorpusReport>();
  readonly #opened = new Map<string, OpenedReport>();
  readonly #sample: readonly OpenedReport[];

  constructor(
    private readonly shelf: Shelf,
    readonly reports: readonly ListedReport[],
    sample: readonly OpenedReport[],
  ) {
    this.#sample = sample;
    for (const opened of sample) this.byId.set(opened.report.id, opened);
  }

  /** Passages of all loaded reports: raw scores of retrieval grow with their number. */
  get passages(): number {
    return passagesIn(this.reports);
  }

  /** Reads the reports; those that have gone meanwhile are left out. */
  async open(reports: readonly ListedReport[]): Promise<readonly CorpusReport[]> {
    const opened: CorpusReport[] = [];
    for (const { report } of reports) {
      const known = this.#opened.get(report.id) ?? (await this.shelf.open(report));
      if (known === null) continue;
      this.#opened.set(report.id, known);
      this.byId.set(report.id, known);
      opened.push(known);
    }
    return opened;
  }

  /** Takes in reports of which only what is compared was read. */
  add(reports: readonly CorpusReport[]): void {
    for (const entry of reports) if (!this.byId.has(entry.report.id)) this.byId.set(entry.report.id, entry);
  }

  /** The figures of opened reports, to be matched against a topic. */
  figuresOf(reports: ReadonlySet<string>): TopicIndex<FigureMatter> {
    return this.shelf.figures.of(...this.#matched(reports, ({ figureIndex }) => figureIndex));
  }

  /** Reads in slices what `passagesOf` would read at once. */
  async readPassages(reports: ReadonlySet<string>): Promise<void> {
    const turns = new Turns();
    const asked = [...this.#opened.values()].filter(({ report }) => reports.has(report.id));
    for (const { passageIndex } of [...asked, ...this.#sample]) await passageIndex().prepare(turns);
  }

  /** The passages of opened reports, to be matched against a topic. */
  passagesOf(reports: ReadonlySet<string>): TopicIndex<PassageMatter> {
    return this.shelf.passages.of(...this.#matched(reports, ({ passageIndex }) => passageIndex()));
  }

  /** The indexes of the opened ones among the reports, in their order, and those that tell how rare a term is. */
  #matched<T extends Matter>(
    reports: ReadonlySet<string>,
    indexOf: (opened: OpenedReport) => TermIndex<T>,
  ): [asked: readonly TermIndex<T>[], beside: readonly TermIndex<T>[]] {
    const asked = [...this.#opened.values()].filter(({ report }) => reports.has(report.id));
    const inOrder = asked.sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
    const beside = this.#sample.filter(
      ({ report }) => !reports.has(report.id) || !this.#opened.has(report.id),
    );
    return [inOrder.map(indexOf), beside.map(indexOf)];
  }
}

/** What topics were matched against of late: an answer looks at the same reports more than once, and so do the next. */
class KeptIndexes<T extends Matter> {
  readonly #kept: { readonly key: readonly TermIndex<T>[]; readonly index: TopicIndex<T> }[] = [];

  constructor(private readonly senses: Senses) {}

  of(asked: readonly TermIndex<T>[], beside: readonly TermIndex<T>[]): TopicIndex<T> {
    const key = [...asked, ...beside];
    const at = this.#kept.findIndex(
      (kept) => isSame(kept.key, key) && kept.index.asked.length === asked.length,
    );
    const [known] = at < 0 ? [] : this.#kept.splice(at, 1);
    const kept = known ?? { key, index: new TopicIndex(asked, beside, this.senses) };
    this.#kept.unshift(kept);
    if (this.#kept.length > MOST_INDEXES) this.#kept.pop();
    return kept.index;
  }
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

/** The opened reports of a store, kept from one question to the next. */
class Shelf {
  readonly #kept = new Map<string, OpenedReport>();
  /** Reports that are being read, by their digest: many may ask about a new one at once. */
  readonly #reading = new Map<string, Promise<OpenedReport | null>>();

  readonly figures: KeptIndexes<FigureMatter>;
  readonly passages: KeptIndexes<PassageMatter>;

  constructor(
    private readonly store: ReportStore,
    private readonly senses: Senses,
  ) {
    this.figures = new KeptIndexes(senses);
    // What stands for a word in a passage's many is chance.
    this.passages = new KeptIndexes({ ...senses, related: () => NOTHING });
  }

  async corpus(): Promise<Corpus> {
    const { reports, lots } = listingOf(await this.store.reports());
    const sample: OpenedReport[] = [];
    for (const report of lots) {
      const opened = await this.open(report);
      if (opened !== null) sample.push(opened);
    }
    return new Corpus(this, reports, sample);
  }

  /** The report with everything derived from it; null when it has gone. */
  async open(report: StoredReport): Promise<OpenedReport | null> {
    const kept = this.#kept.get(report.id);
    this.#kept.delete(report.id);
    const current = kept?.report.sha256 === report.sha256 && nameOf(kept.report) === nameOf(report);
    const opened = current ? kept : await this.#readOnce(report);
    if (opened === null) return null;
    this.#kept.set(report.id, opened);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > REPORTS_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return opened;
  }

  #readOnce(report: StoredReport): Promise<OpenedReport | null> {
    const key = `${report.id} ${report.sha256}`;
    const reading = this.#reading.get(key) ?? this.#read(report).finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }

  async #read(report: StoredReport): Promise<OpenedReport | null> {
    const { store, senses } = this;
    const [text, passages, figures] = await Promise.all([
      store.text(report.id),
      store.passages(report.id),
      store.figures({ reports: [report.id] }),
    ]);
    if (text === null) return null;
    const entry = { report, text, whole: rejoined(text), passages, figures };
    const turns = new Turns();
    const figureIndex = new TermIndex(await figureMatters(entry, turns), senses);
    await figureIndex.prepare(turns);
    let passageIndex: TermIndex<PassageMatter> | null = null;
    return {
      ...entry,
      figureIndex,
      passageIndex: () => (passageIndex ??= new TermIndex(passageMatters(entry), senses)),
    };
  }
}

/** A listing as answers use it, made once of each. */
interface Listing {
  readonly reports: readonly ListedReport[];
  /** Those drawn by lot. */
  readonly lots: readonly StoredReport[];
}

const passagesIn = derived((reports: readonly ListedReport[]): number =>
  reports.reduce((sum, { report }) => sum + report.passages, 0),
);

const listingOf = derived((stored: readonly StoredReport[]): Listing => {
  const reports = labelled(stored);
  return { reports: reports.map((report) => ({ report })), lots: sampleOf(reports) };
});

/** The reports with the names of their places as readers tell them apart: 南京市鼓楼区 where there is another 鼓楼区. */
function labelled(reports: readonly StoredReport[]): readonly StoredReport[] {
  const shared = sharedNames(reports);
  if (shared.size === 0) return reports;
  return reports.map((report) => {
    const { jurisdiction } = report;
    if (!shared.has(jurisdiction.name)) return report;
    return { ...report, jurisdiction: { ...jurisdiction, name: nameInFull(jurisdiction) } };
  });
}

function nameOf({ jurisdiction }: StoredReport): string {
  return jurisdiction.name;
}

const shelves = new WeakMap<ReportStore, Shelf>();

/** The store's content as it stands now. */
export async function corpusOf(store: ReportStore, senses: Senses): Promise<Corpus> {
  const shelf = shelves.get(store) ?? new Shelf(store, senses);
  shelves.set(store, shelf);
  return shelf.corpus();
}

/** Some reports drawn by lot, always the same of the same: adding one seldom changes them. */
function sampleOf(reports: readonly StoredReport[]): readonly StoredReport[] {
  if (reports.length <= SAMPLE) return reports;
  const lots = reports.map((report) => ({ report, lot: lotOf(report) }));
  return lots
    .sort((a, b) => a.lot - b.lot)
    .slice(0, SAMPLE)
    .map(({ report }) => report);
}

/** Kept with the report: its neighbours come and go. */
const lotOf = derived(({ sha256 }: StoredReport) => Number.parseInt(sha256.slice(0, 12), 16));
