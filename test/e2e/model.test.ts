import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChatServer, type ChatServer } from '../support/chat-server.js';
import { embedOf, openStage, readable, type Stage } from '../support/bot.js';

const QUESTION = '垫江县2023年办理行政复议案件多少件？';

let chat: ChatServer;
let stage: Stage;
beforeAll(async () => {
  chat = await startChatServer();
  chat.play(() => ({ text: '根据报告，垫江县2023年办理行政复议案件83 件。[1]' }));
  const settings = { MODEL: 'openai:played', MODEL_URL: chat.url, MODEL_KEY: 'none' };
  stage = await openStage({ settings });
});
afterAll(async () => {
  expect(stage.server.violations).toEqual([]);
  await stage.close();
  await chat.close();
});

const switched = async (to: string, who = {}) =>
  readable(embedOf((await stage.server.slash(`model ${to}`, {}, who)).shown));
const footer = async () =>
  embedOf((await stage.server.slash('ask', { question: QUESTION })).shown).footer?.text;

it('turns a configured model off and on while the bot runs, and each answer says which wording it is', async () => {
  expect(await switched('status')).toContain('已开启');
  expect(await footer()).toContain('由语言模型改写');
  const asked = chat.requests.length;
  expect(await switched('off')).toContain('已关闭');
  expect(await footer()).toContain('未经语言模型改写');
  expect(chat.requests).toHaveLength(asked);
  expect(await switched('status')).toContain('已关闭');
  expect(await switched('on')).toContain('已开启');
  expect(await footer()).toContain('由语言模型改写');
});

it('is for those who manage the server, at each use', async () => {
  const user = stage.server.users[1];
  expect(await switched('off', { user })).toContain('管理服务器');
  expect(await switched('status')).toContain('已开启');
});

it('says that there is nothing to switch where no model is configured', async () => {
  const bare = await openStage();
  const out = await bare.server.slash('model on', {}, { locale: 'en-US' });
  expect(readable(embedOf(out.shown))).toContain('No language model is configured');
  await bare.close();
});
