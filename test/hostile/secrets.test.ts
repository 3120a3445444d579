import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPlayground, type Playground } from '../../src/playground/index.js';
import { dianju, ENDING_WITH_PARENT, PROGRAM } from '../support/cli.js';

const QUESTION = '垫江去年办了多少行政复议？';
const KEYS = { EMBEDDER_KEY: 'embedder-k3y-1f6e', MODEL_KEY: 'model-k3y-9b2c' };
const folder = mkdtempSync(join(tmpdir(), 'dianju-secrets-'));
const data = join(folder, 'store');

let server: Playground;
let provider: Server;
let secrets: readonly string[] = [];
let env: Record<string, string> = {};

beforeAll(async () => {
  server = await startPlayground({ port: 0, answerDeadlineMs: 8_000 });
  // A provider that refuses every key and says which one it was given, as some do.
  provider = createServer((request, response) => {
    response.writeHead(401, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: `bad key ${request.headers.authorization ?? ''}` } }));
  });
  await new Promise<void>((done) => provider.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/v1`;
  secrets = [server.token, ...Object.values(KEYS)];
  env = {
    ...KEYS,
    DISCORD_TOKEN: server.token,
    DISCORD_API: server.api,
    DISCORD_CDN: server.cdn,
    DIANJU_LOG: 'debug',
    DIANJU_DATA: data,
    DIANJU_METRICS: '0',
    MODEL: 'openai:gpt-test',
    MODEL_URL: url,
  };
});

afterAll(async () => {
  provider.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Fails with the name of what was found, and not with the secret itself. */
function expectNone(written: string, where: string): void {
  const found = secrets.flatMap((secret, at) =>
    written.includes(secret) ? [`secret ${at} in ${where}`] : [],
  );
  expect(found).toEqual([]);
}

function expectNoneStored(below: string): void {
  for (const name of readdirSync(below)) {
    const path = join(below, name);
    if (statSync(path).isDirectory()) expectNoneStored(path);
    else expectNone(readFileSync(path, 'latin1'), path);
  }
}

it('writes no secret while the bot answers, fails, is cut off and crashes', { timeout: 90_000 }, async () => {
  const registered = await dianju(['register'], { cwd: folder, env });
  expectNone(registered.stdout + registered.stderr, 'the output of register');
  // The bundled reports are read before, so that the first answer waits for nothing.
  const listed = await dianju(['reports'], { cwd: folder, env });
  expectNone(listed.stdout + listed.stderr, 'the output of reports');
  const child = spawn(process.execPath, [...ENDING_WITH_PARENT, PROGRAM, 'start'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', END_WITH_PARENT: 'yes', ...env },
  });
  let written = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (written += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (written += chunk));
  const ended = new Promise((done) => child.on('close', done));
  await server.ready();
  const out = await server.slash('ask', { question: QUESTION });
  expect(out.failed).toBeNull();
  expect(JSON.stringify(out.shown)).not.toContain(server.token);
  const [, address = 'none logged'] = /"url":"(http:[^"]+)","msg":"health/u.exec(written) ?? [];
  for (const page of ['metrics', 'readyz', 'healthz'])
    expectNone(await (await fetch(`${address}/${page}`)).text(), page);
  server.faults.answer('edit', { status: 401, body: { message: '401: Unauthorized', code: 0 } });
  const lost = server.slash('reports');
  server.faults.killGateway();
  await server.slash('ask', { question: QUESTION });
  server.faults.closeGateway(4004);
  await ended;
  await lost;
  expect(written).toContain('token');
  expectNone(written, 'the output of start');
  expectNoneStored(data);
});

it.each([
  ['a question explained', ['ask', QUESTION, '--explain'], {}],
  ['a question with a model that refuses its key', ['ask', QUESTION, '--json', '--verbose'], {}],
  [
    'an embedder that refuses its key',
    ['search', '复议', '--verbose'],
    { EMBEDDER: 'openai', EMBEDDER_MODEL: 'm' },
  ],
  ['settings with mistakes', ['reports', '--verbose'], { MODEL_SECONDS: 'soon', DISCORD_API: 'nowhere' }],
  [
    'a crash that nobody foresaw',
    ['ask', QUESTION, '--verbose'],
    { NODE_OPTIONS: '--import=data:text/javascript,setTimeout(()=>{throw(new(Error)(`crash`))},200)' },
  ],
  [
    'an application id with white space in it',
    ['register', '--verbose'],
    { DISCORD_APPLICATION_ID: 'two words' },
  ],
  [
    'commands registered at an address where nobody is',
    ['register'],
    { DISCORD_API: 'http://127.0.0.1:9/api' },
  ],
])('writes no secret for %s', async (_, args, more) => {
  const given = { ...env, EMBEDDER_URL: env['MODEL_URL'] ?? '', ...more };
  const run = await dianju(args, { cwd: folder, env: given });
  expect(run.stdout + run.stderr).not.toBe('');
  expectNone(run.stdout + run.stderr, args.join(' '));
});
