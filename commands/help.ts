import type { Answer } from '../src/answering/types.js';
import type { App } from '../src/app-types.js';
import type { Caller, Command } from '../src/discord/command.js';
import { slashCommand } from '../src/discord/options.js';
import { helpReply } from '../src/discord/render/reports.js';
import { beside } from '../src/discord/source.js';
import { askAndShow } from './shared.js';

/** Examples that ask for a figure; one passage and one comparison come on top. */
const MOST_FIGURES = 3;

/** `/help`: what the bot does, with questions that the loaded reports answer. */
export const help: Command = {
  data: slashCommand('help'),
  async run(_input, caller, { app, commands }) {
    return helpReply(await examplesFor(app, caller), { caller, commands: described(commands, caller) });
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

/** Found once for each state of the store: what is answered now may not be after a report was removed. */
const found = new WeakMap<App, Map<string, Promise<readonly string[]>>>();

async function examplesFor(app: App, caller: Caller): Promise<readonly string[]> {
  const { generation } = await app.stamp();
  const kept = found.get(app) ?? new Map<string, Promise<readonly string[]>>();
  found.set(app, kept);
  const key = `${generation} ${caller.locale}`;
  const examples = kept.get(key) ?? findExamples(app, caller);
  kept.set(key, examples);
  return examples;
}

/** Questions made from the catalogue and the loaded places; only what is really answered is offered. */
async function findExamples(app: App, caller: Caller): Promise<readonly string[]> {
  const { say } = caller;
  const examples: string[] = [];
  const asked = new Set<string>();
  let comparison: string | null = null;
  for (const choice of await app.suggestMetrics('')) {
    if (examples.length >= MOST_FIGURES && comparison !== null) break;
    const outcome = await app.compare({ metric: choice.value });
    if (outcome.kind !== 'comparison') continue;
    const { rows, metric } = outcome.comparison;
    const name = caller.locale === 'en' ? metric.nameEn : metric.nameZh;
    const stated = rows.filter((row) => row.status === 'reported');
    if (stated.length >= 2 && comparison === null) {
      comparison = await worked(
        app,
        say('help.compare', { metric: name }),
        (answer) => answer.comparison !== null,
      );
    }
    const row = stated.find(({ jurisdiction }) => !asked.has(jurisdiction));
    if (row === undefined || examples.length >= MOST_FIGURES) continue;
    const question = say('help.question', { place: row.jurisdiction, metric: name });
    const example = await worked(app, question, ({ figures }) => figures[0]?.value === row.figure?.value);
    if (example !== null) examples.push(example);
    if (example !== null) asked.add(row.jurisdiction);
  }
  const passage = await passageExample(app, caller);
  return [...examples, passage, comparison].filter((text) => text !== null);
}

async function passageExample(app: App, { say }: Caller): Promise<string | null> {
  for (const { jurisdiction } of await app.reports()) {
    const question = say('help.shortcomings', { place: jurisdiction.name });
    const example = await worked(app, question, (answer) => answer.kind === 'passage');
    if (example !== null) return example;
  }
  return null;
}

/** The question, when it is answered in the way wanted; else null. */
async function worked(
  app: App,
  question: string,
  wanted: (answer: Answer) => boolean,
): Promise<string | null> {
  const answer = await app.ask({ question });
  return answer.status === 'answered' && wanted(answer) ? question : null;
}
