import type { Candidate } from './candidate.js';
import type { FigureMatter } from './corpus.js';

/** What stands between the last mark and the number is then only what became of it: 已拆解19艘, 最低61分. */
const LONGEST_OUTCOME = 8;
/** What the words of the figure before count for. */
const SHARED = 0.95;

/**
 * What a sentence tells of something in turn is all told of the same (承前省略): of 查获三无船舶26艘，已拆解19艘 the second has the ships of
 * the first, which was ruled out for being no answer to what became of them.
 */
export function withSharedHead(
  ranked: readonly Candidate[],
  ruledOut: ReadonlySet<FigureMatter>,
): readonly Candidate[] {
  if (ruledOut.size === 0) return ranked;
  const heads = ranked.filter(({ matter }) => ruledOut.has(matter));
  return ranked
    .map((one) => {
      const head = isOutcome(one) ? headOf(one, heads) : undefined;
      return head === undefined ? one : sharing(one, head);
    })
    .sort((a, b) => b.score - a.score || a.matter.figure.start - b.matter.figure.start);
}

function isOutcome({ misfit, matter: { figure } }: Candidate): boolean {
  return misfit === null && figure.start - figure.clause.start <= LONGEST_OUTCOME;
}

/** The figure that was ruled out last before this one in its sentence. */
function headOf(
  { matter: { figure, report } }: Candidate,
  heads: readonly Candidate[],
): Candidate | undefined {
  return heads
    .filter(
      ({ matter }) =>
        matter.report.id === report.id &&
        matter.figure.sentence.start === figure.sentence.start &&
        matter.figure.start < figure.start,
    )
    .reduce<Candidate | undefined>(
      (last, head) =>
        last === undefined || head.matter.figure.start > last.matter.figure.start ? head : last,
      undefined,
    );
}

function sharing(one: Candidate, head: Candidate): Candidate {
  const groups = one.match.groups.map((own, at) => ({
    ...own,
    value: Math.max(own.value, (head.match.groups[at]?.value ?? 0) * SHARED),
  }));
  const score = groups.reduce((sum, { weight, value }) => sum + weight * value, 0);
  if (score <= one.match.score) return one;
  return { ...one, match: { score, groups }, score: one.score * (score / one.match.score) };
}
