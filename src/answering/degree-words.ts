import type { Modifier } from './modifier-words.js';

/** How satisfied those are who are counted (满意程度): each degree is told by itself, and 满意 alone is one of them. */
export const DEGREES: readonly Modifier[] = [
  {
    // Who is very satisfied is told apart from who is satisfied: 非常满意802条，满意163条; one word of degree is as good as another.
    told: /(?:非常|特别|十分|很|极为?|最)满意|非常好|五星/u,
    allows:
      /(?:非常|特别|十分|很|极|最|超|挺|相当)满意|^(?!.*(?<![不基本度])满意的)|\b(?:very|highly|extremely|really|most) (?:satisfied|pleased|happy)\b/iu,
    needs:
      /(?:非常|特别|十分|很(?!不)|极|超|挺|相当)满意(?!不)|\b(?:very|highly|extremely) (?:satisfied|pleased|happy)\b/iu,
  },
  {
    told: /(?<![含和及、])基本满意(?![和及、])/u,
    allows:
      /(?:基本|还算|大致|大体|勉强|比较)上?满意|^(?!.*(?<!不)满意的)|\b(?:fairly|mostly|basically|broadly|somewhat|reasonably) (?:satisfied|pleased|happy)\b/iu,
    needs:
      /(?:基本|还算|大致|大体|勉强)上?满意|\b(?:fairly|mostly|basically|broadly|somewhat|reasonably) (?:satisfied|pleased|happy)\b/iu,
  },
];
