import { createHash } from 'node:crypto';

/** Texts kept before the oldest is forgotten. */
const KEPT = 5_000;

/** Characters of a key: short enough for a custom id, long enough not to collide. */
const KEY_LENGTH = 12;

const texts = new Map<string, string>();

/** Keeps a text that is too long for a custom id, until a restart; returns the key that stands for it. */
export function remember(text: string): string {
  const key = createHash('sha256').update(text).digest('base64url').slice(0, KEY_LENGTH);
  texts.delete(key);
  texts.set(key, text);
  const oldest = texts.size > KEPT ? texts.keys().next().value : undefined;
  if (oldest !== undefined) texts.delete(oldest);
  return key;
}

/** The text behind a key; null when it was forgotten or comes from before a restart. */
export function recall(key: string): string | null {
  return texts.get(key) ?? null;
}
