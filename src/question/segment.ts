import { speechOf, withoutEdges } from './everyday.js';
import { stem } from './stem.js';
import { VERBS } from '../figures/metric/lexicon.js';
import { CHINESE_FILLER, ENGLISH_FILLER } from './vocabulary/filler.js';
import { CONCEPTS, type Concept } from './vocabulary/index.js';

/** A part of a topic and the ways in which a report may say it (概念组). */
export interface TermGroup {
  /** As asked. */
  readonly words: string;
  /** The English words before their endings were cut off: what a dictionary looks up; absent in Chinese groups. */
  readonly said?: string;
  /** Chinese terms that a report may use for it, the asked one first where it is Chinese. */
  readonly terms: readonly string[];
  /** Terms that a report may mean it by, which tell less: those of the thesaurus. */
  readonly near?: readonly string[];
  /** Whether the vocabulary knows it. */
  readonly concept: boolean;
  /** 1 for a matter that the vocabulary knows; less for an action or an unknown word. */
  readonly weight: number;
  /** Whether it names a section of such reports (不足, 原因, 下一步). */
  readonly section?: boolean;
  /** The name that it is part of (行政争议化解中心): where that stands, it stands as what it means there. */
  readonly name?: string;
  /** Whether it is everyday speech that a report need not hold (先找, 点开): it tells candidates apart, nothing else. */
  readonly light?: boolean;
}

interface Entry {
  readonly terms: readonly string[];
  /** Whether the words are a report's own, not what people say instead. */
  readonly official: boolean;
  readonly section: boolean;
}

/** What an action weighs against the matter that it is done to. */
const ACTION_WEIGHT = 0.8;
/** What an action weighs that the vocabulary does not know. */
const LOOSE_ACTION_WEIGHT = 0.4;
/** What everyday speech weighs. */
const LIGHT_WEIGHT = 0.3;
/** What a word weighs that the vocabulary does not know. */
const LOOSE_WEIGHT = 0.7;
/** Whom or what nearly every sentence of such a report is about; often left unsaid beside the number. */
const ACTORS = new Set(
  '政务服务 政府服务 企业 公司 群众 老百姓 百姓 居民 市民 人民群众 部门 单位 乡镇 街道 镇街 社区 村 农村 乡村 干部 领导 领导干部 大伙 下面的镇 县里的单位 局办'.split(
    ' ',
  ),
);
const ACTOR_WEIGHT = 0.4;
/** Stages are compared as such; their words only help to tell candidates apart. */
const STAGED = new Set('受理 办结 办理 化解 申请'.split(' '));
const STAGE_WEIGHT = 0.5;
/** Setting up, issuing, handing out: said of anything, in any words. */
const MAKING = new Set('成立 构建 制定 建成 创新 研究部署 发放 出具 注册 纳入 网上'.split(' '));
const MAKING_WEIGHT = 0.35;
const ENGLISH_LIGHT = new Set(ENGLISH_FILLER.map(stem));
/** Single characters that end a word; other single ones may be part of a word that the vocabulary does not know. */
const BREAKS = new Set([...'的了是在和与跟对向给被把从到由于及并或有就都也还吗呢吧啊']);
/** An English verb in the past: what was done is told by what it was done to. */
const DONE = /[a-z][^\We]ed$/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** What only says that something was done: 审签过. */
const ASPECT = /(?<=..)[了过着]$/u;
const DONE_BEFORE = new Set([...'了过']);
const BETWEEN = new Set([...'个了过着']);
/** What follows a verb of one character that stands by itself: 罚了, 罚的. */
const AFTER_LONE = /^[了过着掉的]?$/u;
const EDGES = new Set([...'县区镇市里上下中后前时内外多少数量个名次件条项户家场份起部册所处批期共总各全']);
/** The name of a body, from the last word that cannot be part of one. */
const NAME =
  /(?:(?![的了在到给由与和向把被有从对])\p{Script=Han}){3,12}(?:中心|委员会|办公室|服务站|工作室|调解室|法庭|联盟|平台|大厅)/gu;
const LONGEST_WORD = 12;
const LONGEST_PHRASE = 6;

let chinese: Map<string, Entry> | null = null;
let english: Map<string, Entry> | null = null;

