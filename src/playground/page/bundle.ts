import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let bundled: Promise<string> | null = null;

/** The page's script in one piece (打包), built once in a process: from source, or from what was built of it. */
export function pageScript(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const source = fileURLToPath(new URL('./client/main.ts', import.meta.url));
  const entry = existsSync(source) ? source : source.replace(/\.ts$/u, '.js');
  const { outputFiles } = await build({
    entryPoints: [entry],
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
