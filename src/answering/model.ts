import type { Language } from '../lib/errors.js';
import type { Log } from '../lib/log.js';
import type { Watch } from '../lib/watch.js';
import type { Shared } from '../store/shared.js';
import type { ReportStore, TermWeights } from '../store/store.js';
import { Budget, MOST_OUTPUT_TOKENS } from './model/budget.js';
import type { Chat, ModelSettings, Written } from './model/chat.js';
import { checkSentences } from './model/gates.js';
import { messagesOf } from './model/prompt.js';
import type { Evidence, Ground } from './model/types.js';
import type { Answer } from './types.js';
import { isVerified, verify, type VerifiedAnswer } from './verify.js';

export type { ModelSettings } from './model/chat.js';

/** What rewording needs from outside. */
export interface WordingDeps {
  readonly store: ReportStore;
  /** Counts what each user spends. */
  readonly shared: Shared;
  readonly log: Log;
  readonly watch?: Watch;
  readonly stems: (text: string) => TermWeights;
  readonly now?: () => Date;
}

/** Who asks, and in which language the answer is to be. */
export interface WordingRequest {
  readonly language: Language;
  /** Whose budget is charged; the command line is one user. */
  readonly asker?: string;
}

/** The optional rewording of answers by a language model (模型改写). */
export interface ModelWording {
  /** Turns the model on or off while the program runs; gives the state. */
  setModel(on: boolean): boolean;
  isOn(): boolean;
  /**
   * The answer in the model's words where these pass every gate, else as it was. Figures, citations and status are
   * never changed. Never throws, and takes no longer than the deadline.
   */
  reword(answer: VerifiedAnswer, request: WordingRequest): Promise<VerifiedAnswer>;
}

const ONE_USER = 'command line';

/** Puts a configured model behind the gates; loads its packages on the first question. */
export function createModelWording(settings: ModelSettings, deps: WordingDeps): ModelWording {
  const budget = new Budget(deps.shared, settings.dailyTokens, deps.now ?? (() => new Date()));
  let on = true;
  let opened: Promise<Chat> | null = null;
  const chat = (): Promise<Chat> => {
    opened ??= import('./model/chat.js').then(({ openChat }) => openChat(settings));
    return opened;
  };
  return {
    setModel(wanted) {
      on = wanted;
      deps.log.info({ model: settings.name, on }, 'model switched');
      return on;
    },
    isOn: () => on,
    async reword(answer, request) {
      const extracted = { ...answer, wording: 'extracted' } as const;
      if (!on || !canReword(answer)) return extracted;
      try {
        return (await reworded(answer, { ...deps, settings, budget, chat, request })) ?? extracted;
      } catch (error) {
        deps.log.warn({ model: settings.name, outcome: reasonOf(error) }, 'model not used');
        return extracted;
      }
    },
  };
}

/**
 * A comparison says who is ahead, which no single span states, and of what is planned the number alone would say that it was done:
 * these stay in our own words.
 */
function canReword({ status, kind, comparison, citations, figures }: Answer): boolean {
  const year = Math.max(...citations.map((citation) => citation.year));
  const planned = figures.some(({ period }) => Number(period ?? NaN) > year);
  if (status !== 'answered' || citations.length === 0 || planned) return false;
  return kind !== 'comparison' && comparison === null;
}

interface Work extends WordingDeps {
  readonly settings: ModelSettings;
  readonly budget: Budget;
  readonly request: WordingRequest;
  chat(): Promise<Chat>;
}

async function reworded(answer: VerifiedAnswer, work: Work): Promise<VerifiedAnswer | null> {
  const ground = await groundOf(answer, work);
  const messages = messagesOf(ground, work.request.language);
  const user = work.request.asker ?? ONE_USER;
  // About one token a character in Chinese; what is not used is given back.
  const reserved = messages.reduce((sum, [, text]) => sum + text.length, MOST_OUTPUT_TOKENS);
  if (!(await work.budget.reserve(user, reserved))) {
    work.log.info({ model: work.settings.name, outcome: 'budget' }, 'model not used');
    return null;
  }
  const written = await withinDeadline(work, messages);
  const { input, output } = written;
  if (input !== null && output !== null) await work.budget.settle(user, reserved, input + output);
  const result = kept(answer, ground, written);
  if (result.dropped > 0) work.watch?.stopped('model', result.dropped);
  work.log.info(
    {
      model: work.settings.name,
      input,
      output,
      outcome: result.answer === null ? 'extracted' : 'model',
      dropped: result.dropped,
    },
    'model asked',
  );
  return result.answer;
}

/** Races the whole request, loading included: a client may not heed its signal. */
async function withinDeadline(work: Work, messages: [string, string][]): Promise<Written> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => {
      failed(new Error('deadline'));
      stop.abort();
    }, work.settings.seconds * 1000);
  });
  try {
    return await Promise.race([work.chat().then((ask) => ask(messages, stop.signal)), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function groundOf(answer: Answer, { store, stems }: Work): Promise<Ground> {
  const ids = [...new Set(answer.citations.map(({ report }) => report))];
  const reports = await store.reports();
  const figures = await store.figures({ reports: ids });
  const texts = new Map<string, string>();
  for (const id of ids) texts.set(id, (await store.text(id)) ?? '');
  const evidence = new Map<number, Evidence>();
  for (const citation of answer.citations) {
    const report = reports.find(({ id }) => id === citation.report);
    if (report === undefined) continue;
    evidence.set(citation.n, {
      citation,
      jurisdiction: report.jurisdiction,
      text: texts.get(citation.report) ?? '',
      figures: figures.filter(
        (one) => one.report === citation.report && one.start >= citation.start && one.end <= citation.end,
      ),
    });
  }
  return { answer, evidence, stems };
}

interface Kept {
  readonly answer: VerifiedAnswer | null;
  /** How many sentences were dropped. */
  readonly dropped: number;
}

/** The sentences that pass, if they still state the answering figure; a correction is never the model's to leave out. */
function kept(answer: VerifiedAnswer, ground: Ground, { text }: Written): Kept {
  const checked = checkSentences(text, ground);
  const good = checked.filter(({ reasons }) => reasons.length === 0);
  const dropped = checked.length - good.length;
  const [first] = answer.figures;
  const states = good.some(({ figures }) =>
    figures.some((figure) => figure.report === first?.report && figure.start === first.start),
  );
  if (good.length === 0 || (first !== undefined && !states)) return { answer: null, dropped };
  const words = [answer.correction ?? '', ...good.map((sentence) => sentence.text)].filter(Boolean);
  const made: Answer = { ...answer, answer: words.join(' '), wording: 'model' };
  const texts = new Map([...ground.evidence.values()].map((one) => [one.citation.report, one.text]));
  const result = verify(made, (report) => texts.get(report) ?? null);
  return { answer: isVerified(result) ? result : null, dropped };
}

/** The kind of failure alone: an endpoint's message may repeat the key or the question. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return error.message === 'deadline' ? 'deadline' : error.name;
}
