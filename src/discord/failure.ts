import { randomBytes } from 'node:crypto';
import { DianjuError, sentence } from '../lib/errors.js';
import type { Log } from '../lib/log.js';
import { languageOf, wordsOf, type Key, type Locale } from './locales/index.js';
import { failureReply } from './render/notice.js';
import type { Reply } from './reply.js';

const HINTS: Partial<Record<string, Extract<Key, `error.hint.${string}`>>> = {
  'county-unknown': 'error.hint.county-unknown',
  'citation-unknown': 'error.hint.citation-unknown',
  'metric-unknown': 'error.hint.metric-unknown',
};

/** The sentence for what went wrong; what nobody foresaw is logged under a reference that the sentence names. */
export async function explained(error: unknown, locale: Locale, log: Log): Promise<Reply> {
  const say = wordsOf(locale);
  const language = languageOf(locale);
  if (!(error instanceof DianjuError)) {
    const reference = randomBytes(3).toString('hex');
    log.error({ reference, err: error }, 'command failed');
    return failureReply(await inScript(sentence('internal', reference, language), locale), say);
  }
  const hint = HINTS[error.code];
  const advice = hint === undefined ? '' : ` ${say(hint)}`;
  return failureReply((await inScript(error.explain(language), locale)) + advice, say);
}

/** Loaded only for those who read traditional characters: its tables take 0.3 s. */
async function inScript(text: string, locale: Locale): Promise<string> {
  if (locale !== 'zh-TW') return text;
  // The package's own types cannot be resolved from a module.
  const { Converter } = (await import('opencc-js/cn2t')) as unknown as Conversion;
  return Converter({ from: 'cn', to: 'twp' })(text);
}

interface Conversion {
  readonly Converter: (options: { readonly from: 'cn'; readonly to: 'twp' }) => (text: string) => string;
}

/** Waits for a result, but no longer than the deadline (in milliseconds). */
export async function within<T>(work: Promise<T>, milliseconds: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DianjuError('timed-out', what)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
