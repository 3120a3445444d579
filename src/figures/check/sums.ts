import { sameThings } from '../metric/carry.js';
import { tellsResult } from '../metric/outcome.js';
import { isSubject, stripLeading, stripTrailing, takeApart } from '../metric/phrase.js';
import type { Stated, Statement } from './scene.js';
import { finding, term } from './verdict.js';
import type { Finding } from './verdict.js';

/** Longest list of parts that is added up. */
const MOST_PARTS = 30;
/** 其中 or a bracket follows the total directly. */
const OPENS_PARTS = /^[，,、；;]?(?:[（(：:]|其中|包括|分别)/u;
/** 分别为 and 即 promise the whole list. */
const ANNOUNCES = /分别[为是]|[，,（(]即/u;

/** Stated totals with the sum of the parts that the same statement lists (合计与分项). */
export function checkSums(statement: Statement): readonly Finding[] {
  const found: Finding[] = [];
  const parts = new Set<number>();
  statement.stated.forEach((total, i) => {
    if (!isAmount(total) || parts.has(total.figure.start) || isOutcome(total)) return;
    const result =
      leadingTotal(total, statement.stated.slice(i + 1, i + MOST_PARTS), statement) ??
      trailingTotal(total, statement.stated.slice(Math.max(0, i - MOST_PARTS), i));
    if (result === null) return;
    found.push(result);
    for (const part of result.parts) parts.add(part.start);
  });
  return found;
}

function isAmount({ figure, exact }: Stated): boolean {
  return exact && figure.role === 'value' && (figure.kind === 'count' || figure.kind === 'money');
}

/**
 * 公开文件78件,其中,县政府63件、县政府部门6件、乡镇人民政府9件. 处罚5318件，同比减少12.6%；其中…: a change between a total
 * and its parts is about the total.
 */
function leadingTotal(total: Stated, after: readonly Stated[], statement: Statement): Finding | null {
  const at = after.findIndex(({ figure }) => figure.role !== 'change');
  const first = after[at];
  if (first === undefined) return null;
  const rest = after.slice(at);
  const opening = statement.between(after[at - 1] ?? total, first);
  const value = total.figure.value;
  const parts = partsAfter(total, rest);
  if (!OPENS_PARTS.test(opening) && isAnItem(total, first)) return null;
  const exact = prefixThatFits(value, OPENS_PARTS.test(opening) ? listAfter(total, rest) : parts);
  if (exact !== null) {
    return summed(total, exact, { verdict: 'consistent', note: `分项之和等于总数${total.figure.text}。` });
  }
  const sum = sumOf(parts);
  if (!isExhaustive(parts, { sum, total: value, opening })) return null;
  const note = `分项之和为${String(sum)}，报告所写总数为${total.figure.text}。`;
  return summed(total, parts, { verdict: 'inconsistent', note });
}

function summed(total: Stated, parts: readonly Stated[], said: Pick<Finding, 'verdict' | 'note'>): Finding {
  return finding(total, { formula: parts.map(term).join('+'), computed: sumOf(parts), parts, ...said });
}

function sumOf(parts: readonly Stated[]): number {
  return parts.reduce((all, part) => all + part.figure.value, 0);
}

/** The first two or more parts whose sum is the total. */
function prefixThatFits(total: number, parts: readonly Stated[]): readonly Stated[] | null {
  for (let n = 2; n <= parts.length; n += 1) {
    const some = parts.slice(0, n);
    if (same(sumOf(some), total)) return some;
  }
  return null;
}

/** Amounts of the same things right after a total, whatever their words. */
function listAfter(total: Stated, rest: readonly Stated[]): readonly Stated[] {
  const end = rest.findIndex((one) => !isAmount(one) || !sameThings(one.figure.unit, total.figure.unit));
  return end < 0 ? rest : rest.slice(0, end);
}

/** The run of parts after a total: same measure word, names or verdicts, no clause of another kind between. */
function partsAfter(total: Stated, rest: readonly Stated[]): readonly Stated[] {
  const parts: Stated[] = [];
  for (const next of rest) {
    const { unit, value } = next.figure;
    if (!isAmount(next) || !sameThings(unit, total.figure.unit) || next.after.length > 1) break;
    if (unit !== (parts[0] ?? next).figure.unit) break;
    if (value > total.figure.value || !isPart(next)) break;
    parts.push(next);
  }
  return parts;
}

/** Outcomes that exclude one another: 维持, 撤销, 调解, 裁决. */
const OUTCOME =
  /^(?:维持|(?:被)?撤销或确认违法|(?:被)?撤销|变更|驳回|撤回终止|撤回|终止|已结|未结|已审结|未审结|已办结|未办结|尚未办结|尚未审结|在办|调解|裁决|和解|修改|修订|废止|失效|宣布失效|保留|继续有效|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|优秀|良好|合格|基本合格|不合格|支持|不支持|胜诉|败诉|受理|不予受理|告知|转送|转办|其余|其他)/u;

/** A part by its own words: a grade of files, or an outcome and nothing else. */
function isOutcome({ words }: Stated): boolean {
  const body = bare(words);
  // What was accepted is split again: 受理27件，已结24件，未结3件.
  if (body === '受理') return false;
  return /^(?:优秀|良好|合格|不合格|基本合格)/u.test(body) || OUTCOME.exec(body)?.[0] === body;
}

/** 西津街道46件、南山街道24件; 决定维持50件、撤销30件: one of a list as the next is, which some of them make up by chance. */
function isAnItem(total: Stated, next: Stated): boolean {
  const [name, following] = [bare(total.words), bare(next.words)];
  const areResults = tellsResult(name) && tellsResult(following);
  const areOfOneKind = isSubject(name) && isSubject(following) && name.at(-1) === following.at(-1);
  return areResults || (areOfOneKind && !/^[全各]/u.test(name));
}

function isPart({ words }: Stated): boolean {
  const body = bare(words);
  if (body === '' || /共|合计|总/u.test(words.slice(-2))) return false;
  return OUTCOME.test(body) || takeApart(body).verb === '' || /^(?:评出|评定)/u.test(body);
}

function bare(words: string): string {
  return stripTrailing(stripLeading(words));
}

/** Whether the list claims to be complete, so that a different sum is a contradiction and not an omission. */
function isExhaustive(
  parts: readonly Stated[],
  { sum, total, opening }: { sum: number; total: number; opening: string },
): boolean {
  const names = parts.map((part) => bare(part.words));
  const short = names.every((name) => name.length <= 16);
  const complement =
    names.some((name) => /^不合格/u.test(name)) &&
    names.some((name) => /^(?:合格|优秀|良好|基本合格)/u.test(name));
  // 住建局99件、公安局77件、城管局68件 is a list, and its first number no total.
  const agencies = OPENS_PARTS.test(opening) && names.every((name) => isSubject(name));
  return complement || (sum > total && (agencies || (ANNOUNCES.test(opening) && short)));
}

/** 公园5个、广场17个，合计22个: only a sum that fits is reported, since the run before may hold more. */
function trailingTotal(total: Stated, before: readonly Stated[]): Finding | null {
  if (!/(?:合计|共计|总计|共)$/u.test(total.words) || total.words.length > 6) return null;
  const other = before.findLastIndex((one) => !isAmount(one) || one.figure.unit !== total.figure.unit);
  const parts = before.slice(other + 1);
  if (parts.length < 2 || !same(sumOf(parts), total.figure.value)) return null;
  const note = `分项之和等于总数${total.figure.text}。`;
  return summed(total, parts, { verdict: 'consistent', note });
}

/** The same but for binary fractions: 4.1 + 8.2 is not quite 12.3. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-4;
}
