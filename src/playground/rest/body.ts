import type { IncomingMessage } from 'node:http';
import { errors } from '../api-error.js';

/** A file of a multipart request. */
export interface Upload {
  /** The n of its part's name `files[n]`. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What a request carries. */
export interface Body {
  /** Parsed JSON; undefined when there is none. */
  readonly json: unknown;
  readonly files: readonly Upload[];
}

/** Ten files of 10 MiB and their JSON. */
const MOST_BYTES = 110 * 1024 * 1024;

/**
 * Reads a JSON or multipart body.
 * @throws ApiError 413 when it is too large, 400 when it is not JSON
 */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const bytes = await readBytes(request);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { json: bytes.length === 0 ? undefined : parse(bytes.toString('utf8')), files: [] };
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read on without keeping, so that the client gets to see the answer.
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  if (size > MOST_BYTES) throw errors.fileTooLarge();
  return Buffer.concat(chunks);
}

async function readForm(bytes: Buffer, type: string): Promise<Body> {
  const headers = { 'content-type': type };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData().catch(() => null);
  if (form === null) throw errors.malformed();
  const files: Upload[] = [];
  for (const [key, value] of form) {
    const id = /^files\[(\d+)\]$/u.exec(key)?.[1];
    if (id === undefined || typeof value === 'string') continue;
    const content = Buffer.from(await value.arrayBuffer());
    files.push({ id, name: value.name, type: value.type, bytes: content });
  }
  const json = form.get('payload_json');
  return { json: typeof json === 'string' ? parse(json) : undefined, files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw errors.malformed();
  }
}
