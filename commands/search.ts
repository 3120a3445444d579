import type { Caller, Command, CommandContext } from '../src/discord/command.js';
import type { Args } from '../src/discord/custom-id.js';
import { privateOption, slashCommand, textOption } from '../src/discord/options.js';
import { searchReply } from '../src/discord/render/passage.js';
import type { Reply } from '../src/discord/reply.js';

/** Passages found at most: beyond these none is worth a look. */
const HITS = 30;

/** `/search`: ranked passages, without an answer. */
export const search: Command = {
  data: slashCommand('search', [
    textOption('text', { required: true }),
    textOption('county', { complete: true }),
    privateOption(),
  ]),
  run(input, caller, context) {
    const request = { text: input.text('text') ?? '', county: input.text('county') ?? '', page: '1' };
    return show(request, caller, context);
  },
  complete: ({ value }, app) => app.suggestCounties(value),
  components: [
    {
      verb: 'searchpage',
      opens: 'reply',
      placement: () => 'update',
      run({ args }, caller, context) {
        const { text = '', county = '', page = '1' } = args;
        return show({ text, county, page }, caller, context);
      },
    },
  ],
};

async function show(request: Args<'searchpage'>, caller: Caller, { app }: CommandContext): Promise<Reply> {
  const { text, county } = request;
  const hits = await app.search({ text, limit: HITS, ...(county === '' ? {} : { county }) });
  return searchReply(hits, { caller, request });
}
