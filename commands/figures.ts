import type { App } from '../src/app-types.js';
import type { Caller, Command, CommandContext, Pressed } from '../src/discord/command.js';
import type { Args } from '../src/discord/custom-id.js';
import { privateOption, slashCommand, textOption } from '../src/discord/options.js';
import { figuresReply } from '../src/discord/render/figures.js';
import { fileReply } from '../src/discord/render/notice.js';
import type { Reply } from '../src/discord/reply.js';
import { beside } from '../src/discord/source.js';

/** `/figures`: every figure of a report by section. */
export const figures: Command = {
  data: slashCommand('figures', [
    textOption('county', { required: true, complete: true }),
    textOption('topic', { complete: true }),
    textOption('unit'),
    privateOption(),
  ]),
  run(input, caller, context) {
    const request = {
      county: input.text('county') ?? '',
      topic: input.text('topic') ?? '',
      unit: input.text('unit') ?? '',
      page: '1',
    };
    return show(request, caller, context);
  },
  async complete({ option, value }, app) {
    if (option === 'county') return app.suggestCounties(value);
    // A topic is looked for in the reports' own words, so the choice stands for its Chinese name.
    const metrics = await app.suggestMetrics(value);
    return metrics.map(({ name }) => ({ name, value: name.split(' · ')[0] ?? name }));
  },
  components: [
    {
      verb: 'figures',
      opens: 'reply',
      placement: beside,
      run: (pressed, caller, context) => show(requestOf(pressed), caller, context),
    },
    {
      verb: 'figurespage',
      opens: 'reply',
      placement: () => 'update',
      run: (pressed, caller, context) => show(requestOf(pressed), caller, context),
    },
    {
      verb: 'figurescsv',
      opens: 'reply',
      handsOut: 'export',
      placement: () => 'private',
      async run(pressed, { say }, { app }) {
        const listed = await app.figures(filterOf(requestOf(pressed)));
        return fileReply('figures.csv', app.figuresCsv(listed), say);
      },
    },
  ],
};

function requestOf({ args }: Pressed): Args<'figurespage'> {
  const { county = '', topic = '', unit = '', page = '1' } = args;
  return { county, topic, unit, page };
}

async function show(request: Args<'figurespage'>, caller: Caller, { app }: CommandContext): Promise<Reply> {
  return figuresReply(await app.figures(filterOf(request)), { caller, request });
}

function filterOf({ county, topic, unit }: Args<'figurespage'>): Parameters<App['figures']>[0] {
  return {
    ...(county === '' ? {} : { county }),
    ...(topic === '' ? {} : { topic }),
    ...(unit === '' ? {} : { unit }),
  };
}
