import { randomBytes } from 'node:crypto';
import type { APIApplicationCommand, APIInteraction, APIMessage } from 'discord-api-types/v10';
import { PermissionFlagsBits, type InteractionType } from 'discord-api-types/v10';
import { LIMITS } from '../check/limits.js';
import { channelOf, type Gateway } from '../gateway.js';
import {
  PlaygroundMisuse,
  type BotPermission,
  type PlaygroundChannel,
  type PlaygroundUser,
  type Who,
} from '../types.js';
import { apiUser, putInteraction, type Interaction, type World } from '../world.js';
import { memberOf } from './options.js';

/** Who acts, with nothing left open. */
export interface Actor {
  readonly user: PlaygroundUser;
  readonly channel: PlaygroundChannel;
  readonly locale: string;
}

/** Fills in what is left out: the first user, the first channel, zh-CN. */
export function actorOf(world: World, who: Who): Actor {
  const user = who.user ?? world.users[0]!;
  const channel = who.channel ?? world.channels[0]!;
  return { user, channel, locale: who.locale ?? 'zh-CN' };
}

/** What an interaction is about. */
export interface Event {
  readonly type: InteractionType;
  readonly data: unknown;
  /** Message whose component was used, or that the modal came from. */
  readonly message?: APIMessage;
  /** The interaction that opened the modal which is submitted. */
  readonly opener?: Interaction;
}

/** Bits of the bot's own permissions in a channel: send, embed, attach, external emojis, history. */
const APP_PERMISSIONS = 2_248_473_465_835_073n;
const BITS: Readonly<Record<BotPermission, bigint>> = {
  embeds: PermissionFlagsBits.EmbedLinks,
  files: PermissionFlagsBits.AttachFiles,
};

function appPermissions({ withheld }: World): string {
  return String([...withheld].reduce((bits, permission) => bits & ~BITS[permission], APP_PERMISSIONS));
}

/** Sends an interaction (交互) to the bot and keeps its token. */
export function sendInteraction(
  world: World,
  gateway: Gateway,
  { actor, event }: { actor: Actor; event: Event },
) {
  const { user, channel, locale } = actor;
  const id = world.newId();
  const payload = {
    id,
    application_id: world.applicationId,
    type: event.type,
    token: randomBytes(48).toString('base64url'),
    version: 1,
    locale,
    guild_locale: 'zh-CN',
    guild_id: channel.guild,
    guild: { id: channel.guild, locale: 'zh-CN', features: [] },
    channel_id: channel.id,
    channel: channelOf(world, channel.id),
    member: { ...memberOf(user.admin), user: apiUser(user) },
    app_permissions: appPermissions(world),
    entitlements: [],
    authorizing_integration_owners: { '0': channel.guild },
    context: 0,
    attachment_size_limit: LIMITS.fileBytes,
    data: event.data,
    ...(event.message ? { message: event.message } : {}),
  } as unknown as APIInteraction;
  const interaction: Interaction = {
    id,
    token: payload.token,
    payload,
    user,
    channel,
    source: event.message?.id ?? null,
    opener: event.opener ?? null,
    sentAt: performance.now(),
    acknowledged: null,
    original: null,
    answerMs: null,
    edits: 0,
    choices: [],
    modal: null,
    followUps: [],
  };
  putInteraction(world, interaction);
  gateway.dispatch('INTERACTION_CREATE', channel.guild, () => payload);
  world.events.emit('interaction', interaction);
  return interaction;
}

/** The bit that `default_member_permissions` asks for must be among the member's. */
export function checkPermission(command: APIApplicationCommand, user: PlaygroundUser): void {
  const asked = command.default_member_permissions;
  if (asked === null || asked === undefined) return;
  const has = BigInt(String(memberOf(user.admin)['permissions']));
  const wanted = BigInt(asked);
  if (wanted === 0n ? !user.admin : (has & wanted) !== wanted) {
    throw new PlaygroundMisuse(`${user.username} may not use ${command.name}`);
  }
}
