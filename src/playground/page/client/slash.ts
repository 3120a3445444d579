import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from 'discord-api-types/v10';
import { commandsOf, type Room } from './state.js';
import { localised } from './words.js';

/** A command, or one of its subcommands, that can be used (可用的命令). */
export interface Usable {
  /** Name with group and subcommand, as the server takes it. */
  readonly path: string;
  /** The same in the user's locale. */
  readonly shown: string;
  readonly about: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

const SUBCOMMAND = 1;
const GROUP = 2;

/** Everything that can follow a slash for the acting user. */
export function usable(room: Room): Usable[] {
  return commandsOf(room, 1).flatMap((command) => below(command, { room, path: [], shown: [] }));
}

interface Place {
  readonly room: Room;
  readonly path: readonly string[];
  readonly shown: readonly string[];
}

function below(
  node: APIApplicationCommand | APIApplicationCommandOption,
  { room, path, shown }: Place,
): Usable[] {
  const here = [...path, node.name];
  const named = [...shown, localised(node.name, node.name_localizations, room.locale)];
  const options = 'options' in node ? (node.options ?? []) : [];
  const inner = options.filter(({ type }) => Number(type) === SUBCOMMAND || Number(type) === GROUP);
  if (inner.length > 0) return inner.flatMap((option) => below(option, { room, path: here, shown: named }));
  return [
    {
      path: here.join(' '),
      shown: named.join(' '),
      about: localised(node.description, node.description_localizations, room.locale),
      options: options as APIApplicationCommandBasicOption[],
    },
  ];
}

/** The commands whose name, or whose description, holds what was typed; names that begin with it first. */
export function matching(all: readonly Usable[], typed: string): Usable[] {
  const wanted = typed.toLowerCase();
  const rank = ({ path, shown, about }: Usable) => {
    if (path.startsWith(wanted) || shown.startsWith(wanted)) return 0;
    if (path.includes(wanted) || shown.includes(wanted)) return 1;
    return about.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return all.filter((one) => rank(one) < 3).sort((a, b) => rank(a) - rank(b));
}

/**
 * Reads a line such as `/compare metric:行政复议 private:true`; words before the first named option go to the
 * first option. Null when no command is called so.
 */
export function readLine(
  all: readonly Usable[],
  line: string,
): { command: Usable; values: Record<string, string> } | null {
  const text = line.replace(/^\//u, '');
  const command = [...all]
    .sort((a, b) => b.path.length - a.path.length)
    .find(({ path, shown }) => [path, shown].some((name) => text === name || text.startsWith(`${name} `)));
  if (command === undefined) return null;
  const name = text.startsWith(command.path) ? command.path : command.shown;
  const rest = text.slice(name.length).trim();
  const values: Record<string, string> = {};
  const marks = command.options
    .map((option) => ({ option, at: ` ${rest}`.indexOf(` ${option.name}:`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const free = rest.slice(0, marks[0]?.at ?? rest.length).trim();
  const [first] = command.options;
  if (free !== '' && first !== undefined) values[first.name] = free;
  marks.forEach(({ option, at }, index) => {
    values[option.name] = rest.slice(at + option.name.length + 1, marks[index + 1]?.at ?? rest.length).trim();
  });
  return { command, values };
}
