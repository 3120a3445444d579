import type { Answer } from '../src/answering/types.js';
import type { App } from '../src/app-types.js';
import type { Caller, Command } from '../src/discord/command.js';
import { wordsOf, type Locale } from '../src/discord/locales/index.js';
import { slashCommand } from '../src/discord/options.js';
import { helpReply } from '../src/discord/render/reports.js';
import { beside } from '../src/discord/source.js';
import { askAndShow } from './shared.js';

/** Examples that ask for a figure; one passage and one comparison come on top. */
const MOST_FIGURES = 3;
/** Questions among the lines for a newcomer, who is shown other commands too. */
const STARTER_QUESTIONS = 2;

/** `/help`: what the bot does, with questions that the loaded reports answer. */
export const help: Command = {
  data: slashCommand('help'),
  async run(_input, caller, { app, commands }) {
    const { questions } = await examplesFor(app, caller);
    return helpReply(questions, { caller, commands: described(commands, caller) });
  },
  components: [
    {
      verb: 'example',
      opens: 'reply',
      placement: beside,
      run: ({ values }, caller, context) => askAndShow({ question: values[0] ?? '' }, caller, context),
    },
  ],
};

function described(commands: readonly Command[], { locale }: Caller) {
  return commands.flatMap(({ data }) => {
    if (!('description' in data)) return [];
    const translations: Readonly<Partial<Record<string, string | null>>> =
      data.description_localizations ?? {};
    return [{ name: data.name, about: translations[locale] ?? data.description ?? '' }];
  });
}

/** Questions that the loaded reports answer. */
interface Examples {
  readonly questions: readonly string[];
  /** Name of a metric that several reports state; null when there is none. */
  readonly metric: string | null;
}

/** Lines that a newcomer can send as they stand (试用命令). */
export async function starterLines(app: App, locale: Locale): Promise<readonly string[]> {
  const { questions, metric } = await examplesFor(app, { locale, say: wordsOf(locale) });
  const [place] = await app.reports();
  return [
    ...questions.slice(0, STARTER_QUESTIONS).map((question) => `/ask question:${question}`),
    ...(metric === null ? [] : [`/compare metric:${metric}`]),
    ...(place === undefined ? [] : [`/check county:${place.jurisdiction.name}`]),
    '/help',
  ];
}

/** Found once for each state of the store: what is answered now may not be after a report was removed. */
const found = new WeakMap<App, Map<string, Promise<Examples>>>();

async function examplesFor(app: App, reader: Reader): Promise<Examples> {
  const { generation } = await app.stamp();
  const kept = found.get(app) ?? new Map<string, Promise<Examples>>();
  found.set(app, kept);
  const key = `${generation} ${reader.locale}`;
  const examples = kept.get(key) ?? findExamples(app, reader);
  kept.set(key, examples);
  return examples;
}

type Reader = Pick<Caller, 'locale' | 'say'>;

/** Questions made from the catalogue and the loaded places; only what is really answered is offered. */
async function findExamples(app: App, reader: Reader): Promise<Examples> {
  const { say } = reader;
  const figures: string[] = [];
  const asked = new Set<string>();
  let comparison: { readonly question: string; readonly metric: string } | null = null;
  for (const choice of await app.suggestMetrics('')) {
    if (figures.length >= MOST_FIGURES && comparison !== null) break;
    const outcome = await app.compare({ metric: choice.value });
    if (outcome.kind !== 'comparison') continue;
    const { rows, metric } = outcome.comparison;
    const name = reader.locale === 'en' ? metric.nameEn : metric.nameZh;
    const stated = rows.filter((row) => row.status === 'reported');
    if (stated.length >= 2 && comparison === null) {
      const question = say('help.compare', { metric: name });
      if (await works(app, question, (answer) => answer.comparison !== null)) {
        comparison = { question, metric: name };
      }
    }
    const row = stated.find(({ jurisdiction }) => !asked.has(jurisdiction));
    if (row === undefined || figures.length >= MOST_FIGURES) continue;
    const question = say('help.question', { place: row.jurisdiction, metric: name });
    if (await works(app, question, (answer) => answer.figures[0]?.value === row.figure?.value)) {
      figures.push(question);
      asked.add(row.jurisdiction);
    }
  }
  const passage = await passageExample(app, reader);
  const questions = [...figures, passage, comparison?.question ?? null].filter((text) => text !== null);
  return { questions, metric: comparison?.metric ?? null };
}

async function passageExample(app: App, { say }: Reader): Promise<string | null> {
  for (const { jurisdiction } of await app.reports()) {
    const question = say('help.shortcomings', { place: jurisdiction.name });
    if (await works(app, question, (answer) => answer.kind === 'passage')) return question;
  }
  return null;
}

/** Whether the question is answered, and in the way wanted. */
async function works(app: App, question: string, wanted: (answer: Answer) => boolean): Promise<boolean> {
  const answer = await app.ask({ question });
  return answer.status === 'answered' && wanted(answer);
}
