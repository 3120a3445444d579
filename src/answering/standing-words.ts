import type { Modifier } from './modifier-words.js';

/** How sure or how far advanced it is what is counted (确定程度): suspected or confirmed, agreed on or paid. */
export const STANDINGS: readonly Modifier[] = [
  {
    // Of the agreements that were reached, those that a court confirmed: 调处97件，有6件经司法确认.
    told: /司法确认/u,
    allows:
      /确认|法院|法庭|效力|\b(?:confirm\w*|courts?|judges?|judicial\w*|enforceable|ratif\w*|endors\w*|stamp\w*)\b/iu,
    needs: null,
  },
];
