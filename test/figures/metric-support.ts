import type { ParsedReport } from '../../src/reports/types.js';

/** A report that is nothing but `text`, about 2023, without headings. */
export function report(text: string): ParsedReport {
  return {
    text,
    sections: [],
    dross: [],
    frame: [],
    passages: [],
    description: {
      title: '青河县2023年法治政府建设情况报告',
      publisher: null,
      jurisdiction: {
        name: '青河县',
        shortName: '青河',
        pinyin: 'qinghe',
        level: 'county',
        parent: null,
        province: null,
      },
      year: 2023,
      issued: null,
      doubts: [],
    },
  };
}
