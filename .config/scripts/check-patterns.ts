/**
 * Looks for regular expressions of the product that do not match in linear time.
 *
 *   npm run patterns              # asks recheck about every pattern; minutes
 *   npm run patterns -- --quick   # only runs them on long strings of their own characters; seconds
 *
 * Literals are read from the sources; what is put together of parts is taken down while the modules are loaded.
 * recheck proves a pattern linear or finds an attack; an attack counts when the pattern really is slow on it, for a
 * repeat up to 40 is polynomial on paper only. What recheck cannot decide in time is judged by the long strings.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { packageRoot } from '../../src/lib/package-root.js';

/** Length of the long strings, in characters. */
const LONGEST = 20_000;
/** A linear pattern needs about a millisecond for one, a quadratic pattern hundreds. */
const SLOW_MS = 60;
/** Time given to recheck for a pattern, in milliseconds. */
const PATIENCE = 3000;

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

interface Written {
  readonly patterns: readonly Pattern[];
  /** Where patterns are put together. */
  readonly made: readonly string[];
}

/** Regular expressions of a file: those written as literals, and the places where others are made. */
function writtenIn(file: string): Written {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const patterns: Pattern[] = [];
  const made: string[] = [];
  const visit = (node: ts.Node): void => {
    const where = `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      patterns.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    const called = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression.getText() : '';
    if (called === 'RegExp') made.push(where);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { patterns, made };
}

/** Loads the modules that make patterns, and takes down each that is made. */
async function madeAt(places: readonly string[]): Promise<readonly Pattern[]> {
  const taken: Pattern[] = [];
  const take = (expression: RegExp): RegExp => {
    const stack = new Error('made here').stack ?? '';
    const where = places.find((place) => stack.includes(`/${place}:`));
    if (where !== undefined) taken.push({ where, source: expression.source, flags: expression.flags });
    return expression;
  };
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct: (target, given: [string, string?]) => take(new target(...given)),
    apply: (target, _, given: [string, string?]) => take(target(...given)),
  });
  for (const file of new Set(places.map((place) => place.replace(/:\d+$/u, '')))) await import(resolve(file));
  globalThis.RegExp = own;
  return taken;
}

/** Long strings that a pattern may try again from each of their characters. */
function probes({ source }: Pattern): readonly string[] {
  const literal = source.replaceAll(/\\[pP]\{[^{}]*\}|\\u\{?[\dA-Fa-f]+\}?|\\[a-zA-Z]/gu, ' ');
  const words = literal.match(/[\p{L}\p{N} ]+|[^\p{L}\p{N}\s]/gu) ?? [];
  const units = new Set([...words.slice(0, 12), ' ', '\n', '\t', '1', 'a', '县', '，', '“', '《', '(']);
  return [...units].map((unit) => unit.repeat(Math.ceil(LONGEST / unit.length)) + '\u0000');
}

function slowest(pattern: Pattern, strings: readonly string[]): number {
  const matcher = new RegExp(pattern.source, pattern.flags.replace('y', ''));
  let most = 0;
  for (const text of strings) {
    const began = process.cpuUsage().user;
    text.replace(matcher, '');
    most = Math.max(most, (process.cpuUsage().user - began) / 1000);
    if (most > SLOW_MS) break;
  }
  return most;
}

/** What is wrong with a pattern; null when nothing is. */
async function faultOf(pattern: Pattern, quick: boolean): Promise<string | null> {
  if (!quick) {
    const verdict = await check(pattern.source, pattern.flags, { timeout: PATIENCE });
    if (verdict.status === 'safe') return null;
    if (verdict.status === 'vulnerable') {
      const attack = verdict.attack.string;
      const grown = [attack.repeat(Math.max(1, Math.floor(LONGEST / attack.length)))];
      const needed = Math.max(slowest(pattern, [attack.slice(0, LONGEST)]), slowest(pattern, grown));
      if (needed > SLOW_MS)
        return `${verdict.complexity.summary}, ${needed.toFixed(0)} ms on ${verdict.attack.pattern}`;
    }
  }
  const needed = slowest(pattern, probes(pattern));
  return needed > SLOW_MS ? `${needed.toFixed(0)} ms on ${LONGEST} characters` : null;
}

const root = packageRoot();
const quick = process.argv.includes('--quick');
process.chdir(root);
const files = ['src', 'commands', 'embeddings'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);
const written = files.map(writtenIn);
const places = written.flatMap(({ made }) => made);
const made = await madeAt(places);
const patterns = new Map(
  [...written.flatMap((file) => file.patterns), ...made].map((pattern) => [
    `/${pattern.source}/${pattern.flags}`,
    pattern,
  ]),
);
let faults = 0;
for (const place of places.filter((one) => !made.some(({ where }) => where === one))) {
  faults += 1;
  process.stdout.write(
    `${place}\n    not made while its module is loaded: write it as a literal or a constant\n`,
  );
}
for (const [text, pattern] of patterns) {
  const fault = await faultOf(pattern, quick);
  if (fault === null) continue;
  faults += 1;
  process.stdout.write(`${pattern.where} ${text}\n    ${fault}\n`);
}
process.stdout.write(`${patterns.size} patterns, ${faults} not linear\n`);
if (faults > 0) process.exitCode = 1;
