import { PDFDocument, PDFHexString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/figures/figures.js';
import { loadBytes } from '../../src/loaders/index.js';
import { parseReport } from '../../src/reports/parse.js';
import { docxEntries, docxOf, htmlOf, pdfOf, zip, type Part } from '../support/documents.js';
import { SEEDS } from '../reports/support.js';

const TITLE = '奉节县2022年法治政府建设情况报告';
const SENTENCE = '全县受理行政复议案件98件，办结83件。';
const TABLE = [
  ['事项', '受理（件）', '办结（件）'],
  ['行政复议', '120', '118'],
  ['行政应诉', '', '98'],
  ['人民调解', '1,310', '1,300'],
];
const PARTS: readonly Part[] = [TITLE, '一、主要工作', SENTENCE.repeat(5), '附表', TABLE, '特此报告。'];

const FORMATS = [
  { name: 'a.html', make: async (parts: readonly Part[]) => htmlOf(parts) },
  { name: 'a.docx', make: async (parts: readonly Part[]) => docxOf(parts) },
  { name: 'a.pdf', make: (parts: readonly Part[]) => pdfOf(parts) },
];

async function textOf(bytes: Buffer, name: string): Promise<string> {
  return loadBytes(bytes, name);
}

async function refusal(bytes: Buffer, name: string): Promise<unknown> {
  return textOf(bytes, name).then(
    (text) => `loaded: ${text.slice(0, 40)}`,
    (error: unknown) => (error as { code?: unknown }).code,
  );
}

/** What is said, without where it stands. */
function read(text: string) {
  const parsed = parseReport(text, { fileName: 'a' });
  return {
    place: parsed.description.jurisdiction.name,
    year: parsed.description.year,
    passages: parsed.passages.map((passage) => passage.text.replaceAll(/\s/gu, '')),
    figures: figuresOf(parsed).map(({ text: shown, value, unit, kind, role }) => ({
      shown: shown.replaceAll(/\s/gu, ''),
      value,
      unit,
      kind,
      role,
    })),
  };
}

describe.each(FORMATS)('reading $name', ({ name, make }) => {
  it.each(SEEDS)('gives the same passages and figures as the text of $file', async ({ text }) => {
    const parts = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const made = read(await textOf(await make(parts), name));
    const plain = read(parts.join('\n'));
    expect(made.figures).toEqual(plain.figures);
    expect(made).toEqual(plain);
  });

  it('gives a table line by line, with a cell under every heading', async () => {
    const text = await textOf(await make(PARTS), name);
    expect(text).toContain(
      '事项\t受理（件）\t办结（件）\n行政复议\t120\t118\n行政应诉\t—\t98\n人民调解\t1,310\t1,300\n',
    );
    expect(text).toContain(SENTENCE.repeat(5));
    const figures = read(text).figures.filter(({ shown }) => /^[\d,]+$/u.test(shown));
    expect(figures.map(({ value, unit }) => `${value}${unit}`)).toEqual([
      '120件',
      '118件',
      '98件',
      '1310件',
      '1300件',
    ]);
  });

  it('refuses a file that was cut off', async () => {
    const whole = await make(PARTS);
    if (name === 'a.html') return;
    expect(await refusal(whole.subarray(0, Math.floor(whole.length * 0.6)), name)).toBe('file-damaged');
  });

  it('refuses a file without content', async () => {
    expect(await refusal(Buffer.alloc(0), name)).toBe('file-empty');
  });

  it('refuses what is of another format', async () => {
    expect(await refusal(Buffer.from('PNG\u0000\u0001 picture'), name)).toMatch(
      /^file-(?:damaged|mislabelled)$/u,
    );
  });
});

describe('a web page', () => {
  it('is its article alone', async () => {
    const text = await textOf(htmlOf(PARTS, TITLE), 'a.html');
    expect(text.startsWith(TITLE)).toBe(true);
    expect(text).not.toMatch(/首页|打印|999|777|版权/u);
  });

  it('keeps the title where the article leaves it out', async () => {
    expect(read(await textOf(htmlOf(PARTS.slice(1), TITLE), 'a.html')).year).toBe(2022);
  });

  it('joins headings that stand over one another', async () => {
    const page = `<p>${SENTENCE}</p><table><tr><th rowspan=2>年度</th><th colspan=2>行政复议</th></tr>
<tr><th>受理（件）</th><th>办结（件）</th></tr><tr><td>2022</td><td>98</td><td>83</td></tr></table>`;
    expect(await textOf(Buffer.from(page), 'a.html')).toBe(
      `${SENTENCE}\n年度\t行政复议 受理（件）\t行政复议 办结（件）\n2022\t98\t83`,
    );
  });

  it('is refused when it is too large, or holds nothing', async () => {
    expect(await refusal(Buffer.from(`<p>${SENTENCE.repeat(100_000)}</p>`), 'a.html')).toBe('file-too-large');
    expect(await refusal(Buffer.from('<html><script>var a = 1;</script></html>'), 'a.html')).toBe(
      'file-empty',
    );
  });

  it('of 50 MB of scripts is refused before it is read', async () => {
    const page = Buffer.from(`<script>${'x'.repeat(50 * 1024 * 1024)}</script><p>${SENTENCE}</p>`);
    expect(await refusal(page, 'a.html')).toBe('file-too-large');
  });

  it('says nothing that its scripts and styles hold', async () => {
    const text = await textOf(
      Buffer.from(
        `<script>document.write('行政复议案件999件')</script><style>p::after{content:'888件'}</style><p>${SENTENCE}</p><noscript>777件</noscript>`,
      ),
      'a.html',
    );
    expect(text).toBe(SENTENCE);
  });

  it('is refused when its parts lie too deep', async () => {
    const page = '<div>'.repeat(100_000) + SENTENCE;
    expect(await refusal(Buffer.from(page), 'a.html')).toBe('file-damaged');
  });
});

describe('a Word document', () => {
  it('that unpacks into more than a report is refused, whatever its directory states', async () => {
    const huge = docxEntries(`<w:document>${' '.repeat(40_000_000)}</w:document>`);
    expect(await refusal(zip(huge), 'a.docx')).toBe('file-too-large');
    expect(await refusal(zip(huge, 10), 'a.docx')).toBe('file-too-large');
  });

  it('whose parts unpack into too much only together is refused', async () => {
    const part = `<w>${' '.repeat(6_000_000)}</w>`;
    const parts = { 'word/styles.xml': part, 'word/numbering.xml': part, 'word/footnotes.xml': part };
    expect(await refusal(zip({ ...docxEntries('<w:document/>'), ...parts }), 'a.docx')).toBe(
      'file-too-large',
    );
  });

  it('whose text is called a picture is refused', async () => {
    const entries: Record<string, string> = {};
    for (const [name, content] of Object.entries(docxEntries('<w:document/>'))) {
      const renamed = content.replaceAll('word/document.xml', 'word/media/image1.png');
      entries[name.replace('document.xml', 'media/image1.png')] = renamed;
    }
    expect(await refusal(zip(entries), 'a.docx')).toBe('file-damaged');
  });

  it('that defines entities is refused', async () => {
    const bomb = docxEntries('<!DOCTYPE w [<!ENTITY a "aa">]><w:document>&a;</w:document>');
    expect(await refusal(zip(bomb), 'a.docx')).toBe('file-damaged');
  });

  it('with a password, or of the old format, is refused with the reason', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await refusal(locked, 'a.docx')).toBe('file-locked');
    expect(await refusal(ole, 'a.docx')).toBe('file-mislabelled');
  });
});

