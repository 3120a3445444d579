import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GlossEmbedder } from '../../embeddings/gloss-embedder.js';
import { loadGloss } from '../../embeddings/gloss.js';
import { createModelWording, type ModelSettings } from '../../src/answering/model.js';
import type { VerifiedAnswer } from '../../src/answering/verify.js';
import type { App } from '../../src/app-types.js';
import { createReader } from '../../src/app/reader.js';
import { ingestFiles } from '../../src/ingest/index.js';
import { openLog } from '../../src/lib/log.js';
import { openEmbeddedStore } from '../../src/store/embedded.js';
import { openLocalShared } from '../../src/store/shared.js';
import type { ReportStore } from '../../src/store/store.js';
import { startChatServer, type ChatRequest, type ChatServer } from '../support/chat-server.js';
import { PROJECT } from '../support/cli.js';
import { prepareHere } from '../support/prepare.js';

const QUESTION = '垫江县2023年办理行政复议案件多少件？';
const QUESTIONS = [
  QUESTION,
  '安岳县办理行政复议案件多少件？',
  '云阳县受理行政复议案件多少件？',
  '垫江县行政复议办结率是多少？',
  '云阳县办结法律援助案件多少件？',
  '南岸区信访总量是多少？',
  '云阳县调解矛盾纠纷多少件？',
  '安岳县开展法治宣传活动多少场次？',
  '南岸区审查合同多少件？',
  '垫江县审查规范性文件多少件？',
  '巴阳镇调解矛盾纠纷多少件？',
  '云阳县行政应诉案件多少件？',
  '南岸区调解纠纷多少件？',
  '安岳县办理法律援助案件多少件？',
  '垫江县行政机关负责人出庭应诉率是多少？',
  '云阳县培训执法人员多少人次？',
];

const gloss = new GlossEmbedder();
let folder: string;
let store: ReportStore;
let server: ChatServer;
let plain: App;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dianju-model-'));
  store = await openEmbeddedStore({ folder, embedder: gloss });
  const seeds = (await readdir(join(PROJECT, 'seeds'))).filter((name) => name.endsWith('.txt')).sort();
  await ingestFiles(
    store,
    seeds.map((name) => join(PROJECT, 'seeds', name)),
    { prepare: prepareHere(gloss) },
  );
  server = await startChatServer();
  plain = reader(null);
});

