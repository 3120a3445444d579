import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord-api-types/v10';
import type { Log } from '../lib/log.js';

/** How the loopback server (回环服务器) is started; every time is in milliseconds. */
export interface PlaygroundOptions {
  /** Port on 127.0.0.1; 0 (the default) takes a free one. */
  readonly port?: number;
  /** The only bot token that is accepted; default: one made up for this run. */
  readonly token?: string;
  readonly applicationId?: string;
  /** Id of the first server; default: one made up for this run. */
  readonly guildId?: string;
  /** Number of servers, each with channels of its own, spread evenly over any number of shards; default 1. */
  readonly servers?: number;
  /** Number of shards that a client is told to run, all of which may identify at once; default 1. */
  readonly shards?: number;
  /** Name of the bot's account; default `bot`. */
  readonly botName?: string;
  /** Time to the first response to an interaction; Discord's 3000 by default. */
  readonly ackDeadlineMs?: number;
  /** How long an action waits for the answer after a deferral; default 20,000. */
  readonly answerDeadlineMs?: number;
  /** Life of an interaction's token; Discord's 900,000 by default. */
  readonly tokenLifeMs?: number;
  /** Interval of heartbeats asked of the client; default 41,250. */
  readonly heartbeatMs?: number;
  /** Lines offered in an empty channel, such as `/help`; default: the registered commands without required options. */
  readonly starters?: readonly string[];
  readonly log?: Log;
}

/** A person of the playground (用户). */
export interface PlaygroundUser {
  readonly id: string;
  readonly username: string;
  readonly globalName: string;
  /** Whether the member may manage the server, and so see commands kept for those who may. */
  readonly admin: boolean;
}

/** A server of the playground (服务器). */
export interface PlaygroundGuild {
  readonly id: string;
  readonly name: string;
}

/** A text channel of the playground (频道). */
export interface PlaygroundChannel {
  readonly id: string;
  readonly name: string;
  /** Id of its server. */
  readonly guild: string;
}

/** Who acts, where and in which locale; what is left out is the first user, the first channel, zh-CN. */
export interface Who {
  readonly user?: PlaygroundUser;
  readonly channel?: PlaygroundChannel;
  /** Discord locale, such as `zh-CN` or `en-US`. */
  readonly locale?: string;
}

/** The first response to an interaction (应答). */
export interface Acknowledgement {
  readonly type: InteractionResponseType;
  /** Milliseconds since the interaction was sent. */
  readonly ms: number;
  /** Whether the response is shown to the caller alone. */
  readonly ephemeral: boolean;
}

/** Why an action came to nothing. */
export type Failure = 'not-acknowledged' | 'not-answered';

/** What came of an action (结果); the fields are live and go on changing after the promise has resolved. */
export interface Outcome {
  /** Id of the interaction. */
  readonly id: string;
  readonly acknowledged: Acknowledgement | null;
  /** The message that stands there in the end; null when there is none or it was deleted. */
  readonly shown: APIMessage | null;
  /** Milliseconds to the answer: for a deferred response, to its first edit. */
  readonly answerMs: number | null;
  readonly modal: APIModalInteractionResponseCallbackData | null;
  readonly followUps: readonly APIMessage[];
  /** Edits of the original response. */
  readonly edits: number;
  readonly failed: Failure | null;
  /** Waits for the n-th follow-up message, counted from 0; rejects after the answer deadline. */
  followUp(n: number): Promise<APIMessage>;
}

/** What came of one keystroke in an option (自动补全). */
export interface Completion {
  readonly acknowledged: Acknowledgement | null;
  readonly choices: readonly APIApplicationCommandOptionChoice[];
  readonly failed: Failure | null;
}

/** A message that a person wrote, and what the bot wrote after it in that channel. */
export interface Said {
  readonly message: APIMessage;
  readonly replies: readonly APIMessage[];
  /** Waits for the n-th message of the bot, counted from 0; rejects after the answer deadline. */
  reply(n: number): Promise<APIMessage>;
}

/** A rule of Discord's that a request, or an answer of this server, broke (违规). */
export interface Violation {
  /** `schema`, `unknown-route`, `unknown-property`, `own-response`, or the name of a rule the schema does not state. */
  readonly rule: string;
  /** Where in the body, such as `embeds.0.fields.2.value`; empty for the whole. */
  readonly path: string;
  readonly message: string;
  readonly method: string;
  /** Path of the request, without its query. */
  readonly route: string;
}

/** One request that the server has answered. */
export interface Served {
  readonly method: string;
  readonly path: string;
  /** HTTP status; 0 when the socket was dropped on purpose. */
  readonly status: number;
  readonly ms: number;
}

/** Groups of routes that a fault can be put on. */
export type RouteName =
  'any' | 'callback' | 'edit' | 'followUp' | 'commands' | 'gatewayBot' | 'messages' | 'other';

