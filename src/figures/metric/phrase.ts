import {
  ADVERBS,
  CHANGE_WORDS,
  LEADING,
  NOUNS,
  PRONOMINAL,
  RATE_ENDS,
  SUBJECT_ENDS,
  TRAILING,
  VERBS,
} from './lexicon.js';
import type { Parts } from './types.js';

/** A word of a phrase: a known verb, a known name, an adverb-like filler, or other matter. */
export interface Word {
  readonly text: string;
  readonly kind: 'verb' | 'noun' | 'adverb' | 'filler' | 'other';
}

const LONGEST_WORD = 9;
const FILLERS: ReadonlySet<string> = new Set(LEADING.filter((word) => word !== '的' && word !== '、'));
/** Verbs that only perform a noun: 开展培训, 组织演练. */
const LIGHT_VERBS: ReadonlySet<string> = new Set(
  '开展 组织 举办 举行 实施 完成 提供 参加 参与 进行 办理 承办 接受 主办 推进 组织开展 召开'.split(' '),
);
const JOINERS: ReadonlySet<string> = new Set(['并', '和', '及', '、', '或', '与', '或者']);
const DATE =
  /^(?:(?:截至|截止到?|自|从|至|到)(?=\s*\d))?\s*(?:\d{4}\s*年(?:度|底|末|初|内|全年|以来|期间|上半年|下半年)?)?(?:\d{1,2}(?:[-—–－~至到]\d{1,2})?\s*月(?:份|底|末)?前?(?:\d{1,2}\s*日)?)?(?:[-—–－~至到](?:\d{4}年)?\d{1,2}月(?:底|末|份)?(?:\d{1,2}日)?)?(?:以来|期间|全年|底|止)?/u;
/** Years named together, to which numbers are given in turn: 2021年至2023年, 2021、2022和2023年. */
const YEARS =
  /^\s*(?:(?:19|20)\d{2}\s*年?度?\s*(?:[、，,和与及至到~～]|以及|[-—–－]{1,2})\s*){1,9}(?:19|20)\d{2}\s*年度?/u;
/** The year before (上年), as the time of a number and not as what is left from it (上年结转). */
const YEAR_BEFORE =
  /^(?:去年|上一?年|前一?年)(?!度?(?:结转|结余|遗留|转入|未结|未办结|未审结))度?(?:[(（](?:19|20)\d{2}\s*年度?[)）])?(?:同期|全年)?/u;
/** A year in brackets that says which the words before it mean: 上一年（2022年）. */
const BRACKETED_YEAR = /^[(（](?:(?:19|20)\d{2}\s*年度?|上一?年度?|去年)[)）]/u;
const LIST_MARK =
  /^(?:—{1,2}|[★☆■□●○◆◇▲△▪※](?:\s*\p{Script=Han}{2,8}[\s　]+(?=\p{Script=Han}))?|[一二三四五六七八九十]{1,3}是|[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.．])/u;

/** Words by longest match; runs of unknown characters become one `other` word each character. */
export function wordsOf(phrase: string): readonly Word[] {
  const found: Word[] = [];
  for (let at = 0; at < phrase.length;) {
    const word = quoted(phrase, at) ?? longest(phrase, at);
    found.push(word);
    at += word.text.length;
  }
  return found;
}

function quoted(phrase: string, at: number): Word | null {
  const close = { '“': '”', '《': '》', '‘': '’', '（': '）', '(': ')' }[phrase.charAt(at)];
  const end = close === undefined ? -1 : phrase.indexOf(close, at + 1);
  return end < 0 ? null : { text: phrase.slice(at, end + 1), kind: 'other' };
}

function longest(phrase: string, at: number): Word {
  for (let length = Math.min(LONGEST_WORD, phrase.length - at); length > 0; length -= 1) {
    const text = phrase.slice(at, at + length);
    if (NOUNS.has(text)) return { text, kind: 'noun' };
    if (VERBS.has(text)) return { text, kind: 'verb' };
    if (ADVERBS.has(text)) return { text, kind: 'adverb' };
    if (FILLERS.has(text)) return { text, kind: 'filler' };
  }
  return { text: phrase.charAt(at), kind: 'other' };
}

