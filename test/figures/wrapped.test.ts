import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/figures/figures.js';
import { parseReport } from '../../src/reports/parse.js';
import { wrapped } from '../support/wrapped.js';

const FOLDERS = ['../../seeds/', '../fixtures/elsewhere/', '../fixtures/wuyi/'].map(
  (folder) => new URL(folder, import.meta.url),
);
const REPORTS = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
);

/** Of so many figures at most another name is read: a heading that fills its row looks like the start of a paragraph. */
const OTHERWISE = 0.03;

/** What is said of each figure, whatever breaks and page numbers stand in it. */
function told(text: string, name: string): readonly string[] {
  return figuresOf(parseReport(text, { fileName: name })).map((figure) =>
    [
      figure.text.replaceAll(/\s+(?:— \d+ —\s+)?/gu, ''),
      figure.value,
      figure.unit,
      figure.bound,
      figure.role,
      figure.metric,
      figure.period,
      figure.stage,
    ].join(' '),
  );
}

describe.each(REPORTS)('%s wrapped to a width', (name, text) => {
  it.each([56, 72, 84])('tells the same at %d columns', (columns) => {
    const plain = told(text, name);
    const read = new Set(told(wrapped(text, columns), name));
    const missing = plain.filter((one) => !read.has(one));
    expect(missing.slice(Math.floor(plain.length * OTHERWISE))).toEqual([]);
    expect(read.size).toBe(new Set(plain).size);
  });

  it('gives each figure as it stands in the wrapped text', () => {
    const source = wrapped(text, 72);
    for (const figure of figuresOf(parseReport(source, { fileName: name }))) {
      expect(source.slice(figure.start, figure.end)).toBe(figure.text);
      const { clause, sentence } = figure;
      expect(clause.start <= figure.start && figure.end <= clause.end).toBe(true);
      expect(sentence.start <= clause.start && clause.end <= sentence.end).toBe(true);
    }
  });
});
