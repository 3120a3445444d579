import type { Clause } from '../clauses.js';
import { carry, partOf, rateOf } from './carry.js';
import {
  isChangeOnly,
  isPronominal,
  isRate,
  splitPredicate,
  stripLeading,
  stripTrailing,
  takeApart,
} from './phrase.js';
import { topicOf, withTopic } from './topic.js';
import type { Counted, Draft, FiguredClause, Measured, Memory } from './types.js';

/** The metric phrase of one figure (指标短语) with what it was carried from. */
export interface Described {
  readonly metric: string;
  /** The governing verb, own or carried over; empty when there is none. */
  readonly verb: string;
  /** Indices of the figures (in the statement) that it shares subject or object with. */
  readonly ties: readonly number[];
}

const LONGEST_METRIC = 48;

/** Metric phrases of one statement's figures, in text order. The clauses are those of one statement, in order. */
export function describeStatement(text: string, clauses: readonly FiguredClause[]): readonly Described[] {
  const memory: Memory = { topic: '', counted: [], total: null, subject: '' };
  const described: Described[] = [];
  for (const { clause, figures } of clauses) {
    closeTotal(memory, clause);
    const words = text.slice(clause.start, clause.end);
    if (figures.length === 0) {
      memory.topic = topicOf(words) ?? memory.topic;
      rememberSubject(memory, words);
      continue;
    }
    if (
      /^\s*(?:其中|其中包括|分别为|包括|含|即)/u.test(words) ||
      clause.before === '（' ||
      clause.before === '('
    ) {
      memory.total ??= [...memory.counted].reverse().find((one) => one.kind === 'count') ?? null;
    }
    for (const piece of piecesOf(text, clause, figures)) described.push(describe(piece, memory));
  }
  return described;
}

/** Parts of a total end with their bracket, or with the sentence. */
function closeTotal(memory: Memory, clause: Clause): void {
  if (/[)）；;]/u.test(clause.before)) memory.total = null;
}

function rememberSubject(memory: Memory, words: string): void {
  const parts = takeApart(stripLeading(words));
  if (parts.subject !== '' && parts.subject.length <= 16) memory.subject = parts.subject;
}

/** A figure with the words before and after it that are its own. */
interface Piece {
  readonly figure: Measured;
  readonly before: string;
  readonly noun: string;
  readonly predicate: string;
  readonly mark: string;
}

function piecesOf(text: string, clause: Clause, figures: readonly Measured[]): readonly Piece[] {
  const pieces: Piece[] = [];
  figures.forEach((figure, i) => {
    const previous = figures[i - 1];
    const left = text.slice(previous?.end ?? clause.start, figure.start);
    const right = text.slice(figure.end, figures[i + 1]?.start ?? clause.end).trim();
    const shared = previous !== undefined && pieces[i - 1]?.noun !== '' && takesNoun(figure, right, '');
    const before = shared
      ? headOf(pieces[i - 1]?.before ?? '')
      : previous === undefined
        ? left
        : joinLeft(pieces[i - 1], left);
    const own = takesNoun(figure, right, before)
      ? splitPredicate(trimNoun(right))
      : { noun: '', predicate: '' };
    pieces.push({ figure, before, ...own, mark: i === 0 ? clause.before : '' });
  });
  const last = pieces.at(-1);
  const spread = last !== undefined && headOf(last.before) === '' ? last.predicate : '';
  return pieces.map((piece) =>
    piece.predicate === '' && piece.noun !== '' ? { ...piece, predicate: spread } : piece,
  );
}

/** 帮助2600余家企业获得政策资金3500余万元: the second number's words go on where the first one's began. */
function joinLeft(previous: Piece | undefined, left: string): string {
  return previous !== undefined && previous.noun !== '' ? previous.before + left : left;
}

function headOf(before: string): string {
  return stripTrailing(stripLeading(before)).replace(/^(?:对|将|把|为|向|给|从|在|有)/u, '');
}

function trimNoun(right: string): string {
  return right.replace(/^(?:的|以上的|左右的)/u, '').replace(/(?:以及|和|及|与|、|等)$/u, '');
}

/** Whether the number stands before its noun: 53个主题套餐, 对3项决策. */
function takesNoun(figure: Measured, right: string, before: string): boolean {
  if (right === '' || figure.role === 'change' || figure.kind === 'rank') return false;
  if (right.startsWith('的')) return right.length > 2;
  if (figure.kind === 'percent' || figure.kind === 'index') return false;
  if (/^(?:[)）”’]|以上|以下|左右|不等)/u.test(right)) return false;
  const rest = stripTrailing(before).trimEnd();
  const head = headOf(before);
  if (
    head === '' ||
    rest.length < before.trimEnd().length ||
    /(?:等|的|对|将|为|全[省市县区镇乡州盟旗]|[省市县区镇乡村])$/u.test(rest)
  )
    return true;
  const parts = takeApart(head);
  return parts.verb !== '' && parts.object === '';
}

