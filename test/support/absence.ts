import { setTimeout } from 'node:timers/promises';
import { commands } from '../../commands/index.js';
import { registerCommands } from '../../src/discord/deploy.js';
import { startPlayground } from '../../src/playground/index.js';
import type { Outcome } from '../../src/playground/types.js';
import { openStage } from './bot.js';

/** Longest time that a bot may take to come back, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Takes the server away under a running bot for so many milliseconds, and asks until the bot answers the one that
 * comes after it; gives the answer and the seconds from the server's return to it.
 */
export async function afterAbsence(
  ms: number,
  question: string,
): Promise<{ readonly out: Outcome; readonly seconds: number }> {
  const stage = await openStage();
  const { token, applicationId, url } = stage.server;
  await stage.server.close();
  await setTimeout(ms);
  const port = Number(new URL(url).port);
  const server = await startPlayground({ port, token, applicationId, ackDeadlineMs: 700 });
  try {
    await registerCommands({ token, api: server.api, applicationId, guild: null, commands });
    const begun = performance.now();
    let out = await server.slash('ask', { question });
    while (out.failed !== null && performance.now() - begun < PATIENCE) {
      out = await server.slash('ask', { question });
    }
    return { out, seconds: (performance.now() - begun) / 1000 };
  } finally {
    await stage.bot.stop();
    await server.close();
    await stage.app.close();
  }
}
