import type { Answer, Citation, NearMiss } from '../../answering/types.js';
import type { ReportFigure } from '../../figures/types.js';
import type { StoredReport, StoreStamp } from '../../store/store.js';
import type { Caller } from '../command.js';
import { customId } from '../custom-id.js';
import { localeOfText, wordsIn, type Say, type Words } from '../locales/index.js';
import type { Reply, Row } from '../reply.js';
import { button, menu, placeEntries, rowsOf, type Button } from './actions.js';
import { passageActions, quoteBlock } from './citation.js';
import { embed } from './embed.js';
import { spoken } from './number.js';
import { plain } from './text.js';

/** What an answer is shown with. */
export interface AnswerFrame {
  readonly caller: Caller;
  readonly reports: readonly StoredReport[];
  /** The earlier question that this one follows up; null when it stands alone. */
  readonly continues: string | null;
  /** State of the store when it was answered; absent where it is not known. */
  readonly stamp?: StoreStamp;
}

/** An answer: number, sentence, evidence with its source, what next. */
export function answerReply(answer: Answer, frame: AnswerFrame): Reply {
  const { caller, continues } = frame;
  // What is said follows the question; labels and buttons follow the reader.
  const words = wordsIn(localeOfText(answer.question, caller.locale));
  const { say } = words;
  const blocks = answer.status === 'answered' ? answeredBlocks(answer, say) : refusedBlocks(answer, words);
  const first = continues === null ? [] : [`-# ${plain(say('answer.continued', { question: continues }))}`];
  const shown = embed(
    {
      colour: answer.status === 'abstained' ? 'refusal' : answer.correction === null ? 'answer' : 'partial',
      ...(answer.reason === null ? {} : { title: say(`answer.refused.${answer.reason}`) }),
      author: answer.question,
      blocks: [...blocks, ...first],
      footer: footerOf(answer, frame),
    },
    say,
  );
  return { embeds: [shown], rows: answerRows(answer, frame) };
}

/** Which wording it is, where a model is configured. */
const WORDINGS = { model: 'answer.reworded', extracted: 'answer.extracted' } as const;

function footerOf(answer: Answer, { caller, stamp }: AnswerFrame): string {
  return [
    ...(stamp === undefined ? [] : [stampLine(stamp, caller.say)]),
    ...(answer.wording === undefined ? [] : [caller.say(WORDINGS[answer.wording])]),
    ...(caller.private ? [caller.say('answer.private')] : []),
  ].join(' · ');
}

/** What was loaded: reports, generation of the store, day of its last change. */
export function stampLine({ reports, generation, changed }: StoreStamp, say: Say): string {
  return say('answer.stamp', { reports, generation, changed: changed?.slice(0, 10) ?? '–' });
}

function answeredBlocks(answer: Answer, say: Say): readonly string[] {
  const headline = headlineOf(answer, say);
  const correction = answer.correction;
  return [
    ...(headline === null ? [] : [headline]),
    plainAnswer(answer.answer),
    ...(correction === null || answer.answer.includes(correction) ? [] : [plain(correction)]),
    ...answer.derived.map(({ text, formula }) =>
      plain(say('answer.derived', { text, formula: spacedFormula(formula) })),
    ),
    ...answer.citations.map((citation) => quoteBlock(citation, say)),
  ];
}

function refusedBlocks(answer: Answer, words: Words): readonly string[] {
  const { say } = words;
  const near = answer.near.map((miss) => nearBlock(miss, words));
  const cited = new Set(answer.near.map((miss) => miss.citation.id));
  const others = answer.citations.filter((citation) => !cited.has(citation.id));
  const heading = near.length === 0 ? [] : [`**${say('answer.near')}**`];
  return [
    plainAnswer(answer.answer),
    ...heading,
    ...near,
    ...others.map((citation) => quoteBlock(citation, say)),
  ];
}

function nearBlock({ figure, citation, why, whyEn }: NearMiss, { say, language }: Words): string {
  const reason = plain(language === 'en' ? whyEn : why);
  const stated = figure === null ? '' : `**${spoken(figure, say)}** ${plain(figure.metric)} · `;
  return `${stated}${reason}\n${quoteBlock(citation, say)}`;
}

/** The number, large and first, with what it counts. */
function headlineOf(answer: Answer, say: Say): string | null {
  if (answer.kind !== 'figure' && answer.kind !== 'change') return null;
  const cited = answer.figures.filter((figure) => stands(figure, answer.citations));
  const change = answer.kind === 'change' ? changeOf(cited, say) : null;
  const [first] = cited;
  if (first === undefined) return null;
  return change ?? `## **${spoken(first, say)}** ${plain(first.metric)}`;
}

function changeOf(figures: readonly ReportFigure[], say: Say): string | null {
  const to = figures.find((figure) => figure.role === 'to');
  const from = figures.find((figure) => figure.role === 'from' && figure.report === to?.report);
  if (to === undefined || from === undefined) return null;
  const both = say('number.change', { from: spoken(from, say), to: spoken(to, say) });
  return `## **${both}** ${plain(to.metric)}`;
}

function stands(figure: ReportFigure, citations: readonly Citation[]): boolean {
  return citations.some(
    (citation) =>
      citation.report === figure.report && citation.start <= figure.start && figure.end <= citation.end,
  );
}

/** The answer's own sentences; its [n] marks are no links, so they need no escape to be read. */
export function plainAnswer(text: string): string {
  return plain(text).replaceAll(/\\\[(\d+)\\?\]/gu, '[$1]');
}

/** 77/83 as 77 ÷ 83, 3*4 as 3 × 4. */
export function spacedFormula(formula: string): string {
  return formula.replaceAll(/(?<!\s)\s*\/\s*/gu, ' ÷ ').replaceAll(/(?<!\s)\s*\*\s*/gu, ' × ');
}

function answerRows(answer: Answer, { caller, reports }: AnswerFrame): readonly Row[] {
  const { say } = caller;
  const { question } = answer;
  const citations =
    answer.status === 'answered' ? answer.citations : answer.near.map((miss) => miss.citation);
  const passages = passageActions(citations, say);
  const [county] = new Set(citations.map((citation) => citation.jurisdiction));
  const metric = answer.kind === 'figure' || answer.kind === 'change' ? answer.figures[0]?.metric : undefined;
  const refused = answer.status === 'abstained';
  const buttons = [
    ...passages.buttons,
    ...(metric === undefined || refused
      ? []
      : [button('compare', { metric, counties: '', year: '' }, { label: say('button.compareAll') })]),
    ...(refused && county !== undefined
      ? [button('figures', { county }, { label: say('button.figures') })]
      : []),
    ...(refused ? [button('rephrase', { question }, { label: say('button.rephrase') })] : []),
    button('unhelpful', { question }, { label: say('button.unhelpful') }),
    ...shareButton(caller),
  ];
  const options = answer.options.map((option) => ({ label: option.label, value: option.question }));
  const places =
    answer.reason === 'off-topic' || answer.comparison !== null ? [] : placeEntries(reports, say);
  return rowsOf([
    buttons,
    menu(customId('option', { question }), options, { placeholder: say('menu.option'), say }),
    menu(customId('place', { question }), places, { placeholder: say('menu.place'), say }),
    passages.menu,
  ]);
}

/** The button that puts a private reply into the channel; none under a reply that stands there already. */
export function shareButton({ private: isPrivate, say }: Caller): readonly Button[] {
  return isPrivate ? [button('share', {}, { label: say('button.share') })] : [];
}
