import type { Citation } from '../../answering/types.js';
import { customId } from '../custom-id.js';
import type { Say } from '../locales/index.js';
import type { Row } from '../reply.js';
import { button, menu, type Button, type MenuEntry } from './actions.js';
import { emphasised, label, plain, quoted, sliceWhole } from './text.js';

/** Most of a quote that stands in an answer; the passage button shows the rest. */
const MOST_QUOTED = 700;

/** Text kept before the first mark of a quote that is too long. */
const LEAD = 120;

/** A quote with its answering words bold, and its source below. */
export function quoteBlock(citation: Citation, say: Say): string {
  return `${quoted(excerpt(citation, say))}\n${sourceLine(citation)}`;
}

function excerpt({ quote, start, marks }: Citation, say: Say): string {
  if (quote.length <= MOST_QUOTED) return emphasised(quote, start, marks);
  const first = Math.max(0, (marks[0]?.start ?? start) - start - LEAD);
  const from = first + MOST_QUOTED > quote.length ? quote.length - MOST_QUOTED : first;
  const shown = sliceWhole(quote.slice(from), MOST_QUOTED);
  const left = quote.length - shown.length;
  const text = emphasised(shown, start + from, marks);
  return `${from > 0 ? '…' : ''}${text}\n${say('list.cut', { count: left })}`;
}

/** Where a quote stands: report › headings [n] and its id. */
export function sourceLine({ title, heading, n, id }: Citation): string {
  const place = [title, ...heading.map((text) => label(text, MOST_HEADING))].map(plain).join(' › ');
  return `${place}　[${n}] \`${id}\``;
}

const MOST_HEADING = 40;

/** What leads to the passages behind citations: a button for one, a menu for several. */
export function passageActions(
  citations: readonly Citation[],
  say: Say,
): { readonly buttons: readonly Button[]; readonly menu: Row | null } {
  const entries = citationEntries(citations);
  const [only] = entries;
  if (only === undefined) return { buttons: [], menu: null };
  if (entries.length === 1) {
    const look = { label: say('button.passage'), main: true };
    return { buttons: [button('passage', { id: only.value }, look)], menu: null };
  }
  return {
    buttons: [],
    menu: menu(customId('passages', {}), entries, { placeholder: say('menu.passage'), say }),
  };
}

function citationEntries(citations: readonly Citation[]): readonly MenuEntry[] {
  const entries = new Map<string, MenuEntry>();
  for (const { id, n, jurisdiction, year, heading } of citations) {
    if (entries.has(id)) continue;
    const description = heading.at(-1);
    entries.set(id, {
      label: `[${n}] ${jurisdiction} ${year} · ${id}`,
      value: id,
      ...(description === undefined || description === '' ? {} : { description }),
    });
  }
  return [...entries.values()];
}
