import { deserialize, serialize } from 'node:v8';
import { createBirpc } from 'birpc';
import { DianjuError, type ErrorCode } from './errors.js';

/** How messages go to another process, and come from it (进程间通道). */
export interface Channel {
  send(message: Envelope): void;
  listen(receive: (message: unknown) => void): void;
}

/** Marks our messages among those of others on the same channel. */
interface Envelope {
  readonly dianju: string;
}

/** The functions of another process: each call is answered by its result or its error. */
export type Calls<Theirs> = {
  readonly [Name in keyof Theirs]: Theirs[Name] extends (...values: infer Values) => infer Result
    ? (...values: Values) => Promise<Awaited<Result>>
    : never;
};

/** Another process, which may be called until this is closed. */
export interface Remote<Theirs> {
  readonly call: Calls<Theirs>;
  /** Rejects what is still waiting for an answer. */
  close(): void;
}

/** What is thrown from one process to another. */
interface Thrown {
  readonly code: ErrorCode | null;
  readonly text: string;
  readonly hint: string | null;
}

/**
 * Opens the way to another process, which may call `ours` in turn. Arguments and results are copied as structured clones
 * are; a DianjuError arrives as one.
 *
 * @param seconds - how long an answer may take
 */
export function openRemote<Theirs extends object>(
  channel: Channel,
  ours: object,
  { seconds }: { readonly seconds: number },
): Remote<Theirs> {
  const rpc = createBirpc<Theirs, object>(ours, {
    timeout: 1000 * seconds,
    post: (message: Envelope) => channel.send(message),
    on: (receive) => {
      channel.listen((message) => {
        if (isEnvelope(message)) receive(message);
      });
    },
    // The channel between processes carries JSON, which knows neither dates nor bytes.
    serialize: (message: { readonly e?: unknown }): Envelope => ({
      dianju: serialize(message.e === undefined ? message : { ...message, e: thrown(message.e) }).toString(
        'base64',
      ),
    }),
    deserialize: ({ dianju }: Envelope): unknown => {
      const message = deserialize(Buffer.from(dianju, 'base64')) as { readonly e?: Thrown };
      return message.e === undefined ? message : { ...message, e: asError(message.e) };
    },
  });
  return { call: rpc as unknown as Calls<Theirs>, close: () => rpc.$close() };
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'dianju' in message &&
    typeof message.dianju === 'string'
  );
}

function thrown(error: unknown): Thrown {
  if (error instanceof DianjuError) return { code: error.code, text: error.detail, hint: error.hint };
  return { code: null, text: error instanceof Error ? error.message : String(error), hint: null };
}

function asError({ code, text, hint }: Thrown): Error {
  return code === null ? new Error(text) : new DianjuError(code, text, hint === null ? {} : { hint });
}
