import { describe, expect, it } from 'vitest';
import { localeOf, localeOfText, wordsOf } from '../../src/discord/locales/index.js';
import { en } from '../../src/discord/locales/en.js';
import { zhCN } from '../../src/discord/locales/zh-CN.js';
import { zhTW } from '../../src/discord/locales/zh-TW.js';

describe('the tables of words', () => {
  it.each([
    ['en', en],
    ['zh-TW', zhTW],
  ])('%s says everything that zh-CN says', (_, table) => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(zhCN).sort());
    for (const text of Object.values(table)) expect(text).not.toBe('');
  });

  it('keep Discord’s lengths for names and descriptions', () => {
    for (const table of [zhCN, zhTW, en]) {
      for (const [key, text] of Object.entries(table)) {
        if (!/^(?:command|option)\./u.test(key)) continue;
        expect(text.length).toBeLessThanOrEqual(key.endsWith('.about') ? 100 : 32);
      }
    }
  });

  it('leave no gap open', () => {
    expect(wordsOf('en')('list.page', { page: 2, pages: 3 })).toBe('Page 2 of 3');
  });

  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['en-GB', 'en'],
    ['fr', 'en'],
  ])('are chosen for %s', (discord, locale) => {
    expect(localeOf(discord)).toBe(locale);
  });

  it.each([
    ['垫江多少件', 'en', 'zh-CN'],
    ['墊江多少件', 'zh-TW', 'zh-TW'],
    ['How many?', 'zh-CN', 'en'],
    ['83?', 'zh-TW', 'zh-TW'],
  ] as const)('follow the text %j for a reader of %s', (text, reader, locale) => {
    expect(localeOfText(text, reader)).toBe(locale);
  });
});
