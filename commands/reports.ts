import type { App, Choice } from '../src/app-types.js';
import type { Caller, Command, CommandContext } from '../src/discord/command.js';
import type { Args } from '../src/discord/custom-id.js';
import { wordsOf, type Key } from '../src/discord/locales/index.js';
import { LIMITS } from '../src/discord/limits.js';
import { slashCommand, textOption, yearOption } from '../src/discord/options.js';
import { reportsReply } from '../src/discord/render/reports.js';
import type { Reply } from '../src/discord/reply.js';

const LEVELS = ['province', 'prefecture', 'county', 'township', 'department'] as const;

/** `/reports`: what is loaded, of a province, a level or a year where one is named. */
export const reports: Command = {
  data: slashCommand('reports', [
    textOption('province', { complete: true }),
    textOption('level', { complete: true }),
    yearOption(),
  ]),
  run: (input, caller, context) =>
    showReports(
      {
        province: input.text('province')?.trim() ?? '',
        level: levelOf(input.text('level') ?? ''),
        year: String(input.integer('year') ?? ''),
      },
      caller,
      context,
    ),
  async complete({ option, value }, app) {
    if (option === 'year') return app.suggestYears(value);
    return option === 'level' ? levelChoices(value) : provinceChoices(value, app);
  },
  components: [
    {
      verb: 'loadedpage',
      opens: 'reply',
      placement: () => 'update',
      run: ({ args }, caller, context) => showReports(args, caller, context),
    },
  ],
};

/** The first or the wanted page of what is loaded. */
export async function showReports(
  wanted: Partial<Args<'loadedpage'>>,
  caller: Caller,
  { app }: Pick<CommandContext, 'app'>,
): Promise<Reply> {
  const [loaded, stamp] = await Promise.all([app.reports(), app.stamp()]);
  const request = { province: '', level: '', year: '', page: '1', ...wanted };
  return reportsReply(loaded, { caller, request, stamp });
}

/** The level as chosen, or as typed in one of the languages; what is none of them fits no report. */
function levelOf(typed: string): string {
  const text = typed.trim().toLowerCase();
  return LEVELS.find((level) => namesOf(level).some((name) => name.toLowerCase() === text)) ?? text;
}

function namesOf(level: (typeof LEVELS)[number]): readonly string[] {
  const key: Key = `level.${level}`;
  return [level, wordsOf('zh-CN')(key), wordsOf('zh-TW')(key), wordsOf('en')(key)];
}

function levelChoices(typed: string): readonly Choice[] {
  const text = typed.trim().toLowerCase();
  return LEVELS.filter((level) => namesOf(level).some((name) => name.toLowerCase().startsWith(text))).map(
    (level) => ({
      name: `${wordsOf('zh-CN')(`level.${level}`)} · ${wordsOf('en')(`level.${level}`)}`,
      value: level,
    }),
  );
}

async function provinceChoices(typed: string, app: App): Promise<readonly Choice[]> {
  const counts = new Map<string, number>();
  for (const { jurisdiction } of await app.reports()) {
    const { province } = jurisdiction;
    if (province?.startsWith(typed.trim()) === true) counts.set(province, (counts.get(province) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, LIMITS.choices)
    .map(([value, count]) => ({ name: `${value} (${count})`, value }));
}