/** Without dates, list marks and empty words at its start. */
export function stripLeading(phrase: string): string {
  let rest = phrase;
  for (;;) {
    const before = rest;
    rest = rest.trimStart().replace(LIST_MARK, '').replace(YEARS, '').replace(DATE, '');
    rest = rest.replace(YEAR_BEFORE, '').replace(BRACKETED_YEAR, '');
    const filler = LEADING.find((word) => rest.startsWith(word) && !startsLongerWord(rest, word));
    if (filler !== undefined) rest = rest.slice(filler.length);
    if (rest === before) return rest;
  }
}

/** 全面清理 starts with the filler 全面, 共享平台 does not start with 共. */
function startsLongerWord(phrase: string, filler: string): boolean {
  const word = longest(phrase, 0);
  return (
    word.text.length > filler.length ||
    (filler.length === 1 &&
      /^(?:共[享同建治管]|另[案行类议]|已[婚故]|对[口象接外]|将[军来]|均[价值衡]|再[生次审犯]|只[有能]|就[业近]|并[联行购]|与[^，、]{2,12}(?:联合|共同|协同|合作|签订|签署)|和[解谐]|与[会]|除[险夕此尘草雪臭锈了数法])/u.test(
        phrase,
      ))
  );
}

/** Without the words that link a phrase to its number. */
export function stripTrailing(phrase: string): string {
  let rest = phrase
    .trimEnd()
    .replace(
      // 受理量较上年的92件: with what it is compared says nothing of what is counted.
      /(?<=.{2})[较比](?:20\d\d ?年度?|上年度?|去年|上一年度?)(?:同期)?的?$/u,
      '',
    )
    // 出庭应诉率实现“双百分之百”: the mark before a number is no end of its name.
    .replace(/(?<=.{3})[“「‘][^“”「」‘’]{0,4}$/u, '')
    .replace(/[由从](每.{1,3})$/u, '$1')
    .replace(
      /(?<=[由从])(?:(?:20\d\d|上|去)年(?:度|全年|同期|底|末)?|年[初底]|第?[一二三四]季度|[上下]半年|\d{1,2}月份?)的?$/u,
      '',
    );
  for (;;) {
    const link = longestLink(rest);
    if (link === '') return rest;
    rest = rest.slice(0, rest.length - link.length).trimEnd();
  }
}

const LINKS: ReadonlySet<string> = new Set(TRAILING);

function longestLink(phrase: string): string {
  for (let length = Math.min(6, phrase.length); length > 0; length -= 1) {
    const end = phrase.slice(phrase.length - length);
    if (LINKS.has(end) && !endsLongerWord(phrase, end)) return end;
  }
  return '';
}

/** 行政行为 ends in 为 and 自由 in 由 without a link. */
function endsLongerWord(phrase: string, end: string): boolean {
  if (end.length > 1) return false;
  const last = phrase.slice(-2);
  return /^(?:行为|作为|自由|理由|事由|案由|所有|实有|国有|现在|存在|目的|标的|参与|给予|对等|平等|中等|高等|初等|到达|表达|送达|抵达|传达|下达|单位|其中|超时|附近|就近|签约|预约|公约|条约|合约|制约|节约|集约|违约|邀约|设计|统计|审计|会计|会审|所得|出自|亲自|民居|社区|移居|来自|各自|[偿归退返]还|安排|编排|入列|系列|序列|陈列|甚至|乃至|还了|周到|报到|实到|应到|签到|达到|多达|公共|累计|[日月周季人户村件]均)$/u.test(
    last,
  );
}

