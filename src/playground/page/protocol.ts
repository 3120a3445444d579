import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Failure, OptionValues, PlaygroundChannel, PlaygroundGuild, PlaygroundUser } from '../types.js';

/** Who acts on the page: ids of user and channel, and a locale. */
export interface PageActor {
  readonly user: string;
  readonly channel: string;
  readonly locale: string;
}

/** What the page asks the server to do (页面请求). */
export type PageAction =
  | { readonly do: 'view'; readonly user: string }
  | { readonly do: 'slash'; readonly as: PageActor; readonly name: string; readonly options: OptionValues }
  | {
      readonly do: 'autocomplete';
      readonly as: PageActor;
      readonly name: string;
      readonly options: OptionValues;
      readonly focused: string;
    }
  | { readonly do: 'click'; readonly as: PageActor; readonly message: string; readonly button: string }
  | {
      readonly do: 'select';
      readonly as: PageActor;
      readonly message: string;
      readonly menu: string;
      readonly values: readonly string[];
    }
  | {
      readonly do: 'modal';
      /** Id of the interaction that opened it. */
      readonly opened: string;
      readonly values: Readonly<Record<string, string | readonly string[]>>;
    }
  | { readonly do: 'userMenu'; readonly as: PageActor; readonly name: string; readonly target: string }
  | { readonly do: 'messageMenu'; readonly as: PageActor; readonly name: string; readonly message: string }
  | { readonly do: 'say'; readonly as: PageActor; readonly content: string };

/** An action with the number that its answer carries. */
export interface PageRequest {
  readonly n: number;
  readonly action: PageAction;
}

/** What came of an action. */
export interface PageResult {
  readonly id: string | null;
  readonly failed: Failure | null;
  readonly modal: APIModalInteractionResponseCallbackData | null;
  readonly choices: readonly APIApplicationCommandOptionChoice[];
}

/** A message as one user sees it. */
export interface PageMessage {
  readonly message: APIMessage;
  /** Whether this user alone sees it. */
  readonly private: boolean;
  /** Who used what, where the message answers an interaction: name of the person, and command or button. */
  readonly via: { readonly user: string; readonly label: string } | null;
}

/** One interaction for the timing panel (耗时). */
export interface PageTiming {
  readonly id: string;
  /** Name of the command, or custom id of the component. */
  readonly label: string;
  readonly user: string;
  /** Milliseconds; null until then. */
  readonly acknowledged: number | null;
  readonly answered: number | null;
  /** What was sent to the bot. */
  readonly sent: unknown;
  /** The message that answers, as it stands. */
  readonly shown: unknown;
}

/** All that a page needs to begin, or to begin again. */
export interface PageState {
  readonly guild: PlaygroundGuild;
  readonly channels: readonly PlaygroundChannel[];
  readonly users: readonly PlaygroundUser[];
  readonly viewer: string;
  readonly bot: { readonly id: string; readonly username: string };
  readonly commands: readonly APIApplicationCommand[];
  readonly starters: readonly string[];
  readonly online: boolean;
  readonly messages: readonly PageMessage[];
}

/** What the server tells the page. */
export type PageEvent =
  | { readonly event: 'state'; readonly state: PageState }
  | {
      readonly event: 'message';
      readonly change: 'create' | 'update' | 'delete';
      readonly entry: PageMessage;
    }
  | { readonly event: 'timing'; readonly timing: PageTiming }
  | { readonly event: 'bot'; readonly online: boolean }
  | { readonly event: 'result'; readonly n: number; readonly result: PageResult }
  | { readonly event: 'refused'; readonly n: number; readonly why: string };
