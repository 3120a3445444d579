import { isUtf8 } from 'node:buffer';
import { detect } from 'chardet';
import iconv from 'iconv-lite';

/** At least this share of the characters must be Chinese, or what one expects beside it. */
const LEAST_CHINESE = 0.3;
/** At most this share may be characters that a wrong decoding leaves behind. */
const MOST_DAMAGED = 0.01;
/** Characters that are looked at. */
const SAMPLE = 20_000;

/** Chinese text in UTF-8, UTF-16 or GB18030 (解码); null when it is none of these. */
export function decodeChinese(bytes: Buffer): string | null {
  const utf8 = bytes.toString('utf8');
  if (isChinese(utf8)) return utf8;
  const guessed = detect(bytes.subarray(0, SAMPLE));
  const utf16 = guessed?.startsWith('UTF-16') === true;
  // What is UTF-8 already, and damaged, would come out of GB18030 as Chinese that nobody wrote (锟斤拷).
  if (!utf16 && isUtf8(bytes)) return null;
  const encoding = utf16 ? guessed : 'GB18030';
  const decoded = iconv.decode(bytes, encoding);
  return isChinese(decoded) ? decoded : null;
}

/** Whether a text reads as Chinese, and not as what a wrong encoding makes of it. */
export function isChinese(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const characters = sample.replaceAll(/\s/gu, '').length;
  if (characters === 0) return text.trim() === '' && !sample.includes('\0');
  const chinese = sample.match(/\p{sc=Han}/gu)?.length ?? 0;
  // Replacement, control and private-use characters: what a wrong encoding turns into.
  const damaged = sample.match(/[\uFFFD\u0000-\u0008\u000E-\u001F\uE000-\uF8FF]/gu)?.length ?? 0;
  return chinese / characters >= LEAST_CHINESE && damaged / characters <= MOST_DAMAGED;
}
