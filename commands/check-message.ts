import type { Caller, Command, CommandContext } from '../src/discord/command.js';
import { messageCommand } from '../src/discord/options.js';
import { claimsReply } from '../src/discord/render/claims.js';
import { noticeReply } from '../src/discord/render/notice.js';
import type { Reply } from '../src/discord/reply.js';

/** 核对数字 / Check figures on a message: each of its numbers beside what the reports state. */
export const checkMessage: Command = {
  data: messageCommand(),
  alwaysPrivate: true,
  async run(input, caller, context) {
    const text = input.message?.trim() ?? '';
    if (text === '') return noticeReply(caller.say('claims.noText'), caller.say);
    return show({ text, page: '1' }, caller, context);
  },
  components: [
    {
      verb: 'claimspage',
      opens: 'reply',
      placement: () => 'update',
      run: ({ args }, caller, context) =>
        show({ text: args['text'] ?? '', page: args['page'] ?? '1' }, caller, context),
    },
  ],
};

async function show(
  request: { readonly text: string; readonly page: string },
  caller: Caller,
  { app }: CommandContext,
): Promise<Reply> {
  return claimsReply(await app.checkMessage(request.text), { caller, request });
}
