import type { ParsedReport, Passage } from '../reports/types.js';

/** What a passage is found by (索引文本): whose report it stands in, in Chinese and pinyin, its headings, its text. */
export function indexText({ description }: Pick<ParsedReport, 'description'>, passage: Passage): string {
  const { name, pinyin } = description.jurisdiction;
  return [name, pinyin, ...passage.heading, passage.text].join('\n');
}
