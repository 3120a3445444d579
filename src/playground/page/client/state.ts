import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { PageActor, PageMessage, PageResult, PageState, PageTiming, PageAction } from '../protocol.js';
import { word, type Word } from './words.js';

/** What the page knows and what it can ask for (页面状态). */
export interface Room {
  state: PageState;
  /** Id of the open channel. */
  channel: string;
  locale: string;
  /** By id, oldest first. */
  readonly messages: Map<string, PageMessage>;
  readonly timings: Map<string, PageTiming>;
  say(name: Word): string;
  as(): PageActor;
  /** Performs an action, shows what went wrong, and opens the form that it may have opened. */
  act(action: PageAction): Promise<PageResult | null>;
  ask(action: PageAction): Promise<PageResult>;
  notify(text: string): void;
}

/** Name of a user, the bot or a channel by id. */
export function nameOf(room: Room, id: string): string | null {
  const { users, bot, channels } = room.state;
  if (id === bot.id) return bot.username;
  return (
    users.find((user) => user.id === id)?.globalName ?? channels.find((one) => one.id === id)?.name ?? null
  );
}

/** Commands of a kind (1 slash, 2 on a user, 3 on a message) that the acting user may use. */
export function commandsOf(room: Room, type: 1 | 2 | 3): APIApplicationCommand[] {
  const admin = room.state.users.find(({ id }) => id === room.state.viewer)?.admin === true;
  return room.state.commands.filter(
    (command) =>
      Number(command.type) === type && (admin || (command.default_member_permissions ?? null) === null),
  );
}

/** Binds the words to a locale that may change. */
export function sayIn(locale: () => string): (name: Word) => string {
  return (name) => word(locale(), name);
}
