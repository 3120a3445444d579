// `npm run licences`: the licence of every package that is installed in production (with --all also of those for
// development) and of the data (by NOTICE), and whether it may be used by a program under MIT. Ends with 1 when one may
// not or is not known.
import { readFileSync, readdirSync } from 'node:fs';

/** May be used, changed and given on beside MIT code, with their notices. */
const COMPATIBLE = new Set([
  ...[
    '0BSD',
    'MIT',
    'MIT-0',
    'ISC',
    'BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Zlib',
  ],
  ...['Unlicense', 'CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'Python-2.0', 'PSF-2.0', 'WTFPL', 'Artistic-2.0'],
  // Only changes to the package's own files must be published; a font is not sold by itself.
  ...['MPL-2.0', 'OFL-1.1'],
]);

/** What NOTICE says of data that may be given on beside MIT code: a file under a licence of its own keeps it. */
const DATA_LICENCES = [
  'CC BY-SA 4.0',
  'ShareAlike 4.0',
  'WordNet licence',
  'MIT',
  'not subject to copyright',
];

const all = process.argv.includes('--all');
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const groups = new Map();
const wrong = [];
for (const [path, { version, license, dev, devOptional, link }] of Object.entries(packages)) {
  if (path === '' || link === true || (!all && (dev === true || devOptional === true))) continue;
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const licence = license ?? 'unknown';
  groups.set(licence, [...(groups.get(licence) ?? []), `${name}@${version}`]);
  if (!compatible(licence)) wrong.push(`${name}@${version}: ${licence}`);
}
for (const [licence, names] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
  console.log(
    `${licence}: ${names.length}${process.argv.includes('--list') ? `\n  ${names.sort().join('\n  ')}` : ''}`,
  );
}
const notices = readFileSync('NOTICE', 'utf8').split('\n\n');
const data = ['src', 'embeddings'].flatMap((root) =>
  readdirSync(root, { recursive: true })
    .map((name) => `${root}/${name}`)
    .filter((name) => /\/data\/(?!LICENSE)[^/]+\.(?!ts$)[^/]*$/u.test(name)),
);
for (const file of ['seeds/', ...data]) {
  const notice = notices.find((text) => text.split('\n  ')[0].includes(file));
  const licence = DATA_LICENCES.find((name) => notice?.replaceAll(/\s+/gu, ' ').includes(name));
  if (licence === undefined) wrong.push(`${file}: not in NOTICE`);
  else console.log(`data: ${file}: ${licence}`);
}
for (const line of wrong) console.log(`NOT COMPATIBLE OR NOT KNOWN: ${line}`);
console.log(
  `${[...groups.values()].flat().length} packages, ${data.length} files of data, ${wrong.length} to look at.`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;

/** An SPDX expression: of an OR one part is enough, of an AND all are needed. */
function compatible(expression) {
  const bare = expression.replaceAll(/[()]/gu, '');
  return bare.split(' OR ').some((part) => part.split(' AND ').every((one) => COMPATIBLE.has(one.trim())));
}
