import type { Caller, Command, CommandContext } from '../src/discord/command.js';
import { slashCommand } from '../src/discord/options.js';
import { reportsReply } from '../src/discord/render/reports.js';
import type { Reply } from '../src/discord/reply.js';

/** `/reports`: what is loaded. */
export const reports: Command = {
  data: slashCommand('reports'),
  run: (_input, caller, context) => show('1', caller, context),
  components: [
    {
      verb: 'reportspage',
      opens: 'reply',
      placement: () => 'update',
      run: ({ args }, caller, context) => show(args['page'] ?? '1', caller, context),
    },
  ],
};

async function show(page: string, caller: Caller, { app }: CommandContext): Promise<Reply> {
  const [loaded, stamp] = await Promise.all([app.reports(), app.stamp()]);
  return reportsReply(loaded, { caller, page, stamp });
}
