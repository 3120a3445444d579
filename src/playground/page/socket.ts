import type { WebSocket } from 'ws';
import type { Actions } from '../act/actions.js';
import { shownOf } from '../act/outcome.js';
import { fields, text } from '../check/walk.js';
import { PlaygroundMisuse, type Completion, type Outcome, type Who } from '../types.js';
import { usableCommands, type Interaction, type StoredMessage, type World } from '../world.js';
import type {
  PageAction,
  PageActor,
  PageEvent,
  PageMessage,
  PageRequest,
  PageResult,
  PageTiming,
} from './protocol.js';

/** What one open page works with. */
export interface PageSession {
  readonly world: World;
  readonly actions: Actions;
}

/** Messages of each channel that a page begins with. */
const SHOWN = 100;
/** Modals that may still be open on a page. */
const OPENED_KEPT = 50;
const NOTHING: PageResult = { id: null, failed: null, modal: null, choices: [] };

/** Serves one open page (一个页面的连接): what its user sees, and nothing else. */
export function servePage(socket: WebSocket, { world, actions }: PageSession): void {
  let viewer = world.users[0]!.id;
  const opened = new Map<string, Outcome>();
  const tell = (event: PageEvent) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(event));
  };
  const sees = ({ onlyFor }: StoredMessage) => (onlyFor ?? viewer) === viewer;
  const entry = (stored: StoredMessage) => ({
    message: stored.message,
    private: stored.onlyFor !== null,
    via: viaOf(world, stored),
  });
  const tellState = () => {
    const { guilds, users, online } = world;
    const [guild] = guilds;
    const channels = world.channels.filter((channel) => channel.guild === guild.id);
    const bot = { id: world.bot.id, username: world.bot.username };
    const messages = latest([...world.messages.values()].filter(sees)).map(entry);
    const commands = usableCommands(world);
    const state = { guild, channels, users, viewer, bot, commands, online, messages };
    tell({ event: 'state', state: { ...state, starters: world.starters ?? startersFrom(world) } });
  };
  const onMessage = (change: 'create' | 'update' | 'delete', stored: StoredMessage) => {
    if (sees(stored)) tell({ event: 'message', change, entry: entry(stored) });
  };
  const onInteraction = (interaction: Interaction) => {
    if (interaction.user.id === viewer) tell({ event: 'timing', timing: timingOf(world, interaction) });
  };
  const onBot = (online: boolean) => tell({ event: 'bot', online });
  world.events.on('message', onMessage).on('interaction', onInteraction);
  world.events.on('bot', onBot).on('commands', tellState);
  socket.on('close', () => {
    world.events.off('message', onMessage).off('interaction', onInteraction);
    world.events.off('bot', onBot).off('commands', tellState);
  });
  socket.on('error', () => socket.terminate());
  socket.on('message', (data: Buffer) => {
    const request = parse(data);
    if (request === null) return;
    if (request.action.do === 'view') {
      const { user } = request.action;
      viewer = world.users.find(({ id }) => id === user)?.id ?? viewer;
      tellState();
      return;
    }
    act(world, actions, { action: request.action, opened })
      .then((result) => tell({ event: 'result', n: request.n, result }))
      .catch((error: unknown) => {
        const why = error instanceof PlaygroundMisuse ? error.message : 'the server could not do that';
        tell({ event: 'refused', n: request.n, why });
      });
  });
  tellState();
}

function latest(messages: readonly StoredMessage[]): StoredMessage[] {
  const counts = new Map<string, number>();
  return messages
    .toReversed()
    .filter(({ message: { channel_id: channel } }) => {
      counts.set(channel, (counts.get(channel) ?? 0) + 1);
      return counts.get(channel)! <= SHOWN;
    })
    .reverse();
}

interface Asked {
  readonly action: PageAction;
  readonly opened: Map<string, Outcome>;
}

