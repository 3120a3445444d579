import { HOLDS, isReadOrRefused } from './properties.js';

/** One entry a parser for a coverage-guided run (`npm run fuzz`): bytes that break what must hold throw. */
const TARGETS: Readonly<Record<string, (bytes: Buffer) => void | Promise<void>>> = {
  ...Object.fromEntries(
    Object.entries(HOLDS).map(([name, holds]) => [name, (bytes: Buffer) => holds(bytes.toString('utf8'))]),
  ),
  html: (bytes) => isReadOrRefused(bytes, 'a.html'),
  docx: (bytes) => isReadOrRefused(bytes, 'a.docx'),
  pdf: (bytes) => isReadOrRefused(bytes, 'a.pdf'),
};

/** What the run calls: the parser that FUZZ names. */
export async function fuzz(bytes: Buffer): Promise<void> {
  await TARGETS[process.env['FUZZ'] ?? '']?.(bytes);
}
