import { DianjuError } from '../lib/errors.js';
import { decodeChinese } from './decode.js';
import type { Loader } from './types.js';

/** Plain text and Markdown in UTF-8, UTF-16 or GB18030 (纯文本). UTF-8 comes out exactly as `readFileSync(file, 'utf8')`. */
export const textLoader: Loader = {
  extensions: ['.txt', '.md'],
  async load(bytes, file) {
    const text = decodeChinese(bytes);
    if (text === null) throw new DianjuError('file-not-text', file);
    return text;
  },
};