async function act(world: World, actions: Actions, { action, opened }: Asked): Promise<PageResult> {
  const outcome = await perform(world, actions, { action, opened });
  if (outcome === null) return NOTHING;
  if ('choices' in outcome) return { ...NOTHING, choices: outcome.choices, failed: outcome.failed };
  if (outcome.modal !== null) keepOpened(opened, outcome);
  return { ...NOTHING, id: outcome.id, failed: outcome.failed, modal: outcome.modal };
}

async function perform(
  world: World,
  actions: Actions,
  { action, opened }: Asked,
): Promise<Outcome | Completion | null> {
  const who = (actor: PageActor) => whoOf(world, actor);
  switch (action.do) {
    case 'slash':
      return actions.slash(action.name, action.options, who(action.as));
    case 'autocomplete':
      return actions.autocomplete(action.name, action.options, {
        focused: action.focused,
        ...who(action.as),
      });
    case 'click':
      return actions.click(action.message, action.button, who(action.as));
    case 'select':
      return actions.select(action.message, { menu: action.menu, values: action.values, ...who(action.as) });
    case 'modal': {
      const outcome = opened.get(action.opened);
      if (outcome === undefined) throw new PlaygroundMisuse('that form is not open any more');
      return actions.modal(outcome, action.values);
    }
    case 'userMenu': {
      const target = world.users.find(({ id }) => id === action.target);
      if (target === undefined) throw new PlaygroundMisuse('no such user');
      return actions.userMenu(action.name, target, who(action.as));
    }
    case 'messageMenu':
      return actions.messageMenu(action.name, action.message, who(action.as));
    case 'say':
      await actions.say(action.content, who(action.as));
      return null;
    case 'view':
      return null;
  }
}

function keepOpened(opened: Map<string, Outcome>, outcome: Outcome): void {
  opened.set(outcome.id, outcome);
  for (const id of opened.keys()) if (opened.size > OPENED_KEPT) opened.delete(id);
}

function whoOf(world: World, { user, channel, locale }: PageActor): Who {
  const person = world.users.find(({ id }) => id === user);
  const place = world.channels.find(({ id }) => id === channel);
  return { locale, ...(person ? { user: person } : {}), ...(place ? { channel: place } : {}) };
}

/** Kind of interaction sent on every keystroke. */
const AUTOCOMPLETE = 4;

function labelOf({ payload }: Interaction): string {
  const data = fields(payload.data);
  const name = Number(data['type']) === 1 ? `/${text(data['name'])}` : text(data['name']);
  return `${text(data['name']) === '' ? text(data['custom_id']) : name}${Number(payload.type) === AUTOCOMPLETE ? ' …' : ''}`;
}

/** Only commands are named: a button's custom id says nothing to a person. */
function viaOf(world: World, { message }: StoredMessage): PageMessage['via'] {
  const metadata = message.interaction_metadata;
  if (metadata === undefined) return null;
  const interaction = world.interactionsById.get(metadata.id);
  if (interaction === undefined || !('name' in fields(interaction.payload.data))) return null;
  return { user: interaction.user.globalName, label: labelOf(interaction) };
}

function timingOf(world: World, interaction: Interaction): PageTiming {
  return {
    id: interaction.id,
    label: labelOf(interaction),
    user: interaction.user.globalName,
    acknowledged: interaction.acknowledged?.ms ?? null,
    answered: interaction.answerMs,
    sent: interaction.payload,
    shown: interaction.choices.length > 0 ? interaction.choices : shownOf(world, interaction),
  };
}

/** Commands that can be used as they stand. */
function startersFrom(world: World): string[] {
  return usableCommands(world)
    .filter((command) => Number(command.type) === 1 && (command.default_member_permissions ?? null) === null)
    .filter(
      (command) =>
        !(command.options ?? []).some((option) => Number(option.type) <= 2 || option.required === true),
    )
    .map((command) => `/${command.name}`);
}

function parse(data: Buffer): PageRequest | null {
  try {
    const value = JSON.parse(data.toString('utf8')) as Partial<PageRequest>;
    return typeof value.n === 'number' && typeof value.action === 'object' ? (value as PageRequest) : null;
  } catch {
    return null;
  }
}
