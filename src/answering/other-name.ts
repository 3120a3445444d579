import type { Corpus, FigureMatter } from './corpus.js';

/** Numbers by which a service is called: 12345, 12348, 96310. */
const CALLED = /(?<![\d.])(?:12\d{3}|96\d{3,4})(?![\d.%]|\s?[件起宗例人次项个条户家万亿元余多])/gu;
/** A service that is called without its number. */
const CALLED_OTHERWISE = /热线|专线|便民服务平台|\bhotline\b/iu;
/** What something is not, by which it is named: 非煤矿山, 非现场执法; no 非法, 非遗. */
const NAMED_NOT = /非(?<other>(?![法遗常得要但凡洲典议营盈虚])\p{Script=Han}\p{Script=Han})/gu;

/** Parts of a year, each group of which a report may tell one by one: 春季学期251个、秋季学期165个. */
const PARTS_OF_YEAR: readonly (readonly string[])[] = [
  ['春季', '夏季', '秋季', '冬季'],
  ['上半年', '下半年'],
  ['一季度', '二季度', '三季度', '四季度'],
  ['寒假', '暑假'],
];

/**
 * Whether a figure is told of another thing than the one the question calls by a number or by what it is not (另一名称): what callers of
 * 12348 say is no answer for 12345, nor the fines of 煤矿 for those of 非煤矿山, nor what was found in autumn for what was in spring.
 */
export function isOfOtherName(
  question: string,
  { figure: { sentence, metric }, report }: FigureMatter,
  { byId }: Pick<Corpus, 'byId'>,
): boolean {
  const text = byId.get(report.id)?.text ?? '';
  const paragraph = text.lastIndexOf('\n', sentence.start) + 1;
  const said = text.slice(sentence.start, sentence.end);
  return (
    isOtherService(question, said, text.slice(paragraph, sentence.start)) ||
    isWhatItIsNot(question, said) ||
    isOtherPartOfYear(question, metric)
  );
}

function isOtherService(question: string, sentence: string, before: string): boolean {
  const asked = calledUnlike(question, sentence);
  if (asked.length === 0) return false;
  if (CALLED_OTHERWISE.test(sentence)) return sentence.match(CALLED) !== null;
  return !asked.some((number) => before.includes(number));
}

/** Whether the figure's own sentence calls another service by its number, and none that the question calls. */
export function isOfOtherService(
  question: string,
  { figure: { sentence }, report }: FigureMatter,
  { byId }: Pick<Corpus, 'byId'>,
): boolean {
  const said = byId.get(report.id)?.text.slice(sentence.start, sentence.end) ?? '';
  return calledUnlike(question, said).length > 0 && said.match(CALLED) !== null;
}

/** The services that the question calls by their numbers, where the sentence calls none of them; else none. */
function calledUnlike(question: string, sentence: string): readonly string[] {
  const asked = question.match(CALLED) ?? [];
  return asked.some((number) => sentence.includes(number)) ? [] : asked;
}

function isWhatItIsNot(question: string, sentence: string): boolean {
  return [...question.matchAll(NAMED_NOT)].some(({ 0: name, groups }) => {
    const other = groups?.['other'] ?? '';
    return sentence.includes(other) && !sentence.includes(name);
  });
}

function isOtherPartOfYear(question: string, metric: string): boolean {
  return PARTS_OF_YEAR.some((parts) => {
    const asked = parts.filter((part) => question.includes(part));
    const told = parts.filter((part) => metric.includes(part));
    return asked.length > 0 && told.length > 0 && !told.some((part) => asked.includes(part));
  });
}
