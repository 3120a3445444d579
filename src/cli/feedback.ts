import type { App, KeptFeedback } from '../app-types.js';
import { DianjuError, type Language } from '../lib/errors.js';
import { appendRows } from '../lib/rows.js';
import { printJson, printLine, printTable } from './output.js';
import { withApp, type CommonOptions } from './session.js';

/** What `feedback` takes. */
export interface FeedbackOptions extends CommonOptions {
  readonly json?: boolean;
  /** File of evaluation questions that a row is added to; without it the row is printed. */
  readonly toEval?: string;
  /** Citation id of the passage that answers, and the words in it that do. */
  readonly cites?: string;
  readonly quote?: string;
  /** Why the question should have been refused. */
  readonly refuse?: string;
}

/** Why an evaluation question is not answered, as the files under test/fixtures/questions have it. */
const REFUSALS: readonly string[] = ['other-county', 'other-year', 'not-reported', 'off-topic'];

/**
 * `feedback [N]`: what readers said of answers that did not help; with a number, one of them as an evaluation
 * question, with the answer that the maintainer gives.
 */
export async function feedback(number: string | undefined, options: FeedbackOptions): Promise<void> {
  await withApp(options, async ({ app, config }) => {
    const kept = await app.keptFeedback();
    if (number === undefined) return list(kept, options, config.language);
    const found = kept.find((one) => String(one.n) === number);
    if (found === undefined) throw new DianjuError('feedback-unknown', number);
    const row = {
      id: `f${found.n}`,
      lang: /\p{Script=Han}/u.test(found.question) ? 'zh' : 'en',
      ...(await expectation(app, options, found)),
    };
    const { toEval } = options;
    if (toEval === undefined) return printJson(row);
    await appendRows(toEval, [row]).catch((error: unknown) => {
      throw new DianjuError('file-unwritable', toEval, { cause: error });
    });
    printLine(
      config.language === 'zh'
        ? `已写入 ${toEval}：${found.question}`
        : `Added to ${toEval}: ${found.question}`,
    );
  });
}

function list(kept: readonly KeptFeedback[], { json }: FeedbackOptions, language: Language): void {
  if (json === true) {
    for (const one of kept) printJson(one);
  } else if (kept.length === 0) {
    printLine(language === 'zh' ? '还没有反馈。' : 'There is no feedback yet.');
  } else {
    const head = language === 'zh' ? ['号', '时间', '问题', '原因'] : ['n', 'when', 'question', 'reason'];
    const lines = kept.map(({ n, at, question, reason }) => [
      String(n),
      at.slice(0, 16).replace('T', ' '),
      question,
      reason,
    ]);
    printTable(head, lines);
  }
}

/** Type and expected answer of the row: a figure where the quote is one, else a passage, else a refusal. */
async function expectation(app: App, options: FeedbackOptions, { question }: KeptFeedback) {
  const { cites, quote, refuse } = options;
  if (refuse !== undefined && cites === undefined && quote === undefined) {
    if (!REFUSALS.includes(refuse)) throw new DianjuError('usage', `--refuse: ${REFUSALS.join(', ')}`);
    return { type: 'unanswerable', question, expect: { abstain: true, category: refuse } };
  }
  if (cites === undefined || quote === undefined || refuse !== undefined) {
    throw new DianjuError('usage', 'feedback N takes --cites ID with --quote TEXT, or --refuse REASON');
  }
  const { passage, report } = await app.cite(cites);
  const at = passage.text.indexOf(quote);
  if (quote === '' || at < 0 || passage.text.includes(quote, at + 1)) {
    throw new DianjuError('quote-not-once', cites);
  }
  const span = { start: passage.start + at, end: passage.start + at + quote.length, text: quote };
  const figures = await app.figures({ county: report.jurisdiction.name });
  const figure = figures.find(
    (one) => one.report === report.id && one.start === span.start && one.end === span.end,
  );
  if (figure === undefined)
    return { type: 'passage', question, expect: { report: report.id, spans: [span] } };
  const { value, unit, bound } = figure;
  const type = /\p{Script=Han}/u.test(question) ? 'figure-zh' : 'figure-en';
  return { type, question, expect: { report: report.id, value, unit, bound, ...span } };
}
