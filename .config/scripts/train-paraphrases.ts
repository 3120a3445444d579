/**
 * Trains embeddings/data/paraphrases.bin.gz with .config/data/paraphrases.tsv, which was written for this project: a matter a
 * line, as a report says it, as people ask for it in Chinese, and in English; N stands for a number. The questions that may be
 * read are learnt too, each with what answers it.
 *   npx tsx .config/scripts/train-paraphrases.ts [--check] [--without seeds|others] [--out FILE]
 * `--check` trains without every tenth stretch of lines and without any question, prints how often what is said in them is nearest
 * to its own matter of all those left out, and writes nothing. `--without` leaves out the questions over the bundled reports or
 * those over all others, and prints how often the figure that one of them asks for is nearest of all that were asked about in
 * its report: what the fitting of the trees needs, in one folder as without-seeds.bin.gz and without-others.bin.gz.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { loadGloss } from '../../embeddings/gloss.js';
import { packParaphrases } from '../../embeddings/paraphrase.js';
import { eachParaphrasePart } from '../../embeddings/paraphrase-parts.js';
import { dot } from '../../src/lib/dot.js';
import { GROUPS } from './likelihood/asked-reports.js';
import { askedMatters, type AskedMatter } from './paraphrases/asked-matters.js';
import { Encoder, type Bag } from './paraphrases/encoder.js';

const SOURCE = '.config/data/paraphrases.tsv';
/** Parts that stand in fewer texts are left out. */
const FEWEST = 3;
const ROUNDS = 40;
/** Matters that follow one another are learnt together, since they differ in just what matters; so many, and so many such stretches. */
const STRETCH = 16;
const STRETCHES = 16;
/** Every so manieth stretch is left out for the check. */
const LEFT_OUT = 10;

/** A matter as reports say it and with all that is said for it. */
interface Matter {
  readonly told: readonly ReadonlyMap<string, number>[];
  readonly sayings: readonly ReadonlyMap<string, number>[];
}

type Bags = { readonly told: readonly Bag[]; readonly sayings: readonly Bag[] };

function readMatters(): readonly Matter[] {
  return readFileSync(SOURCE, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [report = '', chinese = '', english = ''] = line.split('\t');
      return {
        told: [parts(report.replaceAll('N', ''))],
        sayings: [...chinese.split('|'), ...english.split('|')].map(parts),
      };
    });
}

function matterOf({ told, sayings }: AskedMatter): Matter {
  return { told: told.map(parts), sayings: sayings.map(parts) };
}

function parts(text: string): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  eachParaphrasePart(text, loadGloss(), (part, weight) => all.set(part, (all.get(part) ?? 0) + weight));
  return all;
}

/** The parts that stand often enough, each with its place. */
function vocabularyOf(matters: readonly Matter[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { told, sayings } of matters)
    for (const text of [...told, ...sayings])
      for (const part of text.keys()) counts.set(part, (counts.get(part) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= FEWEST).map(([part]) => part);
  return new Map(kept.sort().map((part, place) => [part, place]));
}

function bagsOf(matters: readonly Matter[], places: ReadonlyMap<string, number>): readonly Bags[] {
  const bag = (text: ReadonlyMap<string, number>): Bag => {
    const known = [...text].filter(([part]) => places.has(part));
    return {
      places: Int32Array.from(known, ([part]) => places.get(part)!),
      weights: Float32Array.from(known, ([, weight]) => weight),
    };
  };
  return matters.map(({ told, sayings }) => ({ told: told.map(bag), sayings: sayings.map(bag) }));
}

function train(bags: readonly Bags[], encoder: Encoder): void {
  const one = (list: readonly Bag[]): Bag => list[encoder.chance.whole(list.length)]!;
  for (let round = 0; round < ROUNDS; round += 1) {
    const shift = encoder.chance.whole(STRETCH);
    const starts = Array.from(
      { length: Math.ceil(bags.length / STRETCH) + 1 },
      (_, at) => at * STRETCH - shift,
    );
    encoder.chance.shuffle(starts);
    let loss = 0;
    for (let at = 0; at < starts.length; at += STRETCHES) {
      const batch = starts
        .slice(at, at + STRETCHES)
        .flatMap((start) => bags.slice(Math.max(0, start), Math.max(0, start + STRETCH)))
        .map(({ told, sayings }) => ({ report: one(told), said: one(sayings) }));
      loss += encoder.learn(batch, 1 - round / ROUNDS);
    }
    if (round % 5 === 4) console.log(`round ${round + 1}: loss ${(loss / bags.length).toFixed(3)}`);
  }
}

/** How often what is said is nearest to its own matter of a lot. */
function check(lots: readonly (readonly Bags[])[], encoder: Encoder): void {
  let all = 0;
  let first = 0;
  let among = 0;
  for (const bags of lots) {
    const reports = bags.map(({ told }) => encoder.vector(told.at(-1)!));
    bags.forEach(({ sayings }, own) => {
      for (const saying of sayings) {
        const said = encoder.vector(saying);
        const likeness = reports.map((report) => dot(report, said));
        const better = likeness.filter((one) => one > likeness[own]!).length;
        all += 1;
        if (better === 0) first += 1;
        if (better < 10) among += 1;
      }
    });
  }
  const share = (count: number): string => `${((100 * count) / all).toFixed(1)} %`;
  console.log(
    `${all} sayings left out: nearest to their own matter ${share(first)}, among the nearest ten ${share(among)}`,
  );
}

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    without: { type: 'string' },
    out: { type: 'string', default: 'embeddings/data/paraphrases.bin.gz' },
  },
});
const matters = readMatters();
const isLeftOut = (at: number): boolean => values.check && Math.floor(at / STRETCH) % LEFT_OUT === 0;
const asked = values.check ? [] : await askedMatters(GROUPS.filter((group) => group !== values.without));
const learnt = [...matters.filter((_, at) => !isLeftOut(at)), ...asked.map(matterOf)];
const places = vocabularyOf(learnt);
const encoder = new Encoder(places.size);
console.log(`${learnt.length} matters, ${asked.length} of them asked about; ${places.size} parts`);
train(bagsOf(learnt, places), encoder);
if (values.check) {
  const left = matters.filter((_, at) => isLeftOut(at));
  check([bagsOf(left, places)], encoder);
} else {
  writeFileSync(values.out, gzipSync(packParaphrases([...places.keys()], encoder.values), { level: 9 }));
}
const left = GROUPS.filter((group) => group === values.without);
if (left.length > 0) {
  const held = await askedMatters(left);
  const reports = [...new Set(held.map(({ report }) => report))];
  check(
    reports.map((id) => bagsOf(held.filter(({ report }) => report === id).map(matterOf), places)),
    encoder,
  );
}
