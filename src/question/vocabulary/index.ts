import { ACTIONS } from './actions.js';
import { COLLOQUIAL } from './colloquial.js';
import { DISPUTES } from './disputes.js';
import { DOCUMENTS } from './documents.js';
import { ENFORCEMENT } from './enforcement.js';
import { MATTERS } from './matters.js';
import { PARAPHRASES } from './paraphrases.js';
import { PUBLICITY } from './publicity.js';
import { SERVICES } from './services.js';
import { SOCIETY } from './society.js';
import { SPEECH } from './speech.js';

/** One matter of these reports and its names (概念). */
export interface Concept {
  /** Terms that reports use. */
  readonly terms: readonly string[];
  /** What people say instead. */
  readonly spoken: readonly string[];
  /** English phrases, in lower case. */
  readonly english: readonly string[];
  /** Whether it names a section that these reports have (不足, 原因, 下一步). */
  readonly section: boolean;
}

/** The concepts of the field, in no order (行业词汇). */
export const CONCEPTS: readonly Concept[] = [
  DISPUTES,
  DOCUMENTS,
  ENFORCEMENT,
  SERVICES,
  PUBLICITY,
  SOCIETY,
  ACTIONS,
  COLLOQUIAL,
  PARAPHRASES,
  MATTERS,
  SPEECH,
].flatMap((table) =>
  table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parse),
);

function parse(line: string): Concept {
  const section = line.startsWith('§');
  const [terms = '', spoken = '', english = ''] = line.replace('§', '').split(';');
  return {
    terms: words(terms),
    spoken: words(spoken).flatMap((word) => (word.includes('的') ? [word, word.replaceAll('的', '')] : word)),
    english: phrases(english),
    section,
  };
}

function words(text: string): readonly string[] {
  return text.split(' ').filter(Boolean);
}

function phrases(text: string): readonly string[] {
  return text
    .split('/')
    .map((phrase) => phrase.trim().toLowerCase())
    .filter(Boolean);
}
