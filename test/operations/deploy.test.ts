import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from '../support/cli.js';

const FOLDER = join(PROJECT, '.config/deploy');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
/** What the images set for themselves, and the store of many processes. */
const OTHERS = ['NODE_ENV', 'DIANJU_STORE'];

const settings = [...readFileSync(join(PROJECT, '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=/gmu)]
  .map((match) => match[1])
  .concat(OTHERS);

/** Folders under the sources that hold something else than sources. */
function dataFolders(): readonly string[] {
  const files = ['src', 'embeddings'].flatMap((root) =>
    readdirSync(join(PROJECT, root), { recursive: true, encoding: 'utf8' }).map((file) => join(root, file)),
  );
  const data = files.filter((file) => /\/data\/[^/]+\.(?!ts$)/u.test(file));
  return [...new Set(data.map((file) => dirname(file)))];
}

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
}

describe('the Dockerfile', () => {
  const file = DockerfileParser.parse(read('Dockerfile'));

  it('has no mistake that a linter finds', () => {
    expect(validate(read('Dockerfile'))).toEqual([]);
  });

  it('copies what is there, into two stages', () => {
    expect(file.getFROMs()).toHaveLength(2);
    const sources = file.getCOPYs().flatMap((copy) => copy.getArguments().slice(0, -1).map(String));
    const made = ['node_modules', 'dist'];
    const missing = sources
      .map((source) => source.replace(/^\/app\//u, ''))
      .filter((source) => !made.includes(source) && !existsSync(join(PROJECT, source)));
    expect(missing).toEqual([]);
  });

  it('copies every data file that the program reads', () => {
    const copied = file.getCOPYs().flatMap((copy) => copy.getArguments().map(String));
    for (const folder of ['seeds', ...dataFolders()]) expect(copied).toContain(`/app/${folder}`);
  });

  it('runs as no administrator, and knows the settings it sets', () => {
    const users = file.getInstructions().filter((one) => one.getKeyword() === 'USER');
    expect(users.at(-1)?.getArgumentsContent()).toBe('node');
    const names = file.getENVs().flatMap((env) => env.getProperties().map((property) => property.getName()));
    expect(names.filter((name) => !settings.includes(name))).toEqual([]);
  });
});

describe('the compose file', () => {
  const file = parse(read('compose.yaml')) as {
    readonly services: { readonly bot: Service; readonly database: Service };
    readonly volumes: Readonly<Record<string, unknown>>;
  };
  const { bot, database } = file.services;

  it('builds from the checkout, beside a Postgres with pgvector', () => {
    const context = resolve(FOLDER, bot.build?.context ?? '');
    expect(context).toBe(PROJECT);
    expect(existsSync(join(context, bot.build?.dockerfile ?? ''))).toBe(true);
    expect(database.image).toMatch(/^pgvector\/pgvector:pg\d+$/u);
    expect(Object.keys(bot.depends_on ?? {})).toEqual(['database']);
  });

  it('sets what the program knows, and speaks to its own database', () => {
    expect(Object.keys(bot.environment).filter((name) => !settings.includes(name))).toEqual([]);
    const url = new URL(bot.environment['DIANJU_STORE']?.replace(/\$\{.*\}/u, 'x') ?? '');
    const { POSTGRES_USER: user, POSTGRES_DB: name } = database.environment;
    expect([url.hostname, url.username, url.pathname]).toEqual(['database', user, `/${name}`]);
  });

  it('names its volumes, and holds no password', () => {
    const named = [...bot.volumes, ...database.volumes].map((volume) => volume.split(':')[0]);
    expect(named.sort()).toEqual(Object.keys(file.volumes).sort());
    expect(database.environment['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?/u);
  });
});

describe('the systemd unit', () => {
  it('sets what the program knows', () => {
    const names = [...read('dianju.service').matchAll(/\b([A-Z][A-Z_]+)=/gu)].map((match) => match[1]);
    expect(names.filter((name) => !settings.includes(name))).toEqual([]);
  });

  it.skipIf(spawnSync('systemd-analyze', ['--version']).error !== undefined)('is valid to systemd', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'dianju-unit-')), 'dianju.service');
    writeFileSync(file, read('dianju.service'));
    const checked = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
    expect(checked.stderr.split('\n').filter((line) => line.includes('dianju'))).toEqual([]);
  });
});