/** Who does what to what: the subject only counts when it ends like an organisation or group. */
export function takeApart(phrase: string): Parts {
  const all = wordsOf(phrase);
  const at = verbAt(all);
  if (at < 0) return { subject: '', verb: '', object: phrase };
  const end = verbEnd(all, at);
  const text = (from: number, to: number): string =>
    all
      .slice(from, to)
      .map((word) => word.text)
      .join('');
  const subject = stripLeading(text(0, lastMatter(all, at)));
  const rest = text(end, all.length);
  // 养老机构规范整治覆盖|62家: what was covered stands before what was done to it.
  if (subject !== '' && /^.+覆盖$/u.test(rest)) {
    return { subject: '', verb: `${text(adverbsBefore(all, at), end)}${rest}`, object: subject };
  }
  return {
    subject,
    verb: text(adverbsBefore(all, at), end),
    object: rest.replace(/^(?:[了的]|出(?!庭|口|租|让|版|资|生|入|具|台|行|境|席|动|借|险))/u, ''),
  };
}

/** End of the matter before the fillers that precede the verb. */
function lastMatter(all: readonly Word[], verb: number): number {
  let end = verb;
  while (end > 0 && isLight(all[end - 1])) end -= 1;
  return end;
}

/** Start of the adverbs that belong to the verb. */
function adverbsBefore(all: readonly Word[], verb: number): number {
  let start = verb;
  while (start > 0 && all[start - 1]?.kind === 'adverb') start -= 1;
  return start;
}

/** Index of the governing verb; −1 when the phrase is a name. */
function verbAt(all: readonly Word[]): number {
  const first = all.findIndex((word) => !isLight(word));
  if (all[first]?.kind === 'verb') return first;
  let before = '';
  for (let at = 0; at < all.length; at += 1) {
    const word = all[at];
    if (word === undefined) continue;
    if (word.kind === 'verb' && at > 0 && isSubject(before)) return at;
    if (word.kind === 'verb' && at > 0 && isLight(all[at - 1]) && before !== '') return at;
    if (!isLight(word)) before += word.text;
  }
  return -1;
}

/** Adverbs and fillers only accompany a verb. */
function isLight(word: Word | undefined): boolean {
  return word?.kind === 'filler' || word?.kind === 'adverb';
}

/** Whether the phrase ends like an organisation or a group of people. */
export function isSubject(phrase: string): boolean {
  const bare = phrase.replace(/[(（][^()（）]*[)）]$/u, '').replace(/等$/u, '');
  for (let length = Math.min(4, bare.length); length > 0; length -= 1) {
    if (SUBJECT_ENDS.has(bare.slice(bare.length - length)) && bare.length > length - 1)
      return bare.length > 1;
  }
  return false;
}

/** End of the run of verbs that starts at `at`: 组织召开, 发现并反馈; a nominal verb at its end is the object. */
function verbEnd(all: readonly Word[], at: number): number {
  let end = at + 1;
  for (let i = at + 1; i < all.length; i += 1) {
    const word = all[i];
    if (word?.kind === 'verb') end = i + 1;
    else if (word === undefined || !(JOINERS.has(word.text) && all[i + 1]?.kind === 'verb')) break;
  }
  const light = LIGHT_VERBS.has(all[end - 2]?.text ?? '') || LIGHT_VERBS.has(all[at]?.text ?? '');
  return end === all.length && end > at + 1 && light ? end - 1 : end;
}

/** Whether the verb only performs a noun: 开展, 完成. */
export function isLightVerb(verb: string): boolean {
  return LIGHT_VERBS.has(verb);
}

/** Noun phrase at the start of what follows a number, and the predicate after it. */
export function splitPredicate(right: string): { readonly noun: string; readonly predicate: string } {
  const all = wordsOf(right);
  let noun = '';
  for (let at = 0; at < all.length; at += 1) {
    const word = all[at];
    if (word === undefined) break;
    const rest = all.slice(at);
    const after = rest.map((w) => w.text).join('');
    if (
      noun.length >= (/^[有被]/u.test(after) ? 1 : 2) &&
      PREDICATE.test(after) &&
      !WITHIN.test(noun) &&
      !BY_WORD.test(noun + after.charAt(0))
    )
      return { noun, predicate: after };
    if (at > 0 && word.kind !== 'noun' && word.kind !== 'other' && startsPredicate(rest, noun)) {
      return { noun, predicate: stripLeading(after) };
    }
    noun += word.text;
  }
  return { noun, predicate: '' };
}

