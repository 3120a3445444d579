import { derived } from '../../lib/derived.js';
import type { StoreStamp, StoredReport } from '../../store/store.js';
import type { Caller } from '../command.js';
import { customId, type Args } from '../custom-id.js';
import type { Say } from '../locales/index.js';
import type { Reply } from '../reply.js';
import { menu, pager, rowsOf } from './actions.js';
import { embed, pageAt, pagesOf } from './embed.js';
import { plain } from './text.js';

const LINES = 15;
const ROOM = 3_400;

/** What is loaded, by place and year, in pages; of one province, level and year where the request names them. */
export function reportsReply(
  loaded: readonly StoredReport[],
  {
    caller,
    request,
    stamp,
  }: { readonly caller: Caller; readonly request: Args<'loadedpage'>; readonly stamp: StoreStamp },
): Reply {
  const { say } = caller;
  const { province, level, year } = request;
  const all = province === '' && level === '' && year === '';
  const reports = all ? loaded : loaded.filter((report) => fits(report, request));
  if (reports.length === 0) {
    const key = loaded.length === 0 ? 'reports.none' : 'reports.noneSuch';
    return { embeds: [embed({ colour: 'refusal', blocks: [say(key)] }, say)] };
  }
  const pages = pagesIn(reports)(say);
  const { page, items = [] } = pageAt(pages, request.page);
  const footer = [
    ...(pages.length > 1 ? [say('list.page', { page, pages: pages.length })] : []),
    ...(stamp.changed === null ? [] : [say('reports.stamp', { changed: stamp.changed.slice(0, 10) })]),
  ];
  const shown = embed(
    {
      colour: 'answer',
      title: say('reports.title', { count: reports.length }),
      blocks: [items.map((report) => reportLine(report, say)).join('\n')],
      footer: footer.length === 0 ? undefined : footer.join(' · '),
    },
    say,
  );
  const turn = (to: string) => customId('loadedpage', { ...request, page: to });
  return { embeds: [shown], rows: rowsOf([[...pager(turn, { page, pages: pages.length, say })]]) };
}

/** Pages of a listing in a reader's words, which are the same for everybody who reads it. */
const pagesIn = derived((reports: readonly StoredReport[]) =>
  derived((say: Say) =>
    pagesOf(reports, { room: ROOM, most: LINES, size: (report) => reportLine(report, say).length }),
  ),
);

function fits({ jurisdiction, year }: StoredReport, request: Args<'loadedpage'>): boolean {
  return (
    (request.province === '' || (jurisdiction.province ?? '').startsWith(request.province)) &&
    (request.level === '' || jurisdiction.level === request.level) &&
    (request.year === '' || String(year) === request.year)
  );
}

function reportLine(report: StoredReport, say: Say): string {
  const { name, level, parent } = report.jurisdiction;
  const place = level === 'township' && parent !== null ? `${name}（${parent}）` : name;
  const line = say('reports.line', {
    level: say(`level.${level}`),
    passages: report.passages,
    figures: report.figures,
    issued: report.issued ?? say('reports.undated'),
  });
  return `**${plain(place)}** ${report.year} · ${line}`;
}

/** What the bot does, with questions that it can answer, each a choice away. */
export function helpReply(
  examples: readonly string[],
  {
    caller,
    commands,
  }: { readonly caller: Caller; readonly commands: readonly { name: string; about: string }[] },
): Reply {
  const { say } = caller;
  const blocks = [
    say('help.about'),
    ...(examples.length === 0
      ? []
      : [[`**${say('help.examples')}**`, ...examples.map((text) => `· ${plain(text)}`)].join('\n')]),
    [
      `**${say('help.commands')}**`,
      ...commands.map(({ name, about }) => `\`/${name}\` ${plain(about)}`),
    ].join('\n'),
    say('help.message'),
  ];
  const entries = examples.map((text) => ({ label: text, value: text }));
  return {
    embeds: [embed({ colour: 'answer', title: say('help.title'), blocks }, say)],
    rows: rowsOf([menu(customId('example', {}), entries, { placeholder: say('menu.example'), say })]),
  };
}
