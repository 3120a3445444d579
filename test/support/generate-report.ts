import { lookupPlace, placeNames } from '../../src/reports/gazetteer.js';
import type { Jurisdiction } from '../../src/reports/types.js';
import { chanceFrom, pick, whole, type Chance } from './generate-report-numbers.js';
import { proseSentence } from './generate-report-prose.js';
import { FILLERS, PLANS, SHORTCOMINGS, TOPICS } from './generate-report-sentences.js';
import {
  fillSentence,
  type FilledSentence,
  type GeneratedCheck,
  type GeneratedFigure,
  type Scene,
} from './generate-report-slots.js';

export type { GeneratedCheck, GeneratedFigure } from './generate-report-slots.js';

/** How a generated report is laid out. */
export type Layout = 'classic' | 'ascii' | 'glued' | 'arabic' | 'chapters' | 'plain' | 'one-line' | 'crlf';

/** All layouts. */
export const LAYOUTS: readonly Layout[] = [
  'classic',
  'ascii',
  'glued',
  'arabic',
  'chapters',
  'plain',
  'one-line',
  'crlf',
];

/** What a caller may fix; the rest follows from the seed. */
export interface GenerateOptions {
  /** Full name of a place that the gazetteer knows once. */
  readonly place?: string;
  readonly year?: number;
  readonly layout?: Layout;
  /** As long as the real ones, about 4,000 characters; default: a third of that. */
  readonly long?: boolean;
}

/** A report made up from the genre's patterns, with everything that is true of it. */
export interface GeneratedReport {
  readonly fileName: string;
  readonly text: string;
  readonly place: Jurisdiction;
  readonly year: number;
  readonly layout: Layout;
  /** In text order; offsets into `text`. */
  readonly figures: readonly GeneratedFigure[];
  readonly checks: readonly GeneratedCheck[];
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const ITEM_LEADS = [
  '健全工作机制',
  '强化责任落实',
  '创新方式方法',
  '提升工作质效',
  '加强队伍建设',
  '夯实基层基础',
];
const OVERALL: Readonly<Record<Jurisdiction['level'], string>> = {
  province: '全省',
  prefecture: '全市',
  county: '全县',
  township: '全镇',
  department: '全局',
};

/** A realistic report of a place that is none of the shipped ones; the same for the same seed and options. */
export function generateReport(seed: number, options: GenerateOptions = {}): GeneratedReport {
  const chance = chanceFrom(seed);
  const place = placeFor(chance, options.place);
  const year = options.year ?? whole(chance, 2019, 2024);
  const layout = options.layout ?? pick(chance, LAYOUTS);
  const writer = new Writer(layout);
  const overall = place.name.endsWith('区')
    ? '全区'
    : place.name.endsWith('市')
      ? '全市'
      : OVERALL[place.level];
  const words = { P: place.name, p: overall, Y: String(year), 'Y-1': String(year - 1) };
  const scene: Scene = { chance, year, words };
  writeFront(writer, place, scene);
  writeWork(writer, scene, options.long === true);
  writeRest(writer, scene);
  writeEnd(writer, place, scene);
  return { ...writer.done(), fileName: `g${seed}.txt`, place, year, layout };
}

function placeFor(chance: Chance, name: string | undefined): Jurisdiction {
  if (name !== undefined) {
    const [known] = lookupPlace(name);
    if (known === undefined) throw new Error(`no place ${name}`);
    return known;
  }
  for (;;) {
    const level = pick(chance, ['county', 'county', 'county', 'county', 'prefecture', 'township'] as const);
    const found = lookupPlace(pick(chance, placeNames(level)));
    if (found.length === 1 && found[0] !== undefined) return found[0];
  }
}

/** Puts the text together and keeps the offsets. */
class Writer {
  private text = '';
  private readonly figures: GeneratedFigure[] = [];
  private readonly checks: GeneratedCheck[] = [];
  private readonly lineBreak: string;

  constructor(readonly layout: Layout) {
    this.lineBreak = layout === 'crlf' ? '\r\n' : layout === 'one-line' ? '' : '\n';
  }

  /** Half-width marks have the same length, so that offsets hold. */
  private styled(text: string): string {
    if (this.layout !== 'ascii') return text;
    return text.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')').replaceAll('；', ';');
  }

  add(sentence: FilledSentence): void {
    const from = this.text.length;
    this.figures.push(
      ...sentence.figures.map((figure) => ({
        ...figure,
        start: figure.start + from,
        end: figure.end + from,
      })),
    );
    this.checks.push(
      ...sentence.checks.map((check) => ({
        ...check,
        stated: { ...check.stated, start: check.stated.start + from, end: check.stated.end + from },
        parts: check.parts.map(({ start, end }) => ({ start: start + from, end: end + from })),
      })),
    );
    this.text += this.styled(sentence.text);
  }

