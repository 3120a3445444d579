import { actedOn, toldBefore } from './acted.js';
import type { Clause } from '../clauses.js';
import {
  carry,
  isAttributeOfLast,
  isPassedOn,
  isTakingPart,
  isVerdict,
  isWhole,
  modifierOf,
  ofLevel,
  tellsEnding,
} from './carry.js';
import { OF_WHICH, TOPIC_ENDS } from './lexicon.js';
import {
  isLightVerb,
  isPronominal,
  isRate,
  isSubject,
  stripLeading,
  stripTrailing,
  takeApart,
  wordsOf,
} from './phrase.js';
import { ofKind, tellsOrder, toldApart, withoutOrder } from './classified.js';
import { beforeList, distributed, isBare } from './distributed.js';
import { isOutcome, tellsOutcome } from './outcome.js';
import { partOf } from './part.js';

import { changing, changeOf } from './changed.js';
import { alikeAfter, nextInTurn, rankedInTurn } from './in-turn.js';
import { headOf, piecesOf } from './pieces.js';
import type { Piece } from './pieces.js';
import { ratedOf, rateOf, shareOf } from './rate.js';
import { withScope } from './scope.js';
import { stateOf } from './state.js';
import { sumOf } from './sums.js';
import { topicOf, withTopic } from './topic.js';
import { ofYearBefore } from './year-before.js';
import type { Counted, Draft, FiguredClause, Memory, Parts } from './types.js';

/** The metric phrase of one figure (指标短语) with what it was carried from. */
export interface Described {
  readonly metric: string;
  /** The governing verb, own or carried over; empty when there is none. */
  readonly verb: string;
  /** Indices of the figures (in the statement) that it shares subject or object with. */
  readonly ties: readonly number[];
  /** A change that names what changed (审批环节减少60%), so that it belongs to no change before it. */
  readonly apart: boolean;
}

const LONGEST_METRIC = 48;
/** As much of a clause without figures as can leave something to refer to. */
const LONGEST_CLAUSE = 160;
/** 全市共有执法人员: the verb of being there says nothing. */
const HAVING = /^((?:全|我|本)[省市县区镇乡州盟旗]|辖区|城区)(?:共|现)?(?:共有|现有|拥有|有|共)(?=.)/u;
/** Figures that a clause can refer back to; bounds the work in a file without sentence ends. */
const LONGEST_MEMORY = 40;
/** A predicate longer than this is left out of the phrase. */
const LONGEST_PREDICATE = 24;

/** A statement's figures described, and what the next statement can go on from. */
export interface DescribedStatement {
  readonly described: readonly Described[];
  readonly last: Counted | null;
}

/**
 * Metric phrases of one statement's figures, in text order. The clauses are those of one statement, in order.
 * @param earlier - what the statement before counted, when it stands in the same paragraph
 */
