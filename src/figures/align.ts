import { stageCue } from './catalogue/cues.js';
import { STAGE_NAMES } from './catalogue/define.js';
import type { Bilingual, CatalogueMetric, Neighbour, Terms } from './catalogue/types.js';
import { chineseGrams, fold } from './catalogue/words.js';
import { derived } from '../lib/derived.js';
import type { Evidence } from './compare/evidence.js';
import { evidenceOf, isBare } from './compare/evidence.js';
import { isFraction } from './fraction.js';
import type { FigureInContext, Stage } from './types.js';

/** How a figure stands to a metric (对齐结果). */
export type Alignment =
  | {
      readonly fit: 'match';
      /** 1 when the subject stands beside the number, less when it is carried over. */
      readonly score: number;
      /** False when the unit cannot be ordered with the metric's (件次 beside 件). */
      readonly comparable: boolean;
    }
  | { readonly fit: 'near'; readonly score: number; readonly why: string; readonly whyEn: string }
  | { readonly fit: 'none' };

const AVERAGE: Bilingual = { zh: '平均数，不是总数', en: 'an average, not the total' };
const AVERAGED = /平均|人均|户均|均(?:为|达|有|约|不足)|^每/;

const NONE: Alignment = { fit: 'none' };
/** Kinds, roles and units of figures of which is kept which metrics are told in them. */
const MOST_KINDS = 1000;

const NO_WORDS: ReadonlySet<string> = new Set();

/** How the figure, on the evidence of its clause, stands to the metric; `text` is the report's. */
export function alignFigure(metric: CatalogueMetric, figure: FigureInContext, text: string): Alignment {
  if (!isOfKind(metric, figure)) return NONE;
  const evidence = evidenceOf(figure, text);
  return onSubject(metric, figure, evidence) ?? besideSubject(metric, evidence);
}

/** Those of the metrics that the figure is of, in their order: what it is near to is not looked for. */
export function metricsOfFigure(
  metrics: readonly CatalogueMetric[],
  figure: FigureInContext,
  text: string,
): readonly CatalogueMetric[] {
  const told = metricsOfKind(metrics, figure);
  if (told.length === 0) return told;
  const evidence = evidenceOf(figure, text);
  return told.filter((metric) => onSubject(metric, figure, evidence)?.fit === 'match');
}

/** Metrics by the kind, role and unit of figures: the units of reports are few, and most have no metric at all. */
const ofKind = derived((_: readonly CatalogueMetric[]) => new Map<string, readonly CatalogueMetric[]>());

function metricsOfKind(
  metrics: readonly CatalogueMetric[],
  figure: FigureInContext,
): readonly CatalogueMetric[] {
  const key = `${figure.kind} ${figure.role} ${figure.unit}`;
  const kept = ofKind(metrics);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = metrics.filter((metric) => isOfKind(metric, figure));
  if (kept.size < MOST_KINDS) kept.set(key, found);
  return found;
}

function isOfKind({ kind, roles, units, otherUnits }: CatalogueMetric, figure: FigureInContext): boolean {
  if (figure.kind !== kind || !roles.includes(figure.role)) return false;
  return units.includes(figure.unit) || otherUnits.includes(figure.unit);
}

/** How a figure stands to a metric that its words speak of; null where they do not. */
function onSubject(metric: CatalogueMetric, figure: FigureInContext, evidence: Evidence): Alignment | null {
  const score = subjectScore(metric, evidence);
  if (score === 0) return null;
  const counted = isCounted(metric, evidence);
  const neighbour = neighbourOf(
    metric,
    countsThose(metric, figure, evidence) ? ofThose(evidence) : evidence,
    counted,
  );
  if (neighbour !== undefined) return near(neighbour.why, score);
  if (!counted) return NONE;
  if (isAverage(metric, figure, evidence)) return near(AVERAGE, score);
  const stage = stageFit(metric.stages, figure.stage ?? stageIn(evidence.local));
  if (stage !== null) return near(stage, score);
  return { fit: 'match', score, comparable: metric.units.includes(figure.unit) };
}

/** What each has on average is no total: 每个乡镇平均只有4.5人. */
function isAverage({ kind }: CatalogueMetric, { value }: FigureInContext, { local }: Evidence): boolean {
  return kind === 'count' && (isFraction(value) || AVERAGED.test(local));
}

/**
 * A number with words of its own, in a sentence about the metric, that does what the metric counts to a neighbour
 * (开展案卷评查，抽查交通领域案件300件): near, since a reader would take it for the metric.
 */
function besideSubject(metric: CatalogueMetric, { local, before }: Evidence): Alignment {
  if (metric.counted.length === 0 || !says(metric.counted, local)) return NONE;
  if (!says(metric.subject, `${local}\n${before}`)) return NONE;
  const neighbour = metric.neighbours.find(({ words }) => anyOf(words, local));
  return neighbour === undefined ? NONE : near(neighbour.why, 0.6);
}

/** Names what it is not (非诉讼服务中心 sees to no lawsuits), or says only what came before (修改后出台7件 were issued). */
const SAID_IN_PASSING = /非诉讼|(?:修改|修订)(?:完善)?后(?=出台|印发|公布|发布|制定)/g;

const PEOPLE: ReadonlySet<string> = new Set(['人', '名', '位']);
/** Those who took part in something are not all there are. */
const TAKING_PART = /^(?:参加|参与|接受|参训|受训|轮训|培训)/;

