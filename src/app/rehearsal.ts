import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { DianjuError } from '../lib/errors.js';
import { nameInFull } from '../reports/shared-names.js';
import type { StoredFigure, StoredReport } from '../store/store.js';

/** What questions are made from, and what they are asked of. */
export interface Stage {
  reports(): Promise<readonly StoredReport[]>;
  /** How often each place was asked about of late, by its name in full. */
  uses(): Promise<ReadonlyMap<string, number>>;
  figures(report: StoredReport): Promise<readonly StoredFigure[]>;
  /** What people ask for, each as for a person but without being counted. */
  readonly requests: {
    ask(question: string): Promise<unknown>;
    search(text: string, county: string): Promise<unknown>;
    compare(metric: string, counties: readonly string[]): Promise<unknown>;
    figures(county: string): Promise<unknown>;
    check(county: string): Promise<unknown>;
  };
}

/** At least so many requests are made, over and over of few reports: so often V8 must have seen what is worth compiling. */
const LEAST = 200;
/** The thread counts as idle that did little for so long, in milliseconds. */
const LULL_MS = 4;
/** What little is, in milliseconds. */
const LITTLE_MS = 2;
/** Where it had more to do, so long it must do little before it counts as idle: ten requests a second leave no room for these. */
const BUSY_MS = 100;

type Request = () => Promise<unknown>;

/** What a figure's report says of it, in words for a question. */
interface Told {
  readonly place: string;
  readonly year: number;
  readonly metric: string;
  readonly unit: string;
  readonly heading: string;
}

/** How people ask, the commonest most often. */
const WORDINGS: readonly ((told: Told) => string)[] = [
  ({ place, year, metric, unit }) => `${place}${year}年${metric}多少${unit}？`,
  ({ place, metric }) => `${place}${metric}是多少？`,
  ({ place, year, heading }) => `${place}${year}年${heading}做了哪些工作？`,
  ({ place, metric, unit }) => `${place}${metric}多少${unit}？`,
  ({ place, metric }) => `${place}${metric}比上年增加了多少？`,
];
/** To every so many questions there is one request of another kind. */
const OTHERS_EACH = 6;

/**
 * Asks ordinary questions of the reports, made from what they state, while nobody else does anything (排练): so that the first
 * rush finds the program compiled and the reports opened that are asked about most.
 */
export class Rehearsal {
  #ended = false;

  /** @param most - reports that are worth opening: as many as are kept */
  constructor(
    private readonly stage: Stage,
    private readonly most: number,
  ) {}

  /** Resolves when all was asked, or soon after `end`; rejects when the store cannot be read. */
  async run(): Promise<void> {
    const reports = this.#ended ? [] : await this.#likeliest();
    const count = reports.length === 0 ? 0 : Math.max(LEAST, reports.length);
    for (let n = 0; n < count; n += 1) {
      await this.#lull();
      for (const request of await this.#requests(reports, n)) {
        if (this.#ended) return;
        await request().catch(unlessForeseen);
      }
    }
  }

  /** Ends it after the question that is being asked. */
  end(): void {
    this.#ended = true;
  }

  /** The reports that are asked about most, then the latest. */
  async #likeliest(): Promise<readonly StoredReport[]> {
    const [reports, uses] = await Promise.all([this.stage.reports(), this.stage.uses()]);
    const usesOf = ({ jurisdiction }: StoredReport): number => uses.get(nameInFull(jurisdiction)) ?? 0;
    return [...reports].sort((a, b) => usesOf(b) - usesOf(a) || b.year - a.year).slice(0, this.most);
  }

  /** Resolves when the thread has had next to nothing to do for a moment. */
  async #lull(): Promise<void> {
    for (let wait = LULL_MS; !this.#ended; wait = BUSY_MS) {
      const before = performance.eventLoopUtilization();
      await sleep(wait);
      if (performance.eventLoopUtilization(before).active < LITTLE_MS) return;
    }
  }

  async #requests(reports: readonly StoredReport[], n: number): Promise<readonly Request[]> {
    if (this.#ended) return [];
    const { requests } = this.stage;
    const report = reports[n % reports.length]!;
    const stated = (await this.stage.figures(report)).filter(({ metric }) => metric !== '');
    const figure = stated[n % stated.length];
    if (figure === undefined) return [];
    const place = report.jurisdiction.name;
    const { metric, unit, heading } = figure;
    const told = { place, year: report.year, metric, unit, heading: heading.at(-1) ?? metric };
    const others = [
      () => requests.search(told.heading, place),
      () => requests.figures(place),
      () => requests.check(place),
      () => requests.compare(metric, [place, reports[(n + 1) % reports.length]!.jurisdiction.name]),
    ];
    const ask = () => requests.ask(WORDINGS[n % WORDINGS.length]!(told));
    return n % OTHERS_EACH > 0 ? [ask] : [ask, others[(n / OTHERS_EACH) % others.length]!];
  }
}

/** A place that several share, a metric that means several: asking back is an answer too. */
function unlessForeseen(error: unknown): void {
  if (!(error instanceof DianjuError)) throw error;
}
