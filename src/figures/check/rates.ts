import { sameThings } from '../metric/carry.js';
import { tellsResult } from '../metric/outcome.js';
import { stripLeading, stripTrailing, wordsOf } from '../metric/phrase.js';
import type { Stated, Statement } from './scene.js';
import { tied } from './scene.js';
import { finding, shown, term, verdictOf } from './verdict.js';
import type { Finding } from './verdict.js';

/** Numbers that are added up on one side of a line. */
type Terms = readonly [Stated, ...Stated[]];

/** A reading of a rate: which numbers over which. */
interface Quotient {
  readonly over: Terms;
  readonly under: Terms;
  readonly value: number;
}

/** What a rate is a rate of, in the words that its numerator must carry. */
interface Stem {
  /** 办结 of 行政复议案件办结率. */
  readonly key: string;
  /** The whole stem: 调解和解 of 调解和解率. */
  readonly whole: string;
  /** Nothing but the key, or a name that the numbers share: only then can a misfit be called one. */
  readonly plain: boolean;
}

/** Verdicts on files and tests: their rate may add the better grades. 不合格 stands before the 合格 it ends in. */
const BETTER: ReadonlyMap<string, readonly string[]> = new Map([
  ['优良', ['优秀', '良好']],
  ['优秀', ['优秀']],
  ['良好', ['良好']],
  ['不合格', ['不合格']],
  ['合格', ['优秀', '良好', '合格', '基本合格']],
]);
/** Words of the genre for the same act. 调解成功 stands before the 成功 it ends in. */
const SYNONYMS: ReadonlyMap<string, RegExp> = new Map([
  ['调解成功', /成功(?:调解|调处|化解)?$|(?:调解|调处|化解)成功$/u],
  ['调处成功', /成功(?:调解|调处|化解)?$|(?:调解|调处|化解)成功$/u],
  ['成功', /调成$|成功(?:调解|调处|化解)$/u],
  ['出庭应诉', /出庭$/u],
  ['出庭', /出庭应诉$/u],
  ['办结', /(?:办结|办毕|结案|审结)$/u],
  ['结案', /(?:结案|办结|审结)$/u],
  ['审结', /(?:审结|结案|办结)$/u],
  ['化解', /化解成功$/u],
]);
/** Qualifiers that narrow a rate to cases the report does not count: 按期办结率, 一次办结率. */
const NARROWING =
  /按期|按时|及时|限时|期限|一次|当场|平均|群众|综合|自愿|基本|首次|当年|主要|正职|有责|自动/u;
/** Cases from other years stand between the numbers. */
const CARRIED_OVER = /结转|上年|去年|往年|存量|历年|跨年|旧存|20\d\d年末/u;
/** Targets and hopes are not statements. */
const INTENDED = /力争|争取|目标|计划|确保|拟|预计|要求/u;

/** Stated rates recomputed as numerator over denominator (率的核算). */
export function checkRates(statement: Statement): readonly Finding[] {
  return statement.stated.flatMap((rate) => {
    if (!isOwnRate(rate) || !(rate.exact || rate.figure.bound === 'about')) return [];
    const stem = stemOf(rate);
    const found = stem === null ? null : checkRate(rate, stem, statement);
    return found === null ? [] : [found];
  });
}

/**
 * Rates of a statement whose numbers stand in the sentence before (率与分子分母不在一句). Only what fits is reported:
 * a misfit may as well be of other numbers.
 */
export function checkRatesBefore(statement: Statement, joined: Statement): readonly Finding[] {
  return statement.stated.flatMap((rate) => {
    if (!isOwnRate(rate) || !rate.exact || rate.decimals === 0) return [];
    const stem = stemOf(rate);
    if (stem === null || !stem.plain) return [];
    const fit = quotientsOf(rate, stem, joined).find((one) => fits(one.value, rate, 'consistent'));
    return fit === undefined ? [] : [report(rate, fit, { verdict: 'consistent', note: '' })];
  });
}

/** 办结率由90%提高到95% is of other years too, and 办结率95%的单位 of some places only. */
function isOwnRate({ figure, after }: Stated): boolean {
  return figure.unit === '%' && figure.role === 'value' && !after.startsWith('的');
}

function stemOf(rate: Stated): Stem | null {
  const body = stripTrailing(stripLeading(rate.words));
  if (/^(?:约占|占全?部?总?[^，]{0,6})$/u.test(body)) return { key: '', whole: '', plain: false };
  const stem = body.replace(/(?:率|比例|比率)$/u, '');
  if (stem === body || /[、和与及]/u.test(stem.replace(/和解/gu, ''))) return null;
  const known = [...BETTER.keys(), ...SYNONYMS.keys()].find((key) => stem.endsWith(key));
  const last = wordsOf(stem).at(-1)?.text ?? '';
  const key = known ?? (last.length >= 2 ? last : stem.slice(-2));
  return key.length < 2 ? null : { key, whole: stem, plain: !NARROWING.test(stem) };
}

