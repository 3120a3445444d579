import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { embedOf, openStage, readable } from '../support/bot.js';
import { layLine, type Line } from '../support/cut.js';
import { ingestAcross, outage } from '../support/outage.js';
import { startPglite } from '../support/postgres.js';

const AWAY_MS = 10_000;

let lite: Awaited<ReturnType<typeof startPglite>>;
let line: Line;

beforeAll(async () => {
  lite = await startPglite();
}, 180_000);
afterAll(() => lite.drop());

beforeEach(async () => {
  line = await layLine(lite.url);
});
afterEach(async () => {
  await line.close();
  await lite.empty();
});

describe('a database that is away for 10 s', { timeout: 180_000 }, () => {
  it('lets an ingest go on where it was cut off, each report whole and once', async () => {
    await ingestAcross(line, AWAY_MS);
  });

  it('is waited for by a reader, who is then answered', async () => {
    const stage = await openStage({ settings: { DIANJU_STORE: line.url } });
    const mended = outage(line, AWAY_MS);
    const { shown } = await stage.server.slash('ask', { question: '垫江去年办了多少行政复议？' });
    await mended;
    expect(readable(embedOf(shown))).toContain('83 件');
    await stage.close();
  });
});
