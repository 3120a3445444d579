/**
 * Tells which words that turn a matter into another (src/answering/modifiers.ts) still decide anything: takes each out by itself, asks
 * every question again that it had touched, and prints how many it touched and what became of the answers that changed.
 *   npx tsx .config/scripts/count-decisions.ts
 * A row: questions touched, changes (right>wrong 2: two answers are right only with it), the words in a figure.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Modifier } from '../../src/answering/modifier-words.js';
import { ALL_MODIFIERS } from '../../src/answering/modifiers.js';
import type { DianjuApp } from '../../src/app.js';
import { appOverFolder } from '../../test/support/app-over-folder.js';
import { judge, type Row } from '../../test/support/judge-answers.js';
import { questionSets, questionsOf, reportsOf } from '../../test/support/question-sets.js';

/** Words with the questions that they touched: those in which a figure was ruled out by them. */
interface Counted {
  readonly words: { -readonly [K in keyof Modifier]: Modifier[K] };
  readonly own: Modifier;
  readonly touched: Set<Asked>;
}

interface Asked {
  readonly row: Row;
  readonly app: DianjuApp;
  before: string;
}

/** What the watched words look like to those who ask them. */
function watched(pattern: RegExp, seen: (found: boolean) => void): RegExp {
  const copy = new RegExp(pattern);
  copy.test = (text) => {
    const found = pattern.test(text);
    seen(found);
    return found;
  };
  return copy;
}

let current: Asked | null = null;
const counted = ALL_MODIFIERS.map((words): Counted => {
  const one: Counted = { words, own: { ...words }, touched: new Set() };
  let [isNeeded, isBarred] = [false, false];
  one.words.needs = one.own.needs && watched(one.own.needs, (found) => (isNeeded = found));
  one.words.allows = watched(one.own.allows, (found) => (isBarred = !found));
  one.words.told = watched(one.own.told, (found) => {
    if (current !== null && ((isBarred && found) || (isNeeded && !found))) one.touched.add(current);
  });
  return one;
});

async function outcome({ row, app }: Asked): Promise<readonly [string, string]> {
  const answer = await app.ask({ question: row.question });
  const told = JSON.stringify([answer.status, answer.answer]);
  return [judge(row, answer), told];
}

const folder = mkdtempSync(join(tmpdir(), 'dianju-count-'));
const apps = new Map<string, DianjuApp>();
for (const set of questionSets()) {
  const reports = reportsOf(set);
  const app = apps.get(reports) ?? (await appOverFolder(reports, join(folder, basename(reports))));
  apps.set(reports, app);
  for (const row of questionsOf(set)) {
    current = { row, app, before: '' };
    current.before = (await outcome(current)).join(' ');
  }
}
current = null;

for (const { words, own, touched } of counted) {
  Object.assign(words, { needs: null, allows: /^/u });
  const changes = new Map<string, number>();
  for (const asked of touched) {
    // What is remembered of a question is forgotten with the next.
    await asked.app.ask({ question: '你好' });
    const [now, told] = await outcome(asked);
    if (asked.before === `${now} ${told}`) continue;
    const change = `${asked.before.split(' ')[0] ?? ''}>${now}`;
    changes.set(change, (changes.get(change) ?? 0) + 1);
  }
  Object.assign(words, own);
  const shown = [...changes].map(([change, count]) => `${change} ${String(count)}`).join(', ');
  console.log([touched.size, shown === '' ? 'nothing' : shown, own.told.source].join('\t'));
}
for (const app of apps.values()) await app.close();
rmSync(folder, { recursive: true, force: true });
