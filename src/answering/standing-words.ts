import type { Modifier } from './modifier-words.js';

/** How sure or how far advanced it is what is counted (确定程度): suspected or confirmed, agreed on or paid. */
export const STANDINGS: readonly Modifier[] = [
  {
    // What is suspected has not been confirmed: 检出疑似职业病6例，确诊2例.
    told: /疑似/u,
    allows: /^(?!.*确诊)|疑|可能|\bsuspect\w*/iu,
    needs: null,
  },
  {
    // What was agreed on or claimed has not all come in: 赔偿金63万元，到账51万元.
    told: /到账|到位|实际|实收|入库|收回|兑付|兑现|支付|给付|已缴|拿到/u,
    allows: /./u,
    needs:
      /\bactually (?:been )?(?:c[ao]me in|paid(?: out| in)?|received|collected|arrived)\b|(?:实际|真正)(?:到账|到手|拿到|收到)(?:了)?(?:多少|几)|(?:到账|到手)(?:了|的)?(?:有)?多少/iu,
  },
  {
    // Of the agreements that were reached, those that a court confirmed: 调处97件，有6件经司法确认.
    told: /司法确认/u,
    allows:
      /确认|法院|法庭|效力|\b(?:confirm\w*|courts?|judges?|judicial\w*|enforceable|ratif\w*|endors\w*|stamp\w*)\b/iu,
    needs: null,
  },
];
