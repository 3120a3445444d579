import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

let bundled: Promise<string> | null = null;

/** The page's script in one piece (打包), read once in a process: as it was bundled, or bundled of its sources. */
export function pageScript(): Promise<string> {
  const built = new URL('./page.js', import.meta.url);
  bundled ??= existsSync(built) ? readFile(built, 'utf8') : bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./client/main.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    // The project's own settings are for Node.
    tsconfigRaw: '{}',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}
