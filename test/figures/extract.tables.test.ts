import { describe, expect, it } from 'vitest';
import { extractNumbers } from '../../src/figures/extract.js';

const read = (lines: readonly string[]) => extractNumbers(lines.join('\n'), { year: 2022 });

describe('a table with a year in front of each row', () => {
  it('gives each cell the year of its row, and counts no year', () => {
    expect(read(['年度\t受理（件）\t办结率', '2021\t35\t94.3%', '2022年\t41\t95.1%'])).toMatchObject([
      { text: '35', value: 35, unit: '件', period: '2021', cell: '受理' },
      { text: '94.3%', value: 94.3, unit: '%', period: '2021' },
      { text: '41', value: 41, unit: '件', period: '2022', cell: '受理' },
      { text: '95.1%', value: 95.1, unit: '%', period: '2022' },
    ]);
  });

  it('keeps a count of 2021 where the first column counts', () => {
    expect(read(['处罚（件）\t许可（件）', '2021\t35'])).toMatchObject([
      { value: 2021, period: '2022' },
      { value: 35, period: '2022' },
    ]);
  });
});
