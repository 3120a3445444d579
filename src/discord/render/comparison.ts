import type { Citation } from '../../answering/types.js';
import type { Choice, RenderedChart } from '../../app-types.js';
import type { Comparison, ComparisonRow, Metric, NearFigure } from '../../figures/types.js';
import type { StoreStamp } from '../../store/store.js';
import type { Caller } from '../command.js';
import { customId, type Args } from '../custom-id.js';
import { LIMITS } from '../limits.js';
import { localeOfText, wordsIn, type Words } from '../locales/index.js';
import type { Reply } from '../reply.js';
import { button, menu, pager, rowsOf, type MenuEntry } from './actions.js';
import { plainAnswer, shareButton, stampLine } from './answer.js';
import { embed, pageAt, pagesOf } from './embed.js';
import { spoken } from './number.js';
import { label, plain, sliceWhole } from './text.js';

type Row = ComparisonRow<Citation>;

/** Lines on a page: what a phone shows without endless scrolling. */
const LINES = 20;
const ROOM = 3_000;
/** Characters of the sentence above the lines. */
const MOST_LEAD = 400;
const CHART = 'chart.png';

/** What a comparison is shown with. */
export interface ComparisonFrame {
  readonly caller: Caller;
  readonly request: Args<'comparepage'>;
  /**
   * Null when there is nothing to draw; `kept` when the message that is updated shows it already; `late` when it could
   * not be drawn in time.
   */
  readonly chart: RenderedChart | 'kept' | 'late' | null;
  /** Changes over years, and where the places stand, in sentences. */
  readonly summary: readonly string[];
  /** State of the store when it was compared. */
  readonly stamp: StoreStamp;
  /** Metrics that the reader may go on with. */
  readonly metrics: readonly Choice[];
  /** The question and its answer, where a question led to it; null for a comparison that was asked for as such. */
  readonly lead: { readonly question: string; readonly answer: string } | null;
}

/** A comparison: one line a place, chart, passages, other metrics, CSV. */
export function comparisonReply(comparison: Comparison<Citation>, frame: ComparisonFrame): Reply {
  const { caller, request, chart, lead } = frame;
  const words = wordsIn(lead === null ? caller.locale : localeOfText(lead.question, caller.locale));
  const { say } = words;
  const pages = pagesOf(comparisonLines(comparison, words), {
    room: ROOM,
    most: LINES,
    size: (line) => line.text.length,
  });
  const { page, items = [] } = pageAt(pages, request.page);
  const shown = embed(
    {
      colour: comparison.order === 'ranked' ? 'answer' : 'partial',
      title: say('compare.title', { metric: metricName(comparison, words), years: yearsOf(comparison) }),
      author: lead?.question,
      blocks: [
        lead === null ? '' : leadText(lead.answer, words),
        items.map((line) => line.text).join('\n'),
        ...(page === 1 ? [...remarks(comparison, words), summaryText(frame.summary)] : []),
        chart === 'late' ? `-# ${say('compare.chartLate')}` : '',
      ].filter((text) => text !== ''),
      footer: footer(comparison, { words, page, pages: pages.length, stamp: frame.stamp }),
    },
    say,
  );
  const image = chart === null || chart === 'late' ? {} : { image: { url: `attachment://${CHART}` } };
  return {
    embeds: [{ ...shown, ...image }],
    rows: comparisonRows(comparison, frame, { page, pages: pages.length, lines: items }),
    ...filesOf(chart),
  };
}

function summaryText(summary: readonly string[]): string {
  return summary.map((text) => `-# ${plain(text)}`).join('\n');
}

/** The lines below say it all again, place by place: a long sentence may be cut. */
function leadText(answer: string, { say }: Words): string {
  if (answer.length <= MOST_LEAD) return plainAnswer(answer);
  const shown = sliceWhole(answer, MOST_LEAD);
  return `${plainAnswer(shown)}\n${say('list.cut', { count: answer.length - shown.length })}`;
}

function filesOf(chart: ComparisonFrame['chart']): Pick<Reply, 'files' | 'keepsFiles'> {
  if (chart === 'kept') return { keepsFiles: true };
  return { files: chart === null || chart === 'late' ? [] : [chartFile(chart)] };
}

function chartFile({ png, alt }: RenderedChart) {
  return { name: CHART, data: png, description: label(alt, LIMITS.attachmentDescription) };
}

function metricName({ metric }: Comparison<Citation>, { language }: Words): string {
  if (language === 'zh' || metric.nameEn === '' || metric.nameEn === metric.nameZh) return metric.nameZh;
  return `${metric.nameEn} (${metric.nameZh})`;
}

function yearsOf({ rows }: Comparison<Citation>): string {
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  return years.length <= 2 ? years.join('、') : `${years[0]}–${years.at(-1)}`;
}

/** A place's line and the citation that it shows. */
interface Line {
  readonly text: string;
  readonly citation: Citation | null;
}

/** Lines from the largest value to the smallest, then near figures, then places that report none. */
function comparisonLines(comparison: Comparison<Citation>, plainWords: Words): readonly Line[] {
  const { rows, ranking } = comparison;
  const words = { ...plainWords, years: new Set(rows.map(({ year }) => year)).size > 1 };
  const ranked = ranking.flatMap((group) => groupLines(group, rows, words));
  const inRanking = new Set(ranking.flat());
  const others = rows.filter((row, at) => row.status === 'reported' && !inRanking.has(at));
  return [
    ...ranked,
    ...others.map((row) => rowLine(row, words)),
    ...rows.filter((row) => row.status === 'near').map((row) => rowLine(row, words)),
    ...rows.filter((row) => row.status === 'not-reported').map((row) => rowLine(row, words)),
  ];
}

