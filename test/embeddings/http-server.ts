import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer of a small server: status and JSON, or null to stay silent. */
export type Answer = { readonly status: number; readonly body: unknown } | null;

/** A server on the loopback interface that records what it was asked. */
export interface SmallServer {
  readonly url: string;
  readonly requests: { readonly path: string; readonly key: string | null; readonly body: unknown }[];
  close(): Promise<void>;
}

/** Starts a server that answers every request by `answer`. */
export async function serve(answer: (body: never, path: string) => Answer): Promise<SmallServer> {
  const requests: SmallServer['requests'] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = request.url ?? '';
      requests.push({ path, key: request.headers.authorization ?? null, body });
      const given = answer(body as never, path);
      if (given === null) return;
      response.writeHead(given.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(given.body));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? null : JSON.parse(text);
}

/** A vector of five numbers that depends on the text alone. */
export function toyVector(text: string): number[] {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  return [3, 5, 7, 11, 13].map((modulus) => codes.reduce((sum, code) => sum + (code % modulus), 0.5));
}
