import { derived } from '../lib/derived.js';
import type { Jurisdiction } from '../reports/types.js';
import { asksForPlan, everyYear, mayAskForPlan } from '../question/years.js';
import type { PlaceMention, UnderstoodQuestion } from '../question/types.js';
import { spelling } from '../question/spelt-in-pinyin.js';
import { likeness } from '../question/typos.js';
import type { Corpus, CorpusReport, ListedReport } from './corpus.js';
import { partsMeant } from '../retrieval/report-parts.js';

/** Which reports a question is about, or why none is. */
export type Scope =
  | {
      readonly kind: 'reports';
      readonly reports: readonly ListedReport[];
      /** Whether the question named the place. */
      readonly named: boolean;
      /** A town without a report, inside a county with one: what answers must name it. */
      readonly mustName: readonly string[];
    }
  | {
      readonly kind: 'no-such-report';
      readonly mention: PlaceMention;
      readonly around: readonly ListedReport[];
    }
  | {
      readonly kind: 'year-not-covered';
      readonly years: readonly number[];
      readonly reports: readonly ListedReport[];
    };

/** Finds the reports that a question asks about, by place and then by year (范围). */
export async function scopeOf(question: UnderstoodQuestion, corpus: Corpus): Promise<Scope> {
  const loaded = question.places.filter((mention) => mention.loaded.length > 0);
  const missing = question.places.filter((mention) => mention.loaded.length === 0);
  const many = question.kind === 'comparison';
  const first = missing[0];
  if (first !== undefined && (loaded.length === 0 || (!many && isTownOf(first, loaded)))) {
    return outside(question, first, corpus);
  }
  const names = new Set(loaded.flatMap((mention) => mention.loaded.map(keyOf)));
  const all = question.allPlaces || names.size === 0;
  const placed = all
    ? corpus.reports
    : [...names]
        .flatMap((name) => placesIn(corpus.reports).get(name) ?? [])
        .sort((a, b) => a.at - b.at)
        .map(({ entry }) => entry);
  return byYear(question, { reports: placed, named: !all, mustName: [] });
}

/** Level and name: a county and its town may share a short name, two counties a name, told apart by the place above. */
export const keyOf = derived(({ name, parent, province }: Jurisdiction): string => {
  const above = parent ?? '';
  return `${name.startsWith(above) ? name.slice(above.length) : name}|${above}|${province ?? ''}`;
});

/** A listing by place, each report with where it stands in it. */
const placesIn = derived((reports: readonly ListedReport[]) => {
  const places = new Map<string, { readonly entry: ListedReport; readonly at: number }[]>();
  for (const [at, entry] of reports.entries()) {
    const key = keyOf(entry.report.jurisdiction);
    const known = places.get(key);
    if (known === undefined) places.set(key, [{ entry, at }]);
    else known.push({ entry, at });
  }
  return places;
});

/** Whether several of the places have one short name, so that naming them does not say which is meant. */
export function nameIsShared(reports: readonly ListedReport[]): boolean {
  const places = reports.map(({ report }) => report.jurisdiction);
  return places.some(({ shortName, level }, at) =>
    places.some(
      (other, index) =>
        index < at &&
        other.shortName === shortName &&
        other.level === level &&
        keyOf(other) !== keyOf(places[at] ?? other),
    ),
  );
}

function isTownOf(mention: PlaceMention, loaded: readonly PlaceMention[]): boolean {
  const parent = mention.known?.parent ?? null;
  if (mention.known?.level !== 'township' || parent === null) return false;
  return loaded.some((one) => one.loaded.some(({ name }) => name === parent));
}

/** Places that the report of the one above them may tell of: towns in that of their county, counties in that of their city. */
const TOLD_FROM_ABOVE: ReadonlySet<string> = new Set(['township', 'county']);

/** A town may be named in its county's report, a county in its city's, and be what is asked about. */
async function outside(question: UnderstoodQuestion, mention: PlaceMention, corpus: Corpus): Promise<Scope> {
  const parent = TOLD_FROM_ABOVE.has(mention.known?.level ?? '') ? (mention.known?.parent ?? null) : null;
  const above = corpus.reports.filter(({ report }) => report.jurisdiction.name === parent);
  // Towns move to another county, lists of them grow old and have no villages: among few reports one may name the place all the same.
  const isPlain = question.places.length === 1 && corpus.reports.length <= FEW;
  const isTown = mention.known?.level === 'township' && parent !== null;
  const any = isPlain && above.length === 0 && (mention.known === null || isTown);
  const around = await corpus.open(any ? corpus.reports : above);
  const named = nameIn(mention, around);
  const telling = named === null ? [] : around.filter(({ text }) => text.includes(named));
  const isOne = new Set(telling.map(({ report }) => keyOf(report.jurisdiction))).size === 1;
  if (named !== null && telling.length > 0 && (!any || isOne))
    return byYear(question, { reports: telling, named: true, mustName: [named] });
  return { kind: 'no-such-report', mention, around: any ? [] : around };
}

