import type {
  APIAttachment,
  APIEmbed,
  APIMessage,
  APIMessageInteractionMetadata,
  APIMessageTopLevelComponent,
  APIUser,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import { MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Upload } from './rest/body.js';
import { imageSize } from './image-size.js';
import { apiUser, guildIdOf, type World } from './world.js';

/** What a bot or a person gives for a message; all fields optional, as in an edit. */
export type MessageInput = Partial<RESTPostAPIChannelMessageJSONBody>;

/** What else a message is made of. */
export interface MessageContext {
  readonly channel: string;
  readonly author: APIUser;
  readonly files: readonly Upload[];
  readonly type?: MessageType;
  readonly webhook?: boolean;
  readonly metadata?: APIMessageInteractionMetadata;
  readonly reference?: APIMessage;
  /** Flags that the server sets, on top of those asked for. */
  readonly flags?: number;
}

/** Flags that a client may set. */
const CLIENT_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

/** Makes a new message (消息) of what was sent; files go to the CDN. */
export function createMessage(world: World, input: MessageInput, context: MessageContext): APIMessage {
  const id = world.newId();
  const bare: APIMessage = {
    id,
    channel_id: context.channel,
    author: context.author,
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: input.tts ?? false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: context.type ?? MessageType.Default,
    flags: ((input.flags ?? 0) & CLIENT_FLAGS) | (context.flags ?? 0),
    components: [],
    ...(context.webhook === true
      ? { webhook_id: world.applicationId, application_id: world.applicationId }
      : {}),
    ...(context.metadata ? { interaction_metadata: context.metadata } : {}),
    ...(context.reference ? referenceTo(world, context.reference) : {}),
  };
  return applyContent(world, bare, { input, files: context.files });
}

/** The message after an edit: fields that are left out stay as they are. */
export function editMessage(
  world: World,
  before: APIMessage,
  change: { input: MessageInput; files: readonly Upload[] },
): APIMessage {
  const kept = (before.flags ?? 0) & ~(MessageFlags.Loading | MessageFlags.SuppressEmbeds);
  const asked = change.input.flags ?? 0;
  const flags = kept | (asked & (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds));
  const edited = { ...before, flags, edited_timestamp: new Date().toISOString() };
  return applyContent(world, edited, change);
}

function applyContent(
  world: World,
  before: APIMessage,
  { input, files }: { input: MessageInput; files: readonly Upload[] },
): APIMessage {
  const attachments = attach(world, before, { input, files });
  const urls = new Map(attachments.map((file) => [`attachment://${file.filename}`, file]));
  const content = input.content === undefined ? before.content : (input.content ?? '');
  const embeds =
    input.embeds === undefined ? before.embeds : (input.embeds ?? []).map((embed) => rich(embed, urls));
  const components =
    input.components === undefined ? (before.components ?? []) : numbered(input.components ?? [], urls);
  return { ...before, content, embeds, components, attachments, ...mentionsOf(world, content, input) };
}

function attach(
  world: World,
  before: APIMessage,
  { input, files }: { input: MessageInput; files: readonly Upload[] },
): APIAttachment[] {
  const described = (input.attachments ?? []) as {
    id?: string | number;
    filename?: string;
    description?: string;
  }[];
  const listed = input.attachments !== undefined && input.attachments !== null;
  const kept = before.attachments.filter(
    (old) => !listed || described.some((one) => String(one.id) === old.id),
  );
  const added = files.map((file): APIAttachment => {
    const about = described.find((one) => String(one.id) === file.id);
    return {
      ...putFile(world, `attachments/${before.channel_id}`, { ...file, name: about?.filename ?? file.name }),
      ...(about?.description ? { description: about.description } : {}),
    };
  });
  return [...kept, ...added];
}

/** Puts a file below a folder of the CDN, as an attachment shows it. */
export function putFile(
  world: World,
  folder: string,
  { name, type, bytes }: Omit<Upload, 'id'>,
): APIAttachment {
  const id = world.newId();
  const filename = name.replace(/[^\p{L}\p{N}._-]/gu, '_');
  const path = `${folder}/${id}/${filename}`;
  const contentType = type || 'application/octet-stream';
  world.files.set(path, { bytes, type: contentType });
  const url = `${world.origin}/cdn/${path.split('/').map(encodeURIComponent).join('/')}`;
  return {
    id,
    filename,
    size: bytes.length,
    url,
    proxy_url: url,
    content_type: contentType,
    ...imageSize(bytes),
  };
}

/** Select menus, whose bounds are one and one where none are given. */
const SELECTS: ReadonlySet<unknown> = new Set([3, 5, 6, 7, 8]);
const FILE = 13;

type Uploaded = ReadonlyMap<string, APIAttachment>;

function rich(embed: APIEmbed, files: Uploaded): APIEmbed {
  const picture = <T extends { url?: string }>(media: T | undefined): T | undefined => {
    const file = media?.url === undefined ? undefined : files.get(media.url);
    return media && file ? { ...media, ...resolved(file) } : media;
  };
  return {
    ...embed,
    type: 'rich' as NonNullable<APIEmbed['type']>,
    ...(embed.timestamp ? { timestamp: new Date(embed.timestamp).toISOString() } : {}),
    ...(embed.image ? { image: picture(embed.image)! } : {}),
    ...(embed.thumbnail ? { thumbnail: picture(embed.thumbnail)! } : {}),
  };
}

function resolved(file: APIAttachment) {
  const { url, proxy_url, width, height, content_type } = file;
  const size = typeof width === 'number' && typeof height === 'number' ? { width, height } : {};
  return { url, proxy_url, ...size, ...(content_type ? { content_type } : {}) };
}

/** Components with the ids that the server gives, in order, and with files in place of their names. */
function numbered(components: APIMessageTopLevelComponent[], files: Uploaded): APIMessageTopLevelComponent[] {
  let next = 0;
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    const given = node as Record<string, unknown>;
    const isComponent = typeof given['type'] === 'number' && !('value' in given && 'label' in given);
    const id = isComponent ? { id: (given['id'] as number | undefined) ?? (next += 1) } : {};
    const out = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, visit(value)]));
    const file = typeof given['url'] === 'string' ? files.get(given['url']) : undefined;
    if (SELECTS.has(given['type'])) Object.assign(out, { min_values: 1, max_values: 1, ...out });
    if (given['type'] === FILE) {
      const shown = files.get((given['file'] as { url: string }).url);
      if (shown) Object.assign(out, { name: shown.filename, size: shown.size });
    }
    return { ...out, ...id, ...(file ? { ...resolved(file), attachment_id: file.id } : {}) };
  };
  return visit(components) as APIMessageTopLevelComponent[];
}

function mentionsOf(world: World, content: string, input: MessageInput) {
  const ids = new Set([...content.matchAll(/<@!?(\d{17,19})>/gu)].map((match) => match[1]));
  const allowed = input.allowed_mentions;
  const may = (id: string) =>
    !allowed || allowed.parse?.includes('users' as never) === true || allowed.users?.includes(id) === true;
  const all = [world.bot, ...world.users.map(apiUser)];
  return { mentions: all.filter(({ id }) => ids.has(id) && may(id)) };
}

function referenceTo(world: World, message: APIMessage) {
  const { id, channel_id } = message;
  return {
    message_reference: { type: 0, message_id: id, channel_id, guild_id: guildIdOf(world, channel_id) },
    referenced_message: message,
  };
}
