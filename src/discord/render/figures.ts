import type { FigureListing } from '../../app-types.js';
import type { Caller } from '../command.js';
import { customId, type Args } from '../custom-id.js';
import type { Say } from '../locales/index.js';
import type { Reply } from '../reply.js';
import { button, menu, pager, rowsOf, type MenuEntry } from './actions.js';
import { shareButton } from './answer.js';
import { embed, pageAt, pagesOf } from './embed.js';
import { spoken } from './number.js';
import { plain } from './text.js';

const LINES = 18;
const ROOM = 3_400;

/** A report's figures by section, in pages. */
export function figuresReply(
  figures: readonly FigureListing[],
  { caller, request }: { readonly caller: Caller; readonly request: Args<'figurespage'> },
): Reply {
  const { say } = caller;
  if (figures.length === 0) return noFigures(caller);
  const pages = pagesOf(figures, {
    room: ROOM,
    most: LINES,
    size: (figure) => figureLine(figure, say).length + 24,
  });
  const { page, items = [] } = pageAt(pages, request.page);
  const years = [...new Set(figures.map((figure) => figure.year))].join('、');
  const places = new Set(figures.map((figure) => figure.jurisdiction));
  const [only] = places;
  const place = places.size === 1 && only !== undefined ? only : say('check.everywhere');
  const shown = embed(
    {
      colour: 'answer',
      title: say('figures.title', { place, years, count: figures.length }),
      blocks: sectionBlocks(items, say, places.size > 1),
      author: [request.topic, request.unit].filter((text) => text !== '').join(' · ') || undefined,
      footer: pages.length > 1 ? say('list.page', { page, pages: pages.length }) : undefined,
    },
    say,
  );
  const { county, topic, unit } = request;
  return {
    embeds: [shown],
    rows: rowsOf([
      [
        ...pager((to) => customId('figurespage', { ...request, page: to }), {
          page,
          pages: pages.length,
          say,
        }),
        button('figurescsv', { county, topic, unit }, { label: say('button.csv') }),
        ...shareButton(caller),
      ],
      menu(customId('passages', {}), passageEntries(items), { placeholder: say('menu.passage'), say }),
    ]),
  };
}

function noFigures(caller: Caller): Reply {
  const { say } = caller;
  const blocks = [say('figures.none'), say('figures.noneHint')];
  return { embeds: [embed({ colour: 'refusal', blocks }, say)] };
}

function figureLine(figure: FigureListing, say: Say): string {
  return `**${spoken(figure, say)}**　${plain(figure.metric)} \`${figure.passage}\``;
}

/** The figures under their section's heading; a new block wherever the heading changes. */
function sectionBlocks(figures: readonly FigureListing[], say: Say, named: boolean): readonly string[] {
  const blocks: { heading: string; lines: string[] }[] = [];
  for (const figure of figures) {
    const headings = figure.heading.length === 0 ? ['—'] : figure.heading;
    const heading = (named ? [figure.jurisdiction, ...headings] : headings).join(' › ');
    const last = blocks.at(-1);
    if (last?.heading === heading) last.lines.push(figureLine(figure, say));
    else blocks.push({ heading, lines: [figureLine(figure, say)] });
  }
  return blocks.map(({ heading, lines }) => [`__${plain(heading)}__`, ...lines].join('\n'));
}

function passageEntries(figures: readonly FigureListing[]): readonly MenuEntry[] {
  return [...new Map(figures.map((figure) => [figure.passage, figure])).values()].map((figure) => {
    const heading = figure.heading.at(-1);
    return {
      label: `${figure.jurisdiction} ${figure.year} · ${figure.passage}`,
      value: figure.passage,
      ...(heading === undefined || heading === '' ? {} : { description: heading }),
    };
  });
}
