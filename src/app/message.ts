import type { MessageClaim } from '../app-types.js';
import type { Answer, Citation } from '../answering/types.js';
import { decimalsOf } from '../figures/check/scene.js';
import { verdictOf } from '../figures/check/verdict.js';
import { changeInWords } from '../figures/compare/wording.js';
import { figuresOf } from '../figures/figures.js';
import type { FigureInContext, ReportFigure, YearChange } from '../figures/types.js';
import { normalise } from '../question/normalise.js';
import { placesOf } from '../question/places.js';
import type { PlacedMention } from '../question/types.js';
import type { Jurisdiction, ParsedReport } from '../reports/types.js';

/** Answers one question about one place. */
export type AskAbout = (question: string, county: string) => Promise<Answer>;

/** How a metric changed from one report of a place to the next. */
export type ChangesOf = (metric: string, county: string) => Promise<readonly YearChange<Citation>[]>;

/** What checking a message needs. */
export interface MessageParts {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly year: number;
  readonly ask: AskAbout;
  readonly changes: ChangesOf;
}

/**
 * Holds each number of a message against the reports (核对数字): the place named before it, the words around it, and the
 * figure that answers a question made of both. Without a place or a match nothing is claimed.
 */
export async function checkMessage(text: string, parts: MessageParts): Promise<readonly MessageClaim[]> {
  const places = placesOf(text, parts.jurisdictions).mentions;
  const claims: MessageClaim[] = [];
  for (const figure of figuresOf(asReport(text, parts))) {
    if (figure.soft) continue;
    const claim = await checkFigure(text, figure, { ...parts, places });
    claims.push(isChange(figure) ? await recomputed(text, { claim, claimed: figure }, parts) : claim);
  }
  return claims;
}

/** A message read as a report of no place, so that the same extraction reads its numbers. */
function asReport(text: string, { year }: MessageParts): ParsedReport {
  return {
    text,
    description: {
      title: '',
      publisher: null,
      jurisdiction: { name: '', shortName: '', pinyin: '', level: 'county', parent: null, province: null },
      year,
      issued: null,
      doubts: [],
    },
    sections: [],
    dross: [],
    frame: [],
    passages: [],
  };
}

async function checkFigure(
  text: string,
  claimed: FigureInContext,
  { ask, places }: MessageParts & { readonly places: readonly PlacedMention[] },
): Promise<MessageClaim> {
  const place = places.filter((mention) => mention.end <= claimed.start).at(-1)?.loaded[0] ?? null;
  const words = wordsOf(text, claimed, places);
  const claim = {
    start: claimed.start,
    end: claimed.end,
    text: claimed.text,
    jurisdiction: place?.name ?? null,
    metric: words === '' ? null : words,
    note: null,
    noteEn: null,
  };
  const none = { ...claim, verdict: 'not-found' as const, figure: null, citation: null };
  if (place === null || words === '') return none;
  const answer = await ask(
    `${words}${claimed.kind === 'percent' ? '是百分之多少' : `多少${claimed.unit}`}？`,
    place.name,
  );
  const best = answer.status === 'answered' ? answer.figures[0] : undefined;
  if (best === undefined || !comparable(best, claimed)) return none;
  // A sibling that states exactly this (办结 beside 受理) is what was meant, when the first is something else.
  const same = answer.figures.filter((figure) => sameValue(figure, claimed));
  const figure = same[0] ?? best;
  const citation = answer.citations.find(
    ({ report, start, end }) => report === figure.report && start <= figure.start && end >= figure.end,
  );
  return { ...claim, verdict: same.length > 0 ? 'stated' : 'differs', figure, citation: citation ?? null };
}

function isChange({ role, unit }: FigureInContext): boolean {
  return role === 'change' && unit === '%';
}

const CHANGE_WORDS =
  /(?:同比|环比|较|比|与)?(?:上年|去年|前年)?(?:同期)?(?:相比)?(?:增长|上升|增加|提升|提高|下降|减少|降低|回落)了?|同比/gu;
const FALLING = /下降|减少|降低|回落/u;

/** A stated change is held against the two years' reports as well, where both are loaded (跨年核对). */
async function recomputed(
  text: string,
  { claim, claimed }: { readonly claim: MessageClaim; readonly claimed: FigureInContext },
  { changes }: MessageParts,
): Promise<MessageClaim> {
  const { jurisdiction } = claim;
  const metric = claimed.metric
    .replaceAll(jurisdiction ?? '', '')
    .replaceAll(CHANGE_WORDS, '')
    .trim();
  if (jurisdiction === null || metric === '') return claim;
  const found = await changes(metric, jurisdiction);
  const said = text
    .slice(claimed.sentence.start, claimed.start)
    .match(/(?:19|20)\d\d(?=年)/gu)
    ?.at(-1);
  const change = said === undefined ? found.at(-1) : found.find(({ to }) => String(to.year) === said);
  if (change === undefined) return claim;
  const falls = FALLING.test(text.slice(claimed.clause.start, claimed.start));
  const agrees =
    verdictOf(change.computed, falls ? -claimed.value : claimed.value, decimalsOf(claimed.text)) !==
    'inconsistent';
  if (agrees && claim.verdict === 'stated') return claim;
  const [note, noteEn] = (['zh', 'en'] as const).map((language) =>
    changeInWords(change, language, ({ id }) => ` [${id}]`),
  );
  const { figure, citation } = change.to;
  const verdict = agrees ? 'computed' : claim.verdict === 'stated' ? 'stated' : 'differs';
  const held = claim.figure === null || agrees ? { figure, citation } : {};
  return { ...claim, metric, verdict, ...held, note: note ?? null, noteEn: noteEn ?? null };
}

/** What the message says is counted: its clause without places and numbers. */
function wordsOf(text: string, claimed: FigureInContext, places: readonly PlacedMention[]): string {
  const before = text.slice(claimed.clause.start, claimed.start);
  const own = places.reduce((words, { text: name }) => words.replaceAll(name, ''), before);
  const bare = normalise(own)
    .replaceAll(/[\d.,，。；：、%％]|去年|今年|全年|共计?|达到?|约|为/gu, '')
    .trim();
  return bare === ''
    ? places.reduce((words, { text: name }) => words.replaceAll(name, ''), claimed.metric)
    : bare;
}

function comparable(stated: ReportFigure, claimed: FigureInContext): boolean {
  return (
    stated.kind === claimed.kind &&
    (stated.unit === claimed.unit || claimed.unit === '' || isCase(stated, claimed))
  );
}

function isCase(stated: ReportFigure, claimed: FigureInContext): boolean {
  const cases = ['件', '起', '宗', '例'];
  return cases.includes(stated.unit) && cases.includes(claimed.unit);
}

function sameValue(stated: ReportFigure, claimed: FigureInContext): boolean {
  return comparable(stated, claimed) && stated.value === claimed.value;
}
