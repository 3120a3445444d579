import { DianjuError } from '../lib/errors.js';
import { languageOf, normalise } from '../question/normalise.js';
import {
  figureJson,
  firstOf,
  moreRows,
  printJson,
  printLine,
  printTable,
  remark,
  stampLine,
  writeOutput,
} from './output.js';
import { withApp, type CommonOptions } from './session.js';
import type { Comparison } from '../figures/types.js';
import type { Citation } from '../answering/types.js';

/** Options of `compare`. */
export interface CompareOptions extends CommonOptions {
  readonly year?: number;
  readonly json?: boolean;
  readonly csv?: string;
  readonly chart?: string;
}

/** `compare "METRIC" [COUNTY…]`: one metric across reports, in the language of its words as `ask` is. */
export async function compare(
  metric: string,
  counties: readonly string[],
  options: CompareOptions,
): Promise<void> {
  const language = languageOf(normalise(metric));
  await withApp(options, async ({ app }) => {
    const outcome = await app.compare({
      metric,
      ...(counties.length === 0 ? {} : { counties }),
      ...(options.year === undefined ? {} : { year: options.year }),
    });
    if (outcome.kind === 'ask-back') {
      const names = outcome.options.map((option) =>
        language === 'zh' ? option.nameZh : `${option.nameEn} (${option.nameZh})`,
      );
      throw new DianjuError('metric-ambiguous', metric, { hint: names.join(' · ') });
    }
    const { comparison } = outcome;
    if (options.csv !== undefined) {
      const { comparisonCsv } = await import('../figures/csv.js');
      await writeOutput(options.csv, comparisonCsv(comparison));
      remark(options.csv);
    }
    if (options.chart !== undefined) {
      const chart = await app.chart(comparison, { theme: 'light', language });
      await writeOutput(options.chart, chart.png);
      remark(`${options.chart}: ${chart.alt}`);
    }
    if (options.json === true) printJson(comparisonJson(comparison));
    else {
      const { comparisonTable } = await import('../figures/table.js');
      const table = comparisonTable(comparison, language, ({ id }) => ` [${id}]`);
      const { head, more } = firstOf(table.rows);
      printLine(table.title);
      printTable(table.head, head);
      if (more > 0) printLine(moreRows(more, language));
      for (const note of table.notes) printLine(note);
      printLine(stampLine(await app.stamp(), language));
    }
  });
}

/** A comparison in the form of the contract. */
export function comparisonJson(comparison: Comparison<Citation>): Record<string, unknown> {
  return {
    ...comparison,
    rows: comparison.rows.map((row) => ({
      ...row,
      figure: row.figure === null ? null : figureJson(row.figure),
      near: row.near.map((near) => ({ ...near, figure: figureJson(near.figure) })),
    })),
  };
}