/** Whether those that the metric counts stand right behind the number: what they did follows, and is not counted (219名法治副校长讲课1270节). */
function countsThose(metric: CatalogueMetric, { unit }: FigureInContext, { behind }: Evidence): boolean {
  const noun = metric.subject.flat().find((word) => behind.startsWith(fold(word)));
  return noun !== undefined && PEOPLE.has(unit) && !TAKING_PART.test(behind.slice(noun.length));
}

/** The same without what those who are counted did. */
function ofThose(evidence: Evidence): Evidence {
  return { ...evidence, local: evidence.ahead, beside: evidence.ahead, previous: '' };
}

function neighbourOf(
  metric: CatalogueMetric,
  { local, beside, before, previous }: Evidence,
  counted: boolean,
): Neighbour | undefined {
  const bare = isBare(local, NO_WORDS);
  const countedHere = metric.counted.length > 0 && says(metric.counted, local);
  // Words of the number's own outvote those that were carried to it; a number without any takes over what the
  // clause before says (健全复调机制，调解成功19件), unless that clause counts something itself.
  const complete = !bare && says(metric.subject, local) && (countedHere || metric.counted.length === 0);
  const carried = bare && !/\d/.test(previous) ? `${beside}\n${previous}` : beside;
  const around = complete ? local : carried;
  return metric.neighbours.find(({ words, unless, weak, wide }) => {
    const said = (wide ? `${around}\n${before}` : around).replaceAll(SAID_IN_PASSING, '');
    const own = local.replaceAll(SAID_IN_PASSING, '');
    const found = words.some((word) => (countedHere && isAct(word) ? own : said).includes(word));
    return weak !== counted && found && !anyOf(unless, local);
  });
}

/** Stage by the words beside the number, where the figure itself names none. */
function stageIn(local: string): Stage | null {
  if (/调解成功|调处成功|化解/.test(local)) return 'concluded';
  return stageCue(local) ?? (/调解|调处/.test(local) ? 'handled' : null);
}

const ownWords = new WeakMap<CatalogueMetric, ReadonlySet<string>>();

/** Pairs of characters in the metric's own names and words. */
function wordsOf(metric: CatalogueMetric): ReadonlySet<string> {
  const known = ownWords.get(metric);
  if (known !== undefined) return known;
  const names = [...metric.aliasesZh, ...metric.counted.flat(), ...metric.subject.flat()];
  const pairs = new Set(names.flatMap(chineseGrams).filter((gram) => gram.length > 1));
  ownWords.set(metric, pairs);
  return pairs;
}

/** Acts that say what a number counts; the metric phrase cannot outvote one that stands beside the number. */
const ACTS =
  /废止|失效|修改|修订|继续有效|现行有效|有效|保留|备案|清理|撤销|纠错|终止|维持|驳回|败诉|胜诉|受理|办结|审结|排查|化解|新增|培训|评查|公示|整改|移送/g;

function isAct(word: string): boolean {
  return word.replace(ACTS, '') === '';
}

function isCounted(metric: CatalogueMetric, { local, unquoted }: Evidence): boolean {
  if (says(metric.counted, local)) return says(metric.counted, unquoted);
  const words = metric.counted.flat().join(' ');
  const otherAct = (local.match(ACTS) ?? []).some((act) => !words.includes(act));
  return !otherAct && says(metric.counted, unquoted);
}

/**
 * 1 when every group stands beside the number, 0.9 when the metric phrase carries one over, 0.7 the sentence, 0.5
 * the heading; nothing is carried over to a number that has words of its own.
 */
function subjectScore(metric: CatalogueMetric, evidence: Evidence): number {
  const { subject } = metric;
  const { local, beside, before, upToClause, underHeading } = evidence;
  // Most metrics are spoken of nowhere around a number: what stands right beside it need not be looked at then.
  if (!says(subject, upToClause) && !says(subject, underHeading)) return 0;
  if (says(subject, local)) return 1;
  const own = wordsOf(metric);
  if (!isBare(local, own)) return 0;
  if (says(subject, beside)) return 0.9;
  if (!isBare(beside, own)) return 0;
  if (says(subject, upToClause)) return 0.7;
  // A heading speaks for a number only where nothing in the sentence does.
  return says(subject, underHeading) && isBare(before, own) ? 0.5 : 0;
}

function stageFit(stages: readonly Stage[], stage: Stage | null): Bilingual | null {
  const wanted = stages[0];
  if (wanted === undefined || (stage !== null && stages.includes(stage))) return null;
  const name = STAGE_NAMES[wanted];
  if (stage === null) {
    return { zh: `没有写明是否${name.zh}`, en: `not said whether ${name.en}` };
  }
  return {
    zh: `${STAGE_NAMES[stage].zh}，不是${name.zh}`,
    en: `${STAGE_NAMES[stage].en}, not ${name.en}`,
  };
}

function near(why: Bilingual, score: number): Alignment {
  return { fit: 'near', score, why: why.zh, whyEn: why.en };
}

function says(terms: Terms, words: string): boolean {
  return terms.every((group) => anyOf(group, words));
}

const folded = new WeakMap<readonly string[], readonly string[]>();

function anyOf(group: readonly string[], words: string): boolean {
  let known = folded.get(group);
  if (known === undefined) folded.set(group, (known = group.map(fold)));
  return known.some((word) => words.includes(word));
}
