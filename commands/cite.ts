import type { Caller, Command, CommandContext } from '../src/discord/command.js';
import { privateOption, slashCommand, textOption } from '../src/discord/options.js';
import { passageReply } from '../src/discord/render/passage.js';
import type { Reply } from '../src/discord/reply.js';

/** `/cite`: the passage behind a citation id; also what the passage buttons and menus of other replies open. */
export const cite: Command = {
  data: slashCommand('cite', [textOption('id', { required: true, complete: true }), privateOption()]),
  run: (input, caller, context) => show({ id: input.text('id') ?? '', page: '1' }, caller, context),
  complete: ({ value }, app) => app.suggestCitations(value),
  components: [
    {
      verb: 'passage',
      opens: 'reply',
      placement: () => 'private',
      run: ({ args }, caller, context) => show({ id: args['id'] ?? '', page: '1' }, caller, context),
    },
    {
      verb: 'passages',
      opens: 'reply',
      placement: () => 'private',
      run: ({ values }, caller, context) => show({ id: values[0] ?? '', page: '1' }, caller, context),
    },
    {
      verb: 'passagepage',
      opens: 'reply',
      placement: () => 'update',
      run: ({ args }, caller, context) =>
        show({ id: args['id'] ?? '', page: args['page'] ?? '1' }, caller, context),
    },
  ],
};

async function show(
  { id, page }: { readonly id: string; readonly page: string },
  caller: Caller,
  { app }: CommandContext,
): Promise<Reply> {
  return passageReply(await app.cite(id), { caller, page });
}
