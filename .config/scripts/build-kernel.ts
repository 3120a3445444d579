/**
 * Makes src/lib/weighted-sums-code.ts of src/lib/weighted-sums.wat, with the WebAssembly Binary Toolkit; a test holds the two
 * together.
 *
 *   npx tsx .config/scripts/build-kernel.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openToolkit from 'wabt';

const path = (name: string): string => fileURLToPath(new URL(`../../src/lib/${name}`, import.meta.url));
const toolkit = await openToolkit();
const { buffer } = toolkit
  .parseWat('weighted-sums.wat', readFileSync(path('weighted-sums.wat'), 'utf8'))
  .toBinary({});
writeFileSync(
  path('weighted-sums-code.ts'),
  `/** src/lib/weighted-sums.wat in its binary form, made by .config/scripts/build-kernel.ts. */
export const CODE =
  '${Buffer.from(buffer).toString('base64')}';
`,
);
