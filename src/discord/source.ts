import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
} from 'discord.js';
import type { Placement, Pressed, Source } from './command.js';
import type { Reply, Row } from './reply.js';

/** The buttons and menus of a message, row by row. */
export function rowsIn(source: Source): readonly Row[] {
  const rows: Row[] = [];
  for (const row of source.components) {
    if (row.type !== ComponentType.ActionRow) continue;
    const [first] = row.components;
    if (first?.type === ComponentType.StringSelect) rows.push(withoutId(first));
    const buttons = row.components.filter(isButton).map(withoutId);
    if (buttons.length > 0) rows.push(buttons);
  }
  return rows;
}

/** Discord numbers components itself; two messages' numbers may collide. */
function withoutId<T extends { id?: number }>(component: T): T {
  const copy = { ...component };
  delete copy.id;
  return copy;
}

function isButton(item: {
  readonly type: ComponentType;
  readonly style?: unknown;
}): item is APIButtonComponentWithCustomId {
  return item.type === ComponentType.Button && item.style !== ButtonStyle.Link && 'custom_id' in item;
}

/** The message with one menu showing another page; everything else stays. */
export function withMenu(source: Source | null, turned: APIStringSelectComponent | null): Reply {
  if (source === null || turned === null) return {};
  const isMenu = (row: Row): boolean => 'custom_id' in row && row.custom_id === turned.custom_id;
  return { rows: rowsIn(source).map((row) => (isMenu(row) ? turned : row)) };
}

/** A new reply where the pressed one stands: private under a private one, else in the channel. */
export function beside({ source }: Pressed): Placement {
  return source?.private === true ? 'private' : 'public';
}