export function describeStatement(
  text: string,
  clauses: readonly FiguredClause[],
  earlier: Counted | null,
): DescribedStatement {
  const memory: Memory = {
    earlier,
    topic: '',
    counted: [],
    count: 0,
    total: null,
    subject: '',
    occasion: '',
    thing: '',
    scope: '',
    toldApart: null,
    apartFrom: 0,
    opened: false,
    segment: 0,
    segmentBefore: 0,
    items: [],
    shared: { items: [], unit: '' },
    told: '',
    given: 0,
    alike: { sort: null, count: 0 },
    inTurn: { sort: 'change', told: '', bases: [] },
    leading: '',
    preceding: { words: '', bracketed: false },
  };
  let before = '';
  const described: Described[] = [];
  for (const [at, { clause, figures }] of clauses.entries()) {
    const words = text.slice(clause.start, Math.min(clause.end, clause.start + LONGEST_CLAUSE));
    openTotal(memory, clause, { words, behind: endsInNumber(text, clauses[at - 1]) });
    // 达成协议：企业投入80万元: what was agreed on is told of others.
    if (/[：:]/u.test(clause.before)) memory.subject = '';
    memory.preceding = { words: before, bracketed: /[（(]/u.test(clause.before) };
    const names = tellsOrder(words) || NAMED_MANY.test(words);
    const leads = figures.length === 0 && (!/[；;]/u.test(clause.before) || names);
    before = leads ? words : '';
    if (figures.length === 0) remember(memory, words);
    memory.alike = alikeAfter(clauses, at);
    for (const piece of piecesOf(text, clause, figures)) described.push(describe(piece, memory));
  }
  const named = memory.counted.filter(
    (one) =>
      one.kind === 'count' && one.object.length >= 3 && one.part !== true && one.figure.role === 'value',
  );
  // 按形式分…。按层级分…: one whole told apart twice.
  return { described, last: named.at(-1) ?? (memory.toldApart === null ? null : earlier) };
}

const OPENS_PARTS = new RegExp(String.raw`^\s*(?:${OF_WHICH.join('|')}|分别[为是]|包括|含|即)`, 'u');

/** Whether a clause ends in a number: what a colon or a dash then opens are its parts. */
function endsInNumber(text: string, one: FiguredClause | undefined): boolean {
  const last = one?.figures.at(-1);
  return one !== undefined && last !== undefined && text.slice(last.end, one.clause.end).trim() === '';
}

/**
 * 其中, a bracket, or a colon or dash right behind a number opens the parts of the total before it; they end with the bracket or
 * the sentence.
 *
 * @param behind - whether the clause before ends in a number
 */
function openTotal(
  memory: Memory,
  clause: Clause,
  { words, behind }: { readonly words: string; readonly behind: boolean },
): void {
  if (/[)）；;]/u.test(clause.before)) memory.total = null;
  if (/[；;]/u.test(clause.before))
    Object.assign(memory, {
      topic: '',
      subject: '',
      occasion: '',
      thing: '',
      scope: '',
      opened: true,
      segment: memory.count,
      segmentBefore: memory.segment,
    });
  const bracket = clause.before === '（' || clause.before === '(';
  const parted = behind && /^[：:—]/u.test(clause.before);
  if (!bracket && !parted && !OPENS_PARTS.test(words)) return;
  const totals = memory.counted.filter((one) => one.kind === 'count' && one.figure.soft !== true);
  // 审结119件（含上年结转6件），其中调解71件: what follows the bracket splits the total before it.
  const whole = bracket ? undefined : totals.filter((one) => one.part !== true).at(-1);
  memory.total = whole ?? totals.at(-1) ?? null;
}

/** What a clause without figures leaves to refer to: its topic, actor, document, scope or object. */
function remember(memory: Memory, clause: string): void {
  memory.topic = topicOf(clause) ?? memory.topic;
  const apart = toldApart(clause);
  if (apart !== null) Object.assign(memory, { toldApart: apart, apartFrom: memory.count });
  const words = stripLeading(clause);
  const scope = /^(?:在|全部|所有)?([^，]{2,16})中$/u.exec(words)?.[1];
  if (scope !== undefined) {
    Object.assign(memory, { thing: scope, scope });
    return;
  }
  // 雇工纠纷由专门调解委员会化解，受理263件: what is seen to stands first.
  const seenTo = /^([^，由]{3,24})由[^，]{2,20}?(?:委员会|中心|机构|组织|部门|局|队|站|室)/u.exec(words)?.[1];
  if (seenTo !== undefined) {
    memory.thing = seenTo;
    return;
  }
  // 对存量文件进行清理，废止8件: what it is done to stands behind 对.
  const doneTo =
    /^(?:(?:全面|集中|组织)?对|将)([^，]{3,24}?)(?:全面|集中|及时)?(?:进行|开展|实施|予以)(?!督促|指导)/u.exec(
      clause,
    )?.[1];
  if (doneTo !== undefined && !isSubject(doneTo)) {
    memory.thing = doneTo;
    return;
  }
  const parts = takeApart(words);
  if (isAgency(parts.subject)) memory.subject = parts.subject;
  // 企业停产整改，投入80万元: from here on somebody else acts.
  else if (parts.verb !== '' && isSubject(parts.subject)) memory.subject = '';
  const title = /《([^》]{4,40})》/u.exec(words)?.[1];
  const object =
    parts.verb !== '' && parts.object.length >= 2 && parts.object.length <= 45 ? parts.object : '';
  memory.thing = title?.replace(/^\d{4}年度?/u, '') ?? object;
}

