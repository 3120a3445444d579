import type { CitedPassage, Choice } from '../app-types.js';
import { DianjuError } from '../lib/errors.js';
import { normaliseCitationId } from '../reports/citation.js';
import type { ReportStore } from '../store/store.js';

/** Ids suggested for one that does not exist. */
const MOST_SUGGESTED = 3;
const MOST_CHOICES = 25;

/**
 * The passage behind an id, with its neighbours (打开引文).
 *
 * @throws DianjuError `citation-unknown` with the nearest ids as its hint, `citation-replaced` with the id under which the
 * same words stand now
 */
export async function citedPassage(store: ReportStore, typed: string): Promise<CitedPassage> {
  const id = normaliseCitationId(typed);
  const [passage] = await store.passagesById([id]);
  const report = passage && (await store.reports({ reports: [passage.report] }))[0];
  if (passage === undefined || report === undefined) throw await unknownCitation(store, id);
  const all = await store.passages(passage.report);
  return {
    passage,
    report,
    before: all[passage.index - 1]?.text ?? '',
    after: all[passage.index + 1]?.text ?? '',
  };
}

async function unknownCitation(store: ReportStore, id: string): Promise<DianjuError> {
  const retired = await store.retired?.(id);
  if (retired) {
    const whose = `${id}（${retired.jurisdiction} ${retired.year}）`;
    return new DianjuError(
      'citation-replaced',
      whose,
      retired.now === null ? {} : { hint: `→ ${retired.now}` },
    );
  }
  const nearest = await store.nearestCitations(id, MOST_SUGGESTED);
  return new DianjuError(
    'citation-unknown',
    id,
    nearest.length === 0 ? {} : { hint: `→ ${nearest.join(', ')}` },
  );
}

/** Ids that begin with what has been typed. */
export async function citationChoices(store: ReportStore, partial: string): Promise<readonly Choice[]> {
  const ids = await store.citationsStarting(normaliseCitationId(partial), MOST_CHOICES);
  const passages = await store.passagesById(ids);
  return passages.map((passage) => ({
    name: `${passage.id} · ${(passage.heading.at(-1) ?? passage.text).slice(0, 60)}`,
    value: passage.id,
  }));
}
