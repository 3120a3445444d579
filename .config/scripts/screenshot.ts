/**
 * Makes the picture of the playground that the README opens with: the real bot, the real page, the bundled
 * reports. Run: npx tsx .config/scripts/screenshot.ts [FILE.png]
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openStage } from '../../test/support/bot.js';
import { findChromium, openBrowser, openChat } from '../../test/support/discord-browser.js';

const file = process.argv[2] ?? 'test/output/playground.png';
const chromium = findChromium();
if (chromium === null)
  throw new Error('There is no Chromium or Chrome on this machine: install one and try again.');

const stage = await openStage({ server: { botName: '典据' } });
const browser = await openBrowser(chromium);
try {
  const { page } = await openChat(browser, stage.server.url, {
    viewport: { width: 1040, height: 1420 },
    deviceScaleFactor: 1.5,
  });
  const lines = process.argv.slice(3);
  for (const line of lines.length > 0
    ? lines
    : ['/ask question:垫江去年办了多少行政复议？', '/compare metric:行政复议办理']) {
    const before = await page.locator('discord-message').count();
    const composer = page.locator('#composer').getByRole('combobox').first();
    await composer.fill(`${line.split(' ')[0]} `);
    const text = line.slice(line.indexOf(':') + 1);
    await page.keyboard.type(text);
    await page.waitForTimeout(300);
    // Escape closes the suggestions; without any it would leave the command.
    if ((await page.locator('#composer').getByRole('option').count()) > 0)
      await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (count) => document.querySelectorAll('discord-message').length > count,
      before,
    );
    await page.waitForFunction(() => document.querySelectorAll('.thinking').length === 0);
  }
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  await mkdir(dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  console.error(file);
} finally {
  await browser.close();
  await stage.close();
}
