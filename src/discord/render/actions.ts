import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  type APIStringSelectComponent,
} from 'discord.js';
import { derived } from '../../lib/derived.js';
import type { StoredReport } from '../../store/store.js';
import { customId, packed, type Args, type Verb } from '../custom-id.js';
import { LIMITS } from '../limits.js';
import type { Say } from '../locales/index.js';
import type { Row } from '../reply.js';
import { label } from './text.js';

/** A button of a reply. */
export type Button = APIButtonComponentWithCustomId;

/** A button with a verb first; `main` for the one that most readers want. */
export function button<V extends Verb>(
  verb: V,
  args: Args<V>,
  look: { readonly label: string; readonly main?: boolean; readonly disabled?: boolean },
): Button {
  return {
    type: ComponentType.Button,
    style: look.main === true ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: label(look.label, LIMITS.buttonLabel),
    custom_id: customId(verb, args),
    ...(look.disabled === true ? { disabled: true } : {}),
  };
}

/** An entry of a menu; the value may be of any length. */
export interface MenuEntry {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}

/** Starts the value of a menu entry that leads to another page of the menu. */
const TURN = '\u2026';

/** A select menu; null when there is nothing to choose. More than 25 entries come in pages. */
export function menu(
  id: string,
  entries: readonly MenuEntry[],
  look: { readonly placeholder: string; readonly say: Say; readonly page?: number },
): APIStringSelectComponent | null {
  const options = menuPage(dropDoubles(entries), look.page ?? 1, look.say);
  if (options.length === 0) return null;
  return {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: label(look.placeholder, LIMITS.selectPlaceholder),
    options,
  };
}

function menuPage(entries: readonly MenuEntry[], page: number, say: Say): APISelectMenuOption[] {
  if (entries.length <= LIMITS.selectOptions) return entries.map(menuOption);
  const each = LIMITS.selectOptions - 1;
  const pages = Math.ceil(entries.length / each);
  const now = Math.min(Math.max(page, 1), pages);
  const next = now === pages ? 1 : now + 1;
  return [
    ...entries.slice((now - 1) * each, now * each).map(menuOption),
    { label: say('menu.more', { page: next }), value: `${TURN}${next}` },
  ];
}

function menuOption(entry: MenuEntry): APISelectMenuOption {
  return {
    label: label(entry.label, LIMITS.selectLabel),
    value: packed(entry.value),
    ...(entry.description === undefined
      ? {}
      : { description: label(entry.description, LIMITS.selectDescription) }),
  };
}

/** Discord refuses a menu with the same value twice. */
const dropDoubles = derived((entries: readonly MenuEntry[]): readonly MenuEntry[] => [
  ...new Map(entries.map((entry) => [entry.value, entry])).values(),
]);

/** The page that a chosen value leads to; null when it is an entry of its own. */
export function turnTo(value: string | undefined): number | null {
  const number = value?.startsWith(TURN) === true ? value.slice(TURN.length) : '';
  return /^\d{1,4}$/u.test(number) ? Number(number) : null;
}

/** Buttons to the pages before and after; none when there is one page only. */
export function pager(
  to: (page: string) => string,
  { page, pages, say }: { readonly page: number; readonly pages: number; readonly say: Say },
): readonly Button[] {
  if (pages <= 1) return [];
  return [
    plainButton(to(String(page - 1)), `◀ ${say('button.previous')}`, page <= 1),
    plainButton(to(String(page + 1)), `${say('button.next')} ▶`, page >= pages),
  ];
}

function plainButton(id: string, text: string, disabled: boolean): Button {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label: text, custom_id: id, disabled };
}

/** The rows that hold something, five at most. */
export function rowsOf(rows: readonly (Row | null)[]): readonly Row[] {
  return rows
    .filter((row): row is Row => row !== null && (!isButtons(row) || row.length > 0))
    .slice(0, LIMITS.rowsPerMessage);
}

/** Whether a row is one of buttons. */
export function isButtons(row: Row): row is readonly Button[] {
  return Array.isArray(row);
}

/** Rows in the form that Discord takes. */
export function actionRows(rows: readonly Row[]): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  return rows.map((row) => ({
    type: ComponentType.ActionRow,
    components: isButtons(row) ? row.slice(0, LIMITS.buttonsPerRow) : [row],
  }));
}

/** Loaded places as menu entries, each once, with their level; of thousands of places the same list is given again. */
export function placeEntries(reports: readonly StoredReport[], say: Say): readonly MenuEntry[] {
  return entriesIn(reports)(say);
}

const entriesIn = derived((reports: readonly StoredReport[]) =>
  derived((say: Say): readonly MenuEntry[] =>
    dropDoubles(
      reports.map(({ jurisdiction: { name, level, parent } }) => ({
        label: name,
        value: level === 'township' && parent !== null ? `${parent}${name}` : name,
        description: parent === null ? say(`level.${level}`) : `${say(`level.${level}`)} · ${parent}`,
      })),
    ),
  ),
);
