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

const cut = new WeakMap<CorpusReport, readonly string[]>();

/** Weighs the Chinese characters of a topic by the reports that are asked about. */
export function weighTopic(topic: string, reports: readonly CorpusReport[]): WeighedTopic {
  const sentences = reports.flatMap(sentencesOf);
  const weigh = (word: string): WeighedWord => {
    const holders = sentences.filter((sentence) => sentence.includes(word)).length;
    return { word, weight: Math.max(0.1, Math.log((sentences.length + 1) / (holders + 0.5))) };
  };
  const characters = new Set([...topic].filter((one) => HAN.test(one) && !COMMON.has(one)));
  const pairs = new Set(pairsOf(topic).filter((pair) => ![...pair].every((one) => COMMON.has(one))));
  return { characters: [...characters].map(weigh), pairs: [...pairs].map(weigh) };
}

function sentencesOf(report: CorpusReport): readonly string[] {
  const known = cut.get(report) ?? report.text.match(SENTENCE) ?? [];
  cut.set(report, known);
  return known;
}

/** Pairs of Chinese characters beside each other (二元组). */
export function pairsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((match) => match[1] ?? '');
}
