import type { ReportStore, StoredFigure } from '../store/store.js';
import type { CorpusReport, ListedReport } from './corpus.js';

/**
 * Reports with only their figures near some metrics of the catalogue (可比数字): what comparing many of them needs. Those
 * without such a figure come without their text; all come with everything where the store keeps no table of metrics.
 */
export async function comparable(
  store: ReportStore,
  reports: readonly ListedReport[],
  metrics: readonly string[],
): Promise<readonly CorpusReport[]> {
  const near = new Map<string, Map<number, StoredFigure>>();
  for (const metric of metrics) {
    for (const figure of (await store.figuresNear?.(metric)) ?? []) {
      const own = near.get(figure.report) ?? new Map<number, StoredFigure>();
      near.set(figure.report, own.set(figure.start, own.get(figure.start) ?? figure));
    }
  }
  const made: CorpusReport[] = [];
  for (const { report } of reports) {
    const all = store.figuresNear === undefined;
    const figures = all
      ? await store.figures({ reports: [report.id] })
      : [...(near.get(report.id)?.values() ?? [])].sort((a, b) => a.start - b.start);
    const text = figures.length === 0 ? '' : ((await store.text(report.id)) ?? '');
    made.push({ report, text, passages: [], figures });
  }
  return made;
}
