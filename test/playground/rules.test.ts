import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPlayground, type Playground } from '../../src/playground/index.js';
import { call, loginRaw, type RawBot } from '../support/discord-raw.js';

const button = (id: string) => ({ type: 2, style: 1, label: id, custom_id: id });
const row = (...components: unknown[]) => ({ type: 1, components });
const select = (rest: object) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'a', value: 'a' }],
  ...rest,
});
const words = (content: string) => ({ type: 10, content });
const V2 = 1 << 15;
const label = (component: unknown) => ({ type: 18, label: 'L', component });
const input = (rest: object = {}) => ({ type: 4, style: 1, custom_id: 'i', ...rest });
const slash = (rest: object = {}) => ({ type: 1, name: 'ask', description: 'asks', ...rest });
const option = (name: string, rest: object = {}) => ({ type: 3, name, description: 'd', ...rest });

/** One message for every rule on messages, which breaks that rule and no other. */
const MESSAGES: readonly (readonly [rule: string, message: object])[] = [
  ['schema', { content: 'x'.repeat(2001) }],
  ['schema', { embeds: [{ title: 'x'.repeat(257) }] }],
  [
    'schema',
    {
      content: 'x',
      components: [row(button('a'), button('b'), button('c'), button('d'), button('e'), button('f'))],
    },
  ],
  ['embed-total', { embeds: [{ description: 'x'.repeat(3001) }, { description: 'x'.repeat(3000) }] }],
  ['empty-embed-field', { embeds: [{ title: 't', fields: [{ name: 'n', value: '' }] }] }],
  ['empty-embed', { embeds: [{ color: 1 }] }],
  ['button-custom-id', { content: 'x', components: [row({ type: 2, style: 1, label: 'a' })] }],
  ['button-link', { content: 'x', components: [row({ type: 2, style: 5, label: 'a' })] }],
  ['button-label', { content: 'x', components: [row({ type: 2, style: 1, custom_id: 'a' })] }],
  ['duplicate-custom-id', { content: 'x', components: [row(button('a'), button('a'))] }],
  ['row-count', { content: 'x', components: 'abcdef'.split('').map((id) => row(button(id))) }],
  ['select-alone', { content: 'x', components: [row(button('a'), select({}))] }],
  ['select-bounds', { content: 'x', components: [row(select({ min_values: 1, max_values: 2 }))] }],
  [
    'select-defaults',
    {
      content: 'x',
      components: [
        row(
          select({
            options: [
              { label: 'a', value: 'a', default: true },
              { label: 'b', value: 'b', default: true },
            ],
          }),
        ),
      ],
    },
  ],
  [
    'duplicate-option',
    {
      content: 'x',
      components: [
        row(
          select({
            options: [
              { label: 'a', value: 'a' },
              { label: 'b', value: 'a' },
            ],
          }),
        ),
      ],
    },
  ],
  ['v2-with-legacy', { content: 'x', flags: V2, components: [words('y')] }],
  ['v2-flag-missing', { components: [words('y')] }],
  ['text-total', { flags: V2, components: [words('x'.repeat(2500)), words('y'.repeat(2500))] }],
  [
    'component-total',
    {
      flags: V2,
      components: [1, 2, 3].map(() => ({
        type: 17,
        components: Array.from({ length: 14 }, () => words('x')),
      })),
    },
  ],
  ['url-scheme', { embeds: [{ title: 't', url: 'javascript:alert(1)' }] }],
  ['unknown-file', { embeds: [{ image: { url: 'attachment://none.png' } }] }],
  ['unknown-property', { content: 'x', contents: 'y' }],
  ['empty-message', { content: ' ' }],
];

/** One list of commands for every rule on commands. */
const COMMANDS: readonly (readonly [rule: string, commands: readonly object[]])[] = [
  ['schema', [slash({ name: 'x'.repeat(33) })]],
  ['command-name', [slash({ name: 'Ask' })]],
  ['command-name', [slash({ name: 'a b' })]],
  ['command-description', [slash({ description: '' })]],
  ['command-count', Array.from({ length: 101 }, (_, n) => slash({ name: `c${n}` }))],
  ['duplicate-command', [slash(), slash()]],
  ['locale', [slash({ name_localizations: { zh: 'x' } })]],
  ['required-order', [slash({ options: [option('a'), option('b', { required: true })] })]],
  [
    'choices-and-autocomplete',
    [slash({ options: [option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] })],
  ],
  ['choice-value', [slash({ options: [option('a', { choices: [{ name: 'x', value: 'x'.repeat(101) }] })] })]],
  [
    'duplicate-choice',
    [
      slash({
        options: [
          option('a', {
            choices: [
              { name: 'x', value: '1' },
              { name: 'x', value: '2' },
            ],
          }),
        ],
      }),
    ],
  ],
  ['duplicate-option', [slash({ options: [option('a'), option('a')] })]],
  ['mixed-options', [slash({ options: [option('a'), { type: 1, name: 'sub', description: 'd' }] })]],
  ['menu-command', [{ type: 3, name: 'Check', options: [option('a')] }]],
  [
    'command-total',
    [
      slash({
        options: Array.from({ length: 20 }, (_, n) =>
          option(`o${n}`, {
            description: 'd'.repeat(100),
            choices: Array.from({ length: 4 }, (_x, m) => ({
              name: `${m}`.repeat(50),
              value: `${m}`.repeat(50),
            })),
          }),
        ),
      }),
    ],
  ],
];

