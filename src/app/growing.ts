import { randomBytes } from 'node:crypto';
import type { Confirmed, Growing, ReportDraft, ReportSource } from '../app-types.js';
import type { Prepare } from '../ingest/index.js';
import { DianjuError } from '../lib/errors.js';
import { LARGEST_FILE, rawFile } from '../loaders/index.js';
import type { GivenDescription } from '../reports/types.js';
import type { Shared } from '../store/shared.js';
import type { ReportBundle, ReportStore, StoredReport } from '../store/store.js';
import { auditChange } from './audit.js';
import { download } from './download.js';

/** How long a draft waits for its confirmation, in milliseconds. */
const DRAFT_LIFE = 15 * 60_000;
/** Drafts that wait at a time; the oldest gives way. */
const MOST_DRAFTS = 20;

/** What changing the store from a channel needs. */
export interface GrowingParts {
  readonly store: ReportStore;
  readonly prepare: Prepare;
  /** Keeps who changed what. */
  readonly shared: Shared;
  readonly urls: boolean;
  readonly role: string | null;
  readonly servers: readonly string[] | null;
}

interface Waiting {
  readonly bundle: ReportBundle;
  /** Ids of the reports of its place and year that its editor was told of. */
  readonly told: readonly string[];
  readonly by: string;
  readonly until: number;
}

/** Adding and removing reports by hand (增删报告): read, shown, confirmed, stored, and written down who did it. */
export function createGrowing(parts: GrowingParts): Growing {
  const { store, role, servers } = parts;
  const waiting = new Map<string, Waiting>();
  // One after another: of two that are confirmed at once, the second sees what the first has stored.
  let last: Promise<unknown> = Promise.resolve();
  return {
    role,
    servers,
    draft: (source, by, given = {}) => draft(parts, waiting, { source, by, given }),
    confirm(key, how, by) {
      const done = last.then(() => confirm(parts, waiting, { key, how, by }));
      last = Promise.allSettled([done]);
      return done;
    },
    async discard(key, by) {
      if (waiting.get(key)?.by === by.id) waiting.delete(key);
    },
    async remove(id, by) {
      const report = (await store.reports({ reports: [id] }))[0];
      if (report === undefined || !(await store.remove(id))) throw new DianjuError('report-unknown', id);
      await auditChange(parts.shared, { action: 'remove', by, report, replaced: [] });
      return report;
    },
  };
}

async function confirm(
  { store, shared }: GrowingParts,
  waiting: Map<string, Waiting>,
  { key, how, by }: { readonly key: string; readonly how: 'replace' | 'keep'; readonly by: Who },
): Promise<Confirmed> {
  const found = take(waiting, key, by.id);
  const { bundle, told } = found;
  const twins = await sameSubject(store, bundle);
  if (twins.some(({ id }) => !told.includes(id))) {
    // What another has stored meanwhile is told before it is replaced or stood beside.
    waiting.set(key, { ...found, told: twins.map(({ id }) => id) });
    return { kind: 'new', key, report: storedForm(bundle), others: twins };
  }
  const replaced = how === 'replace' ? twins : [];
  const state = await store.put(bundle);
  for (const twin of replaced) await store.remove(twin.id);
  const report = (await store.reports({ reports: [bundle.id] }))[0];
  if (report === undefined) throw new DianjuError('report-unknown', bundle.id);
  if (state !== 'unchanged') {
    const action = replaced.length > 0 ? 'replace' : 'add';
    await auditChange(shared, { action, by, report, replaced: replaced.map(({ id }) => id) });
  }
  return { kind: 'stored', report };
}

type Who = Parameters<Growing['remove']>[1];

async function draft(
  parts: GrowingParts,
  waiting: Map<string, Waiting>,
  {
    source,
    by,
    given,
  }: { readonly source: ReportSource; readonly by: Who; readonly given: GivenDescription },
): Promise<ReportDraft> {
  const { store } = parts;
  const raw = await read(parts, source);
  const all = await store.reports();
  const same = all.find((report) => report.sha256 === raw.sha256);
  if (same !== undefined) return { kind: 'same', report: same };
  const bundle = await parts.prepare({ ...raw, id: null, given });
  const key = randomBytes(6).toString('hex');
  for (const [old, { until }] of waiting) if (until < Date.now()) waiting.delete(old);
  const [oldest] = waiting.keys();
  if (waiting.size >= MOST_DRAFTS && oldest !== undefined) waiting.delete(oldest);
  const others = await sameSubject(store, bundle);
  const told = others.map(({ id }) => id);
  waiting.set(key, { bundle, told, by: by.id, until: Date.now() + DRAFT_LIFE });
  return { kind: 'new', key, report: storedForm(bundle), others };
}

async function read(parts: GrowingParts, source: ReportSource) {
  if ('bytes' in source) return rawFile(source.bytes, source.name);
  if (source.from === 'link' && !parts.urls) throw new DianjuError('url-off');
  const limits = { largest: LARGEST_FILE, anyAddress: source.from === 'attachment' };
  const { name, bytes } = await download(source.url, limits);
  return rawFile(bytes, source.name ?? name);
}

/** @throws DianjuError `draft-gone` when it was confirmed, has expired, or is another's */
function take(waiting: Map<string, Waiting>, key: string, by: string): Waiting {
  const found = waiting.get(key);
  if (found === undefined || found.by !== by || found.until < Date.now()) throw new DianjuError('draft-gone');
  waiting.delete(key);
  return found;
}

/** Loaded reports of the same place on the same year. */
async function sameSubject(
  store: ReportStore,
  { id, parsed }: ReportBundle,
): Promise<readonly StoredReport[]> {
  const { jurisdiction, year } = parsed.description;
  const found = await store.reports({ jurisdictions: [jurisdiction.name], years: [year] });
  return found.filter((report) => report.id !== id && report.jurisdiction.parent === jurisdiction.parent);
}

function storedForm({ id, file, sha256, parsed, passages, figures }: ReportBundle): StoredReport {
  return {
    ...parsed.description,
    id,
    file,
    sha256,
    characters: parsed.text.length,
    passages: passages.length,
    figures: figures.length,
  };
}
