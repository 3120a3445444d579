import { crc32, deflateRawSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFPage, type PDFRef } from 'pdf-lib';

/** What a made document holds: paragraphs, and tables as rows of cells, headings first. */
export type Part = string | readonly (readonly string[])[];

/** A page as an official site publishes it: navigation, tools and footer around the article. */
export function htmlOf(parts: readonly Part[], title = ''): Buffer {
  const body = parts.map((part) =>
    typeof part === 'string' ? `<p>　　${escaped(part)}</p>` : htmlTable(part),
  );
  return Buffer.from(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>
<meta name="ArticleTitle" content="${title}"><script>var 受理 = '行政复议案件999件';</script></head>
<body><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/x">政务公开</a></li></ul></div>
<div class="main"><div class="tools"><a>打印</a> <a>关闭</a></div><div class="article"><div>${body.join('\n')}</div></div></div>
<footer>版权所有 某县人民政府 行政复议案件777件</footer></body></html>`,
  );
}

function htmlTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (row) => `<tr>${row.map((cell) => `<td><p>${escaped(cell)}</p></td>`).join('')}</tr>`,
  );
  return `<table>${lines.join('')}</table>`;
}

/** A Word document. */
export function docxOf(parts: readonly Part[]): Buffer {
  const body = parts.map((part) => (typeof part === 'string' ? paragraph(part) : wordTable(part)));
  return zip(docxEntries(`<w:document ${WORD}><w:body>${body.join('')}</w:body></w:document>`));
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The parts of a Word document with this main part. */
export function docxEntries(document: string): Record<string, string> {
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': XML + document,
  };
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function wordTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl>${lines.join('')}</w:tbl>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A zip archive; `stated` overrides the unpacked size that its directory states. */
export function zip(entries: Readonly<Record<string, string | Buffer>>, stated?: number): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(stated ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, place, Buffer.from(name)]),
    );
    files.push(local);
    offset += local.length;
  }
  const all = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(all.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, all, end]);
}

const SIZE = 16;
const LEFT = 80;
const COLUMNS = 27;
const ROWS = 24;
const CELL = 110;

interface Placed {
  readonly text: string;
  readonly left: number;
}

/** A PDF with wrapped, indented paragraphs, a running head and page numbers. */
export async function pdfOf(parts: readonly Part[], { head = '某县人民政府公报' } = {}): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = chineseFont(document);
  const lines = parts.flatMap((part): readonly (readonly Placed[])[] =>
    typeof part === 'string'
      ? wrapped(part)
      : part.map((row) => row.map((text, column) => ({ text, left: LEFT + column * CELL }))),
  );
  for (let at = 0, number = 1; at < lines.length; at += ROWS, number += 1) {
    const page = document.addPage([595, 842]);
    page.node.setFontDictionary(PDFName.of('F'), font);
    const own = [{ y: 800, cells: [{ text: head, left: 230 }] }];
    const foot = [{ y: 40, cells: [{ text: `— ${number} —`, left: 270 }] }];
    const shown = lines.slice(at, at + ROWS).map((cells, row) => ({ y: 750 - row * 28, cells }));
    write(document, page, [...own, ...shown, ...foot]);
  }
  return Buffer.from(await document.save());
}

function wrapped(text: string): readonly (readonly Placed[])[] {
  const lines: Placed[][] = [];
  for (let at = 0; at < text.length;) {
    const indent = at === 0 ? 2 : 0;
    lines.push([{ text: text.slice(at, at + COLUMNS - indent), left: LEFT + indent * SIZE }]);
    at += COLUMNS - indent;
  }
  return lines;
}

interface Row {
  readonly y: number;
  readonly cells: readonly Placed[];
}

function write(document: PDFDocument, page: PDFPage, rows: readonly Row[]): void {
  const drawn = rows.flatMap(({ y, cells }) =>
    cells.map(({ text, left }) => `BT /F ${SIZE} Tf ${left} ${y} Td <${hex(text)}> Tj ET`),
  );
  const stream = document.context.flateStream(drawn.join('\n'));
  page.node.addContentStream(document.context.register(stream));
}

function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/** A font without shapes whose codes are UTF-16: enough for the text layer. */
function chineseFont({ context }: PDFDocument): PDFRef {
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const from = (high * 256).toString(16).padStart(4, '0');
    return `<${from}> <${from.slice(0, 2)}ff> <${from}>`;
  });
  const blocks = [0, 100, 200].map((at) => {
    const part = ranges.slice(at, at + 100);
    return `${part.length} beginbfrange\n${part.join('\n')}\nendbfrange`;
  });
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
  const unicode = context.register(context.flateStream(map));
  const descriptor = context.register(
    context.obj({ Type: 'FontDescriptor', FontName: 'Song', Flags: 4, FontBBox: [0, 0, 1000, 1000] }),
  );
  const info = { Registry: PDFHexString.fromText('Adobe'), Ordering: PDFHexString.fromText('Identity') };
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'Song',
      CIDSystemInfo: { ...info, Supplement: PDFNumber.of(0) },
      FontDescriptor: descriptor,
      DW: 1000,
    }),
  );
  const font = { Type: 'Font', Subtype: 'Type0', BaseFont: 'Song', Encoding: 'Identity-H' };
  return context.register(context.obj({ ...font, DescendantFonts: [descendant], ToUnicode: unicode }));
}
