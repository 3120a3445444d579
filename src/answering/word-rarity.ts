import type { CorpusReport } from './corpus.js';

/** Characters that say nothing about the matter, in questions and reports alike. */
const COMMON = new Set([
  ...'的了是在和与跟对向给被把从到由于及并或有就都也还吗呢吧啊多少几个名次件条项户家场份起部所处批期共总各全年县区市镇这那哪些什么怎样一不',
]);
const SENTENCE = /[^。；;\n]{4,}/gu;
const HAN = /\p{Script=Han}/u;

/** A character or a pair of characters of a question, and how much it tells: the logarithm of how rare it is. */
export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}

/** A topic's characters and pairs of characters, weighed by how few sentences hold them (字词稀有度). */
export interface WeighedTopic {
  readonly characters: readonly WeighedWord[];
  readonly pairs: readonly WeighedWord[];
}

interface Counts {
  readonly sentences: number;
  readonly held: ReadonlyMap<string, number>;
}

const counted = new WeakMap<CorpusReport, Counts>();

/** Weighs the Chinese characters of a topic by the reports that are asked about. */
export function weighTopic(topic: string, reports: readonly CorpusReport[]): WeighedTopic {
  const counts = reports.map(countsOf);
  const sentences = counts.reduce((sum, one) => sum + one.sentences, 0);
  const weigh = (word: string): WeighedWord => {
    const holders = counts.reduce((sum, { held }) => sum + (held.get(word) ?? 0), 0);
    return { word, weight: Math.max(0.1, Math.log((sentences + 1) / (holders + 0.5))) };
  };
  const characters = new Set([...topic].filter((one) => HAN.test(one) && !COMMON.has(one)));
  const pairs = new Set(pairsOf(topic).filter((pair) => ![...pair].every((one) => COMMON.has(one))));
  return { characters: [...characters].map(weigh), pairs: [...pairs].map(weigh) };
}

function countsOf(report: CorpusReport): Counts {
  const known = counted.get(report);
  if (known !== undefined) return known;
  const held = new Map<string, number>();
  let sentences = 0;
  for (const [sentence] of report.text.matchAll(SENTENCE)) {
    sentences += 1;
    for (const word of new Set([...sentence, ...pairsOf(sentence)]))
      held.set(word, (held.get(word) ?? 0) + 1);
  }
  const counts = { sentences, held };
  counted.set(report, counts);
  return counts;
}

function pairsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((match) => match[1] ?? '');
}
