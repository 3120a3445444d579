import {
  MessageFlags,
  PermissionFlagsBits,
  type APIEmbed,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Caller, Input, Pressed, Source } from './command.js';
import { unpacked } from './custom-id.js';
import { localeOf, wordsOf } from './locales/index.js';
import { turnTo } from './render/actions.js';

/** What every interaction says of its user. */
interface Who {
  readonly locale: string;
  readonly user: { readonly id: string; readonly displayName: string };
  readonly channelId: string | null;
  readonly guildId: string | null;
  readonly memberPermissions?: { has(permission: bigint): boolean } | null;
  readonly member?: unknown;
}

/** Who uses an interaction, and in which words they are answered. */
export function callerOf(interaction: Who, alone: boolean): Caller {
  const locale = localeOf(interaction.locale);
  return {
    user: interaction.user.id,
    name: interaction.user.displayName,
    channel: interaction.channelId ?? interaction.user.id,
    locale,
    say: wordsOf(locale),
    private: alone,
    server: interaction.guildId,
    manages: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
    roles: rolesOf(interaction.member),
  };
}

/** Role ids of a member, which comes with a cache of roles or, for a server that is not cached, with their ids. */
function rolesOf(member: unknown): readonly string[] {
  if (typeof member !== 'object' || member === null || !('roles' in member)) return [];
  const { roles } = member;
  if (Array.isArray(roles)) return roles.filter((role) => typeof role === 'string');
  if (typeof roles !== 'object' || roles === null || !('cache' in roles)) return [];
  return roles.cache instanceof Map ? [...roles.cache.keys()].map(String) : [];
}

/** Whether the caller asked for a reply that only they see. */
export function isPrivate(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
): boolean {
  return interaction.isChatInputCommand() && interaction.options.getBoolean('private') === true;
}

/** What the caller filled in. */
export function inputOf(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
): Input {
  if (interaction.isMessageContextMenuCommand()) {
    return { text: () => null, integer: () => null, message: interaction.targetMessage.content };
  }
  const { options } = interaction;
  return {
    text: (option) => options.getString(option),
    integer: (option) => options.getInteger(option),
    message: null,
    subcommand: options.getSubcommand(false),
    attachment: (option) => {
      const file = options.getAttachment(option);
      return file === null ? null : { name: file.name, url: file.url, bytes: file.size };
    },
  };
}

/** What was pressed, chosen or filled in; null when a value stands for a text that is forgotten. */
export function pressedOf(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  args: Readonly<Record<string, string>>,
): Pressed | null {
  const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
  const values = chosen.map((value) => (turnTo(value) === null ? unpacked(value) : value));
  if (values.includes(null)) return null;
  return {
    args,
    values: values.filter((value) => value !== null),
    field: (name) => (interaction.isModalSubmit() ? interaction.fields.getTextInputValue(name) : ''),
    source: sourceOf(interaction),
  };
}

function sourceOf({ message }: MessageComponentInteraction | ModalSubmitInteraction): Source | null {
  if (message === null) return null;
  return {
    embeds: message.embeds.map((shown): APIEmbed => shown.toJSON()),
    components: message.components.map((row) => row.toJSON()),
    private: message.flags.has(MessageFlags.Ephemeral),
  };
}
