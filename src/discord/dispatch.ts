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
import type { App, Handout } from '../app-types.js';
import { DianjuError } from '../lib/errors.js';
import { callerOf, inputOf, isPrivate, pressedOf } from './adapt.js';
import type {
  Caller,
  Command,
  CommandContext,
  ComponentHandler,
  Placement,
  Pressed,
  Typed,
} from './command.js';
import { openConversation } from './conversation.js';
import { readCustomId, type Verb } from './custom-id.js';
import { acknowledged, delivered, responded } from './delivery.js';
import { explained, within } from './failure.js';
import type { Say } from './locales/index.js';
import { LIMITS, WAITS } from './limits.js';
import { openNote, subjectOf, type Note, type NoteTakers } from './note.js';
import { allowedBy, permitted } from './permitted.js';
import { label } from './render/text.js';
import { failureReply, noticeReply } from './render/notice.js';
import type { Reply } from './reply.js';
import { editOf, isGone, payloadOf } from './send.js';
import { shareHandler } from './share.js';
import { openOnce, type FirstTime } from './once.js';
import { openQueue, type Allowances, type Queue } from './queue/index.js';

/** What the dispatcher works with. */
export interface DispatchOptions extends NoteTakers {
  readonly app: App;
  readonly commands: readonly Command[];
  /** Longest time for one answer, in seconds. */
  readonly answerSeconds: number;
  readonly allowances: Allowances;
  /** What is answered waits for it; what is acknowledged does not. */
  readonly prepared: Promise<void>;
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
  /** Whether an interaction or message with this id comes for the first time. */
  readonly firstTime: FirstTime;
  /** Decides what is taken, and whose turn it is. */
  readonly queue: Queue;
}

/** Far more than come between an event and its repetition. */
const EVENTS_REMEMBERED = 10_000;

type Invoked = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
type Used = MessageComponentInteraction | ModalSubmitInteraction;

/** What every step of a dispatch needs. */
interface Room extends DispatchOptions {
  readonly context: CommandContext;
  readonly byName: ReadonlyMap<string, Command>;
  readonly handlers: ReadonlyMap<Verb, ComponentHandler>;
  readonly queue: Queue;
}

/** The same with the note of the interaction that is handled. */
interface Desk extends Room {
  readonly note: Note;
}

/**
 * The one place around all commands: defers at once, keeps the deadline, turns whatever is thrown into a sentence,
 * and sends each answer in one edit; what takes long may show before how far it is.
 */
export function openDispatcher(options: DispatchOptions): Dispatcher {
  const { app, commands, log, answerSeconds } = options;
  const all = [shareHandler, ...commands.flatMap((command) => command.components ?? [])];
  const context: CommandContext = { app, commands, conversation: openConversation() };
  const room: Room = {
    ...options,
    context,
    byName: new Map(commands.map((command) => [command.data.name, command])),
    handlers: new Map(all.map((handler) => [handler.verb, handler])),
    queue: openQueue(options.allowances, app.countRequest),
  };
  const { queue } = room;
  const firstTime = openOnce(EVENTS_REMEMBERED);
  let stopping = false;

  return {
    context,
    queue,
    firstTime,
    stopping: () => stopping,
    async dispatch(interaction) {
      if (!firstTime(interaction.id)) return;
      const known = (name: string): boolean => room.byName.has(name) || room.handlers.has(name as Verb);
      const note = openNote(subjectOf(interaction, known), options);
      const desk = { ...room, note };
      const work = stopping
        ? refuse(desk, interaction, new DianjuError('stopping'))
        : handle(desk, interaction);
      await queue.track(work).then(
        () => note.end(),
        (error: unknown) => {
          // Too late, deleted or already answered: nobody is waiting for a sentence any more.
          if (isGone(error)) note.log.warn({ err: error }, 'interaction gone');
          else note.log.error({ err: error }, 'reply could not be sent');
          note.end(isGone(error) ? 'gone' : 'unsent');
        },
      );
    },
    async drain() {
      stopping = true;
      // Whose turn has not come by then is told so.
      await within(queue.ended(), answerSeconds * 1000, 'stop').catch(() => queue.close());
      await within(queue.ended(), WAITS.lastReply, 'stop').catch(() => {
        log.warn('stopped while an answer was running');
      });
    },
  };
}