/** One modal for every rule on modals. */
const MODALS: readonly (readonly [rule: string, modal: object])[] = [
  ['schema', { title: 'x'.repeat(46), custom_id: 'm', components: [label(input())] }],
  [
    'modal-parts',
    {
      title: 't',
      custom_id: 'm',
      components: 'abcdef'.split('').map((id) => label(input({ custom_id: id }))),
    },
  ],
  ['duplicate-custom-id', { title: 't', custom_id: 'm', components: [label(input()), label(input())] }],
  [
    'input-bounds',
    { title: 't', custom_id: 'm', components: [label(input({ min_length: 9, max_length: 3 }))] },
  ],
];

describe('what Discord refuses', () => {
  let server: Playground;
  let bot: RawBot;

  beforeAll(async () => {
    server = await startPlayground({ answerDeadlineMs: 200 });
    const { status } = await call(server, {
      method: 'PUT',
      path: `/applications/${server.applicationId}/commands`,
      body: [slash({ options: [option('text', { autocomplete: true })] })],
    });
    expect(status).toBe(200);
    bot = await loginRaw(server);
  });

  beforeEach(() => (server.violations as unknown[]).splice(0));

  afterAll(async () => {
    bot.stop();
    await server.close();
  });

  async function respond(body: unknown, focused = false) {
    const done = focused
      ? server.autocomplete('ask', { text: 'x' }, { focused: 'text' })
      : server.slash('ask', { text: 'x' });
    const { d } = await bot.next(({ t }) => t === 'INTERACTION_CREATE');
    const path = `/interactions/${String(d['id'])}/${String(d['token'])}`;
    const answer = await call(server, { method: 'POST', path: `${path}/callback`, token: null, body });
    // A refused response leaves the interaction open: end it, so that nobody waits.
    if (answer.status !== 204) {
      await call(server, {
        method: 'POST',
        path: `${path}/callback`,
        token: null,
        body: focused ? { type: 8, data: {} } : { type: 5 },
      });
    }
    await done;
    return { ...answer, d };
  }

  const rules = () => [...new Set(server.violations.map(({ rule }) => rule))];

  it.each(MESSAGES)('a message that breaks %s', async (rule, message) => {
    const { status, json } = await respond({ type: 4, data: message });
    expect(rules()).toEqual([rule]);
    if (rule === 'unknown-property') expect(status).toBe(204);
    else
      expect({ status, code: json?.['code'] }).toEqual({
        status: 400,
        code: rule === 'empty-message' ? 50006 : 50035,
      });
  });

  it.each(COMMANDS)('commands that break %s', async (rule, body) => {
    const path = `/applications/${server.applicationId}/commands`;
    const { status, json } = await call(server, { method: 'PUT', path, body });
    expect({ status, code: json?.['code'] }).toEqual({ status: 400, code: 50035 });
    expect(rules()).toEqual([rule]);
  });

  it.each(MODALS)('a modal that breaks %s', async (rule, data) => {
    const { status } = await respond({ type: 9, data });
    expect(status).toBe(400);
    expect(rules()).toEqual([rule]);
  });

  it.each([
    ['schema', Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }))],
    ['choice-value', [{ name: 'x', value: 'x'.repeat(101) }]],
    ['choice-name', [{ name: ' ', value: 'x' }]],
  ])('choices that break %s', async (rule, choices) => {
    const { status } = await respond({ type: 8, data: { choices } }, true);
    expect(status).toBe(400);
    expect(rules()).toEqual([rule]);
  });

  it('says where the mistake is, as Discord does', async () => {
    const { json } = await respond({
      type: 4,
      data: { embeds: [{ title: 't', footer: { text: 'x'.repeat(2049) } }] },
    });
    expect(json).toMatchObject({
      code: 50035,
      errors: {
        data: { embeds: { 0: { footer: { text: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } } },
      },
    });
  });

  it('refuses a response of a type that does not fit', async () => {
    expect((await respond({ type: 7, data: { content: 'x' } })).status).toBe(400);
    expect((await respond({ type: 8, data: { choices: [] } })).status).toBe(400);
    expect(rules()).toEqual(['response-type']);
  });

  it('refuses a second acknowledgement and a foreign interaction', async () => {
    const { d } = await respond({ type: 4, data: { content: 'x' } });
    const path = `/interactions/${String(d['id'])}/${String(d['token'])}/callback`;
    const again = await call(server, { method: 'POST', path, body: { type: 5 } });
    expect({ status: again.status, code: again.json?.['code'] }).toEqual({ status: 400, code: 40060 });
    const foreign = await call(server, {
      method: 'POST',
      path: `/interactions/${String(d['id'])}/x/callback`,
      body: { type: 5 },
    });
    expect({ status: foreign.status, code: foreign.json?.['code'] }).toEqual({ status: 404, code: 10062 });
  });

  it('notes an unknown route and answers 404', async () => {
    expect((await call(server, { method: 'GET', path: '/nowhere' })).status).toBe(404);
    expect(rules()).toEqual(['unknown-route']);
  });

  it('asks for the token on every route but those of an interaction', async () => {
    expect((await call(server, { method: 'GET', path: '/gateway/bot', token: 'wrong' })).status).toBe(401);
    expect((await call(server, { method: 'GET', path: '/users/@me', token: null })).status).toBe(401);
  });

  it('answers with the message when asked to, and refuses files over 10 MiB', async () => {
    const pending = server.slash('ask', { text: 'x' });
    const { d } = await bot.next(({ t }) => t === 'INTERACTION_CREATE');
    const path = `/interactions/${String(d['id'])}/${String(d['token'])}/callback`;
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ type: 4, data: { content: 'x' } }));
    form.set('files[0]', new Blob([Buffer.alloc(10 * 1024 * 1024 + 1)]), 'big.bin');
    const big = await fetch(`${server.api}/v10${path}`, { method: 'POST', body: form });
    expect(big.status).toBe(413);
    expect(await big.json()).toMatchObject({ code: 40005 });
    const right = await call(server, {
      method: 'POST',
      path: `${path}?with_response=true`,
      body: { type: 4, data: { content: 'x' } },
    });
    expect(right.json).toMatchObject({ resource: { type: 4, message: { content: 'x' } } });
    expect((await pending).shown?.content).toBe('x');
    expect(rules()).toEqual(['file-size']);
  });

  it('reaches an ephemeral message through its interaction only', async () => {
    const { d } = await respond({ type: 4, data: { content: 'secret', flags: 64 } });
    const webhook = `/webhooks/${server.applicationId}/${String(d['token'])}/messages/%40original`;
    const read = await call(server, { method: 'GET', path: webhook, token: null });
    expect(read.json).toMatchObject({ content: 'secret', flags: 64 });
    const channel = `/channels/${server.channels[0]!.id}/messages/${String(read.json?.['id'])}`;
    expect((await call(server, { method: 'GET', path: channel })).status).toBe(404);
    expect((await call(server, { method: 'DELETE', path: webhook, token: null })).status).toBe(204);
    expect((await call(server, { method: 'GET', path: webhook, token: null })).json?.['code']).toBe(10008);
  });
});

