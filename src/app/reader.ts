import { setImmediate } from 'node:timers/promises';
import type { Embedder } from '../../embeddings/embedder.js';
import { loadGloss } from '../../embeddings/gloss.js';
import { paraphrase } from '../../embeddings/paraphrase.js';
import { relatedStems } from '../../embeddings/synonyms.js';
import { answer } from '../answering/answer.js';
import { REPORTS_KEPT } from '../answering/corpus.js';
import type { ModelWording } from '../answering/model.js';
import type { Answer } from '../answering/types.js';
import type { App, AskRequest, SearchHit } from '../app-types.js';
import type { Charts } from '../charts/index.js';
import { openCharts } from '../charts/index.js';
import { suggestMetrics } from '../figures/catalogue/index.js';
import { summaryInWords } from '../figures/compare/wording.js';
import { checksCsv, comparisonCsv, figuresCsv } from '../figures/csv.js';
import { DianjuError } from '../lib/errors.js';
import { Turns } from '../lib/turns.js';
import type { Watch } from '../lib/watch.js';
import { normalise } from '../question/normalise.js';
import { understand } from '../question/understand.js';
import { retrieve } from '../retrieval/index.js';
import { partsMeant } from '../retrieval/report-parts.js';
import type { Shared } from '../store/shared.js';
import type { ReportStore } from '../store/store.js';
import { writeAudit } from './audit.js';
import { listChecks } from './checking.js';
import { citationChoices, citedPassage } from './citing.js';
import { compareReports, withStandings } from './comparing.js';
import { keptFeedback } from './feedback.js';
import { questionData } from './first-use.js';
import { foundBefore } from './found-before.js';
import { openKeptTexts } from './kept-texts.js';
import { lookupSpelt } from '../reports/gazetteer.js';
import { Library, jurisdictionsOf, placeMeant, reportsAt, yearsOf } from './library.js';
import { listFigures } from './listing.js';
import { checkMessage } from './message.js';
import { PlaceUses } from './place-uses.js';
import { Rehearsal, type Stage } from './rehearsal.js';
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
  /** Keeps what readers say. */
  readonly shared: Shared;
  /** Folder for what this process alone needs. */
  readonly folder: string;
  readonly today: () => Date;
  /** Counts what happens; default: nobody. */
  readonly watch?: Watch;
  /** Rewords answers; absent when no model is configured. */
  readonly wording?: ModelWording;
}

/** The app without what changes the store. */
export function createReader(parts: ReaderParts): App {
  const { store, shared, folder } = parts;
  const library = new Library(store);
  const keptTexts = openKeptTexts(folder);
  const uses = new PlaceUses(folder);
  const charts = openCharts();
  const { warm, rehearse, end } = warming(parts, { library, uses, charts });
  let counting: Promise<unknown> = Promise.resolve();
  /** Beside the answer, which a failure must not cost. */
  const counted = (counties: readonly (string | undefined)[]): void => {
    const count = async (): Promise<void> => {
      const reports = await store.reports();
      await uses.count(counties.flatMap((county) => placeMeant(county ?? '', reports) ?? []));
    };
    counting = Promise.allSettled([counting, count()]);
  };
  const ask = (request: AskRequest): Promise<Answer> => answerRequest(parts, library, request);
  return {
    async ask(request) {
      const found = await ask(request);
      counted(request.county === undefined ? placesIn(found) : [request.county]);
      return found;
    },
    search: (request) => search(parts, library, request),
    cite: (id) => citedPassage(store, id),
    async compare(request) {
      const found = await compareReports(library, request);
      counted(request.counties ?? []);
      return found;
    },
    async figures(request) {
      const found = await listFigures({ store, library }, request);
      counted([request.county]);
      return found;
    },
    check: ({ county }) => listChecks({ store, library }, county),
    async checkMessage(text) {
      const reports = await store.reports();
      return checkMessage(text.slice(0, LONGEST_MESSAGE), {
        jurisdictions: jurisdictionsOf(reports),
        year: Math.max(...reports.map((report) => report.year), 0),
        ask: (question, county) => ask({ question, county }),
        async changes(metric, county) {
          const found = await compareReports(library, { metric, counties: [county] });
          return found.kind === 'comparison' ? (found.comparison.changes ?? []) : [];
        },
      });
    },
    chart: (comparison, request) => charts.comparison(comparison, request),
    comparisonSummary: (comparison, language) => summaryInWords(comparison, language, ({ n }) => ` [${n}]`),
    comparisonCsv,
    figuresCsv,
    checksCsv,
    feedback: ({ question, reason }) => shared.record('feedback', { question, reason }),
    recordHandout: (handout) => writeAudit(shared, handout),
    keepText: (text) => keptTexts.keep(text),
    keptTexts: () => keptTexts.all(),
    reports: () => store.reports(),
    stamp: () => store.stamp(),
    suggestCounties: async (partial) => countyChoices(await store.reports(), partial, await uses.all()),
    suggestYears: async (partial) => yearChoices(await store.reports(), partial),
    suggestCitations: (partial) => citationChoices(store, partial),
    async suggestMetrics(partial) {
      return suggestMetrics(partial).map(({ id, nameZh, nameEn }) => ({
        name: `${nameZh} · ${nameEn}`.slice(0, 100),
        value: id,
      }));
    },
    keptFeedback: () => keptFeedback(shared),
    modelState: () => (parts.wording === undefined ? 'absent' : parts.wording.isOn() ? 'on' : 'off'),
    setModel: (on) => parts.wording?.setModel(on) ?? false,
    warm,
    rehearse,
    async close() {
      await Promise.allSettled([counting, end()]);
      await charts.close();
      await store.close();
    },
  };
}

