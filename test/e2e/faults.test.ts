import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { registerCommands } from '../../src/discord/deploy.js';
import type { Outcome, Playground } from '../../src/playground/types.js';
import { afterAbsence } from '../support/absence.js';
import { embedOf, openStage, readable, type Stage } from '../support/bot.js';

const QUESTION = '垫江去年办了多少行政复议？';
const ANSWER = '83 件';
const recoveries: { readonly fault: string; readonly seconds: string }[] = [];

afterAll(() => console.table(recoveries));

/** Asks, and takes the time to the answer. */
async function asked(server: Playground, fault: string): Promise<Outcome> {
  const begun = performance.now();
  const out = await server.slash('ask', { question: QUESTION });
  recoveries.push({ fault, seconds: ((performance.now() - begun) / 1000).toFixed(2) });
  return out;
}

/** That the answer stands there once, whole, and nothing beside it. */
function expectOneAnswer(out: Outcome): void {
  expect(out.failed).toBeNull();
  expect(readable(embedOf(out.shown))).toContain(ANSWER);
  expect(out.followUps).toEqual([]);
}

describe('faults of REST', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ server: { answerDeadlineMs: 6_000 } });
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.server.violations).toEqual([]));

  it.each([
    ['429 with Retry-After', { status: 429, headers: { 'Retry-After': '0.3' }, body: { retry_after: 0.3 } }],
    ['429 with its wait in the body alone', { status: 429, body: { retry_after: 0.2 }, times: 2 }],
    [
      'a global 429',
      {
        status: 429,
        headers: { 'Retry-After': '0.3', 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global' },
        body: { retry_after: 0.3, global: true },
      },
    ],
    ['one 500', { status: 500, times: 1 }],
    ['a burst of 503', { status: 503, times: 6 }],
    ['a burst of 500', { status: 500, times: 9 }],
  ])('answers once after %s on the edit', async (fault, answer) => {
    const { server } = stage;
    server.faults.answer('edit', answer);
    expectOneAnswer(await asked(server, `${fault} on the edit`));
  });

  it.each([
    ['429 with Retry-After', { status: 429, headers: { 'Retry-After': '0.3' }, body: { retry_after: 0.3 } }],
    ['one 500', { status: 500, times: 1 }],
    ['a burst of 503', { status: 503, times: 5 }],
  ])('answers once after %s on the acknowledgement', async (fault, answer) => {
    const { server } = stage;
    server.faults.answer('callback', answer);
    expectOneAnswer(await asked(server, `${fault} on the acknowledgement`));
  });

  it.each(['callback', 'edit'] as const)('answers once after dropped sockets on the %s', async (route) => {
    const { server } = stage;
    server.faults.drop(route, 2);
    expectOneAnswer(await asked(server, `2 dropped sockets on the ${route}`));
  });

  it('answers once when the acknowledgement arrived and its response was lost', async () => {
    const { server } = stage;
    server.faults.loseAnswer('callback');
    expectOneAnswer(await asked(server, 'lost response to the acknowledgement'));
  });

  it.each(['callback', 'edit'] as const)('answers once after a stalled socket on the %s', async (route) => {
    const { server } = stage;
    server.faults.stall(route, 1500);
    expectOneAnswer(await asked(server, `1.5 s of stall on the ${route}`));
  });

  it.each<[string, (server: Playground) => void]>([
    ['a dropped socket', ({ faults }) => faults.drop('callback', 1)],
    ['a lost response', ({ faults }) => faults.loseAnswer('callback')],
    ['a burst of 503', ({ faults }) => faults.answer('callback', { status: 503, times: 5 })],
  ])('gives once after %s what is said at once: choices, a form, a refusal', async (_, strike) => {
    const { server } = stage;
    const out = await server.slash('ask', { question: QUESTION });
    strike(server);
    const typed = { question: 'x', county: '垫' };
    expect((await server.autocomplete('ask', typed, { focused: 'county' })).choices).not.toEqual([]);
    strike(server);
    expect((await server.click(out, '没帮上忙')).modal).not.toBeNull();
    strike(server);
    const expired = await server.forge(out, 'd1|gone|x');
    expect(readable(embedOf(expired.shown))).toContain('已失效');
  });

  it('lets go of a reply that was deleted while it was being made', async () => {
    const { server } = stage;
    const stopped = server.slash('ask', { question: QUESTION });
    server.faults.answer('edit', { status: 404, body: { message: 'Unknown Message', code: 10008 } });
    while (!server.requests.some(({ status }) => status === 404)) await setTimeout(5);
    expectOneAnswer(await asked(server, 'deleted reply, next question'));
    expect((await stopped).followUps).toEqual([]);
  });
});

const GATEWAY_FAULTS: readonly (readonly [string, (server: Playground) => void])[] = [
  ['op 7', ({ faults }) => faults.reconnect()],
  ['op 9 that may resume', ({ faults }) => faults.invalidSession(true)],
  ['op 9 that may not resume', ({ faults }) => faults.invalidSession(false)],
  ['a cut connection', ({ faults }) => faults.killGateway()],
  ...[1000, 1001, 1008, 1011, 1012, 1013, 4000, 4001, 4002, 4003, 4005, 4006, 4007, 4008, 4009].map(
    (code) => [`close code ${code}`, ({ faults }: Playground) => faults.closeGateway(code)] as const,
  ),
  [
    'a refused RESUME',
    ({ faults }) => {
      faults.refuseResume();
      faults.killGateway();
    },
  ],
];

