/** The sets of questions with known answers, and the reports that each asks about. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './judge-answers.js';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const QUESTIONS = join(FIXTURES, 'questions');

/** Names of all sets. */
export const questionSets = (): readonly string[] =>
  readdirSync(QUESTIONS)
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => name.replace('.ndjson', ''));

/** The questions of a set, in their order. */
export const questionsOf = (set: string): readonly Row[] =>
  readFileSync(join(QUESTIONS, `${set}.ndjson`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);

/** The folder of the reports that a set asks about: its first word names one, else they are the bundled ones. */
export function reportsOf(set: string): string {
  const [first = set] = set.split('-');
  const own = [join(QUESTIONS, `${first}-reports`), join(FIXTURES, first)].find(existsSync);
  return own ?? join(import.meta.dirname, '../../seeds');
}

/** Whether a set is by outside askers and was read by nobody who changes the program. */
export const isUnread = (set: string): boolean => set.endsWith('-release') && set !== 'places-release';
