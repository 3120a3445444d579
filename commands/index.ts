import type { Command } from '../src/discord/command.js';
import { ask } from './ask.js';
import { checkMessage } from './check-message.js';
import { check } from './check.js';
import { cite } from './cite.js';
import { compare } from './compare.js';
import { figures } from './figures.js';
import { help } from './help.js';
import { model } from './model.js';
import { report } from './report.js';
import { reports } from './reports.js';
import { search } from './search.js';

/** All commands of the bot, in the order of its help: the one list that is registered and answered. */
export const commands: readonly Command[] = [
  ask,
  compare,
  figures,
  check,
  search,
  cite,
  reports,
  report,
  model,
  help,
  checkMessage,
];
