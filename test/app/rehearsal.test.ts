import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp, type DianjuApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/lib/log.js';

let folder: string;
let app: DianjuApp;
/** Each question asks once what day it is. */
let questions: number;
let counted: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dianju-'));
  questions = 0;
  counted = [];
  app = await createApp(
    { ...readConfig({}), data: folder },
    {
      log: openLog('silent'),
      today: () => {
        questions += 1;
        return new Date('2024-06-01T00:00:00Z');
      },
      watch: {
        interaction: ({ command }) => counted.push(command),
        abstained: (reason) => counted.push(reason),
        stopped: (gate) => counted.push(gate),
      },
    },
  );
  await app.ingest(await app.seeds());
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Leaves the thread no rest for so many milliseconds. */
async function busy(ms: number): Promise<void> {
  for (const until = performance.now() + ms; performance.now() < until;) await turn();
}

describe('what a bot asks itself before the first rush', () => {
  it('leaves no trace: no count, no place that is asked about, no file, no other answer', async () => {
    const asked = { question: '垫江县2022年行政复议案件多少件？' };
    const before = await app.ask(asked);
    await app.ask({ question: '忠县有几只熊猫？' });
    await sleep(300);
    const files = await readdir(folder);
    const [choices, reasons] = [await app.suggestCounties(''), [...counted]];
    await app.rehearse();
    expect(questions).toBeGreaterThan(100);
    expect(await app.suggestCounties('')).toEqual(choices);
    expect(counted).toEqual(reasons);
    expect(await readdir(folder)).toEqual(files);
    expect(await app.ask(asked)).toEqual(before);
  });

  it('waits while the thread has anything else to do', async () => {
    const rehearsed = app.rehearse();
    await busy(400);
    expect(questions).toBe(0);
    while (questions === 0) await sleep(10);
    await app.close();
    await rehearsed;
  });

  it('ends with the question that is being asked when the app is closed', async () => {
    const rehearsed = app.rehearse();
    while (questions === 0) await sleep(1);
    await app.close();
    await rehearsed;
    expect(questions).toBeLessThan(20);
    await expect(app.rehearse()).resolves.toBeUndefined();
  });
});
