import { initChatModel } from 'langchain';
import { MOST_OUTPUT_TOKENS } from './budget.js';

/** Which model is asked, and how long it may take. */
export interface ModelSettings {
  /** `provider:model`, as LangChain's `initChatModel` takes it. */
  readonly name: string;
  /** Base address of an endpoint of one's own; null for the provider's. */
  readonly url: string | null;
  readonly key: string | null;
  /** Longest time for one rewording, in seconds. */
  readonly seconds: number;
  /** Tokens a user and day. */
  readonly dailyTokens: number;
}

/** What the model wrote, with the tokens that it counted; null where it did not count. */
export interface Written {
  readonly text: string;
  readonly input: number | null;
  readonly output: number | null;
}

/** A model that can be asked once. */
export type Chat = (messages: [string, string][], signal: AbortSignal) => Promise<Written>;

/** What is read of LangChain's reply. */
interface Reply {
  readonly content: unknown;
  readonly usage_metadata?: { readonly input_tokens: number; readonly output_tokens: number } | undefined;
}

/** Opens the configured chat model (对话模型); throws what LangChain throws when its package is missing. */
export async function openChat(settings: ModelSettings): Promise<Chat> {
  const model = await initChatModel(settings.name, optionsOf(settings));
  return async (messages, signal) => {
    const reply: Reply = await model.invoke(messages, { signal });
    return writtenOf(reply);
  };
}

function writtenOf({ content, usage_metadata: usage }: Reply): Written {
  if (typeof content !== 'string') throw new Error('the model did not answer in text');
  return { text: content, input: usage?.input_tokens ?? null, output: usage?.output_tokens ?? null };
}

function optionsOf({ name, url, key, seconds }: ModelSettings): Record<string, unknown> {
  const provider = name.slice(0, name.indexOf(':'));
  const common = { temperature: 0, maxRetries: 0 };
  if (provider === 'ollama') {
    return { ...common, numPredict: MOST_OUTPUT_TOKENS, ...(url === null ? {} : { baseUrl: url }) };
  }
  return {
    ...common,
    maxTokens: MOST_OUTPUT_TOKENS,
    timeout: seconds * 1000,
    // A server of one's own often asks for no key, but the client insists on one.
    ...(key === null && url === null ? {} : { apiKey: key ?? 'none' }),
    ...(url === null ? {} : { configuration: { baseURL: url } }),
  };
}