/** Cuts a topic into groups, each with its ways of being said; words without matter are dropped. */
export function segment(topic: string): readonly TermGroup[] {
  const groups: TermGroup[] = [];
  for (const run of topic.matchAll(/\p{Script=Han}+|[A-Za-z](?:[A-Za-z' -]*[A-Za-z])?|\d[\d.+]{2,}/gu)) {
    const text = run[0];
    if (/^\p{Script=Han}/u.test(text)) groups.push(...chineseGroups(text));
    else if (YEAR.test(text)) continue;
    else if (/^\d/u.test(text)) groups.push(loose(text));
    else groups.push(...englishGroups(text));
  }
  return withoutImplied(merged(groups));
}

/** What disputes weigh beside mediation, which is of nothing else and often leaves them unsaid: 调解成功率97.8%. */
const IMPLIED_WEIGHT = 0.5;
const MEDIATION = /^(?:人民)?(?:调解|调处)(?:成功|成功率)?$/u;

function withoutImplied(groups: readonly TermGroup[]): readonly TermGroup[] {
  if (!groups.some(({ terms }) => terms.some((term) => MEDIATION.test(term)))) return groups;
  return groups.map((group) =>
    group.terms.includes('纠纷') && group.weight > IMPLIED_WEIGHT
      ? { ...group, weight: IMPLIED_WEIGHT }
      : group,
  );
}

/** A word that the vocabulary does not know as a group of its own; a light one is everyday speech. */
export function looseGroup(written: string, light: boolean): TermGroup {
  const words = light ? written.replace(ASPECT, '') : written;
  return light ? { ...loose(words), weight: LIGHT_WEIGHT, light } : loose(words);
}

function loose(words: string): TermGroup {
  return { words, terms: [words], concept: false, weight: LOOSE_WEIGHT };
}

function chineseGroups(run: string): readonly TermGroup[] {
  chinese ??= chineseIndex();
  const groups: TermGroup[] = [];
  const names = [...run.matchAll(NAME)].map(({ 0: name, index }) => ({
    name,
    from: index,
    to: index + name.length,
  }));
  const push = (found: readonly TermGroup[], to: number): void => {
    const name = names.find((one) => one.from < to && to <= one.to)?.name;
    groups.push(...(name === undefined ? found : found.map((one) => ({ ...one, name }))));
  };
  let rest = '';
  let filler = '';
  const flush = (at: number): void => {
    push(rest.length === 1 ? lone(rest, filler, run.charAt(at)) : unknown(trimFiller(rest)), at);
    rest = '';
  };
  for (let at = 0; at < run.length;) {
    const found = longestWord(run, at, chinese);
    if (found === null) {
      rest += run.charAt(at);
      at += 1;
      continue;
    }
    flush(at);
    const { word, length } = found;
    const fills = CHINESE_FILLER.has(word);
    filler = fills ? word : '';
    const known = fills ? null : group(word, chinese.get(word));
    at += length;
    if (known !== null) push([known], at);
  }
  flush(run.length);
  return groups;
}

/** A stretch that the vocabulary does not know: a matter of its own, everyday speech, or nothing. */
function unknown(run: string): readonly TermGroup[] {
  if (run.length < 2 || CHINESE_FILLER.has(run)) return [];
  const speech = speechOf(run);
  if (speech === 'function') return [];
  return speech === 'action' ? [looseGroup(run, true)] : [loose(withoutEdges(run))];
}

/**
 * A single character that the vocabulary does not know: a verb cut short (废了), or the end of a word that begins like one that
 * fills (记录仪); nothing anywhere else.
 */
function lone(sign: string, filler: string, after: string): readonly TermGroup[] {
  if (CHINESE_FILLER.has(sign) || EDGES.has(sign) || speechOf(sign) === 'function') return [];
  if (DONE_BEFORE.has(after)) return [looseGroup(sign, true)];
  return filler.length > 1 ? [looseGroup(`${filler}${sign}`, true)] : [];
}

/** Without the filler characters at either end: 县里共设 → nothing, 评考卷 → 考卷. */
function trimFiller(run: string): string {
  const characters = [...run];
  while (characters.length > 0 && EDGES.has(characters[0] ?? '')) characters.shift();
  while (characters.length > 0 && EDGES.has(characters.at(-1) ?? '')) characters.pop();
  return characters.every((character) => CHINESE_FILLER.has(character)) ? '' : characters.join('');
}

function group(words: string, entry: Entry | undefined): TermGroup | null {
  if (entry === undefined) return VERBS.has(words) ? { ...loose(words), weight: LOOSE_ACTION_WEIGHT } : null;
  const terms = entry.official ? [words, ...entry.terms] : entry.terms;
  const weight = weightOf(words, entry.terms);
  return { words, terms, concept: true, weight, section: entry.section };
}

function weightOf(words: string, terms: readonly string[]): number {
  if (ACTORS.has(words)) return ACTOR_WEIGHT;
  const first = terms[0] ?? '';
  if (MAKING.has(first)) return MAKING_WEIGHT;
  if (STAGED.has(first)) return STAGE_WEIGHT;
  return VERBS.has(words) || VERBS.has(first) ? ACTION_WEIGHT : 1;
}

interface FoundWord {
  readonly word: string;
  /** Characters of the run that it takes. */
  readonly length: number;
}

function longestWord(run: string, at: number, index: ReadonlyMap<string, Entry>): FoundWord | null {
  const known = (word: string): boolean => index.has(word) || CHINESE_FILLER.has(word) || VERBS.has(word);
  for (let length = Math.min(run.length - at, LONGEST_WORD); length > 1; length -= 1) {
    const word = run.slice(at, at + length);
    if (known(word)) return { word, length };
    // 开个公司, 打了官司: what stands between verb and object is left out.
    const closed = `${word.charAt(0)}${word.slice(2)}`;
    if (length > 2 && BETWEEN.has(word.charAt(1)) && index.has(closed)) return { word: closed, length };
  }
  const sign = run.charAt(at);
  const alone = index.has(sign) && AFTER_LONE.test(run.slice(at + 1, at + 2));
  return alone || BREAKS.has(sign) ? { word: sign, length: 1 } : null;
}

function englishGroups(run: string): readonly TermGroup[] {
  english ??= englishIndex();
  const raw = run
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter(Boolean);
  const words = raw.map(stem);
  const groups: TermGroup[] = [];
  for (let at = 0; at < words.length;) {
    words[at] = knownForm(words[at] ?? '', english);
    let length = Math.min(LONGEST_PHRASE, words.length - at);
    while (length > 0 && !english.has(words.slice(at, at + length).join(' '))) length -= 1;
    const taken = Math.max(1, length);
    const own = words.slice(at, at + taken).join(' ');
    const said = raw.slice(at, at + taken).join(' ');
    const entry = english.get(own);
    if (entry !== undefined) {
      const weight = entry.terms.some((term) => ACTORS.has(term)) ? ACTOR_WEIGHT : weightOf(own, entry.terms);
      groups.push({ words: own, said, terms: entry.terms, concept: true, weight, section: entry.section });
    } else if (own.length > 1 && !ENGLISH_LIGHT.has(own)) {
      const done = DONE.test(raw[at] ?? '');
      groups.push({ ...loose(own), said, terms: [], ...(done ? { weight: LIGHT_WEIGHT, light: true } : {}) });
    }
    at += taken;
  }
  return groups;
}

/** Who does it, where only what is done is known: auditor, inspector, mediator. */
function knownForm(word: string, index: ReadonlyMap<string, Entry>): string {
  if (index.has(word) || !/[a-z]{3}(?:or|er)$/u.test(word)) return word;
  const root = word.slice(0, -2);
  return [root, stem(`${root}e`)].find((one) => index.has(one)) ?? word;
}

/** Whether reports use the word as a term of the field. */
export function isTerm(word: string): boolean {
  chinese ??= chineseIndex();
  return chinese.get(word)?.official === true;
}

/** Whether a text begins with a term of the field. */
export function startsTerm(text: string): boolean {
  chinese ??= chineseIndex();
  for (let end = Math.min(text.length, LONGEST_WORD); end > 1; end -= 1) {
    if (chinese.has(text.slice(0, end))) return true;
  }
  return false;
}

/** Whether an English word only fills a question. */
export function isEnglishFiller(word: string): boolean {
  return ENGLISH_LIGHT.has(stem(word));
}

/** Whether the vocabulary knows an English word or phrase by itself. */
export function knowsEnglish(phrase: string): boolean {
  english ??= englishIndex();
  return english.has(phrase.toLowerCase().split(' ').map(stem).join(' '));
}

function chineseIndex(): Map<string, Entry> {
  const index = new Map<string, Entry>();
  for (const concept of CONCEPTS) {
    const { section } = concept;
    const terms = saidFor(concept);
    for (const word of concept.terms) {
      const before = index.get(word);
      index.set(word, {
        terms: [...(before?.terms ?? []), ...terms],
        official: true,
        section: section || before?.section === true,
      });
    }
  }
  for (const concept of CONCEPTS) {
    const { spoken, section } = concept;
    const terms = saidFor(concept);
    for (const word of spoken) {
      const before = index.get(word);
      if (before === undefined) index.set(word, { terms, official: false, section });
      else index.set(word, { ...before, terms: [...before.terms, ...terms] });
    }
  }
  return index;
}

/** What a report may say for a concept: its terms, and what people say unless that is a term cut short (文件). */
function saidFor({ terms, spoken }: Concept): readonly string[] {
  const own = spoken.filter((word) => word.length > 1 && !terms.some((term) => term.includes(word)));
  return [...terms, ...own];
}

function englishIndex(): Map<string, Entry> {
  const index = new Map<string, Entry>();
  for (const concept of CONCEPTS) {
    const { english: phrases, section } = concept;
    const terms = saidFor(concept);
    for (const phrase of phrases) {
      const key = phrase
        .split(/[\s-]+/u)
        .map(stem)
        .join(' ');
      const before = index.get(key);
      index.set(key, { terms: [...(before?.terms ?? []), ...terms], official: false, section });
    }
  }
  return index;
}

/** One group for each concept, however often the question names it. */
function merged(groups: readonly TermGroup[]): readonly TermGroup[] {
  const kept: TermGroup[] = [];
  for (const group of groups) {
    const at = kept.findIndex((other) => isSame(other, group));
    const same = kept[at];
    if (same === undefined) kept.push({ ...group, terms: [...new Set(group.terms)] });
    else kept[at] = { ...same, terms: [...new Set([...same.terms, ...group.terms])] };
  }
  return kept;
}

function isSame(a: TermGroup, b: TermGroup): boolean {
  if (a.words === b.words) return true;
  return a.concept && b.concept && b.terms.length > 0 && b.terms.every((term) => a.terms.includes(term));
}