describe('deadlines', () => {
  it('ends an interaction that is not acknowledged', async () => {
    const server = await startPlayground({ ackDeadlineMs: 80 });
    await call(server, {
      method: 'PUT',
      path: `/applications/${server.applicationId}/commands`,
      body: [slash()],
    });
    const bot = await loginRaw(server);
    const late = await server.slash('ask');
    expect(late.failed).toBe('not-acknowledged');
    const first = (await bot.next(({ t }) => t === 'INTERACTION_CREATE')).d;
    const tooLate = `/interactions/${String(first['id'])}/${String(first['token'])}/callback`;
    const refused = await call(server, { method: 'POST', path: tooLate, body: { type: 5 } });
    expect(refused.json).toMatchObject({ code: 10062 });
    bot.stop();
    await server.close();
  });

  it('ends an acknowledged interaction that is not answered, and a token that is too old', async () => {
    const server = await startPlayground({ tokenLifeMs: 160, answerDeadlineMs: 50 });
    await call(server, {
      method: 'PUT',
      path: `/applications/${server.applicationId}/commands`,
      body: [slash()],
    });
    const bot = await loginRaw(server);
    const pending = server.slash('ask');
    const { d } = await bot.next(({ t }) => t === 'INTERACTION_CREATE');
    await call(server, {
      method: 'POST',
      path: `/interactions/${String(d['id'])}/${String(d['token'])}/callback`,
      body: { type: 5 },
    });
    expect((await pending).failed).toBe('not-answered');
    await new Promise((resolve) => setTimeout(resolve, 160));
    const path = `/webhooks/${server.applicationId}/${String(d['token'])}/messages/@original`;
    const expired = await call(server, { method: 'PATCH', path, body: { content: 'x' } });
    expect({ status: expired.status, code: expired.json?.['code'] }).toEqual({ status: 401, code: 50027 });
    bot.stop();
    await server.close();
  });
});
