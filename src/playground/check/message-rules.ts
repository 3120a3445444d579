import type { Problem } from '../api-error.js';
import { COMPONENTS_V2, LIMITS } from './limits.js';
import {
  components,
  fields,
  length,
  list,
  problem,
  repeated,
  text,
  type Fields,
  type Placed,
} from './walk.js';

/** What a message is checked against besides itself. */
export interface MessageSurroundings {
  /** Names of the files that come with the request, or stand in the message already. */
  readonly files: readonly string[];
  /** Where the message stands in the body: `data` in a callback. */
  readonly path: readonly (string | number)[];
  /** Whether the message being edited is made of components v2. */
  readonly wasV2?: boolean;
}

type Rule = (message: Fields, around: MessageSurroundings) => Problem[];

/** Component types that only a components v2 message may hold at its top. */
const V2_TYPES: ReadonlySet<unknown> = new Set([9, 10, 12, 13, 14, 17]);
const SELECTS: ReadonlySet<unknown> = new Set([3, 5, 6, 7, 8]);
const BUTTON = 2;
const LINK = 5;
const PREMIUM = 6;
const TEXT_DISPLAY = 10;

/** Rules on messages that the schema does not state. */
export function checkMessage(message: Fields, around: MessageSurroundings): Problem[] {
  return RULES.flatMap((rule) => rule(message, around));
}

const embedTotal: Rule = (message, { path }) => {
  const total = list(message['embeds']).reduce<number>((sum, embed) => sum + embedLength(fields(embed)), 0);
  if (total <= LIMITS.embedTotal) return [];
  return [problem('embed-total', [...path, 'embeds'], `Embeds hold ${total} characters; 6000 are allowed.`)];
};

function embedLength(embed: Fields): number {
  const own = length(embed['title']) + length(embed['description']);
  const around = length(fields(embed['footer'])['text']) + length(fields(embed['author'])['name']);
  const inFields = list(embed['fields']).map(fields);
  return (
    own + around + inFields.reduce((sum, field) => sum + length(field['name']) + length(field['value']), 0)
  );
}

const embedFields: Rule = (message, { path }) =>
  list(message['embeds']).flatMap((embed, index) =>
    list(fields(embed)['fields']).flatMap((field, place) =>
      ['name', 'value']
        .filter((key) => text(fields(field)[key]).trim() === '')
        .map((key) =>
          problem(
            'empty-embed-field',
            [...path, 'embeds', index, 'fields', place, key],
            'This field is required',
          ),
        ),
    ),
  );

const emptyEmbeds: Rule = (message, { path }) =>
  list(message['embeds']).flatMap((embed, index) => {
    const shown = ['title', 'description', 'fields', 'image', 'thumbnail', 'footer', 'author', 'video'];
    const given = fields(embed);
    const some = shown.some((key) => {
      const value = given[key];
      return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
    });
    return some
      ? []
      : [problem('empty-embed', [...path, 'embeds', index], 'An embed needs something to show.')];
  });

const urls: Rule = (message, around) => {
  const found: Problem[] = [];
  const visit = (node: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(node)) node.forEach((item, index) => visit(item, [...path, index]));
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        if ((key === 'url' || key === 'icon_url') && typeof value === 'string') {
          found.push(...checkUrl(value, [...path, key], around.files));
        } else visit(value, [...path, key]);
      }
    }
  };
  for (const key of ['embeds', 'components']) visit(message[key], [...around.path, key]);
  return found;
};