async function refuse(room: Desk, interaction: Interaction, error: DianjuError): Promise<void> {
  room.note.failed(error);
  if (interaction.isAutocomplete()) return responded(() => interaction.respond([]));
  const { locale } = callerOf(interaction, true);
  const reply = await explained(error, locale, room.note.log);
  if (interaction.isRepliable()) await showAlone(room, interaction, reply);
}

async function handle(room: Desk, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return complete(room, interaction);
  const refusal = await room.queue.admit(callerOf(interaction, true));
  if (refusal !== null) await refuse(room, interaction, refusal.error);
  else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    await invoke(room, interaction);
  } else if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    await use(room, interaction);
  }
}

interface Work {
  readonly caller: Caller;
  /** What is named when it takes too long. */
  readonly what: string;
  /** Shows something where the answer will stand; absent where something stands there already. */
  readonly show?: (reply: Reply) => void;
  run(): Promise<Reply>;
}

/** The reply of a command; a failure and a missed deadline have a reply too. */
async function answer(room: Desk, work: Work): Promise<{ readonly reply: Reply; readonly failed: boolean }> {
  try {
    await room.prepared;
    const { say } = work.caller;
    const reply = await room.queue.serve(
      work.caller,
      () => within(work.run(), room.answerSeconds * 1000, work.what),
      ({ others, seconds }) => work.show?.(noticeReply(say('notice.waiting', { others, seconds }), say)),
    );
    return { reply, failed: false };
  } catch (error) {
    room.note.failed(error);
    return { reply: await explained(error, work.caller.locale, room.note.log), failed: true };
  }
}

async function invoke(room: Desk, interaction: Invoked): Promise<void> {
  const command = room.byName.get(interaction.commandName);
  const alone = command?.alwaysPrivate === true || isPrivate(interaction);
  await room.queue.acknowledge(() =>
    acknowledged(interaction, () => interaction.deferReply(alone ? { flags: MessageFlags.Ephemeral } : {})),
  );
  room.note.acknowledged();
  const caller = callerOf(interaction, alone);
  const show = shownIn(interaction, caller.say);
  const { reply } = await answer(room, {
    caller,
    what: `/${interaction.commandName}`,
    show,
    run: async () =>
      // Registered by an earlier version, and gone since.
      command?.run(inputOf(interaction), caller, {
        ...room.context,
        progress: show,
      }) ?? failureReply(caller.say('error.commandGone'), caller.say),
  });
  const sent = permitted(reply, allowedBy(interaction), caller.say);
  await delivered(() => interaction.editReply(editOf(sent)));
}

/** Shows what comes before an answer: edits of one message are sent in their order, so that the answer comes after it. */
function shownIn(interaction: Invoked | Used, say: Say): (reply: Reply) => void {
  return (reply) => {
    const sent = permitted(reply, allowedBy(interaction), say);
    interaction.editReply(editOf(sent)).catch(() => undefined);
  };
}

async function complete(room: Desk, interaction: AutocompleteInteraction): Promise<void> {
  const { commandName } = interaction;
  const { name, value } = interaction.options.getFocused(true);
  const typed: Typed = {
    option: name,
    value: String(value),
    text: (option) => chosenText(interaction, option),
  };
  const command = room.queue.crowded() ? undefined : room.byName.get(commandName);
  const wanted = room.prepared.then(() => command?.complete?.(typed, room.app) ?? []);
  const choices = await within(wanted, WAITS.choices, commandName).catch((error: unknown) => {
    room.note.failed(error);
    room.note.log.warn({ err: error, command: commandName }, 'no choices');
    return [];
  });
  const shown = choices
    .filter((choice) => choice.name !== '' && choice.value.length <= LIMITS.choiceValue)
    .slice(0, LIMITS.choices)
    .map((choice) => ({
      name: label(choice.name, LIMITS.choiceName),
      value: name === 'year' ? Number(choice.value) : choice.value,
    }));
  await responded(() => interaction.respond(shown));
}