/** As what the reports name a place: as it is written, as a town of another sort, nearly so, or as it is spelt; null when they do not. */
function nameIn({ known, text }: PlaceMention, around: readonly CorpusReport[]): string | null {
  const written = known?.name ?? text;
  const stem = written.replace(TOWN_SIGN, '');
  const others = stem === written ? [] : TOWN_SIGNS.map((sign) => `${stem}${sign}`);
  const short = known?.level === 'county' ? [known.shortName] : [];
  const names = [written, ...others, ...short];
  const found = names.find((name) => around.some((report) => report.text.includes(name)));
  if (found !== undefined) return found;
  return known === null && LATIN.test(text) ? nameSpelt(text, around) : nameAlike(written, around);
}

/** The first name that is spelt so and has more than one character: Liaogan is 廖甘. */
function nameSpelt(text: string, around: readonly CorpusReport[]): string | null {
  const letters = (LATIN.exec(text)?.[0] ?? '').toLowerCase().replaceAll('ü', 'v');
  for (const report of around) {
    for (const stretch of spelling(report.text, letters)) if (stretch.length > 1) return stretch;
  }
  return null;
}

/** The one town that the reports name and that is spelt nearly so: 伍市镇 for 午市镇; null when none or several are. */
function nameAlike(written: string, around: readonly CorpusReport[]): string | null {
  const sign = TOWN_SIGN.exec(written)?.[0];
  if (sign === undefined) return null;
  const alike = new Set<string>();
  for (const { text } of around) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      const end = at + sign.length;
      const name = text.slice(Math.max(0, end - written.length), end);
      if (likeness(name, written) !== null) alike.add(name);
    }
  }
  const [only, ...others] = alike;
  return only === undefined || others.length > 0 ? null : only;
}

/** So many reports are opened to see whether one names a town. */
const FEW = 20;
const TOWN_SIGNS = ['镇', '乡', '街道'];
const TOWN_SIGN = /(?:镇|乡|街道|苏木)$/u;
/** A name in Latin letters, without its level. */
const LATIN = /^[A-Za-zü]{5,}/u;

function byYear(
  question: UnderstoodQuestion,
  placed: {
    readonly reports: readonly ListedReport[];
    readonly named: boolean;
    readonly mustName: readonly string[];
  },
): Scope {
  const { years } = question;
  if (years.length === 0) return { kind: 'reports', ...placed, reports: latest(placed.reports, question) };
  const covered = placed.reports.filter(({ report }) => years.includes(report.year));
  if (covered.length > 0) return { kind: 'reports', ...placed, reports: covered };
  // What is planned for a year stands in the report of the year before.
  const announcing = partsMeant(question.normalised).includes('下一步')
    ? placed.reports.filter(({ report }) => years.includes(report.year + 1))
    : [];
  if (announcing.length > 0) return { kind: 'reports', ...placed, reports: announcing };
  if (question.relativeYears === true && placed.reports.length > 0) {
    return { kind: 'reports', ...placed, reports: latest(placed.reports, question) };
  }
  const asksHowYet = question.kind === 'passage' && mayAskForPlan(question.normalised);
  const before = placed.reports.filter(({ report }) => years.includes(report.year + 1));
  if (before.length > 0 && (asksForPlan(question.normalised) || asksHowYet)) {
    return { kind: 'reports', ...placed, reports: before };
  }
  return { kind: 'year-not-covered', years, reports: placed.reports };
}

/** Whether several years are asked about: 2022年和2023年各多少, 历年. */
export function asksForYears({ years, normalised }: UnderstoodQuestion): boolean {
  return years.length > 1 || (years.length === 0 && everyYear(normalised).length > 0);
}

/** Without a year, each place speaks with its latest report. */
function latest(reports: readonly ListedReport[], question: UnderstoodQuestion): readonly ListedReport[] {
  if (question.kind === 'change' || asksForYears(question)) return reports;
  const newest = new Map<string, number>();
  for (const { report } of reports) {
    const key = keyOf(report.jurisdiction);
    newest.set(key, Math.max(newest.get(key) ?? 0, report.year));
  }
  return reports.filter(({ report }) => newest.get(keyOf(report.jurisdiction)) === report.year);
}