/** An answer given in place of the right one. */
export interface FaultAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** How many requests it meets; default 1. */
  readonly times?: number;
}

/** A permission that a server can take from the bot (机器人权限). */
export type BotPermission = 'embeds' | 'files';

/** Faults on demand (故障): what Discord does on a bad day. */
export interface Faults {
  answer(route: RouteName, answer: FaultAnswer): void;
  /** Destroys the socket of the next requests instead of answering. */
  drop(route: RouteName, times?: number): void;
  /** Carries the next requests out and destroys their sockets in place of the answer. */
  loseAnswer(route: RouteName, times?: number): void;
  /** Answers the next requests so many milliseconds late. */
  stall(route: RouteName, ms: number, times?: number): void;
  /** Asks all clients to reconnect (op 7). */
  reconnect(): void;
  /** Tells all clients that their session is invalid (op 9). */
  invalidSession(resumable: boolean): void;
  /** Closes every gateway socket with a close code. */
  closeGateway(code: number): void;
  /** Ends every gateway socket without a closing frame. */
  killGateway(): void;
  /** Closes the next IDENTIFY with a close code. */
  refuseIdentify(code: number): void;
  /** Answers the next RESUME with op 9. */
  refuseResume(times?: number): void;
  /** Stops, or goes on, acknowledging heartbeats. */
  muteHeartbeats(muted: boolean): void;
  /** The next dispatches are kept for RESUME but not sent. */
  loseEvents(count: number): void;
  /** Takes from the bot, or gives back, what it may put into messages: Embed Links or Attach Files. */
  withhold(permission: BotPermission, withheld: boolean): void;
  /** The next dispatches are sent twice. */
  repeatEvents(count: number): void;
}

/** A file that a person attaches to a command (附件). */
export interface FileValue {
  readonly name: string;
  /** MIME type; empty when it is not known. */
  readonly type: string;
  readonly base64: string;
}

/** What an option of a slash command holds. */
export type OptionValue = string | number | boolean | FileValue;

/** Values of a slash command's options by name. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** A message, the outcome that showed it, or a message id. */
export type MessageLike = APIMessage | Outcome | string;

/** The running server (回环服务器): the far end of a bot, and the actions of the people who use it. */
export interface Playground {
  /** Address of the chat page. */
  readonly url: string;
  /** What a client takes as the address of the API, without a version. */
  readonly api: string;
  readonly cdn: string;
  readonly token: string;
  readonly applicationId: string;
  /** The first of the servers. */
  readonly guild: PlaygroundGuild;
  readonly guilds: readonly PlaygroundGuild[];
  /** The channels of all servers, those of the first server first. */
  readonly channels: readonly PlaygroundChannel[];
  readonly users: readonly PlaygroundUser[];
  readonly bot: { readonly id: string; readonly username: string };
  readonly violations: readonly Violation[];
  readonly requests: readonly Served[];
  readonly faults: Faults;
  /** Offers these lines where nobody has used the bot yet. */
  suggest(lines: readonly string[]): void;
  /** Resolves once every server is served by a client that has identified itself and been told READY. */
  ready(): Promise<void>;
  /** Uses a slash command; subcommands by their path, `group sub`. */
  slash(name: string, options?: OptionValues, who?: Who): Promise<Outcome>;
  /** Types into the option `focused` of a slash command. */
  autocomplete(name: string, options: OptionValues, at: { focused: string } & Who): Promise<Completion>;
  /** Presses a button, named by its custom id or its label. */
  click(message: MessageLike, button: string, who?: Who): Promise<Outcome>;
  /** Presses a button that the message does not have, as a changed client can. */
  forge(message: MessageLike, customId: string, who?: Who): Promise<Outcome>;
  /** Chooses in a select menu; `menu` null when there is only one. */
  select(
    message: MessageLike,
    choice: { menu: string | null; values: readonly string[] } & Who,
  ): Promise<Outcome>;
  /** Fills in and sends the modal that `opened` opened: values by custom id. */
  modal(opened: Outcome, values: Readonly<Record<string, string | readonly string[]>>): Promise<Outcome>;
  userMenu(name: string, user: PlaygroundUser, who?: Who): Promise<Outcome>;
  messageMenu(name: string, message: MessageLike, who?: Who): Promise<Outcome>;
  /** Writes a message into a channel. */
  say(content: string, who?: Who): Promise<Said>;
  /** The messages of a channel that one user sees, oldest first. */
  visible(channel: PlaygroundChannel, user: PlaygroundUser): readonly APIMessage[];
  message(id: string): APIMessage | null;
  download(url: string): Promise<Buffer>;
  commands(): readonly APIApplicationCommand[];
  close(): Promise<void>;
}

/** Something that Discord's own client would not let a person do. */
export class PlaygroundMisuse extends Error {
  override readonly name = 'PlaygroundMisuse';
}
