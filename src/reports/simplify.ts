import { Converter } from 'opencc-js/t2cn';

/** Characters that only traditional text writes, and that no report does without. */
const TRADITIONAL = /[縣區鎮鄉報總匯況設備務辦]/u;
/** Where they are looked for, in characters. */
const OPENING = 1000;

let convert: ((text: string) => string) | null = null;

/**
 * Makes the simplified form of a line (繁体转简体), character by character, so that offsets hold; text that opens in
 * simplified characters is left alone.
 */
export function simplifierFor(text: string): (line: string) => string {
  if (!TRADITIONAL.test(text.slice(0, OPENING))) return (line) => line;
  const simplify = (convert ??= Converter({ from: 't', to: 'cn' }) as (text: string) => string);
  return (line) => {
    const plain = simplify(line);
    return plain.length === line.length ? plain : line;
  };
}