function describe(piece: Piece, memory: Memory): Described {
  const index = memory.counted.length;
  const result = figureOf(piece, memory);
  const metric = tidy(result.metric);
  const counted: Counted = {
    ...result,
    metric,
    index,
    unit: piece.figure.unit,
    kind: piece.figure.kind,
    figure: piece.figure,
  };
  memory.counted.push(counted);
  return { metric, verb: result.verb, ties: result.ties };
}

function figureOf(piece: Piece, memory: Memory): Draft {
  const linked = changeOf(piece, memory);
  if (linked !== null) return linked;
  const lead = stripLeading(piece.before);
  const body = stripTrailing(lead);
  if (piece.noun !== '') return counting(piece, body, memory);
  if (piece.figure.kind === 'rank') return ranked(body, memory);
  if (isRate(body) || (piece.figure.kind === 'percent' && body.length < 6)) return rateOf(body, memory);
  const part = partOf(body, piece.figure, memory);
  if (part !== null) return part;
  if (body === '' || isPronominal(body))
    return carry({ subject: '', verb: '', object: body }, piece.figure, memory);
  const predicated = lead.length > body.length && /[达为是有]$|超过|突破/u.test(lead);
  return named(body, piece, { memory, predicated });
}

/** A name before its number: 办理公证984件, 全县基层调解组织达522个. */
function named(body: string, piece: Piece, how: { memory: Memory; predicated: boolean }): Draft {
  const parts = takeApart(body);
  if (parts.object === '') return carry(parts, piece.figure, how.memory);
  if (parts.verb === '' && !how.predicated) return carry(parts, piece.figure, how.memory);
  return withTopic({ ...parts, metric: body, ties: [] }, how.memory);
}

/** A number before its noun: 评查116件行政处罚案卷, 13项电子证照实现互认. */
function counting(piece: Piece, body: string, memory: Memory): Draft {
  const head = headOf(body);
  const parts = takeApart(head);
  const long = piece.predicate.length > 24;
  const predicate = long ? '' : piece.predicate;
  const metric = predicate === '' ? head + piece.noun : `${head}${predicate}的${piece.noun}`;
  const own = { subject: parts.subject, verb: parts.verb, object: piece.noun };
  if (predicate !== '') {
    const acting = takeApart(predicate);
    return { ...own, verb: parts.verb === '' ? acting.verb : parts.verb, metric, ties: [] };
  }
  if (head === '') return carry({ ...own, object: piece.noun }, piece.figure, memory);
  return withTopic({ ...own, metric, ties: [] }, memory);
}

/** Either end of a change, or the change itself, told from the figure it belongs to. */
function changeOf(piece: Piece, memory: Memory): Draft | null {
  const last = memory.counted.at(-1);
  if (last === undefined) return null;
  const { role, link } = piece.figure;
  if (role === 'to' && last.figure.role === 'from') {
    return { ...last, ties: [last.index] };
  }
  const tied = [...memory.counted].reverse().find((one) => link !== undefined && one.figure.link === link);
  const words = stripTrailing(stripLeading(piece.before));
  if (role === 'change' && isChangeOnly(words)) {
    const base = tied ?? last;
    return { ...base, metric: base.metric + words, ties: [base.index] };
  }
  if (tied !== undefined && words === '') return { ...tied, ties: [tied.index] };
  return null;
}

/** 位居渝东北第1名、全市第2名. */
function ranked(body: string, memory: Memory): Draft {
  const words = body.replace(/(?:均|继续|连续[^位排]{0,4})?(?:位居|位列|居|列|排名|排在|名列|跻身)/u, '|');
  const [before = '', after = ''] = words.includes('|') ? words.split('|') : ['', body];
  const last = memory.counted.at(-1);
  const place = stripTrailing(after);
  const pronoun = /^(?:[一二两三四五六七八九十]+项)?(?:指标|数据|得分)?$/u.test(before);
  if (pronoun && last !== undefined) {
    const base = last.kind === 'rank' ? last.object : last.metric;
    return { subject: '', verb: '', object: base, metric: `${base}${place}排名`, ties: [last.index] };
  }
  return { subject: '', verb: '', object: before, metric: `${before}${place}排名`, ties: [] };
}

function tidy(metric: string): string {
  const flat = metric.replace(/\s+/gu, '').replace(/^[的、，,：:]+|[、，,：:]+$/gu, '');
  return flat.length <= LONGEST_METRIC ? flat : flat.slice(flat.length - LONGEST_METRIC);
}