/** What can only begin a predicate, whatever follows: 4个村|有望被命名为示范村. */
const PREDICATE =
  /^(?:继续|至今|未[能予经获]|没有|仍[未在需]|有望被?|被(?!征|申|诉|告|执|检|审|害|害人)|因(?!素)|正在|尚未|不再|自愿|综合运用|无法|由(?!于|来|此)|通过(?!率)|对(?!象|接|口|外))/u;
/** 赋权事项一年内|没有行使过: how long it was so is no part of what is counted. */
const WITHIN = /[年月]内$|期间$/u;
/** 理由, 改由: no 由 that says by whom. */
const BY_WORD = /[理改缘事案自]由$/u;
const HEADS =
  /^(?:[（(][^）)]*[）)])?(?:人员|组织|机构|部门|案件|事项|资料|队伍|工作|中心|平台|系统|活动|对象|单位|场所|标准|程序|制度|意见|报告|文书|文件|线索|案卷|卷宗|员|率)/u;

function startsPredicate(rest: readonly Word[], noun: string): boolean {
  // 文件逐件“过筛”: each of them, one by one.
  if (/^逐/u.test(rest[0]?.text ?? '') && noun.length >= 2) return true;
  const verb = rest.find((word) => !isLight(word));
  if (verb?.kind !== 'verb' || noun.length < 2) return false;
  const after = rest.slice(rest.indexOf(verb) + 1);
  const matter = after.map((word) => word.text).join('');
  // 法制审核（行政执法）人员 is a name: the verb only says which people.
  if (!isLight(rest[0]) && HEADS.test(matter)) return false;
  // 执法人员培训 counts training; 执法人员参加培训 is a statement about people.
  return isLight(rest[0]) || matter.length >= 2;
}

/** A town, village or park by its name (地名); 两镇 and 各村 are several. */
const PLACE = /^[^、各全两三]{2,6}(?:镇|乡|街道|村|社区|园区|开发区|农场|林场)$/u;

/** Whether the words are the name of a town, village or park, where things are that are counted. */
export function isPlaceName(words: string): boolean {
  return PLACE.test(words);
}

/** Whether the phrase is a rate or index, which needs what it is a rate of. */
export function isRate(phrase: string): boolean {
  for (let length = 1; length <= 3; length += 1) if (RATE_ENDS.has(phrase.slice(-length))) return true;
  return false;
}

/** Whether the phrase only stands for what was counted before: 件数, 金额. */
export function isPronominal(phrase: string): boolean {
  return PRONOMINAL.has(phrase);
}

/** With what a change is compared: 较2019年, 比上一年度同期. */
const COMPARED =
  /^(?:[较比与同](?:(?:19|20)\d{2} ?年度?|上一?年度?|去年|前年|往年)(?:同期|底|末|全年)?(?:水平)?(?:相比)?)/u;

/** Words of change as single characters: 比增19%, 升43%. */
const SHORT_CHANGE = /^(?:减半[,，])?[比同]?(?:[增减升降涨跌多少]|[多少][收办接处受做审签立])$/u;

/** Whether a phrase holds nothing but words of change: 同比下降, 较上年增加. */
export function isChangeOnly(phrase: string): boolean {
  let rest = phrase.replace(COMPARED, '').replace(/^(?:反而|反倒|[却则也还])|[了的约近达出又再]/gu, '');
  if (SHORT_CHANGE.test(rest)) return true;
  while (rest !== '') {
    const word = [...CHANGE_WORDS].find((candidate) => rest.startsWith(candidate));
    if (word === undefined) return false;
    rest = rest.slice(word.length);
  }
  return true;
}
