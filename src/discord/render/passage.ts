import type { CitedPassage, SearchHit } from '../../app-types.js';
import type { Caller } from '../command.js';
import { customId, type Args } from '../custom-id.js';
import type { Say } from '../locales/index.js';
import type { Reply } from '../reply.js';
import { button, menu, pager, rowsOf } from './actions.js';
import { shareButton } from './answer.js';
import { embed, pageAt, pagesOf } from './embed.js';
import { label, parts, plain, quoted, sliceWhole } from './text.js';

/** Code units of a passage on one page, before escapes. */
const MOST_PASSAGE = 1_500;
/** Code units of the text before and after. */
const MOST_AROUND = 500;
/** Code units of a passage in a list of passages. */
const MOST_EXCERPT = 240;
const HITS = 5;
const ROOM = 3_400;

/** A passage with what stands before and after it, its source and its id. */
export function passageReply(
  { passage, report, before, after }: CitedPassage,
  { caller, page: wanted }: { readonly caller: Caller; readonly page: string },
): Reply {
  const { say } = caller;
  const pages = parts(passage.text, MOST_PASSAGE);
  const { page, items = '' } = pageAt(pages, wanted);
  const place = passage.heading.map(plain).join(' › ');
  const shown = embed(
    {
      colour: 'answer',
      title: report.title,
      blocks: [
        ...(place === '' ? [] : [`__${place}__`]),
        ...(page === 1 && before !== '' ? [`-# ${say('passage.before')}\n${plain(lastPart(before))}`] : []),
        quoted(plain(items)),
        ...(page === pages.length && after !== ''
          ? [`-# ${say('passage.after')}\n${plain(firstPart(after))}`]
          : []),
      ],
      footer: [
        passage.id,
        `${report.jurisdiction.name} ${report.year}`,
        ...(pages.length > 1 ? [say('passage.part', { page, pages: pages.length })] : []),
      ].join(' · '),
    },
    say,
  );
  const turn = (to: string) => customId('passagepage', { id: passage.id, page: to });
  const county = report.jurisdiction.name;
  return {
    embeds: [shown],
    rows: rowsOf([
      [
        ...pager(turn, { page, pages: pages.length, say }),
        button('figures', { county }, { label: say('button.figures') }),
        ...shareButton(caller),
      ],
    ]),
  };
}

function firstPart(text: string): string {
  const flat = text.trim();
  return flat.length <= MOST_AROUND ? flat : `${sliceWhole(flat, MOST_AROUND)}…`;
}

function lastPart(text: string): string {
  const flat = text.trim();
  return flat.length <= MOST_AROUND ? flat : `…${flat.slice(-MOST_AROUND)}`;
}

/** Ranked passages, five a page, each openable as a whole. */
export function searchReply(
  hits: readonly SearchHit[],
  { caller, request }: { readonly caller: Caller; readonly request: Args<'searchpage'> },
): Reply {
  const { say } = caller;
  if (hits.length === 0) return { embeds: [embed({ colour: 'refusal', blocks: [say('search.none')] }, say)] };
  const pages = pagesOf(hits, { room: ROOM, most: HITS, size: (hit) => hitBlock(hit, say).length });
  const { page, items = [] } = pageAt(pages, request.page);
  const shown = embed(
    {
      colour: 'answer',
      title: say('search.title', { text: label(request.text, 100), count: hits.length }),
      blocks: items.map((hit) => hitBlock(hit, say)),
      footer: pages.length > 1 ? say('list.page', { page, pages: pages.length }) : undefined,
    },
    say,
  );
  const entries = items.map(({ rank, passage, report }) => {
    const heading = passage.heading.at(-1);
    return {
      label: `${rank}. ${report.jurisdiction.name} ${report.year} · ${passage.id}`,
      value: passage.id,
      ...(heading === undefined || heading === '' ? {} : { description: heading }),
    };
  });
  const turn = (to: string) => customId('searchpage', { ...request, page: to });
  return {
    embeds: [shown],
    rows: rowsOf([
      [...pager(turn, { page, pages: pages.length, say }), ...shareButton(caller)],
      menu(customId('passages', {}), entries, { placeholder: say('menu.passage'), say }),
    ]),
  };
}

function hitBlock({ rank, passage, report }: SearchHit, say: Say): string {
  const text = passage.text.replaceAll(/\s+/gu, ' ').trim();
  const shown = text.length <= MOST_EXCERPT ? text : sliceWhole(text, MOST_EXCERPT);
  const left = text.length - shown.length;
  const remark = left === 0 ? '' : `\n-# ${say('list.cut', { count: left })}`;
  const heading = passage.heading.at(-1);
  const place = [`${report.jurisdiction.name} ${report.year}`, ...(heading === undefined ? [] : [heading])];
  return `**${rank}.** ${place.map(plain).join(' › ')} \`${passage.id}\`\n${quoted(plain(shown))}${remark}`;
}
