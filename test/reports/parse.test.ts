import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DianjuError } from '../../src/lib/errors.js';
import { parseReport } from '../../src/reports/parse.js';
import { generateReport, LAYOUTS } from '../support/generate-report.js';
import { wrapped } from '../support/wrapped.js';
import { faultsOf, SEEDS } from './support.js';

const TITLE = '奉节县2022年法治政府建设情况报告\n';

function headingsOf(body: string): readonly string[] {
  return parseReport(TITLE + body).sections.map((section) => '>'.repeat(section.level - 1) + section.heading);
}

function passagesOf(body: string): readonly string[] {
  return parseReport(TITLE + body).passages.map((passage) => passage.text);
}

it('a section reaches to the next heading of its rank, and is named without marks and blanks', () => {
  const body = '一、甲乙 丙  丁。\n正文一。\n（一）戊！\n正文二。\n（二）己\n正文三。\n二、庚\n正文四。\n';
  const { text, sections } = parseReport(TITLE + body);
  const spans = sections.map(({ heading, span }) => [heading, text.slice(span.start, span.end).trimEnd()]);
  expect(spans).toEqual([
    ['一、甲乙丙丁', '一、甲乙 丙  丁。\n正文一。\n（一）戊！\n正文二。\n（二）己\n正文三。'],
    ['（一）戊', '（一）戊！\n正文二。'],
    ['（二）己', '（二）己\n正文三。'],
    ['二、庚', '二、庚\n正文四。'],
  ]);
});

