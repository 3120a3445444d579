import type { ReportFigure } from '../figures/types.js';
import type { Span } from '../lib/span.js';
import type { TermGroup } from '../question/segment.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { StoredPassage } from '../store/store.js';
import { Citations } from './cite.js';
import type { Corpus, CorpusReport } from './corpus.js';
import { draft } from './draft.js';
import { groupsIn } from './grounded-groups.js';
import { quoted } from './passage-answer.js';
import type { Answer, EvidenceStep } from './types.js';

/** How reports say that there was none: 未发生脱管漏管, 没有行政诉讼败诉案件, 无一起被纠错, 零败诉. */
export const NONE =
  /(?:没有|未曾?|从未|无)(?:新增|再)?(?:发生|出现|发现|制定|出台|收到|受理|印发|产生|引发|接到)|没有(?!根本|完全|同步|独立|及时|按|通过|调解|销|整改|执行)(?:一[人件起例宗])?\p{Script=Han}{2,14}(?:案件?|情况|情形|现象|的)$|无一(?:[人起件例宗]|被|超)|零(?:败诉|伤亡|发生|制定|存量|登记|投诉|事故|上访|纠错|诉讼|积压|超期|差错)/u;
const SENTENCE = /[^。！？!?；;\n]+[。！？!?；;]?/gu;
const CLAUSE = /[^，,。！？!?；;：:]+/gu;
/** Of the topic so much must stand in the clause that says so. */
const LEAST_SHARE = 0.7;
/** And so much of each part of it that weighs. */
const LEAST_PART = 0.45;
const WEIGHS = 0.2;

/** A sentence that says that there was none, and its words that do. */
interface NoneTold {
  readonly sentence: Span;
  readonly words: Span;
}

/** Where it is looked for that there was none. */
export interface NoneSearch {
  readonly question: UnderstoodQuestion;
  readonly corpus: Corpus;
  readonly reports: readonly CorpusReport[];
  /** Whether a dictionary has the Chinese word. */
  readonly isWord: (word: string) => boolean;
  readonly explain: readonly EvidenceStep[];
}

/** The sentence by which a report says that there was none of what a number is asked of (零发生); null when none says so. */
export function noneAnswer(search: NoneSearch): Answer | null {
  const { question, corpus, reports, isWord } = search;
  const index = corpus.figuresOf(new Set(reports.map(({ report }) => report.id)));
  const groups = groupsIn(question, index, isWord);
  const whole = groups.reduce((sum, { weight }) => sum + weight, 0);
  const isTold = (clause: string): boolean => {
    if (!NONE.test(clause)) return false;
    const folded = index.folded(clause);
    const valueOf = (group: TermGroup): number => index.valueIn(folded, group);
    const share = groups.reduce((sum, group) => sum + (group.weight / whole) * valueOf(group), 0);
    return (
      share >= LEAST_SHARE &&
      groups.every((group) => group.weight < WEIGHS * whole || valueOf(group) >= LEAST_PART)
    );
  };
  for (const source of reports) {
    for (const passage of source.passages) {
      const told = sentenceWith(passage, isTold);
      if (told === null) continue;
      const mark = told.sentence;
      const cites = new Citations();
      const { n } = cites.passage(source, passage, [mark]);
      return draft(question, {
        kind: 'passage',
        answer: quoted(question, { n, source, marks: [mark] }),
        citations: cites.list,
        figures: [noneOf(told.words, source)],
        explain: [...search.explain, { step: 'none', detail: source.text.slice(mark.start, mark.end) }],
      });
    }
  }
  return null;
}

/** Words that say that there was none, as the figure that they state. */
export function noneOf({ start, end }: Span, { report, text }: CorpusReport): ReportFigure {
  const said = text.slice(start, end);
  return {
    report: report.id,
    start,
    end,
    text: said,
    value: 0,
    unit: '',
    bound: 'exact',
    kind: 'count',
    role: 'value',
    metric: said.trim(),
    period: String(report.year),
  };
}

function sentenceWith({ text, start }: StoredPassage, isTold: (clause: string) => boolean): NoneTold | null {
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    const clause = [...sentence.matchAll(CLAUSE)].find(([said]) => isTold(said));
    if (clause === undefined) continue;
    // Of 起诉17件、零败诉 only the last says so.
    const listed = clause[0].lastIndexOf('、') + 1;
    const from = start + index + clause.index + (NONE.test(clause[0].slice(listed)) ? listed : 0);
    return {
      sentence: { start: start + index, end: start + index + sentence.length },
      words: { start: from, end: start + index + clause.index + clause[0].length },
    };
  }
  return null;
}
