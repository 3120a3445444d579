import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the checkout. */
export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What `npm run dianju` and `npm start` run. */
export const PROGRAM = resolve(PROJECT, '.config/scripts/run.mjs');

/** Node's arguments with which a program whose standard input is a pipe ends with this process, where `END_WITH_PARENT` is set. */
export const ENDING_WITH_PARENT = ['--import', resolve(PROJECT, 'test/support/end-with-parent.mjs')];

/** What one run of the command line did. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a run stands and what it is told. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs `dianju` as a user would, in a process of its own, with an environment that holds no settings. */
export function dianju(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: options.cwd ?? PROJECT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'en_US.UTF-8', ...options.env },
  });
  child.stdin.end(options.input ?? '');
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}

/** Standard output as NDJSON rows. */
export function rows<T = Record<string, unknown>>(run: Run): T[] {
  return run.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
