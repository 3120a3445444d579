import type { Candidate } from './candidate.js';
import type { StoredFigure } from '../store/store.js';
import type { FigureMatter } from './corpus.js';
import { MET, type MatchedDocument, type TopicMatch } from './topic-index.js';

/** So many of the likeliest figures are looked at. */
const MOST_WHOLES = 3;
/** The parts of a whole are told this close behind it, and there are so many at least. */
const FURTHEST = 16;
const FEWEST = 2;
/** A word stands in a figure's own clause from here on, by itself or by a near name. */
const SAID = 0.8;
/** So much of the topic a whole has at least: what has less of it is another matter. */
const WHOLE_SAYS = 0.35;
/** All that stands between the last mark and the number of a part that is told in turn with others: 感谢35件. */
const LONGEST_LABEL = 8;
/** What the words of the whole count for that its parts do not repeat. */
const SHARED = 0.95;

/**
 * Of a whole that lacks a word of the question, and a part told behind it that has the word (部分另述): of 接到诉求9320件。分类型看，咨询4100件，
 * 感谢35件 the first is no answer to how many called to say thanks. The whole is ruled out, and the part has its other words.
 */
export function withPartsBehind(
  ranked: readonly Candidate[],
  documents: () => readonly MatchedDocument<FigureMatter>[],
  candidateOf: (matched: MatchedDocument<FigureMatter>) => Candidate,
): readonly Candidate[] {
  const wholes = ranked.filter(({ misfit }) => misfit === null).slice(0, MOST_WHOLES);
  const lacking = wholes.filter(
    ({ match, matter }) =>
      match.score >= WHOLE_SAYS && (isMixed(matter) || match.groups.some(({ value }) => value < MET)),
  );
  if (lacking.length === 0) return ranked;
  const all = documents();
  const ruledOut = new Set<FigureMatter>();
  const parts = new Map<FigureMatter, Candidate>();
  for (const whole of lacking) {
    for (const { document, match } of saidInParts(whole, all)) {
      const part = candidateOf({ document, match: shared(match, whole.match) });
      if (part.misfit !== null) continue;
      ruledOut.add(whole.matter);
      if (!parts.has(document)) parts.set(document, part);
    }
  }
  if (ruledOut.size === 0) return ranked;
  return [
    ...ranked
      .filter(({ matter }) => !parts.has(matter) || ruledOut.has(matter))
      .map((one) =>
        isOf(one.matter, ruledOut) ? { ...one, misfit: one.misfit ?? ('whole' as const) } : one,
      ),
    ...[...parts.values()].filter(({ matter }) => !ruledOut.has(matter)),
  ].sort((a, b) => b.score - a.score || a.matter.figure.start - b.matter.figure.start);
}

/** Whether a figure is one of these, or tells how far one of them moved. */
function isOf(matter: FigureMatter, ruledOut: ReadonlySet<FigureMatter>): boolean {
  if (ruledOut.has(matter)) return true;
  const { figure, report } = matter;
  return (
    figure.role !== 'value' &&
    [...ruledOut].some((one) => one.report === report && one.figure.siblings.includes(figure.start))
  );
}

/** The parts of a whole that have a word of the question which it lacks. */
function saidInParts(
  { matter, match }: Candidate,
  all: readonly MatchedDocument<FigureMatter>[],
): readonly MatchedDocument<FigureMatter>[] {
  const at = all.findIndex((one) => one.document === matter);
  const behind = all.slice(at + 1, at + 1 + FURTHEST).filter((one) => isPart(matter, one.document));
  if (behind.length < FEWEST) return [];
  const lacks = match.groups.map(({ value }) => value < MET);
  const mixed = isMixed(matter);
  return behind.filter(
    (part) =>
      (part.match.groups.some(({ value }, group) => lacks[group] && value >= SAID) ||
        (mixed && !isMixed(part.document) && saysAsMuch(part.match, match))) &&
      addUp(matter, toldWith(part, behind)),
  );
}

/** Whether several sorts of things are counted in one: 审核文件、合同、协议533件 tells of no contracts by themselves. */
function isMixed({ figure }: FigureMatter): boolean {
  return figure.kind === 'count' && MIXED.test(figure.metric);
}

const MIXED = /\p{Script=Han}{2}、\p{Script=Han}{2}/u;

/** Whether a part has every word of the question that the whole has. */
function saysAsMuch(part: TopicMatch, whole: TopicMatch): boolean {
  return whole.groups.every(({ value }, at) => value < SAID || (part.groups[at]?.value ?? 0) >= SAID);
}

/** What is told in one sentence with a part. */
function toldWith(
  { document: { figure } }: MatchedDocument<FigureMatter>,
  parts: readonly MatchedDocument<FigureMatter>[],
): readonly StoredFigure[] {
  return parts
    .map(({ document }) => document.figure)
    .filter(({ sentence }) => sentence.start === figure.sentence.start);
}

/** Whether several figures may make up another; what moved by shares makes up nothing. */
function addUp({ figure }: FigureMatter, parts: readonly StoredFigure[]): boolean {
  return figure.role === 'change' || parts.reduce((sum, { value }) => sum + value, 0) <= figure.value;
}

/** Whether a figure told behind another may be a part of it: it is counted alike (件, 件次), and its label stands alone. */
function isPart({ figure: whole, report }: FigureMatter, { figure, report: other }: FigureMatter): boolean {
  return (
    report.id === other.id &&
    figure.start - figure.clause.start <= LONGEST_LABEL &&
    figure.kind === whole.kind &&
    figure.role === whole.role &&
    (figure.role === 'change' || figure.value < whole.value) &&
    figure.unit.charAt(0) === whole.unit.charAt(0) &&
    figure.heading.join('\n') === whole.heading.join('\n')
  );
}

/** What the part says, and what the whole says for it. */
function shared(part: TopicMatch, whole: TopicMatch): TopicMatch {
  const groups = part.groups.map((own, at) => ({
    ...own,
    value: Math.max(own.value, (whole.groups[at]?.value ?? 0) * SHARED),
  }));
  return { score: groups.reduce((sum, { weight, value }) => sum + weight * value, 0), groups };
}
