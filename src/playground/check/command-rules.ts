import type { Problem } from '../api-error.js';
import { LIMITS, LOCALES, NAME } from './limits.js';
import { fields, length, list, problem, repeated, text, type Fields } from './walk.js';

type Path = readonly (string | number)[];

const SLASH = 1;
const SUBCOMMAND = 1;
const GROUP = 2;

/** Rules on the whole list of commands that is put at once. */
export function checkCommandList(commands: readonly Fields[]): Problem[] {
  const found = commands.flatMap((command, index) => checkCommand(command, [index]));
  for (const [type, most] of Object.entries(LIMITS.commands)) {
    const count = commands.filter((command) => Number(command['type'] ?? SLASH) === Number(type)).length;
    if (count > most) {
      found.push(problem('command-count', [], `Maximum number of application commands reached (${most}).`));
    }
  }
  const twice = repeated(
    commands,
    (command) => `${Number(command['type'] ?? SLASH)} ${text(command['name'])}`,
  );
  for (const command of twice) {
    const path = [commands.lastIndexOf(command), 'name'];
    found.push(problem('duplicate-command', path, 'Application command names must be unique'));
  }
  return found;
}

/** Rules on one command (命令). */
export function checkCommand(command: Fields, path: Path): Problem[] {
  const type = Number(command['type'] ?? SLASH);
  const found = checkLocales(command, path);
  if (type === SLASH) {
    found.push(...checkNames(command, path));
    if (text(command['description']).trim() === '') {
      found.push(problem('command-description', [...path, 'description'], 'This field is required'));
    }
    found.push(...checkOptions(list(command['options']), [...path, 'options']));
  } else {
    if (text(command['name']).trim() === '') {
      found.push(problem('command-name', [...path, 'name'], 'This field is required'));
    }
    if (text(command['description']) !== '' || list(command['options']).length > 0) {
      found.push(problem('menu-command', path, 'Context menu commands have no description and no options.'));
    }
  }
  const total = commandLength(command);
  if (total > LIMITS.commandTotal) {
    found.push(problem('command-total', path, `The command holds ${total} characters; 8000 are allowed.`));
  }
  return found;
}

function checkNames(node: Fields, path: Path): Problem[] {
  const names = [
    { name: text(node['name']), at: [...path, 'name'] },
    ...Object.entries(fields(node['name_localizations'])).map(([locale, name]) => ({
      name: text(name),
      at: [...path, 'name_localizations', locale],
    })),
  ];
  return names
    .filter(({ name, at }) => at.length > 0 && (!NAME.test(name) || name !== name.toLowerCase()))
    .map(({ at }) => problem('command-name', at, 'Command name is invalid'));
}

function checkLocales(node: Fields, path: Path): Problem[] {
  return ['name_localizations', 'description_localizations'].flatMap((key) =>
    Object.keys(fields(node[key]))
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) => problem('locale', [...path, key, locale], 'Discord knows no such locale.')),
  );
}

function checkOptions(options: readonly unknown[], path: Path): Problem[] {
  const all = options.map(fields);
  const found = all.flatMap((option, index) => checkOption(option, [...path, index]));
  const firstOptional = all.findIndex((option) => option['required'] !== true);
  const late = all.findIndex((option, index) => option['required'] === true && index > firstOptional);
  if (firstOptional >= 0 && late >= 0) {
    const message = 'Required options must be placed before non-required options';
    found.push(problem('required-order', [...path, late], message));
  }
  for (const option of repeated(all, (one) => text(one['name']))) {
    found.push(problem('duplicate-option', [...path, all.lastIndexOf(option)], 'Option name already used'));
  }
  const branches = all.filter((option) => option['type'] === SUBCOMMAND || option['type'] === GROUP).length;
  if (branches > 0 && branches < all.length) {
    found.push(problem('mixed-options', path, 'Sub-command and options are mutually exclusive'));
  }
  return found;
}

function checkOption(option: Fields, path: Path): Problem[] {
  const found = [...checkNames(option, path), ...checkLocales(option, path)];
  const choices = list(option['choices']).map(fields);
  if (choices.length > 0 && option['autocomplete'] === true) {
    found.push(problem('choices-and-autocomplete', path, 'choices and autocomplete are mutually exclusive'));
  }
  choices.forEach((choice, index) => {
    found.push(...checkLocales(choice, [...path, 'choices', index]));
    if (length(choice['value']) > LIMITS.choiceValue) {
      const at = [...path, 'choices', index, 'value'];
      found.push(problem('choice-value', at, 'Must be 100 or fewer in length.'));
    }
  });
  for (const key of ['name', 'value']) {
    if (repeated(choices, (choice) => String(choice[key])).length > 0) {
      found.push(problem('duplicate-choice', [...path, 'choices'], `A choice's ${key} is already used`));
    }
  }
  return [...found, ...checkOptions(list(option['options']), [...path, 'options'])];
}

function commandLength(node: Fields): number {
  const longest = (key: string) =>
    Math.max(length(node[key]), ...Object.values(fields(node[`${key}_localizations`])).map(length));
  const inside = [...list(node['options']), ...list(node['choices'])].map(fields);
  return (
    longest('name') +
    longest('description') +
    length(node['value']) +
    inside.reduce((sum, inner) => sum + commandLength(inner), 0)
  );
}

/** Rules on the choices that an autocomplete answers with. */
export function checkChoices(data: Fields): Problem[] {
  const choices = list(data['choices']).map(fields);
  const found = choices.flatMap((choice, index) => [
    ...(length(choice['value']) > LIMITS.choiceValue
      ? [problem('choice-value', ['data', 'choices', index, 'value'], 'Must be 100 or fewer in length.')]
      : []),
    ...(text(choice['name']).trim() === ''
      ? [problem('choice-name', ['data', 'choices', index, 'name'], 'This field is required')]
      : []),
    ...checkLocales(choice, ['data', 'choices', index]),
  ]);
  return found;
}
