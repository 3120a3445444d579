import type { Command } from '../src/discord/command.js';
import { branchedCommand, subcommand } from '../src/discord/options.js';
import { noticeReply } from '../src/discord/render/notice.js';
import { DianjuError } from '../src/lib/errors.js';
import { manages } from './shared.js';

/** `/model on | off | status`: whether a configured language model rewords answers; for those who manage the server. */
export const model: Command = {
  data: branchedCommand('model', [subcommand('on'), subcommand('off'), subcommand('status')]),
  alwaysPrivate: true,
  async run({ subcommand: wanted }, caller, { app }) {
    if (!manages(app, caller)) throw new DianjuError('model-not-allowed');
    const { say } = caller;
    if (app.modelState() !== 'absent' && wanted !== 'status') app.setModel(wanted === 'on');
    return noticeReply(say(`model.${app.modelState()}`), say);
  },
};