  plain(text: string): void {
    this.text += this.styled(text);
  }

  line(text: string): void {
    this.plain(text);
    this.break();
  }

  break(): void {
    this.text += this.lineBreak;
  }

  done(): Pick<GeneratedReport, 'text' | 'figures' | 'checks'> {
    return { text: this.text, figures: this.figures, checks: this.checks };
  }
}

function writeFront(writer: Writer, place: Jurisdiction, { chance, year }: Scene): void {
  const above = chance() < 0.3 && place.parent !== null ? place.parent : '';
  const name = `${above}${place.name}`;
  const breaks = writer.layout !== 'one-line';
  const titles = [
    `${name}${year}年法治政府建设情况报告`,
    `${name}人民政府关于${year}年度法治政府建设情况的报告`,
    `${year}年${name}法治政府建设工作报告`,
    ...(breaks ? [`${name}人民政府\n关于${year}年法治政府建设情况的报告`] : []),
  ];
  if (breaks && chance() < 0.3) {
    writer.line(pick(chance, ['当前位置：首页 > 政务公开 > 法治政府建设', '首页 > 信息公开 > 年度报告']));
  }
  for (const part of pick(chance, titles).split('\n')) writer.line(part);
  if (breaks && chance() < 0.3)
    writer.line(`发布时间：${year + 1}-02-18 浏览次数：${whole(chance, 10, 900)}`);
  writer.line(`${year}年，${place.name}${pick(chance, FILLERS)}现将有关情况报告如下。`);
}

function heading(writer: Writer, level: 1 | 2, { index, text }: { index: number; text: string }): void {
  const numeral = NUMERALS[index] ?? '十';
  const { layout } = writer;
  const outer = layout === 'chapters' ? `第${numeral}章 ` : layout === 'plain' ? '' : `${numeral}、`;
  const inner = layout === 'arabic' ? `${index + 1}.` : layout === 'plain' ? '' : `（${numeral}）`;
  if (level === 1) writer.line(`${outer}${text}`);
  else if (layout === 'glued' || layout === 'one-line') writer.plain(`${inner}${text}。`);
  else writer.line(`${inner}${text}`);
}

function writeWork(writer: Writer, scene: Scene, long: boolean): void {
  const { chance, year } = scene;
  heading(writer, 1, { index: 0, text: `${year}年推进法治政府建设的主要举措和成效` });
  const topics = [...TOPICS]
    .sort(() => chance() - 0.5)
    .slice(0, long ? whole(chance, 8, 11) : whole(chance, 5, 9));
  for (const [index, topic] of topics.entries()) {
    heading(writer, 2, { index, text: pick(chance, topic.headings) });
    const chosen = topic.sentences.filter(() => chance() < 0.7);
    const listed = chance() < 0.5;
    if (chance() < 0.4) writer.add(fillSentence(pick(chance, FILLERS), scene));
    for (const [item, pattern] of chosen.entries()) {
      if (listed) writer.plain(`${NUMERALS[item] ?? '十'}是${ITEM_LEADS[item % ITEM_LEADS.length]}。`);
      writer.add(fillSentence(pattern, scene));
      if (long && chance() < 0.6) writer.plain(proseSentence(chance));
    }
    if (chosen.length === 0) writer.add(fillSentence(pick(chance, FILLERS), scene));
    writer.break();
  }
}

function writeRest(writer: Writer, { chance, year }: Scene): void {
  heading(writer, 1, { index: 1, text: '存在的问题和不足' });
  const gaps = [...SHORTCOMINGS].sort(() => chance() - 0.5).slice(0, whole(chance, 2, 4));
  writer.line(`${year}年工作还存在一些不足：${gaps.map((gap, at) => `${NUMERALS[at]}是${gap}`).join('')}`);
  heading(writer, 1, { index: 2, text: `${year + 1}年工作打算` });
  for (const plan of [...PLANS].sort(() => chance() - 0.5).slice(0, whole(chance, 2, 4))) writer.line(plan);
}

function writeEnd(writer: Writer, place: Jurisdiction, { chance, year }: Scene): void {
  if (writer.layout === 'one-line') return;
  if (chance() < 0.5) {
    writer.line(`${place.name}人民政府`);
    writer.line(`${year + 1}年${whole(chance, 1, 3)}月${whole(chance, 1, 28)}日`);
  }
  if (chance() < 0.3) writer.line('— 1 —');
  if (chance() < 0.3) writer.plain('扫一扫在手机打开当前页');
}
