// `npm run changelog`: writes CHANGELOG.md from the conventional commits, newest first; a tag begins a version.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const TITLES = { feat: 'Added', fix: 'Fixed', perf: 'Faster' };
const FORMAT = '%D%x1f%cs%x1f%s';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const versions = [{ name: `${version} (unreleased)`, changes: {} }];
for (const line of execFileSync('git', ['log', '--no-merges', `--format=${FORMAT}`], {
  encoding: 'utf8',
}).split('\n')) {
  const [names = '', date = '', subject = ''] = line.split('\x1f');
  const tag = /tag: v(\d+\.\d+\.\d+)/u.exec(names)?.[1];
  if (tag !== undefined) versions.push({ name: `${tag} (${date})`, changes: {} });
  const [, type, scope, breaking, text] = /^(\w+)(?:\(([^)]+)\))?(!)?: (.+)$/u.exec(subject) ?? [];
  if (TITLES[type] === undefined) continue;
  const { changes } = versions.at(-1);
  (changes[type] ??= []).push(
    `- ${breaking ? '**Breaking:** ' : ''}${scope === undefined ? '' : `${scope}: `}${text}`,
  );
}
const parts = versions.map(({ name, changes }) =>
  [
    `## ${name}`,
    ...Object.entries(TITLES)
      .filter(([type]) => changes[type] !== undefined)
      .map(([type, title]) => `### ${title}\n\n${changes[type].join('\n')}`),
  ].join('\n\n'),
);
const head = 'Made from the commits by `npm run changelog`.';
writeFileSync('CHANGELOG.md', `# Changes\n\n${head}\n\n${parts.join('\n\n')}\n`);
console.log(`CHANGELOG.md: ${versions.length} versions.`);
