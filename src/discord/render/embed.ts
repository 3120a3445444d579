import type { APIEmbed } from 'discord.js';
import { LIMITS } from '../limits.js';
import type { Say } from '../locales/index.js';
import { label } from './text.js';

/** One colour a meaning; words and marks carry the meaning too. */
export const COLOURS = { answer: 0x2f_85_5a, partial: 0xb7_79_1f, refusal: 0x71_80_96 } as const;

/** What an embed is made of. */
export interface EmbedParts {
  readonly colour: keyof typeof COLOURS;
  readonly title?: string;
  /** Blocks from the most to the least important, with an empty line between them. */
  readonly blocks: readonly string[];
  /** Small line above the title. */
  readonly author?: string | undefined;
  readonly footer?: string | undefined;
}

/** Room left for the remark that something is not shown. */
const REMARK_ROOM = 60;

/**
 * An embed within every limit. Blocks that do not fit are left out from the end, and the embed says how many.
 */
export function embed({ colour, title, blocks, author, footer }: EmbedParts, say: Say): APIEmbed {
  const head = {
    color: COLOURS[colour],
    ...(title === undefined ? {} : { title: label(title, LIMITS.embedTitle) }),
    ...(author === undefined ? {} : { author: { name: label(author, LIMITS.embedAuthor) } }),
    ...(footer === undefined || footer === '' ? {} : { footer: { text: label(footer, LIMITS.embedFooter) } }),
  };
  const taken = (head.title?.length ?? 0) + (head.author?.name.length ?? 0) + (head.footer?.text.length ?? 0);
  const room = Math.min(LIMITS.embedDescription, LIMITS.embedsTotal - taken);
  return { ...head, description: joined(blocks, room, say) };
}

function fitting(blocks: readonly string[], room: number): number {
  let used = 0;
  for (const [at, block] of blocks.entries()) {
    used += block.length + 2;
    if (used > room) return at;
  }
  return blocks.length;
}

/**
 * The same words without an embed (纯文本), for a channel where the bot may not show one, in at most `room` code units.
 */
export function textOf(embeds: readonly APIEmbed[], room: number, say: Say): string {
  const blocks = embeds.flatMap(({ author, title, description, fields, footer }) => [
    ...(author === undefined ? [] : [author.name]),
    ...(title === undefined ? [] : [`**${title}**`]),
    ...(description === undefined ? [] : description.split('\n\n')),
    ...(fields ?? []).map(({ name, value }) => `**${name}**\n${value}`),
    ...(footer === undefined ? [] : [`-# ${footer.text}`]),
  ]);
  return joined(blocks, room, say);
}

/** As many blocks as fit, and how many do not. */
function joined(blocks: readonly string[], room: number, say: Say): string {
  const kept = blocks.slice(0, fitting(blocks, room - REMARK_ROOM));
  const left = blocks.length - kept.length;
  return [...kept, ...(left === 0 ? [] : [say('list.more', { count: left })])].join('\n\n');
}

/** Lines in pages of at most `room` code units and `most` lines each; one empty page when there are none. */
export function pagesOf<T>(
  items: readonly T[],
  { room, most, size }: { readonly room: number; readonly most: number; readonly size: (item: T) => number },
): readonly (readonly T[])[] {
  const pages: T[][] = [[]];
  let used = 0;
  for (const item of items) {
    const page = pages.at(-1) ?? [];
    const length = size(item) + 1;
    if (page.length > 0 && (page.length >= most || used + length > room)) {
      pages.push([item]);
      used = length;
    } else {
      page.push(item);
      used += length;
    }
  }
  return pages;
}

/** The page with this number (from 1), or the nearest that exists. */
export function pageAt<T>(
  pages: readonly T[],
  wanted: string,
): { readonly page: number; readonly items: T | undefined } {
  const number = /^\d{1,6}$/u.test(wanted) ? Number(wanted) : 1;
  const page = Math.min(Math.max(number, 1), Math.max(pages.length, 1));
  return { page, items: pages[page - 1] };
}
