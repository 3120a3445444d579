/** What the questions that may be learnt from ask about, as their reports say it. */
import { paraphrase } from '../../../embeddings/paraphrase.js';
import type { Corpus } from '../../../src/answering/corpus.js';
import type { Row } from '../../../test/support/judge-answers.js';
import { questionsOf } from '../../../test/support/question-sets.js';
import { GROUPS, groupOf, SETS, understoodIn, withCorpus, type Group } from '../likelihood/asked-reports.js';

/** A matter that was asked about (被问到的事项). */
export interface AskedMatter {
  readonly report: string;
  /** How the report says it: a figure's metric phrase, and that with its clause; or the passage. */
  readonly told: readonly string[];
  /** What the questions ask for. */
  readonly sayings: readonly string[];
}

type Found = AskedMatter & { readonly start: number };

/** The matters asked about over the reports of a lot, report by report, in the order in which they stand there. */
export async function askedMatters(of: readonly Group[] = GROUPS): Promise<readonly AskedMatter[]> {
  const all: Found[] = [];
  for (const reports of new Set(Object.values(SETS))) {
    if (!of.includes(groupOf(reports))) continue;
    const found = new Map<string, Found>();
    await withCorpus(reports, paraphrase, async (corpus) => {
      await corpus.open(corpus.reports);
      for (const [set] of Object.entries(SETS).filter(([, folder]) => folder === reports))
        for (const row of questionsOf(set)) {
          const { topic } = understoodIn(row.question, corpus);
          for (const { report, start, told } of answersTo(row, corpus)) {
            const key = `${report} ${String(start)}`;
            found.set(key, { report, start, told, sayings: [...(found.get(key)?.sayings ?? []), topic] });
          }
        }
    });
    all.push(...found.values());
  }
  return all.sort((a, b) => a.report.localeCompare(b.report) || a.start - b.start);
}

/** Where the answer to a question stands; nothing where it compares, or is to be refused or set right. */
function answersTo({ type, expect }: Row, corpus: Corpus): readonly Omit<Found, 'sayings'>[] {
  if (!/^(?:figure|change|passage)/u.test(type)) return [];
  const source = corpus.reports.find(({ report }) => report.file.startsWith(expect.report))?.report;
  if (source === undefined) return [];
  if (type === 'passage')
    return (expect.spans ?? []).map(({ start, text }) => ({ report: source.id, start, told: [text] }));
  const wanted = [expect, expect.from, expect.to, expect.change].filter(
    (one) => one !== null && one !== undefined,
  );
  return corpus
    .figuresOf(new Set([source.id]))
    .documents()
    .filter(({ figure }) => wanted.some(({ start, end }) => start < figure.end && figure.start < end))
    .map(({ figure: { start, metric }, clause }) => ({
      report: source.id,
      start,
      told: [metric, `${clause} ${metric}`],
    }));
}
