import assert from 'node:assert/strict';
import { readCustomId } from '../../src/discord/custom-id.js';
import { label, plain } from '../../src/discord/render/text.js';
import { extractNumbers } from '../../src/figures/extract.js';
import { figuresOf } from '../../src/figures/figures.js';
import { DianjuError } from '../../src/lib/errors.js';
import { loadBytes } from '../../src/loaders/index.js';
import { understand } from '../../src/question/understand.js';
import { citationId, normaliseCitationId } from '../../src/reports/citation.js';
import { parseReport } from '../../src/reports/parse.js';
import type { ParsedReport } from '../../src/reports/types.js';

const HEAD = '垫江县人民政府2023年法治政府建设情况报告\n';
const jurisdictions = ['垫江县', '云阳县', '南岸区', '安岳县', '巴阳镇'].map(
  (place) => parseReport(`${place}人民政府2023年法治政府建设情况报告\n一、工作。\n`).description.jurisdiction,
);

/** A report that was read, or null where it was refused for a reason that has a sentence. */
function read(source: string): ParsedReport | null {
  try {
    return parseReport(source, { fileName: 'x.txt' });
  } catch (error) {
    assert(error instanceof DianjuError, error as Error);
    return null;
  }
}

/** What holds of every parser whatever it is given (解析器不变量); throws where it does not. */
export const HOLDS = {
  figures: (source: string): void => {
    let end = 0;
    for (const figure of extractNumbers(source, { year: 2023 })) {
      assert.equal(source.slice(figure.start, figure.end), figure.text);
      assert(figure.start >= end, 'figures overlap');
      assert(Number.isFinite(figure.value), figure.text);
      end = figure.end;
    }
  },

  report: (body: string): void => {
    // Half of them have a title that names a place and a year.
    const source = body.length % 2 === 0 ? body : HEAD + body;
    const report = read(source);
    if (report === null) return;
    for (const part of [...report.passages, ...figuresOf(report)]) {
      assert.equal(source.slice(part.start, part.end), part.text);
    }
  },

  question: (question: string): void => {
    const years = [2022, 2023];
    const understood = understand(question, { jurisdictions, years, today: '2024-06-01' });
    assert(understood.normalised.length <= 4 * question.length + 4, 'a question has grown');
    for (const { loaded } of understood.places) {
      for (const place of loaded) assert(jurisdictions.includes(place), 'a place that is not loaded');
    }
  },

  citation: (passage: string): void => {
    const place = { report: 'r', jurisdiction: jurisdictions[0]!, year: 2023 };
    const start = passage.length * 7;
    const id = citationId({ ...place, start, end: start + passage.length, text: passage });
    assert.match(id, /^[a-z]{1,4}\d\d-[0-9a-z]+$/u);
    assert.equal(normaliseCitationId(` ${id.toUpperCase()} `), id);
    assert.equal(typeof normaliseCitationId(passage), 'string');
  },

  customId: (id: string): void => {
    const parsed = readCustomId(id);
    if (parsed.state !== 'read') return;
    for (const value of Object.values(parsed.args)) assert.equal(typeof value, 'string');
  },

  quote: (source: string): void => {
    const shown = plain(source);
    // A mark that is not escaped would be read as one.
    assert.doesNotMatch(shown.replaceAll(/\\[\s\S]/gu, ''), /[*_~`|<[\]]/u);
    assert.doesNotMatch(shown, /[\u202A-\u202E\u2066-\u2069]/u);
    assert.doesNotMatch(label(source, 80), /[\u202A-\u202E\u2066-\u2069]/u);
    assert(label(source, 80).length <= 80, 'a label is too long');
  },
} satisfies Record<string, (text: string) => void>;

/** Reads a file as far as to its text. */
export type Read = (bytes: Buffer, name: string) => Promise<string>;

/** A file is read into text, or refused with a sentence. */
export async function isReadOrRefused(bytes: Buffer, name: string, read: Read = loadBytes): Promise<void> {
  try {
    assert.notEqual((await read(bytes, name)).trim(), '');
  } catch (error) {
    assert(error instanceof DianjuError, error as Error);
  }
}
