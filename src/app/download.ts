import { lookup as resolve, type LookupAddress } from 'node:dns';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { basename } from 'node:path';
import { DianjuError } from '../lib/errors.js';

/** Redirects that are followed. */
const MOST_REDIRECTS = 5;
/** Time for the whole download, in milliseconds. */
const LONGEST_DOWNLOAD = 20_000;

/** A file that was downloaded. */
export interface Downloaded {
  /** Last part of the address, with the extension that its content type says where it has none. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** How far a download may go. */
export interface DownloadLimits {
  /** Largest file, in bytes. */
  readonly largest: number;
  /** Whether addresses within a private network may be asked: only those that Discord itself names. */
  readonly anyAddress: boolean;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'text/plain': '.txt',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
};

/** Addresses that are no one's on the open internet, or this machine's own network. */
const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(net, prefix, 'ipv4');
}
/** The part of IPv6 that is given out to the public, without what carries IPv4 addresses inside. */
const PUBLIC6 = new BlockList();
PUBLIC6.addSubnet('2000::', 3, 'ipv6');
const CARRIERS = new BlockList();
CARRIERS.addSubnet('2001::', 23, 'ipv6');
CARRIERS.addSubnet('2001:db8::', 32, 'ipv6');
CARRIERS.addSubnet('2002::', 16, 'ipv6');

/** Whether an IP address is on the open internet (公网地址). */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !PRIVATE.check(address, 'ipv4');
  return isIP(address) === 6 && PUBLIC6.check(address, 'ipv6') && !CARRIERS.check(address, 'ipv6');
}

/**
 * Downloads a file over http or https. The address that is connected to is the one that was checked, at every redirect.
 *
 * @throws DianjuError `url-refused`, `url-unreachable` or `file-too-large`
 */
export async function download(url: string, limits: DownloadLimits): Promise<Downloaded> {
  const signal = AbortSignal.timeout(LONGEST_DOWNLOAD);
  let at = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const target = checkedUrl(at, limits);
    const response = await request(target, limits, signal);
    const { location } = response.headers;
    if (location !== undefined && (response.statusCode ?? 0) >= 300 && (response.statusCode ?? 0) < 400) {
      response.destroy();
      at = new URL(location, target).href;
      continue;
    }
    if (response.statusCode !== 200) {
      response.destroy();
      throw new DianjuError('url-unreachable', `${target.hostname}: ${response.statusCode ?? ''}`);
    }
    return { name: nameOf(target, response), bytes: await bytesOf(response, limits, target) };
  }
  throw new DianjuError('url-refused', url);
}

function checkedUrl(text: string, { anyAddress }: DownloadLimits): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const host = url?.hostname.replaceAll(/[[\]]/gu, '') ?? '';
  const isAllowed =
    url !== null &&
    /^https?:$/u.test(url.protocol) &&
    url.username === '' &&
    (anyAddress || isIP(host) === 0 || isPublicAddress(host));
  if (!isAllowed) throw new DianjuError('url-refused', text);
  return url;
}

function request(url: URL, limits: DownloadLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? getSecure : getPlain;
  const options = { signal, ...(limits.anyAddress ? {} : { lookup: lookupPublic }) };
  return new Promise((accept, reject) => {
    get(url, options, accept).on('error', (error) => {
      reject(
        error instanceof DianjuError
          ? error
          : new DianjuError('url-unreachable', url.hostname, { cause: error }),
      );
    });
  });
}

/** Resolves a name to its addresses, none of which may be private: the connection goes to one of these. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error !== null) callback(error, '');
    else if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
      callback(new DianjuError('url-refused', hostname), '');
    } else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

async function bytesOf(response: IncomingMessage, { largest }: DownloadLimits, url: URL): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      size += (chunk as Buffer).length;
      if (size > largest) throw new DianjuError('file-too-large', url.hostname);
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    if (error instanceof DianjuError) throw error;
    throw new DianjuError('url-unreachable', url.hostname, { cause: error });
  }
  return Buffer.concat(chunks);
}

function nameOf(url: URL, response: IncomingMessage): string {
  const last = basename(decodeSafely(url.pathname)) || 'report';
  if (/\.(?:txt|md|html?|docx|pdf)$/iu.test(last)) return last;
  const type = (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return last + (EXTENSIONS[type] ?? '');
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
