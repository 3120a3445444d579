import { stem } from './stem.js';
import { CONCEPTS } from './vocabulary/index.js';

/** A part of a topic and the ways in which a report may say it (概念组). */
export interface TermGroup {
  /** As asked. */
  readonly words: string;
  /** Chinese terms that a report may use for it, the asked one first where it is Chinese. */
  readonly terms: readonly string[];
  /** Whether the vocabulary knows it. */
  readonly concept: boolean;
}

interface Entry {
  readonly terms: readonly string[];
  /** Whether the words are a report's own, not what people say instead. */
  readonly official: boolean;
}

/** Verbs and filler that carry no matter of their own; they neither help nor hurt. */
const LIGHT = new Set(
  '开展 组织 进行 推进 实施 落实 加强 举办 完成 实现 通过 相关 有关 主要 各类 各种 全县 全区 全镇 全乡 县里 区里 镇里 当地 政府 工作 情况 方面 问题 件数 次数 数量 数 量 人数 次 件 条 项 人 户 家 场 份 名 起 部 册 所 处 批 期 县 区 镇 市 案 事 一 两 后 里 上 下 中 内 和 与 跟 对 向 为 从 到 及 并 或 比 最 更 以 于 由 用 能 会 要 可 来 去 自己 总 共 每 各 查 走 请 划 列 提 搞 建成 建 办 收 发 出 看 听 叫 成 开 数字'.split(
    ' ',
  ),
);
const ENGLISH_LIGHT = new Set(
  'a an the of in on at by to for from with and or its it their they there that this these those as about total together year during over any some all many much out up get got gone go went through look made make under after into per cent hold held carry carried there out how what which number been being be used use do did done than more most one two both also only just when while off can could should would may not no so such s t we our his her him she he you your i me my new own same other another were was are is has have had give gave given take took say says said state stated mention mentioned'
    .split(' ')
    .map((word) => stem(word)),
);
const LONGEST_WORD = 12;
const LONGEST_PHRASE = 6;

let chinese: Map<string, Entry> | null = null;
let english: Map<string, Entry> | null = null;

/** Cuts a topic into groups, each with its ways of being said; words without matter are dropped. */
export function segment(topic: string): readonly TermGroup[] {
  const groups: TermGroup[] = [];
  for (const run of topic.matchAll(/\p{Script=Han}+|[A-Za-z](?:[A-Za-z' -]*[A-Za-z])?|\d[\d.+]*/gu)) {
    const text = run[0];
    if (/^\p{Script=Han}/u.test(text)) groups.push(...chineseGroups(text));
    else if (/^\d/u.test(text)) groups.push({ words: text, terms: [text], concept: false });
    else groups.push(...englishGroups(text));
  }
  return merged(groups);
}

function chineseGroups(run: string): readonly TermGroup[] {
  chinese ??= chineseIndex();
  const groups: TermGroup[] = [];
  let loose = '';
  const flush = (): void => {
    if (loose !== '' && !LIGHT.has(loose)) groups.push({ words: loose, terms: [loose], concept: false });
    loose = '';
  };
  for (let at = 0; at < run.length;) {
    const word = longestWord(run, at, chinese);
    if (word === null) {
      loose += run.charAt(at);
      at += 1;
      continue;
    }
    flush();
    const entry = chinese.get(word);
    if (entry !== undefined && !LIGHT.has(word)) {
      groups.push({
        words: word,
        terms: entry.official ? [word, ...entry.terms] : entry.terms,
        concept: true,
      });
    }
    at += word.length;
  }
  flush();
  return groups;
}

function longestWord(run: string, at: number, index: ReadonlyMap<string, Entry>): string | null {
  for (let end = Math.min(run.length, at + LONGEST_WORD); end >= at + 2; end -= 1) {
    const word = run.slice(at, end);
    if (index.has(word) || (end - at > 1 && LIGHT.has(word))) return word;
  }
  return null;
}

function englishGroups(run: string): readonly TermGroup[] {
  english ??= englishIndex();
  const words = run.toLowerCase().split(/[\s]+/u).filter(Boolean).map(stem);
  const groups: TermGroup[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(LONGEST_PHRASE, words.length - at);
    while (length > 0 && !english.has(words.slice(at, at + length).join(' '))) length -= 1;
    const entry = english.get(words.slice(at, at + length).join(' '));
    const own = words.slice(at, at + Math.max(1, length)).join(' ');
    if (entry !== undefined && length > 0) groups.push({ words: own, terms: entry.terms, concept: true });
    else if (own.length > 2 && !ENGLISH_LIGHT.has(own))
      groups.push({ words: own, terms: [], concept: false });
    at += Math.max(1, length);
  }
  return groups;
}

function chineseIndex(): Map<string, Entry> {
  const index = new Map<string, Entry>();
  for (const { terms } of CONCEPTS) {
    for (const word of terms) if (!index.has(word)) index.set(word, { terms, official: true });
  }
  for (const { terms, spoken } of CONCEPTS) {
    for (const word of spoken) {
      const before = index.get(word);
      if (before === undefined) index.set(word, { terms, official: false });
      else index.set(word, { ...before, terms: [...before.terms, ...terms] });
    }
  }
  return index;
}

function englishIndex(): Map<string, Entry> {
  const index = new Map<string, Entry>();
  for (const { terms, english: phrases } of CONCEPTS) {
    for (const phrase of phrases) {
      const key = phrase.split(/\s+/u).map(stem).join(' ');
      const before = index.get(key);
      index.set(key, { terms: [...(before?.terms ?? []), ...terms], official: false });
    }
  }
  return index;
}

function merged(groups: readonly TermGroup[]): readonly TermGroup[] {
  const seen = new Set<string>();
  return groups
    .filter(({ words }) => !seen.has(words) && Boolean(seen.add(words)))
    .map((group) => ({ ...group, terms: [...new Set(group.terms)] }));
}
