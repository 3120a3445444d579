import type { APIEmbed } from 'discord.js';
import type { Caller, ComponentHandler, Source } from './command.js';
import { readCustomId } from './custom-id.js';
import { failureReply } from './render/notice.js';
import { isButtons, rowsOf } from './render/actions.js';
import { label } from './render/text.js';
import { rowsIn } from './source.js';
import type { Reply, Row } from './reply.js';
import { LIMITS } from './limits.js';

/**
 * Puts a private reply into the channel as it stands, so that it also works after a restart. The footer names who
 * shared it.
 */
export const shareHandler: ComponentHandler = {
  verb: 'share',
  opens: 'reply',
  handsOut: 'share',
  placement: () => 'public',
  run: async ({ source }, caller) => sharedReply(source, caller),
};

function sharedReply(source: Source | null, caller: Caller): Reply {
  const [first] = source?.embeds ?? [];
  if (source === null || first === undefined) return failureReply(caller.say('error.expired'), caller.say);
  return { embeds: [signed(first, caller)], rows: sharedRows(source) };
}

/** Only what the bot itself had set: Discord adds fields that it takes back from no one. */
function signed(
  { title, description, color, author, image, footer }: APIEmbed,
  { name, say }: Caller,
): APIEmbed {
  const by = say('answer.sharedBy', { name });
  const rest = footer?.text.split(' · ').filter((part) => part !== say('answer.private')) ?? [];
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(color === undefined ? {} : { color }),
    ...(author === undefined ? {} : { author: { name: author.name } }),
    ...(image === undefined ? {} : { image: { url: image.url } }),
    footer: { text: label([...rest, by].join(' · '), LIMITS.embedFooter) },
  };
}

/** The same buttons and menus without the one that shares. */
function sharedRows(source: Source): readonly Row[] {
  return rowsOf(
    rowsIn(source).map((row) => (isButtons(row) ? row.filter((item) => !isShare(item.custom_id)) : row)),
  );
}

function isShare(id: string): boolean {
  const read = readCustomId(id);
  return read.state === 'read' && read.verb === 'share';
}
