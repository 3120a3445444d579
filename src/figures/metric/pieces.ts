import type { Clause } from '../clauses.js';
import { LEADS_TO } from '../patterns/changes.js';
import { isOccasion, sameThings } from './carry.js';
import {
  isChangeOnly,
  isSubject,
  splitPredicate,
  stripLeading,
  stripTrailing,
  takeApart,
  wordsOf,
} from './phrase.js';
import type { Measured } from './types.js';

/** A figure with the words of its clause that are its own. */
export interface Piece {
  readonly figure: Measured;
  /** Words before the number, back to the clause's start or the number before. */
  readonly before: string;
  /** Noun phrase right after the number (53个主题套餐); empty when the number stands last. */
  readonly noun: string;
  /** What that noun does: 13项电子证照|实现互认. */
  readonly predicate: string;
  /** Words after a number that takes no noun: 先后5次|研究部署工作. */
  readonly after: string;
  /** Whether 、 or 和 joins its clause to the figure before. */
  readonly joined: boolean;
}

/** Words farther from a number than this say nothing about it; bounds the work on a line without marks. */
const FARTHEST = 160;
/** A verb that is in no list is no longer than this. */
const LONGEST_DEED = 3;
/** Prepositions that put the counted thing before the verb: 对3项决策公开征求意见. */
const PREPOSITION = /^(?:针对|对|将|把|为|向|给|从|在|有|由|使|除)/u;
/** Prepositions that a number with its place follows: 邀请律师分别到15个村. */
const GOING = /(?:^|[^达提升降增缩减压得直感受遇看])(?:到|赴|前往|走进|深入)$/u;
/** First characters after a number that begin no noun: 12名均…, 3件为…. */
const NO_NOUN = /^[为由因被在对按未无不均已居占达之内外未共是用可需作]/u;
/** What begins a predicate of the number itself: 另有3件因申请人撤回而终止. */
export const STATES =
  /^(?:因(?!素)|为(?=“)|被(?!征|申|诉|告|执|检|审|害)|由(?!来|此|头)|经(?!费|营|济|验|纪|典|办)|[会事](?:前|后)(?=经|由|未|已|才|就)|尚未|未(?!成年)|无法|均|一次性?(?=通过|过关|合格|完成|办结|办完|达标|验收|取得|拿到)|补考后?(?=合格|通过|过关)|没有|没能|未能|正在|在(?=[^，]{1,8}中$)|在审|在办|建议(?=不予|暂缓|修改|撤回|废止|退回|取消|终止)|逐[一个项件户家条案])/u;
/** 1138家学校食堂“明厨亮灶”接入率为99.2%: the rate is the next number's. */
const RATE_AFTER = /^([^“”]{2,12})“[^”]{1,20}”[^“”]{2,8}率(?:均?为|均?达到?|是)?$/u;
/** What ties a number to the ones that it chooses: 90分以上|的有|7个单位. */
const CHOSEN_BY = /^(?:及?以[上下]|之?间)?的(?:共?有|共计?|为|是|达到?)?$/u;
/** 57项赋权事项中全年“零办案”的有24项: what is said of a part begins behind 中. */
const PART_AFTER =
  /^([^，]{1,14}?(?<![集其高初期]))(?:[之当]?中|里)(?![心学小央层医药])(?:[^，]{0,18}(?:有|占)|有[^，]{1,8}|已?(?:完成|办结|整改|解决|销号|化解)|)$/u;
