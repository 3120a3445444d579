import type { FigureKind } from '../figures/types.js';
import { isSpecialKind } from '../question/measure.js';
import type { UnderstoodQuestion } from '../question/types.js';
import type { FigureMatter } from './corpus.js';

/** What is weighed or measured may tell how much there was of something, but no money. */
const MONEY_SAID =
  /多少(?:块|的)?钱|金额|多少(?:万|亿)?元|[的上]钱|\bfine[ds]?\b|\bcosts?\b|\bpaid\b|\bspen[dt]\b|\bfees?\b|\bmoney\b|\byuan\b/iu;
/** It is left open in what the movement is told: a share tells by how much a time or a number became less. */
const BY_HOW_MUCH =
  /\bby how much\b|\bhow (?:far|much) (?:did|do|does|has|have|had|was|were|is|are)\b.{0,80}\b(?:cut|reduced|shortened|fall(?:en)?|fell|drop(?:ped)?|down|rise|rose|risen|up|gr[eo]wn?|increased?|decreased?)\b|[降减缩涨增升压快慢]\p{Script=Han}?了?多少(?=$|[,，。?？吗呢啊])|幅度/iu;

/** Whether a figure tells by what share something moved, where it is asked by how much it did (减少窗口30%). */
export function isShareMoved(
  { role, kind }: FigureMatter['figure'],
  { normalised }: UnderstoodQuestion,
): boolean {
  return role === 'change' && kind === 'percent' && BY_HOW_MUCH.test(normalised);
}

/** Whether a figure is of another kind than the one asked for (种类不合), or tells how much something moved where it is asked how high it is. */
export function isOtherKind(
  { kind, role, metric }: FigureMatter['figure'],
  question: UnderstoodQuestion,
): boolean {
  if (question.kinds.length > 0 && !kindFits(question.kinds, kind)) return true;
  if (kind === 'other' && MONEY_SAID.test(question.normalised)) return true;
  if (kind === 'percent' && TOLD_SHARE.test(metric) && namesAlone(question)) return true;
  return (role === 'change' || MOVED_BY.test(metric)) && asksForLevel(question);
}

/** What some of them are of all: 取得资格的执法人员占持证人员3.4%. */
const TOLD_SHARE = /\p{Script=Han}{2}占(?![比地用有道据])\p{Script=Han}{2}/u;
const SHARE_ASKED =
  /占|比|率|成|分之|[%％]|多大|\b(?:shares?|percent(?:age)?|proportion|fraction|rates?|portion)\b/iu;

/** Whether nothing but a matter is named (寿光持证执法人员), of which a share of it is no number. */
function namesAlone({ kinds, premises, normalised }: UnderstoodQuestion): boolean {
  return kinds.length === 0 && premises.length === 0 && !SHARE_ASKED.test(normalised);
}

/** A metric that is by how much something moves, whatever is told of it: 居民热价涨幅由原拟的每平方米1.5元. */
const MOVED_BY = /[涨升增降跌减]幅/u;
/** Words of a question that may be answered with how much something moved (下降了2.1个百分点). */
const MOVING =
  /百分点|[降升涨增减缩提跌压省砍]|[快慢早晚低](?:了|多少|几)|高出|高过|节约|多了|少了|下来了|上[去来]了|少(?:死|伤|亡|发|出|用|被|接待|应付|迎|受|跑|走|交|填|进|等|花)|幅|同比|变|比(?:去|上|前)年|\bpoints?\b|improv|ris[ei]|rose|f[ae]ll|drop|increas|decreas|reduc|declin|\bcut|gr[eo]w|shorten|chang|\bup\b|\bdown\b|\bmore\b|\bless\b|fewer|higher|lower|faster|slower|gain|save|\badd|\bshav|\bknock|\btrim|earlier|sooner|quicker/iu;

/** Whether it is asked how high something stands: how much it moved is then no answer (败诉率下降2.1个百分点). */
function asksForLevel({ kind, premises, normalised }: UnderstoodQuestion): boolean {
  const still = premises.every(({ claim, unit }) => unit === '%' && claim !== 'rose' && claim !== 'fell');
  return kind !== 'change' && still && !MOVING.test(normalised);
}

function kindFits(asked: readonly FigureKind[], kind: FigureKind): boolean {
  if (asked.includes(kind)) return true;
  if (asked.includes('count')) return !isSpecialKind(kind);
  return asked.includes('money') && kind === 'other';
}
