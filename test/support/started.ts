import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENDING_WITH_PARENT, PROGRAM } from './cli.js';

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

/** A bot that `dianju start` runs in a process of its own. */
export interface Started {
  readonly child: ChildProcess;
  /** What it has printed on standard output once it is ready. */
  readonly printed: string;
  /** What it has written to standard error so far. */
  stderr(): string;
  /** The rows of its log so far. */
  logged(): readonly Record<string, unknown>[];
  readonly ended: Promise<Ended>;
}

/** Starts the bot over a data folder, or a database that is set, and waits for its first line; no other setting. */
export function startDianju(data: string, env: Readonly<Record<string, string>>): Promise<Started> {
  const place = 'DIANJU_STORE' in env ? [] : ['--data', data];
  const child = spawn(process.execPath, [...ENDING_WITH_PARENT, PROGRAM, 'start', ...place], {
    cwd: mkdtempSync(join(tmpdir(), 'dianju-start-')),
    env: {
      PATH: process.env['PATH'],
      LANG: 'en_US.UTF-8',
      DIANJU_LOG: 'warn',
      DIANJU_METRICS: 'off',
      END_WITH_PARENT: 'yes',
      ...env,
    },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const ended = new Promise<Ended>((done) => {
    child.on('close', (code, signal) => done({ code, signal, stderr }));
  });
  return new Promise((ready, failed) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      if (printed.includes('\n')) {
        ready({ child, printed, ended, stderr: () => stderr, logged: () => rowsOf(stderr) });
      }
    });
    void ended.then(({ code }) => failed(new Error(`ended with ${code}: ${stderr}`)));
  });
}

function rowsOf(stderr: string): readonly Record<string, unknown>[] {
  return stderr
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
