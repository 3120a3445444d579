import type { Modifier } from './modifier-words.js';

/** How far a number is from that of others (与他处相比), which is no number of one's own: 败诉率6.6%，低于全市平均水平2.3个百分点. */
export const BESIDE_OTHERS: readonly Modifier[] = [
  {
    told: /[低高优好]于|领先|超过|超出|[较比].{1,12}[高低多少快慢]/u,
    allows: /./u,
    needs:
      /比(?!去年|上年|上一|前|20|同期|往年|以[前往]|原|之前|过去|计划|预期|目标)[^,，。?？多少几]{2,10}(?:平均|均值|平均水平)?[高低](?:出|了)?(?:多少|几)/u,
  },
];
