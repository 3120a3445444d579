import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { wordsOf, type Key } from './locales/index.js';

/** Option names of the commands; each has its name and description in the tables. */
export type OptionName =
  | 'question'
  | 'county'
  | 'counties'
  | 'year'
  | 'province'
  | 'level'
  | 'private'
  | 'metric'
  | 'topic'
  | 'unit'
  | 'text'
  | 'id'
  | 'file'
  | 'url'
  | 'report'
  | 'placeGiven'
  | 'yearGiven';

/** Slash commands; each has its name and description in the tables. */
export type CommandName =
  'ask' | 'compare' | 'figures' | 'check' | 'search' | 'cite' | 'reports' | 'help' | 'report' | 'model';

/** Subcommands of `/report` and `/model`. */
export type SubcommandName = 'add' | 'remove' | 'list' | 'on' | 'off' | 'status';

const english = wordsOf('en');
const simplified = wordsOf('zh-CN');
const traditional = wordsOf('zh-TW');

/** A slash command with its names and descriptions in every language. */
export function slashCommand(
  name: CommandName,
  options: readonly APIApplicationCommandBasicOption[] = [],
): RESTPostAPIApplicationCommandsJSONBody {
  return { type: ApplicationCommandType.ChatInput, ...named(`command.${name}`), options: [...options] };
}

/** A slash command that is used through its subcommands. */
export function branchedCommand(
  name: CommandName,
  branches: readonly APIApplicationCommandSubcommandOption[],
): RESTPostAPIApplicationCommandsJSONBody {
  return { type: ApplicationCommandType.ChatInput, ...named(`command.${name}`), options: [...branches] };
}

/** A subcommand with its names and descriptions in every language. */
export function subcommand(
  name: SubcommandName,
  options: readonly APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...named(`option.${name}`),
    options: [...options],
  };
}

/** An option that takes a file. */
export function fileOption(name: OptionName): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Attachment, ...named(`option.${name}`), required: false };
}

/** The message command 核对数字 / Check figures. */
export function messageCommand(): RESTPostAPIApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: english('command.checkMessage'),
    name_localizations: localised('command.checkMessage'),
  };
}

/** An option that takes text; `complete` when choices are offered while typing. */
export function textOption(
  name: OptionName,
  { required = false, complete = false }: { readonly required?: boolean; readonly complete?: boolean } = {},
): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...named(`option.${name}`),
    required,
    ...(complete ? { autocomplete: true } : {}),
  };
}

/** The option that takes a year. */
export function yearOption(): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.Integer,
    ...named('option.year'),
    required: false,
    autocomplete: true,
  };
}

/** An option that takes a whole number. */
export function wholeNumberOption(name: OptionName): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Integer, ...named(`option.${name}`), required: false };
}

/** The option that makes a reply private. */
export function privateOption(): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Boolean, ...named('option.private'), required: false };
}

function named(key: `command.${CommandName}` | `option.${OptionName | SubcommandName}`) {
  return {
    name: english(key),
    description: english(`${key}.about`),
    name_localizations: localised(key),
    description_localizations: localised(`${key}.about`),
  };
}

type PlainKey = Extract<Key, `command.${string}` | `option.${string}`>;

function localised(key: PlainKey): LocalizationMap {
  return { 'zh-CN': simplified(key), 'zh-TW': traditional(key) };
}
