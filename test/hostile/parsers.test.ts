import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { GlossEmbedder } from '../../embeddings/gloss-embedder.js';
import { openPreparing } from '../../src/app/preparing.js';
import { readConfig } from '../../src/config.js';
import { DianjuError } from '../../src/lib/errors.js';
import { loadBytes, rawFile } from '../../src/loaders/index.js';
import { docxOf, htmlOf, pdfOf } from '../support/documents.js';
import { CASES, PATIENCE, damaged, reports, text, wild } from './arbitrary.js';
import { HOLDS, isReadOrRefused, type Read } from './properties.js';

const few = { numRuns: CASES };
const forged = fc.oneof(
  text,
  fc
    .tuple(fc.constantFrom('place', 'passage', 'reportstore', 'comparepage', 'constructor'), fc.array(wild))
    .map(([verb, args]) => ['d1', verb, ...args].join('|')),
);

describe('whatever the text', { timeout: PATIENCE }, () => {
  it.each([
    ['figures are slices of it, in order, with a finite value', text, HOLDS.figures],
    ['sections, passages and figures of a report stand where they say', text, HOLDS.report],
    ['a question is understood without a fault, and its places are loaded', text, HOLDS.question],
    ['a citation id is short, can be typed, and is read back however it is typed', text, HOLDS.citation],
    ['a custom id is read or refused, never half', forged, HOLDS.customId],
    ['nothing in a quote formats, links or reverses what a reader sees', text, HOLDS.quote],
  ])('%s', (_, given, holds) => {
    fc.assert(fc.property(given, holds), few);
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
  const preparing = openPreparing(new GlossEmbedder(), { time: 3_000 });
  afterAll(() => preparing.close());
  // As the program reads it: some damages have its library count the letters of a font to millions.
  const limited: Read = async (bytes, name) => (await preparing.prepare(rawFile(bytes, name))).parsed.text;

  // A PDF costs a hundred times a text: its library is given fewer.
  it.each([
    ['a.txt', CASES, () => Buffer.from(reports[0]!.slice(0, 2000)), loadBytes],
    ['a.html', CASES, () => htmlOf(PARTS), loadBytes],
    ['a.docx', CASES / 10, () => docxOf(PARTS), loadBytes],
    ['a.pdf', CASES / 100, () => pdfOf(PARTS), limited],
  ] as const)(
    'a damaged or mislabelled %s is read into text or refused with a sentence',
    async (...[own, numRuns, make, read]) => {
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
        fc.asyncProperty(name, made, (file, content) => isReadOrRefused(content, file, read)),
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
