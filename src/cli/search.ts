import type { SearchHit } from '../app-types.js';
import { DianjuError } from '../lib/errors.js';
import { readBatch } from './batch.js';
import { fit, printJson, printLine } from './output.js';
import { withApp, type CommonOptions } from './session.js';

/** Passages that `search` shows. */
const SEARCH_LIMIT = 10;

/** Options of `search`. */
export interface SearchCommandOptions extends CommonOptions {
  readonly county?: string;
  readonly json?: boolean;
  readonly batch?: string;
}

/** `search "TEXT"`: ranked passages without an answer. */
export async function search(text: string | undefined, options: SearchCommandOptions): Promise<void> {
  if ((text === undefined) === (options.batch === undefined)) {
    throw new DianjuError('usage', 'search needs a text or --batch FILE');
  }
  await withApp(options, async ({ app }) => {
    const find = (wanted: string): Promise<readonly SearchHit[]> =>
      app.search({
        text: wanted,
        limit: SEARCH_LIMIT,
        ...(options.county === undefined ? {} : { county: options.county }),
      });
    if (options.batch !== undefined) {
      for (const row of await readBatch(options.batch)) {
        printJson({ id: row.id, results: (await find(row.question)).map(hitJson) });
      }
      return;
    }
    for (const hit of await find(text ?? '')) {
      if (options.json === true) printJson(hitJson(hit));
      else printHit(hit);
    }
  });
}

function hitJson(hit: SearchHit): Record<string, unknown> {
  const { id, report, start, end, text, heading } = hit.passage;
  return { rank: hit.rank, id, report, start, end, text, heading, score: hit.score };
}

function printHit(hit: SearchHit): void {
  const place = [`${hit.report.jurisdiction.name} ${hit.report.year}`, ...hit.passage.heading];
  printLine(`${hit.rank}. ${hit.passage.id}  ${place.join(' › ')}`);
  printLine(`   ${fit(hit.passage.text, 300)}`);
}
