import { expect, it } from 'vitest';
import { embedOf, readable } from '../support/bot.js';
import { afterAbsence } from '../support/absence.js';

it('goes on answering when Discord was away for 60 s', { timeout: 180_000 }, async () => {
  const { out, seconds } = await afterAbsence(60_000, '垫江去年办了多少行政复议？');
  console.log(`Discord away for 60 s: answered ${seconds.toFixed(2)} s after its return`);
  expect(out.failed).toBeNull();
  expect(readable(embedOf(out.shown))).toContain('83 件');
});
