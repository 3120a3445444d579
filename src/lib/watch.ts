/** Where an interaction came from. */
export type InteractionKind = 'command' | 'component' | 'autocomplete' | 'mention';

/**
 * How an interaction ended. answered: with a reply (an abstention is one) · explained: with the sentence of a foreseen
 * failure · timed-out, failed: with the sentence for that · gone: nobody waited any more · unsent: the reply did not get
 * through · refused: the bot was stopping · limited: one request too many of a user, a server or of all.
 */
export type InteractionOutcome =
  'answered' | 'explained' | 'timed-out' | 'failed' | 'gone' | 'unsent' | 'refused' | 'limited';

/** One interaction that has come to its end. */
export interface InteractionEnd {
  readonly kind: InteractionKind;
  /** Name of the command, or of the request behind a button; `unknown` when the bot has none such. */
  readonly command: string;
  readonly outcome: InteractionOutcome;
  /** Milliseconds from its arrival to the acknowledgement; null when it needed none or got none. */
  readonly acknowledgedMs: number | null;
  /** Milliseconds from its arrival to its end. */
  readonly endedMs: number;
}

/** What an operator may count while the program runs (运行观测). Nothing in it holds a question, an answer or a name. */
export interface Watch {
  interaction(end: InteractionEnd): void;
  /** A question was answered with an abstention for this reason. */
  abstained(reason: string): void;
  /** A gate stopped an answer of ours, or (gate `model`) that many sentences of a model, before anyone saw it. */
  stopped(gate: string, count: number): void;
}

/** Counts nothing. */
export const NO_WATCH: Watch = {
  interaction: () => undefined,
  abstained: () => undefined,
  stopped: () => undefined,
};
