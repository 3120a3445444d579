import type { App, Editor, Growing, ReportSource } from '../src/app-types.js';
import type { Caller, Command, CommandContext, Input } from '../src/discord/command.js';
import {
  branchedCommand,
  fileOption,
  subcommand,
  textOption,
  wholeNumberOption,
} from '../src/discord/options.js';
import { noticeReply } from '../src/discord/render/notice.js';
import type { Reply } from '../src/discord/reply.js';
import { doneReply, draftReply, droppedReply, removalReply } from '../src/discord/report-reply.js';
import { DianjuError } from '../src/lib/errors.js';
import type { GivenDescription } from '../src/reports/types.js';
import { showReports } from './reports.js';
import { manages } from './shared.js';

/** A report that takes longer to read is said to be being read, in milliseconds. */
const PROGRESS_AFTER = 2000;

/** `/report add | remove | list`: what is loaded, changed by those who may. */
export const report: Command = {
  data: branchedCommand('report', [
    subcommand('add', [
      fileOption('file'),
      textOption('url'),
      textOption('placeGiven'),
      wholeNumberOption('yearGiven'),
    ]),
    subcommand('remove', [textOption('report', { required: true, complete: true })]),
    subcommand('list'),
  ]),
  alwaysPrivate: true,
  async run(input, caller, context) {
    if (input.subcommand === 'add') return add(input, caller, context);
    if (input.subcommand === 'remove') return askToRemove(input.text('report') ?? '', caller, context);
    return showReports({}, caller, context);
  },
  complete: ({ value }, app) => choices(app, value),
  components: [
    {
      verb: 'reportstore',
      opens: 'reply',
      placement: () => 'update',
      async run({ args }, caller, { app }) {
        const how = args['how'] === 'replace' ? 'replace' : 'keep';
        const outcome = await growingFor(app, caller).confirm(args['draft'] ?? '', how, editorOf(caller));
        return outcome.kind === 'stored'
          ? doneReply('report.stored', outcome.report, caller)
          : draftReply(outcome, caller);
      },
    },
    {
      verb: 'reportdrop',
      opens: 'reply',
      placement: () => 'update',
      async run({ args }, caller, { app }) {
        await growingFor(app, caller).discard(args['draft'] ?? '', editorOf(caller));
        return droppedReply(caller);
      },
    },
    {
      verb: 'reportremove',
      opens: 'reply',
      placement: () => 'update',
      async run({ args }, caller, { app }) {
        const removed = await growingFor(app, caller).remove(args['report'] ?? '', editorOf(caller));
        return doneReply('report.removed', removed, caller);
      },
    },
  ],
};

async function add(input: Input, caller: Caller, { app, progress }: CommandContext): Promise<Reply> {
  const growing = growingFor(app, caller);
  const file = input.attachment?.('file') ?? null;
  const url = input.text('url')?.trim() ?? '';
  if ((file === null) === (url === '')) return noticeReply(caller.say('report.oneSource'), caller.say);
  const source: ReportSource =
    file === null ? { from: 'link', url } : { from: 'attachment', name: file.name, url: file.url };
  const reading = noticeReply(caller.say('report.reading', { file: file?.name ?? url }), caller.say);
  const timer = setTimeout(() => progress?.(reading), PROGRESS_AFTER);
  try {
    return draftReply(await growing.draft(source, editorOf(caller), givenIn(input)), caller);
  } finally {
    clearTimeout(timer);
  }
}

/** Place and year as the member says them. */
function givenIn(input: Input): GivenDescription {
  const county = input.text('county')?.trim() ?? '';
  const year = input.integer('year');
  return { ...(county === '' ? {} : { county }), ...(year === null ? {} : { year }) };
}

async function askToRemove(id: string, caller: Caller, { app }: CommandContext): Promise<Reply> {
  growingFor(app, caller);
  const found = (await app.reports()).find((one) => one.id === id);
  if (found === undefined) throw new DianjuError('report-unknown', id);
  return removalReply(found, caller);
}

/** @throws DianjuError `not-allowed` in another server, and for those who neither manage it nor have the role */
function growingFor(app: App, caller: Caller): Growing {
  if (app.growing === undefined || !manages(app, caller)) throw new DianjuError('not-allowed');
  return app.growing;
}

function editorOf({ user, name }: Caller): Editor {
  return { id: user, name };
}

async function choices(app: App, typed: string) {
  const wanted = typed.trim().toLowerCase();
  const named = (await app.reports()).map(({ id, jurisdiction, year, title }) => ({
    name: `${jurisdiction.name} ${year} · ${title}`.slice(0, 100),
    value: id,
    found: `${jurisdiction.name}${jurisdiction.pinyin}${year}${title}${id}`.toLowerCase(),
  }));
  return named.filter(({ found }) => found.includes(wanted)).map(({ name, value }) => ({ name, value }));
}
