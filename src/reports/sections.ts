import { slice, type Span } from '../lib/span.js';
import type { Heading } from './headings.js';
import type { Section } from './types.js';

interface Open {
  readonly index: number;
  readonly style: number;
}

/** Nests headings into sections (章节): the first style met is the outermost, each new style one level deeper. */
export function sectionsOf(text: string, headings: readonly Heading[]): readonly Section[] {
  const open: Open[] = [];
  const ends: number[] = [];
  const drafts = headings.map((heading, index) => {
    while ((open.at(-1)?.style ?? -1) >= heading.style) {
      const closed = open.pop();
      if (closed !== undefined) ends[closed.index] = heading.span.start;
    }
    const parent = open.at(-1)?.index ?? null;
    open.push({ index, style: heading.style });
    return { heading, index, parent, level: open.length };
  });
  return drafts.map(({ heading, index, parent, level }) => ({
    index,
    heading: slice(text, heading.span)
      .replace(/[。！？]$/u, '')
      .replaceAll(/\s+/gu, ''),
    headingSpan: heading.span,
    span: { start: heading.span.start, end: ends[index] ?? text.length },
    level,
    parent,
  }));
}

/** Headings from the outermost to the section's own (标题路径). */
export function headingPath(sections: readonly Section[], index: number | null): readonly string[] {
  const path: string[] = [];
  for (let at = index; at !== null;) {
    const section: Section | undefined = sections[at];
    if (section === undefined) break;
    path.unshift(section.heading);
    at = section.parent;
  }
  return path;
}

/** The stretches of text between headings, each with the innermost section it belongs to. */
export function bodiesOf(
  text: string,
  sections: readonly Section[],
): readonly (Span & { section: number | null })[] {
  const first = sections[0]?.headingSpan.start ?? text.length;
  return [
    { start: 0, end: first, section: null },
    ...sections.map((section, index) => ({
      start: section.headingSpan.end,
      end: sections[index + 1]?.headingSpan.start ?? text.length,
      section: index,
    })),
  ];
}
