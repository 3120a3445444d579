/** The sets of questions with known answers, and the reports that each asks about. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURES = join(import.meta.dirname, '../fixtures');
export const QUESTIONS = join(FIXTURES, 'questions');

/** Names of all sets. */
export const questionSets = (): readonly string[] =>
  readdirSync(QUESTIONS)
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => name.replace('.ndjson', ''));

/** The folder of the reports that a set asks about: its first word names one, else they are the bundled ones. */
export function reportsOf(set: string): string {
  const [first = set] = set.split('-');
  const own = [join(QUESTIONS, `${first}-reports`), join(FIXTURES, first)].find(existsSync);
  return own ?? join(import.meta.dirname, '../../seeds');
}

/** Whether a set is by outside askers and was read by nobody who changes the program. */
export const isUnread = (set: string): boolean => set.endsWith('-release') && set !== 'places-release';
