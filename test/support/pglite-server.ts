import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';

const SSL_REQUEST = 80877103;
const CANCEL_REQUEST = 80877102;
const PROTOCOL_3 = 196608;
const CODE_BYTES = 1;
const LENGTH_BYTES = 4;

/** PGlite behind a socket. */
export interface PgliteServer {
  readonly port: number;
  /** Ends all connections and waits for what runs. */
  close(): Promise<void>;
}

/**
 * Lets many clients talk to one PGlite, which has one session. The package made for it (pglite-socket) gives turns by
 * message, so that the Parse and Bind of two clients meet in that session (“portal "" does not exist”, its issue 1046);
 * here a turn is a whole batch up to its Sync, and a whole transaction.
 */
export async function servePglite(db: PGlite): Promise<PgliteServer> {
  const sockets = new Set<Socket>();
  let turns = Promise.resolve();
  const turn = (): Promise<() => void> => {
    const before = turns;
    let end = (): void => undefined;
    turns = new Promise((resolve) => (end = resolve));
    return before.then(() => end);
  };

  async function converse(socket: Socket): Promise<void> {
    let end: (() => void) | null = null;
    try {
      for await (const batch of batchesOf(socket)) {
        end ??= await turn();
        if (!socket.destroyed) socket.write(await answerOf(db, batch));
        if (db.isInTransaction()) continue;
        end();
        end = null;
      }
    } finally {
      if (end !== null && db.isInTransaction()) await db.exec('ROLLBACK');
      end?.();
    }
  }

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket));
    // A client that breaks off ends its conversation; there is nobody left to tell.
    converse(socket).catch(() => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      (await turn())();
    },
  };
}

/** What a client wants done before it waits for an answer: a start-up, a simple query, or all up to a Sync. */
async function* batchesOf(socket: Socket): AsyncGenerator<readonly Buffer[]> {
  let batch: Buffer[] = [];
  for await (const message of messagesFrom(socket)) {
    const code = startCode(message);
    if (code === SSL_REQUEST) socket.write('N');
    else if (code === CANCEL_REQUEST || kindOf(message) === 'X') return;
    else batch.push(message);
    if (code !== PROTOCOL_3 && !'SQpF'.includes(kindOf(message))) continue;
    yield batch;
    batch = [];
  }
}

async function* messagesFrom(socket: Socket): AsyncGenerator<Buffer> {
  let received = Buffer.alloc(0);
  for await (const data of socket as AsyncIterable<Buffer>) {
    received = Buffer.concat([received, data]);
    const messages = messagesOf(received);
    yield* messages;
    received = received.subarray(messages.reduce((length, message) => length + message.length, 0));
  }
}

/** Bytes of the first message; 0 when it is not whole yet. */
function lengthOf(received: Buffer): number {
  if (received.length < CODE_BYTES + LENGTH_BYTES) return 0;
  // Messages before the session have no letter: their first byte is the highest of a small length.
  const length = received[0] === 0 ? received.readInt32BE(0) : CODE_BYTES + received.readInt32BE(CODE_BYTES);
  return received.length < length ? 0 : length;
}

function startCode(message: Buffer): number | null {
  return message[0] === 0 ? message.readInt32BE(LENGTH_BYTES) : null;
}

function kindOf(message: Buffer): string {
  return String.fromCharCode(message[0] ?? 0);
}

/** Answers to a batch. As in Postgres, what follows a mistake is passed over up to the Sync, and one ReadyForQuery ends it. */
async function answerOf(db: PGlite, batch: readonly Buffer[]): Promise<Buffer> {
  const answers: Buffer[] = [];
  for (const [at, message] of batch.entries()) {
    const isLast = at === batch.length - 1;
    if (!isLast && answers.some((answer) => kindOf(answer) === 'E')) continue;
    const parts: Buffer[] = [];
    await db.runExclusive(() =>
      db.execProtocolRawStream(new Uint8Array(message), {
        onRawData: (data) => void parts.push(Buffer.from(data)),
      }),
    );
    const told = messagesOf(Buffer.concat(parts));
    answers.push(...(isLast ? told : told.filter((answer) => kindOf(answer) !== 'Z')));
  }
  return Buffer.concat(answers);
}

function messagesOf(bytes: Buffer): Buffer[] {
  const messages: Buffer[] = [];
  for (
    let rest = bytes, length = lengthOf(rest);
    length > 0;
    rest = rest.subarray(length), length = lengthOf(rest)
  ) {
    messages.push(rest.subarray(0, length));
  }
  return messages;
}
