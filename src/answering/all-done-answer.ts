import type { TermGroup } from '../question/segment.js';
import type { StoredFigure } from '../store/store.js';
import type { CorpusReport } from './corpus.js';
import { draft } from './draft.js';
import { composed } from './figure-answer.js';
import { groupsIn } from './grounded-groups.js';
import { noneOf, type NoneSearch } from './none-answer.js';
import { corrected } from './premise.js';
import type { Answer } from './types.js';

/** What is asked for as not done or gone wrong, and the words by which a report says that all of it was done, or went well. */
const OUTCOMES: readonly (readonly [asked: RegExp, told: RegExp, zh: string, en: string])[] = [
  [
    /(?:没有?|未)(?:能)?(?:整?改|办|完成|解决|销|化解|兑现|处理|落实|审|到位|答复|回复)|还剩|剩下|\b(?:still (?:open|outstanding|unresolved|unfixed|to be \w+)|outstanding|unresolved|unfixed|unfinished|(?:not|n't) (?:yet )?(?:been )?(?:fixed|closed|resolved|done|completed|rectified|settled|put right))\b/iu,
    /(?:全部|均已?|都已|悉数)(?:已)?(?:按期|如期|按时)?(?:得到)?(?:整改|办结|完成|销号|化解|解决|答复|回复|兑现|落实|审结|处理)/u,
    '没有剩下的',
    'none is left',
  ],
  [
    /败诉|输(?!送|入|出|血|液)|\blos(?:e|es|ing|t)\b/iu,
    /(?:均|全部|都|一律|悉数)(?:获得?)?胜诉/u,
    '没有败诉的',
    'none was lost',
  ],
];
/** Not all of it after all: 除2件延期外，其余全部办结. */
const EXCEPT = /除[^，,。]{1,20}外|其余|余下|剩余|尚有|尚未|仍有|还有|未能/u;
const SENTENCE = /[^。！？!?；;\n]+[。！？!?；;]?/gu;
/** Of the topic so much must stand in the sentence that says so, and so much of each part that weighs. */
const LEAST_SHARE = 0.7;
const LEAST_PART = 0.45;
const WEIGHS = 0.2;

/**
 * That all of it was done, where the number of those is asked for that were not (全部办结): the amount of all where the question
 * takes one for granted, else that there was none; null where no report says so.
 */
export function allDoneAnswer({ question, corpus, reports, isWord, explain }: NoneSearch): Answer | null {
  const outcome = OUTCOMES.find(([asked]) => asked.test(question.normalised));
  if (outcome === undefined) return null;
  const [asked, told, zh, en] = outcome;
  const index = corpus.figuresOf(new Set(reports.map(({ report }) => report.id)));
  const groups = groupsIn(question, index, isWord).filter(({ light }) => light !== true);
  const whole = groups.reduce((sum, { weight }) => sum + weight, 0);
  const tells = (sentence: string): boolean => {
    const folded = index.folded(sentence);
    const valueOf = (group: TermGroup): number =>
      asked.test(group.said ?? group.words) ? 1 : index.valueIn(folded, group);
    const share = groups.reduce((sum, group) => sum + (group.weight / whole) * valueOf(group), 0);
    return (
      share >= LEAST_SHARE &&
      groups.every((group) => group.weight < WEIGHS * whole || valueOf(group) >= LEAST_PART)
    );
  };
  for (const source of reports) {
    for (const { 0: sentence, index: start } of source.text.matchAll(SENTENCE)) {
      const words = told.exec(sentence);
      if (words === null || EXCEPT.test(sentence) || !tells(sentence)) continue;
      const all = countOf(source, { start, end: start + words.index });
      if (all === null) continue;
      const said = { start: start + words.index, end: start + words.index + words[0].length };
      const wrong = corrected(`${all.text}“${words[0]}”`, zh, en)[question.language];
      const made = composed({ question, source, figures: [all], wrong });
      const claimed = question.claims.length > 0 || question.given?.includes(all.value) === true;
      return draft(question, {
        kind: 'figure',
        ...made,
        ...(claimed ? {} : { figures: [noneOf(said, source)] }),
        explain: [...explain, { step: 'all done', detail: sentence }],
      });
    }
  }
  return null;
}

/** The one plain count before the words, which is that of all. */
function countOf(
  { figures }: CorpusReport,
  { start, end }: { readonly start: number; readonly end: number },
): StoredFigure | null {
  const [first, ...more] = figures.filter(
    (one) =>
      one.start >= start && one.end <= end && one.kind === 'count' && one.role === 'value' && !one.soft,
  );
  return first === undefined || more.length > 0 ? null : first;
}
