import { detect } from 'chardet';
import type { CheerioAPI } from 'cheerio/slim';
import type { AnyNode, Element } from 'domhandler';
import iconv from 'iconv-lite';
import { DianjuError } from '../lib/errors.js';
import { linesOfBlocks, TEXT } from './blocks.js';
import { isChinese } from './decode.js';
import type { Loader } from './types.js';

/** A page of more than this is no report; its text would be parsed for seconds. */
const LARGEST_PAGE = 4 * 1024 * 1024;
/** What is never part of the article. */
const OUTSIDE =
  'script, style, noscript, template, iframe, object, svg, nav, header:not(article header), footer, aside, form, button, select, input, textarea, [hidden], [aria-hidden=true], [style*="display:none"], [style*="display: none"]';
/** The article holds at least this share of the page's text outside links. */
const LEAST_SHARE = 0.75;
/** `nodeType` of an element. */
const ELEMENT = 1;
const DEEPEST = 500;
const CLOSED_BY_ITSELF: ReadonlySet<string> = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source td th tr wbr'.split(' '),
);
/** Bytes in which a page names its encoding. */
const HEAD = 4096;

/** A web page (网页): its article, without navigation, scripts and what is hidden. */
export const htmlLoader: Loader = {
  extensions: ['.html', '.htm'],
  async load(bytes, file) {
    if (bytes.length > LARGEST_PAGE) {
      throw new DianjuError('file-too-large', `${file}: ${Math.round(bytes.length / 1024 / 1024)} MB`);
    }
    const source = decodePage(bytes);
    if (!source.includes('<') || isTooDeep(source)) throw new DianjuError('file-damaged', file);
    // Loaded late: most runs read no page.
    const { load } = await import('cheerio/slim');
    const text = articleText(load(source));
    if (text !== '' && !isChinese(text)) throw new DianjuError('file-not-text', file);
    return text;
  },
};

/** Whether elements lie within elements so deep that walking them takes for ever; elements that close by themselves aside. */
function isTooDeep(source: string): boolean {
  let depth = 0;
  for (const [, slash, name = ''] of source.matchAll(/<(\/?)([a-z][a-z\d]{0,20})/giu)) {
    if (CLOSED_BY_ITSELF.has(name.toLowerCase())) continue;
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}

function articleText($: CheerioAPI): string {
  const title = titleOf($);
  const issued = ($('meta[name="PubDate" i]').attr('content') ?? '').trim();
  $(OUTSIDE).remove();
  const text = linesOfBlocks($, articleIn($));
  if (text === '') return '';
  const squeezed = text.slice(0, 2000).replaceAll(/\s/gu, '');
  const lead = [
    ...(title !== '' && !squeezed.includes(title.replaceAll(/\s/gu, '')) ? [title] : []),
    ...(/^\d{4}-\d{2}-\d{2}/u.test(issued) && !/日期|时间/u.test(text.slice(0, 500))
      ? [`日期:${issued.slice(0, 10)}`]
      : []),
  ];
  return [...lead, text].join('\n');
}

/** The title as official sites give it, else the first heading, else the window's. */
function titleOf($: CheerioAPI): string {
  const given = $('meta[name="ArticleTitle" i]').attr('content') ?? '';
  const heading = $('h1').first().text();
  const shown =
    $('title')
      .first()
      .text()
      .split(/[-_|—]/u)[0] ?? '';
  const found = [given, heading, shown].find((text) => text.trim() !== '') ?? '';
  return found.replaceAll(/\s+/gu, ' ').trim();
}

/** From the body inwards, as long as one part holds nearly all text that is not in links. */
function articleIn($: CheerioAPI): readonly AnyNode[] {
  const lengths = new Map<AnyNode, number>();
  const top = $('body').get()[0] ?? $.root().get()[0];
  if (top === undefined) return [];
  const least = countText(top, lengths) * LEAST_SHARE;
  let article: AnyNode = top;
  for (;;) {
    const inner: AnyNode | undefined = childrenOf(article).find(
      (child) => (lengths.get(child) ?? 0) >= least && !isPartOfTable(child),
    );
    if (inner === undefined) return [article];
    article = inner;
  }
}

function isPartOfTable(node: AnyNode): boolean {
  return 'name' in node && /^(?:table|tbody|tr|p)$/u.test((node as Element).name);
}

function childrenOf(node: AnyNode): readonly AnyNode[] {
  return 'children' in node ? node.children : [];
}

/** Characters under each element that stand in no link; one walk for the whole page. */
function countText(node: AnyNode, lengths: Map<AnyNode, number>): number {
  let sum = 0;
  for (const child of childrenOf(node)) {
    if (child.nodeType === TEXT) sum += child.data.replaceAll(/\s/gu, '').length;
    else if (child.nodeType === ELEMENT && child.name !== 'a') sum += countText(child, lengths);
  }
  lengths.set(node, sum);
  return sum;
}

function decodePage(bytes: Buffer): string {
  const head = bytes.subarray(0, HEAD).toString('latin1');
  const named = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{2,20})/iu.exec(head)?.[1] ?? null;
  const utf8 = bytes.toString('utf8');
  if (!utf8.includes('\uFFFD')) return utf8.replace(/^\uFEFF/u, '');
  const guessed = named ?? detect(bytes) ?? 'GB18030';
  // GB2312 and GBK pages hold characters of GB18030.
  const encoding = /^gb/iu.test(guessed) || !iconv.encodingExists(guessed) ? 'GB18030' : guessed;
  return iconv.decode(bytes, /utf-?8/iu.test(encoding) ? 'GB18030' : encoding);
}
