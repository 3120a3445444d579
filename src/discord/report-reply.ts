import type { ReportDraft } from '../app-types.js';
import type { StoredReport } from '../store/store.js';
import type { Caller } from './command.js';
import { doubtInWords } from './locales/doubts.js';
import type { Say } from './locales/index.js';
import { button, rowsOf } from './render/actions.js';
import { embed } from './render/embed.js';
import { noticeReply } from './render/notice.js';
import { plain } from './render/text.js';
import type { Reply } from './reply.js';

/** What was understood of a report, with the buttons that store it or do not (确认收录). */
export function draftReply(draft: ReportDraft, { say }: Caller): Reply {
  if (draft.kind === 'same') return noticeReply(say('report.same', subject(draft.report)), say);
  const { key, report, others } = draft;
  const blocks = [
    `**${plain(report.title)}**`,
    plain(understood(report, say)),
    plain(doubtsOf(report, say)),
    ...(others.length === 0
      ? []
      : [
          plain(
            [say('report.others', { count: others.length }), ...others.map(({ file }) => `· ${file}`)].join(
              '\n',
            ),
          ),
        ]),
    say('report.ask'),
  ];
  const store = (how: 'replace' | 'keep', label: string, main: boolean) =>
    button('reportstore', { draft: key, how }, { label, main });
  const buttons =
    others.length === 0
      ? [store('keep', say('button.store'), true)]
      : [store('replace', say('button.replace'), true), store('keep', say('button.keep'), false)];
  const colour = report.doubts.length === 0 && others.length === 0 ? 'answer' : 'partial';
  return {
    embeds: [embed({ colour, title: say('report.understood'), author: report.file, blocks }, say)],
    rows: rowsOf([[...buttons, button('reportdrop', { draft: key }, { label: say('button.cancel') })]]),
  };
}

/** Asks before a report is removed. */
export function removalReply(report: StoredReport, { say }: Caller): Reply {
  const shown = embed({ colour: 'partial', blocks: [plain(say('report.remove', subject(report)))] }, say);
  const buttons = [
    button('reportremove', { report: report.id }, { label: say('button.remove') }),
    button('reportdrop', { draft: '' }, { label: say('button.cancel') }),
  ];
  return { embeds: [shown], rows: rowsOf([buttons]) };
}

/** What was done, in place of the question; its buttons go. */
export function doneReply(
  key: 'report.stored' | 'report.removed',
  report: StoredReport,
  { say }: Caller,
): Reply {
  return { ...noticeReply(say(key, subject(report)), say), rows: [] };
}

/** Nothing was done; the buttons go. */
export function droppedReply({ say }: Caller): Reply {
  return { ...noticeReply(say('report.dropped'), say), rows: [] };
}

function understood(report: StoredReport, say: Say): string {
  const { name, level, parent } = report.jurisdiction;
  return [
    say('report.place', { place: parent === null ? name : `${parent}${name}`, level: say(`level.${level}`) }),
    say('report.year', { year: report.year }),
    say('report.counts', {
      passages: report.passages,
      figures: report.figures,
      issued: report.issued ?? say('reports.undated'),
    }),
  ].join('\n');
}

function doubtsOf({ doubts }: StoredReport, say: Say): string {
  if (doubts.length === 0) return say('report.noDoubts');
  const words = doubts.map((code) => doubtInWords(code, say));
  return [say('report.doubts'), ...words.map((text) => `· ${text}`)].join('\n');
}

function subject(report: StoredReport): { readonly place: string; readonly year: number } {
  return { place: report.jurisdiction.name, year: report.year };
}
