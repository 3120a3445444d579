import type { APIMessage } from 'discord-api-types/v10';
import { InteractionResponseType as Type, MessageFlags } from 'discord-api-types/v10';
import type { Completion, Failure, Outcome } from '../types.js';
import type { Interaction, World } from '../world.js';

/** Waits until `test` holds or the time is up; whether it held. */
export function until(world: World, test: () => boolean, ms: number): Promise<boolean> {
  if (test()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const done = (held: boolean) => {
      clearTimeout(timer);
      world.events.off('interaction', look);
      world.events.off('message', look);
      world.events.off('bot', look);
      resolve(held);
    };
    const look = () => {
      if (test()) done(true);
    };
    const timer = setTimeout(() => done(test()), ms);
    // A server that is closed must not be kept alive by those who still wait.
    timer.unref();
    world.events.on('interaction', look);
    world.events.on('message', look);
    world.events.on('bot', look);
  });
}

/** Whether the person has got what they will read. */
function answered(interaction: Interaction): boolean {
  const type = interaction.acknowledged?.type;
  if (type === undefined) return false;
  if (type === Type.DeferredChannelMessageWithSource || type === Type.DeferredMessageUpdate) {
    return interaction.answerMs !== null;
  }
  return true;
}

/** The outcome of an interaction, once there is one. */
export async function outcomeOf(world: World, interaction: Interaction): Promise<Outcome> {
  const { ackDeadlineMs, answerDeadlineMs } = world.options;
  let failed: Failure | null = null;
  // The margin lets a response that came in time be noted before the wait ends.
  const acknowledged = await until(world, () => interaction.acknowledged !== null, ackDeadlineMs + 20);
  if (!acknowledged) failed = 'not-acknowledged';
  else if (!(await until(world, () => answered(interaction), answerDeadlineMs))) failed = 'not-answered';
  return live(world, interaction, failed);
}

/** The choices that an autocomplete was answered with. */
export async function completionOf(world: World, interaction: Interaction): Promise<Completion> {
  const held = await until(world, () => interaction.acknowledged !== null, world.options.ackDeadlineMs + 20);
  return {
    acknowledged: interaction.acknowledged,
    choices: interaction.choices,
    failed: held ? null : 'not-acknowledged',
  };
}

const tracked = new WeakMap<Outcome, Interaction>();

/** The interaction behind an outcome that this server gave out. */
export function interactionBehind(outcome: Outcome): Interaction | null {
  return tracked.get(outcome) ?? null;
}

function live(world: World, interaction: Interaction, failed: Failure | null): Outcome {
  const messages = () =>
    interaction.followUps.flatMap((id) => {
      const stored = world.messages.get(id);
      return stored === undefined ? [] : [stored.message];
    });
  const outcome: Outcome = {
    id: interaction.id,
    failed,
    get acknowledged() {
      return interaction.acknowledged;
    },
    get shown() {
      return shownOf(world, interaction);
    },
    get answerMs() {
      return interaction.answerMs;
    },
    get modal() {
      return interaction.modal;
    },
    get followUps() {
      return messages();
    },
    get edits() {
      return interaction.edits;
    },
    followUp: async (n) => {
      await until(world, () => interaction.followUps.length > n, world.options.answerDeadlineMs);
      return nth(messages(), n);
    },
  };
  tracked.set(outcome, interaction);
  return outcome;
}

/** What stands there for an interaction; a reply that is still awaited is nothing yet. */
export function shownOf(world: World, interaction: Interaction): APIMessage | null {
  const stored = interaction.original === null ? undefined : world.messages.get(interaction.original);
  if (stored === undefined) return null;
  return ((stored.message.flags ?? 0) & MessageFlags.Loading) === 0 ? stored.message : null;
}

/** The n-th message. */
export function nth(messages: readonly APIMessage[], n: number): APIMessage {
  const message = messages[n];
  if (message === undefined) throw new Error(`no message ${n} came: there are ${messages.length}`);
  return message;
}
