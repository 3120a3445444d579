import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlaygroundMisuse, startPlayground, type Playground } from '../../src/playground/index.js';
import { PIXEL, startToy, TOY_COMMANDS, type ToyBot } from '../support/discord-toy-bot.js';

describe('an unmodified discord.js client at the loopback server', () => {
  let server: Playground;
  let toy: ToyBot;

  beforeAll(async () => {
    server = await startPlayground({ ackDeadlineMs: 1500, answerDeadlineMs: 5000 });
    toy = await startToy(server, { mentions: true });
  });

  afterAll(async () => {
    await toy.stop();
    expect(server.violations).toEqual([]);
    await server.close();
  });

  it('registers its commands with their localisations', () => {
    expect(server.commands().map(({ name }) => name)).toEqual(TOY_COMMANDS.map(({ name }) => name));
    expect(server.commands()[0]?.name_localizations).toEqual({ 'zh-CN': '展示' });
  });

  it('defers, edits once, and follows up in private', async () => {
    const outcome = await server.slash('show', { text: '行政复议', count: 3 });
    expect(outcome).toMatchObject({ failed: null, acknowledged: { type: 5, ephemeral: false } });
    expect(outcome.shown?.embeds[0]).toMatchObject({ title: '垫江县', description: '行政复议' });
    expect(outcome.edits).toBe(1);
    const whisper = await outcome.followUp(0);
    expect(whisper.content).toBe('seen by lin');
    const [channel] = server.channels;
    const [lin, zhou] = server.users;
    expect(server.visible(channel!, lin!)).toContain(whisper);
    expect(server.visible(channel!, zhou!)).not.toContain(whisper);
  });

  it('uploads a picture that the CDN gives back', async () => {
    const { shown } = await server.slash('show', { text: 'x' });
    const url = shown?.embeds[0]?.image?.url ?? '';
    expect(url.startsWith(server.cdn)).toBe(true);
    expect((await server.download(url)).equals(PIXEL)).toBe(true);
    const response = await fetch(url);
    expect(Buffer.from(await response.arrayBuffer()).equals(PIXEL)).toBe(true);
    expect(shown?.attachments[0]).toMatchObject({ description: 'one pixel', width: 1, height: 1 });
  });

  it('answers each keystroke with 25 choices', async () => {
    const answer = await server.autocomplete('show', { text: '行' }, { focused: 'text' });
    expect(answer.choices).toHaveLength(25);
    expect(answer.choices[0]).toEqual({ name: '行 0', value: '行-0' });
  });

  it('updates a message by its button', async () => {
    const { shown } = await server.slash('show', { text: 'x' });
    const outcome = await server.click(shown!, 'Next');
    expect(outcome.acknowledged?.type).toBe(7);
    expect(outcome.shown).toMatchObject({ id: shown?.id, content: 'page 2', components: [] });
  });

  it('opens a modal and takes its answer', async () => {
    const { shown } = await server.slash('show', { text: 'x' });
    const opened = await server.click(shown!, 'why', { user: server.users[1]! });
    expect(opened.modal).toMatchObject({ title: 'Why not?', custom_id: 'reason' });
    const sent = await server.modal(opened, { why: '数字不对' });
    expect(sent.shown?.content).toBe('because 数字不对');
    expect(sent.acknowledged?.ephemeral).toBe(true);
    expect(server.visible(server.channels[0]!, server.users[0]!)).not.toContain(sent.shown);
    await expect(server.modal(opened, {})).rejects.toThrow(PlaygroundMisuse);
  });

  it('defers an update and edits the message of a select menu', async () => {
    const { shown } = await server.slash('show', { text: 'x' });
    const outcome = await server.select(shown!, { menu: null, values: ['ay'] });
    expect(outcome.acknowledged?.type).toBe(6);
    expect(outcome.shown).toMatchObject({ id: shown?.id, content: 'chosen: ay' });
  });

  it('carries messages made of components v2 with their files', async () => {
    const { shown } = await server.slash('parts');
    expect(shown?.components?.map(({ type }) => type)).toEqual([17, 12, 13]);
    expect(shown?.attachments.map(({ filename }) => filename)).toEqual(['pixel.png', 'table.csv']);
    const file = shown?.components?.[2] as { file: { url: string }; name: string };
    expect(file.name).toBe('table.csv');
    expect((await server.download(file.file.url)).toString()).toBe('a,b\n1,2\n');
  });

  it('carries subcommands and both kinds of menu commands', async () => {
    expect((await server.slash('deep down', { way: 'l' })).shown?.content).toBe('down l');
    const { shown } = await server.slash('deep down');
    expect((await server.messageMenu('Count letters', shown!)).shown?.content).toBe('6 letters');
    expect((await server.userMenu('Who', server.users[2]!)).shown?.content).toBe('alex');
  });

  it('delivers mentions only to those who ask for messages, and blanks the rest', async () => {
    const said = await server.say(`<@${server.bot.id}> 垫江呢？`);
    expect((await said.reply(0)).content).toBe(`heard: <@${server.bot.id}> 垫江呢？`);
    await said.reply(0);
    const heard: string[] = [];
    toy.client.on('messageCreate', (message) => {
      if (!message.author.bot) heard.push(message.content);
    });
    await server.say('among ourselves');
    const next = await server.say(`<@${server.bot.id}> again`);
    await next.reply(0);
    expect(heard[0]).toBe('');
  });

  it('lets people do only what Discord would let them do', async () => {
    const { shown } = await server.slash('show', { text: 'x', private: true });
    const attempts = [
      server.slash('nothing'),
      server.slash('show', {}),
      server.slash('show', { text: 'x', other: 1 }),
      server.slash('show', { text: 5 }),
      server.slash('show', { text: 'x'.repeat(3001) }),
      server.slash('show', { text: 'x', count: 10 }),
      server.slash('show', { text: 'x', count: 1.5 }),
      server.slash('show', { text: 'x', whom: '1' }),
      server.slash('deep'),
      server.slash('deep down', { way: 'r' }),
      server.slash('kept', {}, { user: server.users[1]! }),
      server.autocomplete('show', {}, { focused: 'count' }),
      server.click(shown!, 'missing'),
      server.click(shown!, 'Off'),
      server.click(shown!, 'Next', { user: server.users[1]! }),
      server.select(shown!, { menu: 'place', values: ['zz'] }),
      server.select(shown!, { menu: 'place', values: [] }),
      server.say(''),
      server.say('x'.repeat(2001)),
      server.messageMenu('Who', shown!),
    ];
    const settled = await Promise.allSettled(attempts);
    for (const one of settled)
      expect(one).toMatchObject({ status: 'rejected', reason: { name: 'PlaygroundMisuse' } });
    expect((await server.slash('kept')).shown?.content).toBe('kept');
  });

  it('says so when nothing is acknowledged in time', async () => {
    const outcome = await server.slash('silent');
    expect(outcome).toMatchObject({ failed: 'not-acknowledged', acknowledged: null, shown: null });
  });
});
