import type { Span } from '../lib/span.js';
import type { StoredFigure } from '../store/store.js';
import { otherCount, otherRate, notThatShare } from './contradicted-amount.js';
import { allOfItWas, notEachOfThem, wasSoBefore, wentOtherwise } from './contradicted-course.js';
import { beside, claims, said, type Contradiction, type Facts, type ReadSentence } from './contradiction.js';
import { NONE } from './none-answer.js';
import { corrected, correctionOf, hoursOf, mayBeDone, notThatPlace, tellsDone } from './premise.js';

/** Of the topic so much must stand beside a number for it to count what the claim is about. */
const LEAST_SHARE = 0.6;
/** And in a sentence that tells of the whole and of what was done of it. */
const LEAST_TOLD = 0.5;
/** Less will do where the whole is the very number that is claimed (39项任务全部完成). */
const LEAST_NAMED = 0.3;
/** And in the words that say that there was none. */
const LEAST_NONE = 0.5;
/** And in a sentence that says that every case was won, which of them it says by itself. */
const LEAST_LOST = 0.35;

/** What a sentence says against a claim of the question, beyond doubt; null where it says nothing against any. */
export function contradictionIn(read: ReadSentence): Contradiction | null {
  const { question, source, start, end } = read;
  const figures = source.figures.filter((one) => one.start >= start && one.end <= end && !one.soft);
  const facts: Facts = {
    ...read,
    text: source.text.slice(start, end),
    asked: question.normalised,
    figures,
    counts: figures.filter(({ kind, role }) => kind === 'count' && role === 'value'),
  };
  for (const check of CHECKS) {
    const found = check(facts);
    if (found !== null) return found;
  }
  return null;
}

const CHECKS: readonly ((facts: Facts) => Contradiction | null)[] = [
  otherwiseOrdered,
  thereWasNone,
  noneWasLost,
  thereWereSome,
  rankedElsewhere,
  notEachOfThem,
  allOfItWas,
  notAllDone,
  wentOtherwise,
  wasSoBefore,
  notThatShare,
  otherRate,
  otherCount,
  belowPlan,
  otherwiseLong,
];

/** One thing that is taken to be more or less than another: 处罚案件为什么比许可案件还少. */
const ORDERED =
  /(?<one>\p{Script=Han}{2,10}?)(?:为什么|为何|为啥|怎么(?:会|还)?|凭什么|居然|竟然?|反而)?(?:会|还|都)?比(?!去年|上一?年|前一?年|往年|上[月季]|全[国省市])(?<other>\p{Script=Han}{2,10}?)(?:还|更|都|要|也)*(?<way>[多少高低])/u;

function otherwiseOrdered({ asked, figures }: Facts): Contradiction | null {
  const { one, other, way } = ORDERED.exec(asked)?.groups ?? {};
  if (one === undefined || other === undefined) return null;
  const of = (name: string): readonly StoredFigure[] => {
    const word = name.replace(/^.*的/u, '');
    return word.length < 2
      ? []
      : figures.filter(({ metric, role }) => role === 'value' && metric.includes(word));
  };
  const [[first, ...more], [second, ...others]] = [of(one), of(other)];
  if (first === undefined || second === undefined || more.length > 0 || others.length > 0) return null;
  if (first === second || first.unit !== second.unit || first.value === second.value) return null;
  const above = first.value > second.value;
  if (above === (way === '多' || way === '高')) return null;
  return said(
    [first, second],
    `${first.text} / ${second.text}`,
    above ? ['是前者多，不是后者', 'the former is more'] : ['是后者多，不是前者', 'the latter is more'],
  );
}

/** Takes for granted that it happened. */
const PRESUMES =
  /为什么|为何|为啥|怎么会?(?:老|总|被|给|有)|怎么(?:处理|处置|了结|解决|办)|什么原因|原因|怎么回事|三天两头|(?:处理|处置|查处)?(?:结果|结局)(?:是什么|是啥|如何|怎么?样)|[那这]么[多大]|那[几些]|哪[几些]|\d+[次起件例]|\bwhy\b|\bwhich\b|\bhow many\b/iu;