function checkRate(rate: Stated, stem: Stem, statement: Statement): Finding | null {
  const quotients = quotientsOf(rate, stem, statement).filter(
    (one) => stem.plain || stem.key === '' || isNarrowed(one),
  );
  for (const wanted of ['consistent', 'rounded'] as const) {
    const fit = quotients.find((one) => fits(one.value, rate, wanted));
    if (fit !== undefined) return report(rate, fit, { verdict: wanted, note: '' });
  }
  const certain = stem.plain && rate.exact ? certainOnes(rate, quotients, { stem, statement }) : [];
  const closest = [...certain].sort((a, b) => distance(a, rate) - distance(b, rate))[0];
  if (closest === undefined) return null;
  const less = certain.flatMap((one) => reducedOf(one, statement));
  if (less.some((one) => fits(one.value, rate, 'consistent') || fits(one.value, rate, 'rounded')))
    return null;
  const tried = [...certain.map((one) => ({ formula: formulaOf(one), value: one.value })), ...less];
  const list = tried.map((one) => `${one.formula}=${shown(one.value).toFixed(2)}%`).join('，');
  const note = `按报告写出的数计算：${list}，均不等于${rate.figure.text}；报告没有写明分母。`;
  return report(rate, closest, { verdict: 'inconsistent', note });
}

function fits(value: number, rate: Stated, wanted: Finding['verdict']): boolean {
  return verdictOf(value, rate.figure.value, rate.decimals) === wanted;
}

/** 按期办结率 is only of numbers that say 按期 themselves. */
function isNarrowed({ over }: Quotient): boolean {
  return over.some((one) => NARROWING.test(one.words));
}

/** The same quotient with an outcome taken off the denominator: 17/(77-15), where 15 were ended by mediation. */
function reducedOf(
  { over, under }: Quotient,
  statement: Statement,
): readonly { formula: string; value: number }[] {
  const [top, whole] = [over[0], under[0]];
  if (over.length > 1) return [];
  return statement.around(top).flatMap((one) => {
    const rest = whole.figure.value - one.figure.value;
    if (!isCount(one) || !tied(one, top) || rest < top.figure.value) return [];
    const formula = `${term(top)}/(${term(whole)}-${term(one)})`;
    return [{ formula, value: (top.figure.value / rest) * 100 }];
  });
}

function distance(quotient: Quotient, rate: Stated): number {
  return Math.abs(quotient.value - rate.figure.value);
}

function report(rate: Stated, fit: Quotient, said: Pick<Finding, 'verdict' | 'note'>): Finding {
  const computed = fit.value;
  const rounding = said.verdict === 'consistent' ? '四舍五入' : '截尾';
  const note =
    said.note === '' ? `${formulaOf(fit)}=${computed.toFixed(4)}%，${rounding}后与报告相符。` : said.note;
  const parts = [...fit.over, ...fit.under];
  return finding(rate, { formula: formulaOf(fit), computed, parts, verdict: said.verdict, note });
}

function formulaOf({ over, under }: Quotient): string {
  const side = (terms: Terms): string =>
    terms.length === 1 ? term(terms[0]) : `(${terms.map(term).join('+')})`;
  return `${side(over)}/${side(under)}`;
}

/** Every reading of the rate that the statement's own numbers allow, the likeliest first. */
function quotientsOf(rate: Stated, stem: Stem, statement: Statement): readonly Quotient[] {
  const counts = statement.around(rate).filter(isCount);
  return numeratorsOf(rate, stem, counts).flatMap((over) => {
    const sum = total(over);
    const wholes = counts.filter((one) => !over.includes(one) && isWhole(one, over));
    return readingsOf(
      wholes,
      counts.filter((one) => !over.includes(one)),
    )
      .filter((under) => total(under) >= sum)
      .map((under) => ({ over, under, value: (sum / total(under)) * 100 }));
  });
}

/** What stands below the line. 受理130件，上年结转12件，审结128件: the rate may be of both together, and is of no 结转 alone. */
function readingsOf(wholes: readonly Stated[], counts: readonly Stated[]): readonly Terms[] {
  const old = counts.filter((one) => CARRIED_OVER.test(one.words));
  const own = wholes.filter((one) => !old.includes(one));
  const alone = own.length > 0 ? own : wholes;
  return [
    ...alone.map((one): Terms => [one]),
    ...old.flatMap((one) => own.map((whole): Terms => [whole, one])),
  ];
}

function total(terms: readonly Stated[]): number {
  return terms.reduce((all, one) => all + one.figure.value, 0);
}

