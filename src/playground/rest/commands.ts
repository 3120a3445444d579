import type { APIApplicationCommand } from 'discord-api-types/v10';
import { errors } from '../api-error.js';
import { checkCommand, checkCommandList } from '../check/command-rules.js';
import { check, checkOwn } from '../check/index.js';
import { fields, list, type Fields } from '../check/walk.js';
import type { World } from '../world.js';
import { param, type Call, type Reply, type Route } from './route.js';

const GLOBAL = '/applications/:application/commands';
const GUILD = '/applications/:application/guilds/:guild/commands';

/** Registering commands, for all guilds or for one (注册命令). */
export const commandRoutes: readonly Route[] = [GLOBAL, GUILD].flatMap((base): Route[] => [
  { method: 'GET', pattern: base, name: 'commands', open: false, handle: readAll },
  { method: 'PUT', pattern: base, name: 'commands', open: false, handle: putAll },
  { method: 'POST', pattern: base, name: 'commands', open: false, handle: create },
  { method: 'GET', pattern: `${base}/:command`, name: 'commands', open: false, handle: readOne },
  { method: 'PATCH', pattern: `${base}/:command`, name: 'commands', open: false, handle: update },
  { method: 'DELETE', pattern: `${base}/:command`, name: 'commands', open: false, handle: remove },
]);

function scope(call: Call): 'commands' | 'guildCommands' {
  if (param(call, 'application') !== call.world.applicationId) throw errors.unknownApplication();
  const guild = call.params['guild'];
  if (guild !== undefined && guild !== call.world.guilds[0].id) throw errors.unknownGuild();
  return guild === undefined ? 'commands' : 'guildCommands';
}

function put(call: Call, commands: APIApplicationCommand[]): void {
  call.world[scope(call)] = commands;
  call.world.events.emit('commands');
}

function readAll(call: Call): Reply {
  return { status: 200, json: call.world[scope(call)] };
}

function putAll(call: Call): Reply {
  const before = call.world[scope(call)];
  const given = list(call.body.json).map((item) => fields(item));
  given.forEach((command) => check(call, { schema: 'command', body: forSchema(command) }));
  const [first] = given;
  check(call, { schema: 'command', body: forSchema(first ?? { name: 'x' }), rules: checkCommandList(given) });
  const commands = given.map((command) => registered(call, command, before));
  put(call, commands);
  for (const command of commands) checkOwn(call, 'commandAnswer', command);
  return { status: 200, json: commands };
}

function create(call: Call): Reply {
  const before = call.world[scope(call)];
  const given = fields(call.body.json);
  check(call, { schema: 'command', body: forSchema(given), rules: checkCommand(given, []) });
  const command = registered(call, given, before);
  const others = before.filter(({ id }) => id !== command.id);
  put(call, [...others, command]);
  return { status: others.length === before.length ? 201 : 200, json: command };
}

function update(call: Call): Reply {
  const before = oneOf(call);
  const change = fields(call.body.json);
  const given: Fields = { ...before, ...change };
  check(call, { schema: 'commandUpdate', body: forSchema(change), rules: checkCommand(given, []) });
  const after = { ...given, version: call.world.newId() } as unknown as APIApplicationCommand;
  put(
    call,
    call.world[scope(call)].map((command) => (command.id === before.id ? after : command)),
  );
  return { status: 200, json: after };
}

function readOne(call: Call): Reply {
  return { status: 200, json: oneOf(call) };
}

function remove(call: Call): Reply {
  const { id } = oneOf(call);
  put(
    call,
    call.world[scope(call)].filter((command) => command.id !== id),
  );
  return { status: 204 };
}

function oneOf(call: Call): APIApplicationCommand {
  const found = call.world[scope(call)].find(({ id }) => id === param(call, 'command'));
  if (found === undefined) throw errors.unknownCommand();
  return found;
}

/** The schema wants the permissions as a number; clients and the documentation send them as a text. */
function forSchema(command: Fields): Fields {
  const permissions = command['default_member_permissions'];
  if (typeof permissions !== 'string') return command;
  return { ...command, default_member_permissions: Number(permissions) };
}

/** The command as it is kept: a name that is already there keeps its id. */
function registered({ world, params }: Call, given: Fields, before: readonly APIApplicationCommand[]) {
  const type = Number(given['type'] ?? 1);
  const same = before.find((command) => command.name === given['name'] && Number(command.type) === type);
  return {
    ...defaults(world),
    ...(type === 1 ? {} : { description: '' }),
    ...stripNulls(given),
    id: same?.id ?? world.newId(),
    type,
    version: world.newId(),
    ...(params['guild'] === undefined ? {} : { guild_id: world.guilds[0].id }),
  } as unknown as APIApplicationCommand;
}

function defaults(world: World) {
  return {
    application_id: world.applicationId,
    default_member_permissions: null,
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
  };
}

function stripNulls(given: Fields): Fields {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
