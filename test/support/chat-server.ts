import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request of the bot held. */
export interface ChatRequest {
  readonly system: string;
  /** The data that the model is given. */
  readonly data: {
    readonly language: string;
    readonly question: string;
    readonly answer: string;
    readonly figures: readonly { readonly text: string; readonly metric: string; readonly mark?: number }[];
    readonly quotes: readonly {
      readonly mark: number;
      readonly jurisdiction: string;
      readonly year: number;
      readonly quote: string;
    }[];
  };
}

/** What the played model does: writes a text, refuses with a status, sends a broken body, or stays silent. */
export type Play =
  { readonly text: string } | { readonly status: number } | { readonly body: string } | 'silent';

/** An OpenAI-compatible endpoint on the loopback interface. */
export interface ChatServer {
  readonly url: string;
  readonly requests: ChatRequest[];
  /** Replaces the model that is played. */
  play(model: (request: ChatRequest) => Play): void;
  close(): Promise<void>;
}

/** Starts an endpoint that plays a chat model. */
export async function startChatServer(): Promise<ChatServer> {
  const requests: ChatRequest[] = [];
  let model: (request: ChatRequest) => Play = () => ({ status: 500 });
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const read = requestOf(body);
      requests.push(read);
      const played = model(read);
      if (played === 'silent') return;
      const status = 'status' in played ? played.status : 200;
      response.writeHead(status, { 'content-type': 'application/json' });
      if ('body' in played) response.end(played.body);
      else response.end(JSON.stringify('text' in played ? completion(played.text) : { error: {} }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    play: (next) => (model = next),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function requestOf(body: string): ChatRequest {
  const { messages } = JSON.parse(body) as { messages: { role: string; content: string }[] };
  const [system, user] = messages;
  return { system: system?.content ?? '', data: JSON.parse(user?.content ?? '{}') as ChatRequest['data'] };
}

function completion(text: string): unknown {
  return {
    id: 'played',
    object: 'chat.completion',
    created: 0,
    model: 'played',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: text } }],
    usage: { prompt_tokens: 400, completion_tokens: 50, total_tokens: 450 },
  };
}
