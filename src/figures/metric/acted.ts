import { isOccasion, sameThings } from './carry.js';
import { kindInOrder } from './classified.js';
import { stripLeading, stripTrailing, takeApart, wordsOf } from './phrase.js';
import { OTHERS, REST, STATES } from './pieces.js';
import type { Piece } from './pieces.js';
import type { Counted, Draft, Measured, Memory } from './types.js';

/** An act longer than this is a sentence of its own. */
const LONGEST_ACT = 40;
const PEOPLE = /^(?:人|名|位|余人|人次)$/u;
/** What stands foremost among others, its number in the next clause: 对行政执法的评价最低，为89.7分. */
const FOREMOST = /^(?=.{4,24}$).*最[低高多少大小快慢长短]$/u;
/** 90分以上算优秀，有16卷: the score is the bar of a grade. */
const GRADE = /^(?:的?[算为是属]于?|[评定视]为)(\p{Script=Han}{2,6})$/u;
/** 败诉案件中有6件败在程序: what became of some of those named. */
const AMONG = /^.{2,18}(?<![其集当之])中$/u;
/** 伍市镇以29件居首: told of one of those among which the whole was counted. */
const FOREMOST_WITH = /^(.{2,12})以$/u;
const STANDS = /^(?:位?居|最多|领先|排|名列)/u;

/** 先后5次研究部署工作: the act stands after its number; 另有3件因撤回而终止: what became of things counted before. */
export function actedOn({ figure, before, after }: Piece, lead: string, memory: Memory): Draft | null {
  if (after === '' || after.length > LONGEST_ACT || stripTrailing(after) === '') return null;
  const body = stripTrailing(lead);
  const grade = figure.unit === '分' ? GRADE.exec(after)?.[1] : undefined;
  if (grade !== undefined) return { subject: '', verb: '', object: grade, metric: grade, ties: [] };
  if (isOccasion(figure.unit)) {
    const first = wordsOf(after).slice(0, 4);
    if (takeApart(body).verb !== '' || !first.some((word) => word.kind === 'verb')) return null;
    return { ...takeApart(after), subject: body, metric: `${body}${after}`, ties: [] };
  }
  if (PEOPLE.test(figure.unit) && wordsOf(after)[0]?.kind === 'verb' && takeApart(body).verb !== '') {
    return { ...takeApart(after), subject: '', metric: `${body}${after}`, ties: [] };
  }
  return someOf({ figure, before, after, body }, memory);
}

interface Some {
  readonly figure: Measured;
  readonly before: string;
  readonly after: string;
  /** The words before the number without what only links them to it. */
  readonly body: string;
}

/** What became of some of the things counted before, told behind their number; null where nothing is. */
function someOf({ figure, before, after, body }: Some, { counted }: Memory): Draft | null {
  const things = counted.filter((one) => one.kind === 'count' && one.object !== '');
  const last = things.at(-1);
  const ofThem = (base: Counted | undefined, front: string): Draft => {
    const metric = `${front}${after}`;
    if (base === undefined) return { ...takeApart(after), metric, ties: [] };
    return { ...base, verb: '', metric: `${metric}的${base.object}`, ties: [base.index], part: true };
  };
  // 败诉8件，其中7件集中于征收补偿，另1件为工伤认定: the rest is of the whole.
  if (REST.test(body) || OTHERS.test(before.trim()))
    return ofThem(things.findLast((one) => one.part !== true) ?? last, body);
  if (AMONG.test(body))
    return { ...takeApart(after), subject: '', metric: `${body}${after}`, ties: [], part: true };
  const one = FOREMOST_WITH.exec(body)?.[1];
  if (one !== undefined && STANDS.test(after) && last !== undefined && sameThings(last.unit, figure.unit)) {
    return { ...last, subject: one, metric: `${one}${last.metric}`, ties: [last.index], part: true };
  }
  return (body === '' || body === '除') && STATES.test(after) ? ofThem(last, '') : null;
}

/** 针对外来务工人员（约2600人）, 占比偏低，仅26.4%: what is counted stands in the clause before. */
export function toldBefore({ figure, noun }: Piece, lead: string, memory: Memory): Draft | null {
  const { preceding } = memory;
  if (preceding.words === '' || noun !== '' || figure.role !== 'value' || stripTrailing(lead) !== '')
    return null;
  const said = stripLeading(preceding.words).replace(/^(?:针对|面对|包括|包含|如)(?=.{2})/u, '');
  const words = said.split('、').at(-1) ?? said;
  const rate = /^.{1,24}?(?:率|占比|比例|满意度|比重)/u.exec(said)?.[0];
  if (figure.kind === 'percent' && !preceding.bracketed) {
    return rate === undefined ? null : { ...takeApart(rate), metric: rate, ties: [] };
  }
  const kind = preceding.bracketed ? '' : kindInOrder(preceding.words, memory);
  if (kind !== '') return { subject: '', verb: '', object: kind, metric: kind, ties: [] };
  if (FOREMOST.test(words)) return { ...takeApart(words), metric: words, ties: [] };
  return preceding.bracketed ? bracketed(words, figure, memory) : null;
}

/** 败诉7件，集中在征收补偿（4件）和信息公开（3件）: in what matters those counted before lie. */
const LIES_IN = /^(?:主要)?(?:集中(?:在|于)|分布(?:在|于)|体现在|表现在)(?=.)/u;

function bracketed(words: string, figure: Measured, { counted, preceding }: Memory): Draft {
  const last = counted.findLast((one) => one.figure.role === 'value');
  const goesOn = last?.part === true && /^[和及与、]/u.test(preceding.words);
  if (last !== undefined && sameThings(last.unit, figure.unit) && (goesOn || LIES_IN.test(words))) {
    const whole = goesOn
      ? (counted.findLast((one) => one.part !== true && one.figure.role === 'value') ?? last)
      : last;
    const matter = words.replace(LIES_IN, '');
    return { ...whole, metric: `${matter}${whole.metric}`, ties: [whole.index], part: true };
  }
  return { ...takeApart(words), metric: words, ties: [] };
}