/** A preposition whose object is the next number: 18个部门对192个事项实施承诺. */
const LEADING_ON = /(?<=.{2})(?:对|向|与|将|把|在|从)$/u;
/** 承接三批共311项: a small number that only says in how many lots. */
const BATCHES = /[一二两三四五六七八九十]{1,3}(?:批|轮|次|期|类|级)(?=共|合计|计|累计)/u;
/** 由83件增加到2023年的412件: what follows a beginning leads on to its end. */
const LEADS_ON = new RegExp(`^(?:大幅|进一步|逐步|逐年)?(?=[^，。；]{0,8}年)${LEADS_TO}`, 'u');
/** What leads to the beginning of a change: 平均在岗人数由2.4人提高到3.5人. */
const BEGINNING = /(?<![自理事])(?:由|从)\s*$/u;
/** What leads to a number that tells things apart: 未达到|80分|的干部. */
const MEASURED_BY = /(?:[未不]?达到?|超过|低于|高于|不足|不满|不到|年满|排名前|排名后)$/u;
const REGION =
  /^(?:[全本我各][省市县区镇乡州盟旗村局院]|[省市县区镇乡]|辖区|城区|城乡|主城区|周边|沿线|附近)$/u;
const AROUND = /^(.{2,})(?:周边|沿线|附近)$/u;
/** Words before a number of all that is left of the things counted before. */
export const REST = /^(?:其余|其他|剩余|剩下|余下)$/u;
/** Words before a number of the things that are left, or of some more of them: what follows may be what became of these. */
export const OTHERS = /^(?:其余|其他|剩余|剩下|余下|另|另有|尚有|还有|仍有)$/u;

/** Shares out the words of one clause among its figures. */
export function piecesOf(text: string, clause: Clause, figures: readonly Measured[]): readonly Piece[] {
  const firm = figures.filter((figure) => figure.soft !== true);
  const pieces = share(text, clause, firm);
  if (firm.length === figures.length) return pieces;
  // 县乡两级行政权力事项1236项: the small number is part of the name of what the other one counts.
  const own = new Map(pieces.map((piece) => [piece.figure, piece]));
  return share(text, clause, figures).map((piece) => own.get(piece.figure) ?? piece);
}

