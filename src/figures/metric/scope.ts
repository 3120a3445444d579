import { stripLeading, wordsOf } from './phrase.js';
import type { Piece } from './pieces.js';
import type { Memory } from './types.js';

/** Cases among which a clause counts, before the verb of what became of them: 审结案件中|维持30件. */
const SCOPE =
  /^(?:在|已|全部|所有)?([^，、]{0,12}(?:案件|申请|纠纷|事项|诉讼|信访件|诉求|问题|隐患|案卷|工单|线索|文件|合同|建议|提案))中(?![心央])(?=.)/u;

/** Without the cases that it counts among, which are kept for what is joined to it. */
export function withScope(given: Piece, memory: Memory): Piece {
  const piece = amongLast(given, memory);
  const before = stripLeading(piece.before);
  const [head = '', scope] = SCOPE.exec(before) ?? [];
  const rest = before.slice(head.length);
  if (scope === undefined || wordsOf(stripLeading(rest))[0]?.kind !== 'verb') return piece;
  Object.assign(memory, { scope, thing: scope });
  return { ...piece, before: rest };
}

/** 审结的复议案件977件中直接纠错236件: those just counted are what it is a part of. */
function amongLast(piece: Piece, memory: Memory): Piece {
  const last = memory.counted.at(-1);
  const { before, figure } = piece;
  if (last === undefined || last.figure.end !== figure.start - before.length) return piece;
  const rest = /^[之当]?中，?(?![心央])(.+)$/u.exec(before)?.[1] ?? '';
  const first = wordsOf(rest)[0]?.kind;
  if (first !== 'verb' && first !== 'adverb') return piece;
  memory.total = last;
  return { ...piece, before: rest };
}
