import type { Modifier } from './modifier-words.js';

/** Modifiers of what came, held against what was due or sent out (到者与应到者). */
export const ARRIVALS: readonly Modifier[] = [
  {
    // Who was due there may have stayed away: 应出庭25件，实际出庭24件.
    told: /应(?:出庭|到庭|到会|参加|参考|考(?=$|[人名]))/u,
    allows:
      /应(?!诉)|该|必须|规定|\b(?:should|ought|supposed|required|due|must|expected|had to|have to|called for|needed|rate|share|percentage)\b/iu,
    needs: null,
  },
  {
    // Of those that were sent out, those that came back: 发出问卷1240张，收回1108张.
    told: /回收|收回|交回|收到|返回|有效/u,
    allows: /./u,
    needs:
      /\b(?:questionnaires?|forms?|surveys?|ballots?|answer sheets?)\b[^?]{0,40}\b(?:c[ao]me back|returned|(?:sent|handed|got|turned) (?:back|in)|filled in|completed)\b|(?:问卷|调查表|答卷)[^,，。?？多几]{0,6}(?:收回|回收|交回|收上)来?了?(?:多少|几)/iu,
  },
];
