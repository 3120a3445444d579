import type { App, Choice } from '../app-types.js';
import type {
  RESTPostAPIApplicationCommandsJSONBody,
  APIMessageTopLevelComponent,
  APIEmbed,
} from 'discord.js';
import type { Conversation } from './conversation.js';
import type { Verb } from './custom-id.js';
import type { Locale, Say } from './locales/index.js';
import type { Modal, Reply } from './reply.js';

/** Who asks, where, and in which words they are answered. */
export interface Caller {
  readonly user: string;
  /** Name as shown in the channel. */
  readonly name: string;
  readonly channel: string;
  readonly locale: Locale;
  readonly say: Say;
  /** Whether the reply is shown to the caller alone. */
  readonly private: boolean;
  /** Whether the caller may manage the server; absent is no. */
  readonly manages?: boolean;
  /** Id of the server; null in a direct message, absent is null. */
  readonly server?: string | null;
  /** Ids of the caller's roles; absent is none. */
  readonly roles?: readonly string[];
}

/** What every handler works with; nothing else reaches the domain. */
export interface CommandContext {
  readonly app: App;
  /** What each caller asked last in each channel, for follow-up questions. */
  readonly conversation: Conversation;
  /** All commands, for a help that cannot miss one. */
  readonly commands: readonly Command[];
  /** Shows how far a long command is, where its answer will stand; absent where nobody waits. */
  readonly progress?: (reply: Reply) => void;
}

/** A file that was attached to a command. */
export interface AttachedFile {
  readonly name: string;
  readonly url: string;
  readonly bytes: number;
}

/** The options that the caller filled in, or the message that a menu command was used on. */
export interface Input {
  readonly text: (option: string) => string | null;
  readonly integer: (option: string) => number | null;
  /** The chosen subcommand; absent where there are none. */
  readonly subcommand?: string | null;
  /** A file that was attached; absent where no option takes one. */
  readonly attachment?: (option: string) => AttachedFile | null;
  /** Text of the message that a message command was used on; null for a slash command. */
  readonly message: string | null;
}

/** What has been typed so far into one option: partial and unvalidated. */
export interface Typed {
  readonly option: string;
  readonly value: string;
  /** Other options as filled in so far. */
  readonly text: (option: string) => string | null;
}

/** The message that a button or menu stands under. */
export interface Source {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly private: boolean;
}

/** A button press, a choice in a menu or a form that was sent. */
export interface Pressed {
  readonly args: Readonly<Record<string, string>>;
  /** Chosen values of a menu; empty for a button. */
  readonly values: readonly string[];
  /** Text of a form's field; empty when there is none. */
  readonly field: (name: string) => string;
  readonly source: Source | null;
}

/** Where the answer to a press goes: into the message itself, to the presser alone, or into the channel. */
export type Placement = 'update' | 'private' | 'public';

/** What happens when a component with this verb is used. */
export type ComponentHandler =
  | { readonly verb: Verb; readonly opens: 'form'; form(pressed: Pressed, caller: Caller): Modal }
  | {
      readonly verb: Verb;
      readonly opens: 'reply';
      /** Set where the answer leaves the reader's own view: who did it is written down first. */
      readonly handsOut?: 'share' | 'export';
      /** Decided before anything is looked up, since Discord wants to know within 3 s. */
      placement(pressed: Pressed): Placement;
      run(pressed: Pressed, caller: Caller, context: CommandContext): Promise<Reply>;
    };

/**
 * A slash or message command: parse → one call on the app → render. The dispatcher defers before `run` and sends
 * what it returns in one edit; what it throws becomes a sentence.
 */
export interface Command {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  /** Always answered to the caller alone, whatever the options say. */
  readonly alwaysPrivate?: boolean;
  run(input: Input, caller: Caller, context: CommandContext): Promise<Reply>;
  /** Choices for what has been typed; the dispatcher keeps the first 25. */
  complete?(typed: Typed, app: App): Promise<readonly Choice[]>;
  readonly components?: readonly ComponentHandler[];
}
