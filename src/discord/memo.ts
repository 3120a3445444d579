import { createHash } from 'node:crypto';
import type { KeptText } from '../app-types.js';

/** Texts held before the oldest is forgotten. */
const KEPT = 5_000;

/** Characters of a key: short enough for a custom id, long enough not to collide. */
const KEY_LENGTH = 12;

const texts = new Map<string, string>();
const keepers = new Set<(text: KeptText) => void>();

/** Stands in for a text that is too long for a custom id (备忘): returns its key, and has it kept for after a restart. */
export function remember(text: string): string {
  const key = createHash('sha256').update(text).digest('base64url').slice(0, KEY_LENGTH);
  if (!texts.has(key)) for (const keep of keepers) keep({ key, text });
  hold({ key, text });
  return key;
}

/** The text behind a key; null when it was forgotten. */
export function recall(key: string): string | null {
  return texts.get(key) ?? null;
}

/** Takes in what was kept before a restart, and has new texts kept until the returned function is called. */
export function openMemo(kept: readonly KeptText[], keep: (text: KeptText) => void): () => void {
  for (const text of kept) hold(text);
  keepers.add(keep);
  return () => keepers.delete(keep);
}

function hold({ key, text }: KeptText): void {
  texts.delete(key);
  texts.set(key, text);
  const oldest = texts.size > KEPT ? texts.keys().next().value : undefined;
  if (oldest !== undefined) texts.delete(oldest);
}
