import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emphasised, label, parts, plain, quoted } from '../../src/discord/render/text.js';

function unescaped(text: string): string {
  return text.replaceAll(/\\([\\*_~`|<[\]#>+.)-])/gu, '$1');
}

describe('text for Discord', () => {
  it('shows any text as it is written once Discord has read the escapes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(unescaped(plain(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['**bold**', String.raw`\*\*bold\*\*`],
    ['<@123456789012345678>', String.raw`\<@123456789012345678>`],
    ['[a](http://b.c)', String.raw`\[a\](http://b.c)`],
    ['# heading', String.raw`\# heading`],
    ['> quote', String.raw`\> quote`],
    ['- item', String.raw`\- item`],
    ['1. item', String.raw`1\. item`],
    ['||spoiler||', String.raw`\|\|spoiler\|\|`],
  ])('escapes %s', (text, escaped) => {
    expect(plain(text)).toBe(escaped);
  });

  it.each(['23.6%', '-3.2%', '2023年1月-12月', '(七)搭建多元平台'])('leaves %s alone', (text) => {
    expect(plain(text)).toBe(text);
  });

  it('makes the marked words bold and nothing else', () => {
    expect(emphasised('办理案件83 件,办结77件', 100, [{ start: 104, end: 108 }])).toBe(
      '办理案件**83 件**,办结77件',
    );
  });

  it('passes over marks outside the text or over one another', () => {
    const marks = [
      { start: 0, end: 2 },
      { start: 1, end: 3 },
      { start: 90, end: 95 },
    ];
    expect(emphasised('abcdef', 0, marks)).toBe('**ab**cdef');
  });

  it('quotes every line', () => {
    expect(quoted('a\n\nb')).toBe('> a\n> b');
  });

  it('cuts into parts that are together the text, each within its length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 8, max: 60 }),
        (text, most) => {
          const found = parts(text, most);
          expect(found.join('')).toBe(text);
          for (const part of found) expect(part.length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it('cuts a label without halving a character', () => {
    expect(label('😀😀😀', 4)).toBe('😀…');
    expect(label('short', 10)).toBe('short');
  });
});
