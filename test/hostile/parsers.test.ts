import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
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
import { docxOf, htmlOf, pdfOf } from '../support/documents.js';
import { CASES, PATIENCE, damaged, reports, text, wild } from './arbitrary.js';

const few = { numRuns: CASES };
const jurisdictions = reports.map((report) => parseReport(report).description.jurisdiction);
const HEAD = '垫江县人民政府2023年法治政府建设情况报告\n';

/** A report that was read, or null where it was refused for a reason that has a sentence. */
function read(source: string): ParsedReport | null {
  try {
    return parseReport(source, { fileName: 'x.txt' });
  } catch (error) {
    expect(error).toBeInstanceOf(DianjuError);
    return null;
  }
}

describe('whatever the text', { timeout: PATIENCE }, () => {
  it('figures are slices of it, in order, with a finite value', () => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const figure of extractNumbers(source, { year: 2023 })) {
          expect(source.slice(figure.start, figure.end)).toBe(figure.text);
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(Number.isFinite(figure.value)).toBe(true);
          end = figure.end;
        }
      }),
      few,
    );
  });

  it('sections, passages and figures of a report stand where they say', () => {
    fc.assert(
      fc.property(fc.boolean(), text, (headed, body) => {
        const source = (headed ? HEAD : '') + body;
        const report = read(source);
        if (report === null) return;
        for (const { start, end, text: passage } of report.passages) {
          expect(source.slice(start, end)).toBe(passage);
        }
        for (const { start, end, text: figure } of figuresOf(report)) {
          expect(source.slice(start, end)).toBe(figure);
        }
      }),
      few,
    );
  });

  it('a question is understood without a fault, and its premises and places stand in it', () => {
    const years = [2022, 2023];
    fc.assert(
      fc.property(text, (question) => {
        const understood = understand(question, { jurisdictions, years, today: '2024-06-01' });
        expect(understood.normalised.length).toBeLessThanOrEqual(4 * question.length + 4);
        for (const { loaded } of understood.places) {
          for (const place of loaded) expect(jurisdictions).toContainEqual(place);
        }
      }),
      few,
    );
  });

  it('a citation id is short, can be typed, and is read back however it is typed', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 9999 }), (passage, start) => {
        const place = { report: 'r', jurisdiction: jurisdictions[0]!, year: 2023 };
        const id = citationId({ ...place, start, end: start + passage.length, text: passage });
        expect(id).toMatch(/^[a-z]{1,4}\d\d-[0-9a-z]+$/u);
        expect(normaliseCitationId(` ${id.toUpperCase()} `)).toBe(id);
        expect(typeof normaliseCitationId(passage)).toBe('string');
      }),
      few,
    );
  });

  it('a custom id is read or refused, never half', () => {
    const forged = fc.oneof(
      text,
      fc
        .tuple(
          fc.constantFrom('place', 'passage', 'reportstore', 'comparepage', 'constructor'),
          fc.array(wild),
        )
        .map(([verb, args]) => ['d1', verb, ...args].join('|')),
    );
    fc.assert(
      fc.property(forged, (id) => {
        const parsed = readCustomId(id);
        if (parsed.state === 'read') {
          for (const value of Object.values(parsed.args)) expect(typeof value).toBe('string');
        }
      }),
      few,
    );
  });

  it('nothing in a quote formats, links or reverses what a reader sees', () => {
    fc.assert(
      fc.property(text, (source) => {
        const shown = plain(source);
        // A mark that is not escaped would be read as one.
        expect(shown.replaceAll(/\\[\s\S]/gu, '')).not.toMatch(/[*_~`|<[\]]/u);
        expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
        expect(label(source, 80)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
        expect(label(source, 80).length).toBeLessThanOrEqual(80);
      }),
      few,
    );
  });

  it('settings are read, or refused in one sentence that shows no secret', () => {
    const names = readFileSync('.env.example', 'utf8').match(/^#?\s?[A-Z_]+(?==)/gmu) ?? [];
    const keys = names.map((name) => name.replaceAll(/[#\s]/gu, ''));
    const secrets = keys.filter((key) => /TOKEN$|_KEY$/u.test(key));
    expect(secrets.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), wild), (settings) => {
        const secret = 'S3CRET-never-shown';
        const given = { ...settings, ...Object.fromEntries(secrets.map((key) => [key, `${secret} \n`])) };
        try {
          readConfig(given);
        } catch (error) {
          expect(error).toMatchObject({ code: 'settings-invalid' });
          expect(String(error)).not.toContain(secret);
        }
      }),
      few,
    );
  });
});

const PARTS = [
  '垫江县2023年法治政府建设情况报告',
  '办理行政复议案件83件。',
  [
    ['受理', '办结'],
    ['83', '77'],
  ],
];

describe('whatever the bytes', { timeout: PATIENCE * 3 }, () => {
  // A PDF costs a hundred times a text: its library is given fewer.
  it.each([
    ['a.txt', CASES, () => Buffer.from(reports[0]!.slice(0, 2000))],
    ['a.html', CASES, () => htmlOf(PARTS)],
    ['a.docx', CASES / 10, () => docxOf(PARTS)],
    ['a.pdf', CASES / 100, () => pdfOf(PARTS)],
  ] as const)(
    'a damaged or mislabelled %s is read into text or refused with a sentence',
    async (own, numRuns, make) => {
      const bytes = await make();
      const made = fc
        .record({
          hits: fc.array(fc.record({ at: fc.nat(), byte: fc.nat({ max: 255 }) }), { maxLength: 6 }),
          keep: fc.oneof(
            { weight: 3, arbitrary: fc.constant(1) },
            fc.double({ min: 0, max: 1, noNaN: true }),
          ),
        })
        .map(({ hits, keep }) => {
          const damagedBytes = Buffer.from(bytes.subarray(0, Math.ceil(bytes.length * keep)));
          for (const { at, byte } of hits) damagedBytes[at % damagedBytes.length] = byte;
          return damagedBytes;
        });
      const name = fc.oneof(
        { weight: 9, arbitrary: fc.constant(own) },
        fc.constantFrom('b.txt', 'b.html', 'b.docx'),
      );
      await fc.assert(
        fc.asyncProperty(name, made, async (file, content) => {
          try {
            expect((await loadBytes(content, file)).trim()).not.toBe('');
          } catch (error) {
            expect(error).toBeInstanceOf(DianjuError);
          }
        }),
        { numRuns: Math.ceil(numRuns) },
      );
    },
  );

  it('a text file of damaged Chinese keeps its offsets or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (source) => {
        try {
          const stored = await loadBytes(Buffer.from(source), 'x.txt');
          expect(stored).toBe(Buffer.from(source).toString('utf8'));
        } catch (error) {
          expect(error).toBeInstanceOf(DianjuError);
        }
      }),
      few,
    );
  });
});
