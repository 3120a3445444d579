import { characterTerms } from '../../embeddings/gloss.js';
import type { Citation } from '../answering/types.js';
import type { ComparedReport } from '../figures/compare.js';
import type { ComparisonRow, FigureInContext } from '../figures/types.js';
import { derived } from '../lib/derived.js';
import { DianjuError } from '../lib/errors.js';
import { trim } from '../lib/span.js';
import { normalise } from '../question/normalise.js';
import { placesOf } from '../question/places.js';
import { nameInFull, sharedNames } from '../reports/shared-names.js';
import type { Jurisdiction } from '../reports/types.js';
import { cited } from '../store/lines.js';
import type { ReportFilter, ReportStore, StoredFigure, StoredReport } from '../store/store.js';

/** Names listed in a hint before it says how many more there are. */
const MOST_NAMES = 12;
/** As many reports are compared by all their figures. */
const MOST_READ = 60;

/** The loaded reports with what the asker set beside a request (报告范围). */
export class Library {
  constructor(private readonly store: ReportStore) {}

  /**
   * Loaded reports of the named places and year; of all places when none is named. A place named twice counts once.
   *
   * @throws DianjuError `county-unknown` that lists the places there are, `county-shared` that lists those of the name
   */
  async reportsOf(
    counties: readonly string[] | undefined,
    year: number | undefined,
  ): Promise<readonly StoredReport[]> {
    const all = await this.store.reports();
    if (counties === undefined && year === undefined) return all;
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
    const [meant, ...others] = placesMeant(county, all);
    if (meant === undefined) throw unknownCounty(county, all);
    if (others.length > 0) {
      const names = [meant, ...others].map(nameInFull);
      throw new DianjuError('county-shared', county, { hint: names.slice(0, MOST_NAMES).join('、') });
    }
    return reportsAt(all, [meant]).map((report) => report.id);
  }

  /** Grows with every change of what is loaded. */
  async generation(): Promise<number> {
    return (await this.store.stamp()).generation;
  }

  /**
   * Rows of the reports in the comparison of a metric, as they were found when the reports were read; null while some were
   * read by a version that kept none.
   */
  async told(
    metric: string,
    reports: readonly StoredReport[],
  ): Promise<readonly ComparisonRow<Citation>[] | null> {
    if (!(await this.store.hasAllLines())) return null;
    const ids = reports.map(({ id }) => id);
    const lines = new Map((await this.store.linesOf(metric, ids)).map((row) => [row.report, row]));
    const nameOf = await this.names();
    const numbers = new Map<string, number>();
    return reports.map((report) => {
      const { id, jurisdiction, year, title } = report;
      const place = { report: id, jurisdiction: nameOf(jurisdiction), level: jurisdiction.level, year };
      const line = lines.get(id);
      if (line === undefined) return { ...UNTOLD, ...place };
      const row = cited(line, (citation): Citation => {
        const key = `${id}:${citation.start}`;
        const n = numbers.get(key) ?? numbers.size + 1;
        numbers.set(key, n);
        return { ...citation, n, report: id, jurisdiction: place.jurisdiction, year, title };
      });
      return { ...row, ...place };
    });
  }

  /** What comparison needs of reports: their figures and the texts they stand in. */
  async compared(reports: readonly StoredReport[]): Promise<readonly ComparedReport[]> {
    const nameOf = await this.names();
    return Promise.all(
      reports.map(async ({ id, jurisdiction, year }) => {
        const figures = await this.store.figures({ reports: [id] });
        const text = figures.length === 0 ? '' : ((await this.store.text(id)) ?? '');
        return {
          report: id,
          jurisdiction: nameOf(jurisdiction),
          level: jurisdiction.level,
          year,
          text,
          figures,
        };
      }),
    );
  }

