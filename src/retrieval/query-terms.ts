import { add, characterTerms, loadGloss, type TermWeights } from '../../embeddings/gloss.js';
import { partsMeant } from './report-parts.js';

/** How much the words of the part of a report that is meant count beside the question's own. */
const PART_IN_CHARACTERS = 0.6;
const PART_IN_GLOSS = 0.3;

/** What each text index is asked for. */
export interface QueryTerms {
  readonly characters: TermWeights;
  readonly gloss: TermWeights;
}

/** Terms of a query (查询词项): its own, and lightly those of the part of a report that the question means. */
export function queryTerms(query: string, question: string): QueryTerms {
  const gloss = loadGloss();
  const part = partsMeant(question);
  const characters = characterTerms(query);
  return {
    // An English query has no characters of its own, so the part's would be all that the index is asked for.
    characters: hasHan(query) ? weighted(characters, characterTerms(part), PART_IN_CHARACTERS) : characters,
    gloss: weighted(gloss.stems(query), gloss.stems(part), PART_IN_GLOSS),
  };
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function weighted(own: TermWeights, more: TermWeights, weight: number): TermWeights {
  const sum = new Map(own);
  for (const [term, count] of more) add(sum, term, weight * count);
  return sum;
}
