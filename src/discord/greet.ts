import { Routes, type Client, type REST } from 'discord.js';
import type { CommandContext } from './command.js';
import { wordsOf, type Locale } from './locales/index.js';
import { actionRows } from './render/actions.js';

/** Where a greeting goes, and in which language. */
export interface Greeting {
  /** Id of the channel. */
  readonly channel: string;
  readonly locale: Locale;
  readonly context: CommandContext;
  readonly rest: REST;
}

/** Shows what `/help` shows without being asked (问候): for a channel of one's own, where nobody minds. */
export async function greet(client: Client, { channel, locale, context, rest }: Greeting): Promise<void> {
  const help = context.commands.find(({ data }) => data.name === 'help');
  if (help === undefined || client.user === null) return;
  const { id: user, username: name } = client.user;
  const caller = { user, name, channel, locale, say: wordsOf(locale), private: false };
  const nothing = { text: () => null, integer: () => null, message: null };
  const { embeds = [], rows = [] } = await help.run(nothing, caller, context);
  await rest.post(Routes.channelMessages(channel), {
    body: { embeds, components: actionRows(rows), allowed_mentions: { parse: [] } },
  });
}
