import type { FigureInContext } from '../types.js';
import { fold } from '../catalogue/words.js';

/** What the text says about one figure, from the nearest to the farthest, folded for comparison. */
export interface Evidence {
  /** The words around the number up to the neighbouring figures, and the metric phrase. */
  readonly beside: string;
  /** `beside` without quoted names (“一件事”), whose verbs say nothing about the figure. */
  readonly unquoted: string;
  /** The words right before and after the number alone. */
  readonly local: string;
  /** Of those the words before it alone, and all that its clause says after it. */
  readonly ahead: string;
  readonly behind: string;
  /** The sentence up to the clause, and its last part alone. */
  readonly before: string;
  readonly previous: string;
  /** `beside` with `before`, and with the headings. */
  readonly upToClause: string;
  readonly underHeading: string;
}

/** Characters looked at around a number: a line without marks must not cost its square. */
export const REACH = 120;
/** Characters looked at before its clause, and of its headings. */
export const FAR_REACH = 400;

const QUOTED = /[“「『"][^”」』"]{0,40}[”」』"]/g;
const YEARS = /(?:19|20)\d\d年(?:度|以来|来)?(?:\d{1,2}月)?/g;
/** Remarks in brackets, which say nothing of what is counted: （含上年结转）. */
const REMARKS = /\([^()]{0,30}\)/g;
const DIGIT = /\d/;
/** The numbers of the hotlines are names, and part no words from a figure (12345工单57342宗). */
const HOTLINE = /(?<!\d)123(?:45|48|15)(?!\d)/g;
const NAMING = 'abcdefghij';
const GENERIC =
  /全[县区市镇州旗省年乡]|继续有效|现行有效|通过|方式|进行|按时|限时|扩展|扩大|纳入|增至|调整为|终止|撤销|直接|纠错|纠正|败诉|胜诉|维持|驳回|新接收|接收|解除|优秀|良好|不合格|合格|增量|存量|涉及|县乡|市民|居民|上线|推出|清理|废止|修改|修订|失效|群众|各级|各类|各单位|各部门|年度|本年|今年|截至|目前|累计|共计|合计|总计|其中|分别|依法|及时|成功|按期|有效|圆满|已经?|均|皆|达到?|为|约|近|共|占|率|比例|受理|立案|收到|新收|办理|审理|处理|办结|审结|结案|办件|调解|调处|化解|案件|事项|数量|总数|件数|次数|人数|各|类|的|了|与|和|并|全部|完成|开展|组织|实现|案|件|数|量|总|现有|有|年|月|起|至|从|由|到|上升|下降|提高|提升|增长|较|比|上年|同期|同比/g;

// A figure is aligned with many metrics, its evidence gathered once.
const gathered = new WeakMap<FigureInContext, { readonly text: string; readonly evidence: Evidence }>();

/** Gathers the words that say what a figure counts. */
export function evidenceOf(figure: FigureInContext, text: string): Evidence {
  const known = gathered.get(figure);
  if (known?.text === text) return known.evidence;
  const evidence = gather(figure, text);
  gathered.set(figure, { text, evidence });
  return evidence;
}

function gather(figure: FigureInContext, text: string): Evidence {
  const { clause, sentence } = figure;
  const after = tail(text.slice(figure.end, Math.min(clause.end, figure.end + REACH)));
  const said = text.slice(Math.max(clause.start, figure.start - REACH), figure.start);
  const ahead = lead(said, after);
  const local = `${ahead}${after}`;
  const before = fold(text.slice(Math.max(sentence.start, clause.start - FAR_REACH), clause.start));
  const beside = `${local}\n${fold(figure.metric)}`;
  return {
    local,
    ahead,
    behind: fold(text.slice(figure.end, Math.min(clause.end, figure.end + REACH))),
    beside,
    unquoted: beside.replace(QUOTED, ''),
    before,
    previous: before.slice(before.slice(0, -1).search(/[,;][^,;]*$/) + 1),
    upToClause: `${beside}\n${before}`,
    underHeading: `${beside}\n${fold(figure.heading.join('\n').slice(-FAR_REACH))}`,
  };
}

/**
 * Whether the words name nothing beside general words and those of `own` (依法办结53件, 继续有效155件): then they
 * speak of what came before.
 */
export function isBare(said: string, own: ReadonlySet<string>): boolean {
  return specificWords(said).every((word) => uncovered(word, own) <= 1);
}

const specific = new Map<string, readonly string[]>();
/** Words that are kept: those around one number are held against all metrics. */
const MOST_SPECIFIC = 1000;

/** What is left without the general words. */
function specificWords(said: string): readonly string[] {
  const known = specific.get(said);
  if (known !== undefined) return known;
  if (specific.size >= MOST_SPECIFIC) specific.clear();
  const words = said.replace(GENERIC, ' ').match(/\p{Script=Han}+/gu) ?? [];
  specific.set(said, words);
  return words;
}

/** Number of characters that are in no pair of `own`. */
function uncovered(word: string, own: ReadonlySet<string>): number {
  let count = 0;
  for (let at = 0; at < word.length; at += 1) {
    const inPair = own.has(word.slice(at, at + 2)) || (at > 0 && own.has(word.slice(at - 1, at + 1)));
    if (!inPair) count += 1;
  }
  return count;
}

/**
 * The words before the number, from the last 、 that follows an earlier figure. Where no mark parts them from that
 * figure (涉及13个部门309个事项), its noun is not this figure's if this one has its own after it.
 */
function lead(before: string, after: string): string {
  return named(leadOf(unnumbered(fold(before).replace(YEARS, '')), after));
}

/** The words with hotlines in letters, so that they are not taken for figures. */
function unnumbered(words: string): string {
  return words.replace(HOTLINE, (name) =>
    name.replace(/\d/g, (digit) => `<${NAMING.charAt(Number(digit))}>`),
  );
}

function named(words: string): string {
  return words.replace(/<([a-j])>/g, (_, letter: string) => String(NAMING.indexOf(letter)));
}

function leadOf(words: string, after: string): string {
  const first = words.search(DIGIT);
  if (first < 0) return words;
  const cut = Math.max(...['、', '和', '及', ';'].map((mark) => words.lastIndexOf(mark)));
  if (cut > first) return words.slice(cut + 1);
  const last = words.search(/\d\D*$/);
  return after === '' ? `${words.slice(0, first)}${words.slice(last + 1)}` : words.slice(0, first);
}

/** The words after the number, up to the next figure; what runs into that figure without a mark belongs to it. */
function tail(after: string): string {
  return named(tailOf(unnumbered(fold(after).replace(YEARS, '').replace(REMARKS, ''))));
}

function tailOf(words: string): string {
  const next = words.search(DIGIT);
  if (next < 0) return words;
  const own = words.slice(0, next);
  const cut = Math.max(...['、', '和', '及', '与'].map((mark) => own.lastIndexOf(mark)));
  return cut > 0 ? own.slice(0, cut) : '';
}
