import { describe, expect, it } from 'vitest';
import { nameInFull, sharedNames } from '../../src/reports/shared-names.js';
import type { Jurisdiction } from '../../src/reports/types.js';

const reportOf = (name: string, parent: string | null): { readonly jurisdiction: Jurisdiction } => ({
  jurisdiction: { name, parent, level: 'county', shortName: name.slice(0, -1), pinyin: '', province: null },
});

describe('names that several places have', () => {
  it.each([
    ['none of no reports', [], []],
    [
      'one below two cities',
      [reportOf('鼓楼区', '福州市'), reportOf('鼓楼区', '南京市'), reportOf('玄武区', '南京市')],
      ['鼓楼区'],
    ],
    ['not a place that has two reports', [reportOf('鼓楼区', '南京市'), reportOf('鼓楼区', '南京市')], []],
    [
      'one that another has after two reports of the first',
      [reportOf('鼓楼区', '南京市'), reportOf('鼓楼区', '南京市'), reportOf('鼓楼区', '徐州市')],
      ['鼓楼区'],
    ],
    [
      'one that stands for itself and below another',
      [reportOf('邻水县', null), reportOf('邻水县', '广安市')],
      ['邻水县'],
    ],
    ['not one that stands for itself twice', [reportOf('邻水县', null), reportOf('邻水县', null)], []],
  ])('are %s', (_, reports, shared) => {
    expect([...sharedNames(reports)]).toEqual(shared);
  });

  it('are told apart by the place above', () => {
    expect(nameInFull({ name: '鼓楼区', parent: '南京市' })).toBe('南京市鼓楼区');
    expect(nameInFull({ name: '邻水县', parent: null })).toBe('邻水县');
  });
});
