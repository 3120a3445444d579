import { sameThings } from './carry.js';
import { ownBeginning } from './distributed.js';
import { changedInTurn } from './in-turn.js';
import { isChangeOnly, isRate, stripLeading, stripTrailing, takeApart } from './phrase.js';
import type { Piece } from './pieces.js';
import { rateOf } from './rate.js';
import { withTopic } from './topic.js';
import type { Counted, Draft, Memory } from './types.js';
import { lastOrWhole } from './whole.js';

const COMPARED_WITH =
  /^[较比与](?:(?:19|20)\d{2} ?年度?|上一?年度?|去年|前年)(?:同期|高峰[时期]?|最[高多]时|[年]?[底末初])?$/u;

const AHEAD_OF = /^[较比][^，,]{2,12}[多少高低快慢]$/u;

const BESIDE_OTHERS = /^(?:均|分别)?(?:低于|高于|优于|领先|超过|超出|好于)[^，,]{2,16}$/u;

/** Either end of a change, or the change itself, told from the figure it belongs to. */
export function changeOf(piece: Piece, memory: Memory): Draft | null {
  const last = memory.counted.at(-1);
  if (last === undefined) return null;
  const { role, link } = piece.figure;
  const beginning = ownBeginning(piece, memory);
  if (beginning !== null) return beginning;
  const inTurn = role === 'change' ? changedInTurn(piece, memory) : null;
  if (inTurn !== null) return inTurn;
  if (role === 'to' && last.figure.role === 'from') return { ...last, ties: [last.index] };
  const tied = memory.counted.filter((one) => link !== undefined && one.figure.link === link).at(-1);
  const lead = stripLeading(piece.before);
  const words = /^[较比].*[多少]$/u.test(lead) ? lead : stripTrailing(lead);
  if (role === 'change' && isChangeOnly(words)) {
    const base = tied ?? memory.counted.filter((one) => one.figure.role !== 'change').at(-1) ?? last;
    return { ...base, metric: base.metric + words, ties: [base.index] };
  }
  if (standsBeside(lead, piece, last)) return { ...last, metric: last.metric + lead, ties: [last.index] };
  // 142件，较2022年的189件下降24.9%: what the year before counted is the same thing.
  const alike = memory.counted.filter((one) => one.kind === piece.figure.kind);
  const before = lastOrWhole(alike, piece.joined);
  if (before !== undefined && COMPARED_WITH.test(lead.replace(/的$/u, ''))) {
    return { ...before, ties: [before.index] };
  }
  return tied !== undefined && words === '' ? { ...tied, ties: [tied.index] } : null;
}

/** How far the number before is ahead of others, or behind them: 21件，比国家清单多8件; 6.6%，低于全市平均水平2.3个百分点. */
function standsBeside(lead: string, { figure }: Piece, last: Counted): boolean {
  if (AHEAD_OF.test(lead)) return sameThings(last.unit, figure.unit);
  return last.kind === 'percent' && figure.unit === '个百分点' && BESIDE_OTHERS.test(lead);
}

/** A change that names what changed: 检查频次同比减少41%. */
export function changing(body: string, memory: Memory): Draft {
  const object = body.replace(
    /(?:同比|环比|较.{1,6}|比.{1,6})?(?:约|近|大幅)?(?:增长|下降|上升|减少|增加|提高|提升|降低|压减|精简|压缩)$/u,
    '',
  );
  if (object !== body && isRate(object)) {
    const rate = rateOf(object, memory);
    return { ...rate, metric: `${rate.metric}${body.slice(object.length)}` };
  }
  return withTopic({ ...takeApart(object), metric: body, ties: [] }, memory);
}
