import { isOccasion } from './carry.js';
import { stripLeading, stripTrailing, takeApart, wordsOf } from './phrase.js';
import { STATES } from './pieces.js';
import type { Piece } from './pieces.js';
import type { Draft, Memory } from './types.js';

/** An act longer than this is a sentence of its own. */
const LONGEST_ACT = 40;
const PEOPLE = /^(?:人|名|位|余人|人次)$/u;
/** What stands foremost among others, its number in the next clause: 对行政执法的评价最低，为89.7分. */
const FOREMOST = /^(?=.{4,24}$).*最[低高多少大小快慢长短]$/u;
const REST = /^(?:其余|其他|剩余|余下)$/u;

/** 先后5次研究部署工作: the act stands after its number; 另有3件因撤回而终止: what became of things counted before. */
export function actedOn({ figure, after }: Piece, lead: string, memory: Memory): Draft | null {
  if (after === '' || after.length > LONGEST_ACT) return null;
  const body = stripTrailing(lead);
  if (isOccasion(figure.unit)) {
    const first = wordsOf(after).slice(0, 4);
    if (takeApart(body).verb !== '' || !first.some((word) => word.kind === 'verb')) return null;
    return { ...takeApart(after), subject: body, metric: `${body}${after}`, ties: [] };
  }
  if (PEOPLE.test(figure.unit) && wordsOf(after)[0]?.kind === 'verb' && takeApart(body).verb !== '') {
    return { ...takeApart(after), subject: '', metric: `${body}${after}`, ties: [] };
  }
  const last = memory.counted.filter((one) => one.kind === 'count' && one.object !== '').at(-1);
  if (REST.test(body) && last !== undefined) {
    return { ...last, metric: `${body}${after}的${last.object}`, ties: [last.index], part: true };
  }
  const states = (body === '' || body === '除') && STATES.test(after);
  if (!states || last === undefined) return null;
  const metric = `${after}的${last.object}`;
  return { ...last, verb: '', metric, ties: [last.index], part: true };
}

/** 针对外来务工人员（约2600人）, 占比偏低，仅26.4%: what is counted stands in the clause before. */
export function toldBefore({ figure, noun }: Piece, lead: string, { preceding }: Memory): Draft | null {
  if (preceding.words === '' || noun !== '' || figure.role !== 'value' || stripTrailing(lead) !== '')
    return null;
  const said = stripLeading(preceding.words).replace(/^(?:针对|面对|包括|包含|如)(?=.{2})/u, '');
  const words = said.split('、').at(-1) ?? said;
  const rate = /^.{1,24}?(?:率|占比|比例|满意度|比重)/u.exec(said)?.[0];
  if (figure.kind === 'percent' && !preceding.bracketed) {
    return rate === undefined ? null : { ...takeApart(rate), metric: rate, ties: [] };
  }
  if (FOREMOST.test(words)) return { ...takeApart(words), metric: words, ties: [] };
  return preceding.bracketed ? { ...takeApart(words), metric: words, ties: [] } : null;
}