/** A body that acts, not a place or a circle of people: 县行政争议化解中心, not 全镇. */
function isAgency(subject: string): boolean {
  if (/^[县区市镇乡州旗]长$/u.test(subject)) return true;
  if (subject.length < 3 || subject.length > 16) return false;
  if (/^(?:全.{0,3}$|会同|联合|组织|与|对|由|督促|指导|邀请|配合|协同|通过|依托|利用)/u.test(subject))
    return false;
  return /(?:组织|委员会|调委会|中心|法院|检察院|机构|机关|部门|平台|公众号|热线|系统|局|队|顾问|公证处|工作站|县长|区长|市长|镇长|乡长|主任|书记|主要负责人)$/u.test(
    subject,
  );
}

function describe(piece: Piece, memory: Memory): Described {
  const { figure } = piece;
  const draft = ofKind(draftOf(piece, memory), figure, memory);
  const metric = tidy(draft);
  const index = memory.count;
  const counted: Counted = { ...draft, metric, index, unit: figure.unit, kind: figure.kind, figure };
  memory.counted.push(counted);
  memory.opened = false;
  if (draft.part !== true && figure.kind === 'count' && figure.role === 'value') memory.total = null;
  memory.count += 1;
  if (memory.counted.length > LONGEST_MEMORY) memory.counted.shift();
  if (TOPIC_ENDS.has(draft.object.slice(-2)) && draft.object.length >= 4) memory.occasion = draft.object;
  if (isAgency(draft.subject)) memory.subject = draft.subject;
  const apart = figure.role === 'change' && draft.ties.length === 0;
  return { metric, verb: draft.verb, ties: draft.ties, apart };
}

function draftOf(given: Piece, memory: Memory): Draft {
  const item = distributed(given, memory);
  if (item === null) return sumOf(given, memory) ?? ownDraft(withScope(given, memory), memory);
  const { told } = memory;
  if (!isRate(item) && !isBare(item, given, memory)) {
    return { ...takeApart(item + told), metric: item + told, ties: [] };
  }
  const counted = isRate(item) ? beforeList(item, memory) : memory.counted;
  const draft = ownDraft({ ...given, before: item }, { ...memory, counted });
  return { ...draft, metric: draft.metric + told };
}

function ownDraft(given: Piece, memory: Memory): Draft {
  const earlier = ofYearBefore(given, memory);
  if (earlier !== null) return earlier;
  const piece = withoutOrder(given, memory);
  const led = plain(stripLeading(piece.before)).replace(HAVING, '$1');
  const lead = piece.figure.role === 'from' ? led.replace(/^[从由](?=\p{Script=Han}{2})/u, '') : led;
  const said = toldBefore(piece, lead, memory);
  if (said !== null) return said;
  return changeOf(piece, memory) ?? ofItsOwnKind(piece, lead, memory) ?? phrase(piece, lead, memory);
}

/** Numbers that their kind or place tells apart: before a noun, ranks, modifiers, changes, rates. */
function ofItsOwnKind(piece: Piece, lead: string, memory: Memory): Draft | null {
  const { figure } = piece;
  const body = stripTrailing(lead);
  if (piece.noun !== '') return counting(piece, memory);
  const acting = actedOn(piece, lead, memory);
  if (acting !== null) return acting;
  if (figure.kind === 'rank') return rankedInTurn(piece, memory) ?? ranked(body, memory);
  const share = figure.kind === 'percent' && figure.role === 'value' ? shareOf(lead, memory) : null;
  if (share !== null) return share;
  if (lead.trimEnd() === `${body}的` && body.length > 2) return modifierOf(body, figure, memory);
  if (figure.role === 'change') return changing(body, memory);
  const told = sameRate(body, piece, memory);
  if (told !== null) return told;
  const named =
    body === '' && figure.kind === 'percent' ? NAMED_RATE.exec(memory.preceding.words)?.[1] : undefined;
  if (named !== undefined) return rateOf(stripLeading(named), memory);
  const short = figure.kind === 'percent' && body.length <= 8 && takeApart(body).verb === '';
  return isRate(body) || short ? rateOf(body, memory) : null;
}