  /** Places that share a name go by their parent's too. */
  private async names(): Promise<(place: Jurisdiction) => string> {
    const shared = sharedNames(await this.store.reports());
    return (place) => (shared.has(place.name) ? nameInFull(place) : place.name);
  }

  /** Of too many reports to read each, those in which the topic's own words are found. */
  async about(topic: string, reports: readonly StoredReport[]): Promise<readonly StoredReport[]> {
    if (reports.length <= MOST_READ) return reports;
    const filter = { reports: reports.map(({ id }) => id) };
    const found = await this.store.searchText('characters', characterTerms(topic), {
      limit: MOST_READ,
      filter,
    });
    const passages = await this.store.passagesById(found.map(({ id }) => id));
    const ids = new Set(passages.map(({ report }) => report));
    return reports.filter(({ id }) => ids.has(id));
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

/** A row of a report that says nothing of the metric. */
const UNTOLD = {
  status: 'not-reported',
  figure: null,
  citation: null,
  near: [],
  note: null,
  noteEn: null,
} as const;

/** The reports of a listing that are of the places; by place, looked up once for a listing. */
export function reportsAt(
  all: readonly StoredReport[],
  places: readonly Jurisdiction[],
): readonly StoredReport[] {
  const byPlace = byPlaceIn(all);
  return [...new Set(places.map(nameInFull))].flatMap((place) => byPlace.get(place) ?? []);
}

/** Reports of one place. */
type ListedTogether = readonly [StoredReport, ...StoredReport[]];

const byPlaceIn = derived((all: readonly StoredReport[]): ReadonlyMap<string, ListedTogether> => {
  const byPlace = new Map<string, [StoredReport, ...StoredReport[]]>();
  for (const report of all) {
    const place = nameInFull(report.jurisdiction);
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, [report]);
    else known.push(report);
  }
  return byPlace;
});

/** The places of a listing, the same list for the same listing: what is looked up in it is prepared once. */
export const jurisdictionsOf = derived((reports: readonly StoredReport[]): readonly Jurisdiction[] =>
  reports.map((report) => report.jurisdiction),
);

/** The years that a listing has reports of. */
export const yearsOf = derived((reports: readonly StoredReport[]): readonly number[] => [
  ...new Set(reports.map((report) => report.year)),
]);

/** The loaded place that a name means; undefined when it means none, the first where several share it. */
export function placeMeant(county: string, all: readonly StoredReport[]): Jurisdiction | undefined {
  return placesMeant(county, all)[0];
}

/** The loaded places of a name, each once. */
function placesMeant(county: string, all: readonly StoredReport[]): readonly Jurisdiction[] {
  const named = placesByName(all).get(county);
  if (named !== undefined) return named;
  const loaded = placesOf(normalise(county), jurisdictionsOf(all)).mentions[0]?.loaded ?? [];
  const places = new Map(loaded.map((place) => [nameInFull(place), place]));
  const [first] = places.values();
  // What a short name means besides, a county and its town, is the county as before.
  return [...places.values()].filter(({ name }) => name === first?.name);
}

/** Places by their whole name, each once: most are chosen from a list, and need not be read. */
const placesByName = derived((all: readonly StoredReport[]) => {
  const byName = new Map<string, Jurisdiction[]>();
  for (const [{ jurisdiction }] of byPlaceIn(all).values()) {
    const same = byName.get(jurisdiction.name);
    if (same === undefined) byName.set(jurisdiction.name, [jurisdiction]);
    else same.push(jurisdiction);
  }
  return byName;
});

/** A place without a report, with the places that have one. */
export function unknownCounty(county: string, all: readonly StoredReport[]): DianjuError {
  const names = [...new Set(all.map((report) => report.jurisdiction.name))];
  const shown = names.slice(0, MOST_NAMES).join('、');
  const more = names.length > MOST_NAMES ? ` … +${names.length - MOST_NAMES}` : '';
  return new DianjuError('county-unknown', county, { hint: `${shown}${more}` });
}
