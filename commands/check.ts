import type { Command } from '../src/discord/command.js';
import { privateOption, slashCommand, textOption } from '../src/discord/options.js';
import { checkReply } from '../src/discord/render/check.js';
import { fileReply } from '../src/discord/render/notice.js';

/** `/check`: what a report states, recomputed from what else it states. */
export const check: Command = {
  data: slashCommand('check', [textOption('county', { complete: true }), privateOption()]),
  async run(input, caller, { app }) {
    const county = input.text('county') ?? '';
    return checkReply(await app.check(filterOf(county)), { caller, request: { county, page: '1' } });
  },
  complete: ({ value }, app) => app.suggestCounties(value),
  components: [
    {
      verb: 'checkpage',
      opens: 'reply',
      placement: () => 'update',
      async run({ args }, caller, { app }) {
        const { county = '', page = '1' } = args;
        return checkReply(await app.check(filterOf(county)), { caller, request: { county, page } });
      },
    },
    {
      verb: 'checkcsv',
      opens: 'reply',
      handsOut: 'export',
      placement: () => 'private',
      async run({ args }, { say }, { app }) {
        const checks = await app.check(filterOf(args['county'] ?? ''));
        return fileReply('checks.csv', app.checksCsv(checks), say);
      },
    },
  ],
};

function filterOf(county: string) {
  return county === '' ? {} : { county };
}
