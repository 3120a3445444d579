import type { Span } from '../lib/span.js';
import { ORDINAL_STYLES } from './headings.js';
import type { Line } from '../lib/lines.js';

/** Lines that frame the report: they are no passage, and say who reports on what (标题、称谓、落款). */
export interface Frame {
  /** The title, joined from its lines without white space; empty when there is none. */
  readonly title: string;
  /** Lines above and around the title, without it. */
  readonly head: readonly Line[];
  /** Lines after the last paragraph: who signed, and when. */
  readonly foot: readonly Line[];
  /** All of them, title and salutation (县人大常委会：) included, in order. */
  readonly spans: readonly Span[];
}

const MOST_HEAD_LINES = 14;
const MOST_FOOT_LINES = 6;
const LONGEST_FRAME_LINE = 60;
const TITLE_WORD = /报告|总结|汇报|情况|公告|年报/u;
/** Marks that a page or Markdown puts before a title. */
const DECORATION = /^[#★☆●◆■※*\s]{1,8}/u;
/** A title that the first words of the report follow on the same line. */
const GLUED_TITLE =
  /^.{4,60}?(?:报告|总结|汇报)(?=\s{0,8}(?:[一二三]、|[（(]一[)）]|20\d\d\s?年|今年|近年来|根据|按照|为|现将|[\p{sc=Han}]{2,8}(?:县|区|市|镇|乡|旗)))/u;
/** The title as a field of the page: 名称：…报告. */
const LABELLED = /^(?:名称|标题|文件名称|信息名称)\s?[:：]/u;
const TITLE_TOPIC = /法治|依法行政|政府建设|20\d\d|二[〇○零O]/u;
const ISSUER = /人民政府|行政公署$|行署$|委员会|办事处|[局厅委办院]$|管委会|政府办公室/u;
const DATE = /^(?:20\d\d|二[〇○零O0]\S{2})\s?年.{1,12}日$/u;
const YEAR_LINE = /^20\d\d\s?年度?$/u;
const SENTENCE = /[。；！？]/u;

/** Cuts the first line behind the title, for pages whose line breaks were lost. */
export function splitGluedTitle(lines: readonly Line[]): readonly Line[] {
  const first = lines[0];
  if (first === undefined || first.text.length <= LONGEST_FRAME_LINE) return lines;
  const title = GLUED_TITLE.exec(first.text.slice(0, 2 * LONGEST_FRAME_LINE))?.[0];
  if (title === undefined || !isTitle(title)) return lines;
  const gap = /^\s*/u.exec(first.text.slice(title.length))?.[0].length ?? 0;
  const from = title.length + gap;
  return [
    { start: first.start, end: first.start + title.length, text: title },
    { start: first.start + from, end: first.end, text: first.text.slice(from) },
    ...lines.slice(1),
  ];
}

/** Finds the frame among the lines that are not dross. */
export function frameOf(lines: readonly Line[]): Frame {
  const head = headLines(lines);
  const body = lines.slice(head.length);
  const foot = footLines(body);
  const titleAt = titleRange(head);
  const title = titleAt === null ? '' : joinTitle(head.slice(titleAt.from, titleAt.to));
  return {
    title,
    head: titleAt === null ? head : head.filter((_, index) => index < titleAt.from || index >= titleAt.to),
    foot,
    spans: [...head, ...foot].map(({ start, end }) => ({ start, end })),
  };
}

function headLines(lines: readonly Line[]): readonly Line[] {
  const head: Line[] = [];
  for (const line of lines.slice(0, MOST_HEAD_LINES)) {
    const salutation = /[：:]$/u.test(line.text) && line.text.length <= 40;
    const isBody =
      line.text.length > LONGEST_FRAME_LINE ||
      SENTENCE.test(line.text) ||
      ORDINAL_STYLES.some(({ pattern }) => pattern.test(line.text));
    if (isBody && !isTitle(line.text)) break;
    // A short line below the title that is neither issuer nor date may already be a heading.
    if (head.some((other) => isTitle(other.text)) && !salutation && !isBelowTitle(line.text)) break;
    head.push(line);
    if (salutation) break;
  }
  return head.some((line) => TITLE_WORD.test(line.text) || ISSUER.test(line.text)) ? head : [];
}

function isTitle(text: string): boolean {
  return text.length <= 80 && !SENTENCE.test(text) && TITLE_WORD.test(text) && TITLE_TOPIC.test(text);
}

function isBelowTitle(text: string): boolean {
  return DATE.test(text) || ISSUER.test(text) || /^[（(].{1,40}[)）]$/u.test(text) || /报告$/u.test(text);
}

function titleRange(head: readonly Line[]): { from: number; to: number } | null {
  const plain = head.findIndex((line) => isTitle(line.text) && !LABELLED.test(line.text));
  const at = plain < 0 ? head.findIndex((line) => isTitle(line.text)) : plain;
  if (at < 0) return joinedTitleRange(head);
  const above = head[at - 1];
  const needsIssuer = /^关于|^20\d\d/u.test(head[at]?.text ?? '');
  const belongs =
    above !== undefined && (YEAR_LINE.test(above.text) || (needsIssuer && ISSUER.test(above.text)));
  return { from: belongs ? at - 1 : at, to: at + 1 };
}

/** A title broken over two or three lines, none of which is one by itself. */
function joinedTitleRange(head: readonly Line[]): { from: number; to: number } | null {
  for (const count of [2, 3]) {
    for (let from = 0; from + count <= head.length; from += 1) {
      if (isTitle(joinTitle(head.slice(from, from + count)))) return { from, to: from + count };
    }
  }
  return null;
}

function joinTitle(lines: readonly Line[]): string {
  return lines
    .map((line) => line.text.replace(DECORATION, '').replace(LABELLED, '').replaceAll(/\s+/gu, ''))
    .join('');
}

function footLines(body: readonly Line[]): readonly Line[] {
  const foot: Line[] = [];
  for (const line of body.slice(-MOST_FOOT_LINES).reverse()) {
    const fits =
      line.text.length <= 40 && !SENTENCE.test(line.text) && (DATE.test(line.text) || ISSUER.test(line.text));
    if (!fits) break;
    foot.unshift(line);
  }
  return foot;
}
