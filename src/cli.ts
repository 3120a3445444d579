#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { DianjuError, sentence, type Language } from './lib/errors.js';
import { packageRoot } from './lib/package-root.js';
import { ask } from './cli/ask.js';
import { backup, restore } from './cli/backup.js';
import { check } from './cli/check.js';
import { cite } from './cli/cite.js';
import { compare } from './cli/compare.js';
import { feedback } from './cli/feedback.js';
import { figures } from './cli/figures.js';
import { ingest } from './cli/ingest.js';
import { migrate } from './cli/migrate.js';
import { EXIT } from './cli/output.js';
import { remove, reports } from './cli/reports.js';
import { search } from './cli/search.js';
import { register, start } from './cli/start.js';

function program(): Command {
  const root = new Command('dianju')
    .description('典据: answers over Chinese local-government reports, cited word for word')
    .version(version(), '--version')
    .helpOption('-h, --help')
    .exitOverride();
  readingVerbs(root);
  figureVerbs(root);
  storeVerbs(root);
  for (const verb of root.commands) {
    verb
      .option('--data <dir>', 'folder that holds the store (default: .dianju, or DIANJU_DATA)')
      .option('--verbose', 'show logs, and the stack trace of a failure')
      .exitOverride();
  }
  return root;
}

function readingVerbs(root: Command): void {
  root
    .command('ask')
    .description('answer one question; --batch FILE reads rows {"id","question"}')
    .argument('[question]')
    .option('--county <name>', 'look only in reports of this place')
    .option('--year <year>', 'look only in reports on this year', year)
    .option('--batch <file>', 'NDJSON file with one question a row')
    .option('--explain', 'show on what evidence it was decided')
    .option('--json', 'print JSON')
    .action(ask);
  root
    .command('search')
    .description('rank passages for a text, without an answer')
    .argument('[text]')
    .option('--county <name>', 'look only in reports of this place')
    .option('--batch <file>', 'NDJSON file with one text a row')
    .option('--json', 'print JSON')
    .action(search);
  root
    .command('cite')
    .description('show the passage behind a citation id, with its surroundings')
    .argument('<id>')
    .option('--json', 'print JSON')
    .action(cite);
}

function figureVerbs(root: Command): void {
  root
    .command('figures')
    .description('list the extracted figures')
    .argument('[county]')
    .option('--topic <text>', 'only figures about this')
    .option('--unit <unit>', 'only figures with this unit')
    .option('--file <files...>', 'extract from files without storing them')
    .option('--csv <file>', 'write them to a CSV file too')
    .option('--json', 'print JSON')
    .action(figures);
  root
    .command('compare')
    .description('compare one metric across reports (default: all)')
    .argument('<metric>')
    .argument('[counties...]')
    .option('--year <year>', 'only reports on this year', year)
    .option('--csv <file>', 'write the comparison to a CSV file too')
    .option('--chart <file>', 'write a bar chart to a PNG file too')
    .option('--json', 'print JSON')
    .action(compare);
  root
    .command('check')
    .description('recompute the rates, totals and changes that a report states')
    .argument('[county]')
    .option('--csv <file>', 'write the checks to a CSV file too')
    .option('--json', 'print JSON')
    .action(check);
}

function storeVerbs(root: Command): void {
  root
    .command('ingest')
    .description('read reports into the store (default: the bundled ones)')
    .argument('[files...]')
    .option('--list <file>', 'a file that names one report a line')
    .option('--county <name>', 'whose reports they are, where they do not say')
    .option('--year <year>', 'the year they report on, where they do not say', year)
    .option('--yes', 'store what seems to be another kind of document too')
    .option('--json', 'print JSON')
    .action(ingest);
  root.command('reports').description('list what is loaded').option('--json', 'print JSON').action(reports);
  root
    .command('remove')
    .description('delete a report and everything derived from it')
    .argument('<report>')
    .action(remove);
  root
    .command('backup')
    .description('copy the store into one file, while the bot runs')
    .argument('<file>')
    .action(backup);
  root
    .command('restore')
    .description('put what a backup holds in the place of what the store holds, while the bot runs')
    .argument('<file>')
    .action(restore);
  root
    .command('migrate-store')
    .description('copy a store into another, and verify it: each a folder or postgres://…')
    .argument('<from>')
    .argument('<to>')
    .option('--json', 'print JSON')
    .action(migrate);
  root
    .command('feedback')
    .description('list what readers found unhelpful; with a number, one of them as an evaluation question')
    .argument('[number]')
    .option('--cites <id>', 'citation id of the passage that answers it')
    .option('--quote <text>', 'the words of that passage that answer it, a number with its unit for example')
    .option('--refuse <reason>', 'it is to be refused: other-county, other-year, not-reported or off-topic')
    .option('--to-eval <file>', 'add the question to this file of evaluation questions')
    .option('--json', 'print JSON')
    .action(feedback);
  root
    .command('start')
    .description('run the bot: on Discord when DISCORD_TOKEN is set, else in the local playground')
    .action(start);
  root
    .command('register')
    .description('register the slash commands with Discord')
    .option('--guild <id>', 'only in this server, where they appear at once')
    .action(register);
}

function year(value: string): number {
  if (!/^(?:19|20)\d\d$/u.test(value)) throw new InvalidArgumentError('A year has four digits.');
  return Number(value);
}

function version(): string {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** Language of failures before the settings could be read. */
function languageOfTerminal(): Language {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en';
}

async function languageOfSettings(): Promise<Language> {
  try {
    const { readConfig } = await import('./config.js');
    return readConfig().language;
  } catch {
    return languageOfTerminal();
  }
}

async function fail(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
  const language = await languageOfSettings();
  if (error instanceof DianjuError) {
    process.stderr.write(`${error.explain(language)}\n`);
  } else {
    const reference = randomBytes(3).toString('hex');
    process.stderr.write(`${sentence('internal', reference, language)}\n`);
  }
  if (process.argv.includes('--verbose') && error instanceof Error) {
    process.stderr.write(`${error.stack ?? error.message}\n`);
  }
  return error instanceof DianjuError && error.code === 'usage' ? EXIT.usage : EXIT.failed;
}

// A reader that closes early (head) is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : EXIT.failed);
});

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = await fail(error);
}
