import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { loadBytes, readRaw } from '../../src/loaders/index.js';
import { SEEDS } from '../reports/support.js';

const folder = mkdtempSync(join(tmpdir(), 'dianju-loaders-'));
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

const TEXT = '奉节县2022年法治政府建设情况报告\r\n一、主要工作\r\n全县受理行政复议案件98件，办结83件。\r\n';

function file(name: string, content: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function loadReport(path: string): Promise<string> {
  const { bytes, file: name } = await readRaw(path);
  return loadBytes(bytes, name);
}

async function refusal(path: string): Promise<unknown> {
  return loadReport(path).then(
    () => 'loaded',
    (error: unknown) => (error as { code?: unknown }).code,
  );
}

describe('reading a text file', () => {
  it.each(SEEDS)('gives $file exactly as readFileSync does', async ({ file: name, text }) => {
    const path = file(name, text);
    const bytes = readFileSync(path);
    expect(await loadReport(path)).toBe(text);
    expect(await readRaw(path)).toEqual({
      file: name,
      id: name.replace('.txt', ''),
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it('keeps a byte order mark, so that offsets hold', async () => {
    const path = file('bom.txt', `\uFEFF${TEXT}`);
    expect(await loadReport(path)).toBe(readFileSync(path, 'utf8'));
  });

  it.each(['GB18030', 'GBK', 'GB2312'])('decodes %s', async (encoding) => {
    const path = file(`${encoding}.txt`, iconv.encode(TEXT, encoding));
    expect(await loadReport(path)).toBe(TEXT);
  });

  it.each(['UTF-16LE', 'UTF-16BE'])('decodes %s with its mark', async (encoding) => {
    const path = file(`${encoding}.txt`, iconv.encode(TEXT, encoding, { addBOM: true }));
    expect(await loadReport(path)).toBe(TEXT);
  });

  it('reads Markdown as text', async () => {
    expect(await loadReport(file('r.md', `# ${TEXT}`))).toBe(`# ${TEXT}`);
  });
});

describe('refusing a file', () => {
  it.each([
    ['missing', 'file-missing', join(folder, 'none.txt')],
    ['a folder', 'file-missing', folder],
    ['empty', 'file-empty', file('empty.txt', '')],
    ['blank', 'file-empty', file('blank.txt', ' \r\n\u3000\n')],
    [
      'binary',
      'file-not-text',
      file('binary.txt', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 73) % 256))),
    ],
    ['zeros', 'file-not-text', file('zeros.txt', Buffer.alloc(500))],
    ['English', 'file-not-text', file('english.txt', 'The annual report on the rule of law. '.repeat(20))],
    ['of an unknown type', 'file-type-unknown', file('report.xyz', TEXT)],
  ])('that is %s', async (_, code, path) => {
    expect(await refusal(path)).toBe(code);
  });

  it('that is over the limit, without reading it', async () => {
    const path = file('huge.txt', TEXT);
    truncateSync(path, 50 * 1024 * 1024);
    expect(await refusal(path)).toBe('file-too-large');
  });

  it('names the file and its size', async () => {
    const path = join(folder, 'huge.txt');
    await expect(loadReport(path)).rejects.toMatchObject({ detail: 'huge.txt: 50 MB' });
  });
});
