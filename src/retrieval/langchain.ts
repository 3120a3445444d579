import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Embedder } from '../../embeddings/embedder.js';
import type { ReportFilter, ReportStore } from '../store/store.js';
import { retrieve } from './index.js';

const DEFAULT_LIMIT = 5;

/** What the retriever looks in. */
export interface DianjuRetrieverOptions {
  readonly store: ReportStore;
  readonly embedder: Embedder;
  readonly filter?: ReportFilter;
  /** Passages given for a query; default 5. */
  readonly limit?: number;
}

/** What LangChain is told of a passage besides its text. */
export interface PassageMetadata extends Record<string, unknown> {
  /** Citation id, which `cite` resolves. */
  readonly id: string;
  readonly report: string;
  /** UTF-16 offsets into the report's text. */
  readonly start: number;
  readonly end: number;
  readonly heading: readonly string[];
  readonly jurisdiction: string;
  readonly year: number;
  readonly title: string;
  readonly score: number;
}

/** The passages of the store as a LangChain retriever (LangChain 检索器): plug it into any chain. */
export class DianjuRetriever extends BaseRetriever<PassageMetadata> {
  static override lc_name(): string {
    return 'DianjuRetriever';
  }

  override lc_namespace = ['dianju', 'retrievers'];
  readonly #options: DianjuRetrieverOptions;

  constructor(options: DianjuRetrieverOptions) {
    super();
    this.#options = options;
  }

  override async _getRelevantDocuments(query: string): Promise<Document<PassageMetadata>[]> {
    const { store, embedder, filter, limit = DEFAULT_LIMIT } = this.#options;
    const [found, reports] = await Promise.all([
      retrieve(store, embedder, { query, limit, ...(filter === undefined ? {} : { filter }) }),
      store.reports(filter),
    ]);
    const byId = new Map(reports.map((report) => [report.id, report]));
    return found.map(({ passage, score }) => {
      const { id, report, start, end, heading, text } = passage;
      const { jurisdiction, year, title } = byId.get(report) ?? {};
      const metadata = {
        id,
        report,
        start,
        end,
        heading,
        jurisdiction: jurisdiction?.name ?? '',
        year: year ?? 0,
        title: title ?? '',
        score,
      };
      return new Document({ id, pageContent: text, metadata });
    });
  }
}
