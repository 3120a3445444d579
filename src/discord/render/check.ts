import type { CheckListing } from '../../app-types.js';
import type { Caller } from '../command.js';
import { customId, type Args } from '../custom-id.js';
import type { Say } from '../locales/index.js';
import type { Reply } from '../reply.js';
import { button, menu, pager, rowsOf } from './actions.js';
import { shareButton, spacedFormula } from './answer.js';
import { embed, pageAt, pagesOf } from './embed.js';
import { plain } from './text.js';

const LINES = 15;
const ROOM = 3_400;
const MARKS = { consistent: '✓', rounded: '≈', inconsistent: '✗' } as const;
const RELATIONS = { consistent: '=', rounded: '≈', inconsistent: '≠' } as const;
/** What needs a look comes first. */
const ORDER = ['inconsistent', 'rounded', 'consistent'] as const;

/** What a report states beside what its other numbers give. */
export function checkReply(
  checks: readonly CheckListing[],
  { caller, request }: { readonly caller: Caller; readonly request: Args<'checkpage'> },
): Reply {
  const { say } = caller;
  if (checks.length === 0)
    return { embeds: [embed({ colour: 'refusal', blocks: [say('check.none')] }, say)] };
  const sorted = [...checks].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const places = new Set(checks.map((check) => `${check.jurisdiction} ${check.year}`));
  const named = places.size > 1;
  const pages = pagesOf(sorted, {
    room: ROOM,
    most: LINES,
    size: (check) => checkLine(check, say, named).length,
  });
  const { page, items = [] } = pageAt(pages, request.page);
  const [only] = places;
  const place = named || only === undefined ? say('check.everywhere') : only;
  const shown = embed(
    {
      colour: checks.some((check) => check.verdict === 'inconsistent') ? 'partial' : 'answer',
      title: say('check.title', { place, count: checks.length }),
      blocks: [items.map((check) => checkLine(check, say, named)).join('\n')],
      footer: pages.length > 1 ? say('list.page', { page, pages: pages.length }) : undefined,
    },
    say,
  );
  const turn = (to: string) => customId('checkpage', { ...request, page: to });
  return {
    embeds: [shown],
    rows: rowsOf([
      [
        ...pager(turn, { page, pages: pages.length, say }),
        button('checkcsv', { county: request.county }, { label: say('button.csv') }),
        ...shareButton(caller),
      ],
      menu(customId('passages', {}), passageEntries(items), { placeholder: say('menu.passage'), say }),
    ]),
  };
}

function checkLine(
  { verdict, stated, formula, computed, note, ...check }: CheckListing,
  say: Say,
  named: boolean,
) {
  const place = named ? `${plain(check.jurisdiction)} ${check.year} ` : '';
  const source = citedBy(check)
    .map((id) => ` \`${id}\``)
    .join('');
  const computation = plain(spacedFormula(formula));
  const result = verdict === 'consistent' ? '' : ` = ${computed}`;
  const remark = note === '' ? '' : `\n-# ${plain(note)}`;
  // A contradiction is a relation of its own: 63件 ≠ 65件.
  const text = formula.includes('≠')
    ? computation
    : `**${plain(stated.text)}** ${RELATIONS[verdict]} ${computation}${result}`;
  return `${MARKS[verdict]} ${place}${text} · ${say(`check.${verdict}`)}${source}${remark}`;
}

function passageEntries(checks: readonly CheckListing[]) {
  return checks.flatMap(({ stated, jurisdiction, ...check }) =>
    citedBy(check).map((id) => ({ label: `${jurisdiction} · ${stated.text} · ${id}`, value: id })),
  );
}

/** Ids of the passage that states it, and of that in the report on the year before. */
function citedBy({ passage, before }: Pick<CheckListing, 'passage' | 'before'>): readonly string[] {
  return [passage, before?.id].filter((id) => id !== null && id !== undefined);
}
