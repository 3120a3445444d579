/** What becomes of matters that were taken in (办理结果): 受理申请29件，审结27件. */
import { GENERAL } from './same-object.js';
import type { Counted, Memory } from './types.js';

/** Verbs of what becomes of a matter, whose object may stand in the sentence before. */
const OUTCOMES =
  /(?:受理|立案|审结|结案|办结|已结|未结|在办|待审|胜诉|败诉|撤诉|维持|撤销|驳回|终止|撤回|变更|确认违法|纠错|调解|和解|调撤|化解|调解成功|采纳|登记|注销|履行|废止|修改|保留|失效|整改|整改到位|整改销号|销号|关闭|关停|取缔|拆除|整合|改造提升|退出|清退|淘汰|搬迁|封堵|封停|在册|在矫)$/u;
/** Those that are done to things, and so may stand behind 完成. */
const ACT = /^(?:整改|化解|销号|整改销号|办结|调解|修复|治理|清退)$/u;
const TAKEN_IN = /(?:收到|接到|受理|新收|收|办理|审结|办结|审理|立案|登记|承办|调处|排查|评查|抽查)$/u;

/** Whether the words end with what became of something. */
export function tellsOutcome(words: string): boolean {
  return OUTCOMES.test(words);
}

/** Whether the words end with what became of some of those taken in (维持), so that they count no whole. */
export function tellsResult(words: string): boolean {
  return tellsOutcome(words) && !takesIn(words);
}

/** Whether the word alone is what was done to the things counted before: 完成整改. */
export function isOutcome(word: string): boolean {
  return ACT.test(word);
}

/** Whether a verb takes matters in, so that something becomes of them. */
export function takesIn(verb: string): boolean {
  return TAKEN_IN.test(verb);
}

/** What an outcome befell, from the sentence before: 受理申请29件。审结27件. */
export function outcomeOf(words: string, { earlier }: Memory): Counted | null {
  return tellsOutcome(words) && earlier !== null && !GENERAL.test(earlier.object) ? earlier : null;
}