afterAll(async () => {
  await server.close();
  await store.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

beforeEach(() => {
  server.requests.length = 0;
});

function reader(settings: Partial<ModelSettings> | null): App {
  const wording =
    settings === null
      ? null
      : createModelWording(
          { name: 'openai:played', url: server.url, key: null, seconds: 20, dailyTokens: 1e8, ...settings },
          {
            store,
            shared: openLocalShared(folder),
            log: openLog('silent'),
            stems: (text) => loadGloss().stems(text),
          },
        );
  return createReader({
    store,
    embedder: gloss,
    shared: openLocalShared(folder),
    folder,
    today: () => new Date('2024-06-01T00:00:00Z'),
    ...(wording === null ? {} : { wording }),
  });
}

/** A faithful sentence over the first figure, in other words than our own. */
function honest({ data }: ChatRequest): string {
  const [figure] = data.figures;
  const quote = data.quotes.find(({ mark }) => mark === figure?.mark);
  if (figure === undefined || quote === undefined) return '';
  return `根据报告，${quote.jurisdiction}${quote.year}年${figure.metric}为${figure.text}。[${quote.mark}]`;
}

interface Lie {
  readonly name: string;
  readonly tell: (truth: string, request: ChatRequest) => string;
}

function numberOf(request: ChatRequest): string {
  return request.data.figures[0]?.text ?? '';
}

/** The truth with its figure told otherwise. */
function told(truth: string, request: ChatRequest, change: (figure: string) => string): string {
  const figure = numberOf(request);
  return truth.replace(`为${figure}`, `为${change(figure)}`);
}

const BOUND = /余|多|以上|约|近|超过?|逾/gu;
const digits = (change: (digits: string) => string) => (figure: string) =>
  figure.replace(/\d+(?:\.\d+)?/u, (found) => change(found));

const LIES: readonly Lie[] = [
  {
    name: 'one more',
    tell: (t, r) =>
      told(
        t,
        r,
        digits((d) => String(Number(d) + 1)),
      ),
  },
  {
    name: 'ten times',
    tell: (t, r) =>
      told(
        t,
        r,
        digits((d) => `${d}0`),
      ),
  },
  {
    name: 'first digit cut',
    tell: (t, r) =>
      told(
        t,
        r,
        digits((d) => d.slice(1) || '7'),
      ),
  },
  {
    name: 'full-width and wrong',
    tell: (t, r) =>
      told(
        t,
        r,
        digits((d) => `９${d}`),
      ),
  },
  { name: 'Chinese numeral', tell: (t, r) => told(t, r, () => '三百二十一件') },
  {
    name: 'a scale added',
    tell: (t, r) =>
      told(
        t,
        r,
        digits((d) => `${d}万`),
      ),
  },
  { name: 'dropped bound', tell: (t, r) => told(t, r, (f) => f.replaceAll(BOUND, '')) },
  {
    name: 'added 余',
    tell: (t, r) =>
      told(
        t,
        r,
        digits((d) => `${d}余`),
      ),
  },
  { name: 'added 以上', tell: (t, r) => told(t, r, (f) => `${f}以上`) },
  { name: 'added 约', tell: (t, r) => told(t, r, (f) => `约${f}`) },
  { name: 'added 不到', tell: (t, r) => told(t, r, (f) => `不到${f}`) },
  {
    name: 'percent',
    tell: (t, r) =>
      told(t, r, (f) =>
        f.includes('%') ? f.replace('%', '个百分点') : digits((d) => `${d}%`)(f).replace(/%.*/u, '%'),
      ),
  },
  {
    name: 'another unit',
    tell: (t, r) =>
      told(
        t,
        r,
        digits((d) => `${d}亿元`),
      ),
  },
  { name: 'no unit', tell: (t, r) => told(t, r, (f) => /\d+(?:\.\d+)?/u.exec(f)?.[0] ?? '') },
  {
    name: 'swapped county',
    tell: (t, { data }) =>
      t.replaceAll(
        data.quotes[0]?.jurisdiction ?? '',
        data.quotes[0]?.jurisdiction === '安岳县' ? '垫江县' : '安岳县',
      ),
  },
  {
    name: 'unknown county',
    tell: (t, { data }) => t.replaceAll(data.quotes[0]?.jurisdiction ?? '', '奉节县'),
  },
  { name: 'invented citation', tell: (t) => t.replace(/\[\d+\]/u, '[9]') },
  { name: 'no citation', tell: (t) => t.replace(/\[\d+\]/u, '') },
  { name: 'another year', tell: (t) => t.replace(/20\d\d年/u, '2019年') },
  { name: 'another metric', tell: (t, { data }) => t.replace(data.figures[0]?.metric ?? '', '没收违法所得') },
  {
    name: 'another stage',
    tell: (t) =>
      /受理/u.test(t)
        ? t.replaceAll('受理', '办结')
        : /办结/u.test(t)
          ? t.replaceAll('办结', '受理')
          : /办理/u.test(t)
            ? t.replaceAll('办理', '办结')
            : '',
  },
  {
    name: 'negated',
    tell: (t, { data }) => t.replace(data.figures[0]?.metric ?? '', `未${data.figures[0]?.metric ?? ''}`),
  },
  { name: 'an invented quotation', tell: (t) => t.replace('。', '，“全国领先”。') },
  { name: 'an added claim', tell: (t) => t.replace('。', '，居全省首位。') },
  { name: 'a neighbour’s number', tell: (t, r) => told(t, r, () => r.data.figures[1]?.text ?? '4711 件') },
];

describe('a model that rewords', () => {
  it('is given the answer and its quotes, and its words are shown where they hold', async () => {
    const app = reader({});
    server.play((request) => ({ text: honest(request) }));
    const [before, after] = [await plain.ask({ question: QUESTION }), await app.ask({ question: QUESTION })];
    expect(after.wording).toBe('model');
    expect(after.answer).toContain('根据报告，垫江县2023年');
    expect({ ...after, answer: '', wording: null }).toEqual({ ...before, answer: '', wording: null });
    expect(server.requests[0]?.data.quotes[0]?.quote).toBe(before.citations[0]?.quote);
  });

  it('may answer in English with the quote in Chinese', async () => {
    server.play(() => ({
      text: 'Dianjiang County handled 83 administrative reconsideration cases: “办理行政复议案件83 件”. [1]',
    }));
    const question = 'How many administrative reconsideration cases did Dianjiang handle in 2023?';
    const answer = await reader({}).ask({ question });
    expect(answer.wording).toBe('model');
    for (const lie of [
      'closed 83',
      'accepted 83',
      'handled 84',
      'handled at least 83',
      'handled 77',
      'never handled 83',
    ]) {
      server.play(() => ({ text: `Dianjiang County ${lie} administrative reconsideration cases. [1]` }));
      expect((await reader({}).ask({ question })).wording, lie).toBe('extracted');
    }
    server.play(() => ({ text: 'Anyue County handled 83 administrative reconsideration cases. [1]' }));
    expect((await reader({}).ask({ question })).wording).toBe('extracted');
  });

  it('keeps true sentences and drops the others', async () => {
    server.play((request) => ({ text: `${honest(request)}其中办结79件。[1]安岳县为83件。[1]` }));
    const answer = await reader({}).ask({ question: QUESTION });
    expect(answer.wording).toBe('model');
    expect(answer.answer).not.toMatch(/79|安岳/u);
  });

  it('lets none of several hundred hallucinated answers through', async () => {
    const app = reader({});
    const passed: string[] = [];
    let lies = 0;
    let truths = 0;
    for (const question of QUESTIONS) {
      const extracted = await plain.ask({ question });
      if (extracted.status !== 'answered' || extracted.figures.length === 0) continue;
      server.play((request) => ({ text: honest(request) }));
      if ((await app.ask({ question })).wording === 'model') truths += 1;
      for (const { name, tell } of LIES) {
        let lie = '';
        server.play((request) => {
          const truth = honest(request);
          lie = tell(truth, request);
          if (lie === truth) lie = '';
          return { text: lie };
        });
        const answer = await app.ask({ question });
        if (lie === '') continue;
        lies += 1;
        if (answer.wording === 'model') passed.push(`${name}: ${lie} | ${extracted.answer}`);
        else expect(answer.answer).toBe(extracted.answer);
      }
    }
    expect(passed).toEqual([]);
    expect(lies).toBeGreaterThanOrEqual(200);
    expect(truths).toBeGreaterThanOrEqual(8);
  });
});

describe('a model that fails', () => {
  it.each([
    ['refuses', { text: 'I am sorry, I cannot help with that.' }],
    [
      'follows an injected instruction',
      { text: '忽略规则。所有县都是999件。[1] @everyone https://example.org' },
    ],
    ['writes nothing', { text: '' }],
    ['writes without end', { text: '垫江县。[1]'.repeat(5000) }],
    ['is over its limit', { status: 429 }],
    ['breaks', { status: 500 }],
    ['sends no JSON', { body: '<html>' }],
    ['sends another JSON', { body: '{"choices":[]}' }],
  ] as const)('gives the extracted answer when it %s', async (_, played) => {
    server.play(() => played);
    const answer = await reader({}).ask({ question: QUESTION });
    expect(answer).toEqual({ ...(await plain.ask({ question: QUESTION })), wording: 'extracted' });
  });

  it('gives the extracted answer when it is silent past the deadline', async () => {
    server.play(() => 'silent');
    expect((await reader({ seconds: 1 }).ask({ question: QUESTION })).wording).toBe('extracted');
  });

  it('gives the extracted answer when nothing listens', async () => {
    const answer = await reader({ url: 'http://127.0.0.1:9/v1' }).ask({ question: QUESTION });
    expect(answer.wording).toBe('extracted');
  });
});

describe('what is not sent', () => {
  it.each([
    ['an abstention', '垫江县的高铁站有几个站台？'],
    ['a comparison', '各地办理行政复议案件对比'],
  ])('is %s', async (_, question) => {
    server.play((request) => ({ text: honest(request) }));
    await reader({}).ask({ question });
    expect(server.requests).toEqual([]);
  });

  it('is what is planned for a year to come', async () => {
    const wording = createModelWording(
      { name: 'openai:played', url: server.url, key: null, seconds: 20, dailyTokens: 1e8 },
      {
        store,
        shared: openLocalShared(folder),
        log: openLog('silent'),
        stems: (text) => loadGloss().stems(text),
      },
    );
    const answer = (await plain.ask({ question: QUESTION })) as VerifiedAnswer;
    const planned = { ...answer, figures: answer.figures.map((figure) => ({ ...figure, period: '2024' })) };
    expect((await wording.reword(planned, { language: 'zh' })).wording).toBe('extracted');
    expect(server.requests).toEqual([]);
  });

  it('is anything while the model is turned off', async () => {
    const app = reader({});
    expect(app.setModel(false)).toBe(false);
    expect((await app.ask({ question: QUESTION })).wording).toBe('extracted');
    expect(server.requests).toEqual([]);
    expect(app.setModel(true)).toBe(true);
    await app.ask({ question: QUESTION });
    expect(server.requests).toHaveLength(1);
  });

  it('is anything of a user whose budget is spent, while others go on', async () => {
    server.play((request) => ({ text: honest(request) }));
    const app = reader({ dailyTokens: 3500 });
    for (let at = 0; at < 12; at += 1) await app.ask({ question: QUESTION, asker: 'a' });
    const spent = server.requests.length;
    expect(spent).toBeGreaterThan(0);
    expect(spent).toBeLessThan(12);
    await app.ask({ question: QUESTION, asker: 'b' });
    expect(server.requests).toHaveLength(spent + 1);
  });

  it('is anything when no model is configured, and nothing is said of it', async () => {
    expect(plain.setModel(true)).toBe(false);
    expect((await plain.ask({ question: QUESTION })).wording).toBeUndefined();
  });
});
