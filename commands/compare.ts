import type { App, Choice } from '../src/app-types.js';
import type { Command, ComponentHandler, Pressed } from '../src/discord/command.js';
import type { Args } from '../src/discord/custom-id.js';
import { LIMITS } from '../src/discord/limits.js';
import { privateOption, slashCommand, textOption, yearOption } from '../src/discord/options.js';
import { metricChoiceReply } from '../src/discord/render/comparison.js';
import { fileReply } from '../src/discord/render/notice.js';
import { beside } from '../src/discord/source.js';
import { compareAndShow, compareRequest, SEPARATORS } from './shared.js';

/** `/compare`: one metric across places. */
export const compare: Command = {
  data: slashCommand('compare', [
    textOption('metric', { required: true, complete: true }),
    textOption('counties', { complete: true }),
    yearOption(),
    privateOption(),
  ]),
  run(input, caller, context) {
    const request = {
      metric: input.text('metric') ?? '',
      counties: input.text('counties') ?? '',
      year: String(input.integer('year') ?? ''),
      page: '1',
    };
    return compareAndShow(request, caller, context);
  },
  async complete({ option, value }, app) {
    if (option === 'year') return app.suggestYears(value);
    return option === 'metric' ? app.suggestMetrics(value) : completeList(value, app);
  },
  components: [openHandler(), pageHandler(), metricHandler(), csvHandler()],
};

/** Completes the last name of a list and keeps those before it. */
async function completeList(typed: string, app: App): Promise<readonly Choice[]> {
  const names = typed.split(SEPARATORS).map((name) => name.trim());
  const kept = names.slice(0, -1).filter((name) => name !== '');
  const choices = await app.suggestCounties(names.at(-1) ?? '');
  return choices
    .filter((choice) => !kept.includes(choice.value))
    .map(({ name, value }) => ({
      name: [...kept, name].join('、'),
      value: [...kept, value].join('、'),
    }))
    .filter((choice) => choice.value.length <= LIMITS.choiceValue);
}

function requestOf({ args }: Pressed, page = '1'): Args<'comparepage'> {
  const { metric = '', counties = '', year = '' } = args;
  return { metric, counties, year, page };
}

function openHandler(): ComponentHandler {
  return {
    verb: 'compare',
    opens: 'reply',
    placement: beside,
    run: (pressed, caller, context) => compareAndShow(requestOf(pressed), caller, context),
  };
}

function pageHandler(): ComponentHandler {
  return {
    verb: 'comparepage',
    opens: 'reply',
    placement: () => 'update',
    run: (pressed, caller, { app }) =>
      compareAndShow(requestOf(pressed, pressed.args['page']), caller, {
        app,
        chartKept: pressed.source?.embeds[0]?.image !== undefined,
      }),
  };
}

function metricHandler(): ComponentHandler {
  return {
    verb: 'metric',
    opens: 'reply',
    placement: beside,
    run: (pressed, caller, context) =>
      compareAndShow({ ...requestOf(pressed), metric: pressed.values[0] ?? '' }, caller, context),
  };
}

function csvHandler(): ComponentHandler {
  return {
    verb: 'comparecsv',
    opens: 'reply',
    handsOut: 'export',
    placement: () => 'private',
    async run(pressed, caller, { app }) {
      const request = requestOf(pressed);
      const outcome = await app.compare(compareRequest(request));
      if (outcome.kind === 'ask-back') return metricChoiceReply(outcome.options, { request, caller });
      return fileReply('comparison.csv', app.comparisonCsv(outcome.comparison), caller.say);
    },
  };
}
