import type { App } from '../src/app-types.js';
import type { Caller, Command } from '../src/discord/command.js';
import { slashCommand } from '../src/discord/options.js';
import { helpReply } from '../src/discord/render/reports.js';
import { beside } from '../src/discord/source.js';
import { askAndShow } from './shared.js';

/** Examples that are shown. */
const MOST_EXAMPLES = 5;
/** Places that examples are looked for in. */
const MOST_PLACES = 4;
/** A metric with more characters makes no example that one would type. */
const LONGEST_METRIC = 14;
/** Metrics tried for one place. */
const MOST_TRIES = 6;

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
const found = new WeakMap<
  App,
  { readonly generation: number; readonly examples: Promise<readonly string[]> }
>();

async function examplesFor(app: App, caller: Caller): Promise<readonly string[]> {
  const { generation } = await app.stamp();
  const kept = found.get(app);
  if (kept?.generation === generation) return kept.examples;
  const examples = findExamples(app, caller);
  found.set(app, { generation, examples });
  return examples;
}

/** Questions about figures of the loaded reports that are answered with that very figure, then one that compares. */
async function findExamples(app: App, { say }: Caller): Promise<readonly string[]> {
  const places = [...new Set((await app.reports()).map((report) => report.jurisdiction.name))];
  const examples: string[] = [];
  for (const place of places.slice(0, MOST_PLACES)) {
    const listed = await app.figures({ county: place });
    const candidates = listed
      .filter(
        ({ kind, role, metric }) => kind === 'count' && role === 'value' && metric.length <= LONGEST_METRIC,
      )
      .slice(0, MOST_TRIES);
    for (const { metric, value } of candidates) {
      const question = say('help.question', { place, metric });
      const answer = await app.ask({ question });
      if (answer.status !== 'answered' || answer.figures[0]?.value !== value) continue;
      examples.push(question);
      break;
    }
  }
  const comparison = await comparisonExample(app);
  return [...examples.slice(0, MOST_EXAMPLES - comparison.length), ...comparison];
}

async function comparisonExample(app: App): Promise<readonly string[]> {
  for (const { value, name } of await app.suggestMetrics('')) {
    const outcome = await app.compare({ metric: value });
    if (outcome.kind !== 'comparison') continue;
    const stated = outcome.comparison.rows.filter((row) => row.status === 'reported').length;
    const question = `各地${name.split(' · ')[0] ?? name}对比`;
    if (stated >= 2 && (await app.ask({ question })).comparison !== null) return [question];
  }
  return [];
}
