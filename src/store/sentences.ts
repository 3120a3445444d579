import { createHash } from 'node:crypto';

/** Characters of a digest; enough for the sentences of one place and year. */
const DIGEST = 16;
/** Shorter pieces stand in many places. */
const SHORTEST = 8;

/** Digests of a text's sentences, white space aside: no text can be read back from them. */
export function digestsOf(text: string): readonly string[] {
  return text
    .split(/[。！？；\n]/u)
    .map((sentence) => sentence.replaceAll(/\s/gu, ''))
    .filter((sentence) => sentence.length >= SHORTEST)
    .map((sentence) => createHash('sha256').update(sentence).digest('hex').slice(0, DIGEST));
}

/** Id of the passage that holds most of the sentences, the first of equals; null when none holds any. */
export function holderOf(
  digests: readonly string[],
  passages: readonly { readonly id: string; readonly text: string }[],
): string | null {
  const wanted = new Set(digests);
  let holder: string | null = null;
  let most = 0;
  for (const { id, text } of passages) {
    const shared = digestsOf(text).filter((digest) => wanted.has(digest)).length;
    if (shared > most) [holder, most] = [id, shared];
  }
  return holder;
}
