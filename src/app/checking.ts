import type { Citation } from '../answering/types.js';
import type { CheckListing } from '../app-types.js';
import { checkReport } from '../figures/check.js';
import { statedChanges, type HeldChange } from '../figures/compare/stated-changes.js';
import { valueInWords } from '../figures/compare/wording.js';
import { contains, type Span } from '../lib/span.js';
import { Turns } from '../lib/turns.js';
import type { ReportStore, StoredReport } from '../store/store.js';
import type { Library } from './library.js';

/** What checking needs. */
export interface CheckingParts {
  readonly store: ReportStore;
  readonly library: Library;
}

/**
 * What reports state and what comes out when it is recomputed (核算): from their own numbers, and what they say of the year
 * before from the report on that year where it is loaded.
 */
export async function listChecks(
  parts: CheckingParts,
  county: string | undefined,
): Promise<readonly CheckListing[]> {
  const { library } = parts;
  const reports = await library.reportsOf(county === undefined ? undefined : [county], undefined);
  const bySubject = new Map(reports.map((report) => [subjectOf(report, report.year), report]));
  const turns = new Turns();
  const listed: CheckListing[] = [];
  for (const report of reports) {
    const own = await checksWithin(parts, report);
    const before = bySubject.get(subjectOf(report, report.year - 1));
    const across = before === undefined ? [] : await checksAcross(parts, before, report);
    // What a report's own numbers confirm is told once, unless the other report contradicts it.
    const known = new Set(own.map(({ stated }) => stated.start));
    const news = across.filter(
      ({ stated, verdict }) => verdict === 'inconsistent' || !known.has(stated.start),
    );
    listed.push(...own, ...news);
    await turns.next();
  }
  return listed;
}

function subjectOf({ jurisdiction: { name, parent } }: StoredReport, year: number): string {
  return `${parent ?? ''}${name} ${year}`;
}

async function checksWithin(
  { store }: CheckingParts,
  report: StoredReport,
): Promise<readonly CheckListing[]> {
  const text = (await store.text(report.id)) ?? '';
  const figures = await store.figures({ reports: [report.id] });
  const passages = await store.passages(report.id);
  return checkReport(report.id, { text }, figures).map((check) => ({
    ...check,
    jurisdiction: report.jurisdiction.name,
    year: report.year,
    passage: passages.find((passage) => contains(passage, check.stated))?.id ?? null,
  }));
}

async function checksAcross(
  { library }: CheckingParts,
  before: StoredReport,
  after: StoredReport,
): Promise<readonly CheckListing[]> {
  const reports = [before, after];
  const [earlier, later] = await library.compared(reports);
  if (earlier === undefined || later === undefined) return [];
  return statedChanges(earlier, later, library.citer(reports)).map((change) => listingOf(change, after));
}

function listingOf({ stated, from, to, ...change }: HeldChange<Citation>, after: StoredReport): CheckListing {
  const isChange = stated.figure.role === 'change';
  const { value } = from.figure;
  const [more, less] = stated.falls ? [value, to.figure.value] : [to.figure.value, value];
  return {
    report: after.id,
    stated: { ...spanOf(stated.figure), text: stated.figure.text, value: stated.figure.value },
    formula: isChange ? `(${more}-${less})/${value}` : String(value),
    computed: isChange ? (stated.falls ? -change.computed : change.computed) : value,
    parts: [spanOf(to.figure)],
    verdict: change.verdict ?? 'inconsistent',
    note: `${from.year}年的报告写明${valueInWords(from.figure, 'zh')}，${to.year}年${valueInWords(to.figure, 'zh')}。`,
    jurisdiction: to.citation.jurisdiction,
    year: after.year,
    passage: stated.citation.id,
    before: from.citation,
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
