import type { CommandInteractionOption, Interaction } from 'discord.js';
import { DianjuError, type ErrorCode } from '../lib/errors.js';
import type { Log } from '../lib/log.js';
import type { InteractionKind, InteractionOutcome, Watch } from '../lib/watch.js';
import { readCustomId } from './custom-id.js';

/** Who is told of what becomes of interactions. */
export interface NoteTakers {
  readonly log: Log;
  readonly watch: Watch;
  /** Whether what users ask goes into the log. */
  readonly logQuestions: boolean;
}

/** What is to be noted of one request. */
export interface NoteSubject {
  /** Id of the interaction or message, by which all its log lines are found. */
  readonly request: string;
  readonly kind: InteractionKind;
  readonly command: string;
  /** What the user asked; logged only where that is switched on. */
  readonly asked: unknown;
}

/** Follows one request to its end (请求记录). */
export interface Note {
  /** Writes lines that carry the request's id. */
  readonly log: Log;
  acknowledged(): void;
  /** The command failed with this error, for which its reply has a sentence. */
  failed(error: unknown): void;
  /** Writes the one line of the request and counts it. */
  end(outcome?: InteractionOutcome): void;
}

/** Begins a note; the clock runs from here. */
export function openNote(subject: NoteSubject, takers: NoteTakers): Note {
  const { request, kind, command, asked } = subject;
  const started = performance.now();
  const log = takers.log.child({ request });
  let acknowledgedMs: number | null = null;
  let found: InteractionOutcome = 'answered';
  return {
    log,
    acknowledged: () => (acknowledgedMs = sinceThen(started)),
    failed: (error) => (found = outcomeOf(error)),
    end(outcome = found) {
      const end = { kind, command, outcome, acknowledgedMs, endedMs: sinceThen(started) };
      takers.watch.interaction(end);
      const level = kind === 'autocomplete' ? 'debug' : 'info';
      log[level](takers.logQuestions ? { ...end, asked } : end, 'interaction');
    },
  };
}

function sinceThen(started: number): number {
  return Math.round((performance.now() - started) * 10) / 10;
}

const OUTCOMES: Partial<Record<ErrorCode, InteractionOutcome>> = {
  'timed-out': 'timed-out',
  stopping: 'refused',
  'limit-user': 'limited',
  'limit-server': 'limited',
  'too-busy': 'limited',
};

function outcomeOf(error: unknown): InteractionOutcome {
  if (!(error instanceof DianjuError)) return 'failed';
  return OUTCOMES[error.code] ?? 'explained';
}

/**
 * What is to be noted of an interaction.
 *
 * @param known - whether the bot has a command or a request by this name: names that others make up are not counted
 */
export function subjectOf(interaction: Interaction, known: (name: string) => boolean): NoteSubject {
  const request = interaction.id;
  const named = (name: string): string => (known(name) ? name : 'unknown');
  if (interaction.isAutocomplete()) {
    return { request, kind: 'autocomplete', command: named(interaction.commandName), asked: null };
  }
  if (interaction.isCommand()) {
    const asked = interaction.isChatInputCommand() ? askedOf(interaction.options.data) : null;
    return { request, kind: 'command', command: named(interaction.commandName), asked };
  }
  const read = readCustomId(interaction.customId);
  const command = read.state === 'read' ? named(read.verb) : 'unknown';
  return { request, kind: 'component', command, asked: null };
}

function askedOf(options: readonly CommandInteractionOption[]): Record<string, unknown> {
  return Object.fromEntries(
    options.flatMap(({ name, value, options: inner = [] }): [string, unknown][] =>
      value === undefined ? Object.entries(askedOf(inner)) : [[name, value]],
    ),
  );
}
