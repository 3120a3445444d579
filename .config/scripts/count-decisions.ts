/**
 * Tells which words that turn a matter into another (src/answering/modifiers.ts) still decide anything: takes each out by itself, asks
 * every question again that it had touched, and prints how many it touched and what became of the answers that changed.
 *   npx tsx .config/scripts/count-decisions.ts
 * A row: file, place in its list, questions touched, changes (right>wrong 2: two answers are right only with it), its words.
 */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ARRIVALS } from '../../src/answering/arrival-words.js';
import { DEEDS } from '../../src/answering/deed-words.js';
import { DEGREES } from '../../src/answering/degree-words.js';
import { MODIFIERS, type Modifier } from '../../src/answering/modifier-words.js';
import { OF_SEVERAL } from '../../src/answering/of-several-words.js';
import { OUTCOMES } from '../../src/answering/outcome-words.js';
import { STANDINGS } from '../../src/answering/standing-words.js';
import { createApp, type DianjuApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/lib/log.js';
import { judge, type Row } from '../../test/support/judge-answers.js';
import { questionSets, questionsOf, reportsOf } from '../../test/support/question-sets.js';

const LISTS = { MODIFIERS, OF_SEVERAL, OUTCOMES, DEEDS, ARRIVALS, DEGREES, STANDINGS };

/** Words with the questions that they touched: those in which a figure was ruled out by them. */
interface Counted {
  readonly name: string;
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
const counted = Object.entries(LISTS).flatMap(([list, all]) =>
  all.map((words, at): Counted => {
    const one: Counted = { name: `${list} ${String(at)}`, words, own: { ...words }, touched: new Set() };
    let [isNeeded, isBarred] = [false, false];
    one.words.needs = one.own.needs && watched(one.own.needs, (found) => (isNeeded = found));
    one.words.allows = watched(one.own.allows, (found) => (isBarred = !found));
    one.words.told = watched(one.own.told, (found) => {
      if (current !== null && ((isBarred && found) || (isNeeded && !found))) one.touched.add(current);
    });
    return one;
  }),
);

async function outcome({ row, app }: Asked): Promise<readonly [string, string]> {
  const answer = await app.ask({ question: row.question });
  const told = JSON.stringify([answer.status, answer.answer]);
  return [judge(row, answer), told];
}

const apps = new Map<string, DianjuApp>();
for (const set of questionSets()) {
  const reports = reportsOf(set);
  let app = apps.get(reports);
  if (app === undefined) {
    const config = readConfig({
      DIANJU_DATA: mkdtempSync(join(tmpdir(), 'dianju-count-')),
      NODE_ENV: 'test',
    });
    app = await createApp(config, { log: openLog('error') });
    const files = readdirSync(reports).filter((name) => name.endsWith('.txt'));
    await app.ingest(files.map((name) => join(reports, name)));
    apps.set(reports, app);
  }
  for (const row of questionsOf(set)) {
    current = { row, app, before: '' };
    current.before = (await outcome(current)).join(' ');
  }
}
current = null;

for (const { name, words, own, touched } of counted) {
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
  console.log(
    [name, touched.size, shown === '' ? 'nothing' : shown, own.told.source.slice(0, 60)].join('\t'),
  );
}
for (const app of apps.values()) await app.close();
