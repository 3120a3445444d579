import type { TermGroup } from '../question/segment.js';
import { judgePassage } from './answerability.js';
import { Citations } from './cite.js';
import { draft } from './draft.js';
import { quoted, rankPassages, type PassageAnswerParts, type RankedPassage } from './passage-answer.js';
import type { TopicIndex } from './topic-index.js';
import type { PassageMatter } from './corpus.js';
import type { Answer } from './types.js';
import type { Span } from '../lib/span.js';

/** How reports say that there was none: 未发生脱管漏管, 没有行政诉讼败诉案件, 无一起被纠错, 零败诉. */
const NONE =
  /(?:没有|未曾?|从未|无)(?:新增|再)?(?:发生|出现|发现|制定|出台|收到|受理|印发|产生|引发|接到)|没有(?!根本|完全|同步|独立|及时|按|通过|调解|销|整改|执行)(?:一[人件起例宗])?\p{Script=Han}{2,14}(?:案件?|情况|情形|现象|的)$|无一(?:[人起件例宗]|被|超)|零(?:败诉|伤亡|发生|制定|存量|登记|投诉|事故|上访|纠错|诉讼|积压|超期|差错)/u;
const CLAUSE = /[^，,；;。！？!?：:\n]+/gu;
/** Passages that are looked through. */
const MOST_LOOKED = 4;
/** Of the topic so much must stand in the clause that says so. */
const LEAST_SHARE = 0.7;
/** And so much of each part of it that weighs. */
const LEAST_PART = 0.45;
const WEIGHS = 0.2;

/** The sentence by which a report says that there was none of what a number is asked of (零发生); null when none says so. */
export function noneAnswer(parts: PassageAnswerParts): Answer | null {
  const { question, corpus } = parts;
  const index = corpus.passagesOf(parts.reports);
  for (const ranked of rankPassages(parts).slice(0, MOST_LOOKED)) {
    const mark = noneIn(ranked, parts.groups, index);
    const source = corpus.byId.get(ranked.passage.report);
    if (mark === null || source === undefined) continue;
    const cites = new Citations();
    const { n } = cites.passage(source, ranked.passage, [mark]);
    return draft(question, {
      kind: 'passage',
      answer: quoted(question, { n, source, marks: [mark] }),
      citations: cites.list,
      explain: [...parts.explain, ...judgePassage(ranked).steps, { step: 'none', detail: 'said to be none' }],
    });
  }
  return null;
}

/** The sentence of a passage with a clause that says there was none of the topic. */
function noneIn(
  { sentences, match }: RankedPassage,
  groups: readonly TermGroup[],
  index: TopicIndex<PassageMatter>,
): Span | null {
  const weights = new Map(match.groups.map(({ group, weight }) => [group, weight]));
  const says = (clause: string): boolean => {
    if (!NONE.test(clause)) return false;
    const folded = index.folded(clause);
    const values = groups.map((group) => [weights.get(group) ?? 0, index.valueIn(folded, group)] as const);
    const share = values.reduce((sum, [weight, value]) => sum + weight * value, 0);
    return share >= LEAST_SHARE && values.every(([weight, value]) => weight < WEIGHS || value >= LEAST_PART);
  };
  const found = sentences.find(({ text }) => (text.match(CLAUSE) ?? []).some(says));
  return found === undefined ? null : { start: found.start, end: found.end };
}
