import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationId, normaliseCitationId } from '../../src/reports/citation.js';
import { lookupPlace } from '../../src/reports/gazetteer.js';

const [jurisdiction] = lookupPlace('垫江县');
if (jurisdiction === undefined) throw new Error('垫江县 is missing');
const PLACE = { report: 'r', jurisdiction, year: 2023, start: 3, end: 9, text: '办理行政复议' };

describe('citation ids', () => {
  it('name the place and the year and are short enough to type', () => {
    expect(citationId(PLACE)).toMatch(/^dj23-[0-9a-hjkmnp-tv-z]{4}$/u);
  });

  it('are the same for the same passage and others for another', () => {
    expect(citationId({ ...PLACE })).toBe(citationId(PLACE));
    for (const other of [{ report: 's' }, { start: 4 }, { end: 10 }, { text: '办理行政复义' }]) {
      expect(citationId({ ...PLACE, ...other })).not.toBe(citationId(PLACE));
    }
  });

  it('stay what they are, for they are quoted elsewhere', () => {
    expect(citationId(PLACE, 9)).toBe('dj23-k9y56ba5k');
    expect(citationId({ ...PLACE, year: 2005 })).toMatch(/^dj05-/u);
    const named = (shortName: string) =>
      citationId({ ...PLACE, jurisdiction: { ...jurisdiction, shortName } });
    expect(named('双江佤族布朗族')).toMatch(/^sjwz23-/u);
    expect(named('')).toMatch(/^x23-/u);
  });

  it('begin alike when they are longer', () => {
    expect(citationId(PLACE, 7).slice(0, 9)).toBe(citationId(PLACE));
    expect(citationId(PLACE, 7)).toHaveLength(12);
  });

  it.each([
    ['DJ23-K7Q2', 'dj23-k7q2'],
    ['dj23k7q2', 'dj23-k7q2'],
    [' ｄｊ２３－ｋ７ｑ２ ', 'dj23-k7q2'],
    ['dj23 - ko1l', 'dj23-k011'],
    ['[dj23-k7q2]', 'dj23-k7q2'],
    ['你好', ''],
    ['12dj23k7q2', '12dj23k7q2'],
    ['abcde23k7q2', 'abcde23k7q2'],
  ])('are recognised in %s', (typed, id) => {
    expect(normaliseCitationId(typed)).toBe(id);
  });

  it('survive normalisation', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.string(), (start, end, text) => {
        const id = citationId({ ...PLACE, start, end, text }, 5);
        expect(normaliseCitationId(id)).toBe(id);
        expect(normaliseCitationId(id.toUpperCase().replace('-', ''))).toBe(id);
      }),
    );
  });
});
