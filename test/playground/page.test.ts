import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPlayground, type Playground } from '../../src/playground/index.js';
import { findChromium, openBrowser, openChat } from '../support/discord-browser.js';
import { startToy, type ToyBot } from '../support/discord-toy-bot.js';

const chromium = findChromium();
const mustRun = process.env['CI'] !== undefined;

afterAll(() => {
  if (chromium === null) {
    console.warn(
      'The browser part was skipped: there is no Chromium or Chrome on this machine, and none could be installed.',
    );
  }
});

it.runIf(mustRun)('has a browser to be tested in', () => {
  expect(chromium).not.toBeNull();
});

describe.skipIf(chromium === null)('the chat page', () => {
  let browser: Browser;
  let server: Playground;
  let toy: ToyBot;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await openBrowser(chromium!);
  });

  afterAll(async () => {
    await browser.close();
  });

  beforeEach(async () => {
    server = await startPlayground({
      ackDeadlineMs: 2500,
      answerDeadlineMs: 5000,
      starters: ['/parts', '/show text:行政复议 private:true'],
    });
    toy = await startToy(server, { mentions: true });
    ({ page, complaints } = await openChat(browser, server.url));
  });

  afterEach(async () => {
    expect(complaints).toEqual([]);
    expect(server.violations).toEqual([]);
    await page.context().close();
    await toy.stop();
    await server.close();
  });

  const composer = () => page.locator('#composer').getByRole('combobox').first();
  const options = () => page.locator('#composer').getByRole('option');
  const field = (name: string) => page.locator(`input[data-option="${name}"]`);
  const shown = (text: string) => page.locator('discord-message', { hasText: text });

  /** Types as an input method does: composes, is confirmed with Enter, and then inserts the words. */
  async function compose(letters: string, words: string): Promise<void> {
    const devtools = await page.context().newCDPSession(page);
    const at = { selectionStart: letters.length, selectionEnd: letters.length };
    await devtools.send('Input.imeSetComposition', { text: letters, ...at });
    const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    await page.evaluate(() => {
      const confirm = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', confirm));
    });
    await devtools.send('Input.insertText', { text: words });
    await devtools.detach();
  }

  async function show(text = 'x'): Promise<void> {
    await composer().focus();
    await page.keyboard.type('/show ');
    await page.keyboard.type(text);
    await options().first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await shown('办结').first().waitFor();
  }

  it('lists the commands with their localised names, and sends one by keyboard alone', async () => {
    await composer().focus();
    await page.keyboard.type('/');
    await expect.poll(() => options().allTextContents()).toContain('/展示一张卡片');
    await page.keyboard.type('sh');
    await expect.poll(() => options().count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.type('垫江');
    await expect.poll(() => options().first().textContent()).toBe('垫江 0');
    expect(await options().count()).toBe(25);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await field('text').inputValue()).toBe('垫江 1');
    await page.keyboard.type('count');
    await page.keyboard.press('Enter');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    const answer = shown('垫江-1');
    await answer.waitFor();
    expect(await answer.getByRole('button', { name: 'Next' }).isVisible()).toBe(true);
    expect(await answer.locator('.reply').textContent()).toContain('林编辑 · /show');
  });

  it('does not send while an input method is composing', async () => {
    await composer().focus();
    await compose('nihao', '你好');
    expect(await composer().inputValue()).toBe('你好');
    expect(server.visible(server.channels[0]!, server.users[0]!)).toEqual([]);
    await page.keyboard.press('Enter');
    await shown('你好').waitFor();

    await page.keyboard.type('/show ');
    await compose('dianjiang', '垫江');
    expect(await field('text').inputValue()).toBe('垫江');
    await expect.poll(() => options().first().textContent()).toBe('垫江 0');
  });

  it('drops the answers to keystrokes that are past', async () => {
    await composer().focus();
    await page.keyboard.type('/show a');
    await options().first().waitFor();
    server.faults.stall('callback', 400);
    await page.keyboard.type('b');
    await page.keyboard.type('c');
    await expect.poll(() => options().first().textContent()).toBe('abc 0');
    await page.waitForTimeout(600);
    expect(await options().first().textContent()).toBe('abc 0');
  });

  it('closes a list that awaits its lines by Escape, for good, and keeps the command', async () => {
    await composer().focus();
    await page.keyboard.type('/show a');
    await expect.poll(() => options().first().textContent()).toBe('a 0');
    server.faults.stall('callback', 400);
    await page.keyboard.type('b');
    await page.keyboard.press('Escape');
    await expect.poll(() => options().count()).toBe(0);
    expect(await field('text').inputValue()).toBe('ab');
    await page.waitForTimeout(600);
    expect(await options().count()).toBe(0);
    await page.keyboard.press('Enter');
    await shown('ab').first().waitFor();
  });

  it('says what is missing, and leaves a command by Escape', async () => {
    await composer().focus();
    await page.keyboard.type('/show ');
    await options().first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.hint').textContent()).toContain('必须填写');
    expect(await field('text').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await composer().inputValue()).toBe('');
    expect(await field('text').count()).toBe(0);
  });

  it('keeps private replies private', async () => {
    await show();
    await shown('只有你能看到').waitFor();
    await page.getByLabel('以谁的身份').selectOption({ label: '周记者' });
    await expect.poll(() => shown('只有你能看到').count()).toBe(0);
    expect(await shown('办结').count()).toBe(1);
    await page.getByLabel('以谁的身份').selectOption({ label: '林编辑 ★' });
    await shown('只有你能看到').getByRole('button', { name: '忽略' }).click();
    await expect.poll(() => shown('只有你能看到').count()).toBe(0);
  });

  it('shows commands only to those who may use them', async () => {
    await page.getByLabel('以谁的身份').selectOption({ label: '周记者' });
    await expect.poll(() => page.getByLabel('以谁的身份').inputValue()).toBe(server.users[1]!.id);
    await composer().focus();
    await page.keyboard.type('/');
    await options().first().waitFor();
    expect((await options().allTextContents()).join()).not.toContain('/kept');
  });

  it('presses buttons, chooses in menus, and fills in a form', async () => {
    await show();
    await page.getByLabel('another place').selectOption('ay');
    await shown('chosen: ay').waitFor();
    await page.getByRole('button', { name: 'Why' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('原因').fill('数字不对');
    await dialog.getByRole('button', { name: '提交' }).click();
    await shown('because 数字不对').waitFor();
    expect(await dialog.count()).toBe(0);
    await page.getByRole('button', { name: 'Next' }).click();
    await shown('page 2').waitFor();
  });

  it('shows pictures with their description, and files to save', async () => {
    await show();
    expect(await page.getByRole('img', { name: 'one pixel' }).first().getAttribute('src')).toContain(
      'pixel.png',
    );
    await page.getByRole('button', { name: '# 编辑部' }).click();
    await page.getByRole('button', { name: '/parts' }).click();
    const link = shown('标题').getByRole('link', { name: 'table.csv' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toContain(server.cdn);
  });

  it('takes a file for a command, by keyboard alone', async () => {
    // Asked for early: until the browser knows that somebody waits, it would open a dialog of its own.
    const chooser = page.waitForEvent('filechooser');
    await composer().focus();
    await page.keyboard.type('/take ');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('file');
    await page.keyboard.press('Enter');
    const file = { name: '报告 1.txt', mimeType: 'text/plain', buffer: Buffer.from('办结 77 件') };
    await (await chooser).setFiles(file);
    await expect.poll(() => page.locator('.file-name').textContent()).toBe('报告 1.txt');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('file');
    await page.keyboard.press('Enter');
    await shown('报告_1.txt: 办结 77 件').waitFor();
  });

  it('offers the commands on a message', async () => {
    await composer().fill('八个字的一条消息');
    await page.keyboard.press('Enter');
    await shown('八个字').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Count letters' }).press('Enter');
    await shown('8 letters').waitFor();
    await shown('八个字').getByRole('button', { name: '更多操作' }).press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('mentions the bot', async () => {
    await composer().focus();
    await page.keyboard.type('@b');
    await page.keyboard.press('Enter');
    await page.keyboard.type('垫江呢？');
    await page.keyboard.press('Enter');
    await shown('heard:').waitFor();
  });

  it('shows markup and markdown of others as text', async () => {
    const evil = '<img src=x onerror=alert(1)> **粗** `码` <b>no</b>';
    await composer().fill(evil);
    await page.keyboard.press('Enter');
    const message = shown('粗');
    await message.waitFor();
    expect(await message.locator('strong').textContent()).toBe('粗');
    expect(await message.locator('.body img, .body b').count()).toBe(0);
    expect(await message.locator('.body').textContent()).toContain('<b>no</b>');
  });

  it('refuses what is too long, and says so', async () => {
    await composer().fill('长'.repeat(10_000));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#notice').textContent()).toContain('2000');
    expect((await composer().inputValue()).length).toBe(10_000);
    await composer().fill('/show ');
    await field('text').fill('长'.repeat(10_000));
    await options().first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#composer').textContent()).toContain('请缩短');
    expect((await field('text').inputValue()).length).toBe(10_000);
  });

  it('says when the bot does not answer', async () => {
    await composer().focus();
    await page.keyboard.type('/silent ');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#notice').textContent()).toContain('没有响应');
  });

  it('shows the times and the raw data of each interaction', async () => {
    await show();
    await page.getByRole('button', { name: '耗时与数据' }).click();
    const entry = page.locator('#panel details', { hasText: '/show — 林编辑' }).first();
    await entry.locator('summary').click();
    expect(await entry.locator('.ms').textContent()).toMatch(/应答 [\d.]+ ms · 答复 [\d.]+ ms/u);
    expect(await entry.locator('pre').first().textContent()).toContain('"guild_locale"');
  });

  it.each(['dark', 'light'])('has no serious accessibility violation, %s', async (theme) => {
    if (theme === 'light') await page.getByRole('button', { name: '浅色' }).click();
    const audit = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`,
        );
    };
    expect(await audit()).toEqual([]);
    await show('**粗** <@1> `码`');
    await server.slash('parts');
    await shown('标题').waitFor();
    await page.getByRole('button', { name: '耗时与数据' }).click();
    await composer().focus();
    await page.keyboard.type('/show ');
    await options().first().waitFor();
    expect(await audit()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Why' }).first().click();
    await page.getByRole('dialog').waitFor();
    expect(await audit()).toEqual([]);
  });

  it('fits a phone', async () => {
    const phone = await openChat(browser, server.url, { viewport: { width: 375, height: 720 } });
    await server.slash('show', { text: '长'.repeat(300) });
    await server.slash('parts');
    await phone.page.locator('discord-message', { hasText: '标题' }).waitFor();
    const overflow = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const wide = await phone.page.evaluate(() => {
      const log = document.getElementById('log')!;
      return log.scrollWidth - log.clientWidth;
    });
    expect(wide).toBeLessThanOrEqual(0);
    expect(phone.complaints).toEqual([]);
    await phone.page.context().close();
  });

  it('opens at the end of the talk, follows it, and leaves alone who reads further up', async () => {
    for (let count = 0; count < 12; count += 1) await server.slash('show', { text: `第${count}条` });
    const late = await openChat(browser, server.url);
    const log = late.page.locator('#log');
    const left = () => log.evaluate((at) => at.scrollHeight - at.scrollTop - at.clientHeight);
    await expect.poll(left).toBeLessThan(2);
    expect(await log.evaluate((at) => at.scrollTop)).toBeGreaterThan(0);
    await server.slash('show', { text: '又一条' });
    await late.page.locator('discord-message', { hasText: '又一条' }).first().waitFor();
    await expect.poll(left).toBeLessThan(2);
    await log.evaluate((at) => (at.scrollTop = 0));
    await server.slash('show', { text: '再一条' });
    await late.page.locator('discord-message', { hasText: '再一条' }).first().waitFor();
    expect(await log.evaluate((at) => at.scrollTop)).toBe(0);
    await late.page.context().close();
  });

  it('speaks traditional Chinese to those who read it', async () => {
    const taiwan = await openChat(browser, server.url, { locale: 'zh-TW' });
    await expect.poll(() => taiwan.page.locator('body').textContent()).toContain('機器人在線上');
    await taiwan.page.context().close();
  });

  it('serves two tabs at once', async () => {
    const other = await openChat(browser, server.url);
    await composer().fill('到处都能看到');
    await page.keyboard.press('Enter');
    await other.page.locator('discord-message', { hasText: '到处都能看到' }).waitFor();
    await other.page.context().close();
  });
});

describe.skipIf(chromium === null)('the chat page without its server', () => {
  it('says so, and comes back by itself', async () => {
    const browser = await openBrowser(chromium!);
    const first = await startPlayground({});
    const port = Number(new URL(first.url).port);
    const { page } = await openChat(browser, first.url);
    await first.close();
    await expect.poll(() => page.locator('#notice').textContent()).toContain('断开');
    const second = await startPlayground({ port });
    await expect.poll(() => page.locator('#notice').textContent()).toBe('');
    await page.locator('#composer').getByRole('combobox').first().fill('又能说话了');
    await page.keyboard.press('Enter');
    await expect.poll(() => second.visible(second.channels[0]!, second.users[0]!).length).toBe(1);
    await browser.close();
    await second.close();
  });
});
