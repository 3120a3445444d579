import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { APIEmbed, APIMessage } from 'discord.js';
import { commands } from '../../commands/index.js';
import { createApp, type DianjuApp } from '../../src/app.js';
import { readConfig, type Environment } from '../../src/config.js';
import { startBot, type BotOptions, type RunningBot } from '../../src/discord/client.js';
import { registerCommands } from '../../src/discord/deploy.js';
import { openLog } from '../../src/lib/log.js';
import { startPlayground } from '../../src/playground/index.js';
import type { Outcome, Playground, PlaygroundOptions } from '../../src/playground/types.js';

/** An app with the folder of its store. */
export type TestApp = DianjuApp & { readonly folder: string };

/** An app over a store of its own that holds the bundled reports, and the given files. */
export async function openApp(files: readonly string[] = [], settings: Environment = {}): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'dianju-'));
  const config = { ...readConfig(settings), data: folder };
  const app = await createApp(config, {
    log: openLog('silent'),
    today: () => new Date('2024-06-01T00:00:00Z'),
  });
  await app.ingest([...(await app.seeds()), ...files]);
  return {
    ...app,
    folder,
    async close() {
      await app.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The bot as `start` runs it, with the loopback server at its far end. */
export interface Stage {
  readonly server: Playground;
  readonly bot: RunningBot;
  readonly app: TestApp;
  close(): Promise<void>;
}

/** What a test wants otherwise than `start` has it. */
export interface StageOptions {
  readonly bot?: Partial<BotOptions>;
  readonly server?: PlaygroundOptions;
  readonly files?: readonly string[];
  /** Settings as the environment has them. */
  readonly settings?: Environment;
}

/** Opens app, server and bot, and registers the commands. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const app = await openApp(options.files, options.settings);
  const server = await startPlayground({ port: 0, answerDeadlineMs: 25_000, ...options.server });
  const { token, api, cdn, applicationId } = server;
  await registerCommands({ token, applicationId, guild: null, api, commands });
  const bot = await startBot({
    app,
    commands,
    log: openLog('silent'),
    token,
    api,
    cdn,
    mentions: true,
    answerSeconds: 20,
    ...options.bot,
  });
  return {
    app,
    server,
    bot,
    async close() {
      await bot.stop();
      await server.close();
      await app.close();
    },
  };
}

/** What is shown of a report that was given, once it was read: where that takes long, it is said to be being read. */
export async function whenRead(out: Outcome): Promise<APIMessage | null> {
  while (embedOf(out.shown).description?.includes('正在读取') === true) await sleep(20);
  return out.shown;
}

/** The only embed of a message; fails when there is none. */
export function embedOf(shown: APIMessage | null): APIEmbed {
  const embed = shown?.embeds[0];
  if (embed === undefined) throw new Error('the reply shows no embed');
  return embed;
}

/** What a reader sees of an embed's description: without the escapes and the bold. */
export function readable(embed: APIEmbed): string {
  return (embed.description ?? '')
    .replaceAll('**', '')
    .replaceAll(/^(?:> |-# |#{2,3} )/gmu, '')
    .replaceAll(/\\([\\*_~`|<[\]#>+.)-])/gu, '$1');
}

/** Custom ids of the buttons and menus of a message, in order. */
export function customIds(shown: APIMessage | null): readonly string[] {
  return components(shown).flatMap((component) => ('custom_id' in component ? [component.custom_id] : []));
}

/** The values that the menu with this request offers. */
export function menuValues(shown: APIMessage | null, verb: string): readonly string[] {
  for (const component of components(shown)) {
    if ('options' in component && component.custom_id.startsWith(`d1|${verb}`)) {
      return component.options.map((option) => option.value);
    }
  }
  return [];
}

/** The custom id that carries this request; fails when the message has none. */
export function idOf(shown: APIMessage | null, verb: string): string {
  const id = customIds(shown).find((candidate) => candidate.split('|')[1] === verb);
  if (id === undefined) throw new Error(`the reply offers no ${verb}`);
  return id;
}

/** The id of the button to the next page; null on the last. */
export function nextPage(shown: APIMessage | null): string | null {
  for (const component of components(shown)) {
    const turns = component.custom_id.split('|')[1]?.endsWith('page') === true;
    if (turns && component.label?.endsWith('▶') === true && component.disabled !== true)
      return component.custom_id;
  }
  return null;
}

/** The text of every page of a reply, turned by its button. */
export async function allPages(server: Playground, first: APIMessage | null): Promise<string> {
  const texts = [readable(embedOf(first))];
  for (let id = nextPage(first); first !== null && id !== null;) {
    const turned = await server.click(first.id, id);
    texts.push(readable(embedOf(turned.shown)));
    id = nextPage(turned.shown);
  }
  return texts.join('\n');
}

interface AnyComponent {
  readonly custom_id: string;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

function components(shown: APIMessage | null): AnyComponent[] {
  const rows = (shown?.components ?? []) as unknown as readonly { readonly components?: AnyComponent[] }[];
  return rows.flatMap((row) => row.components ?? []);
}
