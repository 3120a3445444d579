import { ComponentType, TextInputStyle } from 'discord.js';
import type { Caller, Command, CommandContext, ComponentHandler } from '../src/discord/command.js';
import { followUpSubject, type Asked } from '../src/discord/conversation.js';
import { customId } from '../src/discord/custom-id.js';
import { LIMITS } from '../src/discord/limits.js';
import { privateOption, slashCommand, textOption, yearOption } from '../src/discord/options.js';
import { menu, placeEntries, turnTo } from '../src/discord/render/actions.js';
import { noticeReply } from '../src/discord/render/notice.js';
import type { Modal, Reply } from '../src/discord/reply.js';
import { beside, withMenu } from '../src/discord/source.js';
import { askAndShow, type Wanted } from './shared.js';

/** `/ask`: a question → the answer with its evidence. */
export const ask: Command = {
  data: slashCommand('ask', [
    textOption('question', { required: true }),
    textOption('county', { complete: true }),
    yearOption(),
    privateOption(),
  ]),
  async run(input, caller, context) {
    const wanted: Wanted = {
      question: input.text('question') ?? '',
      county: input.text('county'),
      year: input.integer('year'),
    };
    const followed = wanted.county === null ? await followUp(wanted.question, caller, context) : null;
    if (followed === null) return askAndShow(wanted, caller, context);
    return askAndShow(followed, caller, { ...context, continues: followed.question });
  },
  complete: (typed, app) =>
    typed.option === 'year' ? app.suggestYears(typed.value) : app.suggestCounties(typed.value),
  components: [placeHandler(), optionHandler(), ...feedbackHandlers(), ...rephraseHandlers()],
};

/** The last question with the place or year that a follow-up (那垫江呢？) names; null when it is none. */
async function followUp(text: string, caller: Caller, context: CommandContext): Promise<Asked | null> {
  const subject = followUpSubject(text);
  const last = context.conversation.last(caller);
  if (subject === null || last === null) return null;
  const year = /^((?:19|20)\d\d)\s*年?$/u.exec(subject)?.[1];
  if (year !== undefined) return { ...last, year: Number(year) };
  const [place, ...others] = await context.app.suggestCounties(subject);
  if (place === undefined || (others.length > 0 && !place.value.startsWith(subject))) return null;
  return { ...last, county: place.value };
}

function placeHandler(): ComponentHandler {
  return {
    verb: 'place',
    opens: 'reply',
    placement: (pressed) => (turnTo(pressed.values[0]) === null ? beside(pressed) : 'update'),
    async run({ args, values, source }, caller, context) {
      const question = args['question'] ?? '';
      const page = turnTo(values[0]);
      if (page === null) return askAndShow({ question, county: values[0] ?? null }, caller, context);
      const { say } = caller;
      const places = placeEntries(await context.app.reports(), say);
      const look = { placeholder: say('menu.place'), say, page };
      return withMenu(source, menu(customId('place', { question }), places, look));
    },
  };
}

function optionHandler(): ComponentHandler {
  return {
    verb: 'option',
    opens: 'reply',
    placement: beside,
    run: ({ values }, caller, context) => askAndShow({ question: values[0] ?? '' }, caller, context),
  };
}

function feedbackHandlers(): readonly ComponentHandler[] {
  return [
    {
      verb: 'unhelpful',
      opens: 'form',
      form: ({ args }, { say }) =>
        form(customId('reason', { question: args['question'] ?? '' }), {
          title: say('form.unhelpful'),
          label: say('form.reason'),
          required: false,
        }),
    },
    {
      verb: 'reason',
      opens: 'reply',
      placement: () => 'private',
      async run({ args, field }, { say }, { app }): Promise<Reply> {
        await app.feedback({ question: args['question'] ?? '', reason: field(FIELD) });
        return noticeReply(say('answer.thanks'), say);
      },
    },
  ];
}

function rephraseHandlers(): readonly ComponentHandler[] {
  return [
    {
      verb: 'rephrase',
      opens: 'form',
      form: ({ args }, { say }) =>
        form(customId('rephrased', {}), {
          title: say('form.rephrase'),
          label: say('form.question'),
          required: true,
          value: args['question'] ?? '',
        }),
    },
    {
      verb: 'rephrased',
      opens: 'reply',
      placement: beside,
      run: ({ field }, caller, context) => askAndShow({ question: field(FIELD) }, caller, context),
    },
  ];
}

const FIELD = 'text';

interface FormParts {
  readonly title: string;
  readonly label: string;
  readonly required: boolean;
  readonly value?: string;
}

function form(id: string, { title, label, required, value }: FormParts): Modal {
  return {
    custom_id: id,
    title: title.slice(0, LIMITS.modalTitle),
    components: [
      {
        type: ComponentType.Label,
        label: label.slice(0, LIMITS.modalTitle),
        component: {
          type: ComponentType.TextInput,
          custom_id: FIELD,
          style: TextInputStyle.Paragraph,
          required,
          max_length: LIMITS.modalInput,
          ...(value === undefined || value === '' ? {} : { value: value.slice(0, LIMITS.modalInput) }),
        },
      },
    ],
  };
}