function share(text: string, clause: Clause, figures: readonly Measured[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const joined = clause.before !== '' && '、和及与'.includes(clause.before);
  figures.forEach((figure, i) => {
    const from = figures[i - 1]?.end ?? clause.start;
    const left = text.slice(Math.max(from, figure.start - FARTHEST), figure.start).replace(BATCHES, '');
    const right = trimNoun(wordsAfter(text, clause, { figures, i }).slice(0, FARTHEST));
    const told = text.slice(figures[i - 1]?.start ?? from, from);
    const before = wordsBefore(pieces[i - 1], { figure, left, right, told });
    const own = takesNoun(figure, right, before)
      ? { ...withoutNext(splitPredicate(right), text, [figure, figures[i + 1]]), after: '' }
      : { noun: '', predicate: '', after: right };
    pieces.push({ figure, before, ...own, joined: joined && i === 0 });
  });
  const next = (at: number): number => figures[at + 1]?.start ?? clause.end;
  return spreadPredicate(pieces, ({ figure }, at) => PART_AFTER.test(text.slice(figure.end, next(at))));
}

/** 31名专业人员已流失9名: the predicate is told of the next number, which counts some of the same. */
function withoutNext(
  own: Pick<Piece, 'noun' | 'predicate'>,
  text: string,
  [figure, next]: readonly [Measured, Measured | undefined],
): Pick<Piece, 'noun' | 'predicate'> {
  if (next === undefined || !sameThings(figure.unit, next.unit)) return own;
  if (/[、和及与]\s*$/u.test(text.slice(figure.end, next.start))) return own;
  if (takeApart(own.predicate).object !== '') return own;
  const words = wordsOf(own.noun);
  const last = words.at(-1);
  const ends = own.predicate === '' && words.length > 2 && last?.kind === 'verb';
  return { noun: ends ? own.noun.slice(0, -last.text.length) : own.noun, predicate: '' };
}

/** Words after a number; 细化7类18项检查内容 counts the contents twice. */
function wordsAfter(
  text: string,
  clause: Clause,
  { figures, i }: { figures: readonly Measured[]; i: number },
): string {
  const end = figures[i]?.end ?? clause.end;
  const next = figures[i + 1];
  if (next === undefined) return text.slice(end, clause.end);
  // 3名未达到80分的干部: the next number is part of what is counted.
  if (text.charAt(next.end) === '的' && MEASURED_BY.test(text.slice(end, next.start)))
    return text.slice(end, figures[i + 2]?.start ?? clause.end);
  const between = text
    .slice(end, next.start)
    .replace(LEADING_ON, '')
    .replace(RATE_AFTER, '$1')
    .replace(PART_AFTER, '$1');
  return between.trim() === '' ? text.slice(next.end, figures[i + 2]?.start ?? clause.end) : between;
}

interface Surroundings {
  readonly figure: Measured;
  readonly left: string;
  readonly right: string;
  /** The number before it, as written. */
  readonly told: string;
}

/**
 * 打造18个窗口和6个综窗区: the words between belong to the first number, the verb to both.
 * 帮助2600余家企业获得政策资金3500余万元: the second number goes on where the first one's words began.
 */
function wordsBefore(previous: Piece | undefined, { figure, left, right, told }: Surroundings): string {
  if (previous === undefined) return left;
  // 平均分90分以上的有7个单位: what the first number tells is how the second one's are chosen.
  if (CHOSEN_BY.test(left) && previous.figure.unit !== figure.unit && previous.noun === '')
    return `${previous.before}${told}的`;
  if (previous.noun === '') return left;
  // 11个司法所平均在岗人数由2.4人提高到3.5人: what the first number's words end with is what rose.
  if (figure.role === 'from' && BEGINNING.test(left)) return left;
  if (takesNoun(figure, right, '')) return previous.before;
  return figure.kind === 'rank' || previous.figure.soft === true ? left : previous.before + left;
}

/** 对26个乡镇和57个县级单位开展督察: the predicate after the last noun belongs to all, but to no whole of which the next is a part. */
function spreadPredicate(
  pieces: readonly Piece[],
  isWhole: (piece: Piece, at: number) => boolean,
): readonly Piece[] {
  const last = pieces.at(-1);
  const lead = last === undefined ? '' : headOf(last.before);
  if (last === undefined || last.predicate === '' || (lead !== '' && lead !== '组织')) return pieces;
  return pieces.map((piece, at) =>
    piece.predicate === '' && piece.noun !== '' && !isWhole(piece, at)
      ? { ...piece, predicate: last.predicate }
      : piece,
  );
}

/**
 * The words before a number without what only links them to it. A list that ends with a conjunction leaves its verb
 * (制发通报及4份意见书), one that ends with a region leaves the region (依托镇、村指挥中心和全镇40个微网格).
 */
export function headOf(before: string): string {
  const words = stripLeading(before).replace(PREPOSITION, '').trimEnd();
  // 90分以上的单位: the bound belongs to the number that they are chosen by.
  if (/\d\p{Script=Han}{1,3}的$/u.test(words)) return words;
  if (/(?:以及|[和及与、])$/u.test(words)) {
    const parts = takeApart(words);
    // 制发通报及4份意见书: a list item that could be a verb is one only when an object follows.
    const run = wordsOf(parts.verb).map((word) => word.text);
    const verb = parts.object.length <= 2 && run.length > 1 ? run.slice(0, -1).join('') : parts.verb;
    if (verb !== '') return parts.subject + verb;
  }
  const head = stripTrailing(words).replace(LEADING_ON, '');
  const last = head.split(/[、和及与]/u).at(-1) ?? head;
  return last !== head && REGION.test(last) ? last : head;
}

function trimNoun(right: string): string {
  return right
    .trim()
    .replace(/^[（(][^）)]*[）)]/u, '')
    .replace(/^(?:以上的|左右的)/u, '')
    .replace(/^内(?:即可|就能|就可|可)?(?![部容外])/u, '')
    .replace(/(?:以及|和|及|与|、|等|共|共计|合计)$/u, '')
    .replace(/(?<=^|.{2})外$/u, '')
    .replace(/^[之当]?中$/u, '')
    .replace(BEGINNING, '');
}

