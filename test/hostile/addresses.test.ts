import fc from 'fast-check';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { download, isPublicAddress } from '../../src/app/download.js';

/** Hostile requests of the test together. */
const REQUESTS = 500;

let server: Server;
let port = 0;
let reached = 0;

beforeAll(async () => {
  server = createServer((socket) => {
    reached += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '::', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

const byte = fc.nat({ max: 255 });

/** IPv4 addresses within this machine and within private networks. */
const privateBytes = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant(127), byte, byte, byte) },
  fc.tuple(fc.constant(10), byte, byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.constant(169), fc.constant(254), fc.constant(169), fc.constant(254)),
  fc.tuple(fc.constant(0), fc.constant(0), fc.constant(0), fc.constant(0)),
);

type Bytes = readonly [number, number, number, number];
const whole = ([a, b, c, d]: Bytes): number => a * 2 ** 24 + b * 2 ** 16 + c * 256 + d;
const hex = (value: number): string => value.toString(16);
const groups = (bytes: Bytes): string =>
  `${hex(bytes[0] * 256 + bytes[1])}:${hex(bytes[2] * 256 + bytes[3])}`;

/** Ways to write an address so that a check of its text alone would miss it. */
const NOTATIONS: readonly ((bytes: Bytes) => string)[] = [
  (bytes) => bytes.join('.'),
  (bytes) => `${bytes.join('.')}.`,
  (bytes) => String(whole(bytes)),
  (bytes) => `0x${hex(whole(bytes))}`,
  (bytes) => `0${whole(bytes).toString(8)}`,
  (bytes) => bytes.map((part) => `0x${hex(part)}`).join('.'),
  (bytes) => bytes.map((part) => `0${part.toString(8)}`).join('.'),
  ([a, b, c, d]) => `${a}.${b * 65_536 + c * 256 + d}`,
  (bytes) => bytes.join('.').replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (bytes) => bytes.join('。'),
  (bytes) => bytes.join('.').replaceAll('1', '%31'),
  (bytes) => `[::ffff:${bytes.join('.')}]`,
  (bytes) => `[::ffff:${groups(bytes)}]`,
  (bytes) => `[::${groups(bytes)}]`,
  (bytes) => `[64:ff9b::${groups(bytes)}]`,
  (bytes) => `[2002:${groups(bytes)}::1]`,
  (bytes) => `[2001:0:${groups(bytes)}::1]`,
];

/** Names and addresses of this machine and its network that no IPv4 stands behind. */
const NAMES = [
  'localhost',
  'LocalHost',
  '[::1]',
  '[::]',
  '[fe80::1]',
  '[fd00::1]',
  '[ff02::1]',
  '[::ffff:0:1]',
];

const host = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(fc.constantFrom(...NOTATIONS), privateBytes).map(([write, bytes]) => write(bytes)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES) },
);

it('none of 500 hostile addresses reaches this machine or a private network', async () => {
  await fc.assert(
    fc.asyncProperty(host, fc.constantFrom('http', 'https', 'HTTP'), async (name, scheme) => {
      const url = `${scheme}://${name}:${port}/report.pdf`;
      await expect(download(url, { largest: 1000, anyAddress: false }), url).rejects.toMatchObject({
        code: 'url-refused',
      });
    }),
    { numRuns: REQUESTS },
  );
  expect(reached).toBe(0);
});

it.each(['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '240e::1'])('lets %s through', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});
