import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/lib/package-root.js';
import { contains, slice, trim, type Span } from '../../src/lib/span.js';
import type { ParsedReport } from '../../src/reports/types.js';

/** The shipped reports by file name. */
export const SEEDS: readonly { readonly file: string; readonly text: string }[] = readdirSync(
  join(packageRoot(), 'seeds'),
)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({ file, text: readFileSync(join(packageRoot(), 'seeds', file), 'utf8') }));

/** Everything that breaks what holds for any parsed report, in words; empty when nothing does. */
export function faultsOf(report: ParsedReport): readonly string[] {
  return [...passageFaults(report), ...sectionFaults(report), ...coverageFaults(report)];
}

function passageFaults({ text, passages, sections }: ParsedReport): readonly string[] {
  return passages.flatMap((passage, index) => {
    const section = passage.section === null ? null : sections[passage.section];
    const faults: string[] = [];
    if (passage.index !== index) faults.push(`passage ${index} is numbered ${passage.index}`);
    if (passage.text !== slice(text, passage)) faults.push(`passage ${index} is not its slice`);
    if (passage.text.trim() === '') faults.push(`passage ${index} is empty`);
    if (section !== null && (section === undefined || !contains(section.span, passage))) {
      faults.push(`passage ${index} leaves its section`);
    }
    const before = passages[index - 1];
    if (before !== undefined && before.end > passage.start) faults.push(`passage ${index} overlaps`);
    return faults;
  });
}

function sectionFaults({ text, sections }: ParsedReport): readonly string[] {
  return sections.flatMap((section, index) => {
    const parent = section.parent === null ? null : sections[section.parent];
    const faults: string[] = [];
    if (section.index !== index) faults.push(`section ${index} is numbered ${section.index}`);
    if (!contains(section.span, section.headingSpan)) faults.push(`section ${index} lacks its heading`);
    if (!slice(text, section.headingSpan).replaceAll(/\s+/gu, '').startsWith(section.heading)) {
      faults.push(`section ${index} is not called ${section.heading}`);
    }
    if (parent === undefined || (parent !== null && !contains(parent.span, section.span))) {
      faults.push(`section ${index} leaves its parent`);
    }
    if (section.level !== (parent?.level ?? 0) + 1)
      faults.push(`section ${index} has level ${section.level}`);
    return faults;
  });
}

/** Headings, passages, dross and frame cover every character but white space exactly once. */
function coverageFaults({ text, passages, sections, dross, frame }: ParsedReport): readonly string[] {
  const parts: Span[] = [...sections.map((section) => section.headingSpan), ...dross, ...frame, ...passages];
  parts.sort((a, b) => a.start - b.start);
  const faults: string[] = [];
  let at = 0;
  for (const part of [...parts, { start: text.length, end: text.length }]) {
    if (part.start < at) faults.push(`${part.start} is covered twice`);
    const gap = trim(text, { start: at, end: Math.max(at, part.start) });
    if (gap.end > gap.start) faults.push(`nothing covers “${slice(text, gap).slice(0, 30)}”`);
    at = Math.max(at, part.end);
  }
  return faults;
}
