import type { Citation } from '../answering/types.js';
import type { ComparedReport } from '../figures/compare.js';
import type { FigureInContext } from '../figures/types.js';
import { DianjuError } from '../lib/errors.js';
import { trim } from '../lib/span.js';
import { normalise } from '../question/normalise.js';
import { placesOf } from '../question/places.js';
import type { ReportFilter, ReportStore, StoredFigure, StoredReport } from '../store/store.js';

/** Names listed in a hint before it says how many more there are. */
const MOST_NAMES = 12;

/** The loaded reports with what the asker set beside a request (报告范围). */
export class Library {
  constructor(private readonly store: ReportStore) {}

  /**
   * Loaded reports of the named places and year; of all places when none is named. A place named twice counts once.
   *
   * @throws DianjuError `county-unknown` that lists the places there are
   */
  async reportsOf(
    counties: readonly string[] | undefined,
    year: number | undefined,
  ): Promise<readonly StoredReport[]> {
    const all = await this.store.reports();
    const named =
      counties === undefined ? null : new Set(counties.flatMap((county) => this.idsOf(county, all)));
    return all.filter(
      (report) => (named === null || named.has(report.id)) && (year === undefined || report.year === year),
    );
  }

  /** A filter for the reports of one place, or none when no place is named. */
  async filterOf(county: string | undefined): Promise<ReportFilter> {
    if (county === undefined) return {};
    return { reports: (await this.reportsOf([county], undefined)).map((report) => report.id) };
  }

  private idsOf(county: string, all: readonly StoredReport[]): readonly string[] {
    const jurisdictions = all.map((report) => report.jurisdiction);
    const meant = placesOf(normalise(county), jurisdictions).mentions[0]?.loaded[0];
    if (meant === undefined) throw unknownCounty(county, all);
    return all
      .filter(({ jurisdiction }) => jurisdiction.name === meant.name && jurisdiction.parent === meant.parent)
      .map((report) => report.id);
  }

  /** Grows with every change of what is loaded. */
  async generation(): Promise<number> {
    return (await this.store.stamp()).generation;
  }

  /** What comparison needs of reports: their texts and figures. Places that share a name go by their parent's too. */
  async compared(reports: readonly StoredReport[]): Promise<readonly ComparedReport[]> {
    const shared = sharedNames(await this.store.reports());
    return Promise.all(
      reports.map(async (report) => ({
        report: report.id,
        jurisdiction: shared.has(report.jurisdiction.name)
          ? `${report.jurisdiction.parent ?? ''}${report.jurisdiction.name}`
          : report.jurisdiction.name,
        level: report.jurisdiction.level,
        year: report.year,
        text: (await this.store.text(report.id)) ?? '',
        figures: await this.store.figures({ reports: [report.id] }),
      })),
    );
  }

  /** Citation for a figure that a comparison shows: the sentence that states it. */
  citer(reports: readonly StoredReport[]): (report: ComparedReport, figure: FigureInContext) => Citation {
    const byId = new Map(reports.map((report) => [report.id, report]));
    const numbers = new Map<string, number>();
    return (compared, figure) => {
      const { report: id, text } = compared;
      const { start, end } = trim(text, figure.sentence);
      const key = `${id}:${start}`;
      const n = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, n);
      return {
        n,
        id: (figure as StoredFigure).passage,
        report: id,
        start,
        end,
        quote: text.slice(start, end),
        heading: figure.heading,
        jurisdiction: compared.jurisdiction,
        year: compared.year,
        title: byId.get(id)?.title ?? '',
        marks: [{ start: figure.start, end: figure.end }],
      };
    };
  }
}

/** Names that several loaded places have: 鼓楼区 of 福州市 and of 南京市. */
function sharedNames(all: readonly StoredReport[]): ReadonlySet<string> {
  const parents = new Map<string, string | null>();
  const shared = new Set<string>();
  for (const { jurisdiction } of all) {
    const { name, parent } = jurisdiction;
    if (parents.has(name) && parents.get(name) !== parent) shared.add(name);
    parents.set(name, parent);
  }
  return shared;
}

/** A place without a report, with the places that have one. */
export function unknownCounty(county: string, all: readonly StoredReport[]): DianjuError {
  const names = [...new Set(all.map((report) => report.jurisdiction.name))];
  const shown = names.slice(0, MOST_NAMES).join('、');
  const more = names.length > MOST_NAMES ? ` … +${names.length - MOST_NAMES}` : '';
  return new DianjuError('county-unknown', county, { hint: `${shown}${more}` });
}
