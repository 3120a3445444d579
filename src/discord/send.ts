import { AttachmentBuilder, DiscordAPIError, type APIEmbed } from 'discord.js';
import { API_CODES } from './limits.js';
import { actionRows } from './render/actions.js';
import type { Reply } from './reply.js';

/** A reply in the form that discord.js sends. No one is ever notified by it. */
export function payloadOf(reply: Reply) {
  return {
    ...(reply.text === undefined ? {} : { content: reply.text }),
    ...(reply.embeds === undefined ? {} : { embeds: reply.embeds.map((shown): APIEmbed => ({ ...shown })) }),
    ...(reply.rows === undefined ? {} : { components: actionRows(reply.rows) }),
    ...(reply.files === undefined || reply.files.length === 0 ? {} : { files: reply.files.map(attachment) }),
    allowedMentions: { parse: [] },
  };
}

/** The same as an edit: what it shows replaces what stood there, files included. */
export function editOf(reply: Reply) {
  return {
    ...payloadOf(reply),
    ...(reply.embeds === undefined || reply.keepsFiles === true ? {} : { attachments: [] }),
  };
}

function attachment({ name, data, description }: { name: string; data: Buffer; description?: string }) {
  return new AttachmentBuilder(data, { name, ...(description === undefined ? {} : { description }) });
}

/** Whether Discord refused because the interaction or message is gone: nobody is left to tell. */
export function isGone(error: unknown): boolean {
  const codes: readonly (string | number)[] = Object.values(API_CODES);
  return error instanceof DiscordAPIError && codes.includes(error.code);
}
