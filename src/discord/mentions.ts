import {
  DiscordAPIError,
  Routes,
  type APIMessage,
  type Client,
  type GatewayMessageCreateDispatchData,
  type RawFile,
  type REST,
} from 'discord.js';
import type { Caller, CommandContext } from './command.js';
import { delivered } from './delivery.js';
import { explained } from './failure.js';
import { localeOfText, wordsOf, type Locale } from './locales/index.js';
import { MISSING_PERMISSIONS } from './limits.js';
import { openNote, type NoteTakers } from './note.js';
import { permitted, WORDS_ALONE } from './permitted.js';
import { actionRows } from './render/actions.js';
import type { Queue } from './queue/index.js';
import type { Reply, ReplyFile } from './reply.js';

/** What the answering of mentions works with. */
export interface MentionOptions extends NoteTakers {
  readonly context: CommandContext;
  /** Sends the replies, within the limits of ordinary messages. */
  readonly rest: REST;
  readonly queue: Queue;
  /** Answers a question as `/ask` does, at its turn. */
  answer(question: string, caller: Caller): Promise<Reply>;
}

/** Messages from bots and webhooks are never answered, so that two bots cannot talk for ever. */
function isForBot(message: APIMessage, bot: string): boolean {
  if (message.author.bot === true || message.webhook_id !== undefined) return false;
  return message.mentions.some((user) => user.id === bot);
}

/** What is left of a message without the mentions of users and roles. */
function questionOf(message: APIMessage): string {
  return message.content
    .replaceAll(/<@[!&]?\d{17,20}>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/**
 * Answers one message that mentions the bot with one reply; any other is passed over. A reply goes over REST alone, so
 * that no channel needs to be cached and no intent beyond the messages themselves is asked for.
 */
export async function answerMention(
  client: Client<true>,
  message: GatewayMessageCreateDispatchData,
  options: MentionOptions,
): Promise<void> {
  if (!isForBot(message, client.user.id)) return;
  const question = questionOf(message);
  // A reply to the bot pings it with no word of its own to answer.
  if (question === '' && message.message_reference !== undefined) return;
  const locale = localeOfText(question, 'zh-CN');
  const caller = callerOf(message, locale);
  const note = openNote({ request: message.id, kind: 'mention', command: 'ask', asked: question }, options);
  const refusal = await options.queue.admit(caller);
  const answered = refusal === null ? options.answer(question, caller) : Promise.reject(refusal.error);
  const reply = await answered.catch((error: unknown) => {
    note.failed(error);
    return explained(error, locale, note.log);
  });
  // Nobody waits for an answer to each mention: that there were too many is said once a minute.
  if (refusal?.first === false) return note.end();
  await delivered(() => post(options.rest, message, reply))
    .catch((error: unknown) => {
      if (!(error instanceof DiscordAPIError) || error.code !== MISSING_PERMISSIONS) throw error;
      return delivered(() => post(options.rest, message, permitted(reply, WORDS_ALONE, caller.say)));
    })
    .then(
      () => note.end(),
      (error: unknown) => {
        note.log.warn({ err: error }, 'mention not answered');
        note.end('unsent');
      },
    );
}

function post(rest: REST, { id, channel_id }: APIMessage, reply: Reply): Promise<unknown> {
  const { text, embeds = [], rows = [], files = [] } = reply;
  return rest.post(Routes.channelMessages(channel_id), {
    body: {
      // Discord takes a second message with the same nonce for the first: sending again is safe.
      nonce: id,
      enforce_nonce: true,
      ...(text === undefined ? {} : { content: text }),
      embeds,
      components: actionRows(rows),
      attachments: files.map(({ name, description }, at) => ({
        id: String(at),
        filename: name,
        ...(description === undefined ? {} : { description }),
      })),
      message_reference: { message_id: id, fail_if_not_exists: false },
      allowed_mentions: { parse: [], replied_user: false },
    },
    files: files.map(rawFile),
  });
}

function rawFile({ name, data }: ReplyFile, at: number): RawFile {
  return { name, data, key: `files[${at}]` };
}

function callerOf(
  { author, channel_id, guild_id }: GatewayMessageCreateDispatchData,
  locale: Locale,
): Caller {
  return {
    user: author.id,
    name: author.global_name ?? author.username,
    channel: channel_id,
    server: guild_id ?? null,
    locale,
    say: wordsOf(locale),
    private: false,
  };
}
