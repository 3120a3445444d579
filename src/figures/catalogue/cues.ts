import type { FigureKind, Stage } from '../types.js';

/** Words by which a question names a stage; the first table that matches decides. */
const STAGE_CUES: readonly (readonly [Stage, RegExp])[] = [
  [
    'concluded',
    /办结|审结|结案|办完|办毕|结掉|结了|了结|conclud|clos(?:ed|ing)|complet|settled|decided|finish/,
  ],
  ['accepted', /受理|立案|受案|accept|(?:took|taken|take) (?:in|on)\b/],
  ['received', /收到|新收|收案|接到|收件|接收|申请量|receiv|\bgot\b/],
  ['handled', /办理|审理|处理|查办|办了|办的|办过|办多少|handl|dealt with|deal with|process(?:ed|ing)\b/],
];

const RATE_CUE = /率|百分|比例|占比|%|\brates?\b|percent|\bshare\b|proportion|\bratio\b/;
const COUNT_CUE =
  /多少[件起宗个次份条项名人篇场]|几[件起宗个次份条项名人篇场]|数量|件数|次数|人数|总数|how many|number of|count of/;
const MONEY_CUE = /金额|多少钱|多少元|万元|亿元|罚没款|how much money|amount/;

/** Stage that a topic names (办理阶段); null when it names none. */
export function stageCue(topic: string): Stage | null {
  return STAGE_CUES.find(([, pattern]) => pattern.test(topic))?.[0] ?? null;
}

/** Kind of figure that a topic asks for; null when its words leave it open. */
export function kindCue(topic: string): FigureKind | null {
  if (RATE_CUE.test(topic)) return 'percent';
  if (MONEY_CUE.test(topic)) return 'money';
  return COUNT_CUE.test(topic) ? 'count' : null;
}