describe('what holds for every report', () => {
  it.each(SEEDS)('holds for $file', ({ file, text }) => {
    const report = parseReport(text, { fileName: file });
    expect(faultsOf(report)).toEqual([]);
    expect(report.text).toBe(text);
  });

  it.each(SEEDS)('holds for $file wrapped to a width, which has the same headings', ({ file, text }) => {
    const report = parseReport(wrapped(text, 72), { fileName: file });
    expect(faultsOf(report)).toEqual([]);
    const headings = ({ sections }: typeof report): readonly string[] =>
      sections.map(({ heading }) => heading.slice(0, 12));
    expect(headings(report)).toEqual(headings(parseReport(text, { fileName: file })));
  });

  it.each(LAYOUTS)('holds for generated reports laid out as %s', (layout) => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const { text, fileName } = generateReport(seed, { layout });
      expect(faultsOf(parseReport(text, { fileName }))).toEqual([]);
    }
  });

  it('keeps every figure of a generated report in a passage', () => {
    for (let seed = 20; seed < 44; seed += 1) {
      const { text, figures } = generateReport(seed);
      const { passages } = parseReport(text);
      const lost = figures.filter(
        (figure) => !passages.some(({ start, end }) => start <= figure.start && figure.end <= end),
      );
      expect(lost).toEqual([]);
    }
  });

  it('cuts nearly all passages at sentence ends, at a length that can be shown', () => {
    const passages = SEEDS.flatMap(({ text }) => parseReport(text).passages);
    const ended = passages.filter(({ text }) => /[。！？”）：;；:]$/u.test(text));
    const shown = passages.filter(({ text }) => text.length <= 330);
    expect(ended.length / passages.length).toBeGreaterThan(0.98);
    expect(shown).toHaveLength(passages.length);
  });

  it('either reads any text or refuses it in words', () => {
    const marks = ['\n', '\r\n', '一、', '（一）', '1.', '一是', '。', '；', '，', ' ', '\u3000', '首页>'];
    const words = ['云阳县', '2023年', '法治政府建设情况报告', '受理案件98件', '第一章', '人民政府', '— 2 —'];
    const piece = fc.oneof(
      fc.constantFrom(...marks),
      fc.constantFrom(...words),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = pieces.join('');
        try {
          expect(faultsOf(parseReport(text, { fileName: 'x.txt' }))).toEqual([]);
        } catch (error) {
          if (!(error instanceof DianjuError)) throw error;
          expect(error.code).toMatch(/^(?:file-empty|report-(?:unrecognised|without-place|without-year))$/u);
        }
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it.each([
    ['one line', '全年受理行政复议案件98件，一是'],
    ['sentences', '一是加强领导。（一）'],
    ['headings', '一、（一）强化领导。全'],
    ['lines', '（一）强化领导\n2\n'],
    ['dross', '— 2 —\n全县依法行政。\n'],
    ['blanks', ' \u3000'],
  ])('reads 200,000 characters of %s', (_, unit) => {
    const text = TITLE + unit.repeat(Math.ceil(200_000 / unit.length));
    expect(faultsOf(parseReport(text))).toEqual([]);
  });
});

describe('headings', () => {
  it('nest by their ordinals, whichever come first', () => {
    expect(
      headingsOf(
        '一、工作\n（一）强化领导\n1.健全机制\n全县落实。\n（1）完善制度\n全县完善。\n二、不足\n不足不少。',
      ),
    ).toEqual(['一、工作', '>（一）强化领导', '>>1.健全机制', '>>>（1）完善制度', '二、不足']);
    expect(headingsOf('第一章 总体情况\n一、概况\n全县平稳。\n第二章 下一步\n继续努力。')).toEqual([
      '第一章总体情况',
      '>一、概况',
      '第二章下一步',
    ]);
  });

  it('end at the first full stop when their paragraph follows on the line', () => {
    const body = '一、工作\n（一）强化领导，压实责任。全县召开会议3次。\n(二) 优化环境。办件500件。';
    expect(headingsOf(body)).toEqual(['一、工作', '>（一）强化领导，压实责任', '>(二)优化环境']);
    expect(passagesOf(body)).toEqual(['全县召开会议3次。', '办件500件。']);
  });

  it('are told from the year that their paragraph begins with, where nothing stands between', () => {
    const glued =
      '二、存在的问题和不足2023年还存在一些不足：一是力量薄弱，能力素质与新形势新要求还有差距。二是宣传不够。三、贯彻落实2024年工作要点';
    expect(headingsOf(`一、2023年主要举措和成效\n全县平稳。${glued}`)).toEqual([
      '一、2023年主要举措和成效',
      '二、存在的问题和不足',
      '三、贯彻落实2024年工作要点',
    ]);
  });

  it('are found without ordinals', () => {
    expect(headingsOf('聚焦观念转变\n一是深入学习。二是宣传到位。\n健全制度机制\n一是严格程序。')).toEqual([
      '聚焦观念转变',
      '健全制度机制',
    ]);
  });

  it('are found in a page whose line breaks were lost', () => {
    const line = `${TITLE.trim()}一、主要工作（一）强化领导。全县召开会议3次。（二）优化环境。办件500件。二、下一步打算 （一）严格执法。持续加强。`;
    const report = parseReport(line);
    expect(report.description.title).toBe('奉节县2022年法治政府建设情况报告');
    expect(report.sections.map((section) => section.heading)).toEqual([
      '一、主要工作',
      '（一）强化领导',
      '（二）优化环境',
      '二、下一步打算',
      '（一）严格执法',
    ]);
    expect(faultsOf(report)).toEqual([]);
  });

  it('are not items of a list, statements with counts, or instances of a court', () => {
    expect(headingsOf('一、不足\n1.重视不够。\n2.力量薄弱。')).toEqual(['一、不足']);
    expect(passagesOf('一、不足\n1.重视不够。\n2.力量薄弱。')).toEqual(['1.重视不够。\n2.力量薄弱。']);
    expect(headingsOf('一、工作\n1.全年受理行政复议98件。案结事了。')).toEqual(['一、工作']);
    expect(headingsOf('一、工作\n一、二审案件胜诉率较高\n全县平稳。')).not.toContain(
      '一、二审案件胜诉率较高',
    );
  });

  it('stay as written in traditional text', () => {
    const report = parseReport(
      '雲陽縣2023年法治政府建設情況報告\n一、主要舉措\n（一）強化領導。全縣受理案件98件。',
    );
    expect(report.description.jurisdiction.name).toBe('云阳县');
    expect(report.sections.map((section) => section.heading)).toEqual(['一、主要舉措', '（一）強化領導']);
    expect(report.passages.map((passage) => passage.text)).toEqual(['全縣受理案件98件。']);
  });
});

describe('passages', () => {
  it('begin with a list item where there are items', () => {
    const item = (n: string): string =>
      `${n}是健全机制。${'全县扎实推进依法行政，严格规范公正文明执法。'.repeat(6)}`;
    const passages = passagesOf(`一、工作\n${item('一')}${item('二')}${item('三')}`);
    expect(passages.map((text) => text.slice(0, 3))).toEqual(['一是健', '二是健', '三是健']);
  });

  it('carry their headings from the outermost', () => {
    const [passage] = parseReport(`${TITLE}一、工作\n（一）强化领导\n全县召开会议3次。`).passages;
    expect(passage?.heading).toEqual(['一、工作', '（一）强化领导']);
  });

  it('cut a sentence without end only at its clauses', () => {
    const passages = passagesOf(`一、工作\n${'全县扎实推进依法行政工作；'.repeat(120)}`);
    expect(Math.max(...passages.map((text) => text.length))).toBeLessThan(600);
    expect(passages.every((text) => text.endsWith('；'))).toBe(true);
  });

  it('leave out what the page adds, and nothing else', () => {
    const report = parseReport(
      `首页 > 政务公开\n${TITLE}发布时间：2023-02-01 来源：本站\n一、工作\n大力推进依法行政。\n关闭非法煤矿3处。\n- 2 -\n分享到：\n【打印】【关闭】\n扫一扫在手机打开当前页\n版权所有：奉节县人民政府`,
    );
    expect(report.passages.map((passage) => passage.text)).toEqual(['大力推进依法行政。\n关闭非法煤矿3处。']);
    expect(report.dross).toHaveLength(7);
  });

  it('keep the cells of a table, though a lone number can be a page number', () => {
    const table = `一、工作\n下表列出各项数据，单位为件，数据截至年底。\n受理\n98\n办结\n83\n以上数据由司法局提供，并经过统计局审核。`;
    expect(passagesOf(table).join('')).toContain('98\n办结\n83');
    const page =
      '一、工作\n全县扎实推进依法行政，严格规范公正文明执法。\n3\n各单位认真落实，推动各项工作取得新成效。';
    expect(passagesOf(page).join('')).not.toContain('3');
  });
});

describe('refusals', () => {
  it.each(['', ' \r\n\u3000 '])('says that %j is empty', (text) => {
    expect(() => parseReport(text)).toThrow(expect.objectContaining({ code: 'file-empty' }));
  });

  it.each([
    ['another genre', '红烧肉的做法\n把肉切块，放入锅中。', 'report-unrecognised'],
    ['no place', '2023年法治政府建设情况报告\n一、工作\n扎实推进。', 'report-without-place'],
    ['no year', '奉节县法治政府建设情况报告\n一、工作\n扎实推进。', 'report-without-year'],
  ])('says what it does not recognise in a text of %s', (_, text, code) => {
    expect(() => parseReport(text, { fileName: 'x.txt' })).toThrow(
      expect.objectContaining({ code, detail: 'x.txt' }),
    );
  });
});