function groupLines(
  group: readonly number[],
  rows: readonly Row[],
  words: Words & { readonly years: boolean },
): readonly Line[] {
  const members = group.map((at) => rows[at]).filter((row): row is Row => row !== undefined);
  const lines = members.map((row) => rowLine(row, words));
  const equal = new Set(members.map((row) => `${row.figure?.value} ${row.figure?.bound}`)).size === 1;
  const exact = members.every((row) => row.figure?.bound === 'exact');
  if (members.length < 2 || (equal && exact)) return lines;
  return [{ text: `-# ${words.say('compare.unordered')}`, citation: null }, ...lines];
}

function rowLine(row: Row, words: Words & { readonly years: boolean }): Line {
  const { say, language } = words;
  const place = plain(
    row.level === 'township' ? say('compare.township', { place: row.jurisdiction }) : row.jurisdiction,
  );
  const name = words.years ? `${place} ${row.year}` : place;
  const note = language === 'en' ? (row.noteEn ?? row.note) : row.note;
  const remark = note === null || note === '' ? '' : `\n-# ${plain(note)}`;
  const [near] = row.near;
  if (row.status === 'reported' && row.figure !== null) {
    const text = `${name}　**${spoken(row.figure, say)}**${mark(row.citation)}${remark}`;
    return { text, citation: row.citation };
  }
  if (row.status === 'near' && near !== undefined) {
    return { text: `${name}　${nearText(near, words)}${remark}`, citation: near.citation };
  }
  return { text: `${name}　${say('compare.missing')}${remark}`, citation: null };
}

function nearText({ figure, citation, why, whyEn }: NearFigure<Citation>, { say, language }: Words): string {
  const text = say('compare.near', {
    figure: spoken(figure, say),
    metric: figure.metric,
    why: language === 'en' ? whyEn : why,
  });
  return `${plain(text)}${mark(citation)}`;
}

function mark(citation: Citation | null): string {
  return citation === null ? '' : ` [${citation.n}] \`${citation.id}\``;
}

function remarks(comparison: Comparison<Citation>, { say, language }: Words): readonly string[] {
  const note = language === 'en' ? (comparison.noteEn ?? comparison.note) : comparison.note;
  if (note !== undefined && note !== null && note !== '') return [`-# ${plain(note)}`];
  return [
    ...(comparison.order === 'incomparable' && comparison.ranking.length === 0
      ? [`-# ${say('compare.incomparable')}`]
      : []),
    ...(comparison.metric.id === null
      ? [`-# ${plain(say('compare.freeText', { metric: comparison.metric.nameZh }))}`]
      : []),
  ];
}

interface Place extends Pick<ComparisonFrame, 'stamp'> {
  readonly words: Words;
  readonly page: number;
  readonly pages: number;
}

function footer({ rows }: Comparison<Citation>, { words: { say }, page, pages, stamp }: Place): string {
  const reported = rows.filter((row) => row.status === 'reported').length;
  return [
    say('compare.said', { reported, all: rows.length }),
    ...(pages > 1 ? [say('list.page', { page, pages })] : []),
    stampLine(stamp, say),
  ].join(' · ');
}

function comparisonRows(
  comparison: Comparison<Citation>,
  { caller, request, metrics, lead }: ComparisonFrame,
  { page, pages, lines }: { readonly page: number; readonly pages: number; readonly lines: readonly Line[] },
) {
  const { say } = caller;
  const { metric, counties, year } = request;
  const turn = (to: string) => customId('comparepage', { ...request, page: to });
  const others = metrics.filter((choice) => choice.value !== comparison.metric.id);
  return rowsOf([
    [
      ...pager(turn, { page, pages, say }),
      button('comparecsv', { metric, counties, year }, { label: say('button.csv') }),
      ...(lead === null
        ? []
        : [button('unhelpful', { question: lead.question }, { label: say('button.unhelpful') })]),
      ...shareButton(caller),
    ],
    menu(customId('passages', {}), citedLines(lines), { placeholder: say('menu.passage'), say }),
    menu(customId('metric', { counties, year }), others.map(metricEntry), {
      placeholder: say('menu.metric'),
      say,
    }),
  ]);
}

function metricEntry({ name, value }: Choice): MenuEntry {
  return { label: name, value };
}

function citedLines(lines: readonly Line[]): readonly MenuEntry[] {
  return lines
    .map((line) => line.citation)
    .filter((citation): citation is Citation => citation !== null)
    .map(({ id, n, jurisdiction, year }) => ({ label: `[${n}] ${jurisdiction} ${year} · ${id}`, value: id }));
}

/** Asks back which of several metrics is meant. */
export function metricChoiceReply(
  options: readonly Metric[],
  { request, caller }: { readonly request: Args<'comparepage'>; readonly caller: Caller },
): Reply {
  const { say } = caller;
  const { language } = wordsIn(caller.locale);
  const entries = options.map(({ id, nameZh, nameEn, unit }) => ({
    label: language === 'zh' ? nameZh : `${nameEn} (${nameZh})`,
    value: id,
    ...(unit === '' ? {} : { description: unit }),
  }));
  const { metric, counties, year } = request;
  const blocks = [
    plain(say('compare.ambiguous', { metric })),
    entries.map((entry) => `· ${plain(entry.label)}`).join('\n'),
  ];
  const choice = menu(customId('metric', { counties, year }), entries, {
    placeholder: say('menu.metricChoice'),
    say,
  });
  return { embeds: [embed({ colour: 'partial', blocks }, say)], rows: rowsOf([choice]) };
}