/** A rate that is named, with a word on it, before the clause of its number: 程序违法占比较高，达46.7%. */
const NAMED_RATE =
  /^([^，,]{2,20}?(?:占比|比例|率))(?:也|仍|还|均|都)?(?:相对|依然|仍然|明显|始终|持续|总体|逐步|稳步|稳中有|较|偏|最|很|居)?[高低大小升降](?:位|企|不下)?$/u;

/** 败诉率仍偏高，5月、6月分别为24.6%和23%: what is told on, of another month, is the same rate. */
function sameRate(body: string, { figure, joined, before }: Piece, memory: Memory): Draft | null {
  const last = memory.counted.at(-1);
  const next = body === '' && joined && figure.kind === 'percent' ? nextInTurn(memory, 'rate') : undefined;
  if (next !== undefined) return ratedOf(next, memory.inTurn.told);
  const isOn = body === '' && figure.kind === 'percent' && (joined || /月|平均/u.test(before));
  return isOn && last?.kind === 'percent' && isRate(last.metric) ? { ...last, ties: [last.index] } : null;
}

/** What is told to be many before the clause of its number: 涉及草场纠纷较多，为118起. */
const NAMED_MANY =
  /^(?:涉及|其中)?[，,]?([^，,]{2,16}?)(?:数量)?(?:较|最|偏|居|相对较)(?:多|高|大|集中|突出)$/u;

/** A number whose clause says nothing more, of what the clause before told to be many; null elsewhere. */
function namedMany(body: string, { figure }: Piece, memory: Memory): Draft | null {
  if (body !== '' || figure.kind !== 'count' || figure.role !== 'value') return null;
  const named = NAMED_MANY.exec(memory.preceding.words)?.[1];
  return named === undefined ? null : { ...takeApart(named), metric: named, ties: [] };
}

/** A phrase before its number, completed from the clauses before where it does not stand alone. */
function phrase(piece: Piece, lead: string, memory: Memory): Draft {
  const part = partOf(piece, memory);
  if (part !== null) return part;
  const body = stripTrailing(lead);
  const many = namedMany(body, piece, memory);
  if (many !== null) return many;
  const apart = takeApart(body);
  const isAct = apart.verb === '' && BY_NOW.test(piece.before.trim()) && memory.counted.length > 0;
  const leveled = ofLevel(apart, piece.figure.unit, memory);
  if (leveled !== null) return leveled;
  const parts = acted(isAct ? { subject: '', verb: body, object: '' } : apart, memory);
  // 按性质分，投诉859条，咨询160条: each is a kind of its own, whatever it is done to elsewhere.
  if (memory.toldApart !== null && parts.object === '' && body !== '' && !tellsOutcome(body)) {
    return { subject: '', verb: '', object: body, metric: body, ties: [] };
  }
  const predicated = lead.length > body.length && /[达为是有]$|超过|突破/u.test(lead);
  if (!names(parts, { body, piece }, memory) || (parts.verb === '' && !predicated)) {
    return carry(parts, { ...piece.figure, joined: piece.joined }, memory);
  }
  const covers = /^(?:涉及?|涵盖)$/u.test(parts.verb) && memory.thing !== '';
  if (covers) return { ...parts, metric: `${memory.thing}${body}`, ties: [] };
  return withTopic({ ...parts, metric: body, ties: [] }, memory);
}

/** 撂荒耕地438亩，已复耕412亩: what is done by now is an act, whether any list knows it or not. */
const BY_NOW = /^(?:其中)?[，,]?(?:现?已|均已|已经)(?!故|婚|有)\p{Script=Han}{2,4}$/u;

/** 排查隐患431处，完成整改425处: the act is done to what was counted before. */
function acted(parts: Parts, memory: Memory): Parts {
  const own = `${parts.verb}${parts.object}`;
  if (parts.verb !== '' && tellsEnding(own) && memory.counted.length > 0)
    return { ...parts, verb: own, object: '' };
  const performs = isLightVerb(parts.verb) && isOutcome(parts.object) && memory.counted.length > 0;
  return performs ? { ...parts, verb: `${parts.verb}${parts.object}`, object: '' } : parts;
}