describe('faults of the gateway', () => {
  it.concurrent.each(GATEWAY_FAULTS)(
    'goes on answering after %s',
    { timeout: 60_000 },
    async (fault, strike) => {
      await survives(fault, { strike });
    },
  );

  it('goes on answering after heartbeats that nobody acknowledges', { timeout: 60_000 }, async () => {
    await survives('heartbeats that nobody acknowledges', {
      heartbeatMs: 1000,
      strike: async ({ faults }) => {
        faults.muteHeartbeats(true);
        await setTimeout(3000);
        faults.muteHeartbeats(false);
      },
    });
  });

  it('goes on answering when Discord was away for 2 s', { timeout: 60_000 }, async () => {
    const { out, seconds } = await afterAbsence(2_000, QUESTION);
    recoveries.push({ fault: 'Discord away for 2 s', seconds: seconds.toFixed(2) });
    expectOneAnswer(out);
  });
});

describe('interactions that Discord loses or repeats', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('answers an interaction that was lost on the way and replayed', async () => {
    const { server } = stage;
    server.faults.loseEvents(1);
    const lost = asked(server, 'lost interaction, replayed');
    server.faults.killGateway();
    expectOneAnswer(await lost);
  });

  it('answers an interaction once that is delivered twice', async () => {
    const { server } = stage;
    const before = server.requests.length;
    server.faults.repeatEvents(1);
    const out = await server.slash('ask', { question: QUESTION });
    expectOneAnswer(out);
    await server.slash('reports');
    expect(out.edits).toBe(1);
    expect(callbacksTo(server, out.id, before)).toBe(1);
  });

  it('answers a mention once that is delivered twice', async () => {
    const { server } = stage;
    server.faults.repeatEvents(1);
    const said = await server.say(`<@${server.bot.id}> ${QUESTION}`);
    await said.reply(0);
    await server.slash('reports');
    expect(said.replies.filter(({ message_reference }) => message_reference !== undefined)).toHaveLength(1);
  });

  it('answers a mention once when the response to its reply is lost', async () => {
    const { server } = stage;
    server.faults.loseAnswer('messages');
    const said = await server.say(`<@${server.bot.id}> ${QUESTION}`);
    await said.reply(0);
    await server.slash('reports');
    await setTimeout(1200);
    expect(said.replies.filter(({ message_reference }) => message_reference !== undefined)).toHaveLength(1);
  });
});

describe('a command from before an update', () => {
  it('says that it is gone and what to type', async () => {
    const stage = await openStage();
    try {
      const { token, api, applicationId } = stage.server;
      const [first] = commands;
      const gone = { ...first!, data: { ...first!.data, name: 'gone' } };
      await registerCommands({ token, api, applicationId, guild: null, commands: [...commands, gone] });
      const out = await stage.server.slash('gone', { question: QUESTION });
      expect(readable(embedOf(out.shown))).toContain('/help');
    } finally {
      await stage.close();
    }
  });
});

describe('a channel where the bot may not do everything', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(() => {
    stage.server.faults.withhold('embeds', false);
    stage.server.faults.withhold('files', false);
    expect(stage.server.violations).toEqual([]);
  });

  it('gets the answer as text where embeds are not permitted', async () => {
    stage.server.faults.withhold('embeds', true);
    const out = await stage.server.slash('ask', { question: QUESTION });
    expect(out.shown?.embeds).toEqual([]);
    expect(out.shown?.content.replaceAll('*', '')).toContain(ANSWER);
    expect(out.shown?.content).toMatch(/dj23-\w+/u);
  });

  it('gets the table without its chart where files are not permitted, and says so', async () => {
    stage.server.faults.withhold('files', true);
    const out = await stage.server.slash('compare', { metric: 'review_handled' });
    expect(out.shown?.attachments).toEqual([]);
    expect(embedOf(out.shown).image).toBeUndefined();
    expect(readable(embedOf(out.shown))).toContain('垫江县');
    expect(out.shown?.content).toContain('“附加文件”权限');
    const csv = await stage.server.click(out, 'CSV');
    expect([csv.failed, csv.shown?.attachments]).toEqual([null, []]);
    expect(csv.shown?.content).toContain('“附加文件”权限');
  });

  it('is answered in text when a mention may not be answered with an embed', async () => {
    stage.server.faults.withhold('embeds', true);
    const said = await stage.server.say(`<@${stage.server.bot.id}> ${QUESTION}`);
    expect((await said.reply(0)).content.replaceAll('*', '')).toContain(ANSWER);
  });
});

/** Strikes a bot that is online, and asks it until it answers. */
async function survives(
  fault: string,
  {
    strike,
    heartbeatMs = 41_250,
  }: { readonly strike: (server: Playground) => void | Promise<void>; readonly heartbeatMs?: number },
): Promise<void> {
  const stage = await openStage({ server: { ackDeadlineMs: 700, heartbeatMs } });
  try {
    await strike(stage.server);
    expectOneAnswer(await answeredAgain(stage.server, fault));
  } finally {
    await stage.close();
  }
}

/** Asks until it is answered; what is asked while the bot is away is lost. */
async function answeredAgain(server: Playground, fault: string): Promise<Outcome> {
  const begun = performance.now();
  let out = await server.slash('ask', { question: QUESTION });
  while (out.failed !== null && performance.now() - begun < 30_000) {
    out = await server.slash('ask', { question: QUESTION });
  }
  recoveries.push({ fault, seconds: ((performance.now() - begun) / 1000).toFixed(2) });
  return out;
}

/** How many first responses an interaction got. */
function callbacksTo(server: Playground, id: string, from: number): number {
  return server.requests.slice(from).filter(({ path }) => path.startsWith(`/interactions/${id}/`)).length;
}
