import { embedLength } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/discord/locales/index.js';
import { embed, pageAt, pagesOf } from '../../src/discord/render/embed.js';

const say = wordsOf('zh-CN');
const long = fc.string({ maxLength: 5000 });

describe('an embed', () => {
  it('stays within every limit whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.tuple(long, long, long),
        fc.array(long, { maxLength: 12 }),
        ([title, author, footer], blocks) => {
          const shown = embed({ colour: 'answer', title, author, footer, blocks }, say);
          expect(embedLength(shown)).toBeLessThanOrEqual(6000);
          expect(shown.title?.length ?? 0).toBeLessThanOrEqual(256);
          expect(shown.author?.name.length ?? 0).toBeLessThanOrEqual(256);
          expect(shown.footer?.text.length ?? 0).toBeLessThanOrEqual(2048);
          expect(shown.description?.length ?? 0).toBeLessThanOrEqual(4096);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('says how many blocks it leaves out', () => {
    const blocks = Array.from({ length: 10 }, () => 'x'.repeat(1000));
    expect(embed({ colour: 'answer', blocks }, say).description).toMatch(/… 另有 6 条$/u);
  });
});

describe('pages', () => {
  it('hold every item once, in order, within their room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 80 })),
        fc.integer({ min: 90, max: 400 }),
        (items, room) => {
          const pages = pagesOf(items, { room, most: 7, size: (item) => item.length });
          expect(pages.flat()).toEqual(items);
          for (const page of pages) {
            expect(page.length).toBeLessThanOrEqual(7);
            expect(page.join('\n').length).toBeLessThanOrEqual(room);
          }
        },
      ),
    );
  });

  it.each([
    ['1', 1],
    ['3', 3],
    ['99', 3],
    ['0', 1],
    ['-1', 1],
    ['x', 1],
  ])('page %s of three is page %i', (wanted, page) => {
    expect(pageAt(['a', 'b', 'c'], wanted).page).toBe(page);
  });
});