/** Whether the phrase says itself what is counted. */
function names(
  parts: Parts,
  { body, piece }: { readonly body: string; readonly piece: Piece },
  memory: Memory,
): boolean {
  const pronoun =
    (isPronominal(body) || isWhole(body) || isAttributeOfLast(body, memory)) && memory.counted.length > 0;
  if (parts.object === '' || pronoun || isVerdict(parts.object)) return false;
  return !isPassedOn(parts) && !isTakingPart(body, piece.figure.unit);
}

/** Without a long modifier that only lists examples: 办理涉及医疗、水源等方面代表建议. */
function plain(words: string): string {
  const end = /等(?:方面|领域|内容)?的?/u.exec(words);
  const start = words.search(/涉及|围绕|聚焦/u);
  if (end === null || start < 0 || start > end.index) return words;
  return words.slice(0, start) + words.slice(end.index + end[0].length);
}

/** A number before its noun: 评查116件行政处罚案卷, 13项电子证照实现互认. */
function counting(piece: Piece, memory: Memory): Draft {
  const head = headOf(piece.before);
  const parts = takeApart(head);
  const noun = piece.noun.replace(/^的/u, '');
  const predicate = piece.predicate.length > LONGEST_PREDICATE ? '' : piece.predicate;
  const own = { subject: parts.subject, verb: parts.verb, object: noun, ties: [] };
  if (predicate !== '') {
    const acting = takeApart(predicate);
    if (TOPIC_ENDS.has(predicate.slice(-2))) memory.occasion = acting.object;
    return {
      ...own,
      verb: parts.verb === '' ? acting.verb : parts.verb,
      metric: `${head}${predicate}的${noun}`,
    };
  }
  if (head === '') return stateOf(noun, piece.figure, memory) ?? carry(own, piece.figure, memory);
  if (/^(?:涉及|涵盖|包含|包括|覆盖|含)$/u.test(head))
    return { ...own, metric: `${memory.thing}${head}${noun}` };
  return withTopic({ ...own, metric: `${head}${noun}` }, memory);
}

/** 位居渝东北第1名、全市第2名: what is ranked stands before, the circle it is ranked in after. */
function ranked(body: string, memory: Memory): Draft {
  const verb = /(?:均|继续|连续[^位排]{0,4})?(?:位居|位列|居|列|排名|排在|名列|跻身)/u.exec(body);
  const before = verb === null ? '' : body.slice(0, verb.index);
  const place = stripTrailing(verb === null ? body : body.slice(verb.index + verb[0].length));
  const firm = memory.counted.filter((one) => one.figure.soft !== true);
  const last = firm.at(-1);
  const pronoun = /^(?:(?:[一二两三四五六七八九十]+项)?(?:指标|数据|得分))?$/u.test(before);
  if (!pronoun || last === undefined) {
    return { subject: '', verb: '', object: before, metric: `${before}${place}排名`, ties: [] };
  }
  const several = firm.filter((one) => one.kind !== 'rank').slice(-2);
  const base =
    last.kind === 'rank'
      ? last.object
      : /指标|数据/u.test(before)
        ? several.map((one) => one.metric).join('、')
        : last.metric;
  return { subject: '', verb: '', object: base, metric: `${base}${place}排名`, ties: [last.index] };
}

/** The phrase without white space and stray marks; a long one keeps its actor, verb and last item. */
function tidy({ metric, subject, verb, object }: Draft): string {
  const flat = clean(metric);
  if (flat.length <= LONGEST_METRIC) return flat;
  const last = object.split(/等|、/u).at(-1) ?? object;
  const short = clean(`${subject}${verb}${last}`);
  return short.length <= LONGEST_METRIC ? short : short.slice(short.length - LONGEST_METRIC);
}

function clean(phrase: string): string {
  const flat = phrase
    .replace(/\s+/gu, '')
    .replace(/^[的、，,：:]+|(?<![、，,：:])[、，,：:]+$|^[“‘「](?=[^”’」]*$)/gu, '');
  const all = wordsOf(flat);
  return all.map((word, i) => (word.text === '共' && all[i + 1]?.kind === 'verb' ? '' : word.text)).join('');
}
