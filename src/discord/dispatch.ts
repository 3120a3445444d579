import {
  MessageFlags,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type RepliableInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { App } from '../app-types.js';
import type { Log } from '../lib/log.js';
import { callerOf, chosenYear, inputOf, isPrivate, pressedOf } from './adapt.js';
import type { Caller, Command, CommandContext, ComponentHandler, Placement, Pressed } from './command.js';
import { openConversation } from './conversation.js';
import { readCustomId, type Verb } from './custom-id.js';
import { explained, within } from './failure.js';
import { LIMITS, WAITS } from './limits.js';
import { wordsOf } from './locales/index.js';
import { label } from './render/text.js';
import { failureReply } from './render/notice.js';
import type { Reply } from './reply.js';
import { editOf, isGone, payloadOf } from './send.js';
import { shareHandler } from './share.js';

/** What the dispatcher works with. */
export interface DispatchOptions {
  readonly app: App;
  readonly commands: readonly Command[];
  readonly log: Log;
  /** Longest time for one answer, in seconds. */
  readonly answerSeconds: number;
}

/** Takes interactions to their commands and their replies back; see `dispatch`. */
export interface Dispatcher {
  /** Handles one interaction to its end; never rejects. */
  dispatch(interaction: Interaction): Promise<void>;
  /** What commands work with. */
  readonly context: CommandContext;
  /** From now on says that the bot is restarting; resolves when what runs has been answered. */
  drain(): Promise<void>;
  /** Whether nothing new is taken any more. */
  stopping(): boolean;
  /** Counts work that `drain` waits for. */
  track<T>(work: Promise<T>): Promise<T>;
}

type Invoked = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
type Used = MessageComponentInteraction | ModalSubmitInteraction;

/**
 * The one place around all commands: defers at once, keeps the deadline, turns whatever is thrown into a sentence,
 * and sends each answer in one edit.
 */
export function openDispatcher(options: DispatchOptions): Dispatcher {
  const { app, commands, log, answerSeconds } = options;
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const handlers = new Map<Verb, ComponentHandler>(
    [shareHandler, ...commands.flatMap((command) => command.components ?? [])].map((handler) => [
      handler.verb,
      handler,
    ]),
  );
  const context: CommandContext = { app, commands, conversation: openConversation() };
  const running = new Set<Promise<unknown>>();
  let stopping = false;

  async function answer(work: () => Promise<Reply>, { caller, what }: { caller: Caller; what: string }) {
    try {
      return await within(work(), answerSeconds * 1000, what);
    } catch (error) {
      return explained(error, caller.locale, log);
    }
  }

  async function invoke(interaction: Invoked): Promise<void> {
    const command = byName.get(interaction.commandName);
    const alone = command?.alwaysPrivate === true || isPrivate(interaction);
    await interaction.deferReply(alone ? { flags: MessageFlags.Ephemeral } : {});
    const caller = callerOf(interaction, alone);
    const reply =
      command === undefined
        ? failureReply(caller.say('error.expired'), caller.say)
        : await answer(() => command.run(inputOf(interaction), caller, context), {
            caller,
            what: `/${interaction.commandName}`,
          });
    await interaction.editReply(editOf(reply));
  }

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    const command = byName.get(interaction.commandName);
    const { name, value } = interaction.options.getFocused(true);
    const typed = {
      option: name,
      value: String(value),
      text: (option: string) => chosenText(interaction, option),
    };
    const choices = await within(
      command?.complete?.(typed, app) ?? Promise.resolve([]),
      WAITS.choices,
      interaction.commandName,
    ).catch((error: unknown) => {
      log.warn({ err: error, command: interaction.commandName }, 'no choices');
      return [];
    });
    await interaction.respond(
      choices
        .filter((choice) => choice.name !== '' && choice.value.length <= LIMITS.choiceValue)
        .slice(0, LIMITS.choices)
        .map((choice) => ({
          name: label(choice.name, LIMITS.choiceName),
          value: name === 'year' ? chosenYear(choice.value) : choice.value,
        })),
    );
  }

  async function use(interaction: Used): Promise<void> {
    const read = readCustomId(interaction.customId);
    const handler = read.state === 'read' ? handlers.get(read.verb) : undefined;
    if (read.state !== 'read' || handler === undefined) {
      await tellAlone(interaction, 'error.expired');
      return;
    }
    const pressed = pressedOf(interaction, read.args);
    if (pressed === null) {
      await tellAlone(interaction, 'error.expired');
      return;
    }
    if (handler.opens === 'form') {
      if (!interaction.isModalSubmit()) {
        await interaction.showModal(handler.form(pressed, callerOf(interaction, false)));
      }
      return;
    }
    await reply(interaction, { handler, pressed });
  }

  async function reply(interaction: Used, { handler, pressed }: { handler: Replying; pressed: Pressed }) {
    const placement = handler.placement(pressed);
    await acknowledge(interaction, placement);
    const alone = placement === 'private' || (placement === 'update' && pressed.source?.private === true);
    const caller = callerOf(interaction, alone);
    let failed = false;
    const shown = await answer(
      () =>
        handler.run(pressed, caller, context).catch((error: unknown) => {
          failed = true;
          throw error;
        }),
      { caller, what: `/${handler.verb}` },
    );
    // What stands in the message is still right when turning its page fails: the failure goes beside it.
    if (placement === 'update' && failed) {
      await interaction.followUp({ ...payloadOf(shown), flags: MessageFlags.Ephemeral });
    } else {
      await interaction.editReply(editOf(shown));
    }
  }

  async function handle(interaction: Interaction): Promise<void> {
    if (stopping) {
      if (interaction.isAutocomplete()) await interaction.respond([]);
      else if (interaction.isRepliable()) await tellAlone(interaction, 'error.stopping');
      return;
    }
    if (interaction.isAutocomplete()) await complete(interaction);
    else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
      await invoke(interaction);
    } else if (interaction.isMessageComponent() || interaction.isModalSubmit()) await use(interaction);
  }

  function track<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    return work.finally(() => running.delete(work));
  }

  return {
    context,
    track,
    stopping: () => stopping,
    async dispatch(interaction) {
      await track(handle(interaction)).catch((error: unknown) => {
        // Too late, deleted or already answered: nobody is waiting for a sentence any more.
        if (isGone(error)) log.warn({ err: error }, 'interaction gone');
        else log.error({ err: error }, 'reply could not be sent');
      });
    },
    async drain() {
      stopping = true;
      await within(Promise.allSettled([...running]), answerSeconds * 1000 + WAITS.lastReply, 'stop').catch(
        () => {
          log.warn('stopped while an answer was running');
        },
      );
    },
  };
}

type Replying = Extract<ComponentHandler, { readonly opens: 'reply' }>;

async function acknowledge(interaction: Used, placement: Placement): Promise<void> {
  if (placement === 'update') await interaction.deferUpdate();
  else await interaction.deferReply(placement === 'private' ? { flags: MessageFlags.Ephemeral } : {});
}

async function tellAlone(
  interaction: Invoked | Used | RepliableInteraction,
  key: 'error.expired' | 'error.stopping',
): Promise<void> {
  const say = wordsOf(callerOf(interaction, true).locale);
  await interaction.reply({ ...payloadOf(failureReply(say(key), say)), flags: MessageFlags.Ephemeral });
}

function chosenText(interaction: AutocompleteInteraction, option: string): string | null {
  const chosen = interaction.options.get(option)?.value;
  return chosen === undefined ? null : String(chosen);
}
