import dns from 'node:dns';
import { createServer, globalAgent, type Server } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { connect, isIP, type AddressInfo, type LookupFunction, type TcpNetConnectOpts } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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

describe('a public address', () => {
  const PUBLIC = 'http://8.8.8.8';
  const asked: string[] = [];
  let web: Server;
  beforeAll(async () => {
    web = createServer((request, response) => {
      asked.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
      const to = decodeURIComponent(request.url?.split('to=')[1] ?? '');
      if (to === '') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>报告</p>');
      else response.writeHead(302, { location: to }).end();
    });
    await new Promise<void>((done) => web.listen(0, '127.0.0.1', done));
    // The open internet of this test: whatever address is let through, this server answers.
    vi.spyOn(globalAgent, 'createConnection').mockImplementation((options) => {
      const { host = '', lookup } = options as TcpNetConnectOpts;
      const { port: answering } = web.address() as AddressInfo;
      if (isIP(host) !== 0 || lookup === undefined) return connect(answering, '127.0.0.1');
      const here: LookupFunction = (name, how, done) =>
        lookup(name, how, (error) => done(error, [{ address: '127.0.0.1', family: 4 }]));
      return connect({ host, port: answering, lookup: here });
    });
  });
  afterAll(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    web.close();
  });

  const redirected = (to: string): string => `${PUBLIC}/a?to=${encodeURIComponent(to)}`;
  const limits = { largest: 1000, anyAddress: false };

  it('is downloaded from, and so is another that it redirects to', async () => {
    expect(await codeOf(redirected('http://1.1.1.1/report'), limits)).toBe('report.html');
    expect(asked).toContain('1.1.1.1/report');
  });

  it.each([
    'http://127.0.0.1/secret',
    'http://10.0.0.7/secret',
    'http://169.254.169.254/secret',
    'http://[::1]/secret',
    'http://[::ffff:10.0.0.7]/secret',
    'http://localhost/secret',
    'https://192.168.1.1/secret',
  ])('that redirects to a private one is refused, and that one is not asked: %s', async (to) => {
    expect(await codeOf(redirected(to), limits)).toBe('url-refused');
    expect(await codeOf(redirected(redirected(to)), limits)).toBe('url-refused');
    expect(asked.filter((path) => path.includes('/secret') && !path.includes('to='))).toEqual([]);
  });

  it.each([
    { name: 'stays', answers: [['8.8.8.8'], ['127.0.0.1']], to: '', expected: 'report.html' },
    {
      name: 'changes',
      answers: [['8.8.8.8'], ['127.0.0.1']],
      to: 'http://changes.example/secret',
      expected: 'url-refused',
    },
    { name: 'both', answers: [['8.8.8.8', '10.0.0.7']], to: '', expected: 'url-refused' },
    { name: 'mapped', answers: [['::ffff:10.0.0.7']], to: '', expected: 'url-refused' },
  ])('of a name is the one that was checked: $name', async ({ name, answers, to, expected }) => {
    const left = answers.map((addresses) => addresses.map((address) => ({ address, family: isIP(address) })));
    const resolved = vi
      .spyOn(dns, 'lookup')
      .mockImplementation(((
        ...[, , done]: [string, dns.LookupAllOptions, (error: null, addresses: dns.LookupAddress[]) => void]
      ) => done(null, left.shift() ?? [])) as unknown as typeof dns.lookup);
    syncBuiltinESMExports();
    expect(await codeOf(`http://${name}.example/report?to=${encodeURIComponent(to)}`, limits)).toBe(expected);
    const lookups = resolved.mock.calls.filter(([host]) => host === `${name}.example`);
    expect(lookups).toHaveLength(to === '' ? 1 : 2);
    expect(asked).not.toContain('changes.example/secret');
  });
});