async function use(room: Desk, interaction: Used): Promise<void> {
  const read = readCustomId(interaction.customId);
  const handler = read.state === 'read' ? room.handlers.get(read.verb) : undefined;
  const pressed = read.state === 'read' ? pressedOf(interaction, read.args) : null;
  if (handler === undefined || pressed === null) {
    const { say } = callerOf(interaction, true);
    await showAlone(room, interaction, failureReply(say('error.expired'), say));
  } else if (handler.opens === 'reply') {
    await respond(room, interaction, { handler, pressed });
  } else if (!interaction.isModalSubmit()) {
    const form = handler.form(pressed, callerOf(interaction, false));
    await responded(() => interaction.showModal(form));
  }
}

async function respond(room: Desk, interaction: Used, { handler, pressed }: Press): Promise<void> {
  const placement = handler.placement(pressed);
  await room.queue.acknowledge(() => acknowledged(interaction, () => acknowledge(interaction, placement)));
  room.note.acknowledged();
  const alone = placement === 'private' || (placement === 'update' && pressed.source?.private === true);
  const caller = callerOf(interaction, alone);
  const { reply, failed } = await answer(room, {
    caller,
    what: `/${handler.verb}`,
    ...(placement === 'update' ? {} : { show: shownIn(interaction, caller.say) }),
    run: async () => {
      if (handler.handsOut !== undefined) {
        await room.app.recordHandout(handoutOf(handler.handsOut, { handler, pressed }, caller));
      }
      return handler.run(pressed, caller, room.context);
    },
  });
  const sent = permitted(reply, allowedBy(interaction), caller.say);
  // What stands in the message is still right when turning its page fails: the failure goes beside it.
  if (placement === 'update' && failed) {
    await interaction.followUp({ ...payloadOf(sent), flags: MessageFlags.Ephemeral });
  } else {
    await delivered(() => interaction.editReply(editOf(sent)));
  }
}

function handoutOf(action: Handout['action'], { handler, pressed }: Press, caller: Caller): Handout {
  const [shown] = pressed.source?.embeds ?? [];
  return {
    action,
    by: { id: caller.user, name: caller.name },
    channel: caller.channel,
    what: action === 'export' ? handler.verb : (shown?.author?.name ?? shown?.title ?? ''),
    request: pressed.args,
  };
}

interface Press {
  readonly handler: Replying;
  readonly pressed: Pressed;
}

type Replying = Extract<ComponentHandler, { readonly opens: 'reply' }>;

async function acknowledge(interaction: Used, placement: Placement): Promise<void> {
  if (placement === 'update') await interaction.deferUpdate();
  else await interaction.deferReply(placement === 'private' ? { flags: MessageFlags.Ephemeral } : {});
}

/** A reply in place of the acknowledgement, for the caller alone. */
async function showAlone(room: Room, interaction: Used | RepliableInteraction, reply: Reply): Promise<void> {
  const { say } = callerOf(interaction, true);
  const sent = payloadOf(permitted(reply, allowedBy(interaction), say));
  const alone = { ...sent, flags: MessageFlags.Ephemeral } as const;
  await room.queue.acknowledge(() => responded(() => interaction.reply(alone)));
}

function chosenText(interaction: AutocompleteInteraction, option: string): string | null {
  const chosen = interaction.options.get(option)?.value;
  return chosen === undefined ? null : String(chosen);
}
