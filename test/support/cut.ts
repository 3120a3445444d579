import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to a database that can be cut and mended. */
export interface Line {
  /** The database's address through the line. */
  readonly url: string;
  /** Breaks every connection and takes no more. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Lays a line to the database with this address. */
export async function layLine(address: string): Promise<Line> {
  const far = new URL(address);
  const sockets = new Set<Socket>();
  let server = open();
  await listening(server, 0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(address);
  url.host = `127.0.0.1:${port}`;

  function open(): Server {
    return createServer((near) => {
      const there = connect(Number(far.port), far.hostname);
      for (const [socket, other] of [
        [near, there],
        [there, near],
      ] as const) {
        sockets.add(socket);
        socket.on('error', () => other.destroy());
        socket.on('close', () => {
          sockets.delete(socket);
          other.destroy();
        });
        socket.pipe(other);
      }
    });
  }

  async function cut(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  return {
    url: url.href,
    cut,
    async mend() {
      server = open();
      await listening(server, port);
    },
    close: cut,
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}