/** Asks for what was not, or for how it is kept from happening. */
const DENIES =
  /没|无|未|不|零|防|避免|杜绝|如何|怎样|做到|\b(?:not?|never|none|without|zero|prevent\w*|avoid\w*)\b|n't\b/iu;
/** What was not done even once: 未下达或者变相下达一起. */
const NOT_ONCE = /未\p{Script=Han}{1,12}一[起件例宗次]/u;
const CLAUSE = /[^，,。！？!?；;：:、]+(?:、[^，,。！？!?；;：:]+)*/gu;

/** What is asked about as if it had happened, of which the report says that there was none. */
function thereWasNone({ asked, text, start, shareIn, counts }: Facts): Contradiction | null {
  if (!PRESUMES.test(asked) || DENIES.test(asked)) return null;
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    if (!(NONE.test(clause) || NOT_ONCE.test(clause)) || shareIn(clause) < LEAST_NONE) continue;
    const words = { start: start + index, end: start + index + clause.length };
    const counted = counts.some((one) => one.start >= words.start && one.end <= words.end && one.value > 0);
    if (!counted) return noneSaid(words, clause.trim());
  }
  return null;
}

const LOST = /败诉|输(?:了|掉|官司)|打输|\blos(?:e|es|ing|t)\b/iu;
const ALL_WON = /(?:均|全部|都|一律|悉数)(?:获得?)?胜诉|胜诉率(?:为|达到?|保持)?100[%％]|[“"]?零败诉/u;

/** Cases that are said to be lost, of which the report says that all were won. */
function noneWasLost({ asked, text, start, shareIn }: Facts): Contradiction | null {
  const won = ALL_WON.exec(text);
  if (won === null || !LOST.test(asked) || /没|未|不|\b(?:not?|never|none)\b/iu.test(asked)) return null;
  if (shareIn(`${text}败诉`) < LEAST_LOST) return null;
  return noneSaid({ start: start + won.index, end: start + won.index + won[0].length }, won[0]);
}

function noneSaid(words: Span, told: string): Contradiction {
  return { figures: [], words, correction: corrected(`“${told}”`, '并没有', 'there was none') };
}

/** What is said not to have been, by its own word: 一份不合格的都没有, 没有一份被退回. */
const DENIED_THING =
  /一[件起个份例宗次人名项卷家户条场](?:被|受|有|是)?(?<before>\p{Script=Han}{1,8})的(?:都|也)(?:没|不)|没有?一[件起个份例宗次人名项卷家户条场]\p{Script=Han}{0,8}?(?<after>\p{Script=Han}{2})(?:过|了|的)*(?:吗|吧|对吧|是吗|[,，。?？]|$)/u;

/** What is said never to have been, of which the report counts some. */
function thereWereSome(facts: Facts): Contradiction | null {
  const { question, asked, counts, shareIn, holds } = facts;
  if (!claims(facts, 'never')) return null;
  const denied = DENIED_THING.exec(asked)?.groups ?? {};
  const thing = denied['before'] ?? denied['after'];
  const { stages = [] } = question;
  const happened = counts.filter(
    ({ value, stage }) => value > 0 && (stage === null || stages.length === 0 || stages.includes(stage)),
  );
  const [best, next] = happened
    .filter((one) => thing === undefined || beside(facts, one).includes(thing))
    .map((figure) => ({ figure, share: shareIn(beside(facts, figure)) }))
    .sort((a, b) => b.share - a.share);
  const sure =
    best !== undefined &&
    (thing === undefined
      ? best.share >= LEAST_SHARE && best.share > (next?.share ?? 0) && holds(beside(facts, best.figure))
      : best.share >= LEAST_SHARE / 2);
  const figure = sure ? best.figure : amongThem(facts, happened);
  return figure === null ? null : said([figure], figure.text, ['并非没有', 'it did happen']);
}

/** And in a sentence that tells of nothing else. */
const LEAST_WHOLE = 0.8;

/** Of a sentence that tells just of the matter, those that are counted out of the others: 矫正对象276人，再犯罪1人; 备案5件，有1件被要求补正. */
function amongThem(
  { text, start, shareIn, holds }: Facts,
  counts: readonly StoredFigure[],
): StoredFigure | null {
  const [whole, part, ...more] = counts;
  if (whole === undefined || part === undefined || more.length > 0) return null;
  if (whole.unit !== part.unit || part.value >= whole.value) return null;
  if (shareIn(text) < LEAST_WHOLE || !holds(text)) return null;
  const told = text.slice(whole.end - start, part.start - start);
  return /^[^，,]*[，,][^，,]*$|有$/u.test(told) ? part : null;
}

/** Another place in the order that is meant (全市, 渝东北) than the one that is claimed. */
function rankedElsewhere(facts: Facts): Contradiction | null {
  const { question, asked, figures, shareIn, source, text } = facts;
  const claimed = question.claims.find(
    ({ claim, text, value }) =>
      value !== null && (claim === 'rank' || (claim === 'equals' && text.startsWith('第'))),
  );
  if (claimed?.value === undefined || claimed.value === null) return null;
  const year = String(source.report.year);
  const told = figures
    .filter(({ kind, role, period, clause }) => {
      const before = /[上去前]一?年|20\d\d年/u.test(source.text.slice(clause.start, clause.end));
      return kind === 'rank' && role !== 'from' && (period ?? year) === year && !before;
    })
    .map((figure) => ({
      figure,
      scope: scopeOf(figure, source.text),
      share: shareIn(beside(facts, figure)),
    }));
  const inScope = told.filter(({ scope }) => scope !== null && asked.includes(scope));
  const [best, next] = (inScope.length > 0 ? inScope : told.length === 1 ? told : []).sort(
    (a, b) => b.share - a.share,
  );
  if (best === undefined || (next !== undefined && next.share >= best.share)) return null;
  // Of a single place that a sentence tells the matter may stand in the clause before.
  if (best.share < LEAST_TOLD && (told.length > 1 || shareIn(text) < LEAST_LOST)) return null;
  const { figure } = best;
  if (figure.value === claimed.value) return null;
  return said([figure], figure.text, notThatPlace(claimed.value, claimed.text));
}

/** Among whom it is ranked, as it stands right before the place: 位居渝东北第1名, 、全市第2名. */
function scopeOf({ start }: StoredFigure, text: string): string | null {
  return (
    /(?:位居|位列|排名?|居|列|在|、|，|,)(?<scope>\p{Script=Han}{2,5}?)(?:排名?|中|位列|位居)?$/u.exec(
      text.slice(Math.max(0, start - 12), start),
    )?.groups?.['scope'] ?? null
  );
}

const LEFT = /另|余|剩|尚|未|没|还有|正在|推进|顺延|结转/u;
const COMMON = 3;
/** Nothing but the verb stands between the whole and the part of it that was done: 明确任务45项，年底完成44项. */
const NEXT_TO_IT =
  /^[，,](?:已|年底|年末|截至目前|目前|其中|经)?(?:已)?(?:按期|如期|核查|查证|实际)?(?:完成|办结|办理|审结|整改|化解|调解|兑现|销号|落实|办成|属实|查实|达标|合格|成功){1,2}了?$/u;

/** Of what is said to be all done, a part that was, beside the whole. */
function notAllDone(facts: Facts): Contradiction | null {
  const { question, counts, text, shareIn } = facts;
  if (!claims(facts, 'all') || !mayBeDone(question.stages)) return null;
  const told = shareIn(text);
  const { stages = [] } = question;
  const named = new Set(question.claims.flatMap(({ value }) => value ?? []));
  for (const done of counts) {
    const stands = isFew(facts, done) || tellsDone(done) || /属实|查实|达标|合格/u.test(done.metric);
    if (!stands || (done.stage !== null && stages.length > 0 && !stages.includes(done.stage))) continue;
    const whole = counts.filter((one) => one.end <= done.start && one.unit === done.unit).at(-1);
    if (whole === undefined || whole.value <= done.value || tellsDone(whole)) continue;
    const least = named.has(whole.value) ? LEAST_NAMED : LEAST_TOLD;
    if (told < least || !isPartOf(facts, { done, whole, least })) continue;
    return said([done, whole], `${done.text} / ${whole.text}`, ['并非全部', 'not all']);
  }
  return null;
}

/** Whether they are told as but a few of the whole: 15个镇街中仅6个. */
function isFew({ text, start }: Facts, done: StoredFigure): boolean {
  return /中[，,]?(?:只|仅|只有|仅有|才)$/u.test(text.slice(0, done.start - start));
}

/** What was done beside the whole of it, and how much of the topic they must tell. */
interface PartOfWhole {
  readonly done: StoredFigure;
  readonly whole: StoredFigure;
  readonly least: number;
}

/** Whether what was done is told as a part of the whole: right after it, with what is left, or in its words. */
function isPartOf(facts: Facts, { done, whole, least }: PartOfWhole): boolean {
  const { counts, text, start, shareIn, source } = facts;
  if (NEXT_TO_IT.test(text.slice(whole.end - start, done.start - start))) return true;
  const left = counts.some(
    (one) =>
      one.unit === done.unit &&
      one.value === whole.value - done.value &&
      LEFT.test(source.text.slice(one.clause.start, one.clause.end)),
  );
  if (!left && !isFew(facts, done) && !shareWords(whole.metric, done.metric)) return false;
  return shareIn(`${beside(facts, done)}\n${beside(facts, whole)}`) >= least;
}

/** Whether two metrics name the same thing in the same signs. */
function shareWords(one: string, other: string): boolean {
  for (let at = 0; at + COMMON <= one.length; at += 1)
    if (other.includes(one.slice(at, at + COMMON))) return true;
  return false;
}

/** Another length of time than the one that is claimed, where the sentence tells one alone. */
function otherwiseLong({ question, figures, text, shareIn }: Facts): Contradiction | null {
  const [figure, ...more] = figures.filter(({ kind }) => kind === 'duration');
  if (figure?.role !== 'value' || more.length > 0 || shareIn(text) < LEAST_TOLD) return null;
  const claimed = question.claims.find(({ unit }) => hoursOf(unit ?? '') !== null);
  const correction =
    claimed === undefined ? null : correctionOf({ ...question, premises: [claimed] }, [figure]);
  return correction === null ? null : { figures: [figure], words: null, correction };
}

const ABOVE_PLAN =
  /(?:超过|超出|超了|多于|高于)\p{Script=Han}{0,4}(?<zh>计划|目标|预算|任务)|\b(?:more(?: often| frequently)?|higher|longer|larger) than (?:it |they |was |were |had |been |the |its |their )*(?<en>plan|target|budget)/iu;
/** What an English question calls it. */
const PLANS: Readonly<Record<string, string>> = { plan: '计划', target: '目标', budget: '预算' };
const BELOW_PLAN = /比[^，,。]{0,6}(计划|目标|预算|任务)[^，,。]{0,2}(?:少|低)/u;

/** More than was planned, where the report says that it was less. */
function belowPlan({ asked, figures, source, text, shareIn }: Facts): Contradiction | null {
  const { zh, en = '' } = ABOVE_PLAN.exec(asked)?.groups ?? {};
  const plan = zh ?? PLANS[en.toLowerCase()];
  if (plan === undefined || shareIn(text) < LEAST_TOLD) return null;
  const figure = figures.find(
    ({ clause }) => BELOW_PLAN.exec(source.text.slice(clause.start, clause.end))?.[1] === plan,
  );
  return figure === undefined
    ? null
    : said([figure], figure.text, [`比${plan}少，不是超过`, `less than planned, not more`]);
}
