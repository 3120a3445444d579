/**
 * Looks for regular expressions of the product that do not match in linear time.
 *
 *   npm run patterns              # asks recheck about every pattern; minutes
 *   npm run patterns -- --quick   # only runs them on long strings of their own characters; seconds
 *
 * recheck proves a pattern linear or finds an attack; an attack counts when the pattern really is slow on it, for a
 * repeat up to 40 is polynomial on paper only. What recheck cannot decide in time is judged by the long strings.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
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

/** Regular expressions written as literals, or built of constant strings of the same file. */
function patternsOf(file: string): readonly Pattern[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map<string, ts.Expression>();
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
      constants.set(node.name.text, node.initializer);
    }
    const pattern = patternOf(node, constants);
    if (pattern !== null) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push({ ...pattern, where: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function patternOf(
  node: ts.Node,
  constants: ReadonlyMap<string, ts.Expression>,
): Omit<Pattern, 'where'> | null {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  }
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'RegExp') return null;
  const [source, flags] = (node.arguments ?? []).map((argument) => textOf(argument, constants));
  if (source === undefined || source === null) {
    process.stdout.write(`not constant: ${node.getSourceFile().fileName} ${node.getText().slice(0, 80)}\n`);
    return null;
  }
  return { source, flags: flags ?? '' };
}

function textOf(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) {
    const known = constants.get(node.text);
    return known === undefined ? null : textOf(known, constants);
  }
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') {
    const owner = ts.isIdentifier(node.expression) ? constants.get(node.expression.text) : node.expression;
    return owner !== undefined && ts.isRegularExpressionLiteral(owner)
      ? owner.text.slice(1, owner.text.lastIndexOf('/'))
      : null;
  }
  if (!ts.isTemplateExpression(node)) return null;
  const parts = node.templateSpans.map((span) => {
    const text = textOf(span.expression, constants);
    return text === null ? null : text + span.literal.text;
  });
  return parts.includes(null) ? null : node.head.text + parts.join('');
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
const patterns = new Map(
  files.flatMap(patternsOf).map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]),
);
let faults = 0;
for (const [text, pattern] of patterns) {
  const fault = await faultOf(pattern, quick);
  if (fault === null) continue;
  faults += 1;
  process.stdout.write(`${pattern.where} ${text}\n    ${fault}\n`);
}
process.stdout.write(`${patterns.size} patterns, ${faults} not linear\n`);
if (faults > 0) process.exitCode = 1;