/** What a reader makes of its parts. */
interface Tools {
  readonly library: Library;
  readonly uses: PlaceUses;
  readonly charts: Charts;
}

/** What readies a reader for the first person and for many (预热); `end` resolves when nothing of it runs any more. */
function warming(parts: ReaderParts, tools: Tools) {
  const rehearsal = new Rehearsal(stageOf(parts, tools), REPORTS_KEPT);
  let running: Promise<unknown> = Promise.resolve();
  const run = (work: Promise<void>): Promise<void> => {
    running = Promise.allSettled([running, work]);
    return work;
  };
  return {
    warm: () => run(firstQuestion(parts, tools.library)),
    rehearse: () => run(rehearsal.run()),
    end: async (): Promise<void> => {
      rehearsal.end();
      await running;
    },
  };
}

/**
 * Asks itself a question in either language, so that the first one of a person finds everything loaded; where nothing is stored yet
 * all the same, for what understands it is to be compiled before reports are added and people ask meanwhile.
 */
async function firstQuestion(parts: ReaderParts, library: Library): Promise<void> {
  await questionData();
  // What a name in Latin letters without a report is looked up in.
  lookupSpelt('');
  const [report] = await parts.store.reports();
  const place = report === undefined ? '去年' : `${report.jurisdiction.name}${report.year}年`;
  for (const question of [
    `${place}行政复议案件多少件？`,
    `How many reconsideration cases were there, ${place}?`,
  ]) {
    await answerRequest(unheard(parts), library, { question });
    await setImmediate();
  }
}

/** What is rehearsed with. */
function stageOf(parts: ReaderParts, { library, uses, charts }: Tools): Stage {
  const { store } = parts;
  return {
    reports: () => store.reports(),
    uses: () => uses.all(),
    figures: ({ id }) => store.figures({ reports: [id] }),
    requests: {
      ask: (question) => answerRequest(unheard(parts), library, { question }),
      search: (text, county) => search(parts, library, { text, county }),
      async compare(metric, counties) {
        const found = await compareReports(library, { metric, counties });
        if (found.kind === 'comparison')
          await charts.comparison(found.comparison, { theme: 'light', language: 'zh' });
      },
      figures: (county) => listFigures({ store, library }, { county }),
      check: (county) => listChecks({ store, library }, county),
    },
  };
}

/** The same without anyone who counts and without a model: for what nobody asked. */
function unheard({ store, embedder, shared, folder, today }: ReaderParts): ReaderParts {
  return { store, embedder, shared, folder, today };
}

