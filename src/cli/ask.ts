import type { AskRequest } from '../app-types.js';
import { answerJson, printAnswer, printJson, printLine, stampLine } from './output.js';
import { readBatch } from './batch.js';
import { withApp, type CommonOptions, type Session } from './session.js';
import { DianjuError } from '../lib/errors.js';
import { languageOf, normalise } from '../question/normalise.js';

/** Options of `ask`. */
export interface AskOptions extends CommonOptions {
  readonly county?: string;
  readonly year?: number;
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly batch?: string;
}

/** `ask "QUESTION"`: answers one question, or with `--batch` one a row. */
export async function ask(question: string | undefined, options: AskOptions): Promise<void> {
  if ((question === undefined) === (options.batch === undefined)) {
    throw new DianjuError('usage', 'ask needs a question or --batch FILE');
  }
  await withApp(options, async (session) => {
    if (options.batch !== undefined) return askBatch(session, options.batch, options);
    await askOne(session, question ?? '', options);
  });
}

async function askOne(session: Session, question: string, options: AskOptions): Promise<void> {
  const { app } = session;
  const [answer, stamp] = await Promise.all([app.ask(requestOf(question, options)), app.stamp()]);
  if (options.json === true) {
    const { explain } = answer;
    printJson({ ...answerJson(answer, null), stamp, ...(options.explain === true ? { explain } : {}) });
    return;
  }
  // What stands around an answer is in its language, whatever the terminal speaks.
  const language = languageOf(normalise(question));
  printAnswer(answer, language);
  const { comparison } = answer;
  const summary = comparison === null ? [] : app.comparisonSummary(comparison, language);
  for (const line of ['', ...summary, stampLine(stamp, language)]) printLine(line);
  if (options.explain !== true) return;
  printLine('');
  for (const step of answer.explain) printLine(`· ${step.step}: ${step.detail}`);
}

async function askBatch({ app }: Session, file: string, options: AskOptions): Promise<void> {
  for (const row of await readBatch(file)) {
    const answer = await app.ask(requestOf(row.question, options)).catch((error: unknown) => {
      // One bad row must not cost the others their answers.
      if (error instanceof DianjuError) return error;
      throw error;
    });
    printJson(
      answer instanceof DianjuError
        ? { id: row.id, question: row.question, status: 'failed', error: answer.code, answer: answer.message }
        : { ...answerJson(answer, row.id), stamp: await app.stamp() },
    );
  }
}

function requestOf(question: string, options: AskOptions): AskRequest {
  return {
    question,
    ...(options.county === undefined ? {} : { county: options.county }),
    ...(options.year === undefined ? {} : { year: options.year }),
  };
}