/** Whether the number stands before its noun: 53个主题套餐, 对3项决策. */
function takesNoun(figure: Measured, right: string, before: string): boolean {
  if (
    right === '' ||
    figure.role === 'change' ||
    figure.kind === 'rank' ||
    // 由18个增至32个: the words between lead to the end of the change.
    (figure.role === 'from' && (LEADS_ON.test(right) || stripTrailing(right) === '')) ||
    STATES.test(right) ||
    isChangeOnly(right) ||
    (OTHERS.test(before.trim()) && isPredicate(right, figure.unit))
  )
    return false;
  if (right.startsWith('的')) return right.length > 2;
  if (figure.kind === 'percent' || figure.kind === 'index') return false;
  if (/^(?:[)）”’]|以上|以下|左右|不等)/u.test(right)) return false;
  return (
    /^[“《]/u.test(right) || leavesOpen(before) || wantsNoun(before, right) || isDeed(figure, before, right)
  );
}

/** Whether the words only tell what became of things: 涉及机构编制, 跨年实施; an occasion is named by such words. */
function isPredicate(words: string, unit: string): boolean {
  const all = wordsOf(words);
  // 仍有3个|乡镇没有办理: what some of them did is told with who they are.
  const whose = [2, 3, 4].some((length) => words.length > length && isSubject(words.slice(0, length)));
  const ends = all.length > 1 && all.at(-1)?.kind === 'verb' && !isOccasion(unit) && !whose;
  return all[0]?.kind === 'verb' || ends;
}

/** Whether the words before a number still want their noun. */
function leavesOpen(before: string): boolean {
  // 生态环境部门对其中|4家|企业立案.
  const rest = before.trimEnd().replace(/(?<=.)其中$/u, '');
  const head = headOf(rest);
  if (head === '' || REGION.test(head) || REST.test(head) || /(?:等|的|对|将|为|[和及与、])$/u.test(rest))
    return true;
  if (isSubject(head) && /^(?:全|本|我)?[^的]{0,12}[省市县区镇乡村]$/u.test(head)) return true;
  const parts = takeApart(head);
  return parts.verb !== '' && parts.object === '';
}

/** Whether words that could stand alone still want the noun after the number: 组织全局|210名|干部职工. */
function wantsNoun(before: string, right: string): boolean {
  const first = wordsOf(right)[0];
  if (first === undefined || first.kind === 'verb' || first.kind === 'adverb' || first.kind === 'filler')
    return false;
  if (NO_NOUN.test(right)) return false;
  const words = before.trimEnd();
  const head = headOf(words);
  if (head.endsWith('拖欠')) return true;
  // 引发周边|46户|村民阻工: whose they are.
  const around = AROUND.exec(head)?.[1];
  if (around !== undefined && wordsOf(around).at(-1)?.kind === 'verb') return true;
  // 一级保护区内|112户|农户: where they are.
  if (/[^以之]内$|[^其之]中$|沿岸$/u.test(head) && head.length > 3) return true;
  if (GOING.test(words) || wordsOf(head).at(-1)?.kind === 'verb') return true;
  const parts = takeApart(head);
  return parts.verb !== '' && REGION.test(parts.object);
}

/** 新添|7个|商会调解室: a short word that is no name of anything does something with the things behind the number. */
function isDeed({ kind: counted }: Measured, before: string, right: string): boolean {
  if (counted !== 'count' || NO_NOUN.test(right)) return false;
  const head = headOf(before);
  const isPlain = (words: string, kinds: readonly string[]): boolean =>
    wordsOf(words).every(({ kind }) => kinds.includes(kind));
  return (
    head.length <= LONGEST_DEED && isPlain(head, ['other', 'adverb']) && isPlain(right, ['other', 'noun'])
  );
}