/** Names of the places that an answer is about; none for a comparison of many. */
function placesIn({ citations, comparison }: Answer): readonly string[] {
  return comparison === null ? [...new Set(citations.map(({ jurisdiction }) => jurisdiction))] : [];
}

async function answerRequest(parts: ReaderParts, library: Library, request: AskRequest): Promise<Answer> {
  const { store, embedder } = parts;
  const question = readable(request.question);
  await questionData();
  const turns = new Turns();
  // A county that is set beside the question must have a report; one within it is answered for.
  if (request.county !== undefined) await library.reportsOf([request.county], undefined);
  const reports = await store.reports();
  // After a change the reports were listed anew; now their places are.
  await turns.next();
  const today = parts.today();
  const context = {
    jurisdictions: jurisdictionsOf(reports),
    years: yearsOf(reports),
    today,
    ...(request.county === undefined ? {} : { county: request.county }),
    ...(request.year === undefined ? {} : { year: request.year }),
  };
  const understood = understand(question, context);
  const language = request.language ?? understood.language;
  const part = partsMeant(understood.normalised);
  await turns.next();
  const composed = await answer(
    { ...understood, language },
    {
      store,
      today,
      retrieve: (wanted) =>
        foundBefore(reports).find({ ...wanted, part }, () =>
          retrieve(store, embedder, { ...wanted, question: understood.normalised }),
        ),
      stems: (text) => loadGloss().stems(text),
      words: (text) => loadGloss().words(text),
      meaning: (word) => loadGloss().meaning(word),
      told: (metric, among) => library.told(metric, among),
      reread: (text) => ({ ...understand(text, context), language, original: question }),
      isWord: (word) => loadGloss().isWord(word),
      related: relatedStems,
      paraphrase,
      onStopped: (gate) => parts.watch?.stopped(gate, 1),
    },
  );
  const { comparison } = composed;
  const found =
    comparison === null ? composed : { ...composed, comparison: await withStandings(library, comparison) };
  if (found.reason !== null) parts.watch?.abstained(found.reason);
  if (parts.wording === undefined) return found;
  return parts.wording.reword(found, {
    language,
    ...(request.asker === undefined ? {} : { asker: request.asker }),
  });
}

/**
 * The question as typed, when there is something to read in it.
 *
 * @throws DianjuError `question-empty` or `question-too-long`
 */
function readable(question: string): string {
  if (normalise(question).trim() === '') throw new DianjuError('question-empty');
  if (question.length > LONGEST_QUESTION) {
    throw new DianjuError('question-too-long', question.length.toLocaleString('en'));
  }
  return question;
}

async function search(
  { store, embedder }: ReaderParts,
  library: Library,
  request: { readonly text: string; readonly county?: string; readonly limit?: number },
): Promise<readonly SearchHit[]> {
  const text = readable(request.text);
  await questionData();
  const all = await store.reports();
  const understood = understand(text, {
    jurisdictions: jurisdictionsOf(all),
    years: [],
    today: '2000-01-01',
  });
  // What a short name means besides, a county and its town, is the county.
  const named = understood.places.flatMap(({ loaded }) =>
    loaded.filter(({ name }) => name === loaded[0]?.name),
  );
  const within =
    request.county !== undefined
      ? await library.reportsOf([request.county], undefined)
      : named.length > 0
        ? reportsAt(all, named)
        : null;
  const found = await retrieve(store, embedder, {
    query: understood.topic === '' ? understood.normalised : understood.topic,
    question: understood.normalised,
    ...(within === null ? {} : { filter: { reports: within.map(({ id }) => id) } }),
    limit: request.limit ?? DEFAULT_HITS,
  });
  const reports = await store.reports({ reports: found.map(({ passage }) => passage.report) });
  const byId = new Map(reports.map((report) => [report.id, report]));
  return found.flatMap(({ passage, score }, index) => {
    const report = byId.get(passage.report);
    return report === undefined ? [] : [{ rank: index + 1, passage, report, score }];
  });
}
