import type { MessageClaim } from '../app-types.js';
import type { Answer } from '../answering/types.js';
import { figuresOf } from '../figures/figures.js';
import type { FigureInContext, ReportFigure } from '../figures/types.js';
import { normalise } from '../question/normalise.js';
import { placesOf, type PlacedMention } from '../question/places.js';
import type { Jurisdiction, ParsedReport } from '../reports/types.js';

/** Answers one question about one place. */
export type AskAbout = (question: string, county: string) => Promise<Answer>;

/** What checking a message needs. */
export interface MessageParts {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly year: number;
  readonly ask: AskAbout;
}

/**
 * Holds each number of a message against the reports (核对数字): the place named before it, the words around it, and the
 * figure that answers a question made of both. Without a place or a match nothing is claimed.
 */
export async function checkMessage(text: string, parts: MessageParts): Promise<readonly MessageClaim[]> {
  const places = placesOf(text, parts.jurisdictions).mentions;
  const claims: MessageClaim[] = [];
  for (const figure of figuresOf(asReport(text, parts))) {
    if (!figure.soft) claims.push(await checkFigure(text, figure, { ...parts, places }));
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
