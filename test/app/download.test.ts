import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { download } from '../../src/app/download.js';

let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
    else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (request.url === '/page')
      response.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(100));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => server.close());

const port = (): number => (server.address() as AddressInfo).port;
const codeOf = (url: string, limits = { largest: 1000, anyAddress: true }): Promise<unknown> =>
  download(url, limits).then(
    ({ name }) => name,
    (error: unknown) => (error as { code?: unknown }).code,
  );

it('names a page by its type', async () => {
  expect(await codeOf(`http://127.0.0.1:${port()}/page`)).toBe('page.html');
});

it.each(['/loop', '/file'])('follows no redirect in a circle or out of the web: %s', async (path) => {
  expect(await codeOf(`http://127.0.0.1:${port()}${path}`)).toBe('url-refused');
});

it('stops at the largest size', async () => {
  expect(await codeOf(`http://127.0.0.1:${port()}/page`, { largest: 50, anyAddress: true })).toBe(
    'file-too-large',
  );
});

it.each([
  'http://127.0.0.1',
  'http://localhost',
  'http://[::1]',
  'http://2130706433',
  'http://[::ffff:127.0.0.1]',
])('asks nothing of a private address: %s', async (host) => {
  expect(await codeOf(`${host}:${port()}/page`, { largest: 1000, anyAddress: false })).toBe('url-refused');
});

it.each(['ftp://example.com/a', 'file:///etc/passwd', 'http://user:word@example.com/', 'report'])(
  'takes http and https alone: %s',
  async (url) => {
    expect(await codeOf(url, { largest: 1000, anyAddress: false })).toBe('url-refused');
  },
);
