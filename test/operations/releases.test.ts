import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { dianju, PROJECT } from '../support/cli.js';

const read = (name: string): string => readFileSync(join(PROJECT, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly version: string;
};

describe('a release', () => {
  it('has licences that are known and may be combined with its own', () => {
    const checked = spawnSync('node', ['.config/scripts/licences.mjs', '--all'], {
      cwd: PROJECT,
      encoding: 'utf8',
    });
    expect(checked.stdout).toMatch(/\d+ packages, \d+ files of data, 0 to look at\./u);
    expect(checked.status).toBe(0);
  });

  it('has a version in one place, which the program and the changelog tell', async () => {
    expect((await dianju(['--version'])).stdout.trim()).toBe(manifest.version);
    expect(read('CHANGELOG.md')).toContain(`## ${manifest.version}`);
  });

  it.each(['README.md', 'README.zh-CN.md'])(
    'is invited with the permissions it needs alone by %s',
    (file) => {
      const [, permissions = ''] =
        /scope=bot\+applications\.commands&permissions=(\d+)/u.exec(read(file)) ?? [];
      expect(new PermissionsBitField(BigInt(permissions)).toArray().sort()).toEqual([
        'AttachFiles',
        'EmbedLinks',
        'SendMessages',
        'SendMessagesInThreads',
        'ViewChannel',
      ]);
    },
  );

  it('packs every file beside the sources that the program reads', () => {
    const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: PROJECT,
      encoding: 'utf8',
    });
    const [{ files }] = JSON.parse(packed.stdout) as [
      { readonly files: readonly { readonly path: string }[] },
    ];
    const paths = new Set(files.map(({ path }) => path));
    const data = ['src', 'embeddings'].flatMap((root) =>
      readdirSync(join(PROJECT, root), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${root}/${file}`,
      ),
    );
    const read = data.filter((file) => /\/data\/[^/]+\.(?!ts$)[^/]*$/u.test(file));
    expect(read.filter((file) => !paths.has(file))).toEqual([]);
    expect(read).not.toEqual([]);
  });

  it('installs what the lock file names alone', () => {
    for (const file of ['.ci/run', '.config/deploy/Dockerfile']) {
      expect(read(file)).toContain('npm ci');
      expect(read(file)).not.toMatch(/npm (?:install|i) /u);
    }
  });
});
