import type { Modifier } from './modifier-words.js';

/** How far a number is from that of others (与他处相比), which is no number of one's own: 败诉率6.6%，低于全市平均水平2.3个百分点. */
export const BESIDE_OTHERS: readonly Modifier[] = [
  {
    told: /[低高优好]于|领先|超过|超出|[较比].{1,12}[高低多少快慢]/u,
    allows: /./u,
    needs:
      /比(?:全[国省市区县州]|[省市州]里|平均|均值|别的|别处|其[他它]|兄弟|周边|同类)[^,，。?？多少几]{0,8}[高低](?:出|了)?(?:多少|几)/u,
  },
];