function checkUrl(url: string, path: readonly (string | number)[], files: readonly string[]): Problem[] {
  if (url.startsWith('attachment://')) {
    if (files.includes(url.slice('attachment://'.length))) return [];
    return [problem('unknown-file', path, `No file of the message is called as in ${url}`)];
  }
  if (/^(?:https?|discord):\/\//iu.test(url)) return [];
  return [problem('url-scheme', path, 'Scheme must be one of http, https, discord, attachment.')];
}

const buttons: Rule = (message, { path }) =>
  components(message['components'], [...path, 'components'])
    .filter(({ component }) => component['type'] === BUTTON)
    .flatMap(({ component, path: at }) => {
      const style = component['style'];
      const has = (key: string) => text(component[key]) !== '';
      if (style === LINK) {
        if (!has('url') || has('custom_id')) {
          return [problem('button-link', at, 'A link button has a url and no custom_id.')];
        }
      } else if (style !== PREMIUM && (!has('custom_id') || has('url'))) {
        return [problem('button-custom-id', at, 'A button has a custom_id and no url.')];
      }
      const shown = style === PREMIUM || has('label') || 'emoji' in component;
      return shown ? [] : [problem('button-label', at, 'A button has a label or an emoji.')];
    });

const customIds: Rule = (message, { path }) =>
  duplicateIds(components(message['components'], [...path, 'components']));

/** A custom id stands once in a message or modal. */
export function duplicateIds(placed: readonly Placed[]): Problem[] {
  return repeated(placed, ({ component }) => text(component['custom_id'])).map(({ path }) =>
    problem('duplicate-custom-id', [...path, 'custom_id'], 'Component custom id cannot be duplicated'),
  );
}

const rows: Rule = (message, { path }) => {
  const all = components(message['components'], [...path, 'components']).filter(
    ({ component }) => component['type'] === 1,
  );
  return all.flatMap(({ component, path: at }) => {
    const types = list(component['components']).map((inner) => fields(inner)['type']);
    const selects = types.filter((type) => SELECTS.has(type)).length;
    if (selects > 0 && types.length > 1) {
      return [problem('select-alone', [...at, 'components'], 'A select menu stands alone in its row.')];
    }
    return [];
  });
};

const rowCount: Rule = (message, { path }) => {
  const top = list(message['components']);
  if (isV2(message) || top.length <= LIMITS.rows) return [];
  return [problem('row-count', [...path, 'components'], 'Must be 5 or fewer in length.')];
};

const selects: Rule = (message, { path }) =>
  components(message['components'], [...path, 'components'])
    .filter(({ component }) => SELECTS.has(component['type']))
    .flatMap(({ component, path: at }) => checkSelect(component, at));

/** A select menu's bounds and values. */
export function checkSelect(select: Fields, path: readonly (string | number)[]): Problem[] {
  const options = list(select['options']).map(fields);
  const least = Number(select['min_values'] ?? 1);
  const most = Number(select['max_values'] ?? 1);
  const found: Problem[] = [];
  if (least > most) found.push(problem('select-bounds', path, 'min_values is larger than max_values.'));
  if (select['type'] === 3) {
    if (options.length === 0) found.push(problem('select-options', path, 'A string select needs options.'));
    if (most > options.length && options.length > 0) {
      found.push(problem('select-bounds', [...path, 'max_values'], 'More than there are options.'));
    }
    if (options.filter((option) => option['default'] === true).length > most) {
      found.push(problem('select-defaults', [...path, 'options'], 'More defaults than max_values.'));
    }
    if (repeated(options, (option) => text(option['value'])).length > 0) {
      found.push(
        problem('duplicate-option', [...path, 'options'], 'The specified option value is already used'),
      );
    }
  }
  return found;
}

const version2: Rule = (message, { path, wasV2 }) => {
  const placed = components(message['components'], [...path, 'components']);
  if (!isV2(message) && wasV2 !== true) {
    return placed
      .filter(({ component }) => V2_TYPES.has(component['type']))
      .map(({ path: at }) =>
        problem('v2-flag-missing', at, 'This component needs the flag IS_COMPONENTS_V2.'),
      );
  }
  const found = ['content', 'embeds', 'poll', 'sticker_ids']
    .filter((key) => (Array.isArray(message[key]) ? list(message[key]).length > 0 : Boolean(message[key])))
    .map((key) => problem('v2-with-legacy', [...path, key], `${key} cannot be used with IS_COMPONENTS_V2.`));
  if (placed.length > LIMITS.components) {
    found.push(
      problem('component-total', [...path, 'components'], `${placed.length} components; 40 are allowed.`),
    );
  }
  const letters = placed
    .filter(({ component }) => component['type'] === TEXT_DISPLAY)
    .reduce((sum, { component }) => sum + length(component['content']), 0);
  if (letters > LIMITS.textTotal) {
    found.push(
      problem('text-total', [...path, 'components'], `${letters} characters of text; 4000 are allowed.`),
    );
  }
  return found;
};

function isV2(message: Fields): boolean {
  return (Number(message['flags'] ?? 0) & COMPONENTS_V2) !== 0;
}

const RULES: readonly Rule[] = [
  embedTotal,
  embedFields,
  emptyEmbeds,
  urls,
  buttons,
  customIds,
  rows,
  rowCount,
  selects,
  version2,
];
