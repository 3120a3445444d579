import type { StoredFigure } from '../store/store.js';
import type { Corpus, CorpusReport, FigureMatter } from './corpus.js';
import { isSamePart, partsNamed, type PartOfYear } from './part-named.js';

/** Numbers that months are given in turn: 5月、6月分别为24.6%和23%. */
const IN_TURN = /^(?:分别|依次)/u;
/** What stands between the months of such a list. */
const LISTED = /^(?:、|和|及|与|以及)$/u;
/** A part is only held against: 比3月多. */
const COMPARED = /[较比与和同]$/u;
/** A mark or a heading may stand before the part that a paragraph opens with. */
const OPENING = 14;

/**
 * Whether a figure is of another part of the year than the one that is asked about (3月份, 上半年), or of none (另一时段): what came in
 * over the year is no answer to how much did in March.
 */
export function isOfOtherPart(
  { figure, report }: FigureMatter,
  asked: PartOfYear,
  { byId }: Pick<Corpus, 'byId'>,
): boolean {
  const source = byId.get(report.id);
  if (source === undefined) return false;
  const told = partTold(figure, source);
  return (told === null || !isSamePart(told, asked)) && !tellsOfDay(figure, source, asked);
}

/** The part of the year that a figure is counted over: that of its sentence, its paragraph or its report; null for the whole. */
function partTold(figure: StoredFigure, source: CorpusReport): PartOfYear | null {
  const { text } = source;
  const paragraph = text.lastIndexOf('\n', figure.start - 1) + 1;
  const { sentence } = figure;
  const own = inSentence(text.slice(sentence.start, figure.start), figure, source);
  if (own !== undefined) return own;
  const opening = opens(text.slice(paragraph, sentence.start));
  return opening === undefined ? ofReport(source) : opening;
}

/** What happened on a day is told from there on: of 6月18日夜…转移410人 the 410 are of June. */
function tellsOfDay({ start }: StoredFigure, { text }: CorpusReport, asked: PartOfYear): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return partsNamed(before).some(
    (one) => !('whole' in one) && one.from === one.to && one.week === undefined && isSamePart(one, asked),
  );
}

/** What the sentence names last before the number; undefined where it names nothing. */
function inSentence(
  before: string,
  figure: StoredFigure,
  source: CorpusReport,
): PartOfYear | null | undefined {
  const named = partsNamed(before).filter(({ start }) => !COMPARED.test(before.slice(0, start)));
  const last = named.at(-1);
  if (last === undefined) return undefined;
  if ('whole' in last) return null;
  if (!IN_TURN.test(before.slice(last.end))) return last;
  let first = named.length - 1;
  while (first > 0 && LISTED.test(before.slice(named[first - 1]?.end, named[first]?.start))) first -= 1;
  const turn = source.figures.filter(
    ({ start }) => start >= figure.sentence.start + last.end && start < figure.start,
  ).length;
  const own = named[first + turn];
  return own === undefined || 'whole' in own ? null : own;
}

/** The part that a paragraph opens with, unless it goes on about another; undefined where it opens with none. */
function opens(before: string): PartOfYear | null | undefined {
  const named = partsNamed(before);
  const [first] = named;
  const last = named.at(-1);
  if (first === undefined || last === undefined || first.start > OPENING) return undefined;
  if ('whole' in first || 'whole' in last) return null;
  return isSamePart(last, first) ? first : null;
}

const ofReports = new WeakMap<CorpusReport, PartOfYear | null>();

/** The part that the whole report is about, by its title or as its text opens with it (1至6月，全县信访总量…); null where there is none. */
function ofReport(source: CorpusReport): PartOfYear | null {
  const known = ofReports.get(source);
  if (known !== undefined) return known;
  const [title = '', ...lines] = source.text.split('\n').filter((line) => line.trim() !== '');
  const inTitle = partsNamed(title).flatMap((one) => ('whole' in one ? [] : [one]))[0];
  const start = lines.find((line) => line.length > OPENING) ?? '';
  const part = inTitle ?? opens(start) ?? null;
  ofReports.set(source, part);
  return part;
}
