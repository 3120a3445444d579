import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, packed, readCustomId, unpacked } from '../../src/discord/custom-id.js';

describe('custom ids', () => {
  it('carry any question back, in 100 characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), (question) => {
        const id = customId('place', { question });
        expect(id.length).toBeLessThanOrEqual(100);
        expect(readCustomId(id)).toEqual({ state: 'read', verb: 'place', args: { question } });
      }),
    );
  });

  it('carry several arguments back, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (metric, counties) => {
        const args = { metric, counties, year: '2023', page: '12' };
        expect(readCustomId(customId('comparepage', args))).toEqual({
          state: 'read',
          verb: 'comparepage',
          args,
        });
      }),
    );
  });

  it.each([
    '',
    'd1',
    'd1|nothing|x',
    'd0|passage|x',
    'd1|passage',
    'd1|passage|x|y',
    'd1|__proto__|x',
    'd1|toString',
  ])('refuses %j', (id) => {
    expect(readCustomId(id)).toEqual({ state: 'unknown' });
  });

  it('knows a text that was forgotten from one that never was', () => {
    expect(readCustomId(String.raw`d1|place|\mAAAAAAAAAAAA`)).toEqual({ state: 'forgotten' });
  });

  it('packs menu values of any length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 1000 }), (text) => {
        const value = packed(text);
        expect(value.length).toBeLessThanOrEqual(100);
        expect(unpacked(value)).toBe(text);
      }),
    );
  });
});
