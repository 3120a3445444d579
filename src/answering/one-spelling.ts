import type { PlaceMention, UnderstoodQuestion } from '../question/types.js';
import type { Jurisdiction } from '../reports/types.js';
import type { CorpusReport } from './corpus.js';
import { keyOf } from './scope.js';
import type { Answer } from './types.js';
import { placeName } from './wording.js';

/** A place written without characters may be several. */
const HAN = /\p{Script=Han}/u;
const POSSESSIVE = /['’]s$/u;

/**
 * The answer where one spelling may mean several loaded places (同音异地; Yunyang: 云阳县, 郧阳区): from the likeliest whose report
 * answers, with the others told and offered. From all reports at once where every place is named plainly.
 */
export async function fromLikeliest(
  question: UnderstoodQuestion,
  reports: readonly CorpusReport[],
  answerFrom: (reports: readonly CorpusReport[]) => Promise<Answer>,
): Promise<Answer> {
  const [mention, ...more] = question.places;
  const meant = mention === undefined || more.length > 0 ? [] : placesOf(mention);
  if (mention === undefined || meant.length < 2 || question.kind === 'comparison') return answerFrom(reports);
  for (const place of meant) {
    const own = reports.filter(({ report }) => keyOf(report.jurisdiction) === keyOf(place));
    const made = own.length === 0 ? null : await answerFrom(own);
    if (made?.status === 'answered')
      return withOthers(made, { question, mention, others: meant.filter((other) => other !== place) });
  }
  return answerFrom(reports);
}

/** The places that a spelling in Latin letters may mean, each once; none where it means one, or stands in characters. */
function placesOf({ text, loaded }: PlaceMention): readonly Jurisdiction[] {
  if (HAN.test(text)) return [];
  const places = [...new Map(loaded.map((place) => [keyOf(place), place])).values()];
  // A county and its town of one name are the county, as before.
  const counties = places.filter(({ level }) => level !== 'township');
  return counties.length > 1 ? counties : [];
}

interface Others {
  readonly question: UnderstoodQuestion;
  readonly mention: PlaceMention;
  readonly others: readonly Jurisdiction[];
}

function withOthers(made: Answer, { question, mention, others }: Others): Answer {
  const zh = question.language === 'zh';
  const names = others.map((place) => placeName(place, question.language)).join(zh ? '、' : ', ');
  const written = mention.text.replace(POSSESSIVE, '');
  const said = zh ? `“${written}”也可能指${names}。` : `“${written}” may also mean ${names}.`;
  const options = others.map((place) => ({
    label: placeName(place, question.language),
    question: question.original.replace(written, place.name),
  }));
  return { ...made, answer: `${made.answer}\n${said}`, options: [...options, ...made.options] };
}
