import { PermissionFlagsBits, type APIEmbed } from 'discord.js';
import { LIMITS } from './limits.js';
import type { Say } from './locales/index.js';
import { textOf } from './render/embed.js';
import type { Reply } from './reply.js';

/** What the bot may put into a channel's messages (机器人权限). */
export interface Allowed {
  /** Discord's Embed Links. */
  readonly embeds: boolean;
  /** Discord's Attach Files. */
  readonly files: boolean;
}

/** Where nothing is known to be allowed beyond words. */
export const WORDS_ALONE: Allowed = { embeds: false, files: false };

/** What an interaction says of the bot's permissions where it was used. */
export function allowedBy({
  appPermissions,
}: {
  readonly appPermissions: { has(permission: bigint): boolean };
}): Allowed {
  return {
    embeds: appPermissions.has(PermissionFlagsBits.EmbedLinks),
    files: appPermissions.has(PermissionFlagsBits.AttachFiles),
  };
}

/** The reply as far as it may be sent: without embeds as text, and without files with a word on what is missing. */
export function permitted(reply: Reply, allowed: Allowed, say: Say): Reply {
  const { embeds, files = [], ...rest } = reply;
  const dropped = !allowed.files && files.length > 0;
  const kept = dropped ? embeds?.map(withoutImage) : embeds;
  const sent: Reply = {
    ...rest,
    ...(kept === undefined ? {} : { embeds: kept }),
    ...(dropped ? {} : { files }),
  };
  const remark = dropped ? `-# ${say('reply.noFiles')}` : null;
  if (allowed.embeds || kept === undefined) return remark === null ? sent : { ...sent, text: remark };
  const tail = remark === null ? '' : `\n${remark}`;
  return { ...sent, embeds: [], text: textOf(kept, LIMITS.content - tail.length, say) + tail };
}

function withoutImage({ image: _image, ...shown }: APIEmbed): APIEmbed {
  return shown;
}