describe('a PDF', () => {
  it('loses running heads and page numbers, and keeps sentences whole across pages', async () => {
    const text = await textOf(await pdfOf([TITLE, SENTENCE.repeat(120)]), 'a.pdf');
    expect(text).toBe(`${TITLE}\n${SENTENCE.repeat(120)}`);
  });

  it('keeps a short title by itself, and reads a row whose label reaches up to its number', async () => {
    const table = [
      ['事项', '受理（件）', '办结（件）'],
      ['行政复议案件', '120', '118'],
      ['行政应诉案件', '120', '118'],
    ];
    const text = await textOf(await pdfOf([TITLE, '一、主要工作', '见下表。', table]), 'a.pdf');
    expect(text).toContain(`${TITLE}\n一、主要工作\n`);
    expect(text).toContain('\n行政复议案件\t120\t118\n行政应诉案件\t120\t118');
  });

  it('without text is refused as scanned', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    expect(await refusal(Buffer.from(await document.save()), 'a.pdf')).toBe('file-scanned');
  });

  it('with a password is refused with the reason', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const { context } = document;
    const key = PDFHexString.of('5a'.repeat(32));
    const encryption = { Filter: 'Standard', V: 1, R: 2, O: key, U: key, P: -4 };
    context.trailerInfo.Encrypt = context.register(context.obj(encryption));
    context.trailerInfo.ID = context.obj([
      PDFHexString.of('00'.repeat(16)),
      PDFHexString.of('00'.repeat(16)),
    ]);
    const bytes = await document.save({ useObjectStreams: false });
    expect(await refusal(Buffer.from(bytes), 'a.pdf')).toBe('file-locked');
  });

  it('under the name of another format, and the other way round, is refused as mislabelled', async () => {
    const pdf = await pdfOf(PARTS);
    expect(await refusal(pdf, 'a.docx')).toBe('file-mislabelled');
    expect(await refusal(docxOf(PARTS), 'a.pdf')).toBe('file-mislabelled');
    expect(await refusal(pdf, 'a.txt')).toBe('file-not-text');
  });

  it('of 300 pages is refused', async () => {
    const document = await PDFDocument.create();
    for (let page = 0; page < 300; page += 1) document.addPage();
    expect(await refusal(Buffer.from(await document.save()), 'a.pdf')).toBe('file-too-large');
  });
});
