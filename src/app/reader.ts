import type { Embedder } from '../../embeddings/embedder.js';
import { answerQuestion } from '../answering/answer.js';
import type { Answer } from '../answering/types.js';
import type { App, AskRequest, SearchHit } from '../app-types.js';
import { renderBarChart } from '../charts/index.js';
import { suggestMetrics } from '../figures/catalogue/index.js';
import { checksCsv, comparisonCsv, figuresCsv } from '../figures/csv.js';
import { DianjuError } from '../lib/errors.js';
import { normalise } from '../question/normalise.js';
import { understand } from '../question/understand.js';
import { retrieve } from '../retrieval/index.js';
import type { ReportStore } from '../store/store.js';
import { citationChoices, citedPassage } from './citing.js';
import { compareReports } from './comparing.js';
import { keepFeedback } from './feedback.js';
import { Library } from './library.js';
import { listChecks, listFigures } from './listing.js';
import { checkMessage } from './message.js';
import { countyChoices, yearChoices } from './suggest.js';

/** Longest question that is read, in characters. */
const LONGEST_QUESTION = 2000;
/** Longest message whose numbers are checked, in characters. */
const LONGEST_MESSAGE = 4000;
const DEFAULT_HITS = 10;

/** What reading needs. */
export interface ReaderParts {
  readonly store: ReportStore;
  readonly embedder: Embedder;
  readonly folder: string;
  readonly today: () => Date;
}

/** The app without what changes the store. */
export function createReader(parts: ReaderParts): App {
  const { store, embedder, folder, today } = parts;
  const library = new Library(store);
  const ask = (request: AskRequest): Promise<Answer> => answerRequest(parts, library, request);
  return {
    ask,
    search: (request) => search(parts, library, request),
    cite: (id) => citedPassage(store, id),
    compare: (request) => compareReports(library, request),
    figures: (request) => listFigures({ store, library }, request),
    check: ({ county }) => listChecks({ store, library }, county),
    async checkMessage(text) {
      const reports = await store.reports();
      return checkMessage(text.slice(0, LONGEST_MESSAGE), {
        jurisdictions: reports.map((report) => report.jurisdiction),
        year: Math.max(...reports.map((report) => report.year), 0),
        ask: (question, county) => ask({ question, county }),
      });
    },
    chart: renderBarChart,
    comparisonCsv,
    figuresCsv,
    checksCsv,
    feedback: (feedback) => keepFeedback(folder, feedback),
    reports: () => store.reports(),
    stamp: () => store.stamp(),
    suggestCounties: async (partial) => countyChoices(await store.reports(), partial),
    suggestYears: async (partial) => yearChoices(await store.reports(), partial),
    suggestCitations: (partial) => citationChoices(store, partial),
    async suggestMetrics(partial) {
      return suggestMetrics(partial).map(({ id, nameZh, nameEn }) => ({
        name: `${nameZh} · ${nameEn}`.slice(0, 100),
        value: id,
      }));
    },
    close: () => store.close(),
  };
}
