import { readsAs } from '../lib/soft-breaks.js';
import type { Span } from '../lib/span.js';
import type { StoredPassage } from '../store/store.js';
import type { PassageMatter } from './corpus.js';
import type { FoldedText, GroupMatch, TopicIndex } from './topic-index.js';

/** A sentence of a passage, as groups are sought in it. */
export interface Sentence extends Span {
  readonly text: string;
}

interface Read extends Sentence {
  readonly folded: FoldedText;
}

const read = new WeakMap<StoredPassage, readonly Read[]>();

/** A sentence with the share of the topic that stands in it. */
export interface ToldSentence extends Sentence {
  /** 0 to 1. */
  readonly share: number;
}

/** The sentences of a passage with the share of the topic that each holds (句级匹配), in text order. */
export function sentencesTold(
  matter: PassageMatter,
  groups: readonly GroupMatch[],
  index: TopicIndex<PassageMatter>,
): readonly ToldSentence[] {
  const sentences = read.get(matter.passage) ?? readSentences(matter, index);
  read.set(matter.passage, sentences);
  return sentences.map(({ start, end, text, folded }) => ({
    start,
    end,
    text,
    share: groups.reduce((sum, { group, weight }) => sum + weight * index.valueIn(folded, group), 0),
  }));
}

function readSentences({ passage, whole }: PassageMatter, index: TopicIndex<PassageMatter>): readonly Read[] {
  const from = whole.inner(passage.start);
  return [...readsAs(whole, passage).matchAll(/[^。！？!?；;\n]+[。！？!?；;]?/gu)].map((match) => ({
    ...whole.spanOf({ start: from + match.index, end: from + match.index + match[0].length }),
    text: match[0],
    folded: index.folded(match[0]),
  }));
}