function isCount({ figure }: Stated): boolean {
  return (
    figure.kind === 'count' &&
    figure.role === 'value' &&
    figure.bound === 'exact' &&
    !figure.soft &&
    figure.value > 0
  );
}

/** The numbers that can stand above the line: those whose words end in the rate's key. */
function numeratorsOf(rate: Stated, { key, whole }: Stem, counts: readonly Stated[]): readonly Terms[] {
  const before = counts.filter((one) => one.index < rate.index);
  if (key === '') return before.slice(-1).map((one) => [one]);
  const grades = BETTER.get(key);
  if (grades !== undefined) return gradesOf(key, grades, counts);
  const own = counts.filter(
    (one) => carriesKey(one, key) || (whole.length >= 4 && one.words.includes(whole)),
  );
  const nearest = [...own].sort((a, b) => Math.abs(a.index - rate.index) - Math.abs(b.index - rate.index));
  // 排查109起，受理109起，调解率100%: what was taken up for mediation stands above the line.
  const taken = key === '调解' ? before.filter((one) => /(?:受理|调解|调处)$/u.test(ending(one))) : [];
  return [...nearest, ...taken].map((one) => [one]);
}

/** The words of a number: before it, or after it where nothing stands before (151人合格). */
function wordsOfNumber({ words, after }: Stated): string {
  return words === '' ? after : words;
}

function ending(one: Stated): string {
  return stripTrailing(wordsOfNumber(one));
}

function carriesKey(one: Stated, key: string): boolean {
  const synonym = SYNONYMS.get(key);
  const words = ending(one);
  if (synonym !== undefined && synonym.test(words)) return true;
  return words.endsWith(key) || startsWithAct(words, key);
}

/** 判决行政机关败诉46件 ends in the key; 整改问题61个 starts with it. */
function startsWithAct(words: string, key: string): boolean {
  return stripLeading(words).startsWith(key);
}

/** 优良率: the excellent and the good together, and each alone where only one is counted. */
function gradesOf(key: string, grades: readonly string[], counts: readonly Stated[]): readonly Terms[] {
  const graded = counts.filter((one) => grades.includes(gradeOf(one)));
  const plain = graded.filter((one) => gradeOf(one) === key);
  const sets: readonly (readonly Stated[])[] = plain.length < graded.length ? [graded, plain] : [graded];
  return sets.filter(isSome);
}

function isSome(terms: readonly Stated[]): terms is Terms {
  return terms.length > 0;
}

function gradeOf(one: Stated): string {
  const body = stripLeading(wordsOfNumber(one)).replace(/^(?:评出|评定|评为)/u, '');
  return /^(?:不合格|基本合格|合格|优秀|良好)/u.exec(body)?.[0] ?? '';
}

/** A number that can stand below the line: of the same things, stated before, tied to what stands above. */
function isWhole(whole: Stated, over: Terms): boolean {
  const [first] = over;
  if (whole.index > first.index || gradeOf(whole) !== '') return false;
  if (!sameThings(whole.figure.unit, first.figure.unit)) return false;
  return over.some((one) => tied(whole, one)) || sameObject(whole, first);
}

function sameObject(a: Stated, b: Stated): boolean {
  const tail = b.figure.metric.slice(-4);
  return tail.length === 4 && a.figure.metric.endsWith(tail);
}

/** Readings so plain that a misfit is the report's and not ours. */
function certainOnes(
  rate: Stated,
  quotients: readonly Quotient[],
  { stem, statement }: { stem: Stem; statement: Statement },
): readonly Quotient[] {
  if (CARRIED_OVER.test(statement.near(rate)) || INTENDED.test(statement.near(rate))) return [];
  return quotients.filter(({ over, under }) => {
    if (over.at(-1)?.index !== rate.index - 1) return false;
    const terms = [...over, ...under];
    if (!terms.every((one) => one.exact && one.figure.period === rate.figure.period)) return false;
    if (stem.key === '调解' || !over.every((one) => carriesKey(one, stem.key) || gradeOf(one) !== ''))
      return false;
    if (!tellsQualifier(stem, terms) || under.some(isResult)) return false;
    return !terms.some((one) => NARROWING.test(one.words)) && terms.every((one) => one.after === '');
  });
}

/** 结案278件，调解结案率68%: that 调解 narrows what is counted, the report's numbers must say too. */
function tellsQualifier({ key, whole }: Stem, terms: readonly Stated[]): boolean {
  const qualifier = whole.slice(0, whole.lastIndexOf(key));
  return terms.some(({ figure, words }) => figure.metric.includes(qualifier) || words.includes(qualifier));
}

/** 维持435件，直接纠错236件: what became of some is not the whole that another outcome is of. */
function isResult({ words }: Stated): boolean {
  return tellsResult(stripTrailing(stripLeading(words)));
}
